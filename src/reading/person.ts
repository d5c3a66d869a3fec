import type { Evidence } from '#src/domain/reading.ts'
import type { Span } from '#src/reading/layout.ts'

/** A value and the words it was read from; `of` is filled in when the reading is put together. */
export interface Read<T> {
  readonly value: T
  readonly evidence: Omit<Evidence, 'of'>
}

/** A person found in a message, before it is known which seminars are theirs. */
export interface Person {
  readonly givenName: Read<string> | null
  readonly familyName: Read<string> | null
  readonly email: Read<string> | null
  readonly phone: Read<string> | null
  readonly organisation: Read<string> | null
  readonly role: Read<string> | null
  /** True for whoever makes the request: the writer, or in a forward the one whose request it is. */
  readonly sender: boolean
  /**
   * The stretches of the text that speak of this person: their table row, list item, form block, sentence part.
   * People named together ("Marie Dupont et Karim Belhadj pour le 2") share one.
   */
  readonly spans: readonly Span[]
}

/** Everybody in a message. */
export interface People {
  /** The sender first. */
  readonly persons: readonly Person[]
  /** False when the message is for others only: the sender is then no participant. */
  readonly senderTakesPart: boolean
  /** Somebody who gives their place to somebody else ("je serai remplacée par…"): indexes into `persons`. */
  readonly replaced: { readonly from: number; readonly by: number } | null
  /** Words about companions without a name ("nous serons trois"). */
  readonly unclear: readonly Read<string>[]
}
