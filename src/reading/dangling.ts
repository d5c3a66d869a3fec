import { isAttendance } from './attendance.ts'
import type { Saying } from './clauses.ts'
import { isSeminarWord } from './numbers.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/**
 * "… au compost et à la vannerie": behind a subject that is known, another of the same form that no seminar is about.
 * Gives the tokens [from, to) of what was not understood; null when there is nothing.
 */
export function danglingIn(saying: Saying, { how, to }: Reference): { from: number; to: number } | null {
  if (how !== 'topic') return null
  const { tokens, references, cues } = saying
  let at = to
  if (![',', 'et', 'and', '&'].includes(tokens[at]?.text ?? '')) return null
  while (at < to + 4 && LINKING.has(tokens[at]?.text ?? '')) at++
  if (!LEADING.has(tokens[at]?.text ?? '')) return null
  while (at < to + 9 && (LEADING.has(tokens[at]?.text ?? '') || isSeminarWord(tokens[at]))) at++
  const word = tokens[at]
  if (!word || !isThing(word)) return null
  const isKnown = [...references, ...cues].some((one) => one.from <= at && at < one.to)
  return isKnown || isAttendance(tokens.slice(to, at + 2)) ? null : { from: to, to: at + 1 }
}

const LINKING = new Set([
  ',',
  'et',
  'and',
  '&',
  'puis',
  'aussi',
  'egalement',
  'also',
  'then',
  'ainsi',
  "qu'",
  'que',
  'plus',
])
const LEADING = new Set(
  "a au aux pour sur to for on about le la les l ' the celui celle ceux celles de du des d".split(' '),
)

/** A noun, as far as that can be seen: no verb to do something, no farewell. */
function isThing({ kind, text }: Token): boolean {
  if (kind !== 'word' || text.length < 5 || FUNCTION_WORDS.has(text) || FAREWELLS.has(text)) return false
  return !/(?:er|ir|oir|re|ing)$/.test(text)
}

const FAREWELLS = new Set('bientot demain plaisir distance avance bonne journee suite'.split(' '))
