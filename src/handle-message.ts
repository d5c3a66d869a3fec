import { decide } from '#src/domain/decide.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Message } from '#src/domain/message.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readMessage } from '#src/reading/read-message.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import type { House } from './house.ts'
import { addressEnvelope } from './intake/address-envelope.ts'
import { type Arrival, entryId } from './intake/arrival.ts'
import { gatherView } from './intake/gather-view.ts'
import { record, recordParked } from './intake/record.ts'
import { wordsOf } from './intake/words-of.ts'
import { organisersOf, receive } from './office/receive.ts'

/**
 * The whole product: a mail comes in, is understood, decided upon, and written down together with the letters that
 * answer it, in one commit. Nothing has been sent then: the outbox does that afterwards.
 *
 * A mail that is in the journal already changes nothing. One that can't be read or decided upon is parked: kept whole,
 * named in the journal, told to the organisers; the next one goes through. What organisers ask for by mail is done in
 * `src/office`.
 *
 * @param arrivals in the order of their UIDs, since the cursor moves with each commit.
 * @returns their journal entries once all are durable; commits that wait for the disk share one write.
 */
export async function handleMessages(arrivals: readonly Arrival[], house: House): Promise<JournalEntry[]> {
  const commits: Promise<JournalEntry>[] = []
  const organisers = await organisersOf(house)
  for (const arrival of arrivals) {
    const message = await parse(arrival)
    const attended = await receive(arrival, message, organisers, house)
    const commit = attended
      ? Promise.resolve(attended)
      : house.store.transact((tx) => handle(tx, arrival, message, house))
    commit.catch(() => {}) // Told by Promise.all below; a later parse may still be under way.
    commits.push(commit)
  }
  return Promise.all(commits)
}

async function handle(
  tx: Transaction,
  arrival: Arrival,
  message: Message | Error,
  house: House,
): Promise<JournalEntry> {
  const known = await tx.journalEntry(entryId(arrival.place))
  if (known) return known
  const installation = await tx.installation()
  if (!installation)
    throw new Error('expected a published series in the store, found none: start the daemon once')
  try {
    if (message instanceof Error) throw message
    return await record(
      tx,
      arrival,
      await understand(tx, arrival, message, installation, house),
      installation,
      house,
    )
  } catch (error) {
    house.log.error({ error, place: arrival.place }, 'A mail could not be handled and is parked')
    return recordParked(tx, arrival, error as Error, installation, house)
  }
}

/** Reading and deciding; changes nothing. */
async function understand(
  tx: Transaction,
  arrival: Arrival,
  message: Message,
  installation: Installation,
  house: House,
) {
  const series = installation.published
  const reading = readMessage(message, series)
  const { envelope, thread } = await addressEnvelope(tx, arrival, message, series, house)
  const view = await gatherView(tx, arrival, { envelope, thread }, reading, installation, house)
  return { envelope, decision: decide(envelope, wordsOf(message), reading, view, house.clock.now()) }
}

async function parse({ raw, size }: Arrival): Promise<Message | Error> {
  if (raw === null) return new Error(`expected a mail within the size limit, found ${size} bytes`)
  try {
    return await parseMessage(raw)
  } catch (error) {
    return error as Error
  }
}
