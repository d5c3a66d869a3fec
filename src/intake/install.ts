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

/** The installation, if there is one. Where it is from before there were editions, what is published becomes the first. */
export async function installed(tx: Transaction): Promise<Installation | undefined> {
  const found: (Omit<Installation, 'edition'> & { readonly edition?: number }) | undefined =
    await tx.installation()
  if (!found || found.edition !== undefined) return tx.installation()
  const installation = { ...found, edition: 1 }
  tx.put('installation', installation)
  tx.put('editions', { number: 1, at: found.installedAt, series: found.published })
  return installation
}
