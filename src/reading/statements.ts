import { isAttendance } from './attendance.ts'
import type { Clause, Saying } from './clauses.ts'
import { clausesOf } from './clauses.ts'
import type { Reference } from './reference.ts'
import type { Meaning } from './stance.ts'

/**
 * What a clause says of the seminars it names. `join` … `only` as in a `Choice`; `cannot`: they won't come, which takes
 * seminars out of what is asked or gives them up. `neutral`: named, no more. `reason`, `past`: nothing is asked.
 */
export type Stand =
  | 'join'
  | 'maybe'
  | 'leave'
  | 'cannot'
  | 'except'
  | 'only'
  | 'keep'
  | 'reason'
  | 'past'
  | 'neutral'

/** One thing said, about the seminars named or about none in particular. */
export interface Statement {
  readonly stand: Stand
  readonly references: readonly Reference[]
  readonly clause: Clause
}

/** A clause while its sentence is being understood. */
interface Draft {
  stand: Stand | null
  references: Reference[]
  readonly clause: Clause
}

/**
 * Reads what one sentence says. `before` is what the sentence before it said, which a list item or a fragment goes on with.
 */
export function statementsOf(saying: Saying, before: readonly Statement[]): Statement[] {
  const box = boxed(saying)
  if (box) return box
  const exchanged = exchange(saying)
  if (exchanged) return exchanged
  const drafts = clausesOf(saying).flatMap(draftsOf)
  lendReferences(drafts)
  lendStands(drafts, saying, before)
  putRight(drafts, saying)
  return drafts.map(({ stand, references, clause }) => ({ stand: stand ?? 'neutral', references, clause }))
}

/** "[x] Séminaire 2", "☐ Séminaire 3": a box that is ticked, or left empty. */
function boxed(saying: Saying): Statement[] | null {
  const box = /^[\s*-]{0,4}(?:[[(] ?([xX✓✔vV]?) ?[\])]|([☑☒✓✔✅])|[☐□◻❏])/u.exec(saying.text)
  const [clause] = clausesOf(saying)
  const after = /(?:\[ ?([xX✓✔vV]?) ?\]|([☑☒✓✔✅])|[☐□◻❏])\s*$/u.exec(saying.text)
  if (!box && after && clause && saying.references.length > 0)
    return [{ stand: after[1] || after[2] ? 'join' : 'past', references: saying.references, clause }]
  if (!box || !clause || saying.references.length === 0) return null
  return [{ stand: box[1] || box[2] ? 'join' : 'past', references: saying.references, clause }]
}

/** A clause, cut where "sauf", "pas" or "peut-être" turns what it says round for the seminars that follow. */
function draftsOf(whole: Clause): Draft[] {
  const past = whole.cues.find(({ meaning }) => meaning === 'past')
  const now = past && whole.cues.find(({ meaning, from }) => from >= past.to && NOW.has(meaning))
  if (!past || !now) return partsOf(whole)
  return [...partsOf(part(whole, whole.from, now.from)), ...partsOf(part(whole, now.from, whole.to))]
}

/** "Suite à la rencontre 1 je m'inscris à la 3": what is asked for after something past. */
const NOW = new Set<Meaning>(['join', 'leave', 'cannot', 'maybe'])

function part(clause: Clause, from: number, to: number): Clause {
  const within = <T extends { readonly from: number }>(list: readonly T[]): T[] =>
    list.filter((one) => one.from >= from && one.from < to)
  return { ...clause, from, to, references: within(clause.references), cues: within(clause.cues) }
}

