import type { AddressInfo, Socket } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { type Clock, type Instant, systemClock } from '#src/domain/clock.ts'
import type { Server } from '#src/domain/server.ts'
import { startLoopbackSmtp } from './loopback-smtp.ts'

export interface EmbeddedMailboxOptions {
  /** INTERNALDATE of what is delivered; the machine's clock by default. */
  readonly clock?: Clock
  /** Offers STARTTLS and takes no login in clear, or speaks TLS from the first byte when `implicit`. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly implicit?: boolean }
  /** False: a server that keeps no keywords (PERMANENTFLAGS without `\*`). */
  readonly keywords?: boolean
}

/** A mail in an embedded mailbox. */
export interface StoredMail {
  readonly uid: number
  readonly flags: readonly string[]
  readonly folder: string
}

/** An IMAP server in this process, holding one account, and the SMTP server that delivers to it. */
export interface EmbeddedMailbox extends AsyncDisposable {
  readonly imap: Server
  /** Delivers whatever it receives, for any recipient, into INBOX. */
  readonly smtp: { readonly host: string; readonly port: number }
  /** Puts a mail into INBOX without SMTP, as received at `receivedAt`. */
  deliver(raw: Uint8Array, receivedAt?: Instant): void
  messages(): readonly StoredMail[]
  /** From now on the server lists this mail but fails to give it. */
  spoil(uid: number): void
  /** The mailbox was restored from a copy: other UIDVALIDITY, UIDs from 1; everybody is thrown out. */
  changeUidValidity(): void
  /** Cuts every connection; the server stays. */
  kickAll(): void
}

const login = { user: 'inscriptions', password: 'embedded' }

/**
 * Starts both servers on loopback, on ports that the system chose. hoodiecrow-imap is old and made for tests: nobody
 * but ourselves ever talks to it.
 */
export async function startEmbeddedMailbox(options: EmbeddedMailboxOptions = {}): Promise<EmbeddedMailbox> {
  const clock = options.clock ?? systemClock
  const { tls } = options
  const server = hoodiecrow({
    plugins: [
      'IDLE',
      'MOVE',
      'UIDPLUS',
      'UNSELECT',
      ...(tls && !tls.implicit ? ['STARTTLS', 'LOGINDISABLED'] : []),
    ],
    users: { [login.user]: { password: login.password } },
    storage: { INBOX: { allowPermanentFlags: options.keywords ?? true }, '': { separator: '/' } },
    secureConnection: tls?.implicit ?? false,
    ...(tls && { credentials: { key: tls.key, cert: tls.cert } }),
  })
  // It parses a mail before it hands out its bytes, and stumbles over hostile ones; we ask for the bytes alone. Under
  // both names: from the second mail of a range on, it has forgotten the PEEK.
  const spoilt = new Set<number>()
  server.fetchHandlers.BODY = server.fetchHandlers['BODY.PEEK'] = (_connection, message, query) => {
    if (spoilt.has(message.uid)) throw new Error('Damaged')
    if (query.section?.length !== 0 || query.partial) throw new Error('Only BODY.PEEK[] is served here')
    return { type: 'LITERAL', value: message.raw }
  }
  server.setMaxListeners(0)

  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    // Without it a command takes 45 ms: answers are many small writes.
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
  })
  const kickAll = () => {
    for (const socket of sockets) socket.destroy()
  }

  const inbox = () => {
    const mailbox = server.getMailbox('INBOX')
    if (!mailbox) throw new Error('The embedded mailbox lost its INBOX')
    return mailbox
  }
  const deliver = (raw: Uint8Array, receivedAt = clock.now()) => {
    server.appendMessage('INBOX', [], dateTime(receivedAt), Buffer.from(raw).toString('latin1'))
  }
  const smtp = await startLoopbackSmtp({
    mail: async ({ raw }) => deliver(Buffer.concat([trace(clock.now()), raw])),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    imap: {
      host: '127.0.0.1',
      port: (server.server.address() as AddressInfo).port,
      tls: tls ? (tls.implicit ? 'implicit' : 'starttls') : 'none',
      login,
      ...(tls && { ca: tls.cert }),
    },
    smtp: { host: smtp.host, port: smtp.port },
    deliver,
    messages: () =>
      Object.values(server.folderCache).flatMap((folder) =>
        folder.messages.map(({ uid, flags }) => ({ uid, flags: [...flags], folder: folder.path })),
      ),
    spoil: (uid) => void spoilt.add(uid),
    changeUidValidity() {
      const mailbox = inbox()
      mailbox.uidvalidity += 1
      for (const [index, message] of mailbox.messages.entries()) message.uid = index + 1
      mailbox.uidnext = mailbox.messages.length + 1
      kickAll()
    },
    kickAll,
    async [Symbol.asyncDispose]() {
      await smtp[Symbol.asyncDispose]()
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()))
      kickAll()
      await closed
    },
  }
}

/** The trace field of a server that takes a mail in (RFC 5321, section 4.4): here it tells the clock's time. */
function trace(now: Instant): Buffer {
  return Buffer.from(`Received: from localhost by localhost with ESMTP; ${new Date(now).toUTCString()}\r\n`)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2020-12-01T08:05:00.000Z` → `01-Dec-2020 08:05:00 +0000` (RFC 3501, section 9, date-time). */
function dateTime(at: Instant): string {
  const month = months[Number(at.slice(5, 7)) - 1]
  return `${at.slice(8, 10)}-${month}-${at.slice(0, 4)} ${at.slice(11, 19)} +0000`
}
