import { type Clock, type Instant, systemClock } from '#src/domain/clock.ts'

/** A clock that runs as fast as the real one, from another moment, and can be put forward. */
export interface RehearsalClock extends Clock {
  /** Puts it to `moment`; a moment that has passed changes nothing. */
  putForwardTo(moment: Instant): void
}

/** Starts one at `start`. Waits last as long as on the real clock. */
export function rehearsalClock(start: Instant): RehearsalClock {
  let ahead = Date.parse(start) - Date.now()
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    wait: systemClock.wait,
    putForwardTo(moment) {
      ahead = Math.max(ahead, Date.parse(moment) - Date.now())
    },
  }
}
