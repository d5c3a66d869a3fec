import { type Clause, clausesOf, type Saying } from './clauses.ts'
import { compared } from './compared.ts'
import type { Reference } from './reference.ts'
import type { Statement } from './statements.ts'

/** "Du 4 vers le 5", "le 5 au lieu du 3", "échanger le 4 contre le 5", "better 5 than 3": one given up for another. */
export function exchange(saying: Saying): Statement[] | null {
  const swap = saying.cues.find(({ meaning }) => meaning === 'swap')
  const instead = saying.cues.find((cue) => cue.meaning === 'instead' && !isAlone(saying, cue))
  const [whole] = clausesOf(saying)
  if (!whole || saying.references.length === 0) return null
  const clause: Clause = {
    ...whole,
    from: 0,
    to: saying.tokens.length,
    references: saying.references,
    cues: saying.cues,
  }
  const sides =
    compared(saying) ??
    (instead ? aroundInstead(saying, instead.from, instead.to) : swap ? afterSwap(saying, swap.to) : null)
  if (!sides || sides.join.length === 0 || sides.leave.length === 0) return null
  if ([...sides.join, ...sides.leave].some(({ range }) => range)) return null
  return [
    { stand: 'leave', references: sides.leave, clause },
    { stand: 'join', references: sides.join, clause },
  ]
}

/** What is taken, and what is given up for it. */
export interface Sides {
  readonly join: Reference[]
  readonly leave: Reference[]
}

/** "…, à la place je viendrai le 15": what it stands in for was said before, not behind it. */
function isAlone(saying: Saying, { to }: { readonly to: number }): boolean {
  const last = saying.tokens[to - 1]?.text ?? ''
  const next = saying.tokens[to]?.text ?? ''
  // "Plutôt au 4" is where one comes to, "plutôt qu'au 4" what one gives up.
  if (RATHER.has(last)) return !THAN.has(next)
  return !OF.has(last) && !OF.has(next)
}

const RATHER = new Set(['plutot', 'rather'])
const THAN = new Set(['que', 'qu', 'than'])

const OF = new Set(['de', 'du', 'd', 'des', 'of', 'for', 'que', 'qu', 'than', 'a', 'au'])

/** "X au lieu de Y", "au lieu de Y, X". */
function aroundInstead(saying: Saying, from: number, to: number): Sides | null {
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
  'into',
])

function oneEnd(range: Reference, end: 0 | 1): Reference {
  const numbers = range.ends?.[end] ?? []
  const fit = numbers.length === 1 ? 'meant' : numbers.length === 0 ? 'none' : 'several'
  return { ...range, how: 'number', numbers, fit, range: false, strength: 'marked' }
}
