import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One mail as it came over SMTP. */
export interface Submission {
  /** Address of MAIL FROM, empty for the null return path. */
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
  /** True when it came over TLS. */
  readonly secure: boolean
}

export interface LoopbackSmtpOptions {
  /** Offers STARTTLS, or speaks TLS from the first byte when `implicit`. Without it everything is in clear. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly implicit?: boolean }
  /** Asks for this login. */
  readonly login?: { readonly user: string; readonly password: string }
  /** Largest mail taken, in bytes; 50 MB by default. */
  readonly maxBytes?: number
  /** May throw an SmtpRefusal. */
  recipient?(address: string): Promise<void>
  /** The mail is acknowledged when this resolves; may throw an SmtpRefusal. `cut` ends the connection without a reply. */
  mail(submission: Submission, cut: () => void): Promise<void>
}

export interface LoopbackSmtp extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** Cuts every connection; the server stays. */
  kickAll(): void
}

/** A reply with a code of its own (RFC 5321, section 4.2). */
export class SmtpRefusal extends Error {
  readonly responseCode: number
  constructor(code: number, text: string) {
    super(text)
    this.responseCode = code
  }
}

/** An SMTP server on loopback, on a port that the system chose. For the demo and for tests only. */
export async function startLoopbackSmtp(options: LoopbackSmtpOptions): Promise<LoopbackSmtp> {
  const sockets = new Set<Socket>()
  const { tls, login } = options
  const server = new SMTPServer({
    banner: 'Guichet, for rehearsals only',
    disableReverseLookup: true,
    logger: false,
    size: options.maxBytes ?? 50_000_000,
    secure: tls?.implicit ?? false,
    ...(tls && { key: tls.key, cert: tls.cert }),
    allowInsecureAuth: !tls,
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],

    onAuth(auth, _session, done) {
      const known = auth.username === login?.user && auth.password === login?.password
      done(null, known ? { user: auth.username } : { message: '5.7.8 Wrong user or password' })
    },

    onRcptTo(address, _session, done) {
      if (!options.recipient) return done()
      options.recipient(address.address).then(() => done(), done)
    },

    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk)
      })
      stream.on('error', done)
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(new SmtpRefusal(552, '5.3.4 The mail is too large'))
        const { mailFrom, rcptTo } = session.envelope
        const submission = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          raw: Buffer.concat(chunks),
          secure: session.secure,
        }
        const cut = () => {
          for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy()
        }
        options.mail(submission, cut).then(() => done(), done)
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
  })
  const kickAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    kickAll,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(resolve))
      kickAll()
      await closed
    },
  }
}
