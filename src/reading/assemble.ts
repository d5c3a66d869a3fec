import type { Evidence, ReadPerson } from '#src/domain/reading.ts'
import type { AttendanceSaid, Choices } from './choice.ts'
import type { Span } from './layout.ts'
import type { People, Person } from './person.ts'
import { type Settled, type Situation, settle } from './settle.ts'
import { sharesOf } from './shares.ts'
import type { Statement } from './statements.ts'

/** A person of the message with what they ask for. */
export interface Asker {
  readonly person: Person
  readonly settled: Settled
  readonly online: readonly number[]
  readonly inPerson: readonly number[]
  readonly ways: readonly AttendanceSaid[]
}

/**
 * Gives everybody what is said about them: what stands in the stretches that speak of somebody alone is theirs,
 * everything else is the sender's, and of those of whom nothing is said in particular.
 */
export function assemble(choices: Choices, people: People, situation: Situation): Asker[] {
  const owners = people.persons.map(({ spans }) => spans)
  const owned = choices.statements.map((statement) => ownersOf(offsetOf(statement), owners))
  const shares = choices.statements.map((statement) => sharesOf(statement, people.persons))
  const mine = addedByMe(choices.statements)
  const askers = people.persons.map((person, index) => {
    const own = choices.statements.flatMap((statement, at) => {
      if (mine.has(statement)) return person.sender ? [statement] : []
      const share = shares[at]
      if (share) return share.get(index) ?? []
      return owned[at]?.includes(index) ? [statement] : []
    })
    const shared = choices.statements.filter(
      (statement, at) => owned[at]?.length === 0 && !shares[at] && !mine.has(statement),
    )
    const hasOwn = own.some(
      ({ references, stand }) => references.length > 0 && stand !== 'reason' && stand !== 'past',
    )
    const said = person.sender
      ? ofSender([...shared, ...own], choices, people, mine)
      : hasOwn
        ? own
        : [...shared, ...own]
    const settled = settle(said, situation)
    const ways = choices.attendance.filter((way) => {
      const found = ownersOf(way.at, owners)
      return found.length === 0 || found.includes(index)
    })
    return { person, settled, ...waysOf(ways, settled), ways }
  })
  return replace(askers, choices, people, situation)
}

/** "Paul Lachance and I would like to attend…": what is said of another in the first person is the sender's too. */
function ofSender(
  said: readonly Statement[],
  { statements }: Choices,
  { senderTakesPart }: People,
  mine: ReadonlySet<Statement>,
): readonly Statement[] {
  const isAsked = said.some((one) => one.stand !== 'neutral' && one.references.length > 0 && !mine.has(one))
  if (!senderTakesPart || isAsked) return said
  return [
    ...said,
    ...statements.filter(({ clause }) => isTogether(clause.sentence.tokens.map(({ text }) => text))),
  ]
}

/** "X et moi", "me and X". */
function isTogether(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const pair = `${word} ${words[at + 1] ?? ''}`
    return TOGETHER.has(pair)
  })
}

const TOGETHER = new Set([
  'et moi',
  'moi et',
  'que moi',
  'and i',
  'i and',
  'and me',
  'me and',
  'me plus',
  'and myself',
  'nous deux',
  'both of',
])

/** The participant as the contract writes it. */
export function participantOf(asker: Asker): ReadPerson {
  const { person, settled } = asker
  return {
    givenName: person.givenName?.value ?? null,
    familyName: person.familyName?.value ?? null,
    email: person.email?.value ?? null,
    phone: person.phone?.value ?? null,
    organisation: person.organisation?.value ?? null,
    role: person.role?.value ?? null,
    join: settled.join,
    maybe: settled.maybe,
    leave: settled.leave,
    online: asker.online,
    inPerson: asker.inPerson,
    sender: person.sender,
    byDefault: settled.byDefault,
  }
}

/** The evidence of one participant, under its place in the reading. */
export function evidenceOf(asker: Asker, index: number): Evidence[] {
  const path = `participants[${index}]`
  const fields = ['givenName', 'familyName', 'email', 'phone', 'organisation', 'role'] as const
  return [
    ...fields.flatMap((field) => {
      const read = asker.person[field]
      return read ? [{ of: `${path}.${field}`, ...read.evidence }] : []
    }),
    ...asker.settled.evidence.map(({ list, number, words }) => ({
      of: `${path}.${list}.${number}`,
      ...words,
    })),
    ...asker.ways.map(({ way, evidence }) => ({ of: `${path}.${way}`, ...evidence })),
  ]
}

/** Said of certain seminars, or of all that is asked for and not said otherwise. */
function waysOf(
  ways: readonly AttendanceSaid[],
  { join, maybe }: Settled,
): Pick<Asker, 'online' | 'inPerson'> {
  const asked = new Set([...join, ...maybe])
  const named = new Map<number, AttendanceSaid['way']>()
  for (const { way, numbers } of ways) for (const number of numbers) named.set(number, way)
  const overall = ways.filter(({ numbers }) => numbers.length === 0)
  const one = new Set(overall.map(({ way }) => way)).size === 1 ? overall[0]?.way : undefined
  const of = (way: AttendanceSaid['way']): number[] =>
    [...asked]
      .filter((number) =>
        named.has(number) ? named.get(number) === way : one === way && join.includes(number),
      )
      .sort((a, b) => a - b)
  return { online: of('online'), inPerson: of('inPerson') }
}

