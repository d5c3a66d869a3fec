import type { Instant } from './clock.ts'

/** What is told to many at once: the programme changed, a reminder, the organiser's own words. */
export type About =
  | { readonly kind: 'update' }
  | {
      readonly kind: 'reminder'
      readonly seminar: number
      /** The day it reminds of: one that moved is another reminder. */
      readonly date: string
      /** How long before, as the series says it: `7d`. */
      readonly before: string
      /** When it was to leave. Whoever came, or was written to about the seminar, later needs no reminder. */
      readonly at: Instant
    }
  | {
      readonly kind: 'words'
      readonly subject: string
      readonly markdown: string
      readonly audience: Audience
    }
  | {
      readonly kind: 'thanks'
      readonly seminar: number
      readonly markdown: string
      readonly link: string | null
    }

/** Whom words of the organiser's own are for. */
export interface Audience {
  /** People of these seminars; null: of any. */
  readonly seminars: readonly number[] | null
  /**
   * `registered`, perhaps tentatively; `waiting` on a list; `unanswered`: a question of ours to them is open;
   * `everybody` on record, whatever became of their registrations.
   */
  readonly who: 'registered' | 'waiting' | 'unanswered' | 'everybody'
}

/**
 * A sending to many, begun and followed to its end in steps: each step looks at some participants, in the order in
 * which they came, and commits their letters together with how far it got. So a stop at any point loses nobody and
 * writes to nobody twice.
 */
export interface Announcement {
  /** For a reminder: its seminar, its date and how long before, so that none goes out twice. */
  readonly id: string
  readonly about: About
  /** The edition of the series it speaks of. */
  readonly edition: number
  /** `superseded` by a newer plan; `missed`: its time had passed usefully when it could have begun. */
  readonly status: 'open' | 'done' | 'superseded' | 'missed'
  readonly startedAt: Instant
  /** Its letters are of no use afterwards, and no longer sent; null: for ever. */
  readonly notAfter: Instant | null
  /** Participants looked at so far, of those on record at the start. */
  readonly looked: number
  readonly of: number
  /** Letters written so far. */
  readonly letters: number
}
