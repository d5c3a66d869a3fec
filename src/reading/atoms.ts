import { dateAt, monthAt, opensDate, type WrittenDate, weekdayAt, yearAt } from './dates.ts'
import { isSeminarWord, type NumberRead, numberAt, opensNumber, placeAt } from './numbers.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/** One element of a list as written, before it is looked up in the programme. */
export type Atom =
  | { readonly is: 'number'; readonly read: NumberRead; readonly from: number; readonly to: number }
  | { readonly is: 'place'; readonly place: number; readonly from: number; readonly to: number }
  | { readonly is: 'date'; readonly date: WrittenDate; readonly from: number; readonly to: number }
  | { readonly is: 'month'; readonly month: number; readonly from: number; readonly to: number }
  | {
      readonly is: 'weekday'
      readonly weekday: number
      readonly day: number
      readonly from: number
      readonly to: number
    }

/** The element at token `at`; `inherited` is the strength of the numbers before it in the list. */
export function atomAt(
  tokens: readonly Token[],
  at: number,
  inherited: Reference['strength'] | null = null,
): Atom | null {
  const token = tokens[at]
  if (!token || !(opensNumber(token) || opensDate(token))) return null
  const date = dateAt(tokens, at)
  if (date && !isNumberList(tokens, at)) return { is: 'date', date: date.value, from: at, to: date.to }
  const weekday = weekdayAt(tokens, at)
  const after = tokens[at + 1]
  if (weekday !== null && (after?.kind === 'number' || after?.kind === 'ordinal') && after.value <= 31) {
    return { is: 'weekday', weekday, day: after.value, from: at, to: at + 2 }
  }
  const place = placeAt(tokens, at)
  if (place)
    return standsForSeminar(tokens, at, place.to)
      ? { is: 'place', place: place.value, from: at, to: place.to }
      : null
  const number = numberAt(tokens, at, inherited)
  if (number) return { is: 'number', read: number.value, from: at, to: number.to }
  return monthAtom(tokens, at)
}

/** "1/3/5" is three numbers, and so is "3/5" behind "séminaires"; else it is a date where a seminar takes place then. */
function isNumberList(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'compound' || !token.text.includes('/') || token.parts.some((part) => part.length > 1))
    return false
  return token.parts.length > 2 || isSeminarWord(tokens[at - 1])
}

function monthAtom(tokens: readonly Token[], at: number): Atom | null {
  const month = monthAt(tokens, at)
  if (!month) return null
  const before = tokens[at - 1]?.text ?? ''
  const further = tokens[at - 2]?.text ?? ''
  if (VAGUE.has(before) || VAGUE.has(further) || isMayI(tokens, at)) return null
  const to = yearAt(tokens, month.to) === null ? month.to : month.to + 1
  return { is: 'month', month: month.value, from: at, to }
}

/** "May I book 3?" */
function isMayI(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'may' && ['i', 'we'].includes(tokens[at + 1]?.text ?? '')
}

const VAGUE = new Set([
  'fin',
  'debut',
  'mi',
  'courant',
  'end',
  'early',
  'late',
  'mid',
  'depuis',
  'since',
  'jusqu',
  'until',
  'avant',
  'before',
])

/** An ordinal names a seminar when the word follows it, or when nothing follows that it could belong to. */
function standsForSeminar(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to]
  if (isSeminarWord(next)) return true
  const before = tokens[at - 1]?.text ?? ''
  if (
    [
      'jour',
      'an',
      'mois',
      'semaine',
      'lundi',
      'mardi',
      'mercredi',
      'jeudi',
      'vredi',
      'at',
      'de',
      'en',
    ].includes(before)
  )
    return false
  if (next?.kind === 'mark' && [',', '&', '/', '+', '-'].includes(next.text))
    return isOrdinalList(tokens, to + 1) || ['le', 'la', 'au', 'the'].includes(before)
  if (next?.text === 'et' || next?.text === 'and') return isOrdinalList(tokens, to + 1)
  if (!['le', 'la', 'au', 'aux', 'du', 'the', 'et', 'and'].includes(before)) return false
  if (!next || next.kind === 'mark' || next.kind === 'break') return true
  if (next.text === 'et' || next.text === 'and' || next.text === 'ou') return true
  return (
    next.kind === 'word' &&
    (FUNCTION_WORDS.has(next.text) ||
      ['one', 'merci', 'svp', 'please', 'seulement', 'only', 'instead', 'too', 'thanks'].includes(
        next.text,
      )) &&
    next.text !== 'of'
  )
}

function isOrdinalList(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 8; next++) {
    if (isSeminarWord(tokens[next])) return true
    if (tokens[next]?.kind === 'break' || !tokens[next]) return true
  }
  return placeAt(tokens, at) !== null || placeAt(tokens, at + 1) !== null
}
