import type { Language } from '#src/domain/series.ts'

/** What a message is (reading.md, Kinds). */
export type Kind =
  | 'registration'
  | 'change'
  | 'cancellation'
  | 'data-access'
  | 'data-erasure'
  | 'opt-out'
  | 'calendar-reply'
  | 'other'
  | 'automatic'
  | 'bounce'

/** The words of the message a value was read from. Shown by `read --why`, `explain` and the letter to the organiser. */
export interface Evidence {
  /** The value, as a path in the reading: `kind`, `participants[0].phone`, `participants[1].join.3`, `unclear[0]`. */
  readonly of: string
  /** The words themselves, as written, at most 200 characters. */
  readonly words: string
  /** Where they stand. */
  readonly where: 'subject' | 'text' | 'headers' | 'attachment'
  /** Offset in UTF-16 code units in the subject or in the text that was read; 0 elsewhere. */
  readonly at: number
  /** The rule that made the value of them, one short name. */
  readonly rule: string
  /** The clue it was preferred to, where two disagreed. */
  readonly over?: string
}

/** One person a message registers, changes or withdraws (reading.md, Fields). */
export interface ReadPerson {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly join: readonly number[]
  readonly maybe: readonly number[]
  readonly leave: readonly number[]
  readonly online: readonly number[]
  readonly inPerson: readonly number[]
  /** True for the person who wrote the message. */
  readonly sender: boolean
  /** True when nobody named these seminars: they follow from a default. */
  readonly byDefault: boolean
}

export interface Bounce {
  /** Lower case. */
  readonly recipient: string
  /** Enhanced status code (RFC 3463), or null when the report has none. */
  readonly status: string | null
  readonly permanent: boolean
}

/** The understanding of one message; depends on the message and the series alone (contract: reading.md). */
export interface Reading {
  readonly kind: Kind
  readonly language: Language
  readonly participants: readonly ReadPerson[]
  readonly question: boolean
  readonly unclear: readonly string[]
  readonly bounces: readonly Bounce[]
  /** A bare answer ("oui", "non merci") that only the thread gives a meaning to. */
  readonly assent: 'yes' | 'no' | null
  /** For `bounce`: the Message-IDs of ours that the report names; a bounce is believed for those only. */
  readonly aboutMessageIds: readonly string[]
  /** For `calendar-reply`: what RFC 5546 needs to judge it. */
  readonly calendar: { readonly attendee: string; readonly sequence: number | null } | null
  readonly evidence: readonly Evidence[]
}
