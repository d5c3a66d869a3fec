import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { environment, logged, runProgram, seriesToCome, spawnProgram } from './program.ts'

test('replay and explain work on what the daemon recorded, while it runs and afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-smoke-'))
  try {
    await using mailbox = await startEmbeddedMailbox()
    await using submission = await startEmbeddedSubmission()
    const env = {
      ...environment(join(folder, 'store'), mailbox.imap, submission.smtp),
      GUICHET_SERIES: await seriesToCome(folder),
    }
    const daemon = spawnProgram(['start'], env)
    onTestFinished(() => void daemon.kill('SIGKILL'))
    await logged(daemon, 'Following the mailbox')
    expect((await runProgram(['health'], env)).code).toBe(0)
    const file = 'tests/fixtures/messages/dev/t02-iphone-une-ligne.eml'
    mailbox.deliver(await readFile(file))
    while (!(await runProgram(['list', '--json'], env)).out.includes('Belhadj'));

    expect(await runProgram(['replay', '--parked'], env)).toMatchObject({
      code: 0,
      out: 'No mail is parked.\n',
    })
    const again = await runProgram(['replay', file], env)
    expect([again.code, again.out.split('  ')[0]]).toEqual([0, 'already-registered'])

    const csv = (await runProgram(['list', '--seminar', '5', '--csv', '--since', '2026-01-01'], env)).out
    expect(csv.split('\r\n')[1]?.split(';').slice(0, 4)).toEqual([
      '5',
      'Belhadj',
      'Karim',
      'k.belhadj@prevention-drac.example',
    ])
    const shown = await runProgram(['preview', 'confirmation', '--for', 'belhadj'], env)
    expect([shown.code, shown.out.match(/^To: .*$/m)?.[0]]).toEqual([
      0,
      'To: Karim Belhadj <k.belhadj@prevention-drac.example>',
    ])

    const ended = new Promise((resolve) => daemon.once('exit', resolve))
    daemon.kill('SIGTERM')
    await ended
    const story = await runProgram(['explain', 'belhadj', '--letters'], env)
    expect([story.code, story.out.match(/^\S+ {2}[a-z-]+ {2}\(/gm)?.length]).toEqual([0, 2])
    expect(story.out).toMatch(/^ {2}instead {2}of journal [0-9a-f]{32}$/m)
    expect(story.out).toMatch(/^ {11}\| Bonjour/m)
    expect(await runProgram(['explain', 'Durand'], env)).toEqual({
      code: 1,
      out: 'Nothing is known of this: expected a mail (Message-ID, journal id, file) or a person (name, address, id).\n',
      err: '',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test.each([[[]], [['x', '--parked']]])('replay wants a message or --parked: %j', async (args) => {
  const { code, err } = await runProgram(['replay', ...args])
  expect([code, err]).toEqual([
    2,
    'error: expected a message or --parked, one of the two\n(guichet COMMAND --help says more)\n',
  ])
})