function partsOf(clause: Clause): Draft[] {
  const stand = standOf(clause.cues.map(({ meaning }) => meaning))
  const turn = clause.cues.find(
    (cue) =>
      TURNING.has(cue.meaning) &&
      clause.references.some(({ from }) => from >= cue.to) &&
      (cue.from > clause.from + 1 || cue.meaning !== 'not') &&
      clause.references.some(({ from }) => from <= cue.from),
  )
  const unknown = unknownException(clause)
  if (unknown) {
    const others = clause.cues.filter(({ meaning }) => meaning !== 'except').map(({ meaning }) => meaning)
    return [
      { stand: standOf(others), references: [...clause.references], clause },
      { stand: 'except', references: [unknown], clause },
    ]
  }
  if (!turn) return [{ stand: soleStand(clause, stand), references: [...clause.references], clause }]
  const behind = clause.sentence.tokens.slice(turn.to, clause.to)
  if (turn.meaning === 'except' && isAttendance(behind))
    return [{ stand, references: [...clause.references], clause }].map(wayOnly)
  const first = clause.cues.filter((cue) => cue.to <= turn.from).map(({ meaning }) => meaning)
  return [
    { stand: standOf(first), references: clause.references.filter(({ from }) => from <= turn.from), clause },
    {
      stand: turn.meaning === 'maybe' ? 'maybe' : 'except',
      references: clause.references.filter(({ from }) => from >= turn.to),
      clause,
    },
  ]
}

/** "Toutes en visio sauf la 2 sur place": the exception is about the way, not the seminar. */
function wayOnly(draft: Draft): Draft {
  return {
    ...draft,
    stand:
      standOf(
        draft.clause.cues.filter(({ meaning }) => meaning !== 'except').map(({ meaning }) => meaning),
      ) ?? 'join',
  }
}

/** "Tous sauf celui sur les abeilles": an exception that is no seminar's must be asked about. */
function unknownException(clause: Clause): Reference | null {
  const except = clause.cues.find(({ meaning }) => meaning === 'except')
  if (!except || except.to >= clause.to || clause.references.some(({ to }) => to > except.from)) return null
  if (clause.references.length === 0) return null
  return {
    how: 'topic',
    numbers: [],
    fit: 'none',
    range: false,
    strength: 'marked',
    from: except.to,
    to: clause.to,
  }
}

const TURNING = new Set<Meaning>(['except', 'not', 'maybe'])

/** "Sauf le 3": what stands behind an exception is taken out whatever else the clause says. */
function soleStand(clause: Clause, stand: Stand | null): Stand | null {
  const except = clause.cues.find(({ meaning }) => meaning === 'except')
  return except && clause.references.some(({ from }) => from >= except.to) ? 'except' : stand
}

/** What a clause says, the strongest of its cues first. */
function standOf(meanings: readonly Meaning[]): Stand | null {
  const has = (meaning: Meaning): boolean => meanings.includes(meaning)
  if (has('correction') && !has('join')) return null
  if (has('past')) return 'past'
  if (has('planned') && !has('leave') && !has('cannot') && !has('only') && !has('maybe'))
    return has('keep') ? 'keep' : 'reason'
  if (has('maybe')) return 'maybe'
  if (has('leave')) return 'leave'
  if (has('cannot')) return 'cannot'
  if (has('except') || has('not')) return 'except'
  if (has('only')) return 'only'
  if (has('keep')) return 'keep'
  if (has('join')) return 'join'
  if (has('busy')) return 'reason'
  return null
}

/** "Le 6 mai, je ne pourrai pas": a clause that says something of nothing takes its neighbour's seminars. */
function lendReferences(drafts: Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.references.length > 0 || draft.stand === null || draft.stand === 'past') continue
    const previous = drafts.slice(0, index).findLast(saysSomething)
    if (draft.stand === 'reason') {
      if (previous?.references.length && previous.stand === null) previous.stand = 'reason'
      if (previous?.stand === 'join' && isContrast(draft.clause)) previous.stand = 'past'
      continue
    }
    const next = drafts[index + 1]
    if (previous && previous.stand === null && lends(previous)) previous.stand = draft.stand
    else if (GIVING_UP.has(draft.stand) && previous?.stand === 'reason' && isPlanned(previous))
      previous.stand = draft.stand
    else if (draft.stand === 'keep' && previous?.stand === 'reason' && previous.references.length > 0)
      previous.stand = 'keep'
    else if (draft.stand === 'maybe' && previous && isDoubtful(previous)) previous.stand = 'maybe'
    else if (next && next.stand === null && next.references.length > 0) next.stand = draft.stand
  }
}

const GIVING_UP = new Set<Stand>(['leave', 'cannot'])

/** "Je devais venir le 3, ce ne sera pas possible." */
function isPlanned({ references, clause }: Draft): boolean {
  return references.length > 0 && clause.cues.some(({ meaning }) => meaning === 'planned')
}

