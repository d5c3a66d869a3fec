import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from './store-error.ts'

/** SQLITE_BUSY: somebody else holds the lock. */
const busy = 5

/**
 * Holds a data folder for this process alone until it is released or the process ends, however it ends.
 *
 * A file with a pid in it is no lock: after SIGKILL it stays, and in a container the next process has the same pid.
 * A lock that the kernel holds for the process dies with it, but Node has none of its own; SQLite, which Node 24
 * brings along, takes one (fcntl) for an exclusive transaction. The database stays empty for ever. A further package
 * with native code, or a helper process, would be the alternatives.
 * @throws StoreError `folder-in-use`, `folder-unusable`.
 */
export function lockFolder(folder: string): Disposable {
  const file = join(folder, 'lock')
  const holder = join(folder, 'lock.holder')
  let database: DatabaseSync | undefined
  try {
    // Made beforehand, since SQLite would let others read it. Never opened when it exists: closing any descriptor of
    // a file gives up all fcntl locks of the process on it (POSIX, close()).
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
    database = new DatabaseSync(file)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    writeFileSync(holder, `process ${process.pid} on ${hostname()}\n`, { mode: 0o600 })
  } catch (cause) {
    database?.close()
    if ((cause as { errcode?: number }).errcode === busy) {
      throw new StoreError(
        'folder-in-use',
        `the data folder ${folder} is held by ${readHolder(holder)}: one process at a time may use it. ` +
          'Stop that one first, or choose another data folder.',
        { cause },
      )
    }
    throw new StoreError('folder-unusable', `the data folder ${folder} can't be locked: ${cause}`, { cause })
  }
  const held = database
  return { [Symbol.dispose]: () => held.close() }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return 'another process'
  }
}
