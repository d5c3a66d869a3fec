import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import type { Series } from '#src/domain/series.ts'
import { changeInWords } from '#src/letters/change-words.ts'
import { oneLine } from '#src/one-line.ts'
import type { Plan, PlanOptions } from '#src/operations/publish.ts'
import { openAgreement } from './agree.ts'
import { type PlanWords, planWords } from './plan-words.ts'

export interface PlanCommandOptions {
  readonly options: PlanOptions
  readonly json: boolean
}

type Print = (line: string) => void

/**
 * Prints what publishing the series file would change, who would be told, and some of the letters.
 * @throws PublishError, SeriesError when the file can't be published.
 */
export async function planCommand(
  config: LocalConfig,
  { options, json }: PlanCommandOptions,
  print: Print,
): Promise<number> {
  const { plan, draft } = await consult(config, 'plan', options)
  if (json) print(JSON.stringify(plan, null, 2))
  else for (const line of planLines(plan, draft)) print(oneLine(line))
  return 0
}

/**
 * Publishes the series file after a confirmation that repeats the counts. Exit code 1 when it was refused.
 * @throws PublishError, SeriesError when the file can't be published, or is no longer what was agreed to.
 */
export async function publishCommand(
  config: LocalConfig,
  { options, json, yes }: PlanCommandOptions & { readonly yes: boolean },
  print: Print,
): Promise<number> {
  const { plan, draft } = await consult(config, 'plan', options)
  const words = planWords[draft.language]
  if (!json) for (const line of planLines(plan, draft)) print(oneLine(line))
  if (!yes && !(await agreed(words, plan))) {
    print(words.notDone)
    return 1
  }
  const { plan: done, running } = await consult(config, 'publish', plan.mark, options)
  if (json) print(JSON.stringify(done, null, 2))
  else print(running ? words.done : words.noDaemon)
  return 0
}

async function agreed(words: PlanWords, { letters, people }: Plan): Promise<boolean> {
  using asked = openAgreement()
  return (await asked.ask(words.question(letters, people))) === 'yes'
}

/** A plan in words, for the organiser. */
export function planLines(plan: Plan, draft: Series): string[] {
  const { language, seminars } = draft
  const words = planWords[language]
  if (plan.seminars.length === 0) return [words.nothing]
  const lines = plan.seminars.flatMap(({ number, title, changes, people }) => {
    const seminar = seminars.find((candidate) => candidate.number === number)
    return [
      words.seminar(number, title),
      ...changes.map((change) => `  – ${seminar ? changeInWords(change, seminar, language) : change.fact}`),
      words.people(people),
      '',
    ]
  })
  const who = (plan.who ?? []).map(
    ({ address, names, seminars }) => `  ${[...names, address].join(', ')} : ${seminars.join(', ')}`,
  )
  return [
    ...lines,
    ...who,
    ...plan.samples.flatMap(({ subject, text }) => [words.sample, `  ${subject}`, ...quoted(text), '']),
    words.summary(plan.letters, plan.people),
    ...(plan.unreached > 0 ? [words.unreached(plan.unreached)] : []),
    ...(plan.superseded > 0 ? [words.superseded(plan.superseded)] : []),
  ]
}

function quoted(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  | ${line}`.trimEnd())
}
