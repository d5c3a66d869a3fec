import type { Message } from '#src/domain/message.ts'
import type { Evidence, Kind, Reading } from '#src/domain/reading.ts'
import type { Series } from '#src/domain/series.ts'
import { favourIn, isAcknowledged } from './acknowledged.ts'
import { type Asker, assemble, evidenceOf, participantOf } from './assemble.ts'
import { assentIn } from './assent.ts'
import { isAttendance } from './attendance.ts'
import type { Choices } from './choice.ts'
import { readChoices } from './choices.ts'
import type { Saying } from './clauses.ts'
import type { Layout } from './layout.ts'
import { readPeople } from './people.ts'
import type { People } from './person.ts'
import { programmeOf } from './programme.ts'
import { questionIn } from './question.ts'
import { contactIn, earlierIn, kindOf, sellingIn, wantedIn } from './request.ts'
import type { RightRead } from './rights.ts'
import type { Situation } from './settle.ts'
import type { Statement } from './statements.ts'
import { heldIn, unexplained } from './unexplained.ts'
import { isWordless } from './wordless.ts'

type Words = Omit<Evidence, 'of'>

/** The part of a reading that a person's request fills. */
export type Request = Pick<Reading, 'kind' | 'participants' | 'question' | 'unclear' | 'assent' | 'evidence'>

/** Reads what a person's message asks for: for whom, which seminars, which right, and what only a person can answer. */
export function readRequest(
  layout: Layout,
  message: Message,
  series: Series,
  right: RightRead | null,
): Request {
  const calendar = { programme: programmeOf(series), now: message.date }
  const choices = readChoices(layout, calendar)
  const people = readPeople(layout, message, series)
  const situation: Situation = {
    calendar,
    earlier: earlierIn(choices.sayings) !== null || layout.quotesConfirmation,
    wanted: wantedIn(choices.sayings),
  }
  const askers = takingPart(assemble(choices, people, situation), people)
  const selling = sellingIn(choices.sayings)
  const found = overruled(sold(judge(askers, choices, layout, situation), selling, situation), right, choices)
  const said = found.askers.length > 0 ? unclearOf(found.askers, people) : []
  const outcome = { ...found, isReplacement: people.replaced !== null, held: heldIn(layout, calendar) }
  const missed =
    said.length > 0 || found.words === ACKNOWLEDGED ? null : unexplained(choices, outcome, situation)
  const verdict = missed && found.kind === 'other' ? asked(missed, askers, situation) : found
  const unclear = missed ? [missed] : said
  const asking =
    questionOf(choices, isWordless(layout, message), right, verdict.askers.length > 0) ??
    (verdict.kind === 'other' ? favourIn(choices) : null)
  const isSales = verdict.kind === 'other' && selling.length >= 2
  return {
    kind: verdict.kind,
    participants: verdict.askers.map(participantOf),
    question: asking !== null && !isSales,
    unclear: unclear.map(({ words }) => words),
    assent: verdict.kind === 'other' ? assentIn(choices.sayings) : null,
    evidence: [
      ...(verdict.words ? [{ of: 'kind', ...verdict.words }] : []),
      ...verdict.askers.flatMap(evidenceOf),
      ...unclear.map((words, index) => ({ of: `unclear[${index}]`, ...words })),
      ...(asking && !isSales ? [{ of: 'question', ...asking }] : []),
    ],
  }
}

interface Verdict {
  readonly kind: Kind
  readonly askers: readonly Asker[]
  readonly words: Words | null
}

/** What is held already is only thanked for. */
const ACKNOWLEDGED: Words = { words: '', where: 'text', at: 0, rule: 'acknowledges' }

