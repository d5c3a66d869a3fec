import type { Server } from '#src/domain/server.ts'
import { type LoopbackSmtpOptions, SmtpRefusal, type Submission, startLoopbackSmtp } from './loopback-smtp.ts'

/** How the server behaves towards one letter to one recipient; what is not scripted is accepted. */
export type Answer =
  /** Says no, to the recipient or after the letter. `text` may begin with an enhanced code (RFC 3463). */
  | { readonly refuse: 'recipient' | 'letter'; readonly code: number; readonly text: string }
  /** Reads the letter and ends the connection without a word; `kept`: it took the letter all the same. */
  | { readonly cut: true; readonly kept: boolean }
  /** Answers only when the promise resolves. */
  | { readonly hold: Promise<void> }

export interface EmbeddedSubmissionOptions extends Pick<LoopbackSmtpOptions, 'tls' | 'login' | 'maxBytes'> {
  /** Told of each letter the moment it is accepted. */
  onLetter?(letter: Submission): void
}

/** A submission server in this process that keeps the letters it accepts. */
export interface EmbeddedSubmission extends AsyncDisposable {
  readonly smtp: Server
  /** Letters accepted so far, in order. */
  readonly letters: readonly Submission[]
  /** Resolves with the letters once there are at least `count`. */
  until(count: number): Promise<readonly Submission[]>
  /** The answers for the next letters to this address, one each. */
  script(recipient: string, ...answers: readonly Answer[]): void
  /** Cuts every connection; the server stays. */
  kickAll(): void
}

/** Starts it on loopback, on a port that the system chose. */
export async function startEmbeddedSubmission(
  options: EmbeddedSubmissionOptions = {},
): Promise<EmbeddedSubmission> {
  const letters: Submission[] = []
  const scripts = new Map<string, Answer[]>()
  const watchers = new Set<{ readonly count: number; readonly tell: () => void }>()

  const keep = (letter: Submission) => {
    letters.push(letter)
    options.onLetter?.(letter)
    for (const watcher of watchers) {
      if (letters.length < watcher.count) continue
      watchers.delete(watcher)
      watcher.tell()
    }
  }

  const server = await startLoopbackSmtp({
    ...options,
    async recipient(address) {
      const next = scripts.get(address.toLowerCase())?.[0]
      if (!next || !('refuse' in next) || next.refuse !== 'recipient') return
      scripts.get(address.toLowerCase())?.shift()
      throw new SmtpRefusal(next.code, next.text)
    },
    async mail(letter, cut) {
      for (const recipient of letter.to) {
        const answer = scripts.get(recipient.toLowerCase())?.shift()
        if (!answer) continue
        if ('refuse' in answer) throw new SmtpRefusal(answer.code, answer.text)
        if ('hold' in answer) await answer.hold
        if ('cut' in answer) {
          if (answer.kept) keep(letter)
          return cut()
        }
      }
      keep(letter)
    },
  })

  return {
    smtp: {
      host: server.host,
      port: server.port,
      tls: options.tls ? (options.tls.implicit ? 'implicit' : 'starttls') : 'none',
      login: options.login ?? null,
      ...(options.tls && { ca: options.tls.cert }),
    },
    letters,
    until: (count) =>
      new Promise((resolve) => {
        if (letters.length >= count) return resolve(letters)
        watchers.add({ count, tell: () => resolve(letters) })
      }),
    script: (recipient, ...answers) => {
      scripts.set(recipient.toLowerCase(), [...(scripts.get(recipient.toLowerCase()) ?? []), ...answers])
    },
    kickAll: server.kickAll,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}
