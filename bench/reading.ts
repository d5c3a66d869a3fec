import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import type { Series } from '#src/domain/series.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readMessage } from '#src/reading/read-message.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { type Bench, type Figures, inTurn } from './bench.ts'

const corpus = fileURLToPath(new URL('../tests/fixtures/messages', import.meta.url))
const sets = ['dev', 'first']

/** What it costs to understand a mail, parsing included, against parsing it with bare mailparser: the project's own messages. */
export const reading: Bench = {
  name: 'reading',
  against: 'mailparser',
  unit: 'ms a mail',
  async run(): Promise<Figures> {
    const mails = (await Promise.all(sets.map((set) => mailsOf(join(corpus, set))))).flat()
    const ours = () => time(mails, async ({ raw, series }) => readMessage(await parseMessage(raw), series))
    const theirs = () => time(mails, ({ raw }) => simpleParser(raw))
    await inTurn(5, ours, theirs) // Warms up both: a daemon runs for months.
    const medians = await inTurn(9, ours, theirs)
    return { ratio: medians.ours / medians.theirs, value: medians.ours }
  },
}

interface Mail {
  readonly raw: Buffer
  readonly series: Series
}

/** The messages of a set, each with the series that its label names. */
async function mailsOf(folder: string): Promise<Mail[]> {
  const labels = readFileSync(join(folder, 'expected.jsonl'), 'utf8').split('\n').filter(Boolean)
  const given = labels.map((line): { file: string; series: string } => JSON.parse(line))
  const known = new Map<string, Series>()
  for (const { series } of given)
    if (!known.has(series)) known.set(series, await loadSeries(join(folder, series)))
  return given.map(({ file, series }) => ({
    raw: readFileSync(join(folder, file)),
    series: known.get(series) as Series,
  }))
}

/** Milliseconds a mail, one after the other. */
async function time(mails: readonly Mail[], read: (mail: Mail) => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  for (const mail of mails) await read(mail)
  return (performance.now() - begin) / mails.length
}
