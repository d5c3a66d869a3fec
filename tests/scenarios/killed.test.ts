import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { ListedSeminar } from '#src/operations/list.ts'
import { hasDovecot, startDovecot } from '#tests/servers/dovecot.ts'
import { environment, logged, runProgram, seriesToCome, spawnProgram } from '#tests/smoke/program.ts'
import { mail } from './house.ts'

const people = 500
const kills = 10
const connections = 5

test.skipIf(!hasDovecot)(
  `${people} sign-ups while the daemon is killed ${kills} times${hasDovecot ? '' : ' (skipped: needs dovecot)'}`,
  { timeout: 240_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guichet-killed-'))
    await using dovecot = await startDovecot()
    await using submission = await startEmbeddedSubmission()
    const env = {
      ...environment(join(folder, 'store'), dovecot.imap, submission.smtp),
      GUICHET_SERIES: await seriesToCome(folder),
      GUICHET_SMTP_CONNECTIONS: String(connections),
      GUICHET_SMTP_PER_MINUTE: '1000000',
      GUICHET_CAP_ALL: '1000000',
    }
    let daemon = spawnProgram(['start'], env)
    await logged(daemon, 'Following the mailbox')

    const all = Array.from({ length: people }, (_, i) => ({
      address: `p${i}@asso.example`,
      seminars: [1, 2, 3, 4, 5, 6].filter((n) => ((i * 37 + 11) >> n) & 1 || n === (i % 6) + 1),
    }))
    const delivery = (async () => {
      for (const { address, seminars } of all) {
        await dovecot.deliver(Buffer.from(signUp(address, seminars)))
      }
    })()
    for (let i = 0; i < kills; i++) {
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900))
      const gone = new Promise((resolve) => daemon.once('exit', resolve))
      daemon.kill('SIGKILL')
      await gone
      daemon = spawnProgram(['start'], env)
      await logged(daemon, 'Following the mailbox')
    }
    await delivery
    const answered = () => new Set(submission.letters.flatMap(({ to }) => to))
    while (answered().size < people) await submission.until(submission.letters.length + 1)
    const stopped = new Promise((resolve) => daemon.once('exit', resolve))
    daemon.kill('SIGTERM')
    await stopped

    // Each recorded once: a recount of the mails equals the registrations.
    const { out } = await runProgram(['list', '--json'], env)
    const listed: ListedSeminar[] = JSON.parse(out)
    const registered = listed.flatMap(({ number, people }) => people.map(({ email }) => `${email} ${number}`))
    expect(registered.toSorted()).toEqual(
      all.flatMap(({ address, seminars }) => seminars.map((n) => `${address} ${n}`)).toSorted(),
    )
    // Each answered under exactly one Message-ID; extra copies within what was in flight.
    const ids = new Map<string, Set<string>>()
    for (const { to, raw } of submission.letters) {
      const id = raw.toString('latin1').match(/^Message-ID: (\S+)/im)?.[1] ?? ''
      ids.set(to[0] ?? '', (ids.get(to[0] ?? '') ?? new Set()).add(id))
    }
    expect([...ids.values()].filter(({ size }) => size !== 1)).toEqual([])
    expect([...ids.keys()].toSorted()).toEqual(all.map(({ address }) => address).toSorted())
    expect(submission.letters.length - people).toBeLessThanOrEqual(kills * connections)
    await rm(folder, { recursive: true, force: true })
  },
)

function signUp(address: string, seminars: readonly number[]): string {
  return mail(address, `Bonjour,\nje m'inscris aux séminaires ${seminars.join(', ')}.\n`, {
    Date: new Date().toUTCString(),
  })
}
