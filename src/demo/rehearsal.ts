import { copyFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTransport } from 'nodemailer'
import { pino } from 'pino'
import type { Config } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { runDaemon } from '#src/daemon.ts'
import { hour, type Instant, plus, systemClock } from '#src/domain/clock.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import { systemRandom } from '#src/domain/random.ts'
import type { Series } from '#src/domain/series.ts'
import type { Server } from '#src/domain/server.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import type { Explanation } from '#src/operations/explain.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { startEmbeddedMailbox } from './embedded-mailbox.ts'
import { startEmbeddedSubmission } from './embedded-submission.ts'
import { rehearsalClock } from './rehearsal-clock.ts'

const seriesFile = fileURLToPath(new URL('../../data/series.yaml', import.meta.url))
const mails = fileURLToPath(new URL('../../data/demo', import.meta.url))

/** A daemon between embedded mail servers, on its own clock. */
export interface Rehearsal extends AsyncDisposable {
  readonly config: Config
  readonly series: Series
  /** Delivers a mail over SMTP, at the moment it is dated (now, when it is not), and forgets it. */
  send(raw: string): Promise<void>
  /** The next thing that was decided, because of a mail or of time, once its letters have left. */
  nextStory(): Promise<Explanation>
  /** The clock's time. */
  now(): string
  /** Lets time pass until then. */
  putForwardTo(moment: Instant): void
  /** Where anybody on this machine can send it a mail. */
  readonly smtp: { readonly host: string; readonly port: number }
}

/** The mail files of the demo, in the order of their names. The first one's date is where the demo's clock starts. */
export async function demoMails(): Promise<string[]> {
  const names = (await readdir(mails)).filter((name) => name.endsWith('.eml')).toSorted()
  return Promise.all(names.map((name) => readFile(join(mails, name), 'utf8')))
}

/** Starts the servers and the real daemon; everything is written below `folder`. */
export async function startRehearsal(folder: string): Promise<Rehearsal> {
  const [first = ''] = await demoMails()
  const { date } = await parseMessage(Buffer.from(first))
  // Before its first mail, so that none of them is from before the installation.
  const clock = rehearsalClock(plus(date ?? systemClock.now(), -hour))
  // A copy, since the organiser edits it later.
  const draft = join(folder, 'series.yaml')
  await copyFile(seriesFile, draft)
  const series = await loadSeries(draft)
  const mailbox = await startEmbeddedMailbox({ clock })
  const submission = await startEmbeddedSubmission()
  const postman = createTransport({ host: mailbox.smtp.host, port: mailbox.smtp.port, ignoreTLS: true })
  const stop = new AbortController()
  const config = configFor(folder, mailbox.imap, submission.smtp)
  const handled: JournalEntry[] = []
  let tell: () => void = () => {}
  const following = Promise.withResolvers<void>()
  const daemon = runDaemon(config, {
    clock,
    random: systemRandom,
    log: pino(
      { level: 'debug', base: null },
      pino.destination({ dest: join(folder, 'log.jsonl'), sync: true }),
    ),
    signal: stop.signal,
    onFollowing: following.resolve,
    onHandled(entry) {
      handled.push(entry)
      tell()
    },
  })
  await Promise.race([following.promise, daemon])

  return {
    config,
    series,
    smtp: mailbox.smtp,
    now: clock.now,
    putForwardTo: clock.putForwardTo,
    async send(raw) {
      const { date, from } = await parseMessage(Buffer.from(raw))
      if (date) clock.putForwardTo(date)
      await postman.sendMail({
        envelope: { from: from?.address ?? '', to: series.registration.address },
        raw: date ? raw : `Date: ${new Date(clock.now()).toUTCString()}\r\n${raw}`,
      })
    },
    async nextStory() {
      const next = new Promise<void>((resolve) => {
        tell = resolve
      })
      // A daemon that fails must not leave the demo waiting.
      if (handled.length === 0) await Promise.race([next, daemon])
      const entry = handled.shift()
      const [story] = entry ? await consult(config, 'explain', entry.id) : []
      if (!story) throw new Error('expected the daemon to handle the mail, found that it has stopped')
      const expected = story.letters.map(({ letter }) => letter).filter(({ status }) => status !== 'held')
      for (const { messageId } of expected) {
        const left = () => submission.letters.some(({ raw }) => raw.includes(messageId))
        while (!left()) await submission.until(submission.letters.length + 1)
      }
      return story
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await daemon
      postman.close()
      await submission[Symbol.asyncDispose]()
      await mailbox[Symbol.asyncDispose]()
    },
  }
}

function configFor(folder: string, imap: Server, smtp: Server): Config {
  return {
    series: join(folder, 'series.yaml'),
    data: join(folder, 'store'),
    templates: null,
    log: 'debug',
    imap: {
      ...imap,
      mailbox: 'INBOX',
      handled: { kind: 'keyword', name: 'GuichetHandled' },
      maxBytes: 35 * 1024 * 1024,
    },
    smtp: { ...smtp, connections: 5, perMinute: 600, perDay: 10_000 },
    poll: '* * * * *',
    authservId: null,
    rules: houseRules,
  }
}
