import type { Clock, Instant } from '#src/domain/clock.ts'

export interface FakeClock extends Clock {
  /** Moves time on; whoever waits wakes in the order of their hour, each with the clock at that hour. */
  advance(milliseconds: number): Promise<void>
  /** Resolves with the milliseconds left once somebody waits on this clock (at once when somebody does already). */
  waiter(): Promise<number>
}

interface Waiting {
  readonly due: number
  readonly wake: () => void
}

/** A clock that stands still until it is told to move. */
export function fakeClock(start: Instant): FakeClock {
  let now = Date.parse(start)
  const waiting = new Set<Waiting>()
  const watchers = new Set<(left: number) => void>()

  /** The earliest due, in the order they came when due together. */
  const first = () =>
    [...waiting].reduce<Waiting | undefined>((a, b) => (a && a.due <= b.due ? a : b), undefined)

  return {
    now: () => new Date(now).toISOString(),

    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const wake = () => {
          waiting.delete(entry)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const entry = { due: now + Math.max(0, milliseconds), wake }
        waiting.add(entry)
        signal?.addEventListener('abort', wake, { once: true })
        for (const tell of watchers) tell(entry.due - now)
        watchers.clear()
      }),

    waiter: () => {
      const entry = first()
      if (entry) return Promise.resolve(entry.due - now)
      return new Promise((resolve) => watchers.add(resolve))
    },

    async advance(milliseconds) {
      const target = now + milliseconds
      await settled()
      for (let entry = first(); entry && entry.due <= target; entry = first()) {
        now = entry.due
        entry.wake()
        await settled()
      }
      now = target
    },
  }
}

/** Everything that needs no further I/O has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
