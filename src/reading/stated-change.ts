import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#src/domain/clock.ts'
import type { Message } from '#src/domain/message.ts'
import type { SeminarEdit } from '#src/domain/proposal.ts'
import type { Format, Seminar, Series } from '#src/domain/series.ts'
import { dateAt, type Found, seminarsOn, type WrittenDate, weekdayAt } from './dates.ts'
import { inPlainText, layoutOf } from './own-words.ts'
import {
  beforeDay,
  cancelledWords,
  formatWords,
  leadIn,
  linkOf,
  takesPlace,
  venueOf,
  wants,
} from './phrases/changes.ts'
import { courtesies } from './phrases/commands.ts'
import { plainWords } from './plain.ts'
import { programmeOf } from './programme.ts'
import { listAt, type NumberList } from './seminar-list.ts'
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
  const said = { text, plain, series, now }
  return ofSomething(said) ?? ofSeminars(said)
}

/** One sentence, without what may stand before its fact. */
interface Said {
  readonly text: string
  readonly plain: string
  readonly series: Series
  readonly now: Instant | null
}

/** "Le lien du 2 : https://…", "la salle du 3 : …". */
function ofSomething(said: Said): SeminarEdit[] | null {
  const { text, plain } = said
  for (const [shape, fact] of [
    [linkOf, 'link'],
    [venueOf, 'venue'],
  ] as const) {
    const opening = shape.exec(plain)?.[0]
    if (opening === undefined) continue
    for (const { numbers, end } of namedAt(said, opening.length)) {
      const joint = /^ ?(?:: ?|est |sera |is |will be |= ?)/.exec(plain.slice(end))?.[0]
      if (joint === undefined) continue
      const value = text
        .slice(end + joint.length)
        .replace(/^[: ]{1,3}/, '')
        .replace(/^<([^<>\s]+)>$/, '$1')
      const fits = fact === 'link' ? /^https?:\/\/[^\s<>"]{4,480}$/.test(value) : /^[^<>]{2,200}$/.test(value)
      return fits ? numbers.map((seminar) => ({ seminar, set: { [fact]: value } })) : null
    }
  }
  return null
}

/** "La 3 est en visio", "les séminaires 2 et 3 sont annulés", "le 6 aura lieu le 7 octobre". */
function ofSeminars(said: Said): SeminarEdit[] | null {
  for (const { numbers, end } of namedAt(said, 0)) {
    const set = factIn(said, numbers, end)
    if (set) return numbers.map((seminar) => ({ seminar, set }))
  }
  return null
}

function factIn({ text, plain, series, now }: Said, numbers: readonly number[], end: number) {
  const words = plain.slice(end)
  const format = (Object.entries(formatWords) as [Format, RegExp][]).find(([, shape]) => shape.test(words))
  if (format) return { format: format[0] }
  if (cancelledWords.test(words)) return { cancelled: true }
  const verb = takesPlace.exec(words)?.[0]
  if (verb === undefined || numbers.length > 1) return null
  const seminar = series.seminars.find(({ number }) => number === numbers[0])
  const date = dayIn(text.slice(end + verb.length), seminar, now)
  return date === null ? null : { date }
}

/** The seminars that are named at an offset: by their numbers, or one by its day ("le séminaire du 6 mai"). */
function namedAt({ text, plain, series }: Said, at: number): NumberList[] {
  const byNumber = listAt(plain, at)
  const before = (beforeDay.exec(plain.slice(at))?.[0] ?? '').length
  const tokens = tokenise(text.slice(at + before, at + before + longestDay))
  const found = dateAt(tokens, 0)
  const numbers = found ? seminarsOn(programmeOf(series), found.value) : []
  const last = tokens[(found?.to ?? 0) - 1]
  const byDay = last && numbers.length === 1 ? { numbers, end: at + before + last.end } : null
  return [byNumber, byDay].filter((one) => one !== null)
}

const longestDay = 60

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
