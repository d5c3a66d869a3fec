import type { Found } from './dates.ts'
import { asked } from './lexeme.ts'
import { COUNTED, LABELLED } from './phrases/count-words.ts'
import { FUNCTION_WORDS, SEMINAR_WORDS } from './phrases/function-words.ts'
import { CARDINALS, ORDINALS, ROMANS } from './phrases/number-words.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/** A number that may be a seminar's, and how plainly it is one. */
export interface NumberRead {
  /** Several for "1/3/5" and "2-4". */
  readonly values: readonly number[]
  readonly strength: Reference['strength']
  /** "2-4": all from the first to the last. */
  readonly range: boolean
}

/** A place in the order of the series: 1 is the first, -1 the last, -2 the last but one. */
export type Place = number

const ARTICLES = new Set([
  'le',
  'la',
  'les',
  'au',
  'aux',
  'du',
  'des',
  'the',
  'celui',
  'celle',
  'ceux',
  'celles',
])
const PREPOSITIONS = new Set(['on', 'for', 'to', 'pour', 'a'])
const SINGULAR = new Set(['le', 'la', 'au', 'du', 'celui', 'celle'])
const MARKS = new Set([
  'n',
  'no',
  'num',
  'numero',
  'numeros',
  'number',
  'numbers',
  'nr',
  '°',
  '#',
  'nos',
  'nums',
])

/** The number at token `at`; `inherited` is the strength of a list that it continues. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  inherited: Reference['strength'] | null,
): Found<NumberRead> | null {
  const start = afterMarks(tokens, at)
  const token = tokens[start]
  if (!token) return null
  const marked = start > at || isMarked(tokens, at) || inherited === 'marked'
  const values = valuesOf(token, marked || inherited !== null, tokens, start)
  if (!values || isLabelled(tokens, at, marked)) return null
  const article = ARTICLES.has(tokens[at - 1]?.text ?? '')
  const singular = SINGULAR.has(tokens[at - 1]?.text ?? '')
  const itself = start > at || isMarked(tokens, at)
  if (!mayFollow(tokens, start + 1, itself || singular)) return null
  const preposed = PREPOSITIONS.has(tokens[at - 1]?.text ?? '')
  if (isSeminarWord(tokens[start + 1]) && !marked && !singular && inherited === null) return null
  const strength = marked ? 'marked' : article || preposed || inherited === 'plain' ? 'plain' : 'weak'
  if (token.kind === 'word' && inherited === null && !marked && !singular) return null
  const range = token.kind === 'compound' && token.text.includes('-') && values.length === 2
  return { value: { values, strength, range }, to: start + 1 }
}

/** "premier", "2ème", "dernier", "avant-dernier", "last" at token `at`, standing for a seminar. */
export function placeAt(tokens: readonly Token[], at: number): Found<Place> | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'ordinal') return { value: token.value, to: at + 1 }
  if (token.kind !== 'word' || !namesPlace(token.lexeme)) return null
  if (BEFORE_LAST.has(token.text)) return beforeLast(tokens, at)
  const value = LAST.has(token.text) ? -1 : ORDINALS.get(token.text)
  return value === undefined ? null : { value, to: at + 1 }
}

const namesPlace = asked((word) => BEFORE_LAST.has(word) || LAST.has(word) || ORDINALS.has(word))

const BEFORE_LAST = new Set(['avant', 'penultimate', 'penultieme'])
const LAST = new Set(['dernier', 'derniere', 'derniers', 'dernieres', 'last', 'final'])

function beforeLast(tokens: readonly Token[], at: number): Found<Place> | null {
  if (tokens[at]?.text !== 'avant') return { value: -2, to: at + 1 }
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  return LAST.has(tokens[next]?.text ?? '') ? { value: -2, to: next + 1 } : null
}

/** True for a word that names a seminar: "séminaire", "rencontres", "session". */
export function isSeminarWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && namesSeminar(token.lexeme)
}

const namesSeminar = asked((word) => SEMINAR_WORDS.has(word))

/** "deux", "2": a count at token `at`, 2 to 99. */
export function countAt(token: Token | undefined): number | null {
  if (!token) return null
  const value =
    token.kind === 'number' ? token.value : token.kind === 'word' ? cardinal(token.lexeme) : Number.NaN
  return value >= 2 && value <= 99 ? value : null
}

const cardinal = asked((word) => CARDINALS.get(word) ?? Number.NaN)

/** True for a token that a number or a place may start with. */
export function opensNumber({ kind, lexeme }: Token): boolean {
  return kind === 'word' || kind === 'mark'
    ? opensWords(lexeme)
    : kind === 'number' || kind === 'compound' || kind === 'ordinal'
}

