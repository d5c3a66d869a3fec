import type { LocalConfig } from '#src/config.ts'
import { checkTemplates } from '#src/letters/check-templates.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { loadSeries } from '#src/series/load-series.ts'

/**
 * Checks the series file, and every letter with it.
 * @throws SeriesError, TemplateError naming every fault with its file.
 */
export async function check(config: LocalConfig, print: (line: string) => void): Promise<number> {
  const series = await loadSeries(config.series)
  checkTemplates(await loadTemplates(ourTemplates, config.templates ?? undefined), series)
  print(
    `${config.series}: "${series.title}", ${series.seminars.length} seminars; every letter can be written`,
  )
  return 0
}
