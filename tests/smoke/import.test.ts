import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '#src/domain/clock.ts'
import { silentLog } from '#src/domain/log.ts'
import { seriesInForce } from '#src/series-in-force.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { runProgram, seriesToCome } from './program.ts'

test('import shows what it would do, does it with --yes, and names what it refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-smoke-'))
  try {
    const env = { GUICHET_DATA: join(folder, 'store'), GUICHET_SERIES: await seriesToCome(folder) }
    const file = join(folder, 'table.csv')
    const table = 'Nom;Prénom;Mail\r\nÉlie;Hervé;herve@asso.example\r\nMorin;Léa;lea\r\n'
    await writeFile(file, Buffer.from(table, 'latin1'))
    expect(await runProgram(['import', file], env)).toMatchObject({
      code: 1,
      err: 'guichet: expected a published series in the store, found none: start the daemon once\n',
    })
    await (async () => {
      await using store = await openLowdbStore(env.GUICHET_DATA)
      await seriesInForce(store, env.GUICHET_SERIES, systemClock, silentLog)
    })()
    const report = [
      `${file}:3: refused: expected an e-mail address, found "lea"`,
      `${file}:2: new: Hervé Élie · herve@asso.example · joins 2, 5`,
      '1 new, 0 changed, 0 the same, 1 refused; 0 letters',
    ]
    const dry = await runProgram(['import', file, '--seminars', '2,5'], env)
    expect([dry.code, dry.out.trimEnd().split('\n')]).toEqual([
      1,
      [...report, 'Nothing was recorded: --yes does it.'],
    ])
    const done = await runProgram(['import', file, '--seminars', '2,5', '--yes'], env)
    expect([done.code, done.out.trimEnd().split('\n')]).toEqual([1, [...report, 'Recorded.']])
    const listed = await runProgram(['list', '--seminar', '5', '--status', 'registered'], env)
    expect(listed.out.split('\n')[1]).toBe('   Hervé Élie · herve@asso.example')
    expect(await runProgram(['list', '--status', 'gone'], env)).toMatchObject({ code: 2, out: '' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
