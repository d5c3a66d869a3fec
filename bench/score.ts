import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readMessage } from '#src/reading/read-message.ts'
import { loadSeries } from '#src/series/load-series.ts'
import {
  aspects,
  type Figures,
  type Given,
  judge,
  type Label,
  sumUp,
  tallied,
  type Verdict,
} from './scoring.ts'

const usage = `usage: npm run score [-- [--set dev|first|held] [--list] [--json] [-- COMMAND ARG...]]
  --set NAME   one set of tests/fixtures/messages only
  --list       the faults, message by message; those of held only with --set held
  --json       one JSON object per set
  COMMAND      another reader: called as COMMAND ARG... read --series FILE MESSAGE.eml..., prints one reading per line
`
const corpus = fileURLToPath(new URL('../tests/fixtures/messages', import.meta.url))
const names = ['dev', 'first', 'held']

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readArguments()
  if (!asked) {
    process.stderr.write(usage)
    return 2
  }
  const sets: [string, Verdict[]][] = []
  for (const name of asked.set ? [asked.set] : names) {
    const folder = join(corpus, name)
    if (existsSync(folder)) sets.push([name, await judgeSet(folder, asked.command)])
    else process.stderr.write(`score: no folder ${folder}\n`)
  }
  if (asked.list) for (const [name, verdicts] of sets) list(name, verdicts, asked.set === name)
  if (sets.length > 1) sets.push(['all', sets.flatMap(([, verdicts]) => verdicts)])
  const figures = sets.map(([name, verdicts]): [string, Figures] => [name, sumUp(verdicts)])
  if (asked.json) for (const [set, f] of figures) process.stdout.write(`${JSON.stringify({ set, ...f })}\n`)
  else process.stdout.write(table(figures))
  return sets.length === 0 ? 1 : 0
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { set: { type: 'string' }, list: { type: 'boolean' }, json: { type: 'boolean' } },
    })
    if (values.set !== undefined && !names.includes(values.set)) return null
    return { ...values, command: positionals }
  } catch {
    return null
  }
}

/** Reads every message of a folder and holds the readings against `expected.jsonl`. */
async function judgeSet(folder: string, command: readonly string[]): Promise<Verdict[]> {
  const lines = readFileSync(join(folder, 'expected.jsonl'), 'utf8').split('\n').filter(Boolean)
  const labels = lines.map((line) => JSON.parse(line) as Label)
  const verdicts: Verdict[] = []
  for (const name of new Set(labels.map((label) => label.series))) {
    const here = labels.filter((label) => label.series === name)
    const files = here.map((label) => join(folder, label.file))
    const read = command.length > 0 ? readBy(command) : readHere
    const readings = await read(join(folder, name), files)
    verdicts.push(...here.map((label) => judge(label, readings.get(label.file) ?? null)))
  }
  return verdicts
}

/** By the project's own reader. A message it throws on has no reading. */
async function readHere(seriesFile: string, files: readonly string[]): Promise<Map<string, Given>> {
  const series = await loadSeries(seriesFile)
  const readings = new Map<string, Given>()
  for (const file of files) {
    try {
      readings.set(basename(file), readMessage(await parseMessage(readFileSync(file)), series))
    } catch (error) {
      process.stderr.write(`score: ${basename(file)}: ${(error as Error).stack}\n`)
    }
  }
  return readings
}

function readBy(command: readonly string[]) {
  return async (seriesFile: string, files: readonly string[]): Promise<Map<string, Given>> => {
    const [program, ...words] = command as [string, ...string[]]
    const run = spawnSync(program, [...words, 'read', '--series', seriesFile, ...files], {
      encoding: 'utf8',
      maxBuffer: 256 << 20,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (run.error) throw run.error
    const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'))
    const readings = lines.map((line) => JSON.parse(line) as Given & { file: string; error?: string })
    return new Map(readings.filter((r) => r.error === undefined).map((r) => [basename(r.file), r]))
  }
}

/** Those who improve the reading must not see what is wrong in `held`: it would no longer measure anything. */
function list(name: string, verdicts: readonly Verdict[], chosen: boolean): void {
  if (name === 'held' && !chosen) {
    process.stdout.write('held: not listed, so that it stays unseen\n\n')
    return
  }
  for (const { label, faults } of verdicts) {
    if (faults.length === 0) continue
    const lines = [`${name}/${label.file}  ${label.tags.join(' ')}`, ...faults.map((fault) => `    ${fault}`)]
    process.stdout.write(`${lines.join('\n')}\n`)
  }
  process.stdout.write('\n')
}

function table(sets: readonly [string, Figures][]): string {
  const row = (name: string, cells: (f: Figures) => string | number) => [
    name,
    ...sets.map(([, f]) => String(cells(f))),
  ]
  const kinds = [...new Set(sets.flatMap(([, f]) => Object.keys(f.kinds)))].sort()
  const rows = [
    ['', ...sets.map(([name]) => name)],
    row('messages', (f) => f.messages),
    ...[...aspects, 'harm' as const, 'asked' as const].map((a) =>
      row(`${a} %`, (f) => f.shares[a].toFixed(1)),
    ),
    ...tallied.map((field) => row(`F1 ${field}`, (f) => f.f1[field].toFixed(1))),
    ...kinds.map((kind) =>
      row(kind, (f) => {
        const count = f.kinds[kind]
        return count ? `${count.right}/${count.of}` : '-'
      }),
    ),
    row('bounce rows', (f) => `${f.bounces.right}/${f.bounces.of}`),
  ]
  const width = (column: number) => Math.max(...rows.map((cells) => (cells[column] ?? '').length))
  return `${rows
    .map((cells) => cells.map((c, i) => (i === 0 ? c.padEnd(width(0)) : c.padStart(width(i) + 3))).join(''))
    .join('\n')}\n`
}