/** "Le reste, hélas, ce sera sans moi": an interjection stands between. */
function saysSomething({ stand, references, clause }: Draft): boolean {
  return stand !== null || references.length > 0 || clause.to - clause.from > 2
}

/** A month beside other words is when something else happens ("je déménage en janvier, je ne viendrai pas"). */
function lends({ references, clause }: Draft): boolean {
  return (
    references.length > 0 &&
    (isFragment(clause) || references.some(({ how, strength }) => how !== 'month' || strength === 'marked'))
  )
}

/** "Vous m'avez inscrit au 1, je me suis trompé, c'est le 2 que je voulais": the first is given up for the second. */
function putRight(drafts: Draft[], saying: Saying): void {
  if (!saying.cues.some(({ meaning }) => meaning === 'correction')) return
  const wrong = drafts.find(({ stand, references }) => stand === 'reason' && references.length > 0)
  const right = drafts.find(
    ({ stand, references }) => (stand === 'join' || stand === null) && references.length > 0,
  )
  if (!wrong || !right) return
  wrong.stand = 'leave'
  right.stand = 'join'
}

/** Doubt may fall on what was asked for. */
function isDoubtful(draft: Draft): boolean {
  return draft.references.length > 0 && (draft.stand === 'join' || draft.stand === 'only')
}

/** Seminars named without a word about them go on with what was said before: in the sentence, or above a list. */
function lendStands(drafts: Draft[], saying: Saying, before: readonly Statement[]): void {
  let last: Stand | null = null
  for (const draft of drafts) {
    if (draft.stand === null && draft.references.length > 0) {
      if (last !== null) draft.stand = isContrast(draft.clause) ? contrary(last, draft.clause) : last
      else if (saying.where === 'text' && isFragment(draft.clause)) draft.stand = standBefore(before, saying)
      if (draft.stand !== null) draft.references = draft.references.filter(isCertain)
    }
    if (draft.stand !== null && GOING_ON.has(draft.stand)) last = draft.stand
  }
}

const GOING_ON = new Set<Stand>(['join', 'leave', 'cannot', 'maybe', 'only', 'keep', 'except'])

/** "… mais le 4 mars, oui". */
function isContrast({ sentence, from }: Clause): boolean {
  const [first, , third] = sentence.tokens.slice(from, from + 3).map(({ text }) => text)
  return CONTRASTING.has(first ?? '') || (first === 'c' && third === 'est')
}

const CONTRASTING = new Set(['mais', 'but', 'however', 'cependant', 'revanche', 'contre', 'it'])

/** What stands against a doubt or a refusal is asked for. */
function contrary(stand: Stand, { sentence, from, to }: Clause): Stand {
  const isLikewise = sentence.tokens
    .slice(from, to)
    .some(({ text }) => ['aussi', 'egalement', 'also', 'too'].includes(text))
  return !isLikewise && (stand === 'maybe' || stand === 'cannot' || stand === 'leave' || stand === 'except')
    ? 'join'
    : stand
}

/** Said without a word about it, a date that is no seminar's is only a date. */
function isCertain(reference: Reference): boolean {
  return reference.fit !== 'none' || reference.strength === 'marked' || reference.how === 'number'
}

function standBefore(before: readonly Statement[], saying: Saying): Stand | null {
  const stand = before
    .filter((statement) => statement.stand !== 'except')
    .findLast((statement) => GOING_ON.has(statement.stand))?.stand
  if (saying.item && stand) return stand
  return stand === 'leave' || stand === 'only' ? stand : 'join'
}

/** Nothing but seminars and small words: "Séminaires 2 et 5", "- le 3 (6 mai)", "Et aussi le 5." */
function isFragment(clause: Clause): boolean {
  const words = clause.sentence.tokens.slice(clause.from, clause.to)
  if (words.some(({ text }) => SUBJECTS.has(text) || VERBS.has(text))) return false
  const others = clause.sentence.tokens.slice(clause.from, clause.to).filter((token, index) => {
    const at = clause.from + index
    return (
      token.kind === 'word' &&
      token.text.length > 3 &&
      !clause.references.some(({ from, to }) => from <= at && at < to)
    )
  })
  return others.length <= 3
}

