import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ConfigError, readConfig, readLocalConfig, withDotEnv } from '#src/config.ts'
import type { Audience } from '#src/domain/announcement.ts'
import { type LetterKind, letterKinds } from '#src/domain/letter.ts'
import { attendances, listedStatuses } from '#src/operations/list.ts'

/** What a command gives back to the shell. */
export const exit = { done: 0, failed: 1, wrongUse: 2 } as const

/**
 * Runs one command line.
 * @param argv the words after the program's name.
 * @returns the exit code: 0 done, 1 failed, 2 wrong use, with what was expected on standard error.
 */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = exit.done
  // Whoever reads us has read enough (`guichet list | head`).
  process.stdout.once('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? exit.done : exit.failed),
  )
  const program = describe((result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.wrongUse
    if (!isForReaders(error)) throw error
    process.stderr.write(`guichet: ${error.message}\n`)
    return error instanceof ConfigError ? exit.wrongUse : exit.failed
  }
}

/** Errors that carry a code of ours (`series-invalid`) or of the system (`EACCES`) say all there is to know; anything else is a bug and shows its stack. */
function isForReaders(error: unknown): error is Error {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' && /^([a-z][a-z-]*|E[A-Z0-9]+)$/.test(code)
}

function describe(end: (code: number) => void): Command {
  const env = () => withDotEnv(process.env, process.cwd())
  const local = () => readLocalConfig(env())
  const program = new Command('guichet')
    .description('Runs the registration of a seminar series entirely by e-mail.')
    .exitOverride()
    .showHelpAfterError('(guichet COMMAND --help says more)')
    .helpCommand(false)
  const command = (usage: string, description: string) =>
    program.command(usage).description(description).exitOverride()

  command('init', 'first steps: asks a few things, writes a series file and .env, checks the servers')
    .option('--set <key=value...>', 'answers beforehand, such as title="…" imapHost=…')
    .option('--defaults', 'ask nothing: take the proposals, and the answers of --set')
    .option('--no-check', 'speak to no server')
    .addHelpText('after', initAnswers)
    .action(async ({ set, defaults, check }) => {
      const { initCommand } = await import('./init.ts')
      const options = {
        set: set ?? [],
        defaults: Boolean(defaults),
        check,
        env: env(),
        folder: process.cwd(),
      }
      end(await initCommand(options, print))
    })
  command('start', 'follow the mailbox and answer, until SIGTERM or SIGINT')
    .option(
      '--since <date>',
      'at the first start, read mail received since this day too (letters held)',
      aDay,
    )
    .action(async ({ since }) => {
      const { start } = await import('./start.ts')
      end(await start(readConfig(env()), since ?? null))
    })
  command('demo', 'rehearse the series of the invitation on embedded mail servers')
    .option('--stay', 'keep running at the end also when this is no terminal')
    .action(async ({ stay }) => {
      const { demo } = await import('./demo.ts')
      end(await demo(Boolean(stay) || Boolean(process.stdout.isTTY), print))
    })
  command('read', 'say what is understood of mail files, one JSON object a line')
    .argument('<message...>', 'files with one mail each (.eml)')
    .option('--series <file>', 'series file (default: GUICHET_SERIES)')
    .option('--why', 'with the words each value was read from')
    .action(async (files: string[], { series, why }) => {
      const { read } = await import('./read.ts')
      end(await read({ series: series ?? local().series, why: Boolean(why), files }, print))
    })
  command('rehearse', 'what would have been done about the mails of a real mailbox; sends nothing')
    .argument('<file...>', 'mails (.eml), mbox files, or folders of them')
    .option('--series <file>', 'series file (default: GUICHET_SERIES)')
    .option('--json', 'as JSON')
    .action(async (files: string[], { series, json }) => {
      const { rehearseCommand } = await import('./rehearse.ts')
      const config = local()
      end(
        await rehearseCommand(
          { ...config, series: series ?? config.series },
          { files, json: Boolean(json) },
          print,
        ),
      )
    })
  command('check', 'check the series file and the templates')
    .option('--series <file>', 'series file (default: GUICHET_SERIES)')
    .action(async ({ series }) => {
      const { check } = await import('./check.ts')
      const config = local()
      end(await check({ ...config, series: series ?? config.series }, print))
    })
  command('list', 'who is registered for what')
    .option('--seminar <number>', 'one seminar only', aNumber)
    .addOption(
      new Option('--status <status>', 'these only (default: all but cancelled)').choices(listedStatuses),
    )
    .addOption(new Option('--attendance <way>', 'these only').choices(attendances))
    .option('--organisation <words>', 'people of organisations with these words in their name')
    .option('--since <date>', 'registered, or left, on this day or later', aDay)
    .addOption(new Option('--json', 'as JSON').conflicts('csv'))
    .option('--csv', 'as a table for spreadsheets')
    .action(async ({ seminar, json, csv, since, ...filter }) => {
      const { listCommand } = await import('./list.ts')
      const all = since ? { ...filter, since: since.slice(0, 10) } : filter
      const as = json ? 'json' : csv ? 'csv' : 'text'
      end(await listCommand(local(), { seminar: seminar ?? null, filter: all, as }, print))
    })
  command(
    'import',
    'register people from a table of another system (CSV); without --yes, say what would be done',
  )
    .argument(
      '<file>',
      'its first line names the columns: nom, prénom, mail, téléphone, structure, fonction, séminaires',
    )
    .option('--yes', 'do it')
    .option('--letters', 'tell everybody who is registered by this')
    .option(
      '--seminars <numbers>',
      'for lines that name no seminar: "all", or numbers such as 1,3',
      seminarNumbers,
    )
    .option('--json', 'as JSON')
    .action(async (file: string, { yes, letters, seminars, json }) => {
      const { importCommand } = await import('./import.ts')
      const options = { apply: Boolean(yes), letters: Boolean(letters), unnamed: seminars ?? null }
      end(await importCommand(local(), { file, json: Boolean(json), options }, print))
    })
  command('explain', 'the story of one mail or one person: words, reading, rule, changes, letters')
    .argument(
      '<subject>',
      'a mail (Message-ID, id of the journal, or .eml file) or a person (name, address or id)',
    )
    .option('--letters', 'with the words of the letters')
    .option('--json', 'as JSON')
    .action(async (subject: string, { letters, json }) => {
      const { explainCommand } = await import('./explain.ts')
      end(await explainCommand(local(), { subject, letters: Boolean(letters), json: Boolean(json) }, print))
    })
  command('replay', 'read and decide a mail again, after a fix; its letters are written as usual')
    .argument('[message]', 'a Message-ID, an id of the journal, or the file of the mail (.eml)')
    .option('--parked', 'every mail that is parked')
    .option('--json', 'as JSON')
    .action(async (message: string | undefined, { parked, json }, self: Command) => {
      if ((message === undefined) === (parked === undefined))
        self.error('error: expected a message or --parked, one of the two')
      const { replayCommand } = await import('./replay.ts')
      end(await replayCommand(local(), { message: message ?? null, json: Boolean(json) }, print))
    })
  command('preview', 'a letter as it would be written, with invented people or a real one')
    .addArgument(new Argument('<letter>', 'its kind').choices(letterKinds))
    .addOption(new Option('--language <language>', 'its language').choices(['fr', 'en']))
    .option('--for <person>', 'with the data of somebody on record (name, address or id)')
    .option('--sample <number>', 'which of the invented ones', aNumber)
    .option('--html <file>', 'write it to a file for a browser')
    .action(async (kind: LetterKind, { html, ...options }) => {
      const { previewCommand } = await import('./preview.ts')
      end(await previewCommand(local(), { kind, html: html ?? null, options }, print))
    })
  command('outbox', 'letters that wait, failed or bounced; release or retry them')
    .option('--release [ids...]', 'let held letters leave: all, or these')
    .option('--retry [ids...]', 'try failed letters again: all, or these')
    .option('--json', 'as JSON')
    .action(async ({ release, retry, json }) => {
      const { outboxCommand } = await import('./outbox.ts')
      end(await outboxCommand(local(), { release, retry, json: Boolean(json) }, print))
    })
  const planned = (command: Command) =>
    command
      .option('--who', 'with the names of those who would be told')
      .option('--only <numbers>', 'these seminars, and nothing else of the file', someNumbers)
      .option('--hold <numbers>', 'all but these seminars', someNumbers)
      .option('--samples <number>', 'letters shown at most (default: 3)', aNumber)
      .option('--json', 'as JSON')
  planned(
    command('plan', 'what publishing the series file would change, and who would be told; changes nothing'),
  ).action(async ({ json, ...options }) => {
    const { planCommand } = await import('./plan.ts')
    end(await planCommand(local(), { options, json: Boolean(json) }, print))
  })
  planned(command('publish', 'puts the series file in force and tells those whom the changes concern'))
    .option('--yes', 'do not ask')
    .action(async ({ json, yes, ...options }) => {
      const { publishCommand } = await import('./plan.ts')
      end(await publishCommand(local(), { options, json: Boolean(json), yes: Boolean(yes) }, print))
    })
  const announced = (command: Command) =>
    command
      .option('--who', 'with the names of those who would be written to')
      .option('--samples <number>', 'letters shown at most (default: 2)', aNumber)
      .option('--test', 'send one of the letters to the organisers, and to nobody else')
      .option('--yes', 'do not ask')
      .option('--json', 'as JSON')
  announced(
    command('announce', 'sends words of your own to some of those on record')
      .requiredOption(
        '--to <whom>',
        'seminars (3 or 2,3), all, waiting, unanswered or everybody; "waiting:3": of one seminar',
        anAudience,
      )
      .requiredOption('--subject <line>', 'the subject')
      .requiredOption('--file <file>', 'the text, in Markdown; it may hold {{name}}, {{seminar.day}} …'),
  ).action(async ({ to, subject, file, ...options }) => {
    const { announceCommand } = await import('./announce.ts')
    end(await announceCommand(local(), { kind: 'words', audience: to, subject, file }, options, print))
  })
  announced(
    command('thank', 'thanks those who were registered for a seminar, after it, with documents or a link')
      .argument('<seminar>', 'its number', aNumber)
      .option('--file <file>', 'a text of your own, in Markdown')
      .option('--link <url>', 'where the documents are'),
  ).action(async (seminar: number, { file, link, ...options }) => {
    const { announceCommand } = await import('./announce.ts')
    const about = { kind: 'thanks', seminar, file: file ?? null, link: link ?? null } as const
    end(await announceCommand(local(), about, options, print))
  })
  command('pause', 'no letter leaves until resume').action(async () => {
    const { pauseCommand } = await import('./outbox.ts')
    end(await pauseCommand(local(), true, print))
  })
  command('resume', 'letters leave again').action(async () => {
    const { pauseCommand } = await import('./outbox.ts')
    end(await pauseCommand(local(), false, print))
  })
  command('health', 'exit code 0 while the daemon runs and reaches its mailbox').action(async () => {
    const { health } = await import('./health.ts')
    end(await health(local(), print))
  })
  return program
}

