import { isAttached, isOfPlace } from './attached.ts'
import { isAttendance } from './attendance.ts'
import { corrected } from './corrected.ts'
import { cuesIn } from './cues.ts'
import type { Cue } from './lexicon.ts'
import { labelOf } from './phrases/labels.ts'
import type { Reference } from './reference.ts'
import { type Calendar, findReferences } from './references.ts'
import type { Meaning } from './stance.ts'
import { type Token, tokenise } from './tokens.ts'

/** A part of a sentence that says one thing. Token indexes count in the sentence. */
export interface Clause {
  readonly sentence: Saying
  readonly from: number
  readonly to: number
  readonly references: readonly Reference[]
  readonly cues: readonly Cue<Meaning>[]
  /** It stands in brackets. */
  readonly aside: boolean
}

/** A stretch of somebody's words with its tokens, and where it stands. */
export interface Saying {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Offset of the text in the subject or in `Layout.text`. */
  readonly start: number
  readonly where: 'subject' | 'text'
  /** An item of a list. */
  readonly item: boolean
  readonly references: readonly Reference[]
  readonly cues: readonly Cue<Meaning>[]
  /** True for a word that the series or one of its seminars is called by. */
  readonly isTitled: (word: string) => boolean
}

/** Cuts up one sentence and finds what it names and what it says of it. */
export function sayingOf(
  sentence: Pick<Saying, 'text' | 'start' | 'where' | 'item'>,
  calendar: Calendar,
): Saying {
  const tokens = isData(sentence.text) || isField(sentence.text) ? [] : tokenise(sentence.text)
  const found = isSlogan(tokens) ? [] : findReferences(tokens, calendar)
  const cues = cuesIn(tokens, found)
  const { about, isGeneral, places } = calendar.programme
  const words = places.flat()
  const isAddressed = tokens.some(({ kind }) => kind === 'opaque')
  const references = found.filter(
    (one) => !isOfPlace(one, tokens, places) && isAttached(one, tokens, cues, found, words, isAddressed),
  )
  const isTitled = (word: string) => isGeneral(word) || about(word).size > 0
  return { ...sentence, tokens, references: corrected(references, cues), cues, isTitled }
}

/** Lines of a program or of a mail's header that somebody pasted are nobody's words. */
function isData(text: string): boolean {
  return /^\{\s?"|^(?:x-[\w-]{1,60}|subject|from|to|cc|auto-submitted|message-id|reply-to|content-[\w-]{1,30}):/i.test(
    text,
  )
}

/** "www.shop.example - Next workshop: 6 April!" under a letter. */
function isSlogan([first]: readonly Token[]): boolean {
  return first?.kind === 'opaque' && /^(?:www|https?)/.test(first.text)
}

/** "Fonction : ingénieur": a field of a form that tells who somebody is names no seminar. */
function isField(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon < 2 || colon > 40 || text.includes(':', colon + 1)) return false
  const label = labelOf(text.slice(0, colon))
  return label !== null && label !== 'other' && label !== 'name'
}

/** Splits a sentence where something else begins to be said; a list of seminars is never torn. */
export function clausesOf(sentence: Saying): readonly Clause[] {
  const known = cut.get(sentence)
  if (known !== undefined) return known
  const found = split(sentence)
  cut.set(sentence, found)
  return found
}

/** A sentence is asked for its clauses more than once. */
const cut = new WeakMap<Saying, readonly Clause[]>()

function split(sentence: Saying): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let depth = 0
  const close = (to: number, next: number): void => {
    if (to > from) clauses.push(clauseOf(sentence, from, to, depth > 0))
    from = next
  }
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]
    if (!token || insideReference(sentence, at)) continue
    if (token.text === '(' || token.text === ')') {
      close(at, at + 1)
      depth = token.text === '(' ? 1 : 0
    } else if (isSeparator(sentence, at)) close(at, at + 1)
    else if (at > from && opensClause(sentence, at)) close(at, at)
  }
  close(sentence.tokens.length, sentence.tokens.length)
  return clauses
}

/** The words of a clause as written, at most 200 characters, and where they stand. */
export function wordsOf(clause: Pick<Clause, 'sentence' | 'from' | 'to'>): { words: string; at: number } {
  const { sentence } = clause
  const start = sentence.tokens[clause.from]?.start ?? 0
  const end = sentence.tokens[clause.to - 1]?.end ?? start
  return { words: sentence.text.slice(start, Math.min(end, start + 200)), at: sentence.start + start }
}

