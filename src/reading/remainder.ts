import { evidenceOf } from './evidence.ts'
import type { Entry, List, Situation } from './settle.ts'
import type { Statement } from './statements.ts'

/** "Le reste": what is still to come and was not named otherwise. */
export function theRest(
  statements: readonly Statement[],
  listOf: (statement: Statement) => List | null,
  entries: Map<number, Entry>,
  situation: Situation,
): void {
  const { programme, now } = situation.calendar
  for (const statement of statements) {
    const list = listOf(statement)
    const reference = statement.references.find(({ how }) => how === 'rest')
    if (!reference || list === null || (entries.size === 0 && reference.strength !== 'marked')) continue
    if (list === 'join' && isKept(statement, entries, situation)) continue
    for (const number of programme.numbers) {
      if (entries.has(number) || !programme.isToCome(number, now)) continue
      entries.set(number, { list, named: false, words: evidenceOf(statement, reference, 'rest') })
    }
  }
}

/** "Je ne viendrai pas le 3, mais bien aux autres": the others are held already. */
function isKept({ clause }: Statement, entries: ReadonlyMap<number, Entry>, { earlier }: Situation): boolean {
  const words = clause.sentence.tokens.slice(clause.from, clause.to)
  return (
    earlier &&
    [...entries.values()].some(({ list }) => list === 'leave') &&
    !words.some(({ text }) => /^(?:r?e?inscri|r?ajout|add|regist|sign|book|enrol|put)/.test(text))
  )
}

/** In a change, "seulement" gives up every other one still to come. */
export function onlyThese(
  statements: readonly Statement[],
  entries: Map<number, Entry>,
  situation: Situation,
): void {
  const { programme, now } = situation.calendar
  const statement = statements.find(({ stand, references }) => stand === 'only' && references.length > 0)
  const [reference] = statement?.references ?? []
  if (!statement || !reference || !situation.earlier) return
  const held = heldBefore(statements)
  for (const number of held.size > 0 ? held : programme.numbers) {
    const entry = entries.get(number)
    if ((entry && entry.list !== 'out') || !programme.isToCome(number, now)) continue
    entries.set(number, { list: 'leave', named: false, words: evidenceOf(statement, reference, 'only') })
  }
}

/** "J'étais inscrite à la 2 et à la 6": what they say they had. */
function heldBefore(statements: readonly Statement[]): ReadonlySet<number> {
  const planned = statements.filter(
    ({ stand, clause }) => stand === 'reason' && clause.cues.some(({ meaning }) => meaning === 'planned'),
  )
  return new Set(
    planned.flatMap(({ references }) =>
      references.flatMap(({ fit, numbers }) => (fit === 'meant' ? numbers : [])),
    ),
  )
}
