import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import type { Config } from '#src/config.ts'
import { runDaemon } from '#src/daemon.ts'
import { rehearsalClock } from '#src/demo/rehearsal-clock.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import type { Server } from '#src/domain/server.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { type Dovecot, hasDovecot, startDovecot } from '#tests/servers/dovecot.ts'
import { barePool, lettersIn, sendBare } from './bare.ts'
import { type Bench, type Figures, inTurn } from './bench.ts'
import { type Sink, startSink } from './start-sink.ts'

const corpus = fileURLToPath(new URL('../tests/fixtures/messages/dev', import.meta.url))
const start = '2020-12-14T08:00:00.000Z'
const mails = 1000
const connections = 5

/**
 * Sign-ups that come into a Dovecot all at once, until the last confirmation has reached an SMTP sink: the daemon,
 * against fetching the same mails in one range, parsing them and sending letters of the same bytes through
 * nodemailer's pool.
 */
export const intake: Bench = {
  name: 'intake',
  against: 'imapflow + mailparser + pooled nodemailer',
  unit: 'sign-ups a second',
  async run(): Promise<Figures> {
    if (!hasDovecot)
      throw new Error('the bench intake needs dovecot: install dovecot-imapd and dovecot-lmtpd')
    const root = await mkdtemp(join(tmpdir(), 'guichet-bench-'))
    const sink = await startSink()
    const templates = await signUps()
    try {
      const letters = (await daemonRun(root, sink, templates)).letters // Warms up.
      await bareRun(sink, templates, letters)
      const rate = (seconds: number) => mails / seconds
      const { ours, theirs } = await inTurn(
        5,
        async () => rate((await daemonRun(root, sink, templates)).seconds),
        async () => rate(await bareRun(sink, templates, letters)),
      )
      return { ratio: ours / theirs, value: ours }
    } finally {
      sink.end()
      await rm(root, { recursive: true, force: true })
    }
  },
}

interface Run {
  readonly seconds: number
  readonly letters: readonly LetterBody[]
}

async function daemonRun(root: string, sink: Sink, templates: readonly SignUp[]): Promise<Run> {
  await using dovecot = await startDovecot()
  const data = await mkdtemp(join(root, 'store-'))
  const clock = rehearsalClock(start)
  const stop = new AbortController()
  const following = Promise.withResolvers<void>()
  const daemon = runDaemon(configFor(data, dovecot, sink.smtp), {
    clock,
    random: systemRandom,
    log: silentLog,
    signal: stop.signal,
    onFollowing: following.resolve,
  })
  await Promise.race([following.promise, daemon])
  const reached = sink.until(mails)
  // In one go: until it is done, nothing else runs in this process.
  fill(dovecot, templates, clock.now())
  const begin = performance.now()
  await Promise.race([reached, daemon])
  const seconds = (performance.now() - begin) / 1000
  stop.abort()
  await daemon
  await using store = await openLowdbStore(data)
  return { seconds, letters: await lettersIn(store, mails) }
}

async function bareRun(
  sink: Sink,
  templates: readonly SignUp[],
  letters: readonly LetterBody[],
): Promise<number> {
  await using dovecot = await startDovecot()
  fill(dovecot, templates, start)
  const reached = sink.until(mails)
  const begin = performance.now()
  const { host, port, login } = dovecot.imap
  const client = new ImapFlow({
    host,
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: login?.user ?? '', pass: login?.password ?? '' },
    logger: false,
  })
  const pool = barePool(sink.smtp, connections)
  await client.connect()
  await client.mailboxOpen('INBOX')
  const sent: Promise<unknown>[] = []
  for await (const { source } of client.fetch('1:*', { source: true })) {
    await simpleParser(source as Buffer)
    sent.push(sendBare(pool, letters[sent.length] as LetterBody, sent.length, start))
  }
  await Promise.all(sent)
  await reached
  const seconds = (performance.now() - begin) / 1000
  pool.close()
  await client.logout()
  return seconds
}

interface SignUp {
  readonly raw: string
  readonly address: string
}

/** The sign-ups of the project's own messages that people sent for themselves from the address they want to be known by. */
async function signUps(): Promise<SignUp[]> {
  const lines = (await readFile(join(corpus, 'expected.jsonl'), 'utf8')).split('\n').filter(Boolean)
  const wanted = lines
    .map((line) => JSON.parse(line))
    .filter(
      ({ series, kind, participants, question, unclear }) =>
        series === 'trafic-2021.yaml' &&
        kind === 'registration' &&
        participants.length === 1 &&
        participants[0].join.length > 0 &&
        !question &&
        !unclear,
    )
  const all = await Promise.all(
    wanted.map(async ({ file, participants }) => ({
      raw: await readFile(join(corpus, file), 'latin1'),
      address: String(participants[0].email),
    })),
  )
  return all.filter(
    ({ raw, address }) =>
      (/^From:[^\n]*\n(?: [^\n]*\n)*/m.exec(raw)?.[0] ?? '').includes(address) &&
      // A card beside holds the address too, in base64, where `fill` does not find it.
      !/filename=/i.test(raw),
  )
}

/** Puts the sign-ups into the mailbox again and again, each time from another address. */
function fill(dovecot: Dovecot, templates: readonly SignUp[], receivedAt: string): void {
  for (let i = 0; i < mails; i++) {
    const { raw, address } = templates[i % templates.length] as SignUp
    const another = raw.replaceAll(address, `p${i}.${address}`).replace(/^(Message-ID:\s*<)/im, `$1b${i}.`)
    dovecot.place(Buffer.from(another, 'latin1'), receivedAt)
  }
}

function configFor(data: string, dovecot: Dovecot, smtp: Server): Config {
  return {
    series: join(corpus, 'trafic-2021.yaml'),
    data,
    templates: null,
    log: 'info',
    imap: {
      ...dovecot.imap,
      mailbox: 'INBOX',
      handled: { kind: 'keyword', name: 'GuichetHandled' },
      maxBytes: 30_000_000,
    },
    smtp: { ...smtp, connections, perMinute: 1_000_000, perDay: 1_000_000 },
    poll: '0 0 1 1 *',
    authservId: null,
    rules: { ...houseRules, lettersPerHour: 1_000_000 },
  }
}
