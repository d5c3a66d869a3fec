import type { Clock } from '#src/domain/clock.ts'
import type { Letter, LetterKind } from '#src/domain/letter.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import type { Rates } from '#src/outbox/estimate.ts'
import {
  listLetters,
  type OutboxState,
  outboxState,
  releaseHeld,
  retryFailed,
  setPaused,
  type Which,
} from '#src/outbox/release.ts'
import { loadSeries } from '#src/series/load-series.ts'
import type { Store } from '#src/store/store.ts'
import { announce, announceTest, type OutlineOptions, outline } from './announce.ts'
import type { AboutWords } from './announce-check.ts'
import { explain, explainPeople } from './explain.ts'
import { type ImportOptions, importPeople } from './import-people.ts'
import { type ListFilter, list } from './list.ts'
import { type PreviewOptions, preview } from './preview.ts'
import { type ProgressReport, progress } from './progress.ts'
import { type PlanOptions, plan, publish } from './publish.ts'
import { type Again, replay } from './replay.ts'

/** What operations work on. */
export interface Desk {
  readonly store: Store
  readonly clock: Clock
  /** To be called when letters became due. */
  sendNow(): void
  /** To be called when there is something to do that no mail brings about: an announcement was begun. */
  workNow(): void
  /** Whether a daemon sends what is written. */
  readonly running: boolean
  /** What the submission server allows; missing where that is not known. */
  readonly rates?: Rates
  /** The draft of the series. */
  readonly seriesFile: string
  /** What it takes to decide and to write letters. */
  house(): Promise<House>
}

/** The outbox at a glance, with the letters that somebody has to look at. */
export interface OutboxReport extends OutboxState, ProgressReport {
  readonly letters: readonly Letter[]
}

const shownLetters = 200

/**
 * Everything one can ask of a house or do to it. Commands, and later pages, are thin faces over these; arguments and
 * answers are plain JSON, since a command's go to the daemon over its socket.
 */
export const operations = {
  list: ({ store }: Desk, seminar: number | null, filter: ListFilter = {}) => list(store, seminar, filter),

  /** The series in force; the draft before the first start. */
  series: async ({ store, seriesFile }: Desk): Promise<Series> =>
    (await store.transact((tx) => tx.installation()))?.published ?? loadSeries(seriesFile),

  explain: ({ store }: Desk, message: string) => explain(store, message),

  explainPeople: ({ store }: Desk, who: string) => explainPeople(store, who),

  async replay({ house, sendNow }: Desk, which: Again) {
    const done = await replay(await house(), which)
    sendNow()
    return done
  },

  async importPeople({ house, sendNow }: Desk, table: string, options: ImportOptions) {
    const report = await importPeople(await house(), table, options)
    sendNow()
    return report
  },

  async preview(desk: Desk, kind: LetterKind, options: PreviewOptions = {}) {
    return preview(await desk.house(), await operations.series(desk), kind, options)
  },

  /** What publishing the draft would do, with the draft. */
  async plan({ house, seriesFile }: Desk, options: PlanOptions = {}) {
    const draft = await loadSeries(seriesFile)
    return { plan: await plan(await house(), draft, options), draft }
  },

  async publish(
    { house, seriesFile, workNow, running }: Desk,
    mark: string | null,
    options: PlanOptions = {},
  ) {
    const done = await publish(await house(), await loadSeries(seriesFile), mark, options)
    workNow()
    return { plan: done, running }
  },

  /** What an organiser's own words would send to whom, with the language of the series. */
  async outline({ house }: Desk, about: AboutWords, options: OutlineOptions = {}) {
    return outline(await house(), about, options)
  },

  /** Begins to send them. */
  async announce(
    { house, workNow, running }: Desk,
    about: AboutWords,
    mark: string | null,
    options: OutlineOptions = {},
  ) {
    const done = await announce(await house(), about, mark, options)
    workNow()
    return { outline: done, running }
  },

  /** One of the letters, to the organisers only. */
  async announceTest({ house, sendNow, running }: Desk, about: AboutWords) {
    const addresses = await announceTest(await house(), about)
    sendNow()
    return { addresses, running }
  },

  async outbox({ store, clock, rates }: Desk): Promise<OutboxReport> {
    // The counts first: a letter that leaves meanwhile may then be missing from the list, never be too many in it.
    const state = await outboxState(store)
    const letters: Letter[] = []
    for (const status of ['failed', 'bounced', 'expired', 'held', 'queued'] as const) {
      letters.push(...(await listLetters(store, status, { offset: 0, limit: shownLetters })))
    }
    return { ...state, letters, ...(await progress(store, rates ?? null, clock.now())) }
  },

  async release({ store, clock, sendNow }: Desk, which: Which) {
    const done = await releaseHeld(store, which, clock)
    sendNow()
    return done
  },

  async retry({ store, clock, sendNow }: Desk, which: Which) {
    const done = await retryFailed(store, which, clock)
    sendNow()
    return done
  },

  async pause({ store, sendNow }: Desk, paused: boolean) {
    const changed = await setPaused(store, paused)
    sendNow()
    return changed
  },
}

export type Operation = keyof typeof operations

/** Whether a name that came over the socket is one of the operations. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(operations, name)
}