/** Which kind of request it is, and for whom (reading.md, Kinds). */
function judge(askers: readonly Asker[], choices: Choices, layout: Layout, situation: Situation): Verdict {
  const words = askers.flatMap(({ settled }) => settled.evidence)[0]?.words ?? null
  const correction = attendanceCorrection(askers, choices, situation, heldIn(layout, situation.calendar))
  if (correction)
    return { kind: 'change', askers: correction, words: choices.attendance[0]?.evidence ?? null }
  const kind = kindOf(askers.map(({ settled }) => settled))
  if (isAcknowledged(askers, choices, heldIn(layout, situation.calendar)))
    return { kind: 'other', askers: [], words: ACKNOWLEDGED }
  if (kind && !isOnlyDefault(askers, choices, situation)) return { kind, askers, words }
  const contact = contactIn(choices.sayings)
  const isKept = choices.statements.every(
    ({ stand, references }) => references.length === 0 || KEPT.has(stand),
  )
  const asked = askers.some(
    ({ settled }) => (settled.named && !(isKept && !situation.wanted)) || settled.unclear.length > 0,
  )
  if (contact && !asked) return { kind: 'change', askers: askers.map(withoutChoices), words: contact }
  if (kind) return { kind, askers, words }
  if (asked || (situation.wanted && !layout.isReply)) {
    const leaves = askers.some(({ settled }) => settled.leaves)
    return { kind: leaves ? 'cancellation' : 'registration', askers, words: words ?? situation.wanted }
  }
  return { kind: 'other', askers: [], words: null }
}

/** What changes nothing: "je reste inscrite en juin". */
const KEPT = new Set<Statement['stand']>(['keep', 'past', 'reason'])

/** Nothing was understood, and it sounds like seminars: better a question to the writer than silence. */
function asked(words: Words, askers: readonly Asker[], { earlier }: Situation): Verdict {
  return {
    kind: earlier ? 'cancellation' : 'registration',
    askers: askers.slice(0, 1).map(withoutChoices),
    words,
  }
}

/** Erasure wins over everything else; the other rights only where no seminar is asked for (reading.md, Edges). */
function overruled(verdict: Verdict, right: RightRead | null, choices: Choices): Verdict {
  if (!right) return verdict
  const isGivingUp = choices.statements.some(
    ({ stand, clause, references }) =>
      (stand === 'leave' || stand === 'cannot') &&
      (references.length > 0 || !isOfRight(clause.sentence, right)),
  )
  const isNamed = choices.statements.some(
    ({ stand, clause, references }) =>
      (stand === 'join' || stand === 'maybe' || stand === 'only') &&
      references.length > 0 &&
      !isOfRight(clause.sentence, right),
  )
  const isAsking =
    (isNamed && verdict.kind === 'registration') || (isGivingUp && verdict.kind === 'cancellation')
  if (right.right !== 'data-erasure' && isAsking) return verdict
  return { kind: right.right, askers: [], words: right.evidence }
}

/** An offer may speak of registering too ("I can also register your team for our free webinar"). */
function sold(verdict: Verdict, selling: readonly Words[], { wanted }: Situation): Verdict {
  const isNamed = wanted !== null && verdict.askers.some(({ settled }) => settled.named)
  if (selling.length < (isNamed ? 3 : 2)) return verdict
  return { kind: 'other', askers: [], words: selling[0] ?? null }
}

/** Nothing was asked for but what follows from a default. */
function isOnlyDefault(askers: readonly Asker[], _choices: Choices, situation: Situation): boolean {
  return situation.earlier && askers.every(({ settled }) => settled.byDefault && settled.leave.length === 0)
}

/** "Je suivrai finalement à distance": another way to attend what was asked for before; nobody joins or leaves. */
function attendanceCorrection(
  askers: readonly Asker[],
  choices: Choices,
  situation: Situation,
  held: readonly number[],
): Asker[] | null {
  const said = choices.attendance.find(({ chosen }) => chosen)
  if (!said || !situation.earlier) return null
  const isAsked = choices.statements.some(
    ({ stand, references, clause }) =>
      references.length > 0 &&
      ['join', 'only', 'maybe', 'leave', 'cannot'].includes(stand) &&
      !(stand === 'join' && (isOnlyTheWay(clause) || isWayOfAll(clause) || isWayOfHeld(clause, held))),
  )
  if (isAsked || askers.some(({ settled }) => settled.leave.length > 0)) return null
  const { programme, now } = situation.calendar
  const named = choices.statements.flatMap(({ references }) =>
    references.flatMap(({ fit, numbers }) => (fit === 'meant' ? numbers : [])),
  )
  const open = programme.numbers.filter((number) => programme.isToCome(number, now))
  return askers.map((asker) => {
    const of = (way: 'online' | 'inPerson'): number[] =>
      open.filter((number) =>
        choices.attendance.some(
          (one) =>
            one.chosen &&
            one.way === way &&
            (one.numbers.length > 0 ? one.numbers : named.length > 0 ? named : open).includes(number),
        ),
      )
    return { ...withoutChoices(asker), online: of('online'), inPerson: of('inPerson') }
  })
}

