import type { Instant } from '#src/domain/clock.ts'
import { pastFrom, type Seminar, type Series } from '#src/domain/series.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import { plainWords } from './plain.ts'
import { remembered } from './remembered.ts'
import { similar, singular } from './similar.ts'

/** A series prepared for reading: what its seminars can be called by. */
export interface Programme {
  readonly series: Series
  /** Seminar numbers, ascending. */
  readonly numbers: readonly number[]
  readonly days: readonly SeminarDay[]
  readonly speakers: readonly SpeakerName[]
  /** The names of places where one may also not go, in plain words, at least two each. */
  readonly venues: readonly (readonly string[])[]
  /** The names of all places. */
  readonly places: readonly (readonly string[])[]
  /** True for a word of a speaker's name. */
  readonly isOfSpeaker: (word: string) => boolean
  /** How much a word says about each seminar, 0 to 1; empty when it says nothing. A slip of the pen is forgiven. */
  readonly about: (word: string) => ReadonlyMap<number, number>
  /** True for a word of the series' own title, which tells no seminar from another. */
  readonly isGeneral: (word: string) => boolean
  /** Not cancelled and not yet past at `at`; without a date, not cancelled. */
  readonly isToCome: (number: number, at: Instant | null) => boolean
}

export interface SeminarDay {
  readonly number: number
  readonly year: number
  readonly month: number
  /** Null while only the month is known. */
  readonly day: number | null
  /** Minutes since midnight. */
  readonly start: number
  readonly end: number
}

export interface SpeakerName {
  readonly words: readonly string[]
  readonly surname: string
  readonly numbers: readonly number[]
}

const prepared = new WeakMap<Series, Programme>()

/** Prepares a series; the same object is prepared once. */
export function programmeOf(series: Series): Programme {
  const known = prepared.get(series)
  if (known) return known
  const programme = prepare(series)
  prepared.set(series, programme)
  return programme
}

function prepare(series: Series): Programme {
  const past = new Map(series.seminars.map((seminar) => [seminar.number, pastFrom(seminar, series)]))
  const cancelled = new Set(
    series.seminars.filter((seminar) => seminar.cancelled).map(({ number }) => number),
  )
  const speakers = speakersOf(series)
  return {
    series,
    numbers: series.seminars.map(({ number }) => number).sort((a, b) => a - b),
    days: series.seminars.map(dayOf),
    speakers,
    venues: venuesOf(series.seminars.filter(({ format }) => format !== 'in-person' && format !== 'online')),
    places: venuesOf(series.seminars),
    isOfSpeaker: remembered((word) => speakers.some(({ words }) => words.some((one) => similar(word, one)))),
    about: vocabulary(series),
    isGeneral: generalWords(series),
    isToCome: (number, at) => !cancelled.has(number) && (at === null || at < (past.get(number) ?? '')),
  }
}

function dayOf(seminar: Seminar): SeminarDay {
  const [year = 0, month = 0, day] = seminar.date.split('-').map(Number)
  return {
    number: seminar.number,
    year,
    month,
    day: day ?? null,
    start: clock(seminar.start),
    end: clock(seminar.end),
  }
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function speakersOf(series: Series): SpeakerName[] {
  const byName = new Map<string, SpeakerName>()
  for (const seminar of series.seminars) {
    for (const { name } of seminar.speakers) {
      const words = plainWords(name)
      const key = words.join(' ')
      const numbers = [...(byName.get(key)?.numbers ?? []), seminar.number]
      byName.set(key, { words, surname: words.at(-1) ?? '', numbers })
    }
  }
  return [...byName.values()].filter(({ words, surname }) => surname.length > 2 || words.length > 1)
}

/** "Corn Exchange, upper room": what stands before the comma. */
function venuesOf(seminars: readonly Seminar[]): string[][] {
  const names = new Set(seminars.map(({ venue }) => plainWords((venue ?? '').split(',')[0] ?? '').join(' ')))
  return [...names].map((name) => name.split(' ')).filter((words) => words.length > 1)
}

function generalWords(series: Series): Programme['isGeneral'] {
  const words = meaningful(series.title)
  return remembered((word) => words.some((general) => similar(word, general)))
}

/** A word of the title or a keyword weighs 1, others half or so, shared among the seminars that have it. */
function vocabulary(series: Series): Programme['about'] {
  const weights = new Map<string, Map<number, number>>()
  for (const seminar of series.seminars) {
    for (const word of meaningful(seminar.about ?? '')) put(weights, word, seminar.number, 0.5)
    const titles = seminar.speakers.map(({ title }) => title ?? '').join(' ')
    for (const word of meaningful(titles)) put(weights, word, seminar.number, 0.6)
    for (const word of meaningful([seminar.title, ...(seminar.keywords ?? [])].join(' ')))
      put(weights, word, seminar.number, 1)
  }
  for (const [word, seminars] of weights) {
    if (seminars.size === series.seminars.length && seminars.size > 1) weights.delete(word)
    for (const [number, weight] of seminars) seminars.set(number, weight / seminars.size)
  }
  const words = [...weights.keys()]
  return remembered((word) => {
    const same = weights.get(singular(word))
    const near =
      same || REGISTERING.has(word) ? undefined : words.find((candidate) => isNear(word, candidate))
    return same ?? (near ? (weights.get(near) ?? NOTHING) : NOTHING)
  })
}

/** No slip for a word of a title. */
const REGISTERING = new Set([
  'book',
  'booking',
  'bookings',
  'register',
  'attend',
  'place',
  'places',
  'venue',
  'present',
  'presente',
])
const NOTHING: ReadonlyMap<number, number> = new Map()

/** Also a word cut short ("biblio" for "bibliothèques"). */
function isNear(word: string, candidate: string): boolean {
  const stem = singular(word)
  return (
    similar(word, candidate) ||
    isPluralOfY(stem, candidate) ||
    isPluralOfY(candidate, stem) ||
    (word.length >= 4 && candidate.length >= stem.length + 4 && candidate.startsWith(stem))
  )
}

/** "pharmacies" (in the singular as French has it, "pharmacie") and "pharmacy". */
function isPluralOfY(one: string, other: string): boolean {
  return one.endsWith('ie') && other.length === one.length - 1 && other === `${one.slice(0, -2)}y`
}

function meaningful(text: string): string[] {
  return plainWords(text)
    .filter((word) => (word.length > 2 || /^\d\d$/.test(word)) && !FUNCTION_WORDS.has(word))
    .map(singular)
}

function put(weights: Map<string, Map<number, number>>, word: string, number: number, weight: number): void {
  const seminars = weights.get(word) ?? new Map<number, number>()
  seminars.set(number, Math.max(seminars.get(number) ?? 0, weight))
  weights.set(word, seminars)
}
