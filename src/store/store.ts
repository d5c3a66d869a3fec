import type { Announcement } from '#src/domain/announcement.ts'
import type { Instant } from '#src/domain/clock.ts'
import type { Edition, Installation } from '#src/domain/installation.ts'
import type { Invitation } from '#src/domain/invitation.ts'
import type { JournalEntry, Reason } from '#src/domain/journal.ts'
import type { Letter, LetterStatus } from '#src/domain/letter.ts'
import type { Matter } from '#src/domain/matter.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Question } from '#src/domain/question.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'

export type { Installation }

/** How far a mailbox has been read. */
export interface Cursor {
  readonly mailbox: string
  readonly uidValidity: string
  /** Highest UID handled. */
  readonly lastUid: number
  /** UIDs up to this one were there before us and are left alone. */
  readonly firstUid: number
}

export interface Seats {
  readonly inPerson: number
  readonly online: number
  readonly unsaid: number
  readonly waiting: number
}

/** What is kept beside the state because it is personal or long, each deletable by itself. */
export type BlobKind = 'mails' | 'letters'

/**
 * Questions and changes inside one transaction. Everything is asynchronous and asks for few rows, so that a
 * relational database can answer it; nothing hands out all registrations at once.
 */
export interface Transaction {
  installation(): Promise<Installation | undefined>
  /** Every edition of the series, oldest first: as many as were published. */
  editions(): Promise<readonly Edition[]>
  cursor(mailbox: string): Promise<Cursor | undefined>

  journalEntry(id: string): Promise<JournalEntry | undefined>
  /** Entries of messages with this hash, oldest first. */
  journalByHash(hash: string): Promise<readonly JournalEntry[]>
  /** Entries of messages with this Message-ID, oldest first. */
  journalByMessageId(messageId: string): Promise<readonly JournalEntry[]>
  /** Entries with this reason, oldest first. */
  journalWith(reason: Reason, page: Page): Promise<readonly JournalEntry[]>
  /** Entries about one participant, oldest first. */
  journalAbout(participant: string): Promise<readonly JournalEntry[]>

  participant(id: string): Promise<Participant | undefined>
  countParticipants(): Promise<number>
  /** Everybody on record, in the order in which they came, a page at a time. */
  participants(page: Page): Promise<readonly Participant[]>
  /** Those whose address on record is this one, oldest first. */
  participantsAt(address: string): Promise<readonly Participant[]>
  /** Those that this address registered, oldest first. */
  participantsRegisteredBy(address: string): Promise<readonly Participant[]>
  /** Those without an address on record whose name has this key (`nameKey`), oldest first. */
  addresslessNamed(key: string): Promise<readonly Participant[]>
  /** Every registration of one person, by seminar. */
  registrationsOf(participant: string): Promise<readonly Registration[]>
  /** Places taken in one seminar; tentative ones take none. */
  seats(seminar: number): Promise<Seats>
  /** Registrations of one seminar, in order of arrival, a page at a time. */
  registrationsIn(seminar: number, page: Page): Promise<readonly Registration[]>

  /** The first who wait for one seminar, in order of arrival. */
  waitingFor(seminar: number, limit: number): Promise<readonly Registration[]>

  announcement(id: string): Promise<Announcement | undefined>
  /** Every announcement, oldest first, a page at a time. */
  announcements(page: Page): Promise<readonly Announcement[]>
  /** The announcement begun first of those under way. */
  openAnnouncement(): Promise<Announcement | undefined>

  /** What the calendar at an address (lower case) was last sent about a seminar. */
  invitation(address: string, seminar: number): Promise<Invitation | undefined>

  /** The question that a letter asks. */
  question(letter: string): Promise<Question | undefined>
  /** Open questions whose reminder or end has come at `now`, the longest due first. */
  dueQuestions(now: Instant, limit: number): Promise<readonly Question[]>

  /** What a preview proposes to an organiser. */
  proposal(letter: string): Promise<Proposal | undefined>

  /** What came up for the organisers in a journal entry. */
  matter(entry: string): Promise<Matter | undefined>
  /** Matters the organisers have not been told of, oldest first. */
  untoldMatters(limit: number): Promise<readonly Matter[]>

  letter(id: string): Promise<Letter | undefined>
  letterByMessageId(messageId: string): Promise<Letter | undefined>
  /** Letters `queued` and due at `now`: answers first, those of announcements afterwards, the longest due first. */
  dueLetters(now: Instant, limit: number): Promise<readonly Letter[]>
  /** Those among them that answer an organiser's mail (`deskKinds`): a pause does not stop them. */
  dueDeskLetters(now: Instant, limit: number): Promise<readonly Letter[]>
  /** Letters queued or held whose `notAfter` has come at `now`, the longest past first. */
  lettersPastUse(now: Instant, limit: number): Promise<readonly Letter[]>
  /** When the next queued letter becomes due; undefined when none is queued. */
  nextDue(): Promise<Instant | undefined>
  lettersWith(status: LetterStatus, page: Page): Promise<readonly Letter[]>
  countLetters(status: LetterStatus): Promise<number>
  /** How many letters of an announcement have this status. */
  countAnnounced(announcement: string, status: LetterStatus): Promise<number>
  /** Letters created after `since` to this address, those to the organisers and of announcements left out. */
  lettersToSince(address: string, since: Instant): Promise<number>
  /** Letters to the organisers created after `since` because of mail from this address. */
  lettersOnBehalfSince(address: string, since: Instant): Promise<number>
  /** Notices to people created after `since` because of mail from this address. */
  noticesOnBehalfSince(address: string, since: Instant): Promise<number>
  /** All letters created after `since`, those of announcements left out. */
  lettersSince(since: Instant): Promise<number>
  /** Letters whose last attempt was made after `since`, for the rate of the submission server. */
  lettersTriedSince(since: Instant): Promise<number>

  /** Adds or replaces a row, by its key. */
  put<T extends keyof Rows>(table: T, row: Rows[T]): void
  /** Keeps bytes beside the state, durable before the transaction is. */
  keep(kind: BlobKind, id: string, bytes: Uint8Array): void
}

/** What `put` takes; keys: `id`, for registrations participant and seminar, for cursors the mailbox, for editions the number, for invitations address and seminar. */
export interface Rows {
  readonly installation: Installation
  readonly editions: Edition
  readonly cursors: Cursor
  readonly journal: JournalEntry
  readonly participants: Participant
  readonly registrations: Registration
  readonly invitations: Invitation
  readonly letters: Letter
  readonly questions: Question
  readonly matters: Matter
  readonly announcements: Announcement
  readonly proposals: Proposal
}

export interface Page {
  readonly offset: number
  readonly limit: number
}

export interface Store extends AsyncDisposable {
  /**
   * Runs `work` alone; what it put and kept becomes durable as a whole before the promise resolves, or, when it
   * throws, not at all. Transactions started while one becomes durable share the next write to disk.
   * `work` must not wait for another transaction of the same store: that one waits for it.
   * @throws the error of `work`; StoreError `store-broken` once a write has failed: the process must be restarted.
   */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Bytes kept beside the state, or undefined. */
  blob(kind: BlobKind, id: string): Promise<Uint8Array | undefined>
}
