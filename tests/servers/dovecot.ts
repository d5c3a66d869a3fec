import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Instant } from '#src/domain/clock.ts'
import type { Server } from '#src/domain/server.ts'
import type { Certificate } from './certificate.ts'

/** Whether Dovecot 2.3 with LMTP is on this machine (Debian: dovecot-imapd, dovecot-lmtpd). */
export const hasDovecot =
  spawnSync('dovecot', ['--version']).stdout?.toString().startsWith('2.3') === true &&
  spawnSync('sh', ['-c', 'test -x /usr/lib/dovecot/lmtp']).status === 0

export interface Dovecot extends AsyncDisposable {
  /** In clear, or with STARTTLS required when a certificate was given. */
  readonly imap: Server
  /** TLS from the first byte; only when a certificate was given. */
  readonly imaps: Server | null
  readonly lmtpPort: number
  /** Hands over one mail by LMTP (RFC 2033); resolves when it is in the mailbox. */
  deliver(raw: Uint8Array): Promise<void>
  /** Only in a maildir: puts one mail into it as it stands, also what no protocol would take, as received at `receivedAt`. */
  place(raw: Uint8Array, receivedAt: Instant): void
  /** Ends the server and every connection, at once. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Only with a maildir: forgets its UIDs, while stopped. The next start gives another UIDVALIDITY. */
  forgetUids(): void
}

/** A test run that is killed takes its Dovecot along: the end of our end of the pipe ends the whole process group. */
const underWatch = '(cat <&3; rm -rf "$2"; kill -9 0) & exec dovecot -F -c "$1" 3<&-'

const login = { user: 'inscriptions', password: 'dovecot "secret" é' }

export interface Setup {
  readonly certificate?: Certificate
  /**
   * How mails are kept. Under load, `maildir` may give UIDs in another order than that of delivery: a file that comes
   * while the list of UIDs is locked gets its own later. `sdbox` gives each mail the next one.
   */
  readonly format?: 'maildir' | 'sdbox'
}

/** Starts a Dovecot of our own from a temporary folder on loopback, as root or as an ordinary user. */
export async function startDovecot({ certificate, format = 'maildir' }: Setup = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-dovecot-'))
  const mail = join(folder, 'mail')
  const [imapPort, imapsPort, lmtpPort] = await freePorts(3)
  const owner = mailOwner()
  for (const path of [mail, join(folder, 'home')]) {
    mkdirSync(path)
    chownSync(path, owner.uid, owner.gid)
  }
  // Its processes run as other users when started by root.
  chmodSync(folder, 0o755)
  if (certificate) {
    writeFileSync(join(folder, 'key.pem'), certificate.key)
    writeFileSync(join(folder, 'cert.pem'), certificate.cert)
  }
  writeFileSync(join(folder, 'passwd'), `${login.user}:{PLAIN}${login.password}::::::\n`)
  const conf = join(folder, 'dovecot.conf')
  const settings = {
    folder,
    format,
    owner,
    imapPort,
    imapsPort,
    lmtpPort,
    certificate: certificate !== undefined,
  }
  writeFileSync(conf, configuration(settings))

  let placed = 0
  let master: ChildProcess | null = null
  const start = async () => {
    master = spawn('sh', ['-c', underWatch, 'sh', conf, folder], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    for (const port of [imapPort, lmtpPort]) await greeting(port, master, join(folder, 'log'))
  }
  const stop = async () => {
    const running = master
    master = null
    if (!running?.pid || running.exitCode !== null) return
    const gone = once(running, 'exit')
    process.kill(-running.pid, 'SIGKILL')
    await gone
  }
  await start()
  const lmtp = createTransport({
    pool: true,
    maxConnections: 4,
    maxMessages: Number.POSITIVE_INFINITY,
    lmtp: true,
    host: '127.0.0.1',
    port: lmtpPort,
    ignoreTLS: true,
  })
  const server = { host: '127.0.0.1', login, ...(certificate && { ca: certificate.cert }) }
  return {
    imap: { ...server, port: imapPort, tls: certificate ? 'starttls' : 'none' },
    imaps: certificate ? { ...server, port: imapsPort, tls: 'implicit' } : null,
    lmtpPort,
    async deliver(raw) {
      const envelope = { from: 'sender@reseau.example', to: [login.user] }
      const { rejectedErrors } = await lmtp.sendMail({ envelope, raw: Buffer.from(raw) })
      if (rejectedErrors?.[0]) throw rejectedErrors[0]
    },
    place(raw, receivedAt) {
      placed++
      // Maildir: written beside, then moved in as a whole; the file's time is the mail's INTERNALDATE.
      const name = `${placed}.guichet.test`
      const half = join(mail, 'tmp', name)
      for (const part of ['', 'cur', 'new', 'tmp']) {
        mkdirSync(join(mail, part), { recursive: true })
        chownSync(join(mail, part), owner.uid, owner.gid)
      }
      writeFileSync(half, raw)
      chownSync(half, owner.uid, owner.gid)
      utimesSync(half, new Date(receivedAt), new Date(receivedAt))
      renameSync(half, join(mail, 'new', name))
    },
    start,
    stop,
    forgetUids() {
      for (const name of readdirSync(mail)) {
        if (name === 'dovecot-uidlist' || name.startsWith('dovecot.index')) rmSync(join(mail, name))
      }
    },
    async [Symbol.asyncDispose]() {
      lmtp.close()
      await stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Whose mails they are: ourselves, but root may own none, then `nobody`. */
function mailOwner(): { uid: number; gid: number } {
  const { uid, gid } = userInfo()
  return uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid }
}

function configuration(given: {
  readonly folder: string
  readonly format: string
  readonly owner: { readonly uid: number; readonly gid: number }
  readonly imapPort: number
  readonly imapsPort: number
  readonly lmtpPort: number
  readonly certificate: boolean
}): string {
  const { folder, owner } = given
  const { username, uid } = userInfo()
  const group = spawnSync('id', ['-gn']).stdout.toString().trim()
  const own =
    uid === 0
      ? ''
      : `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group = ${group}`
  const ssl = given.certificate
    ? `ssl = required\nssl_cert = <${folder}/cert.pem\nssl_key = <${folder}/key.pem`
    : 'ssl = no\ndisable_plaintext_auth = no'
  return `
protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
mail_location = ${given.format}:${folder}/mail
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 0
first_valid_gid = 0
auth_failure_delay = 0
${own}
${ssl}
passdb {
  driver = passwd-file
  args = ${folder}/passwd
}
userdb {
  driver = static
  args = home=${folder}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${given.imapPort}
  }
  inet_listener imaps {
    port = ${given.certificate ? given.imapsPort : 0}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${given.lmtpPort}
  }
}
`
}

/** Resolves when the server greets on `port`. */
async function greeting(port: number, master: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (master.exitCode !== null) break
    const socket = connect(port, '127.0.0.1')
    const greeted = await new Promise<boolean>((resolve) => {
      socket.once('data', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
    })
    socket.destroy()
    if (greeted) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`Dovecot does not answer on port ${port}; its log says:\n${readLog(log)}`)
}

function readLog(log: string): string {
  try {
    return readFileSync(log, 'utf8')
  } catch {
    return '(nothing)'
  }
}

/** Dovecot does not tell which port the system chose, so they are chosen before. */
async function freePorts(count: 3): Promise<[number, number, number]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports as [number, number, number]
}
