import type { Announcement } from '#src/domain/announcement.ts'
import type { Instant } from '#src/domain/clock.ts'
import type { HouseRules } from '#src/domain/house-rules.ts'
import type { Invitation } from '#src/domain/invitation.ts'
import type { Reason } from '#src/domain/journal.ts'
import type { Letter, LetterDraft } from '#src/domain/letter.ts'
import type { Matter } from '#src/domain/matter.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Question } from '#src/domain/question.ts'
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
  /** The open question that the thread's letter asks. */
  readonly question: Question | null
  /** For a calendar answer: what its attendee was last sent about the seminars it answers to. */
  readonly invitations: readonly Invitation[]
  /** Letters of ours that a delivery report names. */
  readonly reported: readonly Letter[]
  /** Everybody at an address of the message, registered by its sender, or named in its thread. */
  readonly known: readonly Known[]
  /** People without an address who bear the name of somebody in the message. */
  readonly namesakes: readonly Known[]
  readonly places: Places
  /** Letters to each address a letter may go to, and to the organisers because of the sender. */
  readonly writtenTo: ReadonlyMap<string, Written>
  readonly writtenOnBehalf: Written
  readonly writtenInAll: number
  /** Notices sent today because of the sender. */
  readonly noticesToday: number
}

/** Places of the seminars that have a capacity. */
export interface Places {
  /** Taken or kept for somebody, in the room and online, by seminar. */
  readonly taken: ReadonlyMap<number, { readonly room: number; readonly online: number }>
  /** The first who wait, by seminar, in order of arrival. */
  readonly waiting: ReadonlyMap<number, readonly Known[]>
  /** How many wait in all, by seminar. */
  readonly queue: ReadonlyMap<number, number>
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
  /** What the organisers are told of in their digest. */
  readonly matters: readonly Matter[]
  /** Questions that were settled, reminded of or expired. */
  readonly questions: readonly Question[]
  /** Sendings to many: how far they got. */
  readonly announcements: readonly Announcement[]
  /** Proposals to an organiser that were carried out, tried or given up. */
  readonly proposals: readonly Proposal[]
}

/** A decision that changes nothing and writes to nobody. */
export function nothing(reason: Reason): Decision {
  return {
    reason,
    participants: [],
    registrations: [],
    bounced: [],
    letters: [],
    questions: [],
    matters: [],
    announcements: [],
    proposals: [],
  }
}
