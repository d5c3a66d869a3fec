import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFile, privateFolder, syncFolder } from './files.ts'
import type { BlobKind } from './store.ts'
import { StoreError } from './store-error.ts'

/** Bytes to keep under a name as `blobName` makes them. */
export interface Blob {
  readonly name: BlobName
  readonly bytes: Uint8Array
}

export interface BlobName {
  /** Relative folder: the kind and the first two characters of the id, so that no folder grows huge. */
  readonly folder: string
  readonly file: string
}

/**
 * Where a blob is kept.
 * @throws StoreError `bad-name`: ids are letters, digits, `-`, `_` and inner dots, 128 at most; they name files.
 */
export function blobName(kind: BlobKind, id: string): BlobName {
  if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/.test(id)) {
    throw new StoreError(
      'bad-name',
      `${JSON.stringify(id.slice(0, 200))} can't name a file: letters, digits, - and _ can`,
    )
  }
  return { folder: join(kind, id.slice(0, 2).replaceAll('.', '_')), file: id }
}

/** Raw mails and letter bodies: one file each, so that each can be deleted by itself. */
export class Blobs {
  readonly #root: string
  /** Half-written files are here and nowhere else: emptied at each start. */
  readonly #incoming: string
  readonly #folders = new Set<string>()

  constructor(root: string) {
    this.#root = root
    this.#incoming = join(root, 'incoming')
  }

  async open(): Promise<void> {
    await rm(this.#incoming, { recursive: true, force: true })
    await mkdir(this.#incoming, { mode: privateFolder })
  }

  /** Makes blobs durable; a later one of the same name replaces an earlier one, whole. */
  async write(blobs: readonly Blob[]): Promise<void> {
    if (blobs.length === 0) return
    const last = new Map(blobs.map((blob) => [join(blob.name.folder, blob.name.file), blob]))
    const folders = new Set([...last.values()].map(({ name }) => name.folder))
    for (const folder of folders) await this.#makeFolder(folder)
    await Promise.all([...last].map(([path, blob]) => this.#place(path, blob)))
    await Promise.all([...folders].map((folder) => syncFolder(join(this.#root, folder))))
  }

  /** @throws StoreError `bad-name`; the error of the file system when the file is there and can't be read. */
  async read(kind: BlobKind, id: string): Promise<Uint8Array | undefined> {
    const { folder, file } = blobName(kind, id)
    try {
      return await readFile(join(this.#root, folder, file))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  async #place(path: string, { name, bytes }: Blob): Promise<void> {
    const half = join(this.#incoming, path.replaceAll(/[/\\]/g, '-'))
    {
      await using handle = await open(half, 'w', privateFile)
      await handle.writeFile(bytes)
      await handle.sync()
    }
    await rename(half, join(this.#root, name.folder, name.file))
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    const made = await mkdir(join(this.#root, folder), { recursive: true, mode: privateFolder })
    if (made) {
      await syncFolder(join(this.#root, folder, '..'))
      await syncFolder(this.#root)
    }
    this.#folders.add(folder)
  }
}
