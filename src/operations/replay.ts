import type { Place } from '#src/domain/envelope.ts'
import type { JournalEntry, Reason } from '#src/domain/journal.ts'
import { handleMessages } from '#src/handle-message.ts'
import type { House } from '#src/house.ts'
import { entryId } from '#src/intake/arrival.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import type { Store, Transaction } from '#src/store/store.ts'
import { findEntries, mailOf } from './find-entries.ts'

/** Which mails: those that are parked, or one as `findEntries` finds it. */
export type Again = { readonly parked: true } | { readonly message: string }

export interface Replays {
  readonly done: readonly { readonly entry: string; readonly supersedes: string; readonly reason: Reason }[]
  /** Entries that stay as they are, and why. */
  readonly not: readonly { readonly entry: string; readonly why: string }[]
}

const pageSize = 500

/**
 * Reads and decides mails again from their kept bytes, after a fix. Each gets a new journal entry, which supersedes the
 * one before; letters are written as for any mail, and held when it is old. One that fails again stays as it is.
 */
export async function replay(house: House, which: Again): Promise<Replays> {
  const done: Replays['done'][number][] = []
  const not: Replays['not'][number][] = []
  for (const entry of 'parked' in which
    ? await parked(house.store)
    : await found(house.store, which.message)) {
    try {
      const after = await replayOne(house, entry)
      done.push({ entry: after.id, supersedes: entry.id, reason: after.reason })
    } catch (error) {
      if (!(error instanceof ReplayError)) throw error
      not.push({ entry: entry.id, why: error.message })
    }
  }
  return { done, not }
}

class ReplayError extends Error {
  readonly code = 'not-replayed'
}

async function parked(store: Store): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (let offset = 0; ; offset += pageSize) {
    const page = await store.transact((tx) => tx.journalWith('parked', { offset, limit: pageSize }))
    for (const entry of page) if (!(await superseding(store, entry))) entries.push(entry)
    if (page.length < pageSize) return entries
  }
}

/** The last of the entries of a mail; copies of it that were met later are left out. */
async function found(store: Store, message: string): Promise<JournalEntry[]> {
  const all = await store.transact((tx) => findEntries(tx, message))
  const entries = all.length > 1 ? all.filter(({ reason }) => reason !== 'duplicate') : all
  const last = new Map<string, JournalEntry>()
  for (const entry of entries) {
    let end = entry
    for (let next = await superseding(store, end); next; next = await superseding(store, end)) end = next
    last.set(end.id, end)
  }
  return [...last.values()]
}

async function replayOne(house: House, entry: JournalEntry): Promise<JournalEntry> {
  const { cause } = entry
  if (cause.kind !== 'message') throw new ReplayError('it is not about a mail')
  const raw = await mailOf(house.store, entry)
  if (!raw) throw new ReplayError('its mail is not kept: it was too large, or was deleted')
  const date = await parseMessage(raw).then(
    (message) => message.date,
    () => null,
  )
  const arrival = {
    place: replayPlace(entry.id),
    firstUid: 0,
    // When the server took it in is not kept: the earlier of the two lets no old letter leave by itself.
    receivedAt: date !== null && date < entry.at ? date : entry.at,
    size: raw.length,
    raw,
    wasThere: false,
  }
  await handleMessages([arrival], { ...house, store: replaying(house.store, entry, cause.place) })
  const after = await superseding(house.store, entry)
  if (!after) throw new ReplayError('it was replayed by somebody else')
  return after
}

function superseding(store: Store, entry: JournalEntry): Promise<JournalEntry | undefined> {
  return store.transact((tx) => tx.journalEntry(entryId(replayPlace(entry.id))))
}

/** Where a replayed mail is found, so that its entry has an id of its own, the same however often it is tried. */
function replayPlace(entry: string): Place {
  return { mailbox: 'replay', uidValidity: entry, uid: 0 }
}

/**
 * The store as a mail on its second way through meets it: its own entry does not make it a duplicate, the mailbox's
 * position stays, the new entry tells where the mail was really found and what it supersedes. A mail that would be
 * parked again changes nothing.
 */
function replaying(store: Store, before: JournalEntry, place: Place): Store {
  return {
    blob: (kind, id) => store.blob(kind, id),
    transact: (work) =>
      store.transact(async (tx) => {
        const value = await work(replayingTransaction(tx, before, place))
        const after = await tx.journalEntry(entryId(replayPlace(before.id)))
        if (after?.reason === 'parked') throw new ReplayError(after.note ?? 'it can’t be handled')
        return value
      }),
    async [Symbol.asyncDispose]() {},
  }
}

function replayingTransaction(tx: Transaction, before: JournalEntry, place: Place): Transaction {
  const own: Partial<Transaction> = {
    journalByHash: async (hash) => {
      const past = new Set<string>()
      for (let entry: JournalEntry | undefined = before; entry; ) {
        past.add(entry.id)
        entry = entry.supersedes === null ? undefined : await tx.journalEntry(entry.supersedes)
      }
      const others = (await tx.journalByHash(hash)).filter(({ id }) => !past.has(id))
      // A copy that was met later is no reason to leave the first one aside.
      return others.filter(({ reason }) => reason !== 'duplicate')
    },
    put(table, row) {
      if (table === 'cursors') return
      if (table !== 'journal') return tx.put(table, row)
      const entry = row as JournalEntry
      const cause = entry.cause.kind === 'message' ? { ...entry.cause, place } : entry.cause
      tx.put('journal', { ...entry, cause, supersedes: before.id })
    },
    keep(kind, id, bytes) {
      if (kind !== 'mails') tx.keep(kind, id, bytes)
    },
  }
  return new Proxy(tx, {
    get(target, name) {
      const value = Reflect.get(own, name) ?? Reflect.get(target, name)
      return typeof value === 'function' && !Object.hasOwn(own, name) ? value.bind(target) : value
    },
  })
}
