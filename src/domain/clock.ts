/**
 * A moment: ISO 8601 in UTC with milliseconds and `Z`, as `Date.prototype.toISOString` writes it.
 * Two of them compare as strings, and they are readable in the store.
 */
export type Instant = string

/** All time comes from here, so that a rehearsal or a test can move it. */
export interface Clock {
  now(): Instant
  /** Resolves after `milliseconds` on this clock, or at once when `signal` is aborted (it never rejects). */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** `at` moved by `milliseconds`, which may be negative. */
export function plus(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      signal?.addEventListener('abort', end, { once: true })
    }),
}
