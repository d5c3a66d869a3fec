import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { type HouseRules, houseRules } from '#src/domain/house-rules.ts'
import type { Server, Tls } from '#src/domain/server.ts'
import { isPollExpression } from '#src/schedule/poll.ts'

/** One variable of the configuration; the README's table is this list. */
export interface Variable {
  readonly name: string
  readonly meaning: string
  /** What holds when it is not set; null when it has to be. */
  readonly default: string | null
  /** What is expected, to follow "expected ". */
  readonly expected: string
  readonly valid: (value: string) => boolean
}

const any = { expected: 'a text', valid: (s: string) => s.length > 0 }
const host = { expected: 'a host name', valid: (s: string) => /^[\w.:-]+$/.test(s) }
const whole = { expected: 'a whole number above 0', valid: (s: string) => /^[1-9]\d{0,8}$/.test(s) }
const tls = oneOf('implicit', 'starttls', 'none')

/** Every variable, in the order of the README. Passwords are also taken from the file that NAME_FILE names. */
export const variables: readonly Variable[] = [
  { name: 'GUICHET_SERIES', meaning: 'the series file', default: 'data/series.yaml', ...any },
  { name: 'GUICHET_DATA', meaning: 'folder of the store, for one process', default: 'data/store', ...any },
  { name: 'GUICHET_IMAP_HOST', meaning: 'server of the registration mailbox', default: null, ...host },
  { name: 'GUICHET_IMAP_PORT', meaning: 'its port', default: '993', ...whole },
  {
    name: 'GUICHET_IMAP_TLS',
    meaning: '`implicit`, `starttls` (required then), or `none` for a server on the same machine',
    default: 'implicit',
    ...tls,
  },
  { name: 'GUICHET_IMAP_USER', meaning: 'login', default: null, ...any },
  { name: 'GUICHET_IMAP_PASSWORD', meaning: 'its password', default: null, ...any },
  { name: 'GUICHET_IMAP_MAILBOX', meaning: 'folder that is read', default: 'INBOX', ...any },
  {
    name: 'GUICHET_IMAP_HANDLED',
    meaning: 'mark of handled mail: `keyword:NAME` or `folder:NAME`',
    default: 'keyword:GuichetHandled',
    expected: 'keyword:NAME or folder:NAME',
    valid: (s) => /^(keyword:[\w$.-]{1,60}|folder:.{1,200})$/.test(s),
  },
  { name: 'GUICHET_SMTP_HOST', meaning: 'submission server', default: null, ...host },
  { name: 'GUICHET_SMTP_PORT', meaning: 'its port', default: '465', ...whole },
  { name: 'GUICHET_SMTP_TLS', meaning: 'as for IMAP', default: 'implicit', ...tls },
  {
    name: 'GUICHET_SMTP_USER',
    meaning: 'login; none when empty',
    default: '',
    expected: 'a text',
    valid: () => true,
  },
  {
    name: 'GUICHET_SMTP_PASSWORD',
    meaning: 'its password',
    default: '',
    expected: 'a text',
    valid: () => true,
  },
  { name: 'GUICHET_SMTP_CONNECTIONS', meaning: 'connections at once', default: '5', ...whole },
  { name: 'GUICHET_SMTP_PER_MINUTE', meaning: 'letters a minute at most', default: '300', ...whole },
  { name: 'GUICHET_SMTP_PER_DAY', meaning: 'letters a day at most', default: '10000', ...whole },
  {
    name: 'GUICHET_LETTERS',
    meaning: '`auto` sends at once, `hold` keeps every letter until `guichet outbox --release`',
    default: 'auto',
    ...oneOf('auto', 'hold'),
  },
  {
    name: 'GUICHET_DIGEST',
    meaning: 'hour of the organisers’ daily digest; `never`: a letter a question',
    default: String(houseRules.digestAt),
    expected: 'an hour as HH:MM, or never',
    valid: (s) => /^(([01]\d|2[0-3]):[0-5]\d|never)$/.test(s),
  },
  {
    name: 'GUICHET_POLL',
    meaning: 'cron expression of the poll that backs up IDLE',
    default: '* * * * *',
    expected: 'a cron expression such as "* * * * *"',
    valid: isPollExpression,
  },
  {
    name: 'GUICHET_AUTHSERV_ID',
    meaning: 'server name whose `Authentication-Results` are believed; none when empty',
    default: '',
    expected: 'a host name',
    valid: (s) => /^[\w.-]*$/.test(s),
  },
  { name: 'GUICHET_MAX_MESSAGE', meaning: 'largest mail that is read, bytes', default: '36700160', ...whole },
  {
    name: 'GUICHET_CAP_HOUR',
    meaning: 'letters an hour to one address',
    default: String(houseRules.lettersPerAddressAndHour),
    ...whole,
  },
  {
    name: 'GUICHET_CAP_DAY',
    meaning: 'letters a day to one address',
    default: String(houseRules.lettersPerAddressAndDay),
    ...whole,
  },
  {
    name: 'GUICHET_CAP_ALL',
    meaning: 'letters an hour in all, outside publishing',
    default: String(houseRules.lettersPerHour),
    ...whole,
  },
  {
    name: 'GUICHET_TEMPLATES',
    meaning: 'folder of templates that replace ours; none when empty',
    default: '',
    expected: 'a folder',
    valid: () => true,
  },
  {
    name: 'GUICHET_LOG',
    meaning: 'least level that is logged',
    default: 'info',
    ...oneOf('debug', 'info', 'warn', 'error'),
  },
]

