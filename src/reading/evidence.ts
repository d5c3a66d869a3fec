import type { Evidence } from '#src/domain/reading.ts'
import { wordsOf } from './clauses.ts'
import type { Reference } from './reference.ts'
import type { Statement } from './statements.ts'

export type Words = Omit<Evidence, 'of'>

export function evidenceAt(clause: Statement['clause']): Omit<Words, 'rule'> {
  const { words, at } = wordsOf(clause)
  return { words, where: clause.sentence.where, at }
}

export function keyOf(statement: Statement, reference: Reference): string {
  return `${statement.clause.sentence.where}:${statement.clause.sentence.start}:${reference.from}`
}

export function evidenceOf(statement: Statement, reference: Reference | null, rule: string): Words {
  const { clause } = statement
  const part = reference
    ? { sentence: clause.sentence, from: widened(statement, reference), to: reference.to }
    : clause
  const { words, at } = wordsOf(part)
  return { words, where: clause.sentence.where, at, rule }
}

/** With the article or "séminaire" before it, so that the words can be shown by themselves. */
function widened(statement: Statement, reference: Reference): number {
  const { tokens } = statement.clause.sentence
  let from = reference.from
  while (
    from > 0 &&
    from > reference.from - 3 &&
    /^(?:le|la|les|l|'|du|de|d|des|au|aux|the|n|°|seminaires?|sessions?|celui|celle|seances?|rencontres?|jeudi)$/.test(
      tokens[from - 1]?.text ?? '',
    )
  )
    from--
  return from
}
