/** A bell that one loop waits for and anybody may ring: it says "look again", never what to do. */
export interface Wake {
  /** Ends the wait; with nobody waiting, the next wait ends at once. */
  ring(): void
  /** Resolves at the next ring, or when `signal` is aborted; never rejects. One waits at a time. */
  next(signal: AbortSignal): Promise<void>
}

/** A new bell, silent. */
export function createWake(): Wake {
  let rung = false
  let waiter: (() => void) | null = null
  return {
    ring() {
      if (waiter) waiter()
      else rung = true
    },
    next: (signal) =>
      new Promise((resolve) => {
        const end = () => {
          waiter = null
          rung = false
          signal.removeEventListener('abort', end)
          resolve()
        }
        if (rung || signal.aborted) return end()
        waiter = end
        signal.addEventListener('abort', end, { once: true })
      }),
  }
}
