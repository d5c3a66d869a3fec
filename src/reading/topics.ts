import { isSeminarWord } from './numbers.ts'
import { FUNCTION_WORDS } from './phrases/function-words.ts'
import { MONTHS, ORDINALS, WEEKDAYS } from './phrases/number-words.ts'
import type { Programme } from './programme.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Token } from './tokens.ts'
import { unknownSubject } from './unknown-subject.ts'

/** The least weight by which a subject must lead to be the one that is meant. */
const LEAD = 0.3
/** What a subject must weigh when no word announces it: two words of its own, or so. */
const UNANNOUNCED = 1.5

/** "le séminaire sur le compost", "l'atelier compost", "« Semences »": subjects named at token `at`. */
export function topicsAt(tokens: readonly Token[], at: number, { programme }: Calendar): Reference[] {
  const announced = announcement(tokens, at)
  const start = announced ?? at
  const isAnnouncing = announced !== null && !EXCEPTING.has(tokens[at]?.text ?? '')
  const found: Reference[] = []
  for (let next = start; next < tokens.length; ) {
    const subject = subjectFrom(tokens, next, programme)
    if (!subject)
      return found.length > 0 || announced === null ? found : unknownSubject(tokens, at, start, programme)
    const said =
      announced !== null ||
      isSeminarWord(tokens[subject.to]) ||
      /^ones?$/.test(tokens[subject.to]?.text ?? '')
    const isListed = found.length > 0 && subject.ends
    const isObject =
      (subject.alone || (tokens[subject.from - 1]?.text === 'the' && !isNamePart(tokens[subject.to]))) &&
      isObjectOf(tokens, subject.from)
    const reference = asReference(
      subject,
      said || isListed || isObject,
      isAnnouncing && found.length === 0 ? at : subject.from,
      isPlural(tokens, subject.from - 1),
    )
    if (!reference) break
    found.push(reference)
    next = nextSubject(tokens, subject.to)
    if (next === 0) break
  }
  return found
}

/** "les séances avec Mme Duval", "ceux sur les abeilles", "both evenings with Joan": all of them. */
export function isPlural(tokens: readonly Token[], at: number): boolean {
  for (let back = 0; back <= 4; back++) {
    const word = tokens[at - back]
    if (!word || word.kind === 'mark' || word.kind === 'break') continue
    if (['ceux', 'celles', 'both'].includes(word.text) || (isSeminarWord(word) && /[^s]s$/.test(word.text)))
      return true
  }
  return false
}

/** The words that announce a subject; the token where the subject starts, null when nothing does. */
function announcement(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (token.text === ':' && tokens[at + 1]?.kind === 'word') return at + 1
  if (EXCEPTING.has(token.text)) return afterTying(tokens, at + 1)
  const standing = ['celui', 'celle', 'ceux', 'celles', 'one'].includes(token.text)
  if (!standing && !isSeminarWord(token) && !QUOTES.has(token.text)) return null
  return afterTying(tokens, at + 1)
}

function afterTying(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 7 && (TYING.has(tokens[next]?.text ?? '') || isSeminarWord(tokens[next]))) next++
  return next
}

const EXCEPTING = new Set(['sauf', 'hormis', 'excepte', 'except', 'excluding'])

const QUOTES = new Set(['"', '«', '“', '‹'])

const TYING = new Set(
  `sur concernant consacre consacree consacres relatif relative relatifs portant dedie dediee traitant intitule intitulee intitules a
  au aux de du des d l le la les the of on about dealing with titled called entitled ' " « “ : - ( qui parle traite porte parlera
  propos sujet ou theme thematique s m interesse`.split(/\s+/),
)

/** "At the seed library": a word behind it makes it another thing. */
function isNamePart(next: Token | undefined): boolean {
  return next?.kind === 'word' && !FUNCTION_WORDS.has(next.text) && !isSeminarWord(next)
}

/** "À …", "l'…", "attend …": what stands behind is what somebody comes to. */
function isObjectOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (before === 'the') return ['to', 'for', 'attend', 'at'].includes(tokens[at - 2]?.text ?? '')
  return OBJECT.has(before) || (before === "'" && tokens[at - 2]?.text === 'l')
}

const OBJECT = new Set(['a', 'au', 'aux', 'to', 'for', 'pour', 'attend', 'la', 'le', 'les', 'on'])

interface Subject {
  readonly scores: ReadonlyMap<number, number>
  readonly from: number
  readonly to: number
  /** No other words stand beside it, up to the next mark or "et". */
  readonly alone: boolean
  /** A mark, a small word or "séance" stands right behind it. */
  readonly ends: boolean
  /** Nothing but a word that any seminar may be called by ("l'atelier"). */
  readonly plain: boolean
}

