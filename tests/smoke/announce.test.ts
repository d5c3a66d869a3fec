import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '#src/domain/clock.ts'
import { silentLog } from '#src/domain/log.ts'
import { seriesInForce } from '#src/series-in-force.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { runProgram, seriesToCome } from './program.ts'

test('announce shows what it would send, asks, sends with --yes, and names what is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-smoke-'))
  try {
    const env = { GUICHET_DATA: join(folder, 'store'), GUICHET_SERIES: await seriesToCome(folder) }
    await (async () => {
      await using store = await openLowdbStore(env.GUICHET_DATA)
      await seriesInForce(store, env.GUICHET_SERIES, systemClock, silentLog)
    })()
    const [table, text] = [join(folder, 'table.csv'), join(folder, 'message.md')]
    await writeFile(table, 'Nom;Prénom;Mail\r\nÉlie;Hervé;herve@asso.example\r\n')
    await writeFile(text, 'Bonjour {{name}},\n\nVoir [le plan](https://plans.example/cour).\n')
    await runProgram(['import', table, '--seminars', '2,5', '--yes'], env)
    const announce = (...more: readonly string[]) =>
      runProgram(['announce', '--subject', 'La cour', '--file', text, ...more], env)

    const shown = await announce('--to', '2', '--who')
    // Nobody answers on an empty standard input.
    expect([shown.code, shown.out.split('\n').slice(0, 2)]).toEqual([2, ['Exemple de lettre :', '  La cour']])
    expect(shown.out).toContain('  | Bonjour Hervé Élie,\n')
    expect(shown.out).toContain('  | Voir le plan (https://plans.example/cour).\n')
    expect(shown.out).toContain('  Hervé Élie, herve@asso.example\n')
    expect(shown.out).toContain('Envoyer 1 lettre à 1 personne ? (oui/non/essai)')

    expect(await announce('--to', 'tous')).toMatchObject({ code: 2, out: '' })
    expect(await announce('--to', '2,9', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^guichet: expected a seminar of 1, 2, 3, 4, 5, 6, found 9\n$/),
    })

    const done = await announce('--to', 'all', '--yes')
    expect([done.code, done.out.split('\n').at(-2)]).toEqual([
      0,
      'Les lettres partiront dès que le programme tournera (guichet start).',
    ])
    const asked = await runProgram(
      ['announce', '--subject', 'La cour', '--file', text, '--to', '5'],
      env,
      'Essai\nnon\n',
    )
    expect([asked.code, asked.out.split('\n').slice(-6)]).toEqual([
      1,
      [
        'Envoyer 1 lettre à 1 personne ? (oui/non/essai): ',
        'Copie d’essai pour organisatrice@metropole.example.',
        'Les lettres partiront dès que le programme tournera (guichet start).',
        'Envoyer 1 lettre à 1 personne ? (oui/non/essai): ',
        'Rien n’a été envoyé.',
        '',
      ],
    ])
    const outbox = await runProgram(['outbox'], env)
    expect(outbox.out).toMatch(/\n {2}words "La cour", begun \S+, open: 0 of 1 people looked at, 0 letters\n/)
    const thanks = await runProgram(['thank', '2', '--yes'], env)
    expect(thanks).toMatchObject({ code: 1, err: expect.stringMatching(/seminar 2, which is not over\n$/) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
