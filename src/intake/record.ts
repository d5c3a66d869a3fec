import type { Decision } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Cause, Change, JournalEntry } from '#src/domain/journal.ts'
import { park } from '#src/domain/park.ts'
import type { Registration } from '#src/domain/registration.ts'
import type { House } from '#src/house.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { type Arrival, entryId } from './arrival.ts'
import { gatherParkView } from './gather-view.ts'
import { invite } from './invite.ts'
import { toldBy } from './told.ts'
import { type Written, writeLetter } from './write-letter.ts'

/** What a decision came of, for its journal entry. */
export interface Origin {
  readonly id: string
  readonly cause: Cause
  /** What was wrong with a parked mail, in words without personal data. */
  readonly note?: string
  /** The entry it takes the place of. */
  readonly supersedes: string | null
}

/**
 * Writes down what was decided about a mail: the decision, the raw mail and the cursor, in the transaction's one commit.
 * @throws LetterError when a letter can't be composed; nothing has been put then.
 */
export async function record(
  tx: Transaction,
  arrival: Arrival,
  { decision, envelope, note = '' }: { decision: Decision; envelope: Envelope; note?: string },
  installation: Installation,
  house: House,
): Promise<JournalEntry> {
  const { place, hash, messageId } = envelope
  const origin: Origin = {
    id: envelope.entry,
    cause: { kind: 'message', place, hash, messageId },
    ...(note !== '' && { note }),
    supersedes: null,
  }
  const entry = await recordDecision(tx, origin, decision, installation, house)
  close(tx, arrival, entry)
  return entry
}

/**
 * Writes a decision down, whatever caused it: rows, letters with their words, calendar entries and Message-IDs fixed,
 * the questions they ask, what people are told by them, the journal entry.
 * @param installation the series that letters speak of, and its edition.
 * @throws LetterError when a letter can't be composed; nothing has been put then.
 */
export async function recordDecision(
  tx: Transaction,
  { id, cause, note, supersedes }: Origin,
  decision: Decision,
  installation: Installation,
  house: House,
): Promise<JournalEntry> {
  const { calendar, invitations } = await invite(tx, decision, installation, house.clock.now())
  const written = decision.letters.map((draft) =>
    writeLetter(draft, id, installation.published, house, calendar.get(draft)),
  )
  const registrations = await toldBy(tx, decision, installation.edition)
  const entry: JournalEntry = {
    id,
    at: house.clock.now(),
    cause,
    reason: decision.reason,
    note: note ?? null,
    participants: concerned(decision),
    ...(decision.registrations.length > 0 && { changes: decision.registrations.map(changeOf) }),
    letters: written.map(({ letter }) => letter.id),
    supersedes,
  }
  for (const participant of decision.participants) tx.put('participants', participant)
  for (const registration of registrations) tx.put('registrations', registration)
  for (const invitation of invitations) tx.put('invitations', invitation)
  for (const letter of decision.bounced) tx.put('letters', letter)
  for (const question of decision.questions) tx.put('questions', question)
  for (const announcement of decision.announcements) tx.put('announcements', announcement)
  for (const proposal of decision.proposals) tx.put('proposals', proposal)
  for (const matter of decision.matters) tx.put('matters', matter)
  putLetters(tx, written)
  tx.put('journal', entry)
  return entry
}

/** Writes down that a mail could not be handled, keeps it, and tells the organisers. */
export async function recordParked(
  tx: Transaction,
  arrival: Arrival,
  error: Error,
  installation: Installation,
  house: House,
): Promise<JournalEntry> {
  const id = entryId(arrival.place)
  const note = (error.message.split('\n')[0] ?? '').slice(0, 200)
  const cause = { kind: 'message', place: arrival.place, hash: '', messageId: null } as const
  const view = await gatherParkView(tx, installation.published, house)
  const decision = park(id, note, arrival.receivedAt, view, house.clock.now())
  const entry = await recordDecision(tx, { id, cause, note, supersedes: null }, decision, installation, house)
  close(tx, arrival, entry)
  return entry
}

function putLetters(tx: Transaction, written: readonly Written[]): void {
  for (const { letter, body, question, proposal } of written) {
    tx.keep('letters', letter.id, new TextEncoder().encode(JSON.stringify(body)))
    tx.put('letters', letter)
    if (question) tx.put('questions', question)
    if (proposal) tx.put('proposals', proposal)
  }
}

/** The raw mail and the cursor: what every handled mail leaves behind. */
function close(tx: Transaction, { place, firstUid, raw }: Arrival, entry: JournalEntry): void {
  if (raw) tx.keep('mails', entry.id, raw)
  tx.put('cursors', { mailbox: place.mailbox, uidValidity: place.uidValidity, lastUid: place.uid, firstUid })
}

function changeOf({ participant, seminar, status, tentative, attendance }: Registration): Change {
  return { participant, seminar, status, tentative, attendance }
}

/** Ids of everybody the decision is about, each once. */
function concerned({ letters, bounced, participants, registrations }: Decision): string[] {
  const ids = [
    ...[...letters, ...bounced].flatMap((letter) => letter.participants),
    ...participants.map(({ id }) => id),
    ...registrations.map(({ participant }) => participant),
  ]
  return [...new Set(ids)]
}