/** Adds up what the words from token `at` say about each seminar, as far as they speak of one subject. */
function subjectFrom(tokens: readonly Token[], at: number, programme: Programme): Subject | null {
  const scores = new Map<number, number>()
  let to = 0
  let from = at
  let strangers = 0
  let own = false
  let plain = true
  for (let next = at; next < tokens.length && next < at + 24; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'break' || STOPS.has(token.text)) break
    if (token.kind === 'number' && token.value > 12) {
      const named = numberIn(token, programme)
      for (const [number, weight] of named) scores.set(number, (scores.get(number) ?? 0) + weight)
      if (named.size === 0 || to === 0) break
      to = next + 1
      continue
    }
    if (token.kind !== 'word') {
      if (token.kind !== 'mark') break
      continue
    }
    if (MONTHS.has(token.text) || WEEKDAYS.has(token.text)) break
    if (token.text.length < 3 || FUNCTION_WORDS.has(token.text)) continue
    const about = programme.about(token.text)
    if (about.size === 0) {
      if (to > 0 && isSeminarWord(token)) break
      strangers++
      if (to === 0 || strangers > 1) break
      continue
    }
    if (to > 0 && !continues(scores, about) && separated(tokens, to, next)) break
    for (const [number, weight] of about) scores.set(number, (scores.get(number) ?? 0) + weight)
    if (to === 0) from = next
    own ||=
      !ORDINALS.has(token.text) &&
      !programme.isGeneral(token.text) &&
      (!isSeminarWord(token) || isItsOwnName(token, about))
    plain &&= isSeminarWord(token)
    to = next + 1
    strangers = 0
  }
  const after = tokens[to]
  const ends = after?.kind !== 'word' || ENDING.has(after.text) || isSeminarWord(after)
  return to > 0 && own ? { scores, from, to, alone: ends && strangers === 0, ends, plain } : null
}

/** "Après 60 ans", "la ville à 30": a number that stands in a title, be it in words there. */
function numberIn({ text, value }: Token, programme: Programme): ReadonlyMap<number, number> {
  const written = [text, ...(TENS.get(value) ?? [])].map((word) => programme.about(word))
  return written.find(({ size }) => size > 0) ?? NOWHERE
}

const NOWHERE: ReadonlyMap<number, number> = new Map()

const TENS: ReadonlyMap<number, readonly string[]> = new Map([
  [20, ['vingt', 'twenty']],
  [30, ['trente', 'thirty']],
  [40, ['quarante', 'forty']],
  [50, ['cinquante', 'fifty']],
  [60, ['soixante', 'sixty']],
  [100, ['cent', 'hundred']],
])

const ENDING = new Set(
  's si if et and ou or svp stp please merci thanks en le du on in mais but puis ainsi'.split(' '),
)
/** "L'atelier", where one seminar alone is called so. */
function isItsOwnName(token: Token, about: ReadonlyMap<number, number>): boolean {
  return about.size === 1 && !token.text.endsWith('s')
}

const STOPS = new Set([
  '.',
  '?',
  '!',
  ';',
  'mais',
  'but',
  'car',
  'celui',
  'celle',
  'je',
  'nous',
  'merci',
  'i',
  'because',
])

/** The word speaks of a seminar that the words so far speak of most. */
function continues(scores: ReadonlyMap<number, number>, about: ReadonlyMap<number, number>): boolean {
  const best = Math.max(...scores.values())
  return [...about.keys()].some((number) => (scores.get(number) ?? 0) >= best - LEAD)
}

function separated(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ text }) =>
      [
        ',',
        'et',
        'and',
        '&',
        '+',
        'ou',
        'or',
        '/',
        '-',
        'to',
        'vers',
        'par',
        'contre',
        'pour',
        'for',
      ].includes(text),
    )
}

/** "… et sur les abeilles": where another subject of the same list starts; 0 when none does. */
function nextSubject(tokens: readonly Token[], at: number): number {
  let next = at
  if (['"', '»', '”', ')'].includes(tokens[next]?.text ?? '')) next++
  if (![',', 'et', 'and', '&', '+'].includes(tokens[next]?.text ?? '')) return 0
  while (next < at + 5 && LINKING.has(tokens[next]?.text ?? '')) next++
  while (next < at + 8 && (TYING.has(tokens[next]?.text ?? '') || FOR.has(tokens[next]?.text ?? ''))) next++
  return next
}

const LINKING = new Set([',', 'et', 'and', '&', '+', 'aussi', 'egalement', 'also', 'puis', 'then'])
const FOR = new Set(['pour', 'for', 'to'])

function asReference(subject: Subject, announced: boolean, from: number, plural: boolean): Reference | null {
  const ranked = [...subject.scores].sort((a, b) => b[1] - a[1])
  const best = ranked[0]?.[1] ?? 0
  if (best < (announced ? 0.5 : UNANNOUNCED)) return null
  const numbers = ranked.filter(([, score]) => score > best - LEAD).map(([number]) => number)
  const strength = announced && !subject.plain ? 'marked' : 'weak'
  const fit = numbers.length === 1 || plural ? 'meant' : 'several'
  return {
    how: 'topic',
    numbers: numbers.sort((a, b) => a - b),
    fit,
    range: false,
    strength,
    from,
    to: subject.to,
  }
}
