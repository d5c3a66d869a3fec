import { readFile } from 'node:fs/promises'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readMessage } from '#src/reading/read-message.ts'
import { loadSeries } from '#src/series/load-series.ts'

/**
 * `guichet read` (contract: reading.md): one JSON object a message, in the order given; a file that can't be read gives
 * `{"file","error"}`. With `why`, each value's evidence.
 * @returns the exit code: 1 when a file could not be read, else 0.
 * @throws SeriesError when the series file can't be used.
 */
export async function read(
  options: { series: string; why: boolean; files: string[] },
  out: (line: string) => void,
): Promise<number> {
  const series = await loadSeries(options.series)
  let code = 0
  for (const file of options.files) {
    try {
      const { evidence, ...reading } = readMessage(await parseMessage(await readFile(file)), series)
      out(JSON.stringify(options.why ? { file, ...reading, evidence } : { file, ...reading }))
    } catch (error) {
      code = 1
      out(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }))
    }
  }
  return code
}
