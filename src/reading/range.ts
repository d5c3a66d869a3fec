import { atomAt } from './atoms.ts'
import { monthAt, seminarsIn, type WrittenDate } from './dates.ts'
import { asked } from './lexeme.ts'
import { isSeminarWord } from './numbers.ts'
import type { Programme } from './programme.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Token } from './tokens.ts'

/** "du 2 au 4", "2 à 4", "from March to June", "à partir du 3", "jusqu'au 5 mai" at token `at`. */
export function rangeAt(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] {
  return openRange(tokens, at, calendar) ?? closedRange(tokens, at, calendar) ?? []
}

const TO = new Set(['au', 'a', 'aux', 'to', 'through', 'thru', 'until', 'till', 'jusqu', '-'])
const FILLERS = new Set([
  'le',
  'la',
  'du',
  'de',
  'des',
  'l',
  "'",
  'the',
  'au',
  'n',
  '°',
  'number',
  'on',
  'numero',
  'celui',
  'celle',
])

function isFiller(token: Token | undefined): boolean {
  return FILLERS.has(token?.text ?? '') || isSeminarWord(token)
}

/** One end of a range: a position in time, by seminar or by day. */
interface End {
  readonly numbers: readonly number[]
  /** Comparable: year, month, day as one number; a month alone starts at day 0. */
  readonly from: number
  readonly till: number
  readonly plain: number | null
  readonly to: number
}

function closedRange(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] | null {
  const first = endAt(tokens, at, calendar.programme)
  if (!first || !TO.has(tokens[first.to]?.text ?? '')) return null
  let next = first.to + 1
  while (next < first.to + 5 && isFiller(tokens[next])) next++
  const second = endAt(tokens, next, calendar.programme)
  if (!second) return null
  const start =
    first.plain !== null && second.plain === null && !isMonthEnd(second)
      ? sameMonth(first.plain, second)
      : first.from
  if (tokens[first.to]?.text === '-' && isListOfThree(tokens, second.to)) return null
  const numbers = within(calendar.programme, first, second, start)
  const isClear = numbers.length > 0
  const strength = first.plain !== null && second.plain !== null ? marked(tokens, at) : 'plain'
  if (!isClear)
    return [{ how: 'range', numbers, fit: 'meant', range: true, strength: 'weak', from: at, to: second.to }]
  const ends = [first.numbers, second.numbers] as const
  return [{ how: 'range', numbers, fit: 'meant', range: true, strength, from: at, to: second.to, ends }]
}

function marked(tokens: readonly Token[], at: number): Reference['strength'] {
  const before = tokens[at - 1]?.text ?? ''
  return ['du', 'de', 'des', 'from', 'les', 'aux', 'numeros'].includes(before) ? 'plain' : 'weak'
}

function within(programme: Programme, first: End, second: End, start: number): number[] {
  if (first.plain !== null && second.plain !== null) {
    const [low, high] = [first.plain, second.plain]
    return programme.numbers.includes(low) && programme.numbers.includes(high)
      ? programme.numbers.filter((number) => number >= low && number <= high)
      : []
  }
  return programme.days
    .filter((day) => ordinal(day) >= start && lastOf(day) <= second.till)
    .map(({ number }) => number)
}

/** "du 2 au 4 mars": the first day has the month of the second. */
function sameMonth(day: number, second: End): number {
  return Math.floor(second.from / 100) * 100 + day
}

function isMonthEnd(end: End): boolean {
  return end.from % 100 === 0
}

/** "1-3-5" is a list. */
function isListOfThree(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at + 1]?.kind === 'number'
}

const OPEN: readonly (readonly string[])[] = [
  ['a', 'partir', 'du'],
  ['a', 'partir', 'de'],
  ['a', 'partir', 'd'],
  ['a', 'compter', 'du'],
  ['a', 'compter', 'de'],
  ['des'],
  ['starting', 'from'],
  ['starting', 'with'],
  ['starting', 'in'],
  ['starting', 'on'],
  ['from'],
  ['as', 'of'],
  ['jusqu', "'", 'au'],
  ['jusqu', "'", 'en'],
  ['jusqu', "'", 'a'],
  ['up', 'to', 'and', 'including'],
  ['up', 'to'],
  ['until'],
]