/** A variable of the rules or of the letters is every command's; those of mail servers and of following them are not. */
const localNames = variables
  .map(({ name }) => name)
  .filter((name) => !/^GUICHET_(?:(?:IMAP|SMTP)_\w+|POLL|MAX_MESSAGE)$/.test(name))

/** What needs no mail server: every command has it. */
export interface LocalConfig {
  readonly series: string
  readonly data: string
  readonly templates: string | null
  readonly log: string
  readonly authservId: string | null
  readonly rules: HouseRules
}

/** Everything the daemon needs. */
export interface Config extends LocalConfig {
  readonly imap: Server & { readonly mailbox: string; readonly handled: Handled; readonly maxBytes: number }
  readonly smtp: Server & {
    readonly connections: number
    readonly perMinute: number
    readonly perDay: number
  }
  readonly poll: string
}

export type Handled = { readonly kind: 'keyword' | 'folder'; readonly name: string }

/** A configuration that can't be used; `message` names every fault, one a line. */
export class ConfigError extends Error {
  readonly code = 'config-invalid'
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment, completed from a `.env` file in `folder` where that has more; what is set already wins.
 * @throws ConfigError when the file is there and can't be read.
 */
export function withDotEnv(env: Environment, folder: string): Environment {
  const file = join(folder, '.env')
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...env }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return env
    throw new ConfigError(`${file}: expected a file that can be read, found ${(cause as Error).message}`, {
      cause,
    })
  }
}

/** The part of the configuration that every command needs. @throws ConfigError naming every fault. */
export function readLocalConfig(env: Environment): LocalConfig {
  return local(valuesOf(env, localNames))
}

