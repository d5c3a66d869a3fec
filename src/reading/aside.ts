import type { Draft } from './drafts.ts'
import { lexicon } from './lexicon.ts'
import { isDay, isOfBefore, isOfLetter, isOfSomethingElse, isOfStreet, isRightBehind } from './other-day.ts'
import { CLITICS, DOING_OTHERWISE, ELSEWHERE, OWN_SUBJECTS, POSSESSIVES } from './phrases/narrative.ts'
import { predicateOf } from './predicate.ts'
import type { Reference } from './reference.ts'
import type { Meaning } from './stance.ts'
import type { Stand } from './statements.ts'
import { isHeardOf, isIndefinite, isJustDone, isOwnStory, isTheirStory } from './story.ts'

/**
 * Sets aside what a sentence names in passing: "mon fils passe son bac le 15 juin", "j'ai lu le livre de …", "our audit is in
 * May". A seminar named belongs to a verb; where that tells of something else than taking part, nothing is asked for. A day
 * or a month said so is no seminar's (`past`, or `reason` in front of the verb); a title or a speaker is told of (`told`).
 * What can't be told either way is left as it is.
 */
export function setAside(drafts: Draft[]): void {
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]
    if (draft && isOfSomebodyElse(draft)) draft.stand = null
    if (!draft || draft.references.length === 0) continue
    if (draft.stand === 'leave' && draft.references.every((one) => isOfLetter(draft, one)))
      draft.stand = 'past'
    if (!OPEN.has(draft.stand)) continue
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

/** "J'ai un élève qui ne vient plus": not the writer, and no seminar's. */
function isOfSomebodyElse({ stand, references, clause: { sentence, from, cues } }: Draft): boolean {
  if (references.length > 0 || (stand !== 'cannot' && stand !== 'leave')) return false
  const cue = cues.find(({ meaning }) => meaning === 'cannot' || meaning === 'leave')
  const before = cue && cue.from > from ? sentence.tokens[cue.from - 1]?.text : undefined
  return before === 'qui' || before === 'who'
}

/** "Le 4 avril mon fils passe un examen, je ne pourrai pas venir": the seminar is meant. */
function isGivenUpHere({ stand, references }: Draft): boolean {
  return references.length === 0 && (stand === 'cannot' || stand === 'leave' || stand === 'keep')
}

/** "Le 15 juin j'accompagne une sortie": why somebody won't come. */
function inFront({ clause }: Draft, { from, to }: Reference): Stand {
  const [is = '', whose = ''] = clause.sentence.tokens.slice(to, to + 2).map(({ text }) => text)
  if (['is', 'est', 'c'].includes(is) && POSSESSIVES.has(whose)) return 'reason'
  const own = clause.sentence.tokens.findIndex(({ text }, at) => at >= clause.from && OWN_SUBJECTS.has(text))
  return own >= to && from - clause.from <= 2 ? 'reason' : 'past'
}

function isTold(draft: Draft, reference: Reference): boolean {
  const { clause } = draft
  if (
    reference.range &&
    reference.how !== 'month' &&
    reference.how !== 'rest' &&
    !(reference.how === 'range' && reference.strength === 'plain')
  )
    return false
  if (reference.how === 'rest') return isOfPeople(draft, reference)
  if (isOfStreet(draft, reference) || isOfBefore(draft, reference)) return true
  if (isDoneOtherwise(draft, reference) || isRightBehind(draft, reference)) return true
  const verb = predicateOf(clause, reference)
  if (verb?.subject !== 'own' && isSeenToElsewhere(draft)) return true
  if (verb && isJustDone(draft, verb)) return reference.strength !== 'marked'
  const ask = clause.cues.findLast(
    ({ meaning, from }) => ASKING.has(meaning) && from < Math.max(reference.from, (verb?.at ?? 0) + 1),
  )
  const isTheirChange = ask?.meaning === 'swap' && verb?.subject === 'noun' && ask.from === verb.at
  if (ask && !isTheirChange && (!verb || ask.to > verb.at)) return false
  if (!verb) return isOfSomethingElse(draft, reference)
  if (reference.how === 'speaker' && reference.strength !== 'marked') return true
  if (isHeardOf(draft, verb) && !isIndefinite(clause, verb.at, reference)) return false
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

/** "Aider les autres": other people. */
function isOfPeople({ clause: { sentence } }: Draft, { from, strength }: Reference): boolean {
  const before = sentence.tokens.slice(Math.max(0, from - 2), from).map(({ text }) => text)
  return strength !== 'marked' && before.some((word) => TO_PEOPLE.has(word))
}

const TO_PEOPLE = new Set(
  `aider aide aidons rencontrer rencontre ecouter connaitre deranger embeter laisser comme parmi avec chez que contre
  help helping meet bother like among with than unlike`.split(/\s+/),
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
function isSeenToElsewhere({ clause }: Draft): boolean {
  const known = elsewhere.get(clause)
  if (known !== undefined) return known
  const { sentence, from, to } = clause
  const isOwn = sentence.tokens
    .slice(from, to)
    .some(({ text }) => OWN_SUBJECTS.has(text) && text !== 'nous' && text !== 'on')
  const found = !isOwn && findElsewhere(sentence.tokens).length > 0
  elsewhere.set(clause, found)
  return found
}

/** A clause is asked for each seminar that it names. */
const elsewhere = new WeakMap<Draft['clause'], boolean>()
const findElsewhere = lexicon(ELSEWHERE)
