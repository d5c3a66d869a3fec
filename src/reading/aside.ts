import type { Draft } from './drafts.ts'
import { lexicon } from './lexicon.ts'
import {
  CHOSEN,
  CLITICS,
  DOING_OTHERWISE,
  ELSEWHERE,
  FREQUENT,
  HEARD,
  HELPING,
  LIFE_VERBS,
  OWN_SUBJECTS,
  PAST_VERBS,
  PERCEIVED,
  POSSESSIVES,
  STREETS,
  YOU_DID,
} from './phrases/narrative.ts'
import { hasObject, isCommon, isParticiple, type Predicate, predicateOf } from './predicate.ts'
import type { Reference } from './reference.ts'
import type { Meaning } from './stance.ts'
import type { Stand } from './statements.ts'

/**
 * Sets aside what a sentence names in passing: "mon fils passe son bac le 15 juin", "j'ai lu le livre de …", "our audit is in
 * May". A seminar named belongs to a verb; where that tells of something else than taking part, nothing is asked for. A day
 * or a month said so is no seminar's (`past`, or `reason` in front of the verb); a title or a speaker is told of (`told`).
 * What can't be told either way is left as it is.
 */
export function setAside(drafts: Draft[]): void {
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]
    if (!draft || draft.references.length === 0 || !OPEN.has(draft.stand)) continue
    if (drafts.slice(at + 1).some(isGivenUpHere)) continue
    const aside = draft.references.filter((reference) => isTold(draft, reference))
    const [first] = aside
    if (!first) continue
    const others = draft.references.filter((reference) => !aside.includes(reference))
    drafts.splice(at, 1, ...(others.length > 0 ? [{ ...draft, references: others }] : []), {
      clause: draft.clause,
      references: aside,
      ...(aside.every(isDay) ? { stand: inFront(draft, first) } : { stand: null }),
      told: true,
    })
    if (others.length > 0) at++
  }
}

const OPEN = new Set<Stand | null>([null, 'join', 'maybe'])

/** "Le 4 avril mon fils passe un examen, je ne pourrai pas venir": the seminar is meant. */
function isGivenUpHere({ stand, references }: Draft): boolean {
  return references.length === 0 && (stand === 'cannot' || stand === 'leave' || stand === 'keep')
}

function isDay({ how, strength }: Reference): boolean {
  return DAYS.has(how) || (how === 'number' && strength !== 'marked')
}

const DAYS = new Set<Reference['how']>(['date', 'month', 'near', 'range'])

/** "Le 15 juin j'accompagne une sortie": why somebody won't come. */
function inFront({ clause }: Draft, { from, to }: Reference): Stand {
  const own = clause.sentence.tokens.findIndex(({ text }, at) => at >= clause.from && OWN_SUBJECTS.has(text))
  return own >= to && from - clause.from <= 2 ? 'reason' : 'past'
}

function isTold(draft: Draft, reference: Reference): boolean {
  const { clause } = draft
  if (
    reference.range &&
    reference.how !== 'month' &&
    !(reference.how === 'range' && reference.strength === 'plain')
  )
    return false
  if (isOfStreet(draft, reference) || isOfBefore(draft, reference)) return true
  if (isDoneOtherwise(draft, reference)) return true
  const verb = predicateOf(clause, reference)
  if (verb?.subject !== 'own' && isSeenToElsewhere(draft)) return true
  if (verb && isJustDone(draft, verb)) return reference.strength !== 'marked'
  const ask = clause.cues.findLast(
    ({ meaning, from }) => ASKING.has(meaning) && from < Math.max(reference.from, (verb?.at ?? 0) + 1),
  )
  if (ask && (!verb || ask.to > verb.at)) return false
  if (!verb) return isOfSomethingElse(draft, reference)
  if (reference.how === 'speaker' && reference.strength !== 'marked') return true
  if (isHeardOf(draft, verb)) return false
  return verb.subject === 'own' ? isOwnStory(draft, verb, reference) : isTheirStory(draft, verb, reference)
}

const ASKING = new Set<Meaning>([
  'join',
  'maybe',
  'only',
  'keep',
  'leave',
  'cannot',
  'not',
  'except',
  'swap',
  'instead',
])

/** "12 rue du 4 septembre". */
function isOfStreet({ clause: { sentence } }: Draft, { from, strength }: Reference): boolean {
  const { tokens } = sentence
  if (strength === 'marked' && !['du', 'de', 'des', 'le'].includes(tokens[from]?.text ?? '')) return false
  return tokens.slice(Math.max(0, from - 4), from + 1).some(({ text }) => STREETS.has(text))
}

/** "En avril dernier", "8 April last year", "in May 2011", "comme convenu le 4". */
function isOfBefore(draft: Draft, reference: Reference): boolean {
  const { sentence, from: start } = draft.clause
  if (!isDay(reference) && reference.strength === 'marked') return false
  const { tokens } = sentence
  const [next = '', second = '', third = ''] = tokens
    .slice(reference.to, reference.to + 3)
    .map(({ text }) => text)
  if (next === 'dernier' || next === 'derniere' || next === 'ago') return true
  if (next === 'last' && ['year', 'month', 'time', 'autumn', 'spring', 'winter', 'summer'].includes(second))
    return true
  if (next === 'l' && (second === 'an' || third === 'an' || third === 'annee')) return true
  if (
    next === 'de' &&
    second === 'l' &&
    tokens.slice(reference.to, reference.to + 5).some(({ text }) => text === 'an')
  )
    return true
  const [opening = '', done = ''] = tokens.slice(start, start + 2).map(({ text }) => text)
  const isNear = isDay(reference) && reference.from - start <= 6
  return (
    isNear && (opening === 'comme' || opening === 'as') && AGREED.has(done) && !hasSubject(draft, reference)
  )
}

