import { dateAt, monthAt, seminarsIn, seminarsOn, type WrittenDate, weekdayAt, yearAt } from './dates.ts'
import { isSeminarWord, type NumberRead, numberAt, placeAt } from './numbers.ts'
import { COUNTED } from './phrases/count-words.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import type { Programme } from './programme.ts'
import type { How, Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Token } from './tokens.ts'

/** One element of a list as written, before it is looked up in the programme. */
type Atom =
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

/** A list at token `at`: "1, 3 et 5", "les 4, 11 et 18 mars", "le premier et le dernier", "04/03", "celui d'octobre". */
export function listAt(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] {
  const atoms = atomsFrom(tokens, at)
  if (atoms.length === 0) return []
  const references = withMonths(atoms, tokens, calendar.programme).flatMap((atom) =>
    lookUp(atom, tokens, calendar),
  )
  return alternatives(references, atoms, tokens)
}

/** The element at token `at`; `inherited` is the strength of the numbers before it in the list. */
export function atomAt(
  tokens: readonly Token[],
  at: number,
  inherited: Reference['strength'] | null = null,
): Atom | null {
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

const CONNECTORS = new Set([
  ',',
  ';',
  'et',
  '&',
  '/',
  '+',
  '-',
  'puis',
  'ainsi',
  'que',
  'and',
  'plus',
  'ou',
  'or',
  'then',
  'as',
  'well',
  'aussi',
  'egalement',
  'soit',
  'ni',
  '(',
])
const FILLERS = new Set([
  'le',
  'la',
  'les',
  'l',
  "'",
  'au',
  'aux',
  'a',
  'du',
  'de',
  'des',
  'd',
  'the',
  'on',
  'of',
  'to',
  'pour',
  'for',
  'celui',
  'celle',
  'ceux',
  'celles',
  'en',
  'in',
  ')',
  'one',
  'ones',
  'bien',
  'sur',
  ':',
])

function atomsFrom(tokens: readonly Token[], at: number): Atom[] {
  const atoms: Atom[] = []
  let inherited: Reference['strength'] | null = null
  for (let atom = atomAt(tokens, at); atom && atoms.length < 64; ) {
    atoms.push(atom)
    if (atom.is === 'number') inherited = atom.read.strength
    const next = nextElement(tokens, atom.to)
    atom = next === 0 ? null : atomAt(tokens, next, inherited)
  }
  const last = atoms.at(-1)
  return last && isCountedList(tokens, last.to)
    ? atoms.filter((atom) => atom.is !== 'number' || atom.read.strength === 'marked')
    : atoms
}

/** "De 13 et 16 ans": what the last number counts the others count too. */
function isCountedList(tokens: readonly Token[], at: number): boolean {
  return (
    CONNECTORS.has(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.kind === 'number' &&
    COUNTED.has(tokens[at + 2]?.text ?? '')
  )
}

/** Where the next element of a list may start; 0 when the list ends. */
function nextElement(tokens: readonly Token[], at: number): number {
  let next = at
  let connected = false
  while (next < at + 8) {
    const token = tokens[next]
    if (!token) return 0
    const connector = CONNECTORS.has(token.text)
    if (!connector && !FILLERS.has(token.text) && !isSeminarWord(token)) return connected ? next : 0
    if (connector && token.text !== '(') connected = true
    next++
    if (connected && atomAt(tokens, next, 'plain')) return next
  }
  return 0
}

/** "les 4, 11 et 18 mars", "March 4 and 18": the days written without a month have that of their neighbour. */
function withMonths(atoms: readonly Atom[], tokens: readonly Token[], programme: Programme): Atom[] {
  const result = [...atoms]
  for (let index = atoms.length - 2; index >= 0; index--) {
    const next = result[index + 1]
    if (next?.is === 'date' && isWordDate(tokens, next))
      result[index] = asDay(result[index] as Atom, next.date, tokens, programme)
  }
  for (let index = 1; index < atoms.length; index++) {
    const before = result[index - 1]
    if (before?.is === 'date' && monthAt(tokens, before.from, true)) {
      result[index] = asDay(result[index] as Atom, before.date, tokens, programme)
    }
  }
  return result
}

function asDay(atom: Atom, model: WrittenDate, tokens: readonly Token[], programme: Programme): Atom {
  const day = plainDay(atom, tokens)
  if (day === null) return atom
  const date = { ...model, day }
  const known = seminarsOn(programme, date).length > 0
  const isSeminar = atom.is === 'number' && programme.numbers.includes(day)
  return known || !isSeminar ? { is: 'date', date, from: atom.from, to: atom.to } : atom
}

function plainDay(atom: Atom, tokens: readonly Token[]): number | null {
  if (atom.is === 'weekday') return atom.day
  if (atom.is === 'place') return tokens[atom.from]?.kind === 'ordinal' ? atom.place : null
  if (atom.is !== 'number' || atom.read.strength === 'marked' || atom.read.values.length !== 1) return null
  const [day = 0] = atom.read.values
  return day >= 1 && day <= 31 ? day : null
}

/** With the month in letters: "04/03" lends its month to nobody. */
function isWordDate(tokens: readonly Token[], atom: Atom): boolean {
  return tokens[atom.from]?.kind !== 'compound'
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
  if (VAGUE.has(before) || VAGUE.has(further)) return null
  const to = yearAt(tokens, month.to) === null ? month.to : month.to + 1
  return { is: 'month', month: month.value, from: at, to }
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
      ['one', 'merci', 'svp', 'please', 'seulement', 'only'].includes(next.text)) &&
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

function lookUp(atom: Atom, tokens: readonly Token[], calendar: Calendar): Reference[] {
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
          plural(tokens, atom.from),
        ),
      ]
    case 'weekday':
      return [made('date', onWeekday(atom.day, calendar), strength)]
    case 'month': {
      const numbers = seminarsIn(programme, atom.month, yearAt(tokens, atom.to - 1))
      const isNamed = marked || isSeminarWord(tokens[atom.to]) || /^ones?$/.test(tokens[atom.to]?.text ?? '')
      const said = isNamed || ['en', 'in', 'd', 'de'].includes(tokens[atom.from - 1]?.text ?? '')
      return [
        made(
          'month',
          numbers,
          isNamed ? 'marked' : said ? 'plain' : 'weak',
          numbers.length > 1 && plural(tokens, atom.from),
        ),
      ]
    }
    case 'place':
      return [
        made(
          'ordinal',
          atPlace(atom.place, programme),
          isSeminarWord(tokens[atom.to]) || marked ? 'marked' : 'plain',
        ),
      ]
    case 'number':
      return numbersRead(atom.read, made, calendar)
  }
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

