import { readFileSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFile, privateFolder, syncFolder } from './files.ts'
import type { BlobKind } from './store.ts'
import { StoreError } from './store-error.ts'

/** Bytes to keep, in the file `name` of the folder `kind`. */
export interface Blob {
  readonly kind: BlobKind
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files written at once: a letter to everybody is thousands of blobs, and a process may open some hundred files. */
const openFiles = 16

const kinds: readonly BlobKind[] = ['mails', 'letters']

/**
 * The file that a blob is kept in.
 * @throws StoreError `bad-name`: ids are letters, digits, `-`, `_` and inner dots, 128 at most.
 */
export function blobName(id: string): string {
  if (/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/.test(id)) return id
  throw new StoreError(
    'bad-name',
    `${JSON.stringify(id.slice(0, 200))} can't name a file: letters, digits, - and _ can`,
  )
}

/**
 * Raw mails and letter bodies: one file each, so that each can be deleted by itself. All of a kind are in one folder:
 * file systems find their way among hundreds of thousands, and each folder written to costs a group of commits an fsync.
 */
export class Blobs {
  readonly #root: string
  /** What is to replace a file is written here first: emptied at each start. */
  readonly #incoming: string

  constructor(root: string) {
    this.#root = root
    this.#incoming = join(root, 'incoming')
  }

  async open(): Promise<void> {
    await rm(this.#incoming, { recursive: true, force: true })
    for (const folder of [this.#incoming, ...kinds.map((kind) => join(this.#root, kind))]) {
      await mkdir(folder, { recursive: true, mode: privateFolder })
    }
    await syncFolder(this.#root)
  }

  /** Makes blobs durable; a later one of the same name replaces an earlier one, whole. */
  async write(blobs: readonly Blob[]): Promise<void> {
    const last = new Map(blobs.map((blob) => [`${blob.kind}-${blob.name}`, blob]))
    const todo = last.entries()
    const place = async () => {
      for (const [half, blob] of todo) await this.#place(join(this.#incoming, half), blob)
    }
    await Promise.all(Array.from({ length: openFiles }, place))
    const touched = new Set(blobs.map(({ kind }) => kind))
    await Promise.all([...touched].map((kind) => syncFolder(join(this.#root, kind))))
  }

  /** @throws StoreError `bad-name`; the error of the file system when the file is there and can't be read. */
  async read(kind: BlobKind, id: string): Promise<Uint8Array | undefined> {
    const file = join(this.#root, kind, blobName(id))
    try {
      // At once: a letter was written moments ago and is small; the four calls of an asynchronous read cost ten times this.
      return readFileSync(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  /**
   * Under its own name when that is free: nobody reads it before its commit is durable, and what a crash left half-written
   * there is no blob of any commit. Else beside, then moved there, so that the one before is whole until then.
   */
  async #place(half: string, { kind, name, bytes }: Blob): Promise<void> {
    const file = join(this.#root, kind, name)
    const isNew = await fill(file, 'wx', bytes).catch((error) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return false
    })
    if (isNew) return
    await fill(half, 'w', bytes)
    await rename(half, file)
  }
}

async function fill(file: string, flags: 'w' | 'wx', bytes: Uint8Array): Promise<true> {
  await using handle = await open(file, flags, privateFile)
  await handle.writeFile(bytes)
  await handle.sync()
  return true
}
