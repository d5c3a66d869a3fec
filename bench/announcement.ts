import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#src/domain/clock.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import type { Series } from '#src/domain/series.ts'
import { createWake } from '#src/domain/wake.ts'
import { handleDue } from '#src/handle-due.ts'
import type { House } from '#src/house.ts'
import { install } from '#src/intake/install.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { publish } from '#src/operations/publish.ts'
import { runOutbox } from '#src/outbox/outbox.ts'
import { threadedTransport } from '#src/outbox/threaded-transport.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { barePool, lettersIn, sendBare } from './bare.ts'
import { type Bench, type Figures, inTurn } from './bench.ts'
import { signUp } from './sign-ups.ts'
import { type Sink, startSink } from './start-sink.ts'

const people = 5000
// Enough on their way for the disk's time to be hidden behind the server's.
const connections = 20

/**
 * A change of the programme that concerns 5,000 people, from publishing it to the last letter at an SMTP sink, against
 * nodemailer's pool with letters of the same bytes.
 */
export const announcement: Bench = {
  name: 'announcement',
  against: 'pooled nodemailer',
  unit: 'letters a second',
  async run(): Promise<Figures> {
    const root = await mkdtemp(join(tmpdir(), 'guichet-bench-'))
    const sink = await startSink()
    try {
      const { letters } = await publishOnce(root, sink) // Warms up.
      await bareRun(sink, letters)
      const rate = (seconds: number) => people / seconds
      const { ours, theirs } = await inTurn(
        5,
        async () => rate((await publishOnce(root, sink)).seconds),
        async () => rate(await bareRun(sink, letters)),
      )
      return { ratio: ours / theirs, value: ours }
    } finally {
      sink.end()
      await rm(root, { recursive: true, force: true })
    }
  },
}

interface Run {
  readonly seconds: number
  readonly letters: readonly LetterBody[]
}

async function publishOnce(root: string, sink: Sink): Promise<Run> {
  await using store = await openLowdbStore(await mkdtemp(join(root, 'store-')))
  const series = toCome(await loadSeries('data/series.yaml'))
  await store.transact(async (tx) => {
    install(tx, series, systemClock.now())
    for (let number = 0; number < people; number++) {
      const { participant, registrations } = signUp(number)
      tx.put('participants', participant)
      for (const [i, row] of registrations.entries())
        tx.put('registrations', { ...row, seminar: i + 1, told: 1 })
    }
  })
  const house: House = {
    store,
    templates: await loadTemplates(ourTemplates),
    rules: houseRules,
    trustedServer: null,
    clock: systemClock,
    random: systemRandom,
    log: silentLog,
  }
  const bell = createWake()
  const stop = new AbortController()
  await using transport = threadedTransport({ ...sink.smtp, connections })
  const outbox = runOutbox({
    store,
    transport,
    clock: systemClock,
    log: silentLog,
    signal: stop.signal,
    settings: { inFlight: connections, perMinute: null, perDay: null },
    bell,
  })
  const reached = sink.until(people)
  const begin = performance.now()
  await publish(house, changed(series), null)
  const written = handleDue(house, undefined, () => bell.ring())
  await Promise.race([reached, outbox])
  const seconds = (performance.now() - begin) / 1000
  await written
  stop.abort()
  await outbox
  return { seconds, letters: await lettersIn(store, people) }
}

/** The series as it stands before the seminars of it that are to come. */
function toCome(series: Series): Series {
  const seminars = series.seminars.map((seminar) => ({
    ...seminar,
    date: seminar.date.replace('2021', '2099'),
  }))
  return { ...series, seminars }
}

/** One seminar is now online. */
function changed(series: Series): Series {
  const news = { format: 'online', link: 'https://visio.metropole.example/s/2' } as const
  const seminars = series.seminars.map((seminar) =>
    seminar.number === 2 ? { ...seminar, ...news } : seminar,
  )
  return { ...series, seminars }
}

async function bareRun(sink: Sink, letters: readonly LetterBody[]): Promise<number> {
  const reached = sink.until(people)
  const begin = performance.now()
  const pool = barePool(sink.smtp, connections)
  const now = systemClock.now()
  await Promise.all(letters.map((letter, i) => sendBare(pool, letter, i, now)))
  await reached
  const seconds = (performance.now() - begin) / 1000
  pool.close()
  return seconds
}