/** The whole configuration. @throws ConfigError naming every fault: variable, what is expected, what was found. */
export function readConfig(env: Environment): Config {
  const values = valuesOf(
    env,
    variables.map(({ name }) => name),
  )
  const get = (name: string) => values.get(name) ?? ''
  const login = (kind: 'IMAP' | 'SMTP') =>
    get(`GUICHET_${kind}_USER`) === ''
      ? null
      : { user: get(`GUICHET_${kind}_USER`), password: get(`GUICHET_${kind}_PASSWORD`) }
  const [kind, ...name] = get('GUICHET_IMAP_HANDLED').split(':')
  return {
    ...local(values),
    imap: {
      host: get('GUICHET_IMAP_HOST'),
      port: Number(get('GUICHET_IMAP_PORT')),
      tls: get('GUICHET_IMAP_TLS') as Tls,
      login: login('IMAP'),
      mailbox: get('GUICHET_IMAP_MAILBOX'),
      handled: { kind: kind as Handled['kind'], name: name.join(':') },
      maxBytes: Number(get('GUICHET_MAX_MESSAGE')),
    },
    smtp: {
      host: get('GUICHET_SMTP_HOST'),
      port: Number(get('GUICHET_SMTP_PORT')),
      tls: get('GUICHET_SMTP_TLS') as Tls,
      login: login('SMTP'),
      connections: Number(get('GUICHET_SMTP_CONNECTIONS')),
      perMinute: Number(get('GUICHET_SMTP_PER_MINUTE')),
      perDay: Number(get('GUICHET_SMTP_PER_DAY')),
    },
    poll: get('GUICHET_POLL'),
  }
}

function local(values: ReadonlyMap<string, string>): LocalConfig {
  const get = (name: string) => values.get(name) ?? ''
  return {
    series: get('GUICHET_SERIES'),
    data: get('GUICHET_DATA'),
    templates: get('GUICHET_TEMPLATES') || null,
    log: get('GUICHET_LOG'),
    authservId: get('GUICHET_AUTHSERV_ID') || null,
    rules: {
      ...houseRules,
      digestAt: get('GUICHET_DIGEST') === 'never' ? null : get('GUICHET_DIGEST'),
      letters: get('GUICHET_LETTERS') as HouseRules['letters'],
      lettersPerAddressAndHour: Number(get('GUICHET_CAP_HOUR')),
      lettersPerAddressAndDay: Number(get('GUICHET_CAP_DAY')),
      lettersPerHour: Number(get('GUICHET_CAP_ALL')),
    },
  }
}

function valuesOf(env: Environment, names: readonly string[]): Map<string, string> {
  const faults: string[] = []
  const values = new Map<string, string>()
  for (const variable of variables.filter(({ name }) => names.includes(name))) {
    const { name } = variable
    let value: string | undefined
    try {
      value = fromFile(env, name) ?? env[name] ?? variable.default ?? undefined
    } catch (error) {
      faults.push((error as Error).message)
      continue
    }
    if (value === undefined)
      faults.push(`${name}: expected ${variable.expected} (${variable.meaning}), found nothing`)
    else if (value !== variable.default && !variable.valid(value)) {
      const found = name.endsWith('_PASSWORD') ? 'something else' : JSON.stringify(value.slice(0, 80))
      faults.push(`${name}: expected ${variable.expected}, found ${found}`)
    } else values.set(name, value)
  }
  if (names.length === variables.length) faults.push(...unknown(env))
  if (faults.length > 0) throw new ConfigError(faults.join('\n'))
  return values
}

/** Docker and systemd hand passwords over as files. */
function fromFile(env: Environment, name: string): string | undefined {
  const file = name.endsWith('_PASSWORD') ? env[`${name}_FILE`] : undefined
  if (file === undefined) return undefined
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch (cause) {
    throw new ConfigError(
      `${name}_FILE: expected a file that can be read, found ${(cause as Error).message}`,
      { cause },
    )
  }
}

/** A variable with a slip in its name would otherwise be silently without effect. */
function unknown(env: Environment): string[] {
  const known = new Set(
    variables.flatMap(({ name }) => (name.endsWith('_PASSWORD') ? [name, `${name}_FILE`] : [name])),
  )
  return Object.keys(env)
    .filter((name) => name.startsWith('GUICHET_') && !known.has(name))
    .map((name) => `${name}: expected a variable of the README's table, found an unknown name`)
}

function oneOf(...words: readonly string[]) {
  return { expected: `one of ${words.join(', ')}`, valid: (s: string) => words.includes(s) }
}
