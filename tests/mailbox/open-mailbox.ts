import { expect } from 'vitest'
import { type Log, silentLog } from '#src/domain/log.ts'
import type { Server } from '#src/domain/server.ts'
import { createWake, type Wake } from '#src/domain/wake.ts'
import { type ImapSettings, imapMailbox } from '#src/mailbox/imap-mailbox.ts'
import type { Mailbox } from '#src/mailbox/mailbox.ts'
import type { MailboxError } from '#src/mailbox/mailbox-error.ts'

export const keyword = 'GuichetHandled'

/** The INBOX of `server`, with the settings that tests start from. */
export function mailboxOf(
  server: Server,
  changes: Partial<ImapSettings> = {},
  wake: Wake = createWake(),
  log: Log = silentLog,
): Mailbox {
  const usual = { name: 'inscriptions', server, path: 'INBOX', mark: { keyword }, maxBytes: 1_000_000 }
  return imapMailbox({ ...usual, ...changes }, wake, log)
}

/** A signal that is never aborted. */
export const never = () => new AbortController().signal

/** The error that `attempt` ends with. */
export async function failureOf(attempt: Promise<unknown>): Promise<MailboxError> {
  return await attempt.then(
    () => expect.fail('expected a MailboxError, found success'),
    (error) => error,
  )
}
