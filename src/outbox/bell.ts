import type { Clock } from '#src/domain/clock.ts'

/** Wakes one who waits. Rung while nobody waits, it wakes the next one to come at once. */
export interface Bell {
  ring(): void
  /** Resolves when it rings, after `milliseconds` on the clock, or when `signal` is aborted; whichever is first. */
  wait(milliseconds: number, clock: Clock, signal?: AbortSignal): Promise<void>
}

export function newBell(): Bell {
  let rung = false
  let answer: () => void = () => {}
  return {
    ring() {
      rung = true
      answer()
    },
    async wait(milliseconds, clock, signal) {
      if (!rung) {
        const heard = new AbortController()
        answer = () => heard.abort()
        await clock.wait(milliseconds, signal ? AbortSignal.any([heard.signal, signal]) : heard.signal)
        answer = () => {}
      }
      rung = false
    },
  }
}
