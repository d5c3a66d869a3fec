import { parseEnv } from 'node:util'
import { ConfigError } from '#src/config.ts'

/**
 * The text of a `.env` file with these values, each quoted so that Node reads it back as it is.
 * @throws ConfigError when a value can't be written so.
 */
export function envText(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${quoted(name, value)}`)
  return `${lines.join('\n')}\n`
}

function quoted(name: string, value: string): string {
  if (/^[\w.:/@+-]*$/.test(value)) return value
  // Nothing is an escape inside single quotes and backticks; inside double quotes `\n` is.
  const form = ["'", '`', '"'].map((quote) => `${quote}${value}${quote}`).find((one) => readBack(one, value))
  if (form !== undefined) return form
  throw new ConfigError(
    `${name}: expected a value that a .env file can hold, found one with all kinds of quotes: put it into a file, and name that in ${name}_FILE`,
  )
}

function readBack(form: string, value: string): boolean {
  const read = parseEnv(`A=${form}\nB=${form}\n`)
  return read.A === value && read.B === value && Object.keys(read).length === 2
}
