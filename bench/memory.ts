import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Bench, type Figures, inTurn } from './bench.ts'
import { fillFolder } from './sign-ups.ts'

/** Resident memory of a process that holds 20,000 registrations, against the same with an empty store. */
export const memory: Bench = {
  name: 'memory',
  against: 'an idle process with the same libraries',
  unit: 'MB resident',
  async run(): Promise<Figures> {
    const [full, empty] = await Promise.all([newFolder(), newFolder()])
    try {
      await fillFolder(full, 20_000)
      const { ours, theirs } = await inTurn(
        5,
        () => resident(full),
        () => resident(empty),
      )
      return { ratio: ours / theirs, value: ours }
    } finally {
      for (const folder of [full, empty]) await rm(folder, { recursive: true, force: true })
    }
  },
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'guichet-bench-'))
}

async function resident(folder: string): Promise<number> {
  const script = join(import.meta.dirname, 'memory-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder])
  return Number(stdout) / 1e6
}
