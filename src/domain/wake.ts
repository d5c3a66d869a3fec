import type { Clock } from './clock.ts'

/** A bell that one loop waits for and anybody may ring: it says "look again", never what to do. */
export interface Wake {
  /** Ends the wait; with nobody waiting, the next wait ends at once. */
  ring(): void
  /** Resolves at the next ring, or when `signal` is aborted; never rejects. One waits at a time. */
  next(signal: AbortSignal): Promise<void>
  /** As `next`, and after `milliseconds` on the clock at the latest. */
  wait(milliseconds: number, clock: Clock, signal?: AbortSignal): Promise<void>
}

/** A new bell, silent. */
export function createWake(): Wake {
  let rung = false
  let answer: () => void = () => {}

  const wake: Wake = {
    ring() {
      rung = true
      answer()
    },
    next: (signal) =>
      new Promise((resolve) => {
        const end = () => {
          answer = () => {}
          rung = false
          signal.removeEventListener('abort', end)
          resolve()
        }
        if (rung || signal.aborted) return end()
        answer = end
        signal.addEventListener('abort', end, { once: true })
      }),
    async wait(milliseconds, clock, signal) {
      const over = new AbortController()
      // Without a reason of ours, each abort would make an exception with its stack.
      const end = () => over.abort('over')
      signal?.addEventListener('abort', end, { once: true })
      if (signal?.aborted) end()
      else clock.wait(milliseconds, over.signal).then(end)
      await wake.next(over.signal)
      end()
      signal?.removeEventListener('abort', end)
    },
  }
  return wake
}
