import type { Announcement } from '#src/domain/announcement.ts'
import type { Edition, Installation } from '#src/domain/installation.ts'
import type { Invitation } from '#src/domain/invitation.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import { deskKinds, type Letter } from '#src/domain/letter.ts'
import type { Matter } from '#src/domain/matter.ts'
import { nameKey } from '#src/domain/name-key.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Question } from '#src/domain/question.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import { Index, SeatCounts } from './indexes.ts'
import type { Cursor, Rows } from './store.ts'
import { Strings, Table } from './table.ts'

export type TableName = keyof Rows

const everything = 'everything'

/** The whole state of the store in memory: what lowdb holds as its data. */
export class Tables {
  /** Number of the last commit in it; each commit has the next number. */
  sequence = 0

  readonly journalByHash = new Index<JournalEntry>((row) => [hashOf(row)], at)
  readonly journalByMessageId = new Index<JournalEntry>((row) => [messageIdOf(row)], at)
  readonly journalByReason = new Index<JournalEntry>((row) => [row.reason], at)
  readonly journalAbout = new Index<JournalEntry>((row) => row.participants, at)
  readonly participantsAt = new Index<Participant>((row) => [row.email], addedAt)
  readonly participantsRegisteredBy = new Index<Participant>((row) => [row.registeredBy], addedAt)
  readonly addresslessNamed = new Index<Participant>(
    (row) => [row.email === null ? nameKey(row.givenName, row.familyName) : null],
    addedAt,
  )
  readonly registrationsOf = new Index<Registration>((row) => [row.participant], seminar)
  readonly registrationsIn = new Index<Registration>((row) => [String(row.seminar)], since)
  readonly waitingFor = new Index<Registration>(
    (row) => [row.status === 'waiting' ? String(row.seminar) : null],
    since,
  )
  readonly seats = new SeatCounts()
  readonly lettersByMessageId = new Index<Letter>((row) => [row.messageId], createdAt)
  readonly lettersByStatus = new Index<Letter>((row) => [row.status], createdAt)
  readonly lettersTo = new Index<Letter>(
    (row) => [isToOrganiser(row) || isAnnounced(row) ? null : row.to],
    createdAt,
  )
  readonly lettersOnBehalf = new Index<Letter>(
    (row) => [isToOrganiser(row) ? row.onBehalfOf : null],
    createdAt,
  )
  readonly noticesOnBehalf = new Index<Letter>(
    (row) => [row.kind === 'notice' ? row.onBehalfOf : null],
    createdAt,
  )
  readonly #letters = new Index<Letter>((row) => [isAnnounced(row) ? null : everything], createdAt)
  readonly #tried = new Index<Letter>((row) => [row.attempts.length > 0 ? everything : null], lastAttemptAt)
  readonly #dueQuestions = new Index<Question>(
    (row) => [row.status === 'open' ? everything : null],
    questionDue,
  )
  readonly #due = new Index<Letter>(
    (row) => [isDue(row) && !isAnnounced(row) ? everything : null],
    nextAttemptAt,
  )
  /** Those of announcements: an answer need not wait behind thousands of them. */
  readonly #announcedDue = new Index<Letter>(
    (row) => [isDue(row) && isAnnounced(row) ? everything : null],
    nextAttemptAt,
  )
  /** Answers to an organiser's mail, which no pause stops. */
  readonly #deskDue = new Index<Letter>(
    (row) => [isDue(row) && deskKinds.includes(row.kind) ? everything : null],
    nextAttemptAt,
  )
  readonly #pastUse = new Index<Letter>(
    (row) => [isWaiting(row) && row.notAfter !== undefined ? everything : null],
    (row) => row.notAfter ?? '',
  )
  readonly lettersAnnounced = new Index<Letter>(
    (row) => [row.announcement === undefined ? null : announcedKey(row.announcement, row.status)],
    createdAt,
  )
  readonly #openAnnouncements = new Index<Announcement>(
    (row) => [row.status === 'open' ? everything : null],
    (row) => row.startedAt,
  )

  readonly installation = new Table<Installation>(() => 'installation')
  readonly editions = new Table<Edition>((row) => String(row.number))
  readonly cursors = new Table<Cursor>((row) => row.mailbox)
  readonly journal = new Table<JournalEntry>(
    (row) => row.id,
    [this.journalByHash, this.journalByMessageId, this.journalByReason, this.journalAbout],
  )
  readonly participants = new Table<Participant>(
    (row) => row.id,
    [this.participantsAt, this.participantsRegisteredBy, this.addresslessNamed],
  )
  readonly registrations = new Table<Registration>(registrationKey, [
    this.registrationsOf,
    this.registrationsIn,
    this.waitingFor,
    this.seats,
  ])
  readonly invitations = new Table<Invitation>(invitationKey)
  readonly untoldMatters = new Index<Matter>((row) => [row.toldAt === null ? everything : null], at)
  readonly matters = new Table<Matter>((row) => row.id, [this.untoldMatters])
  readonly announcements = new Table<Announcement>((row) => row.id, [this.#openAnnouncements])
  readonly proposals = new Table<Proposal>((row) => row.id)
  readonly questions = new Table<Question>((row) => row.id, [this.#dueQuestions])
  readonly letters = new Table<Letter>(
    (row) => row.id,
    [
      this.lettersByMessageId,
      this.lettersByStatus,
      this.lettersTo,
      this.lettersOnBehalf,
      this.noticesOnBehalf,
      this.#letters,
      this.#tried,
      this.#due,
      this.#announcedDue,
      this.#deskDue,
      this.#pastUse,
      this.lettersAnnounced,
    ],
  )

  /** Adds or replaces a row; gives back how to undo this. The row must be nobody else's, and may be changed no more. */
  put<T extends TableName>(table: T, row: Rows[T], strings = new Strings()): () => void {
    return (this[table] as unknown as Table<Rows[T]>).put(row, strings)
  }

  lettersSince(moment: string): number {
    return this.#letters.countAfter(everything, moment)
  }

  lettersTriedSince(moment: string): number {
    return this.#tried.countAfter(everything, moment)
  }

  lettersDue(now: string, limit: number): Letter[] {
    const answers = this.#due.upTo(everything, now, limit)
    if (answers.length === limit) return answers
    return [...answers, ...this.#announcedDue.upTo(everything, now, limit - answers.length)]
  }

  deskLettersDue(now: string, limit: number): Letter[] {
    return this.#deskDue.upTo(everything, now, limit)
  }

  lettersPastUse(now: string, limit: number): Letter[] {
    return this.#pastUse.upTo(everything, now, limit)
  }

  mattersUntold(limit: number): Matter[] {
    return this.untoldMatters.of(everything, { offset: 0, limit })
  }

  dueQuestions(now: string, limit: number): Question[] {
    return this.#dueQuestions.upTo(everything, now, limit)
  }

  nextDue(): Letter | undefined {
    const [letter] = this.#due.of(everything, { offset: 0, limit: 1 })
    const [announced] = this.#announcedDue.of(everything, { offset: 0, limit: 1 })
    if (!letter || !announced) return letter ?? announced
    return nextAttemptAt(announced) < nextAttemptAt(letter) ? announced : letter
  }

  openAnnouncement(): Announcement | undefined {
    return this.#openAnnouncements.of(everything, { offset: 0, limit: 1 })[0]
  }
}

export const tableNames = [
  'installation',
  'editions',
  'cursors',
  'journal',
  'participants',
  'registrations',
  'invitations',
  'letters',
  'questions',
  'matters',
  'announcements',
  'proposals',
] as const satisfies TableName[]

export function isTableName(name: string): name is TableName {
  return (tableNames as readonly string[]).includes(name)
}

function registrationKey({ seminar, participant }: Pick<Registration, 'seminar' | 'participant'>): string {
  return `${seminar}/${participant}`
}

export function invitationKey({ address, seminar }: Pick<Invitation, 'address' | 'seminar'>): string {
  return `${seminar}/${address}`
}

export function announcedKey(announcement: string, status: Letter['status']): string {
  return `${status} ${announcement}`
}

function at(row: JournalEntry | Matter): string {
  return row.at
}

function addedAt(row: Participant): string {
  return row.addedAt
}

function seminar(row: Registration): number {
  return row.seminar
}

function since(row: Registration): string {
  return row.since
}

function createdAt(row: Letter): string {
  return row.createdAt
}

function nextAttemptAt(row: Letter): string {
  return row.nextAttemptAt ?? ''
}

function questionDue(row: Question): string {
  return row.remindAt !== null && row.remindAt < row.expiresAt ? row.remindAt : row.expiresAt
}

function lastAttemptAt(row: Letter): string {
  return row.attempts.at(-1)?.at ?? ''
}

function isDue(row: Letter): boolean {
  return row.status === 'queued' && row.nextAttemptAt !== null
}

function isWaiting(row: Letter): boolean {
  return row.status === 'queued' || row.status === 'held'
}

function isAnnounced(row: Letter): boolean {
  return row.announcement !== undefined
}

function isToOrganiser(row: Letter): boolean {
  return row.kind === 'to-organiser'
}

function hashOf({ cause }: JournalEntry): string | null {
  return cause.kind === 'message' ? cause.hash : null
}

function messageIdOf({ cause }: JournalEntry): string | null {
  return cause.kind === 'message' ? cause.messageId : null
}
