import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'

/**
 * How sure it is that the sender is who it says (rules.md, Proof): `reply` answers a letter of ours,
 * `aligned` passed DMARC at the trusted server, `claimed` nothing is known, `failed` failed DMARC.
 */
export type Proof = 'reply' | 'aligned' | 'claimed' | 'failed'

/** Where a message was found: its identity as long as the mailbox keeps its UIDVALIDITY (RFC 9051, section 2.3.1.1). */
export interface Place {
  readonly mailbox: string
  readonly uidValidity: string
  readonly uid: number
}

/** What is known about a message besides its words. */
export interface Envelope {
  /** Id of the journal entry this message gets, derived from its place: the same on every run. */
  readonly entry: string
  readonly place: Place
  readonly hash: string
  readonly messageId: string | null
  readonly references: readonly string[]
  readonly from: Address | null
  /** Where an answer goes: `Reply-To`, else `From`. */
  readonly replyTo: Address | null
  readonly subject: string
  readonly receivedAt: Instant
  /** A robot wrote it or may have (RFC 3834, section 2): it is not answered automatically. */
  readonly machine: boolean
  readonly proof: Proof
  /** It failed DMARC, whatever thread it stands in: its `From` proves nothing. */
  readonly dmarcFailed?: boolean
}
