import { MailParser, type MailParserOptions, type StructuredHeader } from 'mailparser'
import { GuessingStream, isPlain } from './parse-charset.ts'

/** What mailparser finds in a mail. */
export interface MimeMail {
  /** All text/plain bodies, in order, one under the other; null when there is none. */
  readonly text: string | null
  readonly html: string | null
  readonly leaves: readonly MimeLeaf[]
}

/** A part that is not the body. */
export interface MimeLeaf {
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  readonly filename: string | null
  readonly size: number
  /** The decoded content up to `keep` bytes, for the types that `wanted` names; else null. */
  readonly content: Buffer | null
}

const options: MailParserOptions & { readonly maxHtmlLengthToParse?: number } = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  checksumAlgo: false,
}

/**
 * Runs mailparser over a mail, its conversions turned off: reports, forwarded mails and calendars come as leaves,
 * contents that nobody reads are passed over as they stream by.
 * A body that is not the UTF-8 it claims to be is read again as windows-1252.
 * @param wanted  types of which the content is kept
 * @param keep    bytes kept of each
 * @throws what mailparser emits: `EMAXLEN` for more than 1,000 parts or 1 MB of header in one part.
 */
export async function parseMime(
  source: Buffer,
  wanted: (type: string, filename: string | null) => boolean,
  keep: number,
): Promise<MimeMail> {
  const mail = await run(new MailParser(options), source, wanted, keep)
  if (!isGarbled(mail.text) && !isGarbled(mail.html)) return mail
  const again = await run(new GuessingParser(options), source, () => false, 0)
  return { ...mail, text: again.text, html: again.html }
}

/** U+FFFD stands where bytes were no UTF-8. */
function isGarbled(text: string | null): boolean {
  return text?.includes('\ufffd') ?? false
}

/** mailparser's own hooks, which its types leave out (3.14, locked). */
interface Hooks {
  decoder: { decodeStream(charset: string): NodeJS.ReadWriteStream }
  createNode(node: object): { charset?: string }
}

const guess = 'x-utf-8-or-windows-1252'

/** A parser that looks before it takes a body for UTF-8. */
class GuessingParser extends MailParser {
  constructor(config: MailParserOptions) {
    super(config)
    const hooks = this as unknown as Hooks
    const own = hooks.decoder
    hooks.decoder = {
      decodeStream: (charset) => (charset === guess ? new GuessingStream() : own.decodeStream(charset)),
    }
  }

  createNode(node: object): object {
    const made = (MailParser.prototype as unknown as Hooks).createNode.call(this, node)
    if (isPlain(made.charset)) made.charset = guess
    return made
  }
}

function run(
  parser: MailParser,
  source: Buffer,
  wanted: (type: string, filename: string | null) => boolean,
  keep: number,
): Promise<MimeMail> {
  return new Promise((resolve, reject) => {
    const leaves: (MimeLeaf & { size: number; content: Buffer | null })[] = []
    let text: string | null = null
    let html: string | null = null
    parser.on('data', (data) => {
      if (data.type === 'text') {
        text = data.text ?? null
        html = data.html || null
        return
      }
      const type = data.contentType.toLowerCase()
      const contentType = data.headers.get('content-type') as StructuredHeader | undefined
      const filename = data.filename ?? null
      const parameters = contentType?.params ?? {}
      const leaf: (typeof leaves)[number] = { type, parameters, filename, size: 0, content: null }
      leaves.push(leaf)
      const chunks: Buffer[] = []
      const keeps = wanted(type, filename)
      data.content.on('data', (chunk: Buffer) => {
        if (keeps && leaf.size < keep) chunks.push(chunk.subarray(0, keep - leaf.size))
        leaf.size += chunk.length
      })
      data.content.on('end', () => {
        if (keeps) leaf.content = Buffer.concat(chunks)
        data.release?.()
      })
    })
    parser.on('error', reject)
    parser.on('end', () => {
      resolve({ text, html, leaves })
    })
    parser.end(source)
  })
}
