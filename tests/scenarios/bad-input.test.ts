import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { environment, logged, runProgram, seriesToCome, spawnProgram } from '#tests/smoke/program.ts'
import { badMails } from './bad-mails.ts'
import { buildHouse, mail } from './house.ts'

/**
 * What becomes of each: registered all the same where a person wrote something that can be read, put to the organisers
 * where there are no words, else parked, and with which word.
 */
const outcomes: Readonly<Record<string, string>> = {
  'an empty file': 'parked: expected a mail, found no bytes but white space',
  '25 MB of base64': 'registered',
  'a thousand nested parts': 'parked: expected at most 1,000 parts, found more',
  'a header of 1 MB': 'registered',
  'a broken charset': 'registered',
  'bare CR line ends': 'registered',
  'no From': 'registered',
  'ten thousand recipients': 'registered',
  'a mail above the limit': 'parked: expected a mail within the size limit',
  'nothing but NUL bytes': 'to-organiser',
}

describe.each(mailServers)('on $name', (kind) => {
  test.skipIf(!kind.available)(
    'bad mails are handled or parked with a word, and the next mail goes through',
    async () => {
      await using house = await buildHouse(kind)
      const found: Record<string, string> = {}
      const next: string[] = []
      for (const [i, [name, raw]] of Object.entries(badMails).entries()) {
        const [bad, good] = await house.receive(
          raw(),
          mail(`Ana Test <ana${i}@asso.example>`, 'Je m’inscris au séminaire 3.'),
        )
        found[name] = bad?.note
          ? `${bad.reason}: ${bad.note.replace(/, found \d+ bytes$/, '')}`
          : `${bad?.reason}`
        next.push(good?.reason ?? '')
      }
      expect(found).toEqual(outcomes)
      expect(next).toEqual(next.map(() => 'registered'))
    },
  )
})

test.skipIf(process.platform !== 'linux')(
  'a daemon that is sent all of them, three times over, takes 350 MB more at most, and survives a torn store file',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guichet-bad-'))
    await using mailbox = await startEmbeddedMailbox()
    await using submission = await startEmbeddedSubmission()
    const data = join(folder, 'store')
    const env = {
      ...environment(data, mailbox.imap, submission.smtp),
      GUICHET_SERIES: await seriesToCome(folder),
      GUICHET_MAX_MESSAGE: '30000000',
    }
    const daemon = spawnProgram(['start'], env)
    await logged(daemon, 'Following the mailbox')
    const memory = async (what: string) => {
      const status = await readFile(`/proc/${daemon.pid}/status`, 'utf8')
      return Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1000
    }
    const before = await memory('VmRSS')
    for (let round = 0; round < 3; round++) {
      for (const raw of Object.values(badMails)) mailbox.deliver(raw())
      mailbox.deliver(Buffer.from(mail(`last${round}@asso.example`, 'Je m’inscris au séminaire 3.')))
    }
    const answered = () => submission.letters.some(({ to }) => to.includes('last2@asso.example'))
    while (!answered()) await submission.until(submission.letters.length + 1)
    // Two of them have 25 MB, and what is read of a mail is in memory with it.
    expect((await memory('VmHWM')) - before).toBeLessThan(350)
    const gone = once(daemon, 'exit')
    daemon.kill('SIGKILL')
    await gone

    // What a loss of power leaves of a last line.
    const log = (await readdir(data)).filter((name) => name.startsWith('commits-')).at(-1) ?? ''
    await appendFile(join(data, log), '5f3a0b1c {"first":99,"la')
    const again = spawnProgram(['start'], env)
    await logged(again, 'a torn last line of the log was dropped')
    await logged(again, 'Following the mailbox')
    mailbox.deliver(Buffer.from(mail('after@asso.example', 'Je m’inscris au séminaire 3.')))
    const letters = () => submission.letters.some(({ to }) => to.includes('after@asso.example'))
    while (!letters()) await submission.until(submission.letters.length + 1)
    const stopped = once(again, 'exit')
    again.kill('SIGTERM')
    expect(await stopped).toEqual([0, null])
    await rm(folder, { recursive: true })
  },
)

test('reading them all stays within 200 MB of heap', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bad-'))
  const files = await Promise.all(
    Object.values(badMails).map(async (raw, i) => {
      const file = join(folder, `${i}.eml`)
      await writeFile(file, raw())
      return file
    }),
  )
  const { out } = await runProgram(['read', '--series', 'data/series.yaml', ...files], {
    NODE_OPTIONS: '--max-old-space-size=200',
  })
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ file }) => file)).toEqual(files)
  await rm(folder, { recursive: true })
})
