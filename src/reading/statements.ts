import { setAside } from './aside.ts'
import { type Clause, clausesOf, type Saying } from './clauses.ts'
import { type Draft, draftsOf } from './drafts.ts'
import { exchange } from './exchange.ts'
import { isFragment, VAGUE } from './fragment.ts'
import type { Reference } from './reference.ts'

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
  /** Named in passing, in a story about something else: nothing to ask about. */
  readonly told?: boolean
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
  setAside(drafts)
  lendReferences(drafts)
  lendStands(drafts, saying, before)
  putRight(drafts, saying)
  return drafts.map(({ stand, references, clause, told = false }) => ({
    stand: stand ?? 'neutral',
    references,
    clause,
    told,
  }))
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

/** "Le 6 mai, je ne pourrai pas": a clause that says something of nothing takes its neighbour's seminars. */
function lendReferences(drafts: Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.references.length > 0 || draft.stand === null || draft.stand === 'past') continue
    const previous = drafts.slice(0, index).findLast(saysSomething)
    const named = drafts.slice(0, index).findLast(({ references }) => references.length > 0)
    if (draft.stand === 'reason') {
      if (previous?.references.length && previous.stand === null) previous.stand = 'reason'
      if (previous?.stand === 'join' && isContrast(draft.clause)) previous.stand = 'past'
      continue
    }
    const next = drafts[index + 1]
    if (draft.stand === 'except' && !isShort(draft)) continue
    if (previous && previous.stand === null && !previous.told && lends(previous)) {
      previous.stand = draft.stand
      previous.references = previous.references.filter(isCertain)
    } else if (draft.stand === 'join' && previous && isNoted(previous)) previous.stand = 'join'
    else if (GIVING_UP.has(draft.stand) && named?.stand === 'reason' && isPlannedOrBusy(named))
      named.stand = draft.stand
    else if (draft.stand === 'keep' && previous?.stand === 'reason' && previous.references.length > 0)
      previous.stand = 'keep'
    else if (next?.stand === null && next.references.length > 0 && goesOn(draft, drafts[index - 1]))
      next.stand = draft.stand
    else if (draft.stand === 'maybe' && named && isDoubtful(named)) named.stand = 'maybe'
    else if (next && next.stand === null && next.references.length > 0) next.stand = draft.stand
  }
}

const GIVING_UP = new Set<Stand>(['leave', 'cannot'])

/** "La 3, non merci"; not "…, tant pis pour mon cours de danse". */
function isShort({ clause: { sentence, from, to, cues } }: Draft): boolean {
  const said = cues.reduce((sum, cue) => sum + cue.to - cue.from, 0)
  return sentence.tokens.slice(from, to).filter(({ kind }) => kind === 'word').length - said <= 4
}

/** "Je devais venir le 3, ce ne sera pas possible", "je travaille le 3, libérez ma place". */
function isPlannedOrBusy({ references, clause }: Draft): boolean {
  return (
    references.length > 0 && clause.cues.some(({ meaning }) => meaning === 'planned' || meaning === 'busy')
  )
}

/** "J'ai bien noté le 7 mars, comptez sur moi": what is acknowledged is asked for as well. */
function isNoted({ stand, references, clause }: Draft): boolean {
  const words = clause.sentence.tokens.slice(clause.from, clause.to)
  return (
    stand === 'past' && references.length > 0 && words.some(({ text }) => text === 'note' || text === 'noted')
  )
}

/** "Le reste, hélas, ce sera sans moi": an interjection stands between. */
function saysSomething({ stand, references, clause }: Draft): boolean {
  return stand !== null || references.length > 0 || clause.to - clause.from > 2
}

/** A month beside other words is when something else happens ("je déménage en janvier, je ne viendrai pas"). */
function lends({ references, clause }: Draft): boolean {
  return (
    references.length > 0 && (isFragment(clause) || references.some((reference) => !isTimeOnly(reference)))
  )
}

/** "Vous m'avez inscrit au 1, je me suis trompé, c'est le 2 que je voulais": the first is given up for the second. */
function putRight(drafts: Draft[], saying: Saying): void {
  const mistaken = drafts.findIndex((draft) => draft.stand === 'reason' && hasWord(draft, BY_YOU))
  const asked = drafts.find(
    (draft, at) => mistaken >= 0 && at > mistaken && draft.references.length > 0 && hasWord(draft, ASKED),
  )
  const given = drafts[mistaken]
  if (given && asked && given.references.length > 0) {
    given.stand = 'leave'
    asked.stand = 'join'
    return
  }
  if (!saying.cues.some(({ meaning }) => meaning === 'correction')) return
  const wrong = drafts.find(
    ({ stand, references }) => (stand === 'reason' || stand === 'except') && references.length > 0,
  )
  const right = drafts.find(
    ({ stand, references }) => (stand === 'join' || stand === null) && references.length > 0,
  )
  if (!wrong || !right) return
  wrong.stand = 'leave'
  right.stand = 'join'
}

