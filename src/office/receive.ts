import type { JournalEntry } from '#src/domain/journal.ts'
import type { Message } from '#src/domain/message.ts'
import type { House } from '#src/house.ts'
import type { Arrival } from '#src/intake/arrival.ts'
import { recordParked } from '#src/intake/record.ts'
import { StoreError } from '#src/store/store-error.ts'
import { attend } from './attend.ts'

/** Those whose mails may be commands; nobody before the first start. */
export async function organisersOf({ store }: House): Promise<readonly string[]> {
  const installation = await store.transact((tx) => tx.installation())
  return installation?.published.organisers ?? []
}

/**
 * What an organiser asks for by mail, done and written down; a mail that this fails on is parked.
 * @returns null when it is no organiser's, or a mail like everybody's.
 * @throws StoreError
 */
export async function receive(
  arrival: Arrival,
  message: Message | Error,
  organisers: readonly string[],
  house: House,
): Promise<JournalEntry | null> {
  if (message instanceof Error || !message.from || !organisers.includes(message.from.address)) return null
  try {
    return await attend(arrival, message, house)
  } catch (error) {
    if (error instanceof StoreError) throw error
    house.log.error(
      { error, place: arrival.place },
      'A mail of an organiser could not be handled and is parked',
    )
    return house.store.transact(async (tx) => {
      const installation = await tx.installation()
      if (!installation) throw error
      return recordParked(tx, arrival, error as Error, installation, house)
    })
  }
}