function clauseOf(sentence: Saying, from: number, to: number, aside: boolean): Clause {
  return {
    sentence,
    from,
    to,
    aside,
    references: sentence.references.filter((reference) => reference.from >= from && reference.from < to),
    cues: sentence.cues.filter((cue) => cue.from >= from && cue.from < to),
  }
}

/** "Je préfère donc assister au 4": says that it follows, and the verb goes on. */
function isBesideVerb({ tokens }: Saying, at: number): boolean {
  if (!['donc', 'cependant', 'toutefois'].includes(tokens[at]?.text ?? '')) return false
  return tokens[at - 1]?.kind === 'word' && !SUBJECTS.has(tokens[at + 1]?.text ?? '')
}

const OPENERS = new Set(
  `mais but however cependant toutefois contre revanche sinon though although while tandis car parce because puisque whereas
  donc so alors`.split(/\s+/),
)
const SUBJECTS = new Set(
  `je j nous on elle il elles ils ma mon mes notre nos i we she he they my our c ce ca cela it merci si peut eventuellement annulez
  ne pas not maybe perhaps possibly please seulement en`.split(/\s+/),
)

function isSeparator(sentence: Saying, at: number): boolean {
  const token = sentence.tokens[at]
  if (token?.kind === 'break') return true
  if (token?.kind !== 'mark') return false
  if (token.text === ';') return true
  if (token.text === ':' || token.text === '…' || token.text === '>') return !isBetweenListed(sentence, at)
  const dash = token.text === '-' && !token.glued && sentence.tokens[at + 1]?.glued === false
  return (token.text === ',' || dash) && !isBetweenListed(sentence, at)
}

function opensClause(sentence: Saying, at: number): boolean {
  const token = sentence.tokens[at]
  if (token?.kind !== 'word') return token?.text === '+' && !isBetweenListed(sentence, at)
  if (OPENERS.has(token.text)) return !isWithinCue(sentence, at) && !isBesideVerb(sentence, at)
  if (token.text !== 'et' && token.text !== 'and' && token.text !== 'puis' && token.text !== 'plus')
    return false
  if (isBetweenListed(sentence, at) || isWithinCue(sentence, at)) return false
  const next = sentence.tokens[at + 1]
  if (SUBJECTS.has(next?.text ?? '')) return true
  const cue = sentence.cues.find(({ from }) => from > at)
  const isNear = cue !== undefined && cue.from <= at + 3
  if (isNear && !sentence.references.some(({ from }) => from > at && from < cue.from)) return true
  return (
    sentence.references.some(
      (reference) =>
        reference.from > at && reference.from <= at + 5 && isFilled(sentence, at + 1, reference.from),
    ) && before(sentence, at) !== null
  )
}

/** Nothing but articles and prepositions, or "séminaire", between two tokens. */
function isFilled(sentence: Saying, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .every(({ text }) => LISTING.has(text) || text === 'pour' || text === 'for')
}

function before(sentence: Saying, at: number): Reference | null {
  return sentence.references.findLast((reference) => reference.to <= at) ?? null
}

function isWithinCue(sentence: Saying, at: number): boolean {
  return sentence.cues.some((cue) => cue.from < at && cue.to > at)
}

function insideReference(sentence: Saying, at: number): boolean {
  return sentence.references.some((reference) => reference.from <= at && at < reference.to)
}

/** Between two seminars with nothing but "et", "le", "au" about: one list. */
function isBetweenListed(sentence: Saying, at: number): boolean {
  const last = before(sentence, at)
  const next = sentence.references.find((reference) => reference.from > at)
  if (!last || !next || next.from - last.to > 8) return false
  const between = sentence.tokens.slice(last.to, next.from)
  if (between.some(({ text }) => text === ',') && STARTING.has(sentence.tokens[next.to]?.text ?? ''))
    return false
  if (WHOLE.has(next.how) && between.some(({ text }) => text === ',')) return false
  return between.every((token) => LISTING.has(token.text)) && !isAttendance(between)
}

/** "…, le 3 c'est à voir": the seminar opens a clause of its own. */
const STARTING = new Set([
  'c',
  'ce',
  'ca',
  'cela',
  'il',
  'elle',
  'je',
  'j',
  'nous',
  'is',
  'it',
  'i',
  'we',
  'reste',
  'sera',
])

const WHOLE = new Set<Reference['how']>(['all', 'rest'])

const LISTING = new Set(
  `, ; et & / + - puis ainsi que and plus ou or le la les l ' au aux a du de des d the on of to celui celle ceux celles en in
  seminaire seminaires rencontre rencontres seance seances session sessions atelier ateliers aussi egalement one ones sur as well
  n ° no numero s r m w j sem jeudi lundi mardi mercredi vendredi soit ) also then`.split(/\s+/),
)
