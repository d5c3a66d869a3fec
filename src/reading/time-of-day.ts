import { isSeminarWord } from './numbers.ts'
import type { Programme } from './programme.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/** "le 13 avril à 14h": the hour tells two seminars of one day apart; "les séances du 13 avril" are all of them. */
export function withHour(
  reference: Reference,
  tokens: readonly Token[],
  programme: Programme,
  several: boolean,
): Reference {
  if (reference.fit !== 'several') return reference
  if (several || isWholeDay(tokens, reference)) return { ...reference, fit: 'meant' }
  const earlier = halfDay(tokens, reference, programme)
  if (earlier) return earlier
  for (let next = reference.to; next < reference.to + 4; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'break' || token.text === '.' || token.text === ',') break
    const start = token.kind === 'hour' ? token.value : null
    const half = HALF_DAYS.get(token.text)
    const fits = programme.days
      .filter(({ number }) => reference.numbers.includes(number))
      .filter((day) => (start !== null ? day.start === start : half ? half(day.start) : false))
    if (fits.length === 1)
      return { ...reference, numbers: fits.map(({ number }) => number), fit: 'meant', to: next + 1 }
  }
  return reference
}

/** "l'après-midi du 18 mars". */
function halfDay(tokens: readonly Token[], reference: Reference, programme: Programme): Reference | null {
  for (let back = 1; back <= 5; back++) {
    const token = tokens[reference.from - back]
    if (!token || token.kind === 'break' || token.text === ',' || token.text === '.') return null
    const half = token.kind === 'hour' ? (start: number) => start === token.value : HALF_DAYS.get(token.text)
    if (!half) continue
    const fits = programme.days.filter((day) => reference.numbers.includes(day.number) && half(day.start))
    return fits.length === 1
      ? { ...reference, numbers: fits.map(({ number }) => number), fit: 'meant' }
      : null
  }
  return null
}

/** "le 18 mars toute la journée", "le 18 mars, matin et après-midi". */
function isWholeDay(tokens: readonly Token[], { from, to }: Reference): boolean {
  const around = tokens.slice(Math.max(0, from - 5), to + 6).map(({ text }) => text)
  const halves = around.filter((word) => HALF_DAYS.has(word)).map((word) => word.slice(0, 4))
  const links = around.some((word) => word === 'et' || word === 'and')
  return (
    (new Set(halves).size > 1 && links) ||
    WHOLE_DAYS.some((words) =>
      around.some((_, at) => words.every((word, index) => around[at + index] === word)),
    )
  )
}

const WHOLE_DAYS = [
  ['toute', 'la', 'journee'],
  ['journee', 'entiere'],
  ['journee', 'complete'],
  ['en', 'entier'],
  ['du', 'matin', 'au', 'soir'],
  ['full', 'day'],
  ['entire', 'day'],
  ['all', 'day'],
  ['whole', 'day'],
]

const NOON = 12 * 60

const HALF_DAYS: ReadonlyMap<string, (start: number) => boolean> = new Map([
  ['matin', (start: number) => start < NOON],
  ['matinee', (start: number) => start < NOON],
  ['morning', (start: number) => start < NOON],
  ['apres-midi', (start: number) => start >= NOON && start < 17 * 60],
  ['afternoon', (start: number) => start >= NOON && start < 17 * 60],
  ['soir', (start: number) => start >= 17 * 60],
  ['evening', (start: number) => start >= 17 * 60],
])

const PLURALS = new Set(['ceux', 'celles', 'both', 'deux', '2'])

/** "les séances du", "ceux du", "les deux du" before token `at`. */
export function isPlural(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const token = tokens[at - back]
    if (!token || token.kind === 'mark') continue
    if (PLURALS.has(token.text) || (isSeminarWord(token) && token.text.endsWith('s'))) return true
  }
  return false
}
