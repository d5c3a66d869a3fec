import { ImapFlow } from 'imapflow'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import type { Instant } from '#src/domain/clock.ts'
import type { Server } from '#src/domain/server.ts'
import { hasDovecot, startDovecot } from './dovecot.ts'

export interface FoundMail {
  readonly uid: number
  readonly flags: readonly string[]
  readonly folder: string
}

/** An IMAP server with one account, whatever its make. */
export interface MailServer extends AsyncDisposable {
  readonly imap: Server
  /** A mail arrives, now or as if received at `receivedAt`; resolves when it is there. */
  deliver(raw: Uint8Array | string, receivedAt?: Instant): Promise<void>
  /** Every mail of every folder, as another client sees them. */
  messages(): Promise<readonly FoundMail[]>
  /** Somebody with another client does something in INBOX. */
  asPerson<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>
  /** The mailbox gets another UIDVALIDITY and its mails other UIDs; everybody is thrown out. */
  changeUidValidity(): Promise<void>
  /** Ends every connection. */
  kickAll(): Promise<void>
}

export interface MailServerKind {
  /** For the names of tests; says why when it can't run here. */
  readonly name: string
  readonly available: boolean
  start(): Promise<MailServer>
}

/** What scenarios run on: `describe.each(mailServers)('$name', …)`, with `describe.skipIf(!available)` inside. */
export const mailServers: readonly MailServerKind[] = [
  { name: 'embedded server', available: true, start: embedded },
  {
    name: hasDovecot ? 'Dovecot' : 'Dovecot (skipped: needs dovecot)',
    available: hasDovecot,
    start: dovecot,
  },
]

async function embedded(): Promise<MailServer> {
  const server = await startEmbeddedMailbox()
  return {
    ...asClient(server.imap),
    deliver: async (raw, receivedAt) => server.deliver(Buffer.from(raw), receivedAt),
    changeUidValidity: async () => server.changeUidValidity(),
    kickAll: async () => server.kickAll(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function dovecot(): Promise<MailServer> {
  const server = await startDovecot()
  const client = asClient(server.imap)
  return {
    ...client,
    async deliver(raw, receivedAt) {
      if (receivedAt) server.place(Buffer.from(raw), receivedAt)
      else await server.deliver(Buffer.from(raw))
    },
    async changeUidValidity() {
      await server.stop()
      server.forgetUids()
      await server.start()
    },
    async kickAll() {
      await server.stop()
      await server.start()
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function asClient(imap: Server): Pick<MailServer, 'imap' | 'asPerson' | 'messages'> {
  const asPerson: MailServer['asPerson'] = async (work) => {
    await using client = new ImapFlow({
      host: imap.host,
      port: imap.port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: imap.login?.user ?? '', pass: imap.login?.password ?? '' },
      logger: false,
      disableAutoIdle: true,
    })
    client.on('error', () => {})
    await client.connect()
    await client.mailboxOpen('INBOX')
    return await work(client)
  }
  return {
    imap,
    asPerson,
    messages: () =>
      asPerson(async (client) => {
        const found: FoundMail[] = []
        for (const { path } of await client.list({ listOnly: true })) {
          await client.mailboxOpen(path, { readOnly: true })
          for await (const { uid, flags } of client.fetch('1:*', { uid: true, flags: true })) {
            found.push({ uid, flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent'), folder: path })
          }
        }
        return found
      }),
  }
}