function numbersRead(read: NumberRead, made: Make, { programme }: Calendar): Reference[] {
  const [first = 0, last = 0] = read.values
  if (read.range) {
    const within = programme.numbers.filter((number) => number >= first && number <= last)
    return [made('range', within, read.strength, true)]
  }
  return read.values.flatMap((value) => {
    const known = programme.numbers.includes(value)
    if (known) return [made('number', [value], read.strength)]
    const days = programme.days.filter(({ day }) => day === value).map(({ number }) => number)
    if (read.strength !== 'marked' && days.length > 0) return [made('date', days, 'plain')]
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

/** "le 13 avril à 14h": the hour tells two seminars of one day apart; "les séances du 13 avril" are all of them. */
function withHour(
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
  ['all', 'day'],
  ['whole', 'day'],
]

const NOON = 12 * 60
const HALF_DAYS: ReadonlyMap<string, (start: number) => boolean> = new Map([
  ['matin', (start: number) => start < NOON],
  ['matinee', (start: number) => start < NOON],
  ['morning', (start: number) => start < NOON],
  ['apres-midi', (start: number) => start >= NOON],
  ['afternoon', (start: number) => start >= NOON && start < 17 * 60],
  ['soir', (start: number) => start >= 17 * 60],
  ['evening', (start: number) => start >= 17 * 60],
])

const PLURALS = new Set(['ceux', 'celles', 'both', 'deux', '2'])

/** "les séances du", "ceux du", "les deux du" before token `at`. */
function plural(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const token = tokens[at - back]
    if (!token || token.kind === 'mark') continue
    if (PLURALS.has(token.text) || (isSeminarWord(token) && token.text.endsWith('s'))) return true
  }
  return false
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

/** "le 3 ou le 4": one of them, nobody can tell which. */
function alternatives(
  references: Reference[],
  atoms: readonly Atom[],
  tokens: readonly Token[],
): Reference[] {
  const [first] = references
  const last = references.at(-1)
  const [one, two] = atoms
  if (!first || !last || references.length !== 2 || !one || !two) return references
  const between = tokens.slice(one.to, two.from).map(({ text }) => text)
  if (!between.includes('ou') && !between.includes('or')) return references
  const numbers = [...new Set(references.flatMap(({ numbers }) => numbers))].sort((a, b) => a - b)
  return numbers.length === 2 ? [{ ...first, numbers, fit: 'several', to: last.to }] : references
}
