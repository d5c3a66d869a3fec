import type { Instant } from '#src/domain/clock.ts'

/** One mail as the server delivered it. */
export interface Delivery {
  readonly uid: number
  /** INTERNALDATE: when the server took it in. */
  readonly receivedAt: Instant
  /** Size on the server in bytes. */
  readonly size: number
  /** The raw bytes; null when the mail is larger than the limit and was not fetched, or the server did not give it. */
  readonly raw: Uint8Array | null
}

/** One open connection to one mailbox; not usable again once lost. Every method rejects with a MailboxError. */
export interface MailboxSession extends AsyncDisposable {
  readonly uidValidity: string
  /**
   * The UID the next mail will get (RFC 9051, section 2.3.1.1), as told when the mailbox was opened; null when the
   * server does not tell.
   */
  readonly uidNext: number | null
  /** The highest UID in the mailbox, 0 when it is empty. */
  lastUid(): Promise<number>
  /** The lowest UID of a mail received at `since` or later, or null. */
  firstUidSince(since: Instant): Promise<number | null>
  /**
   * Up to `limit` mails with UIDs above `uid`, ascending, and no more at a time than fit into memory; empty when
   * there are none.
   */
  fetchAbove(uid: number, limit: number): Promise<readonly Delivery[]>
  /** Marks mails as handled for people who look at the mailbox: a keyword, or a move to a folder. One command. */
  mark(uids: readonly number[]): Promise<void>
  /** Marks what stands unmarked among the UIDs above `above`, up to and with `upTo`; resolves with their number. */
  markMissing(above: number, upTo: number): Promise<number>
  /** Resolves when there may be news, the poll's turn has come or `signal` is aborted; rejects when the connection is lost. */
  news(signal: AbortSignal): Promise<void>
}

/** A mailbox that mail for the series arrives in. */
export interface Mailbox {
  /** Stable name, part of the identity of its messages. */
  readonly name: string
  /**
   * A new connection. Once `signal` is aborted it ends by itself within a second.
   * @throws MailboxError when the server can't be reached or refuses us.
   */
  open(signal: AbortSignal): Promise<MailboxSession>
}
