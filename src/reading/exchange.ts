import { type Clause, clausesOf, type Saying } from './clauses.ts'
import type { Reference } from './reference.ts'
import type { Statement } from './statements.ts'

/** "Du 4 vers le 5", "le 5 au lieu du 3", "échanger le 4 contre le 5": one given up for another. */
export function exchange(saying: Saying): Statement[] | null {
  const swap = saying.cues.find(({ meaning }) => meaning === 'swap')
  const instead = saying.cues.find(({ meaning }) => meaning === 'instead')
  const [whole] = clausesOf(saying)
  if (!whole || (!swap && !instead)) return null
  const clause: Clause = {
    ...whole,
    from: 0,
    to: saying.tokens.length,
    references: saying.references,
    cues: saying.cues,
  }
  const sides = instead ? aroundInstead(saying, instead.from, instead.to) : afterSwap(saying, swap?.to ?? 0)
  if (!sides || sides.join.length === 0 || sides.leave.length === 0) return null
  return [
    { stand: 'leave', references: sides.leave, clause },
    { stand: 'join', references: sides.join, clause },
  ]
}

interface Sides {
  readonly join: Reference[]
  readonly leave: Reference[]
}

/** "X au lieu de Y", "au lieu de Y, X". */
function aroundInstead(saying: Saying, from: number, to: number): Sides | null {
  if (to - from === 1 && saying.tokens[from]?.text === 'plutot') return aroundRather(saying, to)
  const ahead = saying.references.filter((reference) => reference.to <= from)
  const behind = saying.references.filter((reference) => reference.from >= to)
  const [leave, ...rest] = behind
  if (!leave || leave.from > to + 5) return null
  const booked = saying.cues.some(
    ({ meaning, from: start, to: end }) => meaning === 'planned' && end <= from && isByUs(saying, start, end),
  )
  if (booked && ahead.length > 0) return { leave: ahead.slice(-1), join: [leave] }
  return { leave: [leave], join: ahead.length > 0 ? ahead.slice(-1) : rest.slice(0, 1) }
}

/** "Vous m'avez inscrit au 3 au lieu du 4": the mistake is the program's. */
function isByUs(saying: Saying, from: number, to: number): boolean {
  return saying.tokens.slice(from, to).some(({ text }) => ['avez', 'aviez', 'you'].includes(text))
}

/** "plutôt le 6 que le 3". */
function aroundRather(saying: Saying, at: number): Sides | null {
  const [join, leave] = saying.references.filter(({ from }) => from >= at)
  if (!join || !leave) return null
  const isCompared = saying.tokens
    .slice(join.to, leave.from)
    .some(({ text }) => text === 'que' || text === 'qu')
  return isCompared ? { join: [join], leave: [leave] } : null
}

/** "du 4 vers le 5", "le 4 contre le 5", "le 4 par le 5", "from 4 to 5". */
function afterSwap(saying: Saying, to: number): Sides | null {
  const [first, second] = saying.references.filter((reference) => reference.from >= to)
  if (first?.ends) {
    return { leave: [oneEnd(first, 0)], join: [oneEnd(first, 1)] }
  }
  const ahead = saying.references.filter((reference) => reference.to <= to)
  if (first && !second && ahead.length > 0) {
    const before = saying.tokens.slice(to - 1, first.from).map(({ text }) => text)
    return before.some((word) => TOWARDS.has(word)) ? { leave: ahead.slice(-1), join: [first] } : null
  }
  if (!first || !second) return null
  const between = saying.tokens.slice(first.to, second.from).map(({ text }) => text)
  const turned = between.some((word) => TOWARDS.has(word))
  return turned ? { leave: [first], join: [second] } : null
}

const TOWARDS = new Set([
  'vers',
  'contre',
  'par',
  'au',
  'pour',
  'sur',
  'to',
  'for',
  'with',
  'avec',
  'a',
  'onto',
])

function oneEnd(range: Reference, end: 0 | 1): Reference {
  const numbers = range.ends?.[end] ?? []
  const fit = numbers.length === 1 ? 'meant' : numbers.length === 0 ? 'none' : 'several'
  return { ...range, how: 'number', numbers, fit, range: false, strength: 'marked' }
}
