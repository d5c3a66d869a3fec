import type { LocalConfig } from '#src/config.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { findPastMails } from '#src/operations/past-mails.ts'
import { rehearse } from '#src/operations/rehearse.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { rehearsalReport } from './rehearsal-report.ts'

export interface RehearseOptions {
  readonly files: readonly string[]
  readonly json: boolean
}

/** Larger mails are parked, as the daemon does by default. */
const maxBytes = 35 * 1024 * 1024

/**
 * Says what would have been done about the mails of a real mailbox, doubtful ones first. Sends nothing; what it writes
 * is in a temporary folder that it removes, also when it is interrupted. Exit code 1 when it was.
 * @throws SeriesError, TemplateError, PastMailsError.
 */
export async function rehearseCommand(
  config: LocalConfig,
  { files, json }: RehearseOptions,
  print: (line: string) => void,
): Promise<number> {
  const series = await loadSeries(config.series)
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  const mails = await findPastMails(files)
  const report = await rehearse(mails, {
    series,
    templates: await loadTemplates(ourTemplates, config.templates ?? undefined),
    rules: config.rules,
    trustedServer: config.authservId,
    maxBytes,
    signal: stop.signal,
    onProgress(done) {
      if (process.stderr.isTTY)
        process.stderr.write(`\r${done}/${mails.length}${done === mails.length ? '\n' : ''}`)
    },
  })
  if (json) print(JSON.stringify(report, null, 2))
  else for (const line of rehearsalReport(report, series)) print(line)
  return stop.signal.aborted ? 1 : 0
}
