import { type Instant, minute, plus } from '#src/domain/clock.ts'
import type { Outcome } from './transport.ts'

/** How the outbox as a whole gets on with the submission server. */
export interface Brake {
  /** Troubles one after the other since a letter was last accepted. */
  readonly troubles: number
  /** The last trouble was with the connection or the login, so that no letter would get through. */
  readonly outage: boolean
  /** When the last trouble was: attempts begun up to then belong to the same. */
  readonly at: Instant | null
  /** Nothing is tried before. */
  readonly until: Instant | null
}

export const loose: Brake = { troubles: 0, outage: false, at: null, until: null }

const longest = 10 * minute

/**
 * The brake after one attempt, begun at `begun`. A lost connection, a server that is closing or a refused login are
 * an outage: everything waits 5 s, then 10, 20… up to 10 minutes, and one letter at a time is tried. "Too fast, too
 * much" (450, 451, 452 and their like) may be the letter's or ours: from 1 s on. Whatever is accepted lets it go.
 */
export function braked(brake: Brake, outcome: Outcome, begun: Instant, now: Instant): Brake {
  if (outcome.kind === 'accepted') return brake.at === null || begun > brake.at ? loose : brake
  const outage = isOutage(outcome)
  if (!outage && outcome.kind === 'refused' && outcome.permanent) return brake
  const same = brake.at !== null && begun <= brake.at
  const troubles = same ? brake.troubles : brake.troubles + 1
  const delay = Math.min((outage ? 5_000 : 1_000) * 2 ** (troubles - 1), longest)
  const until = plus(now, delay)
  return {
    troubles,
    outage: outage || (same && brake.outage),
    at: same ? brake.at : now,
    until: brake.until !== null && brake.until > until ? brake.until : until,
  }
}

/**
 * True when the answer says nothing about the letter: no connection, 421 "closing" (RFC 5321, section 3.8), the login
 * can't be checked now (432, 454: RFC 4954, section 6), or a 5xx that the transport does not hold against the letter,
 * since it was said to our login or our address.
 */
export function isOutage(outcome: Outcome): boolean {
  if (outcome.kind !== 'refused') return outcome.kind === 'lost'
  return [421, 432, 454].includes(outcome.code) || (outcome.code >= 500 && !outcome.permanent)
}
