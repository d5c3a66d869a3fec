import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigError, type Environment, readConfig } from '#src/config.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { checkMailbox, checkSubmissionServer, type Finding } from '#src/operations/set-up/check-servers.ts'
import { envText } from '#src/operations/set-up/env-text.ts'
import { seriesText } from '#src/operations/set-up/series-text.ts'
import { sendTestLetter } from '#src/operations/set-up/test-letter.ts'
import { loadSeries, parseSeries, SeriesError } from '#src/series/load-series.ts'
import { askSeries, askServers, confirm } from './init-questions.ts'
import { type InitWords, initWords } from './init-words.ts'
import { openPrompter, type Prompter } from './prompter.ts'

export interface InitOptions {
  /** Answers given beforehand, `KEY=VALUE`. */
  readonly set: readonly string[]
  readonly defaults: boolean
  /** False: servers are not spoken to. */
  readonly check: boolean
  /** The environment, a `.env` file that is there already included. */
  readonly env: Environment
  /** Where `.env` is written. */
  readonly folder: string
}

/** `.env` holds passwords: its owner's alone. */
const privateFile = 0o600

/**
 * Asks a few things, writes a series file and `.env`, checks the servers, sends the organiser a test letter and says
 * what to do next. Overwrites nothing without asking. Exit code 1 when a server does not work.
 * @throws ConfigError when an answer is missing or wrong and there is nobody to ask again.
 */
export async function initCommand(options: InitOptions, print: (line: string) => void): Promise<number> {
  const { env, folder, defaults } = options
  const given = answersOf(options.set)
  using prompter = openPrompter({ input: process.stdin, output: process.stdout, given, defaults })
  const language = (await prompter.ask({
    key: 'language',
    words: 'Langue / Language (fr, en)',
    fallback: /^fr/i.test(env.LC_ALL || env.LANG || '') ? 'fr' : 'en',
    expected: 'fr or en',
    valid: (s) => s === 'fr' || s === 'en',
  })) as Language
  const words: InitWords = initWords[language]

  const file = env.GUICHET_SERIES ?? 'data/series.yaml'
  const series = await seriesFor(file, language, words, prompter, print)
  const dotEnv = join(folder, '.env')
  const writes =
    !(await exists(dotEnv)) ||
    (await confirm(prompter, words, 'overwriteEnv', words.overwrite('.env'), false))
  let values: Readonly<Record<string, string>> = {}
  if (writes) {
    const answers = await askServers(prompter, words, series.registration.address, env)
    values = { ...(env.GUICHET_SERIES ? { GUICHET_SERIES: file } : {}), ...answers, GUICHET_LETTERS: 'hold' }
    await replaceFile(dotEnv, envText(values), privateFile)
  }
  print(writes ? words.written('.env') : words.kept('.env'))

  const works = !options.check || (await check(env, values, series, words, prompter, print))
  for (const line of ['', ...(works ? words.next(file) : [words.mend])]) print(line)
  return works ? 0 : 1
}

/** The series of the file that is kept, or of the one that is written. */
async function seriesFor(
  file: string,
  language: Language,
  words: InitWords,
  prompter: Prompter,
  print: (line: string) => void,
): Promise<Series> {
  if (await exists(file)) {
    const known = await loadSeries(file).catch((error) => {
      if (!(error instanceof SeriesError)) throw error
      print(words.seriesFaulty(file, error.message))
      return null
    })
    if (known) {
      const question = words.seriesThere(file, known.title, known.seminars.length)
      if (await confirm(prompter, words, 'keepSeries', question, true)) {
        print(words.kept(file))
        return known
      }
    } else if (!(await confirm(prompter, words, 'overwriteSeries', words.overwrite(file), false))) {
      throw new ConfigError(`${file}: expected a valid series file, found one that is to be mended by hand`)
    }
  }
  const text = seriesText(await askSeries(prompter, words, language))
  const series = parseSeries(text, file)
  await mkdir(dirname(file), { recursive: true })
  await replaceFile(file, text, 0o644)
  print(words.written(file))
  return series
}

async function check(
  env: Environment,
  values: Environment,
  series: Series,
  words: InitWords,
  prompter: Prompter,
  print: (line: string) => void,
): Promise<boolean> {
  const config = readConfig({ ...withoutPasswords(env, values), ...values })
  print(words.checking)
  const say = (finding: Finding, works: string, fails: string) => {
    print(finding.works ? works : `${fails} ${finding.why}`)
    return finding.works
  }
  const mailbox = await checkMailbox(config)
  const receives = say(mailbox, words.mailboxWorks, words.mailboxFails)
  if (mailbox.works && !mailbox.marks) print(words.noMarks)
  const sends = say(await checkSubmissionServer(config), words.smtpWorks, words.smtpFails)
  if (!sends) return false
  const to = series.organiser.email
  if (!(await confirm(prompter, words, 'testLetter', words.testLetter(to), true))) return receives
  return say(await sendTestLetter(config, series), words.letterSent(to), words.letterFails) && receives
}

/** A password answered now takes the place of a file named before, and the other way round. */
function withoutPasswords(env: Environment, values: Environment): Environment {
  const replaced = (name: string) =>
    Object.keys(values).some((key) => key.replace(/_FILE$/, '') === name.replace(/_FILE$/, ''))
  return Object.fromEntries(Object.entries(env).filter(([name]) => !replaced(name)))
}

function answersOf(set: readonly string[]): Map<string, string> {
  const answers = new Map<string, string>()
  for (const one of set) {
    const [, key, value] = /^(\w{1,40})=(.*)$/s.exec(one) ?? []
    if (key === undefined || value === undefined)
      throw new ConfigError(`--set: expected KEY=VALUE, found ${JSON.stringify(one.slice(0, 80))}`)
    if (key.endsWith('Password') && !value.startsWith('file:'))
      throw new ConfigError(
        `--set: expected ${key}=file:PATH, found a password: everybody on this machine can read command lines`,
      )
    answers.set(key, value)
  }
  return answers
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Whole or not at all, and never readable by others for a moment. */
async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  const half = `${file}.new`
  await writeFile(half, text, { mode, flag: 'wx' })
  await rename(half, file)
}
