import { Temporal } from 'temporal-polyfill'
import { weekdayAt } from './dates.ts'
import { asked } from './lexeme.ts'
import { isSeminarWord } from './numbers.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Token } from './tokens.ts'

/** "le prochain", "jeudi prochain", "ce jeudi", "demain", "aujourd'hui", "tomorrow" at token `at`. */
export function nearAt(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] {
  const token = tokens[at]
  if (token?.kind === 'hour') return atHour(tokens, at, calendar)
  if (calendar.now === null || token?.kind !== 'word' || !opensNear(tokens, at)) return []
  const next = nextOne(tokens, at)
  if (next > 0) {
    const open = calendar.programme.numbers.filter((number) =>
      calendar.programme.isToCome(number, calendar.now),
    )
    return [near(open.slice(0, 1), open.length > 0 ? 'meant' : 'none', at, next)]
  }
  const month = nextMonth(tokens, at, calendar)
  if (month) return [month]
  const day = dayNamed(tokens, at)
  if (!day) return []
  const date = today(calendar).add({ days: day.ahead(today(calendar).dayOfWeek) })
  const numbers = calendar.programme.days
    .filter(
      (seminar) => seminar.day === date.day && seminar.month === date.month && seminar.year === date.year,
    )
    .map(({ number }) => number)
  if (numbers.length === 0)
    return NEXT.has(tokens[day.to - 1]?.text ?? '') || NEXT.has(tokens[at - 1]?.text ?? '')
      ? [near([], 'none', at, day.to)]
      : []
  return [near(numbers, numbers.length === 1 ? 'meant' : 'several', at, day.to)]
}

/** True for a word that something near may start with. */
function opensNear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined && (opens(token.lexeme) || isSeminarWord(token) || weekdayAt(tokens, at) !== null)
  )
}

/** "La séance de 17h", when one alone starts then. */
function atHour(tokens: readonly Token[], at: number, { programme }: Calendar): Reference[] {
  const noun = tokens[at - 2]
  if (
    tokens[at - 1]?.text !== 'de' ||
    !(isSeminarWord(noun) || ['celui', 'celle'].includes(noun?.text ?? ''))
  )
    return []
  const numbers = programme.days
    .filter(({ start }) => start === tokens[at]?.value)
    .map(({ number }) => number)
  return numbers.length === 1 ? [near(numbers, 'meant', at, at + 1)] : []
}

/** "Celui du mois prochain", "next month's": the seminars of the month after this one. */
function nextMonth(tokens: readonly Token[], at: number, calendar: Calendar): Reference | null {
  const words = [tokens[at]?.text, tokens[at + 1]?.text].join(' ')
  if (words !== 'mois prochain' && words !== 'next month') return null
  const { month, year } = today(calendar).add({ months: 1 })
  const numbers = calendar.programme.days
    .filter((seminar) => seminar.month === month && seminar.year === year)
    .map(({ number }) => number)
  return numbers.length === 0 ? null : near(numbers, numbers.length === 1 ? 'meant' : 'several', at, at + 2)
}

function near(numbers: number[], fit: Reference['fit'], from: number, to: number): Reference {
  return { how: 'near', numbers, fit, range: false, strength: 'plain', from, to }
}

function today({ programme, now }: Calendar): Temporal.PlainDate {
  return Temporal.Instant.from(now ?? '1970-01-01T00:00:00Z')
    .toZonedDateTimeISO(programme.series.timezone)
    .toPlainDate()
}

const NEXT = new Set(['prochain', 'prochaine', 'next', 'upcoming'])
const TODAY = new Set(['demain', 'tomorrow', 'aujourd', 'today', 'tonight'])
const opens = asked((word) => NEXT.has(word) || word === 'mois' || TODAY.has(word))
const STANDS_ALONE = new Set(['le', 'la', 'au', 'the', 'du', 'prochain'])

/** "le prochain", "prochaine séance", "the next one": where it ends, 0 when it isn't. */
function nextOne(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? ''
  const after = tokens[at + 1]
  if (isSeminarWord(tokens[at]) && NEXT.has(after?.text ?? '')) return at + 2
  if (!NEXT.has(word)) return 0
  if (isSeminarWord(after) || after?.text === 'one') return at + 2
  const bare =
    after?.kind !== 'word' || ['en', 'svp', 'merci', 'et', 'pour', 'please', 'and'].includes(after.text)
  return bare && STANDS_ALONE.has(tokens[at - 1]?.text ?? '') && !isSeminarWord(tokens[at - 2]) ? at + 1 : 0
}

interface DayNamed {
  /** How many days after today, which is that day of the week (Monday 1). */
  readonly ahead: (today: number) => number
  readonly to: number
}

function dayNamed(tokens: readonly Token[], at: number): DayNamed | null {
  const word = tokens[at]?.text ?? ''
  if (word === 'demain' || word === 'tomorrow') {
    const after = tokens[at - 1]?.text === 'apres' || tokens[at - 2]?.text === 'apres'
    return { ahead: () => (after ? 2 : 1), to: at + 1 }
  }
  if (word === 'aujourd' && tokens[at + 2]?.text === 'hui') return { ahead: () => 0, to: at + 3 }
  if (word === 'today' || word === 'tonight') return { ahead: () => 0, to: at + 1 }
  const weekday = weekdayAt(tokens, at)
  if (weekday === null || word.length < 5 || word.endsWith('s')) return null
  const to = NEXT.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  if (['dernier', 'last'].includes(tokens[at + 1]?.text ?? '') || tokens[at - 1]?.text === 'last') return null
  return { ahead: (today) => ((weekday - today + 6) % 7) + 1, to }
}
