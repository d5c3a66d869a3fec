import type { Applied } from './apply.ts'
import { changedAnything } from './apply.ts'
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
import type { Message } from './message.ts'
import type { Reading } from './reading.ts'
import type { Language } from './series.ts'

/** What every letter about one message shares. */
export interface Occasion {
  readonly envelope: Envelope
  readonly message: Pick<Message, 'subject' | 'date' | 'text'>
  readonly reading: Reading
  readonly view: View
  readonly hold: HoldReason | null
}

/** The answer to the writer: Reply-To, else From, in the thread, never to Cc. Null when there is no address. */
export function answer(
  kind: AnswerDraft['kind'],
  applied: readonly Applied[],
  occasion: Occasion,
): AnswerDraft | null {
  const { envelope, reading, hold } = occasion
  if (!envelope.replyTo) return null
  return {
    kind,
    to: envelope.replyTo,
    language: reading.language,
    participants: applied.map(({ participant }) => participant.id),
    answers: { messageId: envelope.messageId, references: envelope.references, subject: envelope.subject },
    onBehalfOf: envelope.from?.address ?? envelope.replyTo.address,
    hold,
    people: applied.map((one) => shown(one, envelope.replyTo?.address ?? null)),
    already: applied.length > 0 && !applied.some(changedAnything),
    unclear: reading.unclear,
    refused: applied.flatMap(({ refused }) => refused),
    questionPassedOn: reading.question,
  }
}

/** "X registered you", to everybody else whose own address is stated, when this message registered them. */
export function notices(applied: readonly Applied[], occasion: Occasion): NoticeDraft[] {
  const { envelope, view, hold } = occasion
  const writers = [envelope.from?.address, envelope.replyTo?.address]
  return applied
    .filter(({ person, joined, tentative, waiting, participant }) => {
      const isOutsider = !person.sender && participant.email !== null && !writers.includes(participant.email)
      return isOutsider && joined.length + tentative.length + waiting.length > 0
    })
    .map((one, index) => ({
      kind: 'notice',
      to: { name: '', address: one.participant.email ?? '' },
      language: languageOf(one, occasion.reading.language),
      participants: [one.participant.id],
      answers: null,
      onBehalfOf: envelope.from?.address ?? '',
      hold: hold ?? (index >= view.rules.noticesPerMail ? 'capped' : null),
      person: shown(one, one.participant.email),
      registrant: envelope.from?.name || envelope.from?.address || '',
    }))
}

/** What only a person can settle, to each organiser, with the writer in Reply-To. */
export function toOrganisers(
  concerns: readonly Concern[],
  applied: readonly Applied[],
  { envelope, message, reading, view, hold }: Occasion,
): ToOrganiserDraft[] {
  return view.series.organisers.map((address) => ({
    kind: 'to-organiser',
    to: { name: '', address },
    language: view.series.language,
    participants: applied.map(({ participant }) => participant.id),
    answers: null,
    onBehalfOf: envelope.from?.address ?? '',
    hold,
    concerns,
    writer: envelope.replyTo,
    mail: { subject: message.subject, date: message.date, text: message.text ?? '' },
    people: applied.map((one) => shown(one, one.participant.email)),
    unclear: reading.unclear,
    evidence: reading.evidence.map(({ of, words }) => ({ of, words })),
  }))
}

/**
 * A person as the reader at `address` may see them: their whole record when it is their own address, else no more than
 * the message itself said (invariant: no letter shows data that its reader did not give).
 */
function shown(
  { person, participant, registrations, joined, tentative, waiting, left }: Applied,
  address: string | null,
): ShownPerson {
  const added = [...joined, ...tentative, ...waiting]
  const isOwn = address !== null && participant.email === address
  const source = isOwn ? participant : person
  const named = new Set([...person.join, ...person.maybe, ...person.online, ...person.inPerson])
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
        tentative,
        attendance,
        added: added.includes(seminar),
      }))
      .toSorted((a, b) => a.seminar - b.seminar),
    left,
  }
}

function languageOf({ before }: Applied, fallback: Language): Language {
  return before?.participant.language ?? fallback
}