/** "Je préfère finalement la visio pour le 4 avril": how, not whether. */
function isOnlyTheWay({ sentence }: Statement['clause']): boolean {
  const words = sentence.tokens
  if (words.some(({ text }) => LIKEWISE.has(text))) return true
  const instead = sentence.cues.find(({ meaning }) => meaning === 'instead')
  if (instead && isAttendance(words) && sentence.references.every(({ to }) => to <= instead.from)) return true
  const isChanged = words.some(({ text }) => CHANGING.has(text))
  return isChanged && isAttendance(words) && wantedIn([sentence]) === null
}

/** "Je suivrai tout en visio". */
function isWayOfAll({ sentence: { tokens, references } }: Statement['clause']): boolean {
  return isAttendance(tokens) && references.every(({ how }) => how === 'all')
}

/** "Je suivrai finalement le 12 en visio", of what the confirmation lists. */
function isWayOfHeld(
  { sentence: { tokens, references } }: Statement['clause'],
  held: readonly number[],
): boolean {
  return (
    isAttendance(tokens) &&
    references.every(({ numbers }) => numbers.every((number) => held.includes(number)))
  )
}

/** "Same for the 10 June." */
const LIKEWISE = new Set(['same', 'idem', 'pareil', 'likewise'])
const CHANGING = new Set([
  'finalement',
  'plutot',
  'prefere',
  'preferer',
  'prefererais',
  'rather',
  'prefer',
  'instead',
])

function withoutChoices(asker: Asker): Asker {
  const settled = {
    ...asker.settled,
    join: [],
    maybe: [],
    leave: [],
    unclear: [],
    byDefault: false,
    evidence: [],
  }
  return { ...asker, settled, online: [], inPerson: [] }
}

/** The sender only when they take part. */
function takingPart(askers: readonly Asker[], people: People): Asker[] {
  const isReplaced = people.replaced?.from === 0
  const taking = askers.filter(({ person }) => !person.sender || people.senderTakesPart || isReplaced)
  const concerned = taking.filter(({ person, settled }) => !person.sender || !isUntouched(settled))
  return concerned.length > 0 ? concerned : taking.length > 0 ? taking : [...askers]
}

/** "Pour ma part, je maintiens": nothing changes for them. */
function isUntouched({ join, maybe, leave, unclear, named }: Asker['settled']): boolean {
  return join.length + maybe.length + leave.length + unclear.length === 0 && !named
}

function unclearOf(askers: readonly Asker[], people: People): Words[] {
  const found = new Map<string, Words>()
  for (const words of [
    ...askers.flatMap(({ settled }) => settled.unclear),
    ...people.unclear.map(({ evidence }) => evidence),
  ]) {
    found.set(`${words.where}:${words.at}`, words)
  }
  return [...found.values()]
}

/** The words that a person must answer; a mail without any words is one. */
function questionOf(
  choices: Choices,
  isEmpty: boolean,
  right: RightRead | null,
  isNamed: boolean,
): Words | null {
  const saying = choices.sayings.find((one) => questionIn(one) === 'genuine' && !isOfRight(one, right))
  if (saying)
    return { words: saying.text.slice(0, 200), where: saying.where, at: saying.start, rule: 'question' }
  return isEmpty && !isNamed ? { words: '', where: 'text', at: 0, rule: 'no-words' } : null
}

/** The sentence by which the right is used asks for nothing else. */
function isOfRight(saying: Saying, right: RightRead | null): boolean {
  if (!right) return false
  const { words } = right.evidence
  if (saying.where === 'subject' || saying.tokens.some(({ text }) => DATA.has(text))) return true
  return words.includes(saying.text.trim()) || saying.text.includes(words.slice(0, 40))
}

const DATA = new Set([
  'donnees',
  'donnee',
  'informations',
  'infos',
  'data',
  'information',
  'rgpd',
  'gdpr',
  'fichier',
  'fichiers',
  'hold',
  'copie',
])
