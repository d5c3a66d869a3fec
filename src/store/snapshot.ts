import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { fileLines } from './files.ts'
import type { Rows } from './store.ts'
import { damaged, StoreError } from './store-error.ts'
import { Strings } from './table.ts'
import { isTableName, type TableName, type Tables, tableNames } from './tables.ts'

const format = 'guichet-snapshot-2'
/** Written before there were invitations and editions: what is in it reads the same. */
const formerFormats: readonly unknown[] = ['guichet-snapshot-1']

/** The state at one moment. */
export interface Snapshot {
  /** Number of the last commit in it. */
  readonly sequence: number
  readonly rows: Readonly<Record<TableName, readonly object[]>>
}

/** What is in the tables now. Rows never change, so holding on to them is enough: 1 ms for 100,000 of them. */
export function snapshotOf(tables: Tables): Snapshot {
  return {
    sequence: tables.sequence,
    rows: Object.fromEntries(tableNames.map((name) => [name, tables[name].rows()])) as Record<
      TableName,
      object[]
    >,
  }
}

/**
 * Writes a snapshot as one JSON object, a row a line, with the CRC-32 of all above as its last line. A few hundred rows
 * at a time, so that transactions go on in between. Resolves with its size in bytes.
 */
export async function writeSnapshot(handle: FileHandle, snapshot: Snapshot): Promise<number> {
  let [bytes, crc] = [0, 0]
  const write = async (text: string) => {
    const chunk = Buffer.from(text)
    crc = crc32(chunk, crc)
    bytes += chunk.length
    await handle.writeFile(chunk)
  }
  await write(`{"format":"${format}","sequence":${snapshot.sequence},\n`)
  for (const name of tableNames) {
    const table = snapshot.rows[name]
    await write(`"${name}":[\n`)
    for (let from = 0; from < table.length; from += 250) {
      const lines = table.slice(from, from + 250).map((row) => JSON.stringify(row))
      await write(`${lines.join(',\n')}${from + 250 < table.length ? ',' : ''}\n`)
    }
    await write('],\n')
  }
  await write(`"checksum":${crc}}\n`)
  return bytes
}

/**
 * Puts a snapshot file's rows into empty tables, a line at a time. Resolves with its size in bytes.
 * @throws StoreError `damaged`, `unknown-format`; the error of the file system when there is no file.
 */
export async function readSnapshot(file: string, tables: Tables, strings = new Strings()): Promise<number> {
  const bytes = await checkSnapshot(file)
  let table: TableName | null = null
  for await (const { bytes, number } of fileLines(file)) {
    const text = bytes.toString()
    if (number === 1) tables.sequence = readHead(file, text)
    else if (isFoot(text)) break
    else if (text === '],') table = null
    else if (table === null) table = readTableName(file, number, text)
    else tables.put(table, parse<Rows[TableName]>(file, number, text.replace(/,$/, '')), strings)
  }
  return bytes
}

/** Reads the file once through before anything in it is believed. */
async function checkSnapshot(file: string): Promise<number> {
  let [crc, last] = [0, 0]
  let end: number | null = null
  for await (const line of fileLines(file)) {
    const text = line.bytes.toString()
    last = line.number
    if (end !== null || !line.ended) throw damaged(file, line.number, 'the file does not end where it should')
    if (line.number === 1) readHead(file, text)
    if (!isFoot(text)) {
      crc = crc32('\n', crc32(line.bytes, crc))
      continue
    }
    const foot = parse<{ checksum: unknown }>(file, line.number, `{${text}`)
    if (foot.checksum !== crc)
      throw damaged(file, line.number, 'this checksum does not fit what stands above')
    end = line.end
  }
  if (end === null) throw damaged(file, last + 1, 'the file ends in the middle')
  return end
}

function isFoot(line: string): boolean {
  return line.startsWith('"checksum":')
}

function readHead(file: string, text: string): number {
  const head = parse<{ format?: unknown; sequence?: unknown }>(file, 1, `${text.replace(/,$/, '')}}`)
  if (![format, ...formerFormats].includes(head.format) || typeof head.sequence !== 'number') {
    throw new StoreError(
      'unknown-format',
      `${file}: expected ${format}, found ${JSON.stringify(head.format)}. ` +
        'Another version of the program wrote it: run that one.',
    )
  }
  return head.sequence
}

function readTableName(file: string, line: number, text: string): TableName {
  const name = /^"(\w{1,40})":\[$/.exec(text)?.[1]
  if (name && isTableName(name)) return name
  throw damaged(file, line, 'expected the beginning of a table')
}

function parse<T>(file: string, line: number, json: string): T {
  try {
    return JSON.parse(json) as T
  } catch (cause) {
    throw damaged(file, line, 'no JSON', cause)
  }
}
