import type { Clause } from './clauses.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/** Nothing but seminars and small words: "Séminaires 2 et 5", "- le 3 (6 mai)", "Et aussi le 5." */
export function isFragment(clause: Clause): boolean {
  const words = clause.sentence.tokens.slice(clause.from, clause.to).filter((_, index) => {
    const at = clause.from + index
    return !clause.references.some(({ from, to }) => from <= at && at < to)
  })
  if (words.some((token, at) => SUBJECTS.has(token.text) || isVerb(token, words[at + 1]))) return false
  const others = clause.sentence.tokens.slice(clause.from, clause.to).filter((token, index) => {
    const at = clause.from + index
    return (
      token.kind === 'word' &&
      token.text.length > 3 &&
      !clause.references.some(({ from, to }) => from <= at && at < to)
    )
  })
  const isVague = clause.references.every(({ how, strength }) => VAGUE.has(how) && strength !== 'marked')
  return others.length <= (isVague && clause.references.length > 0 ? 2 : 3)
}

/** "À la 3", "a la 3" without accents: no form of "avoir". */
function isVerb({ text, raw }: Token, next: Token | undefined): boolean {
  if (text !== 'a') return VERBS.has(text)
  return (
    raw.toLowerCase() === 'a' && !['la', 'le', 'l', 'celle', 'celui', 'partir'].includes(next?.text ?? '')
  )
}

const VERBS = new Set(
  `a est sont ont etait etaient fut has had was is are were have aura auront avait avaient fait font doit doivent tombe tombent
  vient commence reprend finit organise organisons will would shall must does did starts begins`.split(/\s+/),
)

const SUBJECTS = new Set([
  'je',
  'j',
  'nous',
  'on',
  'il',
  'elle',
  'ils',
  'elles',
  'i',
  'we',
  'he',
  'she',
  'they',
  'it',
])

/** What a word may point at without being meant: subjects, people, months and days. */
export const VAGUE = new Set<Reference['how']>(['topic', 'speaker', 'month', 'near'])
