import { readFile } from 'node:fs/promises'
import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { decodeGuessing } from '#src/mailbox/parse-charset.ts'
import { oneLine } from '#src/one-line.ts'
import { ImportError } from '#src/operations/import-columns.ts'
import type { ImportedLine, ImportOptions, ImportReport } from '#src/operations/import-people.ts'

/** Bytes; five thousand people have less. */
const largest = 10_000_000

/**
 * Registers people from a table of another system, or says what would be done. Exit code 1 when a line was refused.
 * @throws ImportError when the table as a whole can't be read.
 */
export async function importCommand(
  config: LocalConfig,
  { file, json, options }: { file: string; json: boolean; options: ImportOptions },
  print: (line: string) => void,
): Promise<number> {
  const bytes = await readFile(file)
  if (bytes.length > largest)
    throw new ImportError(`${file}: expected at most ${largest} bytes, found ${bytes.length}`)
  const report = await consult(config, 'importPeople', decoded(bytes), options)
  if (json) print(JSON.stringify(report, null, 2))
  else for (const line of reportLines(report, file)) print(oneLine(line))
  return report.refused.length > 0 ? 1 : 0
}

/** UTF-8, windows-1252, or the UTF-16 of "Unicode text" in Excel. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return isUtf16 ? new TextDecoder('utf-16le').decode(bytes) : decodeGuessing(bytes)
}

function reportLines({ applied, lines, refused, ignored }: ImportReport, file: string): string[] {
  const count = (outcome: ImportedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  const letters = lines.reduce((sum, line) => sum + line.letters, 0)
  return [
    ...refused.map(
      ({ line, expected, found }) => `${file}:${line}: refused: expected ${expected}, found ${found}`,
    ),
    ...lines.flatMap((line) => [
      `${file}:${line.line}: ${line.outcome}: ${whatOf(line)}`,
      ...line.leftOut.map(({ expected, found }) => `    left out: expected ${expected}, found ${found}`),
    ]),
    ...(ignored.length > 0 ? [`Columns that were not looked at: ${ignored.join(', ')}`] : []),
    `${count('new')} new, ${count('changed')} changed, ${count('same')} the same, ${refused.length} refused; ${letters} letters`,
    applied ? 'Recorded.' : 'Nothing was recorded: --yes does it.',
  ]
}

function whatOf({ name, email, joined, waiting, tentative, refused }: ImportedLine): string {
  const lists = [
    joined.length > 0 && `joins ${joined.join(', ')}`,
    tentative.length > 0 && `maybe ${tentative.join(', ')}`,
    waiting.length > 0 && `waits for ${waiting.join(', ')}`,
    ...refused.map(({ seminar, why }) => `not ${seminar} (${why})`),
  ]
  return [name || '(no name)', email ?? 'no address', ...lists.filter(Boolean)].join(' · ')
}
