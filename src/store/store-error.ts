/**
 * `folder-in-use`: another process holds the data folder. `folder-unusable`: it can't be made, read or written.
 * `damaged`: a file of the store is not as it was written. `unknown-format`: another version wrote it.
 * `store-broken`: a write failed, what is in memory can't be trusted to be on disk. `store-closed`: used after its end.
 * `transaction-over`: something put after its transaction had ended. `bad-name`: no possible name of a blob.
 */
export type StoreErrorCode =
  | 'folder-in-use'
  | 'folder-unusable'
  | 'damaged'
  | 'unknown-format'
  | 'store-broken'
  | 'store-closed'
  | 'transaction-over'
  | 'bad-name'

/** What went wrong in the store, and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}

/** A file that is not as it was written: nobody but a person may decide what of it still counts. */
export function damaged(file: string, line: number, found: string, cause?: unknown): StoreError {
  return new StoreError(
    'damaged',
    `${file}, line ${line}: ${found}. The store does not start on a damaged file, so as to lose nothing silently. ` +
      'Copy the whole data folder aside, then put back a backup of it.',
    { cause },
  )
}
