import { Worker } from 'node:worker_threads'
import { type Clock, type Instant, systemClock } from '#src/domain/clock.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import type { SmtpSettings } from './smtp-transport.ts'
import type { Outcome, Transport } from './transport.ts'

/** What the thread is asked. */
export interface Submission {
  readonly id: number
  readonly messageId: string
  readonly body: LetterBody
  readonly date: Instant
}

/** What it answers. */
export interface Submitted {
  readonly id: number
  readonly outcome: Outcome
}

/** Asks it to end, once what is on its way has ended or was cut off. */
export const endOfLetters = 'end'

/**
 * A submission server as `smtpTransport` speaks to it, in a thread of its own: encoding letters and speaking SMTP costs
 * more than all that is done about a mail besides reading it, and leaves that to this thread. `clock` gives their `Date`.
 */
export function threadedTransport(settings: SmtpSettings, clock: Clock = systemClock): Transport {
  const thread = new Worker(new URL('./submission-thread.ts', import.meta.url), { workerData: settings })
  const pending = new Map<number, (outcome: Outcome) => void>()
  let count = 0
  let gone: Outcome | null = null
  thread.on('message', ({ id, outcome }: Submitted) => {
    pending.get(id)?.(outcome)
    pending.delete(id)
  })
  const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  // A thread that dies takes its connections along: what was on its way counts as lost, and so does all that comes later.
  const lose = (said: string) => {
    gone ??= { kind: 'lost', said }
    for (const end of pending.values()) end(gone)
    pending.clear()
  }
  thread.once('error', (error) => lose(`the thread that sends letters failed: ${error}`))
  thread.once('exit', () => lose('the thread that sends letters has ended'))
  return {
    submit: (messageId, body) =>
      new Promise((resolve) => {
        if (gone) return resolve(gone)
        const id = ++count
        pending.set(id, resolve)
        const submission: Submission = { id, messageId, body, date: clock.now() }
        thread.postMessage(submission)
      }),
    async [Symbol.asyncDispose]() {
      thread.postMessage(endOfLetters)
      await exited
    },
  }
}
