import type { Instant } from '#src/domain/clock.ts'
import type { Reason } from '#src/domain/journal.ts'
import type { LetterStatus } from '#src/domain/letter.ts'
import { type Blob, blobName } from './blobs.ts'
import type { BlobKind, Page, Rows, Transaction } from './store.ts'
import { StoreError } from './store-error.ts'
import { Strings } from './table.ts'
import { announcedKey, invitationKey, type TableName, type Tables } from './tables.ts'

/**
 * One transaction on the tables in memory. It runs alone, so it writes straight into them, where its own questions
 * find what it put, and remembers how to undo it.
 */
export class TablesTransaction implements Transaction {
  readonly #tables: Tables
  readonly #strings = new Strings()
  readonly #undo: (() => void)[] = []
  readonly #rows: string[] = []
  readonly #blobs: Blob[] = []
  #over = false

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Ends it; gives the rows as JSON `["table",{…}]` and the blobs that are now to become durable. */
  end(): { readonly rows: readonly string[]; readonly blobs: readonly Blob[] } {
    this.#over = true
    return { rows: this.#rows, blobs: this.#blobs }
  }

  /** Ends it as though it had never been. */
  undo(): void {
    this.#over = true
    for (const undo of this.#undo.reverse()) undo()
  }

  put<T extends keyof Rows>(table: T, row: Rows[T]): void {
    this.#mustBeOpen()
    // Through JSON and back: memory holds what the disk will give back, and nothing that the caller still holds
    // (a short string cut from a mail would keep the whole mail alive).
    const json = JSON.stringify(row)
    this.#undo.push(this.#tables.put(table as TableName, JSON.parse(json), this.#strings))
    this.#rows.push(`["${table}",${json}]`)
  }

  keep(kind: BlobKind, id: string, bytes: Uint8Array): void {
    this.#mustBeOpen()
    this.#blobs.push({ kind, name: blobName(id), bytes })
  }

  installation = async () => this.#tables.installation.get('installation')
  editions = async () => this.#tables.editions.rows()
  cursor = async (mailbox: string) => this.#tables.cursors.get(mailbox)

  journalEntry = async (id: string) => this.#tables.journal.get(id)
  journalByHash = async (hash: string) => this.#tables.journalByHash.of(hash)
  journalByMessageId = async (messageId: string) => this.#tables.journalByMessageId.of(messageId)
  journalAbout = async (participant: string) => this.#tables.journalAbout.of(participant)

  journalWith = async (reason: Reason, page: Page) => this.#tables.journalByReason.of(reason, page)

  countParticipants = async () => this.#tables.participants.size
  participants = async (page: Page) => this.#tables.participants.page(page)
  participant = async (id: string) => this.#tables.participants.get(id)
  participantsAt = async (address: string) => this.#tables.participantsAt.of(address)
  participantsRegisteredBy = async (address: string) => this.#tables.participantsRegisteredBy.of(address)
  addresslessNamed = async (key: string) => this.#tables.addresslessNamed.of(key)
  registrationsOf = async (participant: string) => this.#tables.registrationsOf.of(participant)
  registrationsIn = async (seminar: number, page: Page) =>
    this.#tables.registrationsIn.of(String(seminar), page)
  waitingFor = async (seminar: number, limit: number) =>
    this.#tables.waitingFor.of(String(seminar), { offset: 0, limit })
  seats = async (seminar: number) => this.#tables.seats.of(seminar)

  announcement = async (id: string) => this.#tables.announcements.get(id)
  announcements = async (page: Page) => this.#tables.announcements.page(page)
  openAnnouncement = async () => this.#tables.openAnnouncement()

  invitation = async (address: string, seminar: number) =>
    this.#tables.invitations.get(invitationKey({ address, seminar }))

  question = async (letter: string) => this.#tables.questions.get(letter)
  dueQuestions = async (now: Instant, limit: number) => this.#tables.dueQuestions(now, limit)

  proposal = async (letter: string) => this.#tables.proposals.get(letter)

  matter = async (entry: string) => this.#tables.matters.get(entry)
  untoldMatters = async (limit: number) => this.#tables.mattersUntold(limit)

  letter = async (id: string) => this.#tables.letters.get(id)
  letterByMessageId = async (messageId: string) => this.#tables.lettersByMessageId.of(messageId)[0]
  dueLetters = async (now: Instant, limit: number) => this.#tables.lettersDue(now, limit)
  dueDeskLetters = async (now: Instant, limit: number) => this.#tables.deskLettersDue(now, limit)
  lettersPastUse = async (now: Instant, limit: number) => this.#tables.lettersPastUse(now, limit)
  nextDue = async () => this.#tables.nextDue()?.nextAttemptAt ?? undefined
  lettersWith = async (status: LetterStatus, page: Page) => this.#tables.lettersByStatus.of(status, page)
  countLetters = async (status: LetterStatus) => this.#tables.lettersByStatus.count(status)
  countAnnounced = async (announcement: string, status: LetterStatus) =>
    this.#tables.lettersAnnounced.count(announcedKey(announcement, status))
  lettersToSince = async (address: string, since: Instant) =>
    this.#tables.lettersTo.countAfter(address, since)
  lettersOnBehalfSince = async (address: string, since: Instant) =>
    this.#tables.lettersOnBehalf.countAfter(address, since)
  noticesOnBehalfSince = async (address: string, since: Instant) =>
    this.#tables.noticesOnBehalf.countAfter(address, since)
  lettersSince = async (since: Instant) => this.#tables.lettersSince(since)
  lettersTriedSince = async (since: Instant) => this.#tables.lettersTriedSince(since)

  #mustBeOpen(): void {
    if (!this.#over) return
    throw new StoreError(
      'transaction-over',
      'put or keep was called after the transaction had ended: await everything inside its work',
    )
  }
}
