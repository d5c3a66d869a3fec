import type { Instant } from '#src/domain/clock.ts'

/** One mailbox of an address header (RFC 5322, section 3.4). */
export interface Address {
  /** The display name, decoded; empty when there is none. */
  readonly name: string
  /** The addr-spec, lower case. */
  readonly address: string
}

/** A leaf of the MIME tree that is not the body: an attachment, a calendar reply, a delivery report, a forwarded mail. */
export interface Part {
  /** Lower case, without parameters: `text/calendar`. */
  readonly type: string
  /** Content-Type parameters, names in lower case: `{ method: 'REPLY' }`. */
  readonly parameters: Readonly<Record<string, string>>
  readonly filename: string | null
  /** Decoded text of `text/*` and `message/*` parts up to the cap of `parseMessage`, else null. */
  readonly text: string | null
  /** Size of the decoded content in bytes. */
  readonly size: number
  /** The message inside a `message/rfc822` part, as deep as the caps of `parseMessage` allow. */
  readonly message: Message | null
}

/** An incoming mail, parsed. Everything in it was written by a stranger. Frozen. */
export interface Message {
  /** Hex SHA-256 over Date, From, Message-ID, Subject and decoded body: the same mail uploaded again has the same. */
  readonly hash: string
  /** With its angle brackets, as RFC 5322, section 3.6.4 writes it; null when missing or malformed. */
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly from: Address | null
  readonly replyTo: readonly Address[]
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject: string
  /** Message time of the house rules: `Date`, unless missing or more than 48 hours from the top `Received`: then that; else `Date` as it stands; null when there is neither. */
  readonly date: Instant | null
  /** Lower-case names; each value unfolded and decoded (RFC 2047), in the order of the mail. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** The text/plain body, decoded, line ends `\n`; null when the mail has none. */
  readonly text: string | null
  /** The text/html body, decoded; null when the mail has none. */
  readonly html: string | null
  readonly parts: readonly Part[]
  /** What had to be cut or guessed, in the closed words of `parseMessage`. */
  readonly faults: readonly string[]
}
