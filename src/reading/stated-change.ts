import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#src/domain/clock.ts'
import type { Message } from '#src/domain/message.ts'
import type { SeminarEdit } from '#src/domain/proposal.ts'
import type { Format, Seminar, Series } from '#src/domain/series.ts'
import { dateAt, type Found, type WrittenDate, weekdayAt } from './dates.ts'
import { inPlainText, layoutOf } from './own-words.ts'
import { cancelledWords, formatWords, leadIn, linkOf, takesPlace, venueOf, wants } from './phrases/changes.ts'
import { courtesies } from './phrases/commands.ts'
import { plainWords } from './plain.ts'
import { listAt } from './seminar-list.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** What an organiser's mail says of the programme. */
export interface StatedChanges {
  readonly edits: readonly SeminarEdit[]
  /** Her sentences that were not understood, as written. */
  readonly aside: readonly string[]
  /** Numbers she names that are not in the series. */
  readonly unknown: readonly number[]
}

/** More sentences than this are no note about the programme. */
const mostSentences = 60

/**
 * The facts of seminars that a mail of an organiser's states: way of attending, venue, link, day, cancellation, each in a
 * sentence of its own that says nothing else ("la 3 est en visio"). Little is understood, and that for sure: all other
 * sentences are left aside. Nothing is when the mail speaks of somebody's own coming.
 */
export function readChanges(message: Message, series: Series): StatedChanges {
  const nothing = { edits: [], aside: [], unknown: [] }
  const layout = layoutOf(inPlainText(message), series)
  if (layout.forwarded) return nothing
  const sentences = sentencesOf(layout)
  if (sentences.length > mostSentences || sentences.some(({ plain }) => wants.test(plain))) return nothing
  const names = new Set(plainWords(`${message.from?.name ?? ''} ${series.organiser.name}`))
  const edits = new Map<number, SeminarEdit>()
  const aside: string[] = []
  const unknown = new Set<number>()
  for (const sentence of sentences) {
    const stated = statementIn(sentence, series, message.date)
    if (!stated) {
      if (plainWords(sentence.text).some((word) => !courtesies.has(word) && !names.has(word)))
        aside.push(sentence.text.trim())
      continue
    }
    for (const { seminar, set } of stated) {
      if (series.seminars.some(({ number }) => number === seminar)) {
        edits.set(seminar, { seminar, set: { ...edits.get(seminar)?.set, ...set } })
      } else unknown.add(seminar)
    }
  }
  return { edits: [...edits.values()], aside, unknown: [...unknown] }
}

function statementIn(sentence: Sentence, series: Series, now: Instant | null): SeminarEdit[] | null {
  const trimmed = sentence.text.replace(/[\s.!]{1,10}$/, '')
  const start = (leadIn.exec(sentence.plain)?.[0] ?? '').length
  const text = trimmed.slice(start)
  const plain = sentence.plain.slice(start, start + text.length)
  return ofSomething(text, plain) ?? ofSeminars(text, plain, series, now)
}

/** "Le lien du 2 : https://…", "la salle du 3 : …". */
function ofSomething(text: string, plain: string): SeminarEdit[] | null {
  for (const [shape, fact] of [
    [linkOf, 'link'],
    [venueOf, 'venue'],
  ] as const) {
    const opening = shape.exec(plain)?.[0]
    const listed = opening === undefined ? null : listAt(plain, opening.length)
    const joint = listed && /^ ?(?:: ?|est |sera |is |will be |= ?)/.exec(plain.slice(listed.end))?.[0]
    if (!listed || !joint) continue
    const value = text
      .slice(listed.end + joint.length)
      .replace(/^[: ]{1,3}/, '')
      .replace(/^<([^<>\s]+)>$/, '$1')
    const fits = fact === 'link' ? /^https?:\/\/[^\s<>"]{4,480}$/.test(value) : /^[^<>]{2,200}$/.test(value)
    return fits ? listed.numbers.map((seminar) => ({ seminar, set: { [fact]: value } })) : null
  }
  return null
}

/** "La 3 est en visio", "les séminaires 2 et 3 sont annulés", "le 6 aura lieu le 7 octobre". */
function ofSeminars(text: string, plain: string, series: Series, now: Instant | null): SeminarEdit[] | null {
  const listed = listAt(plain, 0)
  if (!listed) return null
  const said = plain.slice(listed.end)
  const format = (Object.entries(formatWords) as [Format, RegExp][]).find(([, shape]) =>
    shape.test(said),
  )?.[0]
  if (format) return listed.numbers.map((seminar) => ({ seminar, set: { format } }))
  if (cancelledWords.test(said))
    return listed.numbers.map((seminar) => ({ seminar, set: { cancelled: true } }))
  const verb = takesPlace.exec(said)?.[0]
  const [number] = listed.numbers
  const seminar = series.seminars.find((one) => one.number === number)
  if (verb === undefined || number === undefined || listed.numbers.length > 1) return null
  const date = dayIn(text.slice(listed.end + verb.length), seminar, now)
  return date === null ? null : [{ seminar: number, set: { date } }]
}

/** A day to come and nothing else, as the file writes it; null when it is none, or not the weekday that is said. */
function dayIn(text: string, seminar: Seminar | undefined, now: Instant | null): string | null {
  const tokens = tokenise(text)
  const weekday = weekdayAt(tokens, 0)
  const found: Found<WrittenDate> | null = dateAt(tokens, 0)
  if (!found || found.to !== tokens.length) return null
  const { day, month, year } = found.value
  const today = (now ?? '').slice(0, 'YYYY-MM-DD'.length)
  const years = year === null ? yearsFor(seminar, today) : [year]
  for (const one of years) {
    const date = dateOf(one, month, day)
    if (!date || date.toString() < today) continue
    return weekday === null || date.dayOfWeek === weekday ? date.toString() : null
  }
  return null
}

/** The year the seminar is in, then the next one. */
function yearsFor(seminar: Seminar | undefined, today: string): number[] {
  const year = Number((seminar?.date ?? today).slice(0, 4))
  return [year, year + 1]
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
