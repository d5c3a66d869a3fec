import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { runDaemon } from '#src/daemon.ts'
import { type EmbeddedSubmission, startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { type RehearsalClock, rehearsalClock } from '#src/demo/rehearsal-clock.ts'
import type { Instant } from '#src/domain/clock.ts'
import { type HouseRules, houseRules } from '#src/domain/house-rules.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import { silentLog } from '#src/domain/log.ts'
import type { Message } from '#src/domain/message.ts'
import { systemRandom } from '#src/domain/random.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import type { MailServer, MailServerKind } from '#tests/servers/mailboxes.ts'

export const start: Instant = '2020-12-14T08:00:00.000Z'

/** A daemon on a mail server, with the submission server that takes its letters. */
export interface TestHouse extends AsyncDisposable {
  readonly server: MailServer
  readonly submission: EmbeddedSubmission
  readonly clock: RehearsalClock
  readonly config: Config
  /** Entries of mails handled since the house was built, in order. */
  readonly entries: readonly JournalEntry[]
  /** Delivers mails, as received on the house's clock, and waits until they are handled. */
  receive(...mails: readonly (string | Uint8Array)[]): Promise<readonly JournalEntry[]>
  /** Resolves once so many mails have been handled. */
  handled(count: number): Promise<void>
  /** The letters accepted so far, once there are `count`. */
  letters(count: number): Promise<Message[]>
  /** "Name: status of seminar, …" for everybody on record, sorted. */
  record(): Promise<string[]>
  /** Stops the daemon cleanly. */
  stop(): Promise<void>
  /** The end of a daemon that ends by itself: rejects with what it threw. */
  stopped(): Promise<void>
  /** Starts it (again); resolves once it follows the mailbox. */
  begin(since?: Instant): Promise<void>
}

export interface HouseOptions {
  readonly rules?: Partial<HouseRules>
  /** Mails that are in the mailbox before the first start. */
  readonly before?: readonly { readonly raw: string; readonly receivedAt: Instant }[]
  readonly since?: Instant
  /** Other ports, with something on the way. */
  readonly config?: (config: Config) => Promise<Config>
  /** Milliseconds of silence after which a connection counts as lost. */
  readonly silence?: number
}

export async function buildHouse(kind: MailServerKind, options: HouseOptions = {}): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-house-'))
  const clock = rehearsalClock(start)
  const server = await kind.start()
  const submission = await startEmbeddedSubmission()
  for (const { raw, receivedAt } of options.before ?? []) await server.deliver(raw, receivedAt)
  const direct: Config = {
    series: 'data/series.yaml',
    data: join(folder, 'store'),
    templates: null,
    log: 'info',
    imap: {
      ...server.imap,
      mailbox: 'INBOX',
      handled: { kind: 'keyword', name: 'GuichetHandled' },
      maxBytes: 30_000_000,
    },
    smtp: { ...submission.smtp, connections: 5, perMinute: 100_000, perDay: 1_000_000 },
    // IDLE tells of news; the poll is tested by itself.
    poll: '0 0 1 1 *',
    authservId: null,
    rules: { ...houseRules, ...options.rules },
  }
  const config = (await options.config?.(direct)) ?? direct
  const entries: JournalEntry[] = []
  let tell = () => {}
  let running: { readonly stop: AbortController; readonly daemon: Promise<void> } | null = null

  const house: TestHouse = {
    server,
    submission,
    clock,
    config,
    entries,
    async begin(since) {
      const following = Promise.withResolvers<void>()
      const stop = new AbortController()
      const daemon = runDaemon(config, {
        clock,
        random: systemRandom,
        log: silentLog,
        signal: stop.signal,
        onFollowing: following.resolve,
        ...(since === undefined ? {} : { since }),
        ...(options.silence === undefined ? {} : { silence: options.silence }),
        onHandled(entry) {
          if (entry.cause.kind !== 'message') return
          entries.push(entry)
          tell()
        },
      })
      daemon.catch(() => tell())
      running = { stop, daemon }
      await Promise.race([following.promise, daemon])
    },
    async handled(count) {
      while (entries.length < count) {
        const more = new Promise<void>((resolve) => {
          tell = resolve
        })
        await Promise.race([more, running?.daemon.then(() => more)])
      }
    },
    async receive(...mails) {
      const first = entries.length
      for (const raw of mails) await server.deliver(raw, clock.now())
      await house.handled(first + mails.length)
      return entries.slice(first)
    },
    async letters(count) {
      const accepted = await submission.until(count)
      return Promise.all(accepted.map(({ raw }) => parseMessage(raw)))
    },
    async record() {
      const people = new Map<string, string[]>()
      for (const { number, people: registered } of await consult(config, 'list', null)) {
        for (const { givenName, familyName, status, tentative, attendance } of registered) {
          const name = [givenName, familyName].filter(Boolean).join(' ')
          const state = [
            status === 'registered' ? '' : ` ${status}`,
            tentative ? ' tentative' : '',
            attendance === 'unsaid' ? '' : ` ${attendance}`,
          ]
          people.set(name, [...(people.get(name) ?? []), `${number}${state.join('')}`])
        }
      }
      return [...people].map(([name, rows]) => `${name}: ${rows.join(', ')}`).toSorted()
    },
    async stopped() {
      const ending = running
      running = null
      await ending?.daemon
    },
    async stop() {
      running?.stop.abort()
      await running?.daemon
      running = null
    },
    async [Symbol.asyncDispose]() {
      await house.stop()
      await submission[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await house.begin(options.since)
  return house
}

let counter = 0

/** A plain mail from one person. */
export function mail(from: string, text: string, headers: Readonly<Record<string, string>> = {}): string {
  counter++
  const lines = {
    From: from,
    To: 'inscriptions@metropole.example',
    Subject: 'Inscription',
    Date: 'Mon, 14 Dec 2020 09:00:00 +0100',
    'Message-ID': `<scenario-${counter}@mail.example>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...headers,
  }
  return `${Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`
}
