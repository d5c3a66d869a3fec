import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { expect } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { Server } from '#src/domain/server.ts'
import type { ListedSeminar } from '#src/operations/list.ts'
import { startDovecot } from '#tests/servers/dovecot.ts'
import { startPostfix } from '#tests/servers/postfix.ts'
import { environment, logged, runProgram, seriesToCome, spawnProgram } from '#tests/smoke/program.ts'
import { mail } from './house.ts'

export interface Killing {
  /** Half of them sign-ups, half changes of those who signed up before. */
  readonly mails: number
  readonly kills: number
  /** Letters on their way at once. */
  readonly connections: number
  /** Letters go through a Postfix, not to the sink itself. */
  readonly postfix: boolean
}

/** Milliseconds without any letter after which none comes any more: more than every back-off that kills may cause. */
const quiet = 40_000

/**
 * Mails come in by LMTP while the real program is killed again and again, at random moments. Afterwards an independent
 * recount of the mailbox must equal the registrations; every mail must be answered under one Message-ID; extra copies
 * may be no more than what was in flight at the kills.
 */
export async function killWhileMailsComeIn({ mails, kills, connections, postfix }: Killing): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-killed-'))
  // A change must not overtake the sign-up that it changes.
  await using dovecot = await startDovecot({ format: 'sdbox' })
  await using sink = await startEmbeddedSubmission()
  await using relay = postfix ? await startPostfix({ relayTo: sink.smtp.port }) : null
  const env = {
    ...environment(join(folder, 'store'), dovecot.imap, relay?.smtp ?? sink.smtp),
    GUICHET_SERIES: await seriesToCome(folder),
    GUICHET_SMTP_CONNECTIONS: String(connections),
    GUICHET_SMTP_PER_MINUTE: '1000000',
    GUICHET_SMTP_PER_DAY: '1000000',
    GUICHET_CAP_ALL: '1000000',
  }
  let told = ''
  const start = async (until: string) => {
    const program = spawnProgram(['start'], env)
    told = ''
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk) => {
        told = (told + chunk).slice(-10_000)
      })
    }
    await logged(program, until)
    return program
  }
  let daemon = await start('Following the mailbox')

  const raws = lives(mails)
  let delivery = Promise.resolve()
  for (let i = 0; i < kills; i++) {
    const share = raws.slice(Math.round((i * mails) / kills), Math.round(((i + 1) * mails) / kills))
    delivery = delivery.then(async () => {
      for (const raw of share) await dovecot.deliver(Buffer.from(raw))
    })
    // Some kills fall into the start, most into the work: so many letters later, or so much time.
    const letters = sink.until(sink.letters.length + Math.floor(Math.random() * share.length))
    await Promise.race([letters, new Promise((resolve) => setTimeout(resolve, Math.random() * 4000))])
    const gone = new Promise((resolve) => daemon.once('exit', resolve))
    daemon.kill('SIGKILL')
    await gone
    daemon = await start(i % 4 === 0 ? 'Guichet is running' : 'Following the mailbox')
  }
  await delivery
  const answered = () => new Set(sink.letters.flatMap(({ raw }) => field(raw, 'In-Reply-To')))
  while (answered().size < mails) {
    const next = sink.until(sink.letters.length + 1).then(() => true)
    if (await Promise.race([next, delay(quiet, false, { ref: false })])) continue
    const { out } = await runProgram(['outbox'], env)
    throw new Error(
      `expected ${mails} answers, found ${answered().size}, and none for ${quiet / 1000} s:\n${out}\n${told}`,
    )
  }
  const stopped = new Promise((resolve) => daemon.once('exit', resolve))
  daemon.kill('SIGTERM')
  await stopped

  const { out } = await runProgram(['list', '--json'], env)
  const listed: ListedSeminar[] = JSON.parse(out)
  const registered = listed.flatMap(({ number, people }) => people.map(({ email }) => `${email} ${number}`))
  const { registrations, ids } = await recount(dovecot.imap)
  expect(registered.toSorted()).toEqual(registrations.toSorted())

  const letters = new Map<string, Set<string>>()
  for (const { raw } of sink.letters) {
    const answers = field(raw, 'In-Reply-To')
    letters.set(answers, (letters.get(answers) ?? new Set()).add(field(raw, 'Message-ID')))
  }
  expect([...letters].filter(([, { size }]) => size !== 1)).toEqual([])
  expect([...letters.keys()].toSorted()).toEqual(ids.toSorted())
  const extra = sink.letters.length - mails
  console.info(
    `${mails} mails, ${kills} kills: ${registrations.length} registrations, ${extra} copies more than letters`,
  )
  expect(extra).toBeLessThanOrEqual(kills * connections)
  await rm(folder, { recursive: true, force: true })
}

/** Each person signs up; some time later, every second one joins one more seminar, every other one leaves one. */
function lives(mails: number): string[] {
  const people = mails / 2
  const later = Math.min(20, people)
  return Array.from({ length: people + later }, (_, i) => {
    const p = i - later
    const change = p < 0 ? [] : [p % 2 === 0 ? addition(p) : withdrawal(p)]
    return i < people ? [signUp(i), ...change] : change
  }).flat()
}

function signUp(p: number): string {
  return write(p, `Je m’inscris aux séminaires ${(p % 5) + 1} et ${(p % 5) + 2}.`)
}

function addition(p: number): string {
  return write(
    p,
    `Ajoutez-moi aussi au séminaire ${((p + 2) % 5) + 1 === (p % 5) + 2 ? 6 : ((p + 2) % 5) + 1}.`,
  )
}

function withdrawal(p: number): string {
  return write(p, `Je dois annuler ma participation au séminaire ${(p % 5) + 2}.`)
}

function write(p: number, words: string): string {
  return mail(`p${p}@asso.example`, `Bonjour,\n\n${words}`)
}

/** What the mails in the mailbox say, read by other means than the program's: who is left with what. */
async function recount(imap: Server): Promise<{ readonly registrations: string[]; readonly ids: string[] }> {
  const found = new Set<string>()
  const ids: string[] = []
  await using client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: imap.login?.user ?? '', pass: imap.login?.password ?? '' },
    logger: false,
  })
  await client.connect()
  await client.mailboxOpen('INBOX')
  for await (const { source } of client.fetch('1:*', { source: true })) {
    const raw = source as Buffer
    const text = raw.toString('utf8')
    const numbers = /séminaires? ([\d et]+)\./.exec(text)?.[1]?.match(/\d/g) ?? []
    for (const number of numbers) {
      const row = `${field(raw, 'From')} ${number}`
      if (text.includes('annuler')) found.delete(row)
      else found.add(row)
    }
    ids.push(field(raw, 'Message-ID'))
  }
  return { registrations: [...found], ids }
}

/** The value of a field that stands on one line, or begins on the next. */
function field(raw: Buffer, name: string): string {
  return new RegExp(`^${name}:\\s+(\\S+)`, 'im').exec(raw.toString('latin1'))?.[1] ?? ''
}
