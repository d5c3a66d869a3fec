import { setTimeout as delay } from 'node:timers/promises'
import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import type { Log } from '#src/domain/log.ts'
import type { Server } from '#src/domain/server.ts'
import type { Wake } from '#src/domain/wake.ts'
import { imapSession } from './imap-session.ts'
import type { Mailbox } from './mailbox.ts'
import { MailboxError, whileConnected, whileConnecting } from './mailbox-error.ts'

export interface ImapSettings {
  /** Stable name, part of the identity of its messages. */
  readonly name: string
  readonly server: Server
  /** The mailbox to read, usually `INBOX`. */
  readonly path: string
  /** How handled mails are marked: a keyword, or a folder (its path as the server writes it) they are moved to. */
  readonly mark: { readonly keyword: string } | { readonly folder: string }
  /** Mails above this size are told of but not fetched. */
  readonly maxBytes: number
  /** Milliseconds of silence after which a connection counts as lost; a minute by default. */
  readonly silence?: number
}

/** A mailbox over IMAP (RFC 9051). `wake` makes `news` resolve: the poll rings it. */
export function imapMailbox(settings: ImapSettings, wake: Wake, log: Log): Mailbox {
  let saidUnmarkable = false
  return {
    name: settings.name,
    async open(signal) {
      const client = new ImapFlow(clientOptions(settings))
      const { host, port } = settings.server
      const where = `${host}:${port}`
      // An `error` event that nobody listens to would end the process.
      let failure: unknown
      client.on('error', (error: unknown) => {
        failure = error
      })
      const end = () => delay(1000, undefined, { ref: false }).then(() => client.close())
      signal.addEventListener('abort', end, { once: true })
      client.once('close', () => signal.removeEventListener('abort', end))
      try {
        if (signal.aborted) throw new MailboxError('lost', `Told to stop before connecting to ${where}`)
        await client.connect().catch((error) => {
          throw whileConnecting(failure ?? error, where)
        })
        const marking = await openMailbox(client, settings, where)
        if (!marking && !saidUnmarkable) {
          saidUnmarkable = true
          log.warn({ mailbox: settings.name }, 'The server keeps no keywords: handled mails stay unmarked')
        }
        return imapSession(client, settings, { where, marking, wake, log })
      } catch (error) {
        client.close()
        throw error
      }
    },
  }
}

function clientOptions({ server, maxBytes, silence = 60_000 }: ImapSettings): ImapFlowOptions {
  return {
    host: server.host,
    port: server.port,
    secure: server.tls === 'implicit',
    // Without it imapflow goes on in clear when somebody on the way hides the offer.
    doSTARTTLS: server.tls === 'starttls',
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(server.ca && { ca: server.ca }) },
    ...(server.login && { auth: { user: server.login.user, pass: server.login.password } }),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: Math.min(30_000, silence),
    greetingTimeout: Math.min(16_000, silence),
    socketTimeout: silence,
    // Servers and routers drop silent connections, some after five minutes.
    maxIdleTime: 4 * 60_000,
    // A mail above our own limit is never asked for: what is far larger comes from a broken or hostile server.
    maxLiteralSize: 2 * maxBytes + 1_000_000,
    maxResponseSize: 2 * maxBytes + 2_000_000,
  }
}

/** Opens the mailbox; true when marks are possible. */
async function openMailbox(client: ImapFlow, settings: ImapSettings, where: string): Promise<boolean> {
  const missing = (path: string) => (error: unknown) => {
    if (!client.usable) throw whileConnected(error, where, `opening "${path}"`)
    throw new MailboxError(
      'no-mailbox',
      `${where} has no mailbox "${path}" for this user: check its path`,
      error,
    )
  }
  if ('folder' in settings.mark) {
    const { folder } = settings.mark
    const known = await client.status(folder, { messages: true }).catch(() => false)
    if (!known) await client.mailboxCreate(folder).catch(missing(folder))
  }
  const mailbox = await client.mailboxOpen(settings.path).catch(missing(settings.path))
  if (mailbox.readOnly) return false
  if ('folder' in settings.mark) return true
  const kept = mailbox.permanentFlags
  return !kept || kept.has('\\*') || kept.has(settings.mark.keyword)
}
