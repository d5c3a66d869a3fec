import { day, hour, type Instant, minute, plus } from '#src/domain/clock.ts'
import type { Attempt, Letter } from '#src/domain/letter.ts'
import type { Outcome } from './transport.ts'

/** How long after the 1st, 2nd… attempt the next one is due; the last one again and again. */
const delays = [minute, 5 * minute, 15 * minute, hour, 4 * hour]

/** A letter is given up when it could not be handed over for so long (RFC 5321, section 4.5.4.1: "4-5 days" at most). */
export const givenUpAfter = 3 * day

/** Attempts kept in the letter's row: the first, which the time to give up counts from, and the last ones. */
const attemptsKept = 20

/** The letter with an attempt about to be made, and due again by itself should the outcome never be known. */
export function claimed(letter: Letter, now: Instant): Letter {
  const attempts = [...letter.attempts, { at: now, code: null, enhancedCode: null, said: null }]
  return {
    ...letter,
    attempts:
      attempts.length > attemptsKept ? attempts.toSpliced(1, attempts.length - attemptsKept) : attempts,
    nextAttemptAt: plus(now, ownDelay({ ...letter, attempts })),
  }
}

/**
 * The letter with the outcome of its last attempt: `sent`, `failed`, or `queued` for the next one.
 * `notBefore`: until when the outbox as a whole waits after trouble with the server; while the trouble is not this
 * letter's own, it is due again right then.
 */
export function settled(letter: Letter, outcome: Outcome, now: Instant, notBefore: Instant | null): Letter {
  const attempts = letter.attempts.with(-1, { ...(letter.attempts.at(-1) as Attempt), ...answerOf(outcome) })
  const tried = { ...letter, attempts }
  if (outcome.kind === 'accepted') return { ...tried, status: 'sent', nextAttemptAt: null }
  // Taken back by the organiser meanwhile: it stays as it is.
  if (letter.status !== 'queued') return tried
  const next = notBefore ?? plus(now, ownDelay(tried))
  const first = sinceRetry(tried)[0]?.at ?? now
  const hopeless = outcome.kind === 'refused' && outcome.permanent
  if (hopeless || next > plus(first, givenUpAfter)) {
    return { ...tried, status: 'failed', nextAttemptAt: null }
  }
  return { ...tried, nextAttemptAt: next }
}

/** True for a letter whose attempt was begun and never ended: the process died in between. */
export function isInFlight(letter: Letter): boolean {
  const last = letter.attempts.at(-1)
  return letter.status === 'queued' && last !== undefined && last.code === null && last.said === null
}

function ownDelay(letter: Pick<Letter, 'attempts' | 'retriedAt'>): number {
  const made = Math.min(sinceRetry(letter).length, delays.length)
  return delays[Math.max(0, made - 1)] ?? minute
}

function sinceRetry({ attempts, retriedAt }: Pick<Letter, 'attempts' | 'retriedAt'>): readonly Attempt[] {
  return retriedAt === undefined ? attempts : attempts.filter(({ at }) => at >= retriedAt)
}

function answerOf(outcome: Outcome): Omit<Attempt, 'at'> {
  return {
    code: outcome.kind === 'lost' ? null : outcome.code,
    enhancedCode: outcome.kind === 'refused' ? outcome.enhancedCode : null,
    said: outcome.said,
  }
}
