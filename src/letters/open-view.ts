import type { Instant } from '#src/domain/clock.ts'
import type { LetterDraft } from '#src/domain/letter.ts'
import { pastFrom, type Seminar, type Series } from '#src/domain/series.ts'
import { dayOf, listInWords } from './dates.ts'
import { type SeminarsView, viewSeminar, viewSeminars } from './seminar-view.ts'

/** The seminars one may still ask for, and an answer that names one or two of them: "1 et 3". */
export interface OpenView extends SeminarsView {
  readonly example: string
}

/**
 * Not cancelled, past or closed at `now`, and not refused by this very letter. Without `now` nothing is past or
 * closed.
 */
export function viewOpen(draft: LetterDraft, series: Series, now: Instant | undefined): OpenView {
  const refused = 'refused' in draft ? draft.refused.map(({ seminar }) => seminar) : []
  const today = now && dayOf(now, series.timezone)
  const isOpen = (seminar: Seminar) => {
    if (seminar.cancelled || refused.includes(seminar.number)) return false
    if (!now || !today) return true
    const closes = [seminar.closes, series.registration.closes].filter((day) => day !== undefined)
    return now < start(seminar, series) && closes.every((day) => today <= day)
  }
  const open = series.seminars.filter(isOpen).map(({ number }) => viewSeminar(number, series, draft.language))
  const examples = open.length > 2 ? [open[0], open[2]] : open
  const numbers = examples.map((seminar) => String(seminar?.number))
  return { ...viewSeminars(open, draft.language), example: listInWords(numbers, draft.language) }
}

// Worked out once a seminar: a moment in a time zone costs more than the rest of a letter.
const starts = new WeakMap<Series, Map<number, Instant>>()

function start(seminar: Seminar, series: Series): Instant {
  const known = starts.get(series) ?? new Map<number, Instant>()
  starts.set(series, known)
  const at = known.get(seminar.number) ?? pastFrom(seminar, series)
  known.set(seminar.number, at)
  return at
}
