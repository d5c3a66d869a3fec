import { schedule, validate } from 'node-cron'
import type { Wake } from '#src/domain/wake.ts'

/** True for an expression that `schedulePoll` takes: five fields, or six with seconds first. */
export function isPollExpression(expression: string): boolean {
  return validate(expression)
}

/**
 * The safety net behind IDLE: rings `wake` at the times of a cron expression, on the machine's clock and in its zone,
 * until it is disposed of. It only wakes; what there is to do is decided elsewhere.
 * @throws Error for an expression that is none.
 */
export function schedulePoll(expression: string, wake: Pick<Wake, 'ring'>): Disposable {
  if (!isPollExpression(expression)) {
    throw new Error(`Expected a cron expression such as "* * * * *" (every minute), found "${expression}"`)
  }
  const task = schedule(expression, () => wake.ring(), {
    // A machine that slept has missed turns: one look makes up for all of them.
    suppressMissedWarning: true,
    // The daemon's own connections keep it alive, not this.
    unref: true,
  })
  return {
    [Symbol.dispose]() {
      void task.destroy()
    },
  }
}
