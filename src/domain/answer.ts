import type { Applied } from './apply.ts'
import { changedAnything, saidWay } from './apply.ts'
import type { Instant } from './clock.ts'
import type { View } from './decision.ts'
import type { Envelope } from './envelope.ts'
import type {
  AnswerDraft,
  Concern,
  HoldReason,
  NoticeDraft,
  ShownPerson,
  ToOrganiserDraft,
} from './letter.ts'
import type { QuestionDraft } from './question.ts'
import type { Reading } from './reading.ts'
import type { Language } from './series.ts'

/** The writer's words, as the organisers are shown them. Nothing is decided on them. */
export interface Words {
  readonly subject: string
  readonly date: Instant | null
  readonly text: string
}

/** What every letter about one message shares. */
export interface Occasion {
  readonly envelope: Envelope
  readonly words: Words
  readonly reading: Reading
  readonly view: View
  readonly hold: HoldReason | null
}

/** The answer to the writer: Reply-To, else From, in the thread, never to Cc. Null when there is no address. */
export function answer(
  kind: AnswerDraft['kind'],
  applied: readonly Applied[],
  occasion: Occasion,
  asks?: QuestionDraft,
): AnswerDraft | null {
  const { envelope, reading } = occasion
  if (!envelope.replyTo) return null
  const { address } = envelope.replyTo
  const ranks = ranksOf(applied, occasion.view)
  const notOffered = [...new Set(applied.flatMap((one) => one.notOffered))]
  return {
    ...common(occasion, applied),
    kind,
    to: envelope.replyTo,
    language: reading.language,
    answers: { messageId: envelope.messageId, references: envelope.references, subject: envelope.subject },
    people: applied.map((one) => ranked(shown(one, address), ranks.get(one))),
    already:
      applied.length > 0 &&
      applied.every((one) => one.before !== null && !changedAnything(one) && mayKnow(one, address)),
    unclear: reading.unclear,
    refused: applied.flatMap(({ refused }) => refused),
    questionPassedOn: reading.question,
    ...(notOffered.length > 0 && { notOffered }),
    ...(asks && { asks }),
  }
}

/** What the answer to the reader at `address` is; it tells nothing of somebody else's record. */
export function kindOfAnswer(
  applied: readonly Applied[],
  address: string | null,
): 'confirmation' | 'withdrawal' | 'doubt' {
  const holdsSomething = applied.some((one) =>
    mayKnow(one, address)
      ? changedAnything(one) || one.registrations.some(({ status }) => status !== 'cancelled')
      : shown(one, address).choices.length > 0 || (one.standing !== 'stranger' && changedAnything(one)),
  )
  const leaves = applied.some(({ left }) => left.length > 0)
  const joins = applied.some(
    ({ joined, waiting, tentative }) => joined.length + waiting.length + tentative.length > 0,
  )
  if (leaves && !joins) return 'withdrawal'
  return holdsSomething ? 'confirmation' : 'doubt'
}

/** "X registered you", to everybody else whose own address is stated, when this message registered them. */
export function notices(applied: readonly Applied[], occasion: Occasion): NoticeDraft[] {
  const { envelope, view, hold } = occasion
  const writers = [envelope.from?.address, envelope.replyTo?.address]
  return applied
    .filter(({ person, before, joined, tentative, waiting, participant }) => {
      // Whoever writes for the first time and states another address than the one they write from is told there too.
      const mayBeTold = !person.sender || (before === null && envelope.from !== null)
      const isOutsider = mayBeTold && participant.email !== null && !writers.includes(participant.email)
      return isOutsider && joined.length + tentative.length + waiting.length > 0
    })
    .map((one, index) => ({
      ...common(occasion, [one]),
      kind: 'notice',
      to: { name: '', address: one.participant.email ?? '' },
      language: languageOf(one, occasion.reading.language),
      answers: null,
      hold: hold ?? (index >= noticesLeft(view) ? 'capped' : null),
      person: shown(one, one.participant.email),
      registrant: envelope.from?.name || envelope.from?.address || '',
    }))
}

