import type { Clause } from './clauses.ts'
import { isSeminarWord } from './numbers.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import {
  BEING,
  CLITICS,
  DETERMINERS,
  OTHER_SUBJECTS,
  OWN_NOUNS,
  OWN_SUBJECTS,
  PAST_VERBS,
  POSSESSIVES,
  YOU,
} from './phrases/narrative.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/** A verb and whose it is: `own` the writer's, `you` the organisers', `they` somebody's by a pronoun, `noun` by a noun. */
export interface Predicate {
  readonly subject: 'own' | 'you' | 'they' | 'noun'
  /** Token of the verb. */
  readonly at: number
}

/** How many tokens a verb may stand away from what belongs to it. */
const REACH = 40

/** The verb that a seminar named in a clause belongs to: the last before it, or the one behind it where it stands in front. */
export function predicateOf(clause: Clause, reference: Reference): Predicate | null {
  const named = nounVerb(clause, reference)
  const meant = verbWithin(clause, clause.from, reference.from)
  return (
    (named && meant ? (named.at > meant.at ? named : meant) : (meant ?? named)) ??
    verbOfSubjectBefore(clause, reference) ??
    (isInFront(clause, reference) ? firstVerb(clause, reference.to) : null)
  )
}

/** The last verb with a pronoun for its subject between two tokens. */
function verbWithin(
  { sentence: { tokens }, from: start, cues }: Clause,
  from: number,
  to: number,
): Predicate | null {
  for (let at = to - 1; at >= Math.max(from, to - REACH); at--) {
    const found = verbAt(tokens, at, start, to)
    if (found && !cues.some((cue) => cue.meaning === 'room' && cue.from < found.at && found.at < cue.to))
      return found
  }
  return null
}

/** "Mon mari, lui, reprend le travail en mai": the subject stands before the comma. */
function verbOfSubjectBefore(clause: Clause, { from: end }: Reference): Predicate | null {
  const { tokens } = clause.sentence
  const { from } = clause
  const verb = tokens[from]
  if (tokens[from - 1]?.text !== ',' || verb?.kind !== 'word' || FUNCTION_WORDS.has(verb.text)) return null
  const isOrder = verb.text.endsWith('ez') || verb.text.endsWith('r') || verb.text === 'merci'
  return !isOrder && hasObject(clause, from, end) && from + 1 < end ? { subject: 'noun', at: from } : null
}

/** "Le 15 juin j'accompagne une sortie". */
function firstVerb({ sentence: { tokens }, to }: Clause, from: number): Predicate | null {
  return verbAt(tokens, tokens[from]?.text === ',' ? from + 1 : from, from, to)
}

function isInFront({ sentence: { tokens }, from }: Clause, reference: Reference): boolean {
  return tokens.slice(from, reference.from).every(({ text }) => FUNCTION_WORDS.has(text) || SADLY.has(text))
}

const SADLY = new Set([',', 'helas', 'malheureusement', 'unfortunately', 'sadly', 'alas'])

/** The verb behind a pronoun at a token, when that is its subject. */
function verbAt(tokens: readonly Token[], at: number, start: number, to: number): Predicate | null {
  const word = tokens[at]?.text ?? ''
  if ((word === 'dont' || word === 'whom') && at + 2 < to) return { subject: 'noun', at: at + 1 }
  const isOwn = OWN_SUBJECTS.has(word)
  if (!isOwn && !OTHER_SUBJECTS.has(word) && !YOU.has(word)) return null
  if (isObject(tokens, at, start)) return null
  let verb = at + 1
  while (verb < to && CLITICS.has(tokens[verb]?.text ?? '')) verb++
  if (verb >= to || tokens[verb]?.kind !== 'word') return null
  return { subject: isOwn ? 'own' : YOU.has(word) ? 'you' : 'they', at: verb }
}

/** "Inscrivez-nous", "chez nous", "pour vous": no subject. */
function isObject(tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (SUBJECTS_ONLY.has(word)) return false
  const before = at > from ? (tokens[at - 1]?.text ?? '') : ''
  return (
    before === '-' ||
    OBJECT_OF.has(before) ||
    OWN_SUBJECTS.has(before) ||
    OTHER_SUBJECTS.has(before) ||
    YOU.has(before)
  )
}

