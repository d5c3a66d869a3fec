import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Log } from '#src/domain/log.ts'
import type { Blob, Blobs } from './blobs.ts'
import { CommitLog } from './commit-log.ts'
import { syncFolder, writeDurably } from './files.ts'
import { readSnapshot, snapshotOf, writeSnapshot } from './snapshot.ts'
import { Strings } from './table.ts'
import { Tables } from './tables.ts'

/** Below this a snapshot is not worth its renames, in bytes. */
const smallLog = 1 << 20

/** What one transaction leaves behind. */
export interface Commit {
  readonly rows: readonly string[]
  readonly blobs: readonly Blob[]
}

/**
 * lowdb's adapter: `read` and `write` are the whole state as one JSON file (`state.json`). As a write costs the whole
 * state, each group of commits in between is appended to a log, and the state is written again when the log has
 * outgrown it: a commit then costs the same however many there are.
 *
 * A group is all that came while the one before was on its way to disk. Its blobs are made durable first, then its
 * one line, then those who wait are told.
 */
export class SnapshotAndLog implements Adapter<Tables> {
  readonly #folder: string
  readonly #blobs: Blobs
  readonly #log: Log
  readonly #commits: CommitLog
  #sequence = 0
  #waiting: { readonly sequence: number; readonly commit: Commit }[] = []
  #nextGroup: Promise<void> | null = null
  /** The end of the group on its way, and of all before it; rejected for good once one failed. */
  #durable: Promise<void> = Promise.resolve()
  #snapshotBytes = 0
  #writing = false

  constructor(folder: string, blobs: Blobs, log: Log) {
    this.#folder = folder
    this.#blobs = blobs
    this.#log = log
    this.#commits = new CommitLog(folder)
  }

  /** True when it is time for `write`. */
  get outgrown(): boolean {
    return !this.#writing && this.#commits.bytes > Math.max(smallLog, this.#snapshotBytes)
  }

  /** @throws StoreError `damaged`, `unknown-format`. */
  async read(): Promise<Tables> {
    const tables = new Tables()
    const strings = new Strings()
    // Left by a crash in the middle of `write`; the one in force and its log are whole.
    await rm(this.#stateFile('.new'), { force: true })
    try {
      this.#snapshotBytes = await readSnapshot(this.#stateFile(), tables, strings)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    await this.#commits.replay(tables, this.#log, strings)
    this.#sequence = tables.sequence
    return tables
  }

  /**
   * Writes the state as it is at the call: call it between transactions. Commits go on meanwhile, in a new log file.
   * Only when the commits in the snapshot are durable by themselves does it take the place of the old one.
   */
  async write(tables: Tables): Promise<void> {
    const snapshot = snapshotOf(tables)
    const durable = this.durable()
    this.#writing = true
    this.#commits.beginNew()
    try {
      let bytes = 0
      await writeDurably(this.#stateFile('.new'), async (handle) => {
        bytes = await writeSnapshot(handle, snapshot)
      })
      await durable
      await rename(this.#stateFile('.new'), this.#stateFile())
      await syncFolder(this.#folder)
      this.#snapshotBytes = bytes
      await this.#commits.forgetUpTo(snapshot.sequence)
    } finally {
      this.#writing = false
    }
  }

  /** Takes a commit in; resolves once it is durable. Numbers follow the order of the calls. */
  commit(tables: Tables, commit: Commit): Promise<void> {
    tables.sequence = ++this.#sequence
    this.#waiting.push({ sequence: this.#sequence, commit })
    return this.durable()
  }

  /** Resolves once everything committed so far is durable. */
  durable(): Promise<void> {
    if (this.#waiting.length === 0) return this.#durable
    if (!this.#nextGroup) {
      this.#nextGroup = this.#durable.then(() => this.#writeGroup())
      this.#nextGroup.catch(() => {})
    }
    return this.#nextGroup
  }

  close(): Promise<void> {
    return this.#commits.close()
  }

  async #writeGroup(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    this.#durable = this.#nextGroup as Promise<void>
    this.#nextGroup = null
    await this.#blobs.write(group.flatMap(({ commit }) => commit.blobs))
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) return
    await this.#commits.append({
      first: first.sequence,
      last: last.sequence,
      rows: group.flatMap(({ commit }) => commit.rows),
    })
  }

  #stateFile(suffix = ''): string {
    return join(this.#folder, `state.json${suffix}`)
  }
}
