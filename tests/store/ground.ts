import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import type { Ground } from './conformance.ts'

/** A temporary folder for the store on files. */
export async function newFolder(): Promise<Ground & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-store-'))
  return {
    folder,
    open: () => openLowdbStore(folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
