import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import type { Rows, Store, Transaction } from '#src/store/store.ts'

/** Where a store keeps its data between two openings. */
export interface Ground extends AsyncDisposable {
  open(): Promise<Store>
}

/** A temporary folder for the store on files. */
export async function newFolder(): Promise<Ground & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-store-'))
  return {
    folder,
    open: () => openLowdbStore(folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** An open store until the end of the test; `reopen` closes it and opens what it left. */
export async function opened(
  newGround: () => Promise<Ground>,
): Promise<{ store: Store; reopen: () => Promise<Store> }> {
  const ground = await newGround()
  let store = await ground.open()
  onTestFinished(async () => {
    await store[Symbol.asyncDispose]()
    await ground[Symbol.asyncDispose]()
  })
  const reopen = async () => {
    await store[Symbol.asyncDispose]()
    store = await ground.open()
    return store
  }
  return { store, reopen }
}

/** Checks the same in the transaction that puts the rows, in a later one, and after reopening. */
export async function check(
  newGround: () => Promise<Ground>,
  put: SomeRows,
  expected: unknown,
  ask: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  const { store, reopen } = await opened(newGround)
  const inside = await store.transact(async (tx) => {
    putAll(tx, put)
    return ask(tx)
  })
  expect(inside).toEqual(expected)
  expect(await store.transact(ask)).toEqual(expected)
  expect(await (await reopen()).transact(ask)).toEqual(expected)
}

export type SomeRows = { readonly [T in keyof Rows]?: readonly Rows[T][] }

export function putAll(tx: Transaction, rows: SomeRows): void {
  for (const [table, some] of Object.entries(rows)) {
    for (const row of some) tx.put(table as keyof Rows, row as Rows[keyof Rows])
  }
}
