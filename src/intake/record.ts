import { day, hour, plus } from '#src/domain/clock.ts'
import type { Decision } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Cause, JournalEntry } from '#src/domain/journal.ts'
import type { Letter, LetterBody, LetterDraft } from '#src/domain/letter.ts'
import type { Question } from '#src/domain/question.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { compose } from '#src/letters/compose.ts'
import type { Transaction } from '#src/store/store.ts'
import { type Arrival, entryId } from './arrival.ts'

/** What a decision came of, for its journal entry. */
export interface Origin {
  readonly id: string
  readonly cause: Cause
  /** The entry it takes the place of. */
  readonly supersedes: string | null
}

/**
 * Writes down what was decided about a mail: the decision, the raw mail and the cursor, in the transaction's one commit.
 * @throws LetterError when a letter can't be composed; nothing has been put then.
 */
export function record(
  tx: Transaction,
  arrival: Arrival,
  { decision, envelope, series }: { decision: Decision; envelope: Envelope; series: Series },
  house: House,
): JournalEntry {
  const { place, hash, messageId } = envelope
  const origin: Origin = {
    id: envelope.entry,
    cause: { kind: 'message', place, hash, messageId },
    supersedes: null,
  }
  const entry = recordDecision(tx, origin, decision, series, house)
  close(tx, arrival, entry)
  return entry
}

/**
 * Writes a decision down, whatever caused it: rows, letters with their words and Message-IDs fixed, the questions they
 * ask, the journal entry.
 * @throws LetterError when a letter can't be composed; nothing has been put then.
 */
export function recordDecision(
  tx: Transaction,
  { id, cause, supersedes }: Origin,
  decision: Decision,
  series: Series,
  house: House,
): JournalEntry {
  const written = decision.letters.map((draft) => write(draft, id, series, house))
  const entry: JournalEntry = {
    id,
    at: house.clock.now(),
    cause,
    reason: decision.reason,
    note: null,
    participants: concerned(decision),
    letters: written.map(({ letter }) => letter.id),
    supersedes,
  }
  for (const participant of decision.participants) tx.put('participants', participant)
  for (const registration of decision.registrations) tx.put('registrations', registration)
  for (const letter of decision.bounced) tx.put('letters', letter)
  for (const question of decision.questions) tx.put('questions', question)
  putLetters(tx, written)
  tx.put('journal', entry)
  return entry
}

/** Writes down that a mail could not be handled, keeps it, and tells the organisers. */
export async function recordParked(
  tx: Transaction,
  arrival: Arrival,
  error: Error,
  house: House,
): Promise<JournalEntry> {
  const id = entryId(arrival.place)
  const series = (await tx.installation())?.published
  const written = series
    ? (await parkedLetters(tx, arrival, error, series, house)).map((draft) => write(draft, id, series, house))
    : []
  const entry: JournalEntry = {
    id,
    at: house.clock.now(),
    cause: { kind: 'message', place: arrival.place, hash: '', messageId: null },
    reason: 'parked',
    note: firstLine(error),
    participants: [],
    letters: written.map(({ letter }) => letter.id),
    supersedes: null,
  }
  putLetters(tx, written)
  tx.put('journal', entry)
  close(tx, arrival, entry)
  return entry
}

/** Parked mails have no sender one could count by: they share one cap. */
const parkedSender = 'parked'

async function parkedLetters(
  tx: Transaction,
  arrival: Arrival,
  error: Error,
  series: Series,
  { rules, clock }: House,
): Promise<LetterDraft[]> {
  const now = clock.now()
  const beyond =
    (await tx.lettersOnBehalfSince(parkedSender, plus(now, -hour))) >= rules.lettersPerAddressAndHour ||
    (await tx.lettersOnBehalfSince(parkedSender, plus(now, -day))) >= rules.lettersPerAddressAndDay
  return series.organisers.map((address) => ({
    kind: 'to-organiser',
    to: { name: '', address },
    language: series.language,
    participants: [],
    answers: null,
    onBehalfOf: parkedSender,
    hold: beyond ? 'capped' : rules.letters === 'hold' ? 'mode' : null,
    concerns: ['parked'],
    writer: null,
    mail: { subject: '', date: arrival.receivedAt, text: firstLine(error) },
    people: [],
    unclear: [],
    evidence: [],
  }))
}

function write(
  draft: LetterDraft,
  cause: string,
  series: Series,
  { templates, clock, random }: House,
): Written {
  const id = random.id()
  const now = clock.now()
  const body = compose(draft, { series, templates, now })
  const domain = series.registration.address.slice(series.registration.address.lastIndexOf('@') + 1)
  const seminars = seminarsOf(draft)
  const letter: Letter = {
    id,
    messageId: `<${id}@${domain}>`,
    kind: draft.kind,
    to: draft.to.address,
    onBehalfOf: draft.onBehalfOf,
    participants: draft.participants,
    ...(seminars.length > 0 && { seminars }),
    cause,
    status: draft.hold ? 'held' : 'queued',
    hold: draft.hold,
    attempts: [],
    nextAttemptAt: draft.hold ? null : now,
    createdAt: now,
  }
  const { asks, participants } = draft
  const question: Question | null = asks ? { ...asks, id, participants, status: 'open', askedAt: now } : null
  return { letter, body, question }
}

interface Written {
  readonly letter: Letter
  readonly body: LetterBody
  readonly question: Question | null
}

/** The seminars a letter is about, so that a reply which names none means those. */
function seminarsOf(draft: LetterDraft): number[] {
  if (draft.kind === 'promotion' || draft.kind === 'offer') return [draft.seminar]
  const people = draft.kind === 'notice' ? [draft.person] : draft.kind === 'confirmation' ? draft.people : []
  return [...new Set(people.flatMap(({ choices }) => choices.map(({ seminar }) => seminar)))]
}

function putLetters(tx: Transaction, written: readonly Written[]): void {
  for (const { letter, body, question } of written) {
    tx.keep('letters', letter.id, new TextEncoder().encode(JSON.stringify(body)))
    tx.put('letters', letter)
    if (question) tx.put('questions', question)
  }
}

/** The raw mail and the cursor: what every handled mail leaves behind. */
function close(tx: Transaction, { place, firstUid, raw }: Arrival, entry: JournalEntry): void {
  if (raw) tx.keep('mails', entry.id, raw)
  tx.put('cursors', { mailbox: place.mailbox, uidValidity: place.uidValidity, lastUid: place.uid, firstUid })
}

/** Ids of everybody the decision is about, each once. */
function concerned({ letters, participants, registrations }: Decision): string[] {
  const ids = [
    ...letters.flatMap((letter) => letter.participants),
    ...participants.map(({ id }) => id),
    ...registrations.map(({ participant }) => participant),
  ]
  return [...new Set(ids)]
}

function firstLine(error: Error): string {
  return (error.message.split('\n')[0] ?? '').slice(0, 200)
}
