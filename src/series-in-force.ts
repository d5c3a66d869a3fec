import type { Clock } from '#src/domain/clock.ts'
import type { Log } from '#src/domain/log.ts'
import type { Series } from '#src/domain/series.ts'
import { loadSeries, SeriesError } from '#src/series/load-series.ts'
import type { Store } from '#src/store/store.ts'
import { install, installed } from './intake/install.ts'

/**
 * The series that readings and letters use. The first start publishes the file; afterwards the file is a draft, and one
 * that became invalid leaves the published series in force (rules.md, Registrations).
 * @throws SeriesError at the first start, when the file is not valid.
 */
export async function seriesInForce(store: Store, file: string, clock: Clock, log: Log): Promise<Series> {
  const installation = await store.transact(installed)
  if (!installation) {
    const published = await loadSeries(file)
    await store.transact(async (tx) => install(tx, published, clock.now()))
    log.info({ series: published.id, seminars: published.seminars.length }, 'The series file is published')
    return published
  }
  try {
    const draft = await loadSeries(file)
    if (JSON.stringify(draft) !== JSON.stringify(installation.published)) {
      log.warn({ file }, 'The series file differs from the published series, which stays in force')
    }
  } catch (error) {
    if (!(error instanceof SeriesError)) throw error
    log.error(
      { file, faults: error.faults },
      'The series file is not valid; the published series stays in force',
    )
  }
  return installation.published
}
