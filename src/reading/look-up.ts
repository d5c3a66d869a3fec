import type { Atom } from './atoms.ts'
import { seminarsIn, seminarsOn, weekdayAt, yearAt } from './dates.ts'
import { isSeminarWord, type NumberRead } from './numbers.ts'
import type { Programme } from './programme.ts'
import type { How, Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import { isPlural, withHour } from './time-of-day.ts'
import type { Token } from './tokens.ts'

export function lookUp(atom: Atom, tokens: readonly Token[], calendar: Calendar): Reference[] {
  const { programme } = calendar
  const marked = followsSeminarWord(tokens, atom.from)
  const made = (
    how: How,
    numbers: readonly number[],
    strength: Reference['strength'],
    range = false,
  ): Reference => {
    const fit = numbers.length === 0 ? 'none' : numbers.length === 1 || range ? 'meant' : 'several'
    return { how, numbers, fit, range, strength, from: atom.from, to: atom.to }
  }
  const strength = marked ? 'marked' : 'plain'
  switch (atom.is) {
    case 'date':
      if (isUnknownPair(atom, tokens, programme)) return pairOf(tokens[atom.from], made, programme)
      return [
        withHour(
          made('date', onDay(atom, tokens, programme), strength),
          tokens,
          programme,
          isPlural(tokens, atom.from),
        ),
      ]
    case 'weekday':
      return [made('date', onWeekday(atom.day, calendar), strength)]
    case 'month': {
      const numbers = seminarsIn(programme, atom.month, yearAt(tokens, atom.to - 1))
      const isNamed = marked || isSeminarWord(tokens[atom.to]) || /^ones?$/.test(tokens[atom.to]?.text ?? '')
      const before = tokens[atom.from - 1]?.text === "'" ? tokens[atom.from - 2] : tokens[atom.from - 1]
      const said = isNamed || ['en', 'in', 'd', 'de'].includes(before?.text ?? '')
      return [
        made(
          'month',
          numbers,
          isNamed ? 'marked' : said ? 'plain' : 'weak',
          numbers.length > 1 && isPlural(tokens, atom.from),
        ),
      ]
    }
    case 'place':
      if (isDay(atom, tokens, programme)) {
        const days = onWeekday(atom.place, calendar)
        return [withHour(made('date', days, 'plain'), tokens, programme, isPlural(tokens, atom.from))]
      }
      return [
        made(
          'ordinal',
          atPlace(atom.place, programme),
          isSeminarWord(tokens[atom.to]) || marked ? 'marked' : 'plain',
        ),
      ]
    case 'number': {
      const found = numbersRead(atom.read, made, calendar)
      const isCode = tokens[atom.from]?.glued === true && tokens[atom.from - 1]?.kind === 'word'
      return isCode && found.every(({ fit, how }) => fit === 'none' || how === 'date') ? [] : found
    }
  }
}

/** "The 25th", of a series with fewer seminars. */
function isDay(
  atom: Extract<Atom, { is: 'place' }>,
  tokens: readonly Token[],
  programme: Programme,
): boolean {
  return tokens[atom.from]?.kind === 'ordinal' && atPlace(atom.place, programme).length === 0
}

/** "3/5", where nothing takes place on 3 May but there are a third and a fifth seminar. */
function isUnknownPair(
  atom: Extract<Atom, { is: 'date' }>,
  tokens: readonly Token[],
  programme: Programme,
): boolean {
  const token = tokens[atom.from]
  if (token?.kind !== 'compound' || !/^\d\/\d$/.test(token.text)) return false
  return (
    onDay(atom, tokens, programme).length === 0 &&
    token.parts.every((part) => programme.numbers.includes(Number(part)))
  )
}

function pairOf(token: Token | undefined, made: Make, programme: Programme): Reference[] {
  const numbers = (token?.parts ?? []).map(Number).filter((number) => programme.numbers.includes(number))
  return numbers.map((number) => made('number', [number], 'weak'))
}

/** "2/12" is 2 December, unless only February 12 is a seminar's. */
function onDay(
  atom: Extract<Atom, { is: 'date' }>,
  tokens: readonly Token[],
  programme: Programme,
): number[] {
  const numbers = seminarsOn(programme, atom.date)
  const { day, month, year } = atom.date
  const isWritten = tokens.slice(atom.from, atom.to).some(({ kind }) => kind === 'word')
  return numbers.length > 0 || isWritten ? numbers : seminarsOn(programme, { day: month, month: day, year })
}

type Make = (
  how: How,
  numbers: readonly number[],
  strength: Reference['strength'],
  range?: boolean,
) => Reference

function numbersRead(read: NumberRead, made: Make, { programme, now }: Calendar): Reference[] {
  const [first = 0, last = 0] = read.values
  if (read.range) {
    const within = programme.numbers.filter((number) => number >= first && number <= last)
    return [made('range', within, read.strength, true)]
  }
  return read.values.flatMap((value) => {
    const known = programme.numbers.includes(value)
    if (known) return [made('number', [value], read.strength)]
    const days = programme.days.filter(({ day }) => day === value).map(({ number }) => number)
    const open = days.filter((number) => programme.isToCome(number, now))
    if (read.strength !== 'marked' && days.length > 0)
      return [made('date', open.length === 1 ? open : days, 'plain')]
    return value <= 31 || read.strength === 'marked' ? [made('number', [], read.strength)] : []
  })
}

function atPlace(place: number, programme: Programme): number[] {
  const number = programme.numbers.at(place > 0 ? place - 1 : place)
  return number === undefined ? [] : [number]
}

/** "jeudi 4": the next seminar on such a day of the month, whatever the weekday. */
function onWeekday(day: number, { programme, now }: Calendar): number[] {
  const numbers = programme.days.filter((seminar) => seminar.day === day).map(({ number }) => number)
  const open = numbers.filter((number) => programme.isToCome(number, now))
  return open.length > 0 ? open.slice(0, 1) : numbers
}

/** "séminaire du 4 mars", "celui d'octobre", "la séance de mars", "the March session". */
function followsSeminarWord(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 4; back++) {
    const token = tokens[at - back]
    if (!token) return false
    if (isSeminarWord(token) || ['celui', 'celle', 'ceux', 'celles', 'one'].includes(token.text)) return true
    if (
      !['du', 'de', 'd', 'des', "'", 'le', 'la', 'mois', 'of', 'the', 'on', 'in', 'en', 'jeudi'].includes(
        token.text,
      ) &&
      weekdayAt(tokens, at - back) === null
    )
      return false
  }
  return false
}
