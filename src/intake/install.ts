import type { Instant } from '#src/domain/clock.ts'
import type { Series } from '#src/domain/series.ts'
import type { Installation, Transaction } from '#src/store/store.ts'

/** Makes a store ready at its first start: the series is published, as edition 1. */
export function install(tx: Transaction, published: Series, at: Instant): Installation {
  const installation: Installation = { installedAt: at, paused: false, published, edition: 1 }
  tx.put('installation', installation)
  tx.put('editions', { number: 1, at, series: published })
  return installation
}
