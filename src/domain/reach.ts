import type { Known } from './decision.ts'
import type { Language } from './series.ts'

/**
 * Where the people of a group are written to: all have the same address on record, or none and the same colleague
 * registered them (rules.md, Who gets which letter). Null when nobody can be reached.
 */
export function reached(
  group: readonly Known[],
): { readonly address: string; readonly language: Language } | null {
  const [first] = group
  const address = first?.participant.email ?? first?.participant.registeredBy
  return first && address ? { address, language: first.participant.language } : null
}
