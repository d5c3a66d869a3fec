import type { Saying } from './clauses.ts'

/** A bare answer that only the thread gives a meaning to: "oui, merci", "non", "yes please". */
export function assentIn(sayings: readonly Saying[]): 'yes' | 'no' | null {
  const own = sayings.filter(({ where }) => where === 'text')
  const words = own.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text),
  )
  if (words.length === 0 || words.length > 14) return null
  const said = words.find((word) => YES.has(word) || NO.has(word))
  if (said === undefined) return null
  return YES.has(said) ? 'yes' : 'no'
}

const YES = new Set([
  'oui',
  'ok',
  'yes',
  'exact',
  'exactement',
  'correct',
  'confirme',
  'parfait',
  'absolument',
  'yep',
  'right',
  'accord',
])
const NO = new Set(['non', 'no', 'nope', 'pas', 'not'])
