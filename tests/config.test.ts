import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  ConfigError,
  type Environment,
  readConfig,
  readLocalConfig,
  variables,
  withDotEnv,
} from '#src/config.ts'

const least: Environment = {
  GUICHET_IMAP_HOST: 'imap.example.org',
  GUICHET_IMAP_USER: 'inscriptions@example.org',
  GUICHET_IMAP_PASSWORD: 'secret',
  GUICHET_SMTP_HOST: 'smtp.example.org',
}

function faultsOf(env: Environment): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

test('every command has the rules and all else that is no server’s, as the daemon has them', () => {
  const { imap: _imap, smtp: _smtp, poll: _poll, ...rest } = readConfig(least)
  expect(readLocalConfig({})).toEqual(rest)
})

test('the least that has to be set gives the defaults of the table', () => {
  const config = readConfig(least)
  expect(config.imap).toEqual({
    host: 'imap.example.org',
    port: 993,
    tls: 'implicit',
    login: { user: 'inscriptions@example.org', password: 'secret' },
    mailbox: 'INBOX',
    handled: { kind: 'keyword', name: 'GuichetHandled' },
    maxBytes: 36700160,
  })
  expect([config.smtp.port, config.smtp.tls, config.smtp.login]).toEqual([465, 'implicit', null])
  expect([config.rules.letters, config.rules.lettersPerAddressAndHour, config.rules.lettersPerHour]).toEqual([
    'auto',
    3,
    600,
  ])
})

test('every fault is named, with the variable, what is expected and what was found', () => {
  expect(
    faultsOf({
      ...least,
      GUICHET_IMAP_HOST: undefined,
      GUICHET_IMAP_PORT: 'imaps',
      GUICHET_SMTP_TLS: 'yes',
      GUICHET_POLL: 'often',
      GUICHET_LETTER: 'hold',
    }),
  ).toEqual([
    'GUICHET_IMAP_HOST: expected a host name (server of the registration mailbox), found nothing',
    'GUICHET_IMAP_PORT: expected a whole number above 0, found "imaps"',
    'GUICHET_SMTP_TLS: expected one of implicit, starttls, none, found "yes"',
    'GUICHET_POLL: expected a cron expression such as "* * * * *", found "often"',
    "GUICHET_LETTER: expected a variable of the README's table, found an unknown name",
  ])
})

test('a password may stand in a file, whose last line end is not part of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-config-'))
  await writeFile(join(folder, 'password'), 'from a file\n')
  const env = { ...least, GUICHET_IMAP_PASSWORD_FILE: join(folder, 'password') }
  expect(readConfig(env).imap.login?.password).toBe('from a file')
  expect(faultsOf({ ...least, GUICHET_IMAP_PASSWORD_FILE: join(folder, 'none') })[0]).toMatch(
    /^GUICHET_IMAP_PASSWORD_FILE: expected a file that can be read, found ENOENT/,
  )
  await rm(folder, { recursive: true })
})

test('a .env file completes the environment and never overrides it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-config-'))
  await writeFile(join(folder, '.env'), 'GUICHET_LOG=debug\nGUICHET_DATA=/from/file\n')
  const env = withDotEnv({ GUICHET_DATA: '/from/environment' }, folder)
  expect([readLocalConfig(env).log, readLocalConfig(env).data]).toEqual(['debug', '/from/environment'])
  expect(withDotEnv({ A: 'b' }, join(folder, 'nowhere'))).toEqual({ A: 'b' })
  await rm(folder, { recursive: true })
})

test('the table of the README is the list of the program', async () => {
  const readme = await readFile('README.md', 'utf8')
  const table = readme.split('<!-- variables -->\n')[1]?.split('<!-- /variables -->')[0]
  const rows = variables.map(
    (variable) =>
      `| \`${variable.name}\` | ${variable.meaning} | ${variable.default === null ? '(has to be set)' : variable.default === '' ? '' : `\`${variable.default}\``} |`,
  )
  expect(table).toBe(['| variable | meaning | default |', '|---|---|---|', ...rows, ''].join('\n'))
})
