import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { commitGrowth } from './commit-growth.ts'
import { memory } from './memory.ts'

const benches: readonly Bench[] = [commitGrowth, memory]

/** `npm run bench -- [NAME…] [--json]`: a table, or one JSON object a line. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  const names = benches.map(({ name }) => name).join(', ')
  process.stderr.write(`no bench is called ${unknown.join(', ')}; there are: ${names}\n`)
  process.exit(2)
}

const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (!values.json) print('bench', 'ratio', 'value', 'against')
for (const { name, against, unit, run } of chosen) {
  const { ratio, value } = await run()
  if (values.json) process.stdout.write(`${JSON.stringify({ name, ratio, value, unit, against })}\n`)
  else print(name, ratio.toFixed(2), `${value.toPrecision(3)} ${unit}`, against)
}

function print(name: string, ratio: string, value: string, against: string): void {
  process.stdout.write(`${name.padEnd(16)}${ratio.padStart(7)}  ${value.padEnd(20)}${against}\n`)
}
