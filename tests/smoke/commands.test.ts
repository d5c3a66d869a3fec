import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { environment, logged, runProgram, seriesToCome, spawnProgram } from './program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-smoke-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const commands = [
  ...['start', 'demo', 'read', 'check', 'list', 'explain', 'outbox', 'pause', 'resume', 'health'],
  ...['init', 'rehearse', 'import', 'replay', 'preview'],
]

test('--help lists every command, and each has help of its own', async () => {
  const { code, out } = await runProgram(['--help'])
  expect(code).toBe(0)
  expect(commands.filter((name) => !new RegExp(`^ {2}${name} `, 'm').test(out))).toEqual([])
  for (const name of commands) {
    const help = await runProgram([name, '--help'])
    expect([name, help.code, help.out.startsWith(`Usage: guichet ${name}`)]).toEqual([name, 0, true])
  }
})

describe('a wrong use says what was expected and ends with 2', () => {
  test.each([
    [['lsit'], "unknown command 'lsit'"],
    [['list', '--seminar', 'deux'], 'expected the number of a seminar'],
    [['start', '--since', 'hier'], 'expected a day as YYYY-MM-DD'],
    [['read'], "missing required argument 'message'"],
    [
      ['start'],
      'GUICHET_IMAP_HOST: expected a host name (server of the registration mailbox), found nothing',
    ],
  ])('%j', async (args, expected) => {
    const { code, err } = await runProgram(args)
    expect([code, err.includes(expected) ? expected : err]).toEqual([2, expected])
  })
})

test('check names the faults of a series file', async () => {
  expect(await runProgram(['check'])).toMatchObject({ code: 0, err: '' })
  const file = join(folder, 'series.yaml')
  const faulty = (await readFile('data/series.yaml', 'utf8')).replace('2021-03-04', '2021-03-44')
  await writeFile(file, faulty)
  const line = faulty.split('\n').findIndex((text) => text.includes('2021-03-44')) + 1
  const { code, err } = await runProgram(['check', '--series', file])
  expect([code, err]).toEqual([
    1,
    `guichet: ${file}:${line} seminars[1].date: expected a date that exists, as YYYY-MM-DD, or YYYY-MM while only the month is known, found "2021-03-44"\n`,
  ])
})

test('read prints one line a message in order, and goes on after one that can’t be read', async () => {
  const mails = 'tests/fixtures/messages/dev'
  const files = [`${mails}/t02-iphone-une-ligne.eml`, join(folder, 'none.eml'), `${mails}/t38-merci.eml`]
  const { code, out } = await runProgram(['read', '--series', 'data/series.yaml', ...files])
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(1)
  expect(lines.map(({ file }) => file)).toEqual(files)
  expect(lines.map(({ kind, error }) => kind ?? typeof error)).toEqual(['registration', 'string', 'other'])
})

test('the daemon runs, answers commands, and stops cleanly on SIGTERM', async () => {
  await using mailbox = await startEmbeddedMailbox()
  await using submission = await startEmbeddedSubmission()
  const env = {
    ...environment(join(folder, 'store'), mailbox.imap, submission.smtp),
    GUICHET_SERIES: await seriesToCome(folder),
  }
  const daemon = spawnProgram(['start'], env)
  await logged(daemon, 'Following the mailbox')
  expect(await runProgram(['health'], env)).toMatchObject({ code: 0 })

  // Received weeks ago: its letter waits for the organiser, who lets it go.
  const weeksAgo = new Date(Date.now() - 30 * 24 * 3_600_000).toISOString()
  mailbox.deliver(await readFile('tests/fixtures/messages/dev/t02-iphone-une-ligne.eml'), weeksAgo)
  await until(async () => (await runProgram(['list', '--json'], env)).out.includes('Belhadj'))
  const listed = JSON.parse((await runProgram(['list', '--seminar', '5', '--json'], env)).out)
  expect(
    listed.map(({ people }: { people: { email: string }[] }) => people.map(({ email }) => email)),
  ).toEqual([['k.belhadj@prevention-drac.example']])
  const explained = await runProgram(['explain', 'tests/fixtures/messages/dev/t02-iphone-une-ligne.eml'], env)
  expect([explained.code, explained.out.includes('participants[0].join')]).toEqual([0, true])
  expect((await runProgram(['outbox'], env)).out).toMatch(/^1 held/)
  expect((await runProgram(['outbox', '--release'], env)).out).toMatch(/^1 released/)
  await submission.until(1)

  const second = await runProgram(['start'], env)
  expect([second.code, second.err.includes('one process at a time')]).toEqual([1, true])

  const ended = new Promise((resolve) => daemon.once('exit', (code, signal) => resolve([code, signal])))
  daemon.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await runProgram(['health'], env)).toMatchObject({ code: 1 })
  expect((await runProgram(['list', '--seminar', '2'], env)).out).toContain('Belhadj')
})

test('the demo tells the story and ends by itself where there is no terminal', async () => {
  const { code, out, err } = await runProgram(['demo'])
  expect([code, err]).toEqual([0, ''])
  const told = (what: string) => out.split('\n').filter((line) => line.startsWith(`    ${what}`))
  expect(told('understood').map((line) => line.split(/\s{2,}/)[2])).toEqual([
    'registration',
    'registration',
    'registration',
    'registration',
    'registration',
    'registration',
    'registration, holds a question',
    'registration',
    'automatic',
    'other, holds a question',
    'change',
    'cancellation',
    'registration',
    'bounce, l.bouchet@champerey.example does not exist',
    'other',
    'cancellation',
    'other',
    'calendar-reply',
  ])
  expect(out).toContain('$ guichet plan')
  expect(told('letter      update').length).toBe(5)
  expect(out).toContain('recorded    withdrawn · Jean-Baptiste de Kerangal: left 1')
  expect(out).toContain('2. Le cadre légal et ses impacts (2021-03-04): 4 registered')
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
