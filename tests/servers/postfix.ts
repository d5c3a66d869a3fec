import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Server } from '#src/domain/server.ts'

const master = '/usr/lib/postfix/sbin/master'

/** Whether Postfix can run here (Debian: postfix). Its daemons change their user, so that it wants root. */
export const hasPostfix = userInfo().uid === 0 && spawnSync('test', ['-x', master]).status === 0

export interface Postfix extends AsyncDisposable {
  /** In clear, without login: loopback may relay. */
  readonly smtp: Server
  /** Ends the server and every connection, at once; its queue stays. */
  stop(): Promise<void>
  start(): Promise<void>
}

export interface PostfixOptions {
  /** Port on loopback that everything is relayed to. */
  readonly relayTo: number
  /** Addresses that are refused, each with a reply: `550 5.1.1 No such user`. No commas in it. */
  readonly refused?: Readonly<Record<string, string>>
}

/** A test run that is killed takes its Postfix along: the end of our end of the pipe ends the whole process group. */
const underWatch = `(cat <&3; rm -rf "$2"; kill -9 0) & exec ${master} -c "$1" -d 3<&-`

/** Starts a Postfix of our own on loopback, all of it in a temporary folder; root only. */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-postfix-'))
  // Its processes run as another user.
  chmodSync(folder, 0o755)
  const [conf, data, queue] = ['conf', 'data', 'queue'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const path of [conf, data, queue]) mkdirSync(path)
  execFileSync('chown', ['postfix', data])
  const port = await freePort()
  writeFileSync(join(conf, 'main.cf'), mainCf(folder, options))
  writeFileSync(join(conf, 'master.cf'), masterCf(port))
  // Makes the folders of the queue, with their owners.
  execFileSync('postfix', ['-c', conf, 'check'], { stdio: 'ignore' })

  let running: ChildProcess | null = null
  const start = async () => {
    running = spawn('sh', ['-c', underWatch, 'sh', conf, folder], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    await greeting(port, running, join(folder, 'log'))
  }
  const stop = async () => {
    const stopping = running
    running = null
    if (!stopping?.pid || stopping.exitCode !== null) return
    const gone = once(stopping, 'exit')
    process.kill(-stopping.pid, 'SIGKILL')
    await gone
  }
  await start()
  return {
    smtp: { host: '127.0.0.1', port, tls: 'none', login: null },
    start,
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function mainCf(folder: string, { relayTo, refused = {} }: PostfixOptions): string {
  const answers = Object.entries(refused).map(([address, reply]) => `{${address} = ${reply}}`)
  return `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
multi_instance_enable = no
syslog_name = guichet-test
myhostname = relay.guichet.test
myorigin = relay.guichet.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
relayhost = [127.0.0.1]:${relayTo}
smtp_dns_support_level = disabled
smtp_host_lookup = native
smtp_tls_security_level = none
smtpd_tls_security_level = none
smtpd_peername_lookup = no
smtpd_recipient_restrictions = ${answers.length > 0 ? `check_recipient_access inline:{${answers.join(', ')}}, ` : ''}permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
message_size_limit = 50000000
mailbox_size_limit = 0
# The queue tries again at once where a real one waits minutes.
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
`
}

/** The daemons of Debian's own file that a relay needs, none of them in a chroot. */
function masterCf(port: number): string {
  return `
127.0.0.1:${port} inet n - n - - smtpd
cleanup   unix  n - n -    0 cleanup
qmgr      unix  n - n 300  1 qmgr
rewrite   unix  - - n -    - trivial-rewrite
bounce    unix  - - n -    0 bounce
defer     unix  - - n -    0 bounce
trace     unix  - - n -    0 bounce
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n -    - proxymap
smtp      unix  - - n -    - smtp
relay     unix  - - n -    - smtp
error     unix  - - n -    - error
retry     unix  - - n -    - error
anvil     unix  - - n -    1 anvil
scache    unix  - - n -    1 scache
postlog   unix-dgram n - n - 1 postlogd
`
}

/** Resolves when the server greets on `port`. */
async function greeting(port: number, running: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 600 && running.exitCode === null; tries++) {
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
  throw new Error(`Postfix does not answer on port ${port}; its log says:\n${readLog(log)}`)
}

function readLog(log: string): string {
  try {
    return readFileSync(log, 'utf8')
  } catch {
    return '(nothing)'
  }
}

/** Postfix does not tell which port the system chose, so it is chosen before. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}
