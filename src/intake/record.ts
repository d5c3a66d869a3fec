import { day, hour, plus } from '#src/domain/clock.ts'
import type { Decision } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Letter, LetterBody, LetterDraft } from '#src/domain/letter.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { compose } from '#src/letters/compose.ts'
import type { Transaction } from '#src/store/store.ts'
import { type Arrival, entryId } from './arrival.ts'

/**
 * Writes a decision down: rows, letters with their words and Message-IDs fixed, the journal entry, the raw mail and the
 * cursor, all in the transaction's one commit.
 * @throws LetterError when a letter can't be composed; nothing has been put then.
 */
export function record(
  tx: Transaction,
  arrival: Arrival,
  { decision, envelope, series }: { decision: Decision; envelope: Envelope; series: Series },
  house: House,
): JournalEntry {
  const now = house.clock.now()
  const written = decision.letters.map((draft) => write(draft, envelope.entry, series, house))
  const entry: JournalEntry = {
    id: envelope.entry,
    at: now,
    cause: { kind: 'message', place: envelope.place, hash: envelope.hash, messageId: envelope.messageId },
    reason: decision.reason,
    note: null,
    participants: [
      ...new Set(decision.letters.flatMap(({ participants }) => participants).concat(changed(decision))),
    ],
    letters: written.map(({ letter }) => letter.id),
    supersedes: null,
  }
  for (const participant of decision.participants) tx.put('participants', participant)
  for (const registration of decision.registrations) tx.put('registrations', registration)
  for (const letter of decision.bounced) tx.put('letters', letter)
  putLetters(tx, written)
  close(tx, arrival, entry)
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
  const letter: Letter = {
    id,
    messageId: `<${id}@${domain}>`,
    kind: draft.kind,
    to: draft.to.address,
    onBehalfOf: draft.onBehalfOf,
    participants: draft.participants,
    cause,
    status: draft.hold ? 'held' : 'queued',
    hold: draft.hold,
    attempts: [],
    nextAttemptAt: draft.hold ? null : now,
    createdAt: now,
  }
  return { letter, body }
}

interface Written {
  readonly letter: Letter
  readonly body: LetterBody
}

function putLetters(tx: Transaction, written: readonly Written[]): void {
  for (const { letter, body } of written) {
    tx.keep('letters', letter.id, new TextEncoder().encode(JSON.stringify(body)))
    tx.put('letters', letter)
  }
}

/** The raw mail, the entry and the cursor: what every handled mail leaves behind. */
function close(tx: Transaction, { place, firstUid, raw }: Arrival, entry: JournalEntry): void {
  if (raw) tx.keep('mails', entry.id, raw)
  tx.put('journal', entry)
  tx.put('cursors', { mailbox: place.mailbox, uidValidity: place.uidValidity, lastUid: place.uid, firstUid })
}

function changed({ participants, registrations }: Decision): string[] {
  return [...participants.map(({ id }) => id), ...registrations.map(({ participant }) => participant)]
}

function firstLine(error: Error): string {
  return (error.message.split('\n')[0] ?? '').slice(0, 200)
}
