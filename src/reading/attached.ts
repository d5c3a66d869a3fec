import type { Cue } from './lexicon.ts'
import { isSeminarWord } from './numbers.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import { opensRole } from './phrases/roles.ts'
import type { Reference } from './reference.ts'
import type { Meaning } from './stance.ts'
import type { Token } from './tokens.ts'

/** False for a month or a day that tells when something else happens, by the words that stand about it; `isAddressed` when
 * an address or a number to call stands in the sentence ("from 1 February please use …"). */
export function isAttached(
  reference: Reference,
  tokens: readonly Token[],
  cues: readonly Cue<Meaning>[],
  all: readonly Reference[],
  places: readonly string[],
  isAddressed: boolean,
): boolean {
  if (isTitleOfOffice(reference, tokens)) return false
  if (reference.strength === 'marked') return true
  if (reference.how === 'date' && reference.fit === 'none') return !isAddressed
  if (reference.how !== 'month' || reference.range) return true
  if (reference.strength === 'weak' && tokens[reference.from - 1]?.text === 'the') return false
  const cue = cues.findLast(({ to }) => to <= reference.from)
  const listed = all.findLast(({ to }) => to <= reference.from)?.to ?? 0
  if (cue?.meaning !== 'join') return true
  return (
    tokens
      .slice(Math.max(cue.to, listed), reference.from)
      .filter((token) => isContent(token) && !places.includes(token.text)).length < 2
  )
}

/** "À la Maison de l'avocat": a word of where, not of what. */
export function isOfPlace(
  { how, from, to }: Reference,
  tokens: readonly Token[],
  places: readonly (readonly string[])[],
): boolean {
  if (how !== 'topic') return false
  for (let at = Math.max(0, from - 12); at <= from; at++) {
    if (places.some((words) => lengthAt(tokens, at, words) >= to - at)) return true
  }
  return false
}

/** How many tokens a name takes from `at` on, marks not counted; 0 when it does not stand there. */
function lengthAt(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at
  for (const word of words) {
    if (tokens[next]?.text === "'" || tokens[next]?.text === '-') next++
    if (tokens[next]?.text !== word) return 0
    next++
  }
  return next - at
}

/** "Le Maire," under a letter. */
function isTitleOfOffice({ how, to }: Reference, tokens: readonly Token[]): boolean {
  if (how !== 'topic' || tokens.length > 8) return false
  const words = tokens.filter(({ kind }) => kind === 'word')
  return words.length <= 2 && to >= tokens.length - 1 && opensRole(words.at(-1)?.text ?? '')
}

/** "Je prends mes fonctions à la Région en septembre": words of something else that is done. */
function isContent(token: Token): boolean {
  const { kind, text } = token
  return (
    kind === 'word' &&
    text.length > 3 &&
    !FUNCTION_WORDS.has(text) &&
    !COMING.has(text) &&
    !isSeminarWord(token)
  )
}

const COMING = new Set(
  `plaisir volontiers egalement seulement uniquement bien present presente presents presentes venir participer assister suivre
  attend join come following come coming only please again joining inscrire inscription inscriptions register registration`.split(
    /\s+/,
  ),
)