const SUBJECTS_ONLY = new Set(['j', 'je', 'i', 'we', 'on', 'he', 'she', 'they'])
const OBJECT_OF = new Set(
  `pour chez avec de a par sans vers entre parmi sur for with to of at by from about see meet join let ne d thank remercie
  remercions`.split(/\s+/),
)

/** "Notre association fête ses 20 ans", "la mairie organise une bourse", "my manager went". */
function nounVerb(clause: Clause, reference: Reference): Predicate | null {
  const { tokens } = clause.sentence
  const near = Math.max(clause.from + 1, reference.from - REACH)
  const behind = tokens
    .slice(near, Math.max(near, reference.from))
    .findLastIndex(({ text }) => JOINING.has(text))
  const later = behind >= 0 ? verbOfNoun({ ...clause, from: near + behind + 1 }, reference) : null
  return later ?? verbOfNoun(clause, reference)
}

/** "…, as my leg is in plaster until March". */
const JOINING = new Set('as because since while when quand comme car puisque lorsque que where ou'.split(' '))

function verbOfNoun(clause: Clause, reference: Reference): Predicate | null {
  const { tokens } = clause.sentence
  const start = nounFrom(clause)
  const noun = tokens[start + 1]
  if (start < 0 || !noun || start + 1 >= reference.from) return null
  const isTheirs =
    POSSESSIVES.has(tokens[start]?.text ?? '') && !isSeminarWord(noun) && !OWN_NOUNS.has(noun.text)
  if (isCommon(noun, clause) && !isTheirs) return null
  for (let at = start + 2; at < Math.min(reference.from, start + REACH); at++) {
    if (isConjugated(tokens, at, reference)) return { subject: 'noun', at }
  }
  return null
}

/** Where a clause's subject starts, when that is a noun with an article or a possessive; -1 else. */
function nounFrom({ sentence: { tokens }, from, to }: Clause): number {
  let at = from
  while (at < to && OPENING.has(tokens[at]?.text ?? '')) at++
  const first = tokens[at]
  const isNoun = first && (DETERMINERS.has(first.text) || HONOURED.has(first.text))
  return isNoun && tokens[at + 1]?.kind === 'word' ? at : -1
}

const HONOURED = new Set(['mme', 'mlle', 'mr', 'mrs', 'ms', 'dr', 'madame', 'monsieur'])
const OPENING = new Set(
  `et mais car or donc comme quand puisque parce lorsque , ' que qu and but so as because since when while pour info`.split(
    ' ',
  ),
)

/** "La date du 4", "le compost", "ma présence": a seminar, or what one asks for. */
export function isCommon(noun: Token, { sentence }: Clause): boolean {
  return isSeminarWord(noun) || OWN_NOUNS.has(noun.text) || sentence.isTitled(noun.text)
}

/** A form of "être" or "avoir", a future, or a word that takes an object of its own. */
function isConjugated(tokens: readonly Token[], at: number, reference: Reference): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  if (BEING.has(token.text)) return token.text !== 'a' || isParticiple(tokens[at + 1]?.text ?? '')
  if (FUNCTION_WORDS.has(token.text) || token.text.length < 4) return false
  if (PAST_VERBS.has(token.text) || /(?:era|eront|ira|iront|aient|ait|ed)$/.test(token.text)) return true
  const next = tokens[at + 1]
  return at + 1 < reference.from && next !== undefined && DETERMINERS.has(next.text) && !isSeminarWord(token)
}

/** By its ending; "validé", "reçu", "written". */
export function isParticiple(word: string): boolean {
  return (
    PAST_VERBS.has(word) ||
    (word.length > 2 && /(?:e|ee|es|ees|i|ie|is|it|u|ue|us|ert|erte|ed|en)$/.test(word))
  )
}

/** "J'accompagne une sortie": behind a verb an article and a word that is no seminar's; `to` is where to stop. */
export function hasObject({ sentence: { tokens } }: Clause, verb: number, to: number): boolean {
  for (let at = verb + 1; at < Math.min(verb + 4, to - 1); at++) {
    if (!DETERMINERS.has(tokens[at]?.text ?? '')) continue
    const noun = tokens[at + 1]?.text === "'" ? tokens[at + 2] : tokens[at + 1]
    return (
      noun?.kind === 'word' &&
      !isSeminarWord(noun) &&
      !OWN_NOUNS.has(noun.text) &&
      !FUNCTION_WORDS.has(noun.text)
    )
  }
  return false
}
