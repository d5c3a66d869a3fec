import { evidenceOf, keyOf, type Words } from './evidence.ts'
import { hintIn } from './hint.ts'
import { excused, insteadOfPlanned, withLent } from './lend.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import { onlyThese, theRest } from './remainder.ts'
import type { Statement } from './statements.ts'

/** What is known of the message as a whole when its statements are settled. */
export interface Situation {
  readonly calendar: Calendar
  /** Somebody was registered before: in the words, or by the letter that is answered. */
  readonly earlier: boolean
  /** Words that ask for a registration, seminars named or not; null when there are none. */
  readonly wanted: Words | null
}

/** The seminars one person asks for and gives up. Lists are sorted and share no number. */
export interface Settled {
  readonly join: readonly number[]
  readonly maybe: readonly number[]
  readonly leave: readonly number[]
  /** Words that are asked about. */
  readonly unclear: readonly Words[]
  readonly byDefault: boolean
  /** Something was said of some seminar, or of all, be it in doubt or unclear. */
  readonly named: boolean
  /** They give up, whatever it is. */
  readonly leaves: boolean
  /** The words each number was read from. */
  readonly evidence: readonly {
    readonly list: 'join' | 'maybe' | 'leave'
    readonly number: number
    readonly words: Words
  }[]
}

export type List = 'join' | 'maybe' | 'leave' | 'out' | 'keep'

/** The list a seminar is on, and why. */
export interface Entry {
  readonly list: List
  /** Named one by one: stronger than what "all" or "the rest" covers. */
  readonly named: boolean
  readonly words: Words
}

/** Settles what the statements about one person come to (reading.md, Which seminars and Choices). */
export function settle(said: readonly Statement[], situation: Situation): Settled {
  const statements = insteadOfPlanned(
    withLent(
      said.map((statement) => excused(statement, situation)),
      situation,
    ),
    situation,
  )
  const entries = new Map<number, Entry>()
  const unclear = new Map<string, Words>()
  const asks =
    statements.some(({ stand, references }) => ASKING.has(stand) && references.length > 0) ||
    situation.wanted !== null
  let named = false
  let leaves = false
  for (const statement of statements) {
    const list = listOf(statement, situation, asks)
    if (list === null) continue
    if (list === 'leave') leaves = true
    for (const reference of statement.references) {
      if (reference.how === 'rest') {
        named ||= reference.strength === 'marked' && list !== 'out' && list !== 'keep'
        continue
      }
      if (isDoubtfullyMeant(reference, list)) continue
      if (list !== 'out') named = true
      if (reference.fit !== 'meant' && !isWholeTime(reference, list)) {
        if (list !== 'out' || (statement.stand === 'except' && asks))
          unclear.set(keyOf(statement, reference), evidenceOf(statement, reference, reference.fit))
        continue
      }
      enter(entries, statement, reference, list, situation.calendar, unclear)
    }
  }
  theRest(statements, (statement) => listOf(statement, situation, asks), entries, situation)
  onlyThese(statements, entries, situation)
  const byDefault = defaults(statements, entries, situation, { named, leaves, unclear })
  return settled(entries, statements, unclear, { byDefault, named, leaves })
}

const ASKING = new Set<Statement['stand']>(['join', 'only', 'maybe'])

/** "Je ne pourrai pas" gives up what was asked before, else only narrows what is asked now. */
function listOf(statement: Statement, situation: Situation, asks: boolean): List | null {
  switch (statement.stand) {
    case 'join':
    case 'only':
      return 'join'
    case 'maybe':
    case 'leave':
    case 'keep':
      return statement.stand
    case 'cannot':
      return situation.earlier || !asks ? 'leave' : 'out'
    case 'except':
      return situation.earlier && asks && isNegation(statement) ? 'leave' : 'out'
    case 'reason':
      return asks ? 'out' : situation.earlier && isBusy(statement) ? 'leave' : null
    default:
      return null
  }
}

/** "Je suis retenue le 4 avril", in answer to a confirmation. */
function isBusy({ clause }: Statement): boolean {
  const meanings = clause.cues.map(({ meaning }) => meaning)
  return meanings.includes('busy') && !meanings.includes('planned')
}

/** "Au 6 et non au 3", after an earlier registration, gives up the 3; "tous sauf le 3" only leaves it out. */
function isNegation({ clause, references }: Statement): boolean {
  const meanings = clause.cues.map(({ meaning }) => meaning)
  return meanings.includes('not') && !meanings.includes('except') && references.every(({ range }) => !range)
}

/** "Sauf en mai", "pas là le 11 mai": whatever takes place then is left out. */
function isWholeTime(reference: Reference, list: List): boolean {
  const isTime = reference.how === 'month' || reference.how === 'date' || reference.how === 'near'
  return list === 'out' && isTime && reference.fit === 'several' && reference.strength !== 'marked'
}

