import { readFile } from 'node:fs/promises'
import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import type { Audience } from '#src/domain/announcement.ts'
import { oneLine } from '#src/one-line.ts'
import type { Outline } from '#src/operations/announce.ts'
import type { AboutWords } from '#src/operations/announce-check.ts'
import { openAgreement } from './agree.ts'
import { type AnnounceWords, announceWords } from './announce-words.ts'

/** What is to be said, with the file its words are in. */
export type Said =
  | { readonly kind: 'words'; readonly audience: Audience; readonly subject: string; readonly file: string }
  | {
      readonly kind: 'thanks'
      readonly seminar: number
      readonly file: string | null
      readonly link: string | null
    }

export interface AnnounceCommandOptions {
  readonly who?: boolean
  readonly samples?: number
  readonly test?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

type Print = (line: string) => void

/**
 * Shows what the words would send to whom, and sends it after a confirmation that repeats the counts; or sends a test copy
 * to the organisers. Exit code 1 when it was refused.
 * @throws AnnounceError, WordsError when it can't be sent, or is no longer what was agreed to.
 */
export async function announceCommand(
  config: LocalConfig,
  said: Said,
  { who, samples, test, yes, json }: AnnounceCommandOptions,
  print: Print,
): Promise<number> {
  const about = await aboutOf(said)
  const words = announceWords[(await consult(config, 'series')).language]
  if (test) return sendTest(config, about, words, print)
  const options = { ...(who && { who }), ...(samples !== undefined && { samples }) }
  const outline = await consult(config, 'outline', about, options)
  if (!json) for (const line of outlineLines(outline, words)) print(oneLine(line))
  if (outline.letters === 0) {
    if (json) print(JSON.stringify(outline, null, 2))
    return 1
  }
  if (!yes && !(await agreed(outline, words, () => sendTest(config, about, words, print)))) {
    print(words.notDone)
    return 1
  }
  const { outline: done, running } = await consult(config, 'announce', about, outline.mark, options)
  if (json) print(JSON.stringify(done, null, 2))
  else print(running ? words.done(done.letters) : words.noDaemon)
  return 0
}

/** Asks with the counts; a test copy may go to the organisers first, as often as they like. */
async function agreed(
  { letters, people }: Outline,
  words: AnnounceWords,
  test: () => Promise<unknown>,
): Promise<boolean> {
  using asked = openAgreement()
  for (;;) {
    const answer = await asked.ask(words.question(letters, people), [words.test])
    if (answer !== words.test) return answer === 'yes'
    await test()
  }
}

async function aboutOf(said: Said): Promise<AboutWords> {
  const markdown = said.file === null ? '' : await readFile(said.file, 'utf8')
  if (said.kind === 'thanks') return { kind: 'thanks', seminar: said.seminar, markdown, link: said.link }
  return { kind: 'words', subject: said.subject, markdown, audience: said.audience }
}

async function sendTest(
  config: LocalConfig,
  about: AboutWords,
  words: AnnounceWords,
  print: Print,
): Promise<number> {
  const { addresses, running } = await consult(config, 'announceTest', about)
  print(words.tested(addresses))
  if (!running) print(words.noDaemon)
  return 0
}

function outlineLines(outline: Outline, words: AnnounceWords): string[] {
  if (outline.letters === 0) return [words.nobody]
  const who = (outline.who ?? []).map(({ address, names }) => `  ${[...names, address].join(', ')}`)
  return [
    ...outline.samples.flatMap(({ subject, text }) => [
      words.sample,
      `  ${subject}`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `  | ${line}`.trimEnd()),
      '',
    ]),
    ...who,
  ]
}
