import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Instant } from '#src/domain/clock.ts'
import { isMbox, mboxSpans, readHead, readMail, type Span } from '#src/mailbox/mbox.ts'
import { parseMessage } from '#src/mailbox/parse.ts'

/** A mail of the past, in a file. */
export interface PastMail {
  /** The file, with the number of the mail behind it when it holds several: `inbox.mbox#12`. */
  readonly source: string
  /** Message time (rules.md, Time); that of the mail before when it has none. */
  readonly date: Instant
  readonly size: number
  read(): Promise<Uint8Array>
}

/** Files that can't be rehearsed; `message` says what was expected. */
export class PastMailsError extends Error {
  readonly code = 'no-mails'
}

/** Bytes of a mail that its header is looked for in. */
const longestHeader = 64 * 1024

/**
 * The mails of files and folders, in the order of their dates; those of one moment as they were found. A folder's are
 * its `.eml` and `.mbox` files and those of a Maildir (`cur`, `new`), however deep. Only where they stand is kept in
 * memory.
 * @throws PastMailsError when a folder holds none; the system's error when a file can't be read.
 */
export async function findPastMails(paths: readonly string[]): Promise<PastMail[]> {
  const mails: (Omit<PastMail, 'date'> & { readonly date: Instant | null })[] = []
  for (const path of paths) {
    for (const file of await mailFiles(path)) {
      if (await isMbox(file)) {
        let number = 0
        for await (const span of mboxSpans(file)) mails.push(await located(file, span, `#${++number}`))
      } else mails.push(await located(file, { start: 0, end: (await stat(file)).size }, ''))
    }
  }
  let last = mails.find(({ date }) => date !== null)?.date ?? '1970-01-01T00:00:00.000Z'
  const dated = mails.map((mail) => {
    last = mail.date ?? last
    return { ...mail, date: last }
  })
  return dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

async function located(file: string, span: Span, number: string) {
  return {
    source: `${file}${number}`,
    date: await dateOf(await readHead(file, span, longestHeader)),
    size: span.end - span.start,
    read: () => (number ? readMail(file, span) : readHead(file, span, Number.POSITIVE_INFINITY)),
  }
}

/** From the header alone: the mail itself is parsed when its turn has come. */
async function dateOf(head: Buffer): Promise<Instant | null> {
  const words = head.toString('latin1')
  const end = /\r?\n\r?\n|\r\r/.exec(words)?.index ?? words.length
  const header = Buffer.from(`${words.slice(0, end)}\r\n\r\n`, 'latin1')
  return parseMessage(header).then(
    ({ date }) => date,
    () => null,
  )
}

async function mailFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\.(?:eml|mbox)$/i.test(file) || /^(?:cur|new)$/.test(basename(dirname(file))))
  if (files.length > 0) return files.toSorted()
  throw new PastMailsError(
    `${path}: expected a folder with mails (.eml or .mbox files, or a Maildir), found none among its ${names.length} entries`,
  )
}
