import { isAttendance } from './attendance.ts'
import type { Cue } from './lexicon.ts'
import type { Reference } from './reference.ts'
import { findStances, type Meaning } from './stance.ts'
import type { Token } from './tokens.ts'

/** The phrases of a sentence that take a stance, without those that only look like it where they stand. */
export function cuesIn(tokens: readonly Token[], found: readonly Reference[]): Cue<Meaning>[] {
  const stances = findStances(tokens).map((cue) =>
    isBareNo(cue, tokens, found) ? corrects(cue) : isNotedDown(cue, tokens, found) ? joins(cue) : cue,
  )
  return stances.filter(
    (cue) =>
      !found.some((reference) => hides(reference, cue)) &&
      !isAboutTheWay(cue, tokens) &&
      !isNumberSign(cue, tokens) &&
      !isListedRefusal(cue, tokens, stances) &&
      !isUnfinished(cue, tokens, found) &&
      !isOnlyOfWords(cue, tokens, found) &&
      !isOfName(cue, tokens) &&
      !isOtherWish(cue, tokens) &&
      !isExclaimed(cue, stances),
  )
}

/** "Je note le 4 avril et le 15 juin": not "la date du 4", nor "dans mon agenda". */
function isNotedDown(
  { meaning, from, to }: Cue<Meaning>,
  tokens: readonly Token[],
  found: readonly Reference[],
): boolean {
  if (meaning !== 'past' || !['note', 'notons'].includes(tokens[to - 2]?.text ?? '')) return false
  if (!['je', 'nous', 'j'].includes(tokens[from]?.text ?? '') || tokens.some(({ text }) => DIARIES.has(text)))
    return false
  return (
    tokens[to]?.text !== 'date' &&
    found.some((one) => one.fit === 'meant' && one.from <= to && one.from >= to - 1)
  )
}

const DIARIES = new Set(['agenda', 'agendas', 'calendrier', 'planning', 'tablettes'])

function joins(cue: Cue<Meaning>): Cue<Meaning> {
  return { ...cue, meaning: 'join' }
}

/** "J'aimerais rencontrer l'intervenante", "I would like to interview …": a wish for something else. */
function isOtherWish({ meaning, to }: Cue<Meaning>, tokens: readonly Token[]): boolean {
  if (meaning !== 'join') return false
  const behind = tokens.slice(to, to + 4).filter(({ text }) => !SMALL.has(text))
  return OTHER_WISHES.has(behind[0]?.text ?? '') && behind[0]?.kind === 'word'
}

const SMALL = new Set("to bien aussi vous nous te le la les l d ' en y also very much please".split(' '))
const OTHER_WISHES = new Set(
  `rencontrer interviewer interroger proposer presenter organiser accueillir poser discuter remercier signaler filmer
  photographier diffuser afficher publier relayer louer vendre animer intervenir temoigner exposer distribuer preter mettre
  interview meet speak present propose offer host film photograph publish discuss exhibit sell advertise thank donate lend`.split(
    /\s+/,
  ),
)

/** "At the Corn Exchange": a word of a name. */
function isOfName({ meaning, from, to }: Cue<Meaning>, tokens: readonly Token[]): boolean {
  if (to - from !== 1 || (meaning !== 'swap' && meaning !== 'leave')) return false
  return [tokens[from - 1], tokens[from]].every((token) => /^\p{Lu}\p{Ll}/u.test(token?.raw ?? ''))
}

/** "Que je ne connais que de nom": nothing that one comes to stands behind "que". */
function isOnlyOfWords(cue: Cue<Meaning>, tokens: readonly Token[], found: readonly Reference[]): boolean {
  const last = tokens[cue.to - 1]?.text ?? ''
  if (cue.meaning !== 'only' || (last !== 'que' && last !== 'qu')) return false
  return !found.some(({ from }) => from >= cue.to && from <= cue.to + 8)
}

/** "La 2, non, la 3": "non" between marks, with a seminar on either side. */
function isBareNo(
  { from, to }: Cue<Meaning>,
  tokens: readonly Token[],
  found: readonly Reference[],
): boolean {
  if (to - from !== 1 || !['non', 'no', 'nope'].includes(tokens[from]?.text ?? '')) return false
  if (tokens[from - 1]?.kind !== 'mark' || tokens[to]?.kind !== 'mark') return false
  return (
    found.some((one) => one.to <= from && one.to >= from - 4) &&
    found.some((one) => one.from >= to && one.from <= to + 4)
  )
}

function corrects(cue: Cue<Meaning>): Cue<Meaning> {
  return { ...cue, meaning: 'correction' }
}

/** "Supprimez la …": an order that ends with an article gives up the seminar behind it, and nothing else. */
function isUnfinished(cue: Cue<Meaning>, tokens: readonly Token[], found: readonly Reference[]): boolean {
  if (cue.meaning !== 'leave' || !ARTICLES.has(tokens[cue.to - 1]?.text ?? '')) return false
  return !found.some(({ from }) => from >= cue.from && from <= cue.to + 4)
}

const ARTICLES = new Set(['le', 'la', 'les', 'l', 'celle', 'celui'])

/** "Si possible en visio": what is in doubt is the way, not the seminar. */
function isAboutTheWay(cue: Cue<Meaning>, tokens: readonly Token[]): boolean {
  if (cue.meaning !== 'maybe') return false
  const isCondition = BEING.has(tokens[cue.to - 1]?.text ?? '') || tokens[cue.from]?.text === 'condition'
  if (isCondition || tokens.slice(cue.from, cue.to).some(({ text }) => CONDITIONS.has(text))) return false
  return (
    isAttendance(tokens.slice(cue.to, cue.to + 3)) ||
    isAttendance(tokens.slice(Math.max(0, cue.from - 3), cue.from))
  )
}

const BEING = new Set(['est', 'sont', 'etait', 'is', 'are', 'was', 'were', 'takes', 'gets'])

const CONDITIONS = new Set([
  'condition',
  'seulement',
  'que',
  'only',
  'unless',
  'provided',
  'reserve',
  'confirmer',
])

/** "Euh non pardon": the refusal of what was just said, not of what follows. */
function isExclaimed(cue: Cue<Meaning>, all: readonly Cue<Meaning>[]): boolean {
  return (
    cue.meaning === 'not' &&
    all.some(({ meaning, from }) => meaning === 'correction' && from >= cue.to && from <= cue.to + 2)
  )
}

/** "Ni la 2 ni la 3 ne sont possibles": "ni" only lists what another word refuses. */
function isListedRefusal(cue: Cue<Meaning>, tokens: readonly Token[], all: readonly Cue<Meaning>[]): boolean {
  if (cue.to - cue.from !== 1 || !['ni', 'nor'].includes(tokens[cue.from]?.text ?? '')) return false
  return all.some(({ meaning }) => meaning === 'cannot' || meaning === 'leave')
}

/** "No. 3". */
function isNumberSign(cue: Cue<Meaning>, tokens: readonly Token[]): boolean {
  if (cue.to - cue.from !== 1 || tokens[cue.from]?.text !== 'no') return false
  return (
    tokens[cue.to]?.kind === 'number' ||
    (tokens[cue.to]?.text === '.' && tokens[cue.to + 1]?.kind === 'number')
  )
}

/** Words of a title or a name are no cue. */
function hides(reference: Reference, cue: Cue<Meaning>): boolean {
  return cue.from >= reference.from && cue.to <= reference.to && ['topic', 'speaker'].includes(reference.how)
}