/** "Ma collègue me remplacera": one gives up what the other takes. */
function replace(askers: Asker[], choices: Choices, people: People, situation: Situation): Asker[] {
  const { replaced } = people
  if (!replaced) return askers
  const { programme, now } = situation.calendar
  const isOpen = (number: number): boolean => programme.isToCome(number, now)
  const said = choices.statements.filter(({ stand }) => stand !== 'past' && stand !== 'except')
  const acting = said.filter(
    ({ stand, references }) => stand !== 'neutral' && stand !== 'keep' && references.length > 0,
  )
  const namedBy = (statements: readonly Statement[]): number[] =>
    statements
      .flatMap(({ references }) =>
        references.filter(({ fit }) => fit === 'meant').flatMap(({ numbers }) => numbers),
      )
      .filter(isOpen)
  const spoken = choices.statements.filter(({ stand }) => stand !== 'except')
  const named = [acting, said, spoken].map(namedBy).find((numbers) => numbers.length > 0) ?? []
  const open = programme.numbers.filter(isOpen)
  const meant = [...new Set(named.length > 0 ? named : open)].sort((a, b) => a - b)
  const isWhole = acting.every(({ stand }) => stand === 'join') && said.some(givesUpAll)
  return askers.map((asker, index) => {
    if (index !== replaced.from && index !== replaced.by) return asker
    const list = index === replaced.from ? 'leave' : 'join'
    const numbers = list === 'leave' && isWhole ? open : meant
    const words = asker.settled.evidence[0]?.words ?? choices.statements[0]?.clause
    const evidence =
      words && 'rule' in words ? numbers.map((number) => ({ list, number, words }) as const) : []
    const settled: Settled = {
      ...asker.settled,
      join: list === 'join' ? numbers : [],
      leave: list === 'leave' ? numbers : [],
      maybe: [],
      byDefault: named.length === 0,
      unclear: asker.settled.unclear.filter(({ rule }) => rule !== 'none-named'),
      evidence,
    }
    return {
      ...asker,
      settled,
      online: asker.online.filter((number) => settled.join.includes(number)),
      inPerson: asker.inPerson.filter((number) => settled.join.includes(number)),
    }
  })
}

/** "Paul et moi viendrons à la 2 ; je viendrai aussi à la 5": what "je" adds to what was asked together. */
function addedByMe(all: readonly Statement[]): ReadonlySet<Statement> {
  const mine = new Set<Statement>()
  let together = false
  for (const statement of all) {
    const { stand, references, clause } = statement
    if (references.length === 0) continue
    if (together && isMine(clause)) mine.add(statement)
    together ||=
      stand === 'join' && isTogether(clause.sentence.tokens.slice(0, clause.to).map(({ text }) => text))
  }
  return mine
}

function isMine({ sentence, from, to, cues }: Statement['clause']): boolean {
  const words = sentence.tokens.slice(from, to).map(({ text }) => text)
  const start = words.findIndex((word) => !OPENING.has(word))
  return (
    ['je', 'j', 'i'].includes(words[start] ?? '') &&
    !isTogether(words.slice(start)) &&
    cues.some(({ meaning }) => meaning === 'join') &&
    !words.some((word) => OTHERS.test(word))
  )
}

const OPENING = new Set(['et', 'and', 'mais', 'but', 'puis', 'aussi', 'also', 'then'])
/** "J'inscris Paul", "I'd like to register her": for others. */
const OTHERS = /^(?:inscri|regist|sign|book|enrol|add|ajout|enregistr|reserv|(?:nous|we|us)$)/

/** "Annuler son inscription", the seminars that the other takes being named elsewhere. */
function givesUpAll({ stand, references, clause }: Statement): boolean {
  const words = clause.sentence.tokens.slice(clause.from, clause.to)
  return (
    stand === 'leave' &&
    references.length === 0 &&
    words.some(({ text }) => /^inscription|^registration|^booking/.test(text))
  )
}

function offsetOf(statement: Statement): number | null {
  const { sentence, from } = statement.clause
  if (sentence.where !== 'text') return null
  const token = sentence.tokens[statement.references[0]?.from ?? from] ?? sentence.tokens[from]
  return sentence.start + (token?.start ?? 0)
}

/** Whose stretch an offset lies in: the narrowest where several do, all of those who share it; empty for nobody's. */
function ownersOf(at: number | null, owners: readonly (readonly Span[])[]): readonly number[] {
  let best: { readonly owners: number[]; readonly size: number } | null = null
  for (const [owner, spans] of owners.entries()) {
    for (const { start, end } of spans) {
      if (at === null || at < start || at >= end) continue
      if (!best || end - start < best.size) best = { owners: [owner], size: end - start }
      else if (end - start === best.size) best.owners.push(owner)
    }
  }
  return best?.owners ?? []
}
