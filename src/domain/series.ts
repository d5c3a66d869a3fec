import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#src/domain/clock.ts'

export type Language = 'fr' | 'en'
export type Format = 'to-be-confirmed' | 'online' | 'in-person' | 'hybrid'

export interface Speaker {
  readonly name: string
  readonly title?: string
  readonly confirmed: boolean
}

/** One dated occurrence of the series. Its number is never used again. */
export interface Seminar {
  readonly number: number
  readonly title: string
  /** `2021-03-04`, or `2021-10` while only the month is known. */
  readonly date: string
  /** `HH:MM` in the series' time zone. */
  readonly start: string
  readonly end: string
  readonly format: Format
  readonly venue?: string
  readonly link?: string
  readonly capacity?: number
  readonly onlineCapacity?: number
  /** Last day of registration, `YYYY-MM-DD`. */
  readonly closes?: string
  readonly cancelled?: boolean
  readonly about?: string
  readonly keywords?: readonly string[]
  readonly speakers: readonly Speaker[]
}

export interface Organiser {
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly email: string
  readonly phone?: string
}

/** The programme, as `data/series.yaml` writes it, with its defaults filled in. */
export interface Series {
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly timezone: string
  readonly organiser: Organiser
  /** Lower-case addresses of those who may announce, settle and sign in. */
  readonly organisers: readonly string[]
  readonly registration: {
    readonly address: string
    readonly whenNoneNamed: 'all' | 'ask'
    readonly closes?: string
  }
  readonly reminders: readonly string[]
  readonly remindersAt: string
  readonly retention?: { readonly mails?: string; readonly contacts?: string; readonly journal?: string }
  readonly privacy?: {
    readonly controller: string
    readonly basis: string
    readonly contact: string
    readonly url?: string
  }
  readonly seminars: readonly Seminar[]
}

/** True while only the month of the seminar is known. */
export function isMonthOnly(seminar: Seminar): boolean {
  return seminar.date.length === 'YYYY-MM'.length
}

/**
 * The moment after which the seminar is past: its start, or the end of its month while only that is known
 * (rules.md, Time), in the zone of the series.
 */
export function pastFrom(seminar: Seminar, series: Series): Instant {
  const before = starts.get(seminar)
  if (before?.timezone === series.timezone) return before.at
  const at = startOf(seminar, series)
  starts.set(seminar, { timezone: series.timezone, at })
  return at
}

// Asked for by every letter, and worked out slowly.
const starts = new WeakMap<Seminar, { readonly timezone: string; readonly at: Instant }>()

function startOf(seminar: Seminar, series: Series): Instant {
  const start = isMonthOnly(seminar)
    ? Temporal.PlainYearMonth.from(seminar.date)
        .add({ months: 1 })
        .toPlainDate({ day: 1 })
        .toZonedDateTime(series.timezone)
    : Temporal.PlainDate.from(seminar.date).toZonedDateTime({
        timeZone: series.timezone,
        plainTime: Temporal.PlainTime.from(seminar.start),
      })
  return new Date(start.epochMilliseconds).toISOString()
}

/** Neither past at `at` nor cancelled. */
export function isToCome(seminar: Seminar, series: Series, at: Instant): boolean {
  return !seminar.cancelled && at < pastFrom(seminar, series)
}