/** What only a person can settle, to each organiser, with the writer in Reply-To. */
export function toOrganisers(
  concerns: readonly Concern[],
  applied: readonly Applied[],
  occasion: Occasion,
): ToOrganiserDraft[] {
  const { envelope, words, reading, view } = occasion
  return view.series.organisers.map((address) => ({
    ...common(occasion, applied),
    kind: 'to-organiser',
    to: { name: '', address },
    language: view.series.language,
    answers: null,
    concerns,
    writer: envelope.replyTo,
    mail: words,
    people: applied.map((one) => shown(one, one.participant.email)),
    unclear: reading.unclear,
    evidence: reading.evidence.map(({ of, words }) => ({ of, words })),
  }))
}

/**
 * A person as the reader at `address` may see them: their whole record when it is their own address, else no more than
 * the message itself said (invariant: no letter shows data that its reader did not give).
 */
export function shown(applied: Applied, address: string | null): ShownPerson {
  const { person, participant, registrations, joined, tentative, waiting, left } = applied
  const added = [...joined, ...tentative, ...waiting]
  const isOwn =
    address !== null &&
    participant.email === address &&
    !applied.byName &&
    participant.joinedByName === undefined
  const source = isOwn ? participant : person
  const knows = mayKnow(applied, address)
  const asked = [...person.join, ...person.maybe, ...person.online, ...person.inPerson]
  // Seminars that nobody named say nothing about what the reader knows.
  const named = new Set(person.byDefault ? added : asked)
  return {
    participant: participant.id,
    givenName: source.givenName,
    familyName: source.familyName,
    email: source.email,
    phone: source.phone,
    organisation: source.organisation,
    role: source.role,
    choices: registrations
      .filter(({ status, seminar }) => status !== 'cancelled' && (isOwn || named.has(seminar)))
      .map(({ seminar, status, tentative, attendance }) => ({
        seminar,
        status,
        // To others, what was on record looks like what they asked for.
        tentative: knows ? tentative : person.maybe.includes(seminar),
        attendance: isOwn ? attendance : (saidWay(person, seminar) ?? 'unsaid'),
        added: added.includes(seminar) || !knows,
      }))
      .toSorted((a, b) => a.seminar - b.seminar),
    left,
  }
}

/** Whether the reader at `address` may know what was on record before: there was nothing, it is theirs, or they gave it. */
function mayKnow({ before, participant, byName }: Applied, address: string | null): boolean {
  if (before === null) return true
  if (address === null || byName) return false
  const own = participant.joinedByName === undefined ? participant.email : null
  return [own, before.participant.registeredBy].includes(address)
}

function common({ envelope, hold }: Occasion, applied: readonly Applied[]) {
  return {
    participants: applied.map(({ participant }) => participant.id),
    onBehalfOf: envelope.from?.address ?? envelope.replyTo?.address ?? '',
    hold,
  }
}

/** The ranks on waiting lists of those who were put on them: behind whoever waited before, in the order of the mail. */
function ranksOf(applied: readonly Applied[], { places }: View): Map<Applied, Map<number, number>> {
  const last = new Map(places.queue)
  return new Map(
    applied.map((one) => {
      const ranks = one.waiting.map((seminar): [number, number] => {
        const rank = (last.get(seminar) ?? 0) + 1
        last.set(seminar, rank)
        return [seminar, rank]
      })
      return [one, new Map(ranks)]
    }),
  )
}

function ranked(person: ShownPerson, ranks: ReadonlyMap<number, number> = new Map()): ShownPerson {
  const choices = person.choices.map((choice) => {
    const rank = choice.status === 'waiting' ? ranks.get(choice.seminar) : undefined
    return rank === undefined ? choice : { ...choice, rank }
  })
  return { ...person, choices }
}

function noticesLeft({ rules, noticesToday }: View): number {
  return Math.min(rules.noticesPerMail, rules.noticesPerDay - noticesToday)
}

function languageOf({ before }: Applied, fallback: Language): Language {
  return before?.participant.language ?? fallback
}
