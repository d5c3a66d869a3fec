import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { type Bench, type Figures, inTurn, median } from './bench.ts'
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
    const root = await mkdtemp(join(tmpdir(), 'guichet-bench-'))
    try {
      await cycle(root, 1_000) // Warms up.
      const { ours, theirs } = await inTurn(
        5,
        () => cycle(root, 20_000),
        // Its cycles are short: several, so that both sides are measured for about as long.
        async () => {
          const cycles: number[] = []
          for (let i = 0; i < 9; i++) cycles.push(await cycle(root, 1_000))
          return median(cycles)
        },
      )
      return { ratio: ours / theirs, value: ours }
    } finally {
      // Only now: deleting thousands of files would slow down the next cycle's writes.
      await rm(root, { recursive: true, force: true })
    }
  },
}

/** Milliseconds a commit over one cycle from snapshot to snapshot; ten come at once, as from a mailbox. */
async function cycle(root: string, registrations: number): Promise<number> {
  const folder = await mkdtemp(join(root, `${registrations}-`))
  const state = join(folder, 'state.json')
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
}
