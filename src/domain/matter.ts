import { Temporal } from 'temporal-polyfill'
import { day, type Instant } from './clock.ts'
import type { Concern } from './letter.ts'
import { isToCome, pastFrom, type Series } from './series.ts'

/** Something only a person can settle, until the organisers have been told of it. */
export interface Matter {
  /** Id of the journal entry it came up in. */
  readonly id: string
  /** Id of the journal entry whose mail it is about; null when there is none that can be read. */
  readonly mail: string | null
  readonly concerns: readonly Concern[]
  readonly unclear: readonly string[]
  readonly at: Instant
  /** What the program noticed by itself, when no mail is behind it. */
  readonly noticed?: Noticed
  /** When a digest told of it; null before. */
  readonly toldAt: Instant | null
}

/**
 * That the time of letters passed before they could leave.
 * @param before a matter that holds others of the same announcement already.
 */
export function expiredMatter(
  id: string,
  before: Matter | undefined,
  letters: readonly string[],
  now: Instant,
): Matter {
  const others = before?.toldAt === null && before.noticed?.kind === 'expired' ? before.noticed : null
  return {
    id,
    mail: null,
    concerns: ['expired-letters'],
    unclear: [],
    at: now,
    noticed: {
      kind: 'expired',
      letters: [...(others?.letters ?? []), ...letters].slice(0, namedLetters),
      count: (others?.count ?? 0) + letters.length,
    },
    toldAt: null,
  }
}

/** The digest names so many letters; the outbox names them all. */
const namedLetters = 100

export type Noticed =
  | { readonly kind: 'missed'; readonly seminar: number; readonly at: Instant }
  /** Ids of the first letters, and how many there are. */
  | { readonly kind: 'expired'; readonly letters: readonly string[]; readonly count: number }
  /** What is wrong with the series file, a fault a line. */
  | { readonly kind: 'draft'; readonly faults: readonly string[] }

/** What can't wait for the digest: a seminar is less than three days away (rules.md, Who gets which letter). */
export function isUrgent(series: Series, now: Instant): boolean {
  return series.seminars.some(
    (seminar) =>
      isToCome(seminar, series, now) && Date.parse(pastFrom(seminar, series)) - Date.parse(now) < 3 * day,
  )
}

/** The last moment at or before `now` at which a digest was due; `at` is "HH:MM" in the series' zone. */
export function lastDigest(series: Series, at: string, now: Instant): Instant {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(series.timezone)
  const today = here.withPlainTime(at)
  const last = Temporal.ZonedDateTime.compare(today, here) <= 0 ? today : today.subtract({ days: 1 })
  return new Date(last.epochMilliseconds).toISOString()
}
