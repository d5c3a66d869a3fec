import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** What the store holds is personal data: its owner's alone. */
export const privateFile = 0o600
export const privateFolder = 0o700

/** Makes the names in a folder durable: a new, renamed or deleted file survives a loss of power only after this. */
export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r')
  await handle.sync()
}

/** Creates or empties a file, lets `write` fill it and makes its content durable. */
export async function writeDurably(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  await using handle = await open(file, 'w', privateFile)
  await write(handle)
  await handle.sync()
}

/** A line of a file. */
export interface FileLine {
  /** Without its line end. */
  readonly bytes: Buffer
  /** Counted from 1. */
  readonly number: number
  /** Offset of the first byte after the line and its end. */
  readonly end: number
  /** False when the file ended before the line did. */
  readonly ended: boolean
}

/** The lines of a file, without holding the file in memory. */
export async function* fileLines(file: string): AsyncGenerator<FileLine> {
  let begun: Buffer[] = []
  let number = 1
  let end = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, at)
      const bytes = begun.length > 0 ? Buffer.concat([...begun, rest]) : rest
      end += bytes.length + 1
      yield { bytes, number, end, ended: true }
      number++
      begun = []
      from = at + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  const rest = Buffer.concat(begun)
  if (rest.length > 0) yield { bytes: rest, number, end: end + rest.length, ended: false }
}
