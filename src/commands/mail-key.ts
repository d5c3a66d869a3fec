import { readFile } from 'node:fs/promises'
import { parseMessage } from '#src/mailbox/parse.ts'

/** What the journal knows a mail by: the hash of a file's mail, or the words as they are when there is no such file. */
export async function mailKey(words: string): Promise<string> {
  const raw = await readFile(words).catch(() => null)
  return raw ? (await parseMessage(raw)).hash : words
}
