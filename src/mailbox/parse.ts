import { hash } from 'node:crypto'
import type { Message, Part } from '#src/domain/message.ts'
import { decodeCharset } from './parse-charset.ts'
import { addresses, decodeFields, decodeWords, messageDate, messageIds, rawFields } from './parse-fields.ts'
import { type MimeLeaf, type MimeMail, parseMime } from './parse-mime.ts'
import { parseSource, type Source } from './parse-source.ts'

/** Characters kept of each body; a person's mail has a few thousand. */
const bodyCap = 1_000_000
/** Bytes kept of each readable part, and parts kept. */
const partCap = 512 * 1024
const partsCap = 200
/** How deep messages inside messages are opened, and how many in all. */
const depthCap = 4
const messagesCap = 20

/**
 * Why a mail could not be parsed: `empty` (no bytes, or white space only), `too-many-parts` (more than 1,000) or
 * `not-a-mail` (the parser gave up; its own error is the `cause`).
 */
export class ParseError extends Error {
  readonly code: 'empty' | 'too-many-parts' | 'not-a-mail'

  constructor(code: ParseError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ParseError'
    this.code = code
  }
}

/**
 * A mail as the server delivered it (RFC 5322, 2045) made a frozen `Message`. Time and memory are linear in its
 * size; what is beyond a cap is left out and named in `faults`, a closed list: `bare-cr` (line ends were bare CR),
 * `header-cut`, `body-cut`, `parts-cut`, `depth-cut`, `boundary-lost` (the source of the body stands for its parts).
 * @throws ParseError when there is nothing to read.
 */
export async function parseMessage(raw: Uint8Array): Promise<Message> {
  return parseAt(raw, 0, { messages: 0 })
}

async function parseAt(raw: Uint8Array, depth: number, spent: { messages: number }): Promise<Message> {
  if (isBlank(raw)) throw new ParseError('empty', 'expected a mail, found no bytes but white space')
  const source = parseSource(raw)
  const faults = new Set(source.faults)
  const mail = await parseMime(source.mime, isReadable, partCap).catch((cause: unknown) => {
    throw parseError(cause)
  })
  if (mail.leaves.length > partsCap) faults.add('parts-cut')
  const parts: Part[] = []
  for (const leaf of mail.leaves.slice(0, partsCap)) parts.push(await part(leaf, depth, spent, faults))
  return message(mail, parts, faults, source)
}

function message(mail: MimeMail, parts: readonly Part[], faults: Set<string>, source: Source): Message {
  const fields = rawFields(source.header)
  const first = (name: string) => fields.get(name)?.[0]
  const mailboxes = (name: string) => addresses(fields.get(name))
  const subject = decodeWords(first('subject') ?? '')
  const found = mail.text || mail.html ? mail.text || null : bodyPart(parts)
  const lost = found === null && !mail.html && parts.length === 0 ? lostBody(source.body) : null
  if (lost !== null) faults.add('boundary-lost')
  const text = found ?? lost
  const identity = ['date', 'from', 'message-id', 'subject'].map((name) => first(name) ?? '').join('\n')
  if ((text?.length ?? 0) > bodyCap || (mail.html?.length ?? 0) > bodyCap) faults.add('body-cut')
  return Object.freeze({
    hash: hash('sha256', `${identity}\n${text ?? ''}\0${mail.html ?? ''}`),
    messageId: messageIds(fields.get('message-id')?.slice(0, 1))[0] ?? null,
    inReplyTo: messageIds(fields.get('in-reply-to')),
    references: messageIds(fields.get('references')),
    from: mailboxes('from')[0] ?? null,
    replyTo: mailboxes('reply-to'),
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    subject,
    date: messageDate(first('date'), first('received')),
    headers: decodeFields(fields),
    text: text?.slice(0, bodyCap) ?? null,
    html: mail.html?.slice(0, bodyCap) ?? null,
    parts,
    faults: [...faults],
  })
}

async function part(
  leaf: MimeLeaf,
  depth: number,
  spent: { messages: number },
  faults: Set<string>,
): Promise<Part> {
  const { type, parameters, filename, size, content } = leaf
  const text = content && decodeCharset(content, parameters.charset)
  return { type, parameters, filename, text, size, message: await inner(leaf, depth, spent, faults) }
}

/** The message inside a `message/rfc822` (or, RFC 6532, `message/global`) part. */
async function inner(
  { type, content }: MimeLeaf,
  depth: number,
  spent: { messages: number },
  faults: Set<string>,
): Promise<Message | null> {
  if (!content || !/^message\/(?:rfc822|global|news)$/.test(type) || isBlank(content)) return null
  if (depth >= depthCap || spent.messages >= messagesCap) {
    faults.add('depth-cut')
    return null
  }
  spent.messages++
  return parseAt(content, depth + 1, spent).catch(() => null)
}

/** A mail whose only text is marked as an attachment, or bears a type that does not exist ("text", "plain"). */
function bodyPart(parts: readonly Part[]): string | null {
  const [only] = parts
  if (!only || only.filename || !/^(?:text|plain|text\/plain|plain\/text)$/.test(only.type)) return null
  return only.text?.replace(/\r\n?/g, '\n') ?? null
}

/** The body of a multipart mail that none of its delimiters delimits: better its source than no words at all. */
function lostBody(source: Buffer): string | null {
  const body = decodeCharset(source, undefined).replace(/\r\n?/g, '\n').trim()
  return body === '' ? null : body
}

function isReadable(type: string, filename: string | null): boolean {
  return (
    /^(?:text|message|plain)(?:\/|$)/.test(type) ||
    type === 'application/ics' ||
    /\.(?:ics|vcf)$/i.test(filename ?? '')
  )
}

function isBlank(raw: Uint8Array): boolean {
  return raw.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))
}

function parseError(cause: unknown): ParseError {
  if (cause instanceof Error && 'code' in cause && cause.code === 'EMAXLEN') {
    return new ParseError('too-many-parts', 'expected at most 1,000 parts, found more', { cause })
  }
  return new ParseError('not-a-mail', 'expected a mail, found something that no parser reads', { cause })
}