const OPENERS = new Set(OPEN.map(([word = '']) => word))

const opens = asked((word) => OPENERS.has(word))

const ENDING = new Set(['jusqu', 'up', 'until'])

function openRange(tokens: readonly Token[], at: number, { programme }: Calendar): Reference[] | null {
  const token = tokens[at]
  if (!token || !opens(token.lexeme)) return null
  for (const words of OPEN) {
    if (!words.every((word, index) => tokens[at + index]?.text === word)) continue
    const [word] = words
    if (word === 'des' && tokens[at]?.raw.toLowerCase() !== 'dès') continue
    let next = at + words.length
    while (next < at + words.length + 4 && isFiller(tokens[next])) next++
    const end = endAt(tokens, next, programme)
    if (!end || (word === 'from' && !['on', 'onwards', 'onward'].includes(tokens[end.to]?.text ?? '')))
      continue
    const numbers = programme.days
      .filter((day) => (ENDING.has(word ?? '') ? until(day, end) : since(day, end)))
      .map(({ number }) => number)
    return [{ how: 'range', numbers, fit: 'meant', range: true, strength: 'plain', from: at, to: end.to }]
  }
  return null
}

function since(day: Programme['days'][number], end: End): boolean {
  return end.plain === null ? lastOf(day) >= end.from : day.number >= end.plain
}

function until(day: Programme['days'][number], end: End): boolean {
  return end.plain === null ? ordinal(day) <= end.till : day.number <= end.plain
}

function endAt(tokens: readonly Token[], at: number, programme: Programme): End | null {
  const month = monthAt(tokens, at)
  if (month && tokens[month.to]?.kind !== 'number') {
    const year = yearOf(programme, month.value, seminarsIn(programme, month.value))
    const from = stamp(year, month.value, 0)
    return { numbers: seminarsIn(programme, month.value), from, till: from + 99, plain: null, to: month.to }
  }
  const atom = atomAt(tokens, at, 'plain')
  if (!atom) return null
  if (atom.is === 'date') return dateEnd(atom.date, programme, atom.to)
  if (atom.is === 'place') {
    const number = programme.numbers.at(atom.place > 0 ? atom.place - 1 : atom.place)
    return number === undefined ? null : plainEnd(number, atom.to)
  }
  if (atom.is !== 'number' || atom.read.values.length !== 1) return null
  return plainEnd(atom.read.values[0] ?? 0, atom.to)
}

function plainEnd(number: number, to: number): End {
  return { numbers: [number], from: number, till: number, plain: number, to }
}

function dateEnd(date: WrittenDate, programme: Programme, to: number): End {
  const same = programme.days.filter(({ day, month }) => day === date.day && month === date.month)
  const numbers = same.map(({ number }) => number)
  const year = date.year ?? yearOf(programme, date.month, numbers)
  const at = stamp(year, date.month, date.day)
  return { numbers, from: at, till: at, plain: null, to }
}

/** The year a month most likely has: that of a seminar in it, else that of the first seminar. */
function yearOf(programme: Programme, month: number, numbers: readonly number[]): number {
  const seminar = programme.days.find(({ number }) => numbers.includes(number))
  const first = programme.days[0]
  if (seminar) return seminar.year
  return (
    (first?.year ?? 0) +
    (month < (first?.month ?? 0) && programme.days.some(({ year }) => year > (first?.year ?? 0)) ? 1 : 0)
  )
}

function stamp(year: number, month: number, day: number): number {
  return (year * 100 + month) * 100 + day
}

function ordinal(day: Programme['days'][number]): number {
  return stamp(day.year, day.month, day.day ?? 0)
}

function lastOf(day: Programme['days'][number]): number {
  return stamp(day.year, day.month, day.day ?? 31)
}