function hasWord({ clause: { sentence, from, to } }: Draft, words: ReadonlySet<string>): boolean {
  return sentence.tokens.slice(from, to).some(({ text }) => words.has(text))
}

/** "En mars je suis en congé, et en avril aussi." */
const LIKEWISE = new Set(['aussi', 'egalement', 'idem', 'pareil', 'too', 'likewise'])

/** "You have put me on 3 but I asked for 2": the mistake is the program's. */
const BY_YOU = new Set(['avez', 'aviez', 'you'])
const ASKED = new Set(
  'demande demandais demandait voulais voulait souhaitais choisi asked wanted meant chose requested'.split(
    ' ',
  ),
)

/** "Au 2 et, si possible, au 3": the doubt is about what follows. */
function goesOn({ stand, clause }: Draft, before: Draft | undefined): boolean {
  const { tokens } = clause.sentence
  const isAlone = before !== undefined && before.clause.to - before.clause.from === 1
  const opening = tokens[isAlone ? before.clause.from : clause.from]?.text ?? ''
  return stand === 'maybe' && ['et', 'and', 'puis', 'plus'].includes(opening)
}

/** Doubt may fall on what was asked for. */
function isDoubtful(draft: Draft): boolean {
  return (
    draft.references.length > 0 && (draft.stand === null || draft.stand === 'join' || draft.stand === 'only')
  )
}

/** Seminars named without a word about them go on with what was said before: in the sentence, or above a list. */
function lendStands(drafts: Draft[], saying: Saying, before: readonly Statement[]): void {
  let last: Stand | null = null
  for (const [index, draft] of drafts.entries()) {
    if (draft.stand === null && draft.references.length > 0) {
      if (draft.told || isElsewhere(draft)) continue
      if (drafts[index - 1]?.stand === 'past' && isFragment(draft.clause)) draft.stand = 'past'
      else if (drafts[index - 1]?.stand === 'reason' && isFragment(draft.clause) && hasWord(draft, LIKEWISE))
        draft.stand = 'reason'
      else if (last !== null) draft.stand = isContrast(draft.clause) ? contrary(last, draft.clause) : last
      else if (saying.where === 'text' && isFragment(draft.clause) && opensAsFragment(drafts, index))
        draft.stand = standBefore(before, saying)
      if (draft.stand !== null) draft.references = draft.references.filter(isCertain)
    }
    if (draft.stand !== null && GOING_ON.has(draft.stand)) last = draft.stand
  }
}

/** "Je cherche un intervenant, en mars": what a sentence of something else ends with is no request. */
function opensAsFragment(drafts: readonly Draft[], index: number): boolean {
  const isVague = drafts[index]?.references.every(
    ({ how, strength }) => VAGUE.has(how) && strength !== 'marked',
  )
  return !isVague || drafts.slice(0, index).every(({ stand, clause }) => stand !== null || isFragment(clause))
}

/** "Mon club reprend en mars": a month in a sentence of its own is when something else happens; "le reste" waits for a word. */
function isElsewhere({ clause, references }: Draft): boolean {
  if (references.every(({ how }) => how === 'rest')) return clause.sentence.cues.length === 0
  if (references.every(({ how, from }) => how === 'range' && isUntil(clause, from))) return true
  if (references.every(({ how }) => VAGUE.has(how)) && COMING_FROM.has(openingOf(clause))) return true
  return !isFragment(clause) && references.every(isTimeOnly)
}

/** "Offre valable jusqu'au 5": how long something holds. */
function isUntil({ sentence: { tokens, cues }, from }: Clause, at: number): boolean {
  return at > from && cues.length === 0 && ['jusqu', 'until', 'till'].includes(tokens[at]?.text ?? '')
}

/** "En mars", "jeudi": when something takes place, be it a seminar or not. */
function isTimeOnly({ how, strength }: Reference): boolean {
  return (how === 'month' || how === 'near') && strength !== 'marked'
}

/** "From Joan at the seed library". */
const COMING_FROM = new Set('from at via par chez grace thanks through vu'.split(' '))

function openingOf({ sentence, from }: Clause): string {
  return sentence.tokens[from]?.text ?? ''
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
