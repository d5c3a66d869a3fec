import type { Instant } from '#src/domain/clock.ts'
import type { HouseRules } from '#src/domain/house-rules.ts'
import type { Reason } from '#src/domain/journal.ts'
import type { Letter, LetterDraft } from '#src/domain/letter.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import type { Series } from '#src/domain/series.ts'

/** A participant and everything they are registered for. */
export interface Known {
  readonly participant: Participant
  readonly registrations: readonly Registration[]
}

/** Letters already written, for the caps. */
export interface Written {
  readonly lastHour: number
  readonly lastDay: number
}

/** What is on record about those a message may concern; all that `decide` may look at. */
export interface View {
  /** The published series. */
  readonly series: Series
  readonly rules: HouseRules
  readonly installedAt: Instant
  /** The same mail (by its hash) was handled before. */
  readonly handledBefore: boolean
  /** The mail was in the mailbox before us, or is met again after a reset. */
  readonly wasThere: boolean
  /** The letter of ours that the message answers. */
  readonly thread: Letter | null
  /** Letters of ours that a delivery report names. */
  readonly reported: readonly Letter[]
  /** Everybody at an address of the message, registered by its sender, or named in its thread. */
  readonly known: readonly Known[]
  /** Places taken that count against the capacity, in the room and online, by seminar number. */
  readonly taken: ReadonlyMap<number, { readonly room: number; readonly online: number }>
  /** Letters to each address a letter may go to, and to the organisers because of the sender. */
  readonly writtenTo: ReadonlyMap<string, Written>
  readonly writtenOnBehalf: Written
  readonly writtenInAll: number
}

/** What is done about a message: pure data, committed as a whole. */
export interface Decision {
  readonly reason: Reason
  /** Rows to add or replace. */
  readonly participants: readonly Participant[]
  readonly registrations: readonly Registration[]
  /** Letters whose outcome a delivery report told. */
  readonly bounced: readonly Letter[]
  readonly letters: readonly LetterDraft[]
}

/** A decision that changes nothing and writes to nobody. */
export function nothing(reason: Reason): Decision {
  return { reason, participants: [], registrations: [], bounced: [], letters: [] }
}
