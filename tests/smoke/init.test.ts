import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig, withDotEnv } from '#src/config.ts'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { loadSeries } from '#src/series/load-series.ts'
import type { Ended } from './program.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-init-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs the real program in the temporary folder, with these lines on its standard input. */
async function init(args: readonly string[], lines: readonly string[] = []): Promise<Ended> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GUICHET_')))
  const child = spawn(process.execPath, [resolve('src/main.ts'), 'init', ...args], {
    cwd: folder,
    env: { ...env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
  })
  child.stdin.on('error', () => {})
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const [code] = await once(child, 'close')
  return { code, out: await out, err: await err }
}

const series = [
  'Un cycle',
  'Europe/Paris',
  'Ada Élie',
  'cheffe',
  'Métropole',
  'ada@x.example',
  '',
  'inscriptions@x.example',
  'all',
  '1',
  'Le premier',
  '2099-03-04',
  '',
]

test('answers make a series file and a .env that work, and a test letter leaves', async () => {
  await using mailbox = await startEmbeddedMailbox()
  await using submission = await startEmbeddedSubmission()
  const servers = [
    ...['127.0.0.1', 'none', String(mailbox.imap.port), 'inscriptions', 'embedded'],
    ...['127.0.0.1', 'none', String(submission.smtp.port), '', ''],
  ]
  const { code, out, err } = await init(
    ['--set', 'smtpUser='],
    ['fr', ...series, ...servers.toSpliced(8, 1), 'o'],
  )
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('✓ Boîte aux lettres : connexion réussie.\n✓ Envoi : connexion réussie.\n')
  expect(out).toContain('guichet rehearse DOSSIER')
  expect(submission.letters.map(({ to }) => to)).toEqual([['ada@x.example']])
  expect((await loadSeries(join(folder, 'data/series.yaml'))).seminars[0]).toMatchObject({
    title: 'Le premier',
    start: '14:00',
  })
  const config = readConfig(withDotEnv({}, folder))
  expect([config.imap.login, config.smtp.login, config.rules.letters]).toEqual([
    { user: 'inscriptions', password: 'embedded' },
    null,
    'hold',
  ])
  expect((await stat(join(folder, '.env'))).mode & 0o777).toBe(0o600)

  // A second time nothing is overwritten, and what is there is checked.
  const before = await readFile(join(folder, '.env'), 'utf8')
  const again = await init(['--set', 'language=en', 'testLetter=n', '--defaults'])
  expect([again.code, again.out.split('\n').slice(0, 5)]).toEqual([
    0,
    [
      'data/series.yaml: kept as it is.',
      '.env: kept as it is.',
      'Checking the servers…',
      '✓ Mailbox: logged in.',
      '✓ Sending: logged in.',
    ],
  ])
  expect(await readFile(join(folder, '.env'), 'utf8')).toBe(before)
})

test('a new .env replaces the old one when told to, its password in place of the file named before', async () => {
  await using mailbox = await startEmbeddedMailbox()
  const { imap } = mailbox
  await writeFile(
    join(folder, '.env'),
    `GUICHET_IMAP_HOST=127.0.0.1\nGUICHET_IMAP_TLS=none\nGUICHET_IMAP_PORT=${imap.port}\nGUICHET_IMAP_USER=inscriptions\nGUICHET_IMAP_PASSWORD_FILE=/nowhere\n`,
  )
  const servers = ['', '', '', '', 'embedded', '127.0.0.1', 'none', '1', '', 'embedded']
  const { code, out, err } = await init([], ['fr', ...series, 'o', ...servers])
  // Nobody listens at the submission port.
  expect([code, err]).toEqual([1, ''])
  expect(out).toContain(
    '✓ Boîte aux lettres : connexion réussie.\n✗ Envoi : expected a submission server at 127.0.0.1:1',
  )
  expect(out).toContain('Corrigez, puis relancez guichet init')
  const written = await readFile(join(folder, '.env'), 'utf8')
  expect(written.split('\n').filter((line) => line.includes('PASSWORD'))).toEqual([
    'GUICHET_IMAP_PASSWORD=embedded',
    'GUICHET_SMTP_PASSWORD=embedded',
  ])
})

test('a server elsewhere is not spoken to in clear, and nothing is written by then', async () => {
  const answers = ['en', ...series, 'imap.example.org', 'none']
  const { code, err } = await init([], answers)
  expect([code, err]).toEqual([
    2,
    'guichet: imapTls: expected implicit or starttls: a server elsewhere is not spoken to in clear, found "none"\n',
  ])
  await expect(stat(join(folder, '.env'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('says which answer is missing, and takes no password from the command line', async () => {
  expect(await init(['--defaults'])).toEqual({
    code: 2,
    out: '',
    err: 'guichet: title: expected a text on one line, found nothing\n',
  })
  expect((await init(['--set', 'imapPassword=secret'])).err).toBe(
    'guichet: --set: expected imapPassword=file:PATH, found a password: everybody on this machine can read command lines\n',
  )
})

test('a faulty series file is overwritten only when told to', async () => {
  await writeFile(join(folder, 's.yaml'), 'id: x\n')
  await writeFile(join(folder, '.env'), 'GUICHET_SERIES=s.yaml\n')
  const { code, err } = await init(['--defaults'])
  expect([code, err]).toEqual([
    2,
    'guichet: s.yaml: expected a valid series file, found one that is to be mended by hand\n',
  ])
  expect(await readFile(join(folder, 's.yaml'), 'utf8')).toBe('id: x\n')
})
