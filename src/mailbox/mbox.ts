import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** Where one mail stands in an mbox file, in bytes: without its separator line and the blank line before the next. */
export interface Span {
  readonly start: number
  /** Of the first byte after it. */
  readonly end: number
}

/** Lines longer than this are no separators; their rest is not kept. */
const longestSeparator = 1000

/**
 * The mails of an mbox file (RFC 4155), in its order, without holding it in memory. A separator is a line that begins
 * with `From `, bears a day and an hour, and stands at the top or after a blank line: so a body line that some writer
 * left unquoted ("From Monday on …") parts no mail in two.
 */
export async function* mboxSpans(file: string): AsyncGenerator<Span> {
  let start = -1
  let blankBefore = true
  let blankFrom = 0
  let end = 0
  for await (const line of lines(file)) {
    if (blankBefore && isSeparator(line.words)) {
      if (start >= 0) yield { start, end: blankFrom }
      start = line.end
    }
    blankBefore = /^\r?\n?$/.test(line.words)
    if (blankBefore) blankFrom = line.start
    end = line.end
  }
  if (start >= 0) yield { start, end }
}

/** True when a file begins with a separator line. */
export async function isMbox(file: string): Promise<boolean> {
  for await (const line of lines(file)) return isSeparator(line.words)
  return false
}

/** The first bytes of a mail, at most `limit`, as they stand in the file. */
export async function readHead(file: string, span: Span, limit: number): Promise<Buffer> {
  await using handle = await open(file, 'r')
  return readAt(handle, span.start, Math.min(span.end - span.start, limit))
}

/**
 * The bytes of a mail. One `>` is taken from lines that writers quoted, `>From ` (mboxo) and `>>From ` (mboxrd): which
 * of the two wrote the file can't be told, and mboxrd's is the one that loses nothing.
 */
export async function readMail(file: string, span: Span): Promise<Buffer> {
  const raw = await readHead(file, span, Number.POSITIVE_INFINITY)
  if (!raw.includes('>From ')) return raw
  return Buffer.from(raw.toString('latin1').replace(/^>(>{0,200}From )/gm, '$1'), 'latin1')
}

function isSeparator(line: string): boolean {
  return line.startsWith('From ') && dayAndHour.test(line)
}

/** `Mon Dec 14 08:05:00 2020`, as asctime writes it, and `Mon, 14 Dec 2020 08:05` of some exporters. */
const dayAndHour =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?: ?[A-Z][a-z]{2} {1,2}\d{1,2}|\d{1,2} [A-Z][a-z]{2} \d{4}) \d{1,2}:\d{2}/

interface Line {
  readonly start: number
  readonly end: number
  /** With its line end; of a long one the beginning only. */
  readonly words: string
}

async function* lines(file: string): AsyncGenerator<Line> {
  let start = 0
  let at = 0
  let words = ''
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length; ) {
      const found = chunk.indexOf(10, from)
      const until = found < 0 ? chunk.length : found + 1
      const room = longestSeparator - words.length
      if (room > 0) words += chunk.toString('latin1', from, Math.min(until, from + room))
      at += until - from
      from = until
      if (found < 0) break
      yield { start, end: at, words }
      start = at
      words = ''
    }
  }
  if (at > start) yield { start, end: at, words }
}

async function readAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, start + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}