const opensWords = asked(
  (word) =>
    MARKS.has(word) ||
    BEFORE_LAST.has(word) ||
    LAST.has(word) ||
    ORDINALS.has(word) ||
    CARDINALS.has(word) ||
    ROMANS.has(word),
)

function valuesOf(token: Token, marked: boolean, tokens: readonly Token[], at: number): number[] | null {
  if (token.kind === 'number')
    return token.text.length <= 2 || !/^0|^\d{4}/.test(token.text) ? [token.value] : null
  if (token.kind === 'compound') {
    const values = token.parts.map(Number)
    const padded = token.parts.some((part) => part.startsWith('0')) || token.text.includes('.')
    return padded || values.some((value) => value > 99) ? null : values
  }
  if (token.kind !== 'word') return null
  const word = CARDINALS.get(token.text)
  if (word !== undefined && (word > 1 || isNumbering(tokens, at))) return [word]
  const roman = ROMANS.get(token.text)
  const upper = roman !== undefined && token.raw === token.raw.toUpperCase()
  const pronoun =
    token.text === 'i' &&
    (tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.text === "'") &&
    !['et', 'and', 'ou', 'puis'].includes(tokens[at + 1]?.text ?? '')
  const listed = (marked && !pronoun) || ROMANS.has(tokens[at + 2]?.text ?? '') || token.text.length > 1
  return roman !== undefined && upper && listed ? [roman] : null
}

/** "séminaire un", "number one": "one" elsewhere stands for a seminar. */
function isNumbering(tokens: readonly Token[], at: number): boolean {
  return /^(?:numero|numbers|number|nos|seminar|seminars|session|sessions|workshop|module|seminaires?|seances?|rencontres?|ateliers?|talks?)$/.test(
    tokens[at - 1]?.text ?? '',
  )
}

/** "n°", "numéro", "#" before a number; the place of the number. */
function afterMarks(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 3 && MARKS.has(tokens[next]?.text ?? '')) next++
  if (next > at && tokens[next]?.text === '.') next++
  return next
}

/** "séminaire 3", "sém. 3", "S3": the number at `at` is said to be a seminar's. */
function isMarked(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (isSeminarWord(before) && before?.text !== 'date' && before?.text !== 'dates') return true
  if (before?.text === '.' || before?.text === ':') return isSeminarWord(tokens[at - 2])
  const letter = before?.kind === 'word' && /^(?:s|r|a|m|w|j|sem|sm)$/.test(before.text)
  return letter === true && tokens[at]?.glued === true
}

function isLabelled(tokens: readonly Token[], at: number, marked: boolean): boolean {
  const before = tokens[at - 1]
  if (before?.text === 'dans' || tokens[at - 2]?.text === 'dans') return !marked
  if (before?.text === 'a' && tokens[at]?.kind === 'word' && TOGETHER.has(tokens[at - 2]?.text ?? ''))
    return true
  return !marked && before?.kind === 'word' && LABELLED.has(before.text)
}

/** "Nous viendrons à deux": how many come. */
const TOGETHER = new Set(
  'viendrons viendra viendrait viendrions venons vient venir serons sera serions'.split(' '),
)

/** What comes after a number must not be what it counts. */
function mayFollow(tokens: readonly Token[], at: number, sure: boolean): boolean {
  const next = tokens[at]
  if (next?.text === ',' && tokens[at + 1]?.kind === 'word' && STREETS.has(tokens[at + 1]?.text ?? ''))
    return false
  if (next?.kind !== 'word') return next?.text !== '%' && next?.text !== '€' && next?.kind !== 'opaque'
  if (COUNTED.has(next.text)) return next.text === 'd' && sure
  return sure || FUNCTION_WORDS.has(next.text) || FOLLOWERS.has(next.text) || isSeminarWord(next)
}

const STREETS = new Set(
  'rue avenue av boulevard bd allee allees chemin place impasse quai route cours passage square bis ter street road lane'.split(
    ' ',
  ),
)

const FOLLOWERS = new Set(
  `uniquement seulement only please svp stp merci thanks inclus compris possible aussi egalement together maintenant s'il
  interesse interessent conviennent convient serait seraient sont me suivants suivantes bien cordialement cdt cdlt thank sans
  instead now too then again both works work suits suit plutot finalement desormais donc prevu tomorrow unless provided maybe perhaps
  yes oui ok okay inclusive included incl compris comprise onwards rather better mieux fits fit clashes clash tombe tombent was were isn isnt doesn doesnt won wont can cannot
  cancel annuler definitely peut online remotely visio distanciel presentiel lundi mardi mercredi jeudi vendredi`.split(
    /\s+/,
  ),
)