function hasSubject({ clause: { sentence, from } }: Draft, reference: Reference): boolean {
  return sentence.tokens.slice(from, reference.from).some(({ text }) => OWN_SUBJECTS.has(text))
}

const AGREED = new Set(
  `convenu dit indique annonce evoque discute vu prevu agreed discussed said mentioned promised arranged`.split(
    ' ',
  ),
)

/** "Je souhaite interviewer … le 15": what is wished is not to come. */
function isDoneOtherwise({ clause: { sentence, cues } }: Draft, reference: Reference): boolean {
  const wish = cues.findLast(({ to }) => to <= reference.from)
  if (wish?.meaning !== 'join') return false
  const [first = '', second = ''] = sentence.tokens.slice(wish.to, wish.to + 2).map(({ text }) => text)
  const last = sentence.tokens[wish.to - 1]?.text ?? ''
  const isWish = last === 'to' || /^(?:souhait|voul|voudr|aimer|desir)/.test(last)
  return isWish && (DOING_OTHERWISE.has(first) || (CLITICS.has(first) && DOING_OTHERWISE.has(second)))
}

/** "Mes collègues iront au 4, ils se sont inscrits de leur côté": nobody here is asked for. */
function isSeenToElsewhere({ clause: { sentence, from, to } }: Draft): boolean {
  if (
    sentence.tokens
      .slice(from, to)
      .some(({ text }) => OWN_SUBJECTS.has(text) && text !== 'nous' && text !== 'on')
  )
    return false
  return findElsewhere(sentence.tokens).length > 0
}

const findElsewhere = lexicon(ELSEWHERE)

/** "Je viens de prendre mes fonctions". */
function isJustDone({ clause: { sentence } }: Draft, { at }: Predicate): boolean {
  const [verb = '', first = '', second = '', third = ''] = sentence.tokens
    .slice(at, at + 4)
    .map(({ text }) => text)
  if (!['viens', 'venons', 'vient', 'viennent'].includes(verb)) return false
  const done = first === 'd' ? third : first === 'de' ? second : ''
  return /(?:er|ir|re|oir)$/.test(done) && !FINDING.has(done)
}

const FINDING = new Set(['recevoir', 'voir', 'lire', 'decouvrir', 'apprendre', 'trouver', 'consulter'])

/** "On m'a parlé de votre rencontre", "a friend told me about it": how the writer knows of what may be asked for. */
function isHeardOf({ clause: { sentence } }: Draft, { at }: Predicate): boolean {
  return sentence.tokens.slice(at, at + 2).some(({ text }) => HEARD.has(text))
}

/** What the writer tells of themselves: something done, something that has an object of its own, a move. */
function isOwnStory({ clause }: Draft, { at }: Predicate, reference: Reference): boolean {
  const { tokens } = clause.sentence
  const end = Math.max(reference.from, at < reference.from ? 0 : clause.to)
  const verb = tokens[MODAL.has(tokens[at]?.text ?? '') ? at + 1 : at]?.text ?? ''
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
  if (PAST_VERBS.has(verb)) return true
  if (reference.strength === 'marked') return false
  return (isDay(reference) && LIFE_VERBS.has(verb)) || hasObject(clause, at, end)
}

const MODAL = new Set(['will', 'would', 'can', 'could', 'shall', 'may', 'might', 'll', 'd', 'must', 'should'])
const NEEDING = new Set(
  'need require want like love prefer veux voudrais aimerais souhaite prefere demande mets joins donne'.split(
    ' ',
  ),
)

/** What others did, or do with something else. */
function isTheirStory({ clause }: Draft, { at, subject }: Predicate, reference: Reference): boolean {
  const [verb = '', done = ''] = clause.sentence.tokens.slice(at, at + 2).map(({ text }) => text)
  if (subject === 'you') return YOU_DID.has(HELPING.has(verb) ? done : verb)
  if (verb.startsWith('accompagn') || POSSESSIVES.has(clause.sentence.tokens[reference.from - 1]?.text ?? ''))
    return false
  const isPast = PAST_VERBS.has(verb) || /ed$/.test(verb) || (HELPING.has(verb) && isParticiple(done))
  if (isPast) return true
  if (reference.strength === 'marked') return false
  return subject === 'noun' || hasObject(clause, at, reference.from)
}

/** "Notre réunion d'équipe du 4 avril", "my shift on the 12th": the day of something else. */
function isOfSomethingElse({ clause }: Draft, reference: Reference): boolean {
  const { tokens } = clause.sentence
  const link = tokens[reference.from]?.text ?? ''
  if (!DAYS.has(reference.how)) return false
  const end = LINKS.has(link) ? reference.from : reference.from - 1
  if (!LINKS.has(tokens[end]?.text ?? '')) return false
  for (let at = end - 1; at >= Math.max(clause.from, end - 6); at--) {
    const noun = tokens[at + 1]
    if (LETTERS.has(noun?.text ?? '') && at + 2 === end) return true
    if (!POSSESSIVES.has(tokens[at]?.text ?? '')) continue
    const isIts = OF.has(tokens[end]?.text ?? '') || (at <= clause.from + 1 && clause.to - reference.to > 1)
    return noun?.kind === 'word' && at + 1 < end && isIts && !(isCommon(noun, clause) && at + 2 === end)
  }
  return false
}

/** "Votre mail du 4 mars". */
const LETTERS = new Set(
  'mail mails mel courriel email message courrier lettre invitation annonce appel letter note call affiche poster flyer'.split(
    ' ',
  ),
)
const OF = new Set(['du', 'de', 'des', 'd', 'of'])
const LINKS = new Set([...OF, 'on', 'in', 'le', 'en', 'for'])
