import type { JournalEntry } from '#src/domain/journal.ts'
import type { Store, Transaction } from '#src/store/store.ts'

/**
 * The journal entries of a mail, oldest first.
 * @param message a journal id, a Message-ID with or without angle brackets (of a mail, or of a letter of ours: then the
 *   entry that caused it), or the hash of a mail.
 */
export async function findEntries(tx: Transaction, message: string): Promise<readonly JournalEntry[]> {
  const byId = await tx.journalEntry(message)
  if (byId) return [byId]
  const messageId = message.startsWith('<') ? message : `<${message}>`
  const byMessageId = await tx.journalByMessageId(messageId)
  if (byMessageId.length > 0) return byMessageId
  const letter = await tx.letterByMessageId(messageId)
  const cause = letter && (await tx.journalEntry(letter.cause))
  return cause ? [cause] : tx.journalByHash(message)
}

/** The bytes of the mail that an entry is about: kept once, under the first of the entries that supersede each other. */
export async function mailOf(store: Store, entry: JournalEntry): Promise<Uint8Array | undefined> {
  return store.blob('mails', (await firstOf(store, entry)).id)
}

async function firstOf(store: Store, entry: JournalEntry): Promise<JournalEntry> {
  const { supersedes } = entry
  const before = supersedes === null ? undefined : await store.transact((tx) => tx.journalEntry(supersedes))
  return before ? firstOf(store, before) : entry
}
