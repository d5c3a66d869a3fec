import { countAt, isSeminarWord } from './numbers.ts'
import { meant } from './reference.ts'
import type { Statement } from './statements.ts'
import type { Token } from './tokens.ts'

/** "Both from home", "les deux en visio": as many as were named, so those. */
export function withoutSame(found: readonly Statement[], before: readonly Statement[]): Statement[] {
  const numbers = new Set([...before, ...found].flatMap(({ references }) => meant(references)))
  return found.map((statement) => ({
    ...statement,
    references: statement.references.filter(
      ({ how, fit, many }) => how !== 'count' || fit !== 'none' || many !== numbers.size,
    ),
  }))
}

/** "Les vélos et les trains me parlent. Inscrivez-moi à ces deux-là." */
export function pointedAt(statements: readonly Statement[]): Statement[] {
  const at = statements.findIndex(
    ({ stand, references, clause: { sentence, from, to } }) =>
      stand === 'join' && references.length === 0 && pointing(sentence.tokens.slice(from, to)) > 0,
  )
  const found = statements[at]
  if (!found) return [...statements]
  const many = pointing(found.clause.sentence.tokens.slice(found.clause.from, found.clause.to))
  const named = statements
    .slice(0, at)
    .filter(({ stand, references, told }) => (stand === 'neutral' || told) && references.length > 0)
  const numbers = new Set(named.flatMap(({ references }) => meant(references)))
  if (numbers.size !== many) return [...statements]
  return statements.map((statement) =>
    named.includes(statement)
      ? {
          ...statement,
          stand: 'join',
          references: statement.references.map((one) => ({ ...one, strength: 'plain' as const })),
        }
      : statement,
  )
}

/** "À cette séance", "ce jour-là", "that day". */
function isPointedAt({ text }: Token, at: number, tokens: readonly Token[]): boolean {
  const next = tokens[at + 1]
  if (!['cette', 'ce', 'that'].includes(text)) return false
  return isSeminarWord(next) || ['jour', 'date', 'day', 'one'].includes(next?.text ?? '')
}

/** "Ces deux-là", "those three": how many are pointed at; 0 when none are. */
function pointing(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ text }) => ['ces', 'these', 'those'].includes(text))
  if (at >= 0) return countAt(tokens[at + 1]) ?? 0
  return tokens.some(isPointedAt) ? 1 : 0
}