const VERBS = new Set('a est sont ont etait etaient fut has had was is are were have'.split(' '))
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

/** "Du 4 vers le 5", "le 5 au lieu du 3", "échanger le 4 contre le 5": one given up for another. */
function exchange(saying: Saying): Statement[] | null {
  const swap = saying.cues.find(({ meaning }) => meaning === 'swap')
  const instead = saying.cues.find(({ meaning }) => meaning === 'instead')
  const [whole] = clausesOf(saying)
  if (!whole || (!swap && !instead)) return null
  const clause: Clause = {
    ...whole,
    from: 0,
    to: saying.tokens.length,
    references: saying.references,
    cues: saying.cues,
  }
  const sides = instead ? aroundInstead(saying, instead.from, instead.to) : afterSwap(saying, swap?.to ?? 0)
  if (!sides || sides.join.length === 0 || sides.leave.length === 0) return null
  return [
    { stand: 'leave', references: sides.leave, clause },
    { stand: 'join', references: sides.join, clause },
  ]
}

interface Sides {
  readonly join: Reference[]
  readonly leave: Reference[]
}

/** "X au lieu de Y", "au lieu de Y, X". */
function aroundInstead(saying: Saying, from: number, to: number): Sides | null {
  if (to - from === 1 && saying.tokens[from]?.text === 'plutot') return aroundRather(saying, to)
  const ahead = saying.references.filter((reference) => reference.to <= from)
  const behind = saying.references.filter((reference) => reference.from >= to)
  const [leave, ...rest] = behind
  if (!leave || leave.from > to + 5) return null
  const booked = saying.cues.some(
    ({ meaning, from: start, to: end }) => meaning === 'planned' && end <= from && isByUs(saying, start, end),
  )
  if (booked && ahead.length > 0) return { leave: ahead.slice(-1), join: [leave] }
  return { leave: [leave], join: ahead.length > 0 ? ahead.slice(-1) : rest.slice(0, 1) }
}

/** "Vous m'avez inscrit au 3 au lieu du 4": the mistake is the program's. */
function isByUs(saying: Saying, from: number, to: number): boolean {
  return saying.tokens.slice(from, to).some(({ text }) => ['avez', 'aviez', 'you'].includes(text))
}

/** "plutôt le 6 que le 3". */
function aroundRather(saying: Saying, at: number): Sides | null {
  const [join, leave] = saying.references.filter(({ from }) => from >= at)
  if (!join || !leave) return null
  const isCompared = saying.tokens
    .slice(join.to, leave.from)
    .some(({ text }) => text === 'que' || text === 'qu')
  return isCompared ? { join: [join], leave: [leave] } : null
}

/** "du 4 vers le 5", "le 4 contre le 5", "le 4 par le 5", "from 4 to 5". */
function afterSwap(saying: Saying, to: number): Sides | null {
  const [first, second] = saying.references.filter((reference) => reference.from >= to)
  if (first?.ends) {
    return { leave: [oneEnd(first, 0)], join: [oneEnd(first, 1)] }
  }
  const ahead = saying.references.filter((reference) => reference.to <= to)
  if (first && !second && ahead.length > 0) {
    const before = saying.tokens.slice(to - 1, first.from).map(({ text }) => text)
    return before.some((word) => TOWARDS.has(word)) ? { leave: ahead.slice(-1), join: [first] } : null
  }
  if (!first || !second) return null
  const between = saying.tokens.slice(first.to, second.from).map(({ text }) => text)
  const turned = between.some((word) => TOWARDS.has(word))
  return turned ? { leave: [first], join: [second] } : null
}

const TOWARDS = new Set([
  'vers',
  'contre',
  'par',
  'au',
  'pour',
  'sur',
  'to',
  'for',
  'with',
  'avec',
  'a',
  'onto',
])

function oneEnd(range: Reference, end: 0 | 1): Reference {
  const numbers = range.ends?.[end] ?? []
  const fit = numbers.length === 1 ? 'meant' : numbers.length === 0 ? 'none' : 'several'
  return { ...range, how: 'number', numbers, fit, range: false, strength: 'marked' }
}
