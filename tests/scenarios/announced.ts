import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'
import { signUp } from '#bench/sign-ups.ts'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { install } from '#src/intake/install.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { environment, logged, runProgram, seriesToCome, spawnProgram } from '#tests/smoke/program.ts'

export interface Announcing {
  readonly people: number
  readonly kills: number
  /** Letters on their way at once. */
  readonly connections: number
}

/** Milliseconds without any letter after which none comes any more. */
const quiet = 40_000

/**
 * A change of the programme is published to everybody while the real program is killed again and again, at random
 * moments. Everybody gets the letter; it can come twice, under the same Message-ID, only where it was in flight at a kill.
 */
export async function killWhileAnnouncing({ people, kills, connections }: Announcing): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-announced-'))
  const data = join(folder, 'store')
  const file = await seriesToCome(folder)
  await register(people, data, file)
  await using mailbox = await startEmbeddedMailbox()
  await using sink = await startEmbeddedSubmission()
  const env = {
    ...environment(data, mailbox.imap, sink.smtp),
    GUICHET_SERIES: file,
    GUICHET_SMTP_CONNECTIONS: String(connections),
    GUICHET_SMTP_PER_MINUTE: '1000000',
    GUICHET_SMTP_PER_DAY: '1000000',
  }
  const start = async () => {
    const program = spawnProgram(['start'], env)
    program.stderr.resume()
    await logged(program, 'Following the mailbox')
    return program
  }
  let daemon = await start()
  const draft = await readFile(file, 'utf8')
  await writeFile(file, draft.replace('format: to-be-confirmed', 'format: online'))
  const published = await runProgram(['publish', '--yes', '--json'], env)
  expect([published.code, published.err, JSON.parse(published.out).letters]).toEqual([0, '', people])

  for (let i = 0; i < kills; i++) {
    const more = sink.until(sink.letters.length + Math.floor((Math.random() * people) / kills))
    await Promise.race([more, delay(Math.random() * 3000, undefined, { ref: false })])
    const gone = new Promise((resolve) => daemon.once('exit', resolve))
    daemon.kill('SIGKILL')
    await gone
    daemon = await start()
  }
  const ids = new Map<string, Set<string>>()
  for (;;) {
    for (const { to, raw } of sink.letters) {
      const id = /^Message-ID:\s+(\S+)/im.exec(raw.toString('latin1'))?.[1] ?? ''
      ids.set(String(to), (ids.get(String(to)) ?? new Set()).add(id))
    }
    if (ids.size >= people) break
    const next = sink.until(sink.letters.length + 1).then(() => true)
    if (await Promise.race([next, delay(quiet, false, { ref: false })])) continue
    const { out } = await runProgram(['outbox'], env)
    throw new Error(
      `expected letters to ${people} people, found ${ids.size}, and none for ${quiet} ms:\n${out}`,
    )
  }
  const stopped = new Promise((resolve) => daemon.once('exit', resolve))
  daemon.kill('SIGTERM')
  await stopped

  const everybody = Array.from({ length: people }, (_, number) => signUp(number).participant.email)
  expect([...ids.keys()].toSorted()).toEqual(everybody.toSorted())
  expect([...ids].filter(([, { size }]) => size !== 1)).toEqual([])
  const extra = sink.letters.length - people
  console.info(`${people} people, ${kills} kills: ${extra} copies more than letters`)
  expect(extra).toBeLessThanOrEqual(kills * connections)
  await rm(folder, { recursive: true, force: true })
}

/** Everybody is registered for the first two seminars and was told of them. */
async function register(people: number, data: string, file: string): Promise<void> {
  const series = await loadSeries(file)
  await using store = await openLowdbStore(data)
  await store.transact(async (tx) => {
    install(tx, series, new Date().toISOString())
    for (let number = 0; number < people; number++) {
      const { participant, registrations } = signUp(number)
      tx.put('participants', participant)
      for (const [i, row] of registrations.entries()) {
        tx.put('registrations', { ...row, seminar: i + 1, told: 1 })
      }
    }
  })
}
