import { type Atom, atomAt } from './atoms.ts'
import { monthAt, seminarsOn, type WrittenDate } from './dates.ts'
import { lookUp } from './look-up.ts'
import { isSeminarWord } from './numbers.ts'
import { COUNTED } from './phrases/count-words.ts'
import type { Programme } from './programme.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Token } from './tokens.ts'

/** A list at token `at`: "1, 3 et 5", "les 4, 11 et 18 mars", "le premier et le dernier", "04/03", "celui d'octobre". */
export function listAt(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] {
  const atoms = atomsFrom(tokens, at)
  if (atoms.length === 0) return []
  const references = withMonths(atoms, tokens, calendar.programme).flatMap((atom) =>
    lookUp(atom, tokens, calendar),
  )
  return alternatives(alike(references), atoms, tokens)
}

/** "The January and March talks": what is said of one month is said of those listed with it. */
function alike(references: Reference[]): Reference[] {
  const isMarked = references.some(({ how, strength }) => how === 'month' && strength === 'marked')
  if (!isMarked) return references
  return references.map((one) => (one.how === 'month' ? { ...one, strength: 'marked' } : one))
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
