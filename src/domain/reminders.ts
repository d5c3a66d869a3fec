import { Temporal } from 'temporal-polyfill'
import type { Announcement } from './announcement.ts'
import { day, hour, type Instant, plus } from './clock.ts'
import { type Decision, nothing } from './decision.ts'
import type { Edition } from './installation.ts'
import type { Matter } from './matter.ts'
import { isMonthOnly, pastFrom, type Seminar, type Series } from './series.ts'

/** A reminder of one seminar, `before` its start as the series says it. */
export interface Reminder {
  /** Names the seminar, its day and how long before: what went out under it never does again. */
  readonly id: string
  readonly seminar: number
  readonly date: string
  readonly before: string
  /** When it leaves. */
  readonly at: Instant
  /** Of no use from then on: the next one leaves, the seminar begins, or it is half a day late. */
  readonly until: Instant
  /** Start of the seminar. */
  readonly start: Instant
}

/** A reminder that begins later than this would arrive at an odd hour, or speak of another day than it says. */
const longestDelay = 12 * hour

/** What was missed longer ago than this helps nobody to know. */
const reportedFor = 7 * day

/**
 * Reminders whose moment has come, the oldest first; whether they were begun is for the store to say. Not those whose
 * moment had passed when the series came to be as it is: people who registered were answered, or told, since.
 * @param editions every edition of the series, oldest first; the last one is in force.
 */
export function dueReminders(editions: readonly Edition[], now: Instant): Reminder[] {
  const inForce = editions.at(-1)
  if (!inForce) return []
  return remindersOf(inForce.series).filter(
    (one) => one.at <= now && plus(one.start, reportedFor) > now && one.at >= since(one, editions),
  )
}

/**
 * Begins a reminder; one whose time has passed usefully is written down as missed and put to the organisers.
 * @param comers whether anybody is registered for its seminar.
 * @param total participants on record.
 */
export function remind(
  reminder: Reminder,
  { edition, comers, total }: { readonly edition: number; readonly comers: boolean; readonly total: number },
  now: Instant,
): Decision {
  const { id, seminar, date, before, at, until, start } = reminder
  const isLate = until <= now
  const announcement: Announcement = {
    id,
    about: { kind: 'reminder', seminar, date, before, at },
    edition,
    status: isLate ? 'missed' : 'open',
    startedAt: now,
    notAfter: start,
    looked: 0,
    of: total,
    letters: 0,
  }
  return {
    ...nothing(isLate ? 'expired' : 'announced'),
    announcements: [announcement],
    matters: isLate && comers ? [missed(id, reminder, now)] : [],
  }
}

/** That people were not reminded, for the organisers to know. */
export function missed(id: string, { seminar, at }: Pick<Reminder, 'seminar' | 'at'>, now: Instant): Matter {
  return {
    id: `missed-${id}`,
    mail: null,
    concerns: ['missed-reminder'],
    unclear: [],
    at: now,
    noticed: { kind: 'missed', seminar, at },
    toldAt: null,
  }
}

/** True while the seminar takes place on the day that was reminded of. */
export function stillHolds({ seminar, date }: Pick<Reminder, 'seminar' | 'date'>, series: Series): boolean {
  return series.seminars.some((one) => one.number === seminar && one.date === date && !one.cancelled)
}

/** When the series came to have this reminder at this moment. */
function since({ id, at }: Reminder, editions: readonly Edition[]): Instant {
  let from = editions.at(-1)?.at ?? at
  for (const edition of editions.toReversed()) {
    if (!remindersOf(edition.series).some((other) => other.id === id && other.at === at)) break
    from = edition.at
  }
  return from
}

// Asked for at every turn of the schedule, and moments in a time zone are slow to work out.
const known = new WeakMap<Series, Reminder[]>()

/** All reminders of a series, the earliest first: of seminars that have a day and take place. */
function remindersOf(series: Series): Reminder[] {
  const reminders =
    known.get(series) ??
    series.seminars
      .filter((seminar) => !seminar.cancelled && !isMonthOnly(seminar))
      .flatMap((seminar) => remindersFor(seminar, series))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  known.set(series, reminders)
  return reminders
}

function remindersFor(seminar: Seminar, series: Series): Reminder[] {
  const { number, date } = seminar
  const start = pastFrom(seminar, series)
  const moments = series.reminders
    .map((before) => ({ before, at: momentOf(before, seminar, series) }))
    .filter(({ at }) => at < start)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return moments
    .filter(({ at }, index) => at !== moments[index - 1]?.at)
    .map(({ before, at }) => {
      const next = moments.find((other) => other.at > at)?.at ?? start
      const latest = plus(at, longestDelay)
      const id = `reminder-${number}-${date}-${before}`
      return { id, seminar: number, date, before, at, until: next < latest ? next : latest, start }
    })
}

/** `7d`: at the series' hour, so many days earlier on the wall calendar; `3h`: so many hours of real time before the start. */
function momentOf(before: string, seminar: Seminar, series: Series): Instant {
  const count = Number.parseInt(before, 10)
  if (before.endsWith('h')) return plus(pastFrom(seminar, series), -count * hour)
  const at = Temporal.PlainDate.from(seminar.date)
    .subtract({ days: count })
    .toZonedDateTime({
      timeZone: series.timezone,
      plainTime: Temporal.PlainTime.from(series.remindersAt),
    })
  return new Date(at.epochMilliseconds).toISOString()
}
