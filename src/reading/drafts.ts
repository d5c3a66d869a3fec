import { isAttendance } from './attendance.ts'
import type { Clause } from './clauses.ts'
import type { Reference } from './reference.ts'
import type { Meaning } from './stance.ts'
import type { Stand } from './statements.ts'

/** A clause while its sentence is being understood. */
export interface Draft {
  stand: Stand | null
  references: Reference[]
  readonly clause: Clause
  /** Named in passing. */
  readonly told?: boolean
}

/** A clause, cut where "sauf", "pas" or "peut-être" turns what it says round for the seminars that follow. */
export function draftsOf(whole: Clause): Draft[] {
  const past = whole.cues.find(({ meaning }) => meaning === 'past' || meaning === 'beside')
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
  const stand = isTerse(clause) ? 'join' : standOf(clause.cues.map(({ meaning }) => meaning))
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
  const except = clause.cues.find(({ meaning }) => meaning === 'except')
  if (!turn && except && isBothWays(clause, except))
    return [wayOnly({ stand, references: [...clause.references], clause })]
  const doubted = doubtedLast(clause)
  if (doubted)
    return [
      { stand: standOf(meaningsBut(clause, 'maybe')), references: clause.references.slice(0, -1), clause },
      { stand: 'maybe', references: [doubted], clause },
    ]
  if (!turn) return [{ stand: soleStand(clause, stand), references: [...clause.references], clause }]
  const behind = clause.sentence.tokens.slice(turn.to, clause.to)
  if (turn.meaning === 'except' && (isAttendance(behind) || isBothWays(clause, turn)))
    return [{ stand, references: [...clause.references], clause }].map(wayOnly)
  const first = clause.cues.filter((cue) => cue.to <= turn.from).map(({ meaning }) => meaning)
  return [
    { stand: standOf(first), references: clause.references.filter(({ from }) => from <= turn.from), clause },
    {
      stand: turn.meaning === 'maybe' ? 'maybe' : turn.meaning === 'beside' ? 'reason' : 'except',
      references: clause.references.filter(({ from }) => from >= turn.to),
      clause,
    },
  ]
}

/** "Inscrite pour le 5 !": all that is said. */
function isTerse({ cues: [cue, second], from, to, references, sentence }: Clause): boolean {
  if (!cue || second || cue.meaning !== 'planned' || cue.from !== from || cue.to !== from + 1) return false
  return references.length > 0 && to - from <= 9 && sentence.cues.length === 1
}

/** "Le 2 et le 5, ainsi que celui du 9, à confirmer": a doubt right behind what is added is about that alone. */
function doubtedLast({ references, cues, sentence: { tokens } }: Clause): Reference | null {
  const last = references.at(-1)
  const before = references.at(-2)
  const doubt = cues.find(
    ({ meaning, from }) => meaning === 'maybe' && last && from >= last.to && from <= last.to + 2,
  )
  if (
    !last ||
    !before ||
    !doubt ||
    !cues.some(({ meaning, from }) => meaning === 'join' && from < before.from)
  )
    return null
  const between = tokens.slice(before.to, last.from).map(({ text }) => text)
  const isApart = between[0] === ',' && ['et', 'and'].includes(between[1] ?? '') && references.length === 2
  return isApart || between.some((word) => ADDING.has(word)) ? last : null
}

const ADDING = new Set(['ainsi', 'celui', 'celle', 'plus', 'puis', 'plus', 'also', 'plus'])

function meaningsBut({ cues }: Clause, out: Meaning): Meaning[] {
  return cues.map(({ meaning }) => meaning).filter((meaning) => meaning !== out)
}

/** "…, en visio sauf la 2 sur place". */
function isBothWays({ sentence, from, to }: Clause, except: { from: number; to: number }): boolean {
  const behind = sentence.tokens.slice(except.to, to)
  return (
    isAttendance(sentence.tokens.slice(from, except.from)) &&
    (isAttendance(behind) || behind.some(({ text }) => COMING.has(text)))
  )
}

/** "…, à distance sauf la 6 où je viendrai". */
const COMING = new Set(['viendrai', 'viendrons', 'viens', 'venons', 'come', 'coming'])

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

const TURNING = new Set<Meaning>(['except', 'not', 'maybe', 'beside'])

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
  if (has('beside')) return 'reason'
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
