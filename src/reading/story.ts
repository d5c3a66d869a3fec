import type { Draft } from './drafts.ts'
import { isDay } from './other-day.ts'
import {
  CHOSEN,
  CLITICS,
  FREQUENT,
  HEARD,
  HELPING,
  LIFE_VERBS,
  PAST_VERBS,
  PERCEIVED,
  POSSESSIVES,
  YOU_DID,
} from './phrases/narrative.ts'
import { hasObject, isParticiple, type Predicate } from './predicate.ts'
import type { Reference } from './reference.ts'

/** What the writer tells of themselves: something done, something that has an object of its own, a move. */
export function isOwnStory({ clause }: Draft, { at }: Predicate, reference: Reference): boolean {
  const { tokens } = clause.sentence
  const end = Math.max(reference.from, at < reference.from ? 0 : clause.to)
  const helps = MODAL.has(tokens[at]?.text ?? '') || /ing$/.test(tokens[at + 1]?.text ?? '')
  const verb = tokens[helps ? at + 1 : at]?.text ?? ''
  if (NEEDING.has(verb)) return false
  if (HELPING.has(verb)) {
    let next = at + 1
    while (next < end && (CLITICS.has(tokens[next]?.text ?? '') || FREQUENT.has(tokens[next]?.text ?? '')))
      next++
    const done = tokens[next]?.text ?? ''
    if (next >= end) return false
    if (PERCEIVED.has(done)) return reference.strength !== 'marked' && hasObject(clause, next, end)
    if (CHOSEN.has(done)) return false
    return isParticiple(done) || PAST_VERBS.has(verb) || (isDay(reference) && hasObject(clause, at, end))
  }
  if (PAST_VERBS.has(verb) || isIndefinite(clause, at, reference)) return true
  if (reference.strength === 'marked') return false
  return (isDay(reference) && LIFE_VERBS.has(verb)) || hasObject(clause, at, end)
}

const MODAL = new Set(['will', 'would', 'can', 'could', 'shall', 'may', 'might', 'll', 'd', 'must', 'should'])
const NEEDING = new Set(
  'need require want like love prefer veux voudrais aimerais souhaite prefere demande mets joins'.split(' '),
)

/** "Je donne des cours de compost", "we host a coffee morning": theirs, not the series'. */
export function isIndefinite(
  { sentence: { tokens } }: Draft['clause'],
  verb: number,
  { from, strength, how }: Reference,
): boolean {
  if (strength !== 'marked' || how === 'number') return false
  return tokens.slice(Math.max(verb + 1, from - 5), from + 1).some(({ text }) => INDEFINITE.has(text))
}

const INDEFINITE = new Set(['un', 'une', 'des', 'deux', 'trois', 'a', 'an', 'some', 'two', 'three'])

/** What others did, or do with something else. */
export function isTheirStory({ clause }: Draft, { at, subject }: Predicate, reference: Reference): boolean {
  const [verb = '', done = ''] = clause.sentence.tokens.slice(at, at + 2).map(({ text }) => text)
  if (subject === 'you') return YOU_DID.has(HELPING.has(verb) ? done : verb)
  if (isIndefinite(clause, at, reference)) return true
  if (verb.startsWith('accompagn') || POSSESSIVES.has(clause.sentence.tokens[reference.from - 1]?.text ?? ''))
    return false
  const isPast = PAST_VERBS.has(verb) || /ed$/.test(verb) || (HELPING.has(verb) && isParticiple(done))
  if (isPast) return true
  if (reference.strength === 'marked') return false
  return subject === 'noun' || hasObject(clause, at, reference.from)
}

/** "Je viens de prendre mes fonctions". */
export function isJustDone({ clause: { sentence } }: Draft, { at }: Predicate): boolean {
  const [verb = '', first = '', second = '', third = ''] = sentence.tokens
    .slice(at, at + 4)
    .map(({ text }) => text)
  if (!['viens', 'venons', 'vient', 'viennent'].includes(verb)) return false
  const done = first === 'd' ? third : first === 'de' ? second : ''
  return /(?:er|ir|re|oir)$/.test(done) && !FINDING.has(done)
}

const FINDING = new Set(['recevoir', 'voir', 'lire', 'decouvrir', 'apprendre', 'trouver', 'consulter'])

/** "On m'a parlé de votre rencontre", "a friend told me about it": how the writer knows of what may be asked for. */
export function isHeardOf({ clause: { sentence } }: Draft, { at }: Predicate): boolean {
  return sentence.tokens.slice(at, at + 2).some(({ text }) => HEARD.has(text))
}
