import type { Instant } from './clock.ts'
import type { Known } from './decision.ts'
import type { Edition } from './installation.ts'
import type { HoldReason } from './letter.ts'
import type { SeminarUpdate, UpdateDraft } from './letter-to-many.ts'
import { reached } from './reach.ts'
import type { Registration } from './registration.ts'
import { changesOf, isEssential, type SeminarChange } from './seminar-change.ts'
import { pastFrom, type Series } from './series.ts'
import { shownOf } from './shown.ts'

/** What an update is made from: the editions people may know, and the one they are to be told. */
export interface News {
  readonly editions: readonly Edition[]
  readonly series: Series
  readonly edition: number
}

/**
 * The one letter that tells everybody behind an address what changed in their seminars since they were last told
 * (rules.md, Registrations); null when there is nothing to tell. Seminars that are past concern nobody any more.
 * @param group the people one address stands for.
 */
export function updateFor(
  group: readonly Known[],
  news: News,
  hold: HoldReason | null,
  now: Instant,
): UpdateDraft | null {
  const to = reached(group)
  if (!to) return null
  const told = new Map<number, { readonly since: number; readonly update: SeminarUpdate }>()
  const people = group.flatMap((known) => {
    const rows = known.registrations.filter((row) => {
      const changes = changesFor(known, row, news, now)
      const since = row.told ?? 1
      const before = told.get(row.seminar)
      // Of several behind one address, whoever knows the least decides how much is told.
      if (changes.length > 0 && (!before || since < before.since)) {
        told.set(row.seminar, { since, update: { seminar: row.seminar, changes } })
      }
      return changes.length > 0
    })
    return rows.length > 0 ? [shownOf(known.participant, rows)] : []
  })
  if (people.length === 0) return null
  const updates = [...told.values()].map(({ update }) => update)
  const ends = news.series.seminars
    .filter(({ number }) => told.has(number))
    .map((seminar) => pastFrom(seminar, news.series))
  return {
    kind: 'update',
    to: { name: '', address: to.address },
    language: to.language,
    participants: people.map(({ participant }) => participant),
    answers: null,
    onBehalfOf: '',
    hold,
    people,
    updates: updates.toSorted((a, b) => a.seminar - b.seminar),
    // Once its seminars are past it is news to nobody.
    ...(ends.length > 0 && { notAfter: ends.toSorted().at(-1) ?? now }),
    toldBefore: Math.min(...[...told.values()].map(({ since }) => since)),
  }
}

/** What changed for one person in one seminar. Those who wait have no place yet, so the link is none of theirs. */
function changesFor(
  { participant }: Known,
  { seminar, status, told = 1 }: Registration,
  { editions, series, edition }: News,
  now: Instant,
): SeminarChange[] {
  if (status === 'cancelled' || told === edition) return []
  const after = series.seminars.find(({ number }) => number === seminar)
  if (!after || pastFrom(after, series) <= now) return []
  const known = editions.find(({ number }) => number === told)?.series
  const before = known?.seminars.find(({ number }) => number === seminar)
  return changesOf(before ?? after, after).filter(
    (change) =>
      (!participant.optedOut || isEssential(change)) && (status !== 'waiting' || change.fact !== 'link'),
  )
}
