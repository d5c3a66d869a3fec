import { Transform, type TransformCallback } from 'node:stream'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

/**
 * The text of bytes whose charset is missing, or is said to be ASCII or UTF-8: UTF-8 where that is valid, else
 * windows-1252, which does as well on French and English text as a detector.
 */
export function decodeGuessing(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return windows1252.decode(bytes)
  }
}

/** The text of bytes in a named charset (WHATWG labels); by `decodeGuessing` when it is missing or unknown. */
export function decodeCharset(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === undefined || isPlain(charset)) return decodeGuessing(bytes)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return decodeGuessing(bytes)
  }
}

/** True for the charsets that mailparser takes for UTF-8 without looking: none, ASCII, UTF-8. */
export function isPlain(charset: string | undefined): boolean {
  return !charset || /^(?:us-?)?ascii$|^utf-?8$/i.test(charset.trim())
}

/** Takes bytes of an unsure charset, gives UTF-8. Holds one body, which the caps of the mailbox bound. */
export class GuessingStream extends Transform {
  readonly #chunks: Buffer[] = []

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#chunks.push(chunk)
    done()
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(decodeGuessing(Buffer.concat(this.#chunks))))
  }
}
