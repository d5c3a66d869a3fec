import type { Instant } from '#src/domain/clock.ts'
import type { Attachment, DoneDraft, PreviewDraft, ReportDraft } from '#src/domain/desk-letter.ts'
import type {
  AnnouncementDraft,
  ReminderDraft,
  ThanksDraft,
  UpdateDraft,
} from '#src/domain/letter-to-many.ts'
import type { Address } from '#src/domain/message.ts'
import type { QuestionDraft } from '#src/domain/question.ts'
import type { Attendance, RegistrationStatus } from '#src/domain/registration.ts'
import type { Language } from '#src/domain/series.ts'

export const letterKinds = [
  'confirmation',
  'withdrawal',
  'doubt',
  'notice',
  'ask-owner',
  'promotion',
  'offer',
  'nudge',
  'update',
  'announcement',
  'reminder',
  'thanks',
  'to-organiser',
  'digest',
  'preview',
  'report',
  'done',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** Answers to what an organiser asked for by mail: they leave also while all others are paused or on hold. */
export const deskKinds: readonly LetterKind[] = ['preview', 'report', 'done']
/** Letters meant for an organiser: a reply to one is no registration of hers. */
export const organiserKinds: readonly LetterKind[] = [...deskKinds, 'to-organiser', 'digest']

/** A person as one letter shows them: only what its reader gave or owns. */
export interface ShownPerson {
  readonly participant: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly choices: readonly ShownChoice[]
  /** Numbers of the seminars left by this very message. */
  readonly left: readonly number[]
}

export interface ShownChoice {
  readonly seminar: number
  readonly status: RegistrationStatus
  readonly tentative: boolean
  readonly attendance: Attendance
  /** True when this very message added it. */
  readonly added: boolean
  /** On the waiting list, from 1, where it is told. */
  readonly rank?: number
}

/** What every letter decided upon has. */
export interface Draft {
  readonly to: Address
  readonly language: Language
  /** Ids of those the letter is about. */
  readonly participants: readonly string[]
  /** The message it answers, for `In-Reply-To`, `References` and the subject; null for a letter that starts a thread. */
  readonly answers: {
    readonly messageId: string | null
    readonly references: readonly string[]
    readonly subject: string
  } | null
  /** Address whose mail made us write: the caps count against it when the letter goes to the organisers. */
  readonly onBehalfOf: string
  /** Why the letter waits for the organiser; null when it may leave. */
  readonly hold: HoldReason | null
  /** What it asks; a reply in its thread settles that first. */
  readonly asks?: QuestionDraft
  /** Id of the announcement it is part of: it then yields to answers, and no cap counts it. */
  readonly announcement?: string
  /** It says nothing of use afterwards, and is no longer sent then. */
  readonly notAfter?: Instant
  /** A copy for an organiser to look at, before the others leave; its subject says so. */
  readonly test?: boolean
}

/** `mode`: letters are on hold; `old`: the mail is older than a week or than the installation; `capped`: too many letters. */
export type HoldReason = 'mode' | 'old' | 'capped'

/** What the bot answers to the writer: who is registered for what, what was left, what it did not dare. */
export interface AnswerDraft extends Draft {
  readonly kind: 'confirmation' | 'withdrawal' | 'doubt'
  readonly people: readonly ShownPerson[]
  /** Nothing new: the same was on record already. */
  readonly already: boolean
  /** Quoted words of the writer that were not acted upon. */
  readonly unclear: readonly string[]
  /** Seminars asked for that could not be given. */
  readonly refused: readonly Refused[]
  /** The message holds a question that went to the organiser. */
  readonly questionPassedOn: boolean
  /** Seminars that can't be followed in the way that was wished for. */
  readonly notOffered?: readonly number[]
}

export interface Refused {
  readonly seminar: number
  readonly why: 'past' | 'cancelled' | 'closed'
}

/** "X registered you", to somebody's own address. */
export interface NoticeDraft extends Draft {
  readonly kind: 'notice'
  readonly person: ShownPerson
  readonly registrant: string
}

/** Asks the one on record whether what somebody else asked about them holds: a yes in its thread does it. */
export interface AskOwnerDraft extends Draft {
  readonly kind: 'ask-owner'
  readonly person: ShownPerson
  /** Name or address of whoever asked. */
  readonly asker: string
  readonly join: readonly number[]
  readonly leave: readonly number[]
  /** The address that is to replace the one on record. */
  readonly newEmail: string | null
}

/** A place came free for somebody who waits: `promotion` gave it to them, `offer` is theirs with a yes before `until`. */
export interface PlaceDraft extends Draft {
  readonly kind: 'promotion' | 'offer'
  readonly person: ShownPerson
  readonly seminar: number
  readonly until: Instant | null
}

/** A question of ours has had no answer for some days. */
export interface NudgeDraft extends Draft {
  readonly kind: 'nudge'
  /** Id of the letter that asked. */
  readonly reminds?: string
  /** When it was asked, and until when it can be answered. */
  readonly askedAt: Instant
  readonly until: Instant
  /** The words that were not clear, when that was the question. */
  readonly unclear: readonly string[]
}

/** What waits for the organisers, once a day. */
export interface DigestDraft extends Draft {
  readonly kind: 'digest'
  readonly matters: readonly DigestedMatter[]
}

export interface DigestedMatter {
  readonly concerns: readonly Concern[]
  readonly writer: Address | null
  readonly mail: { readonly subject: string; readonly date: Instant | null; readonly text: string }
  readonly unclear: readonly string[]
  /** The text is ours, about something the program noticed: no mail is behind it. */
  readonly ours?: boolean
}

/** Why a person has to look (closed list; templates have a sentence for each). */
export type Concern =
  | 'question'
  | 'no-words'
  | 'data-access'
  | 'data-erasure'
  | 'opt-out'
  | 'calendar-reply'
  | 'not-the-address-on-record'
  | 'several-at-address'
  | 'full'
  | 'closed'
  | 'bounce'
  | 'parked'
  | 'capped'
  | 'no-answer-possible'
  /** Somebody registered by a colleague wrote from an address of their own and was joined to that row by name. */
  | 'joined-by-name'
  /** A question of ours had no answer in time. */
  | 'unanswered'
  /** It bears an organiser's address and asks for what only an organiser may, and DMARC failed. */
  | 'not-the-organiser'
  /** An organiser's mail to the registration address that is none of the things she can ask for there. */
  | 'from-organiser'
  /** A reminder could not leave when it was to. */
  | 'missed-reminder'
  /** Letters whose time had passed before they could leave. */
  | 'expired-letters'
  /** The series file is not valid; what was published stays in force. */
  | 'series-file'

/** What only a person can settle. `Reply-To` is the writer. */
export interface ToOrganiserDraft extends Draft {
  readonly kind: 'to-organiser'
  readonly concerns: readonly Concern[]
  readonly writer: Address | null
  readonly mail: { readonly subject: string; readonly date: Instant | null; readonly text: string }
  readonly people: readonly ShownPerson[]
  readonly unclear: readonly string[]
  /** Words each value was read from, to judge by. */
  readonly evidence: readonly { readonly of: string; readonly words: string }[]
}

/** A letter decided upon, not yet written. */
export type LetterDraft =
  | AnswerDraft
  | NoticeDraft
  | AskOwnerDraft
  | PlaceDraft
  | NudgeDraft
  | UpdateDraft
  | AnnouncementDraft
  | ReminderDraft
  | ThanksDraft
  | ToOrganiserDraft
  | DigestDraft
  | PreviewDraft
  | ReportDraft
  | DoneDraft

/** Its words, fixed when it is committed; kept beside the state. */
export interface LetterBody {
  readonly from: Address
  readonly to: Address
  readonly replyTo: Address | null
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** Further header fields: `Auto-Submitted`, `X-Auto-Response-Suppress`. */
  readonly headers: Readonly<Record<string, string>>
  /** Calendar entries that go with it, by seminar; left out when there are none. */
  readonly calendar?: readonly CalendarPart[]
  /** Files that go with it; left out when there are none. */
  readonly attachments?: readonly Attachment[]
}

/** An iTIP object about one seminar (RFC 5546), whole: `BEGIN:VCALENDAR` to `END:VCALENDAR`. */
export interface CalendarPart {
  readonly seminar: number
  readonly method: 'REQUEST' | 'CANCEL'
  readonly filename: string
  readonly content: string
}

/** One try to hand a letter to the submission server; written down before it is made. */
export interface Attempt {
  readonly at: Instant
  /** SMTP reply code, null while unknown (in flight, or the connection was lost). */
  readonly code: number | null
  /** Enhanced status code (RFC 3463). */
  readonly enhancedCode: string | null
  /** The server's words or the lost connection's, without addresses. */
  readonly said: string | null
}

/** `sent` means that the submission server took it: that is all we know. */
export type LetterStatus = 'held' | 'queued' | 'sent' | 'bounced' | 'failed' | 'expired' | 'superseded'

/** A letter in the outbox. */
export interface Letter {
  readonly id: string
  /** With angle brackets; carries 128 random bits; never changes. */
  readonly messageId: string
  readonly kind: LetterKind
  /** Lower-case address of its one recipient. */
  readonly to: string
  readonly onBehalfOf: string
  readonly participants: readonly string[]
  /** The seminars it is about: what a reply that names none means. Empty: none in particular. */
  readonly seminars?: readonly number[]
  /** The letter whose question it reminds of: a reply answers that. */
  readonly reminds?: string
  /** The announcement it is part of. */
  readonly announcement?: string
  /** An update: what its people go back to when it is superseded before anybody has read it. */
  readonly toldBefore?: number
  /** Not sent after this moment. */
  readonly notAfter?: Instant
  /** Journal entry that caused it. */
  readonly cause: string
  readonly status: LetterStatus
  readonly hold: HoldReason | null
  /** Oldest first; of a great many the first and the last ones. */
  readonly attempts: readonly Attempt[]
  /** When the organiser had it tried again after it had failed; attempts before do not count against it. */
  readonly retriedAt?: Instant
  /** When it is due; null unless `queued`. */
  readonly nextAttemptAt: Instant | null
  readonly createdAt: Instant
}
