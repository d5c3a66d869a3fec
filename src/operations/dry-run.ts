import type { Store, Transaction } from '#src/store/store.ts'

/** Runs work in a transaction whose changes are taken back afterwards: what would come of it, without it. */
export async function dryRun<T>(store: Store, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let outcome: { readonly value: T } | undefined
  try {
    await store.transact(async (tx) => {
      outcome = { value: await work(tx) }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack) || !outcome) throw error
  }
  return (outcome as { readonly value: T }).value
}

class TakenBack extends Error {}
