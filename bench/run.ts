import { parseArgs } from 'node:util'
import { announcement } from './announcement.ts'
import type { Bench } from './bench.ts'
import { commitGrowth } from './commit-growth.ts'
import { intake } from './intake.ts'
import { memory } from './memory.ts'
import { reading } from './reading.ts'

const benches: readonly Bench[] = [reading, intake, announcement, commitGrowth, memory]

const usage = `usage: npm run bench -- [NAME…] [--json]; names: ${benches.map(({ name }) => name).join(', ')}\n`

/** A table, or one JSON object a line. */
const { values, positionals } = readArguments()

const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (!values.json) print('bench', 'ratio', 'value', 'against')
for (const { name, against, unit, run } of chosen) {
  const { ratio, value } = await run()
  if (values.json) process.stdout.write(`${JSON.stringify({ name, ratio, value, unit, against })}\n`)
  else print(name, ratio.toFixed(2), `${value.toPrecision(3)} ${unit}`, against)
}

function readArguments() {
  try {
    const read = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
    const unknown = read.positionals.find((name) => !benches.some((bench) => bench.name === name))
    if (unknown !== undefined) throw new Error(`no bench is called ${unknown}`)
    return read
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

function print(name: string, ratio: string, value: string, against: string): void {
  process.stdout.write(`${name.padEnd(16)}${ratio.padStart(7)}  ${value.padEnd(20)}${against}\n`)
}