const initAnswers = `
Without a terminal the answers are read from standard input, a line each. Their keys for --set, in order:
  language  keepSeries | overwriteSeries
  title timezone organiserName organiserRole organisation organiserEmail organiserPhone address whenNoneNamed
  seminars, then for each: title1 date1 hours1 …
  overwriteEnv
  imapHost imapTls imapPort imapUser imapPassword (file:PATH)  smtpHost smtpTls smtpPort smtpUser smtpPassword
  testLetter`

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function aNumber(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new InvalidArgumentError('expected the number of a seminar.')
  return Number(value)
}

function seminarNumbers(value: string): 'all' | number[] {
  return value === 'all' ? 'all' : someNumbers(value)
}

function someNumbers(value: string): number[] {
  return value.split(',').map((number) => aNumber(number.trim()))
}

function anAudience(value: string): Audience {
  const [who = '', numbers] = value.split(':')
  if (who === 'all' && numbers === undefined) return { seminars: null, who: 'registered' }
  if (who === 'waiting' || who === 'unanswered' || who === 'everybody') {
    return { seminars: numbers === undefined ? null : someNumbers(numbers), who }
  }
  if (!/^[\d, ]+$/.test(value)) {
    throw new InvalidArgumentError('expected seminars such as 2,3, or all, waiting, unanswered, everybody.')
  }
  return { seminars: someNumbers(value), who: 'registered' }
}

function aDay(value: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime())) throw new InvalidArgumentError('expected a day as YYYY-MM-DD.')
  return at.toISOString()
}
