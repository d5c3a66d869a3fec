import type { Saying } from './clauses.ts'
import type { Sides } from './exchange.ts'

/** "Plutôt la 6 que la 2", "5 suits me better than 2", "5 over 2": what is preferred, and what it is preferred to. */
export function compared({ tokens, references }: Saying): Sides | null {
  for (const [index, leave] of references.entries()) {
    const join = references[index - 1]
    if (!join || leave.range || join.range) continue
    const between = tokens.slice(join.to, leave.from).map(({ text }) => text)
    const than = between.findLastIndex((word) => THAN.has(word))
    if (than < 0 || between.slice(than + 1).some((word) => !LEADING.has(word))) continue
    const before = tokens.slice(0, join.to + than).map(({ text }) => text)
    if (before.some((word) => isComparing(word))) return { join: [join], leave: [leave] }
  }
  return null
}

const THAN = new Set(['que', 'qu', 'than', 'over'])
const LEADING = new Set(
  "le la les l ' a au aux du de d celui celle seance rencontre session the on for to of number session".split(
    ' ',
  ),
)

/** Words of preference; "mieux" and its like need no other verb. */
function isComparing(word: string): boolean {
  return COMPARING.has(word) || word.startsWith('prefer')
}

const COMPARING = new Set('plutot mieux davantage rather better sooner easier'.split(' '))
