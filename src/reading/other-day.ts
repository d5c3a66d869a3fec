import type { Draft } from './drafts.ts'
import { OWN_NOUNS, OWN_SUBJECTS, POSSESSIVES, STREETS } from './phrases/narrative.ts'
import { isCommon } from './predicate.ts'
import type { Reference } from './reference.ts'

/** "En avril", "le 4 mars", a bare number: may as well be the day of something else. */
export function isDay({ how, strength }: Reference): boolean {
  return DAYS.has(how) || (how === 'number' && strength !== 'marked')
}

const DAYS = new Set<Reference['how']>(['date', 'month', 'near', 'range'])

/** "12 rue du 4 septembre". */
export function isOfStreet({ clause: { sentence } }: Draft, { from, strength }: Reference): boolean {
  const { tokens } = sentence
  if (strength === 'marked' && !['du', 'de', 'des', 'le'].includes(tokens[from]?.text ?? '')) return false
  return tokens.slice(Math.max(0, from - 4), from + 1).some(({ text }) => STREETS.has(text))
}

/** "En avril dernier", "8 April last year", "in May 2011", "comme convenu le 4". */
export function isOfBefore(draft: Draft, reference: Reference): boolean {
  const { sentence, from: start } = draft.clause
  if (isOfLastTime(draft, reference)) return true
  if (!isDay(reference) && reference.strength === 'marked') return false
  const { tokens } = sentence
  const [next = '', second = '', third = ''] = tokens
    .slice(reference.to, reference.to + 3)
    .map(({ text }) => text)
  if (isLongAgo(draft, reference)) return true
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

/** "En octobre 1998": no seminar's, and nobody asks for it. */
function isLongAgo({ clause: { sentence, cues } }: Draft, { fit, from, to }: Reference): boolean {
  if (fit !== 'none' || cues.some(({ meaning }) => meaning === 'join')) return false
  const year = sentence.tokens
    .slice(from, to + 1)
    .find(({ kind, value }) => kind === 'number' && value > 1900)
  return year !== undefined && year.value < 2020
}

/** "The morning you ran last autumn", "celle que vous avez donnée l'an dernier". */
function isOfLastTime({ clause: { sentence, to: end } }: Draft, { to }: Reference): boolean {
  const behind = sentence.tokens.slice(to, Math.min(end, to + 9)).map(({ text }) => text)
  const you = behind.findIndex((word) => word === 'vous' || word === 'you')
  const last = behind.findIndex((word) =>
    ['last', 'dernier', 'derniere', 'passe', 'passee', 'ago'].includes(word),
  )
  return you >= 0 && you <= 2 && last > you
}

function hasSubject({ clause: { sentence, from } }: Draft, reference: Reference): boolean {
  return sentence.tokens.slice(from, reference.from).some(({ text }) => OWN_SUBJECTS.has(text))
}

const AGREED = new Set(
  `convenu dit indique annonce evoque discute vu prevu agreed discussed said mentioned promised arranged`.split(
    ' ',
  ),
)

/** "Notre réunion d'équipe du 4 avril", "my shift on the 12th": the day of something else. */
export function isOfSomethingElse({ clause }: Draft, reference: Reference): boolean {
  const { tokens } = clause.sentence
  const [is = '', whose = '', noun = ''] = tokens
    .slice(reference.to, reference.to + 3)
    .map(({ text }) => text)
  if (isDay(reference) && ['is', 'est'].includes(is) && POSSESSIVES.has(whose) && !OWN_NOUNS.has(noun))
    return true
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

/** "… until after my operation in March", "depuis la mairie": told of, whatever is asked for beside it. */
export function isRightBehind({ clause }: Draft, { how, from, strength }: Reference): boolean {
  const { tokens } = clause.sentence
  const start = LINKS.has(tokens[from]?.text ?? '') ? from : from - 1
  if (how === 'topic')
    return (
      strength !== 'marked' &&
      tokens.slice(Math.max(0, from - 2), from + 1).some(({ text }) => FROM.has(text))
    )
  if (!DAYS.has(how) || !LINKS.has(tokens[start]?.text ?? '')) return false
  const noun = tokens[start - 1]
  return noun?.kind === 'word' && POSSESSIVES.has(tokens[start - 2]?.text ?? '') && !isCommon(noun, clause)
}

const FROM = new Set(['depuis', 'from'])

/** "Retirez notre affiche du 15 juin". */
export function isOfLetter({ clause: { sentence } }: Draft, { from }: Reference): boolean {
  return sentence.tokens.slice(Math.max(0, from - 2), from).some(({ text }) => LETTERS.has(text))
}

/** "Votre mail du 4 mars". */
const LETTERS = new Set(
  'mail mails mel courriel email message courrier lettre invitation annonce appel letter note call affiche poster flyer'.split(
    ' ',
  ),
)
const OF = new Set(['du', 'de', 'des', 'd', 'of'])
const LINKS = new Set([...OF, 'on', 'in', 'le', 'en', 'for'])
