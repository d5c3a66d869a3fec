import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { consult } from '#src/consult.ts'
import { calendarReply, editSeries, whenItChanges } from '#src/demo/change-of-programme.ts'
import { demoMails, type Rehearsal, startRehearsal } from '#src/demo/rehearsal.ts'
import { tellStory } from '#src/demo/story.ts'
import type { Explanation } from '#src/operations/explain.ts'
import { seminarLines } from './list.ts'
import { planLines } from './plan.ts'

/**
 * The rehearsal: real mail files go over SMTP into an embedded mailbox, the real daemon reads them over IMAP and
 * answers over SMTP, in December 2020. Writes in a temporary folder only.
 * @param stay keep running at the end, for mails of one's own.
 */
export async function demo(stay: boolean, print: (line: string) => void): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-demo-'))
  await using rehearsal = await startRehearsal(folder)
  print('A rehearsal of the series in data/series.yaml. No mail leaves this machine.\n')
  const lastLetter = new Map<string, string>()
  for (const template of await demoMails()) {
    await rehearsal.send(addressed(template, lastLetter))
    for (const { letters } of await storiesUntil(isMail, rehearsal, print)) {
      for (const { letter } of letters) lastLetter.set(letter.to, letter.messageId)
    }
  }
  await changeProgramme(rehearsal, print)
  print('Who comes to what:')
  for (const line of (await consult(rehearsal.config, 'list', null)).flatMap(seminarLines)) print(line)
  print('\nWhere to look:')
  print(`  ${folder}/store/letters   every letter as it was sent`)
  print(`  ${folder}/log.jsonl       the log`)
  print(
    `  GUICHET_DATA=${folder}/store npx guichet list      also outbox, explain MESSAGE${stay ? ', while this runs' : ''}`,
  )
  if (stay) await takeMails(rehearsal, print)
  return 0
}

/** Later the programme changes: it is edited, planned, previewed, published, and a calendar answers. */
async function changeProgramme(rehearsal: Rehearsal, print: Print): Promise<void> {
  const { config } = rehearsal
  rehearsal.putForwardTo(whenItChanges)
  await editSeries(config.series)
  print('--- January: the organiser knows more and edits the series file. Nothing leaves by that. ---\n')
  print('$ guichet plan --samples 1')
  const { plan, draft } = await consult(config, 'plan', { samples: 1 })
  for (const line of planLines(plan, draft)) print(line)
  print('\n$ guichet publish --yes\n')
  await consult(config, 'publish', plan.mark)
  const stories = await storiesUntil(({ entry }) => entry.reason === 'announced', rehearsal, print)
  await rehearsal.send(await calendarReply(stories))
  await storiesUntil(isMail, rehearsal, print)
}

/** Tells what was decided, until what is waited for. */
async function storiesUntil(
  isLast: (story: Explanation) => boolean,
  rehearsal: Rehearsal,
  print: Print,
): Promise<Explanation[]> {
  const stories: Explanation[] = []
  for (;;) {
    const story = await rehearsal.nextStory()
    stories.push(story)
    if (isMail(story) || story.letters.length > 0) {
      for (const line of tellStory(story, rehearsal.series.timezone)) print(line)
      print('')
    }
    if (isLast(story)) return stories
  }
}

function isMail({ entry }: Explanation): boolean {
  return entry.cause.kind === 'message'
}

type Print = (line: string) => void

/** A mail that answers a letter names its Message-ID, which is new in every rehearsal. */
function addressed(template: string, lastLetter: ReadonlyMap<string, string>): string {
  return template.replace(
    /\{\{letter to ([^}]{1,100})\}\}/g,
    (_, address) => lastLetter.get(address) ?? '<none@none.test>',
  )
}

/** Takes mails of one's own until the terminal says goodbye. */
async function takeMails(rehearsal: Rehearsal, print: (line: string) => void): Promise<void> {
  const { host, port } = rehearsal.smtp
  const { address } = rehearsal.series.registration
  print(
    '\nWrite it a mail of your own: type it here and end it with a line that holds only a full stop (Ctrl-C ends all).',
  )
  print(
    `Or send one from elsewhere on this machine to ${host}, port ${port} (SMTP, no TLS, no login), for example`,
  )
  print(`  curl smtp://${host}:${port} --mail-from you@example.org --mail-rcpt ${address} -T FILE.eml`)
  print(`It is ${rehearsal.now()} here: "tomorrow" counts from then.\n`)
  const terminal = createInterface({ input: process.stdin })
  let lines: string[] = []
  terminal.on('line', (line) => {
    if (line === '.') {
      rehearsal
        .send(ownMail(lines.join('\r\n'), address))
        .catch((error) => print(`not sent: ${error.message}`))
      lines = []
    } else lines.push(line)
  })
  const ended = once(terminal, 'close')
  const over = Symbol('over')
  for (;;) {
    const story = await Promise.race([rehearsal.nextStory(), ended.then(() => over)])
    if (typeof story === 'symbol') return
    for (const line of tellStory(story, rehearsal.series.timezone)) print(line)
    print('')
  }
}

function ownMail(text: string, address: string): string {
  const headers = [
    'From: You <you@example.org>',
    `To: ${address}`,
    'Subject: Inscription',
    `Message-ID: <${crypto.randomUUID()}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return `${headers.join('\r\n')}\r\n\r\n${text}\r\n`
}
