import { createHash } from 'node:crypto'
import type { Instant } from '#src/domain/clock.ts'
import type { Place } from '#src/domain/envelope.ts'

/** A mail on its way in: where it was found, and its bytes. */
export interface Arrival {
  readonly place: Place
  /** UIDs of its mailbox up to this one were there before us. */
  readonly firstUid: number
  readonly receivedAt: Instant
  /** Bytes on the server. */
  readonly size: number
  /** Null when it is larger than the limit and was not fetched. */
  readonly raw: Uint8Array | null
  /** It was in the mailbox before us, or is met again after a reset: its letters wait for the organiser. */
  readonly wasThere: boolean
}

/** Id of the journal entry of a mail: derived from its place, so that the same mail has the same on every run. */
export function entryId({ mailbox, uidValidity, uid }: Place): string {
  return createHash('sha256').update(`${mailbox}\n${uidValidity}\n${uid}`).digest('hex').slice(0, 32)
}
