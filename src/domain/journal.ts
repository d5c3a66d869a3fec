import type { Instant } from '#src/domain/clock.ts'
import type { Place } from '#src/domain/envelope.ts'
import type { Attendance, RegistrationStatus } from '#src/domain/registration.ts'

/** Why something was done: the one list of words for journal, console and tests (rules.md, Journal). */
export const reasons = [
  'registered',
  'already-registered',
  'waiting-listed',
  'promoted',
  'closed',
  'changed',
  'withdrawn',
  'tentative',
  'asked',
  'answered',
  'undone',
  'to-organiser',
  'acknowledged',
  'opted-out',
  'access-given',
  'erasure-asked',
  'erased',
  'bounced',
  'automatic',
  'own-mail',
  'duplicate',
  'parked',
  'too-old',
  'capped',
  'published',
  'announced',
  'reminded',
  'corrected',
  'imported',
  'expired',
] as const
export type Reason = (typeof reasons)[number]

export type Cause =
  | {
      readonly kind: 'message'
      readonly place: Place
      readonly hash: string
      readonly messageId: string | null
    }
  | { readonly kind: 'organiser'; readonly operation: string }
  | { readonly kind: 'schedule'; readonly operation: string }

/** A registration as a decision left it. */
export interface Change {
  readonly participant: string
  readonly seminar: number
  readonly status: RegistrationStatus
  readonly tentative: boolean
  readonly attendance: Attendance
}

/** One entry per decision. Holds ids, not names or addresses. */
export interface JournalEntry {
  readonly id: string
  readonly at: Instant
  readonly cause: Cause
  readonly reason: Reason
  /** For `parked` and `capped`: what was wrong, in words without personal data; for an organiser's command: which. */
  readonly note: string | null
  readonly participants: readonly string[]
  /** What became of their registrations; missing when nothing changed. */
  readonly changes?: readonly Change[]
  readonly letters: readonly string[]
  /** Entry this one replaces (a replay). */
  readonly supersedes: string | null
}

/** Whether it is about what an organiser asked for by mail: no reading of that mail was acted upon. */
export function isCommand({ reason, note }: JournalEntry): boolean {
  return note !== null && reason !== 'parked' && reason !== 'capped'
}
