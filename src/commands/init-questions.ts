import type { Environment } from '#src/config.ts'
import type { Language } from '#src/domain/series.ts'
import type { SeriesAnswers } from '#src/operations/set-up/series-text.ts'
import type { InitWords } from './init-words.ts'
import type { Prompter } from './prompter.ts'

const any = { expected: 'a text on one line', valid: (s: string) => s.trim() !== '' && s.length <= 200 }
const address = {
  expected: 'an e-mail address',
  valid: (s: string) => /^[^\s@<>]{1,64}@[^\s@<>]{1,250}$/.test(s),
}
const host = { expected: 'a host name', valid: (s: string) => /^[\w.:-]+$/.test(s) }
const port = { expected: 'a port number', valid: (s: string) => /^[1-9]\d{0,4}$/.test(s) }
const hours = {
  expected: 'hours such as 14:00-17:00',
  valid: (s: string) =>
    /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/.test(s) && s.slice(0, 5) < s.slice(6),
}
const date = {
  expected: 'a date that exists, as YYYY-MM-DD, or YYYY-MM while only the month is known',
  valid: (s: string) => {
    const at = /^\d{4}-\d{2}(-\d{2})?$/.test(s) ? new Date(`${s}T00:00Z`.replace(/^(.{7})T/, '$1-01T')) : null
    return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(s)
  },
}
const loopback = ['localhost', '127.0.0.1', '::1']

/** Asks yes or no. */
export async function confirm(
  prompter: Prompter,
  words: InitWords,
  key: string,
  text: string,
  fallback: boolean,
) {
  const answer = await prompter.ask({
    key,
    words: text,
    fallback: fallback ? words.yes : words.no,
    expected: words.yesOrNo,
    valid: (s) => /^(?:o|oui|y|yes|n|no|non)$/i.test(s),
  })
  return /^[oy]/i.test(answer)
}

/** Asks for the least that a series file holds. */
export async function askSeries(
  { ask }: Prompter,
  words: InitWords,
  language: Language,
): Promise<SeriesAnswers> {
  const title = await ask({ key: 'title', words: words.title, ...any })
  const timezone = await ask({
    key: 'timezone',
    words: words.timezone,
    fallback: Intl.DateTimeFormat().resolvedOptions().timeZone,
    expected: 'an IANA time zone such as Europe/Paris',
    valid: (s) => s === 'UTC' || Intl.supportedValuesOf('timeZone').includes(s),
  })
  const organiser = {
    name: await ask({ key: 'organiserName', words: words.organiserName, ...any }),
    role: await ask({ key: 'organiserRole', words: words.organiserRole, ...any }),
    organisation: await ask({ key: 'organisation', words: words.organisation, ...any }),
    email: await ask({ key: 'organiserEmail', words: words.organiserEmail, ...address }),
    phone: await ask({
      key: 'organiserPhone',
      words: words.organiserPhone,
      fallback: '',
      expected: 'a phone number',
      valid: (s) => s.length <= 40,
    }),
  }
  const registration = await ask({ key: 'address', words: words.address, ...address })
  const whenNoneNamed = await ask({
    key: 'whenNoneNamed',
    words: words.whenNoneNamed,
    fallback: 'ask',
    expected: 'all or ask',
    valid: (s) => s === 'all' || s === 'ask',
  })
  const count = await ask({
    key: 'seminars',
    words: words.seminars,
    expected: 'a number from 1 to 50',
    valid: (s) => /^[1-9]\d?$/.test(s) && Number(s) <= 50,
  })
  const seminars = []
  for (let n = 1; n <= Number(count); n++) {
    const seminar = {
      title: await ask({ key: `title${n}`, words: words.seminarTitle(n), ...any }),
      date: await ask({ key: `date${n}`, words: words.seminarDate(n), ...date }),
    }
    const time = await ask({
      key: `hours${n}`,
      words: words.seminarHours(n),
      fallback: '14:00-17:00',
      ...hours,
    })
    seminars.push({ ...seminar, start: time.slice(0, 5), end: time.slice(6) })
  }
  return {
    language,
    title,
    timezone,
    organiser,
    address: registration,
    whenNoneNamed: whenNoneNamed as 'all' | 'ask',
    seminars,
  }
}

/**
 * Asks for the servers; what the environment says already is proposed.
 * @returns variables of the configuration and their values.
 */
export async function askServers(
  prompter: Prompter,
  words: InitWords,
  registration: string,
  env: Environment,
): Promise<Record<string, string>> {
  const domain = registration.slice(registration.lastIndexOf('@') + 1)
  const values: Record<string, string> = {}
  for (const kind of ['imap', 'smtp'] as const) {
    const name = (what: string) => `GUICHET_${kind.toUpperCase()}_${what}`
    const ask = async (what: 'Host' | 'Tls' | 'Port' | 'User', fallback: string, rest: typeof any) => {
      const key = `${kind}${what}` as const
      const variable = name(what.toUpperCase())
      values[variable] = await prompter.ask({
        key,
        words: words[key],
        fallback: env[variable] ?? fallback,
        ...rest,
      })
      return values[variable]
    }
    const server = await ask(
      'Host',
      kind === 'imap' ? `imap.${domain}` : smtpOf(values.GUICHET_IMAP_HOST),
      host,
    )
    const tls = await ask('Tls', 'implicit', {
      expected: loopback.includes(server)
        ? 'one of implicit, starttls, none'
        : 'implicit or starttls: a server elsewhere is not spoken to in clear',
      valid: (s) => s === 'implicit' || s === 'starttls' || (s === 'none' && loopback.includes(server)),
    })
    const implicit = tls === 'implicit'
    await ask('Port', kind === 'imap' ? (implicit ? '993' : '143') : implicit ? '465' : '587', port)
    await ask('User', kind === 'imap' ? registration : (values.GUICHET_IMAP_USER ?? ''), {
      expected: 'a login',
      valid: (s) => s.length <= 200 && (kind === 'smtp' || s !== ''),
    })
    const before =
      passwordIn(env, name('PASSWORD')) ??
      (kind === 'smtp' ? passwordIn(values, 'GUICHET_IMAP_PASSWORD') : undefined)
    const password = await prompter.ask({
      key: `${kind}Password`,
      words: words[`${kind}Password`],
      ...(before !== undefined && { fallback: before }),
      expected: 'a password, or file: and the path of a file',
      valid: (s) => s !== '',
      secret: true,
    })
    if (password.startsWith('file:')) values[name('PASSWORD_FILE')] = password.slice('file:'.length)
    else values[name('PASSWORD')] = password
  }
  return values
}

function smtpOf(imap = ''): string {
  return imap.replace(/^imap(?=\.)/, 'smtp')
}

function passwordIn(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`]
  return file === undefined ? env[name] : `file:${file}`
}
