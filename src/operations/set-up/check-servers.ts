import type { Config } from '#src/config.ts'
import { silentLog } from '#src/domain/log.ts'
import { createWake } from '#src/domain/wake.ts'
import { imapMailbox } from '#src/mailbox/imap-mailbox.ts'
import { MailboxError } from '#src/mailbox/mailbox-error.ts'
import { checkSubmission } from '#src/outbox/smtp-transport.ts'

/** How a server answered. */
export type Finding =
  /** `marks`: false when the mailbox keeps no keywords, so that handled mails can't be told by looking at it. */
  { readonly works: true; readonly marks: boolean } | { readonly works: false; readonly why: string }

const patience = 30_000

/** Logs in to the mailbox as the daemon does, opens its folder, and looks whether marks are kept. Reads no mail. */
export async function checkMailbox({ imap }: Config): Promise<Finding> {
  let marks = true
  // The mailbox warns of one thing when it opens: that it keeps no keywords.
  const log = {
    ...silentLog,
    warn() {
      marks = false
    },
  }
  const { name } = imap.handled
  const settings = {
    name: 'check',
    server: imap,
    path: imap.mailbox,
    mark: imap.handled.kind === 'keyword' ? { keyword: name } : { folder: name },
    maxBytes: imap.maxBytes,
    silence: patience,
  }
  try {
    await using _session = await imapMailbox(settings, createWake(), log).open(
      AbortSignal.timeout(2 * patience),
    )
    return { works: true, marks }
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error
    return { works: false, why: error.message }
  }
}

/** Logs in to the submission server as the outbox does. */
export async function checkSubmissionServer({ smtp }: Config): Promise<Finding> {
  const outcome = await checkSubmission({ ...smtp, silence: patience })
  if (outcome.kind === 'accepted') return { works: true, marks: true }
  const where = `${smtp.host}:${smtp.port}`
  return {
    works: false,
    why:
      outcome.kind === 'refused'
        ? `${where} refused us (${outcome.code} ${outcome.said}): check user and password`
        : `expected a submission server at ${where}, found: ${outcome.said}. Check host, port and the kind of TLS`,
  }
}
