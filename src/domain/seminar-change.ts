import type { Format, Seminar, Speaker } from './series.ts'

/** One fact of a seminar that is other in one edition of the series than in an older one: what an update tells. */
export type SeminarChange =
  | { readonly fact: 'added' | 'cancelled' | 'restored' }
  | { readonly fact: 'date'; readonly before: string; readonly after: string }
  | { readonly fact: 'hours'; readonly before: Hours; readonly after: Hours }
  | { readonly fact: 'format'; readonly before: Format; readonly after: Format }
  | {
      readonly fact: 'venue' | 'link' | 'title'
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly fact: 'speakers'
      /** New, and certain or not. */
      readonly announced: readonly Speaker[]
      /** Known before, certain now. */
      readonly confirmed: readonly Speaker[]
      readonly withdrawn: readonly Speaker[]
    }

export interface Hours {
  readonly start: string
  readonly end: string
}

/**
 * What changed in a seminar for those who come: date, hours, format, venue, link, speakers, title, or all of it by a
 * cancellation. Places, the last day of registration and words for search concern nobody who is registered.
 * @param before null when it was not there.
 * @returns in the order in which they are told; empty when nothing changed, or nothing that still matters.
 */
export function changesOf(before: Seminar | null, after: Seminar): SeminarChange[] {
  if (before === null) return after.cancelled ? [] : [{ fact: 'added' }]
  if (after.cancelled) return before.cancelled ? [] : [{ fact: 'cancelled' }]
  const changes: SeminarChange[] = before.cancelled ? [{ fact: 'restored' }] : []
  if (before.date !== after.date) changes.push({ fact: 'date', before: before.date, after: after.date })
  if (before.start !== after.start || before.end !== after.end) {
    changes.push({ fact: 'hours', before: hoursOf(before), after: hoursOf(after) })
  }
  if (before.format !== after.format) {
    changes.push({ fact: 'format', before: before.format, after: after.format })
  }
  for (const fact of ['venue', 'link', 'title'] as const) {
    const [was, is] = [before[fact] ?? null, after[fact] ?? null]
    if (was !== is) changes.push({ fact, before: was, after: is })
  }
  const speakers = speakersChanged(before.speakers, after.speakers)
  return speakers ? [...changes, speakers] : changes
}

/**
 * What somebody who wants no more letters is told all the same: where and when, and that it does not take place
 * (rules.md, Who gets which letter).
 */
export function isEssential({ fact }: SeminarChange): boolean {
  return fact !== 'speakers' && fact !== 'title' && fact !== 'added'
}

function hoursOf({ start, end }: Seminar): Hours {
  return { start, end }
}

function speakersChanged(before: readonly Speaker[], after: readonly Speaker[]): SeminarChange | null {
  const was = new Map(before.map((speaker) => [speaker.name, speaker]))
  const is = new Set(after.map(({ name }) => name))
  const announced = after.filter(({ name }) => !was.has(name))
  const confirmed = after.filter(({ name, confirmed }) => confirmed && was.get(name)?.confirmed === false)
  const withdrawn = before.filter(({ name }) => !is.has(name))
  if (announced.length + confirmed.length + withdrawn.length === 0) return null
  return { fact: 'speakers', announced, confirmed, withdrawn }
}