/** A bare number that is no seminar, words that may be about anything: not worth a question. */
function isDoubtfullyMeant(reference: Reference, list: List): boolean {
  if (reference.fit === 'meant') return false
  if (list === 'keep' && reference.strength !== 'marked') return true
  return (
    reference.strength === 'weak' &&
    (list === 'out' || list === 'keep' || reference.how === 'topic' || reference.how === 'range')
  )
}

function enter(
  entries: Map<number, Entry>,
  statement: Statement,
  reference: Reference,
  list: List,
  { programme, now }: Calendar,
  unclear: Map<string, Words>,
): void {
  for (const number of reference.numbers) {
    if (!programme.isToCome(number, now)) {
      if (!reference.range && list !== 'out' && list !== 'keep')
        unclear.set(keyOf(statement, reference), evidenceOf(statement, reference, 'past'))
      continue
    }
    const entry: Entry = {
      list,
      named: !reference.range,
      words: evidenceOf(statement, reference, reference.how),
    }
    const before = entries.get(number)
    if (!before || outweighs(entry, before) || isSpared(statement, entry, before)) entries.set(number, entry)
  }
}

/** "J'annule tout sauf la 6": the exception of what is given up stays. */
function isSpared({ stand, clause }: Statement, entry: Entry, before: Entry): boolean {
  if (stand !== 'except' || entry.list !== 'out' || before.list !== 'leave' || before.named) return false
  return clause.cues.some(({ meaning }) => meaning === 'except')
}

/** What names a seminar beats what covers it, doubt and refusal beat assent, otherwise what was said last counts. */
function outweighs(entry: Entry, before: Entry): boolean {
  if (entry.list === 'out' && (before.list === 'leave' || before.list === 'maybe')) return false
  if (entry.named !== before.named) return entry.named || (entry.list === 'leave' && before.list === 'out')
  if (before.list === 'maybe' && entry.list === 'join') return false
  if (before.list === 'out' && entry.list === 'join') return entry.named
  return true
}

/** No seminar named: all those still to come, or a question (`registration.whenNoneNamed`). */
function defaults(
  statements: readonly Statement[],
  entries: Map<number, Entry>,
  { calendar, wanted, earlier }: Situation,
  state: {
    readonly named: boolean
    readonly leaves: boolean
    readonly unclear: Map<string, Words>
  },
): boolean {
  const { programme, now } = calendar
  if (state.named) return false
  const giving = statements.find(
    ({ stand, references }) =>
      references.length === 0 && (stand === 'leave' || (stand === 'cannot' && earlier)),
  )
  const hint = hintIn(statements, programme)
  if (!giving && hint) {
    state.unclear.set('', hint)
    return false
  }
  const isNarrowed = [...entries.values()].some(({ list }) => list === 'out')
  if (!giving && (!wanted || [...entries.values()].some(({ list }) => list !== 'out'))) return false
  if (!giving && wanted && programme.series.registration.whenNoneNamed === 'ask' && !isNarrowed) {
    state.unclear.set('', { ...wanted, rule: 'none-named' })
    return false
  }
  if (giving && statements.some(({ stand, references }) => stand === 'keep' && references.length > 0)) {
    state.unclear.set('', evidenceOf(giving, null, 'none-named'))
    return false
  }
  const words = giving ? evidenceOf(giving, null, 'none-named') : wanted
  for (const number of programme.numbers) {
    if (words && !entries.has(number) && programme.isToCome(number, now)) {
      entries.set(number, {
        list: giving ? 'leave' : 'join',
        named: false,
        words: { ...words, rule: 'none-named' },
      })
    }
  }
  return true
}

function settled(
  entries: ReadonlyMap<number, Entry>,
  statements: readonly Statement[],
  unclear: Map<string, Words>,
  rest: Pick<Settled, 'byDefault' | 'named' | 'leaves'>,
): Settled {
  const numbers = [...entries.keys()].sort((a, b) => a - b)
  const of = (list: List): number[] => numbers.filter((number) => entries.get(number)?.list === list)
  dropSettled(statements, entries, unclear)
  return {
    join: of('join'),
    maybe: of('maybe'),
    leave: of('leave'),
    unclear: [...unclear.values()],
    ...rest,
    leaves: rest.leaves || of('leave').length > 0,
    evidence: numbers.flatMap((number) => {
      const entry = entries.get(number)
      return entry && (entry.list === 'join' || entry.list === 'maybe' || entry.list === 'leave')
        ? [{ list: entry.list, number, words: entry.words }]
        : []
    }),
  }
}

/** A reference that fits several is settled when the message names one of them otherwise. */
function dropSettled(
  statements: readonly Statement[],
  entries: ReadonlyMap<number, Entry>,
  unclear: Map<string, Words>,
): void {
  for (const statement of statements) {
    for (const reference of statement.references) {
      if (reference.fit !== 'several') continue
      if (reference.numbers.some((number) => entries.get(number)?.named))
        unclear.delete(keyOf(statement, reference))
    }
  }
}
