import { asked } from './lexeme.ts'
import { DAY_WORDS, MONTHS, SHORT_MONTHS, WEEKDAYS } from './phrases/number-words.ts'
import type { Programme } from './programme.ts'
import { similar } from './similar.ts'
import type { Token } from './tokens.ts'

/** A day as written; `year` null when it was left out. */
export interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year: number | null
}

/** What was read from token `from` on, and the token after it. */
export interface Found<T> {
  readonly value: T
  readonly to: number
}

/** "4 mars", "jeudi 4 mars 2021", "March 4th", "4th of March", "04/03/21", "2021-03-04" at token `at`. */
export function dateAt(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
  const first = skipWeekday(tokens, at)
  return (
    dayThenMonth(tokens, first) ??
    numericDate(tokens[first], first) ??
    monthThenDay(tokens, at) ??
    monthThenDay(tokens, first)
  )
}

/** "janvier", "March", with its year if one follows; a name cut short only when `beside` a day. */
export function monthAt(tokens: readonly Token[], at: number, beside = false): Found<number> | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const name = token.text
  const month = beside ? monthBesideDay(token.lexeme) : monthNamed(token.lexeme)
  if (month === null) return null
  if (name === 'may' && token.raw === 'may') return null
  const dotted = beside && SHORT_MONTHS.has(name) && tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued
  return { value: month, to: at + (dotted ? 2 : 1) }
}

const monthNamed = asked((word) => MONTHS.get(word) ?? null)

const monthBesideDay = asked((word) => MONTHS.get(word) ?? SHORT_MONTHS.get(word) ?? misspelt(word))

function misspelt(word: string): number | null {
  if (word.length < 5) return null
  return [...MONTHS].find(([month]) => month.length > 4 && similar(word, month))?.[1] ?? null
}

/** True for a token that a date may start with. */
export function opensDate({ kind, lexeme }: Token): boolean {
  if (kind !== 'word') return kind === 'number' || kind === 'compound' || kind === 'ordinal'
  return monthBesideDay(lexeme) !== null || weekday(lexeme) !== null || !Number.isNaN(wordDay(lexeme))
}

export function weekdayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  return token?.kind === 'word' ? weekday(token.lexeme) : null
}

const weekday = asked((word) => WEEKDAYS.get(word) ?? null)

/** The seminars that take place on a written day; while only a seminar's month is known, it has no day. */
export function seminarsOn(programme: Programme, date: WrittenDate): number[] {
  return programme.days
    .filter(
      ({ day, month, year }) => day === date.day && month === date.month && (date.year ?? year) === year,
    )
    .map(({ number }) => number)
}

export function seminarsIn(programme: Programme, month: number, year: number | null = null): number[] {
  return programme.days
    .filter((seminar) => seminar.month === month && (year ?? seminar.year) === seminar.year)
    .map(({ number }) => number)
}

/** A year in full or in two digits, at token `at`. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text) ? token.value : null
}

function dayThenMonth(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
  const day = dayNumber(tokens[at])
  if (day === null) return null
  const linked = ['of', 'de', 'du'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  const month = monthAt(tokens, linked, true)
  return month && withYear(tokens, day, month.value, month.to)
}

function monthThenDay(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
  const month = monthAt(tokens, at, true)
  if (!month) return null
  const next = tokens[month.to]?.text === 'the' ? month.to + 1 : month.to
  const token = tokens[next]
  if (token?.kind !== 'number' && token?.kind !== 'ordinal') return null
  const day = dayNumber(token)
  if (day === null) return null
  const comma = tokens[next + 1]?.text === ',' && yearAt(tokens, next + 2) !== null
  return withYear(tokens, day, month.value, comma ? next + 2 : next + 1)
}

function withYear(tokens: readonly Token[], day: number, month: number, to: number): Found<WrittenDate> {
  const year = yearAt(tokens, to)
  return { value: { day, month, year }, to: year === null ? to : to + 1 }
}

function dayNumber(token: Token | undefined): number | null {
  if (!token) return null
  const value = token.kind === 'word' ? wordDay(token.lexeme) : token.value
  if (token.kind !== 'number' && token.kind !== 'ordinal' && token.kind !== 'word') return null
  return value >= 1 && value <= 31 ? value : null
}

const wordDay = asked((word) => (word === 'premier' ? 1 : (DAY_WORDS.get(word) ?? Number.NaN)))

/** "04/03", "4.3.21", "2021-03-04": day first, unless only month first is a date at all. */
function numericDate(token: Token | undefined, at: number): Found<WrittenDate> | null {
  if (token?.kind !== 'compound') return null
  const parts = token.parts.map(Number)
  const [a = 0, b = 0, c = null] = parts
  if (parts.length > 3) return null
  if (a > 31 && c !== null) return real(c, b, a, at)
  if (token.parts.length === 3 && (token.parts[2]?.length ?? 0) < 2) return null
  if (token.parts.length === 2 && token.text.includes('-')) return null
  const year = c === null ? null : c < 100 ? 2000 + c : c
  return real(a, b, year, at) ?? real(b, a, year, at)
}

function real(day: number, month: number, year: number | null, at: number): Found<WrittenDate> | null {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
    ? { value: { day, month, year }, to: at + 1 }
    : null
}

function skipWeekday(tokens: readonly Token[], at: number): number {
  if (weekdayAt(tokens, at) === null) return at
  const next = tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  return ['le', 'the'].includes(tokens[next]?.text ?? '') ? next + 1 : next
}
