import { mkdir } from 'node:fs/promises'
import { Low } from 'lowdb'
import { type Log, silentLog } from '#src/domain/log.ts'
import { Blobs } from './blobs.ts'
import { privateFolder } from './files.ts'
import { lockFolder } from './lock.ts'
import { SnapshotAndLog } from './snapshot-and-log.ts'
import type { BlobKind, Store, Transaction } from './store.ts'
import { StoreError } from './store-error.ts'
import { Tables } from './tables.ts'
import { TablesTransaction } from './transaction.ts'

/**
 * Opens the store kept in a folder of its own, which is made when missing; `log` hears of repairs.
 * One process at a time can have it open.
 * @throws StoreError `folder-in-use`, `folder-unusable`, `damaged`, `unknown-format`.
 */
export async function openLowdbStore(folder: string, log: Log = silentLog): Promise<Store> {
  let lock: Disposable | undefined
  try {
    await mkdir(folder, { recursive: true, mode: privateFolder })
    lock = lockFolder(folder)
    const blobs = new Blobs(folder)
    await blobs.open()
    const adapter = new SnapshotAndLog(folder, blobs, log)
    // Not one of lowdb's presets: under NODE_ENV=test those keep everything in memory only.
    const db = new Low(adapter, new Tables())
    await db.read()
    return new LowdbStore(db, adapter, blobs, lock, log)
  } catch (cause) {
    lock?.[Symbol.dispose]()
    if (cause instanceof StoreError) throw cause
    throw new StoreError('folder-unusable', `the data folder ${folder} can't be used: ${cause}`, { cause })
  }
}

class LowdbStore implements Store {
  readonly #db: Low<Tables>
  readonly #adapter: SnapshotAndLog
  readonly #blobs: Blobs
  readonly #lock: Disposable
  readonly #log: Log
  /** Resolves when the transaction before has run, well or badly. */
  #turn: Promise<void> = Promise.resolve()
  #snapshot: Promise<void> = Promise.resolve()
  #failure: StoreError | null = null

  constructor(db: Low<Tables>, adapter: SnapshotAndLog, blobs: Blobs, lock: Disposable, log: Log) {
    this.#db = db
    this.#adapter = adapter
    this.#blobs = blobs
    this.#lock = lock
    this.#log = log
  }

  async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const mine = this.#turn.then(() => this.#run(work))
    this.#turn = mine.then(nothing, nothing)
    const { value, durable } = await mine
    await durable
    return value
  }

  async blob(kind: BlobKind, id: string): Promise<Uint8Array | undefined> {
    return this.#blobs.read(kind, id)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turn
    if (this.#failure?.code === 'store-closed') return
    await this.#adapter.durable().catch(nothing)
    await this.#snapshot
    this.#failure = new StoreError('store-closed', 'the store was closed: open it again')
    await this.#adapter.close()
    this.#lock[Symbol.dispose]()
  }

  /** Resolves once the work is done; `durable` once it can't be lost any more. The next may run in between. */
  async #run<T>(
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ readonly value: T; readonly durable: Promise<void> }> {
    if (this.#failure) throw this.#failure
    const tx = new TablesTransaction(this.#db.data)
    try {
      const value = await work(tx)
      return { value, durable: this.#commit(tx) }
    } catch (error) {
      tx.undo()
      throw error
    }
  }

  /** One that only read waits as well: what it saw may be on its way to disk, and lost by a crash until then. */
  #commit(tx: TablesTransaction): Promise<void> {
    const commit = tx.end()
    const changed = commit.rows.length + commit.blobs.length > 0
    const durable = changed ? this.#adapter.commit(this.#db.data, commit) : this.#adapter.durable()
    // Looks at the state before it first waits: here, no transaction is open.
    if (this.#adapter.outgrown) this.#snapshot = this.#db.write().catch((cause) => void this.#break(cause))
    return durable.catch((cause) => {
      throw this.#break(cause)
    })
  }

  #break(cause: unknown): StoreError {
    if (this.#failure) return this.#failure
    this.#failure = new StoreError(
      'store-broken',
      `a write to the data folder failed (${cause}): nothing more is taken in. Mend the disk, then restart.`,
      { cause },
    )
    this.#log.error({ err: cause }, 'the store is broken: a write failed')
    return this.#failure
  }
}

function nothing(): void {}
