import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { type Bench, type Figures, inTurn } from './bench.ts'
import { commitSignUp, fillFolder } from './sign-ups.ts'

/**
 * What the commit of a sign-up costs with 20,000 registrations in the store, against 1,000: from right after a
 * snapshot until the next one stands, so that its share of the snapshot is in it.
 */
export const commitGrowth: Bench = {
  name: 'commit-growth',
  against: 'a commit at 1,000 registrations',
  unit: 'ms a commit',
  async run(): Promise<Figures> {
    await cycle(1_000) // Warms up.
    const { ours, theirs } = await inTurn(
      5,
      () => cycle(20_000),
      () => cycle(1_000),
    )
    return { ratio: ours / theirs, value: ours }
  },
}

/** Milliseconds a commit over one cycle from snapshot to snapshot; ten come at once, as from a mailbox. */
async function cycle(registrations: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bench-'))
  const state = join(folder, 'state.json')
  try {
    const first = await fillFolder(folder, registrations)
    const store = await openLowdbStore(folder)
    const before = statSync(state).ino
    let next = first
    const begin = performance.now()
    while (statSync(state).ino === before) {
      const ten = Array.from({ length: 10 }, () => next++)
      await Promise.all(ten.map((number) => store.transact((tx) => commitSignUp(tx, number))))
    }
    await store[Symbol.asyncDispose]()
    return (performance.now() - begin) / (next - first)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
