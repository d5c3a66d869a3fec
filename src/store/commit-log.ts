import { type FileHandle, open, readdir, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Log } from '#src/domain/log.ts'
import { fileLines, privateFile, syncFolder } from './files.ts'
import type { Rows } from './store.ts'
import { damaged } from './store-error.ts'
import { Strings } from './table.ts'
import type { TableName, Tables } from './tables.ts'

/** Commits that become durable together: one line, so that a torn write can only be the last line. */
export interface Group {
  /** Numbers of its first and last commit. */
  readonly first: number
  readonly last: number
  /** JSON `["table",{…}]` each, in order. */
  readonly rows: readonly string[]
}

/**
 * The commits since the last snapshot: files `commits-NUMBER.log`, a line a group: CRC-32 in hex, a space, JSON.
 * A new snapshot begins a new file, so that the old ones can go as a whole once it stands.
 */
export class CommitLog {
  readonly #folder: string
  #handle: FileHandle | null = null
  #beginsNew = false
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Bytes appended since the last `beginNew`. */
  get bytes(): number {
    return this.#bytes
  }

  /** Appends a group and makes it durable. */
  async append(group: Group): Promise<void> {
    const json = `{"first":${group.first},"last":${group.last},"rows":[${group.rows.join(',')}]}`
    const line = Buffer.from(`${checksum(json)} ${json}\n`)
    if (this.#beginsNew) await this.close()
    if (!this.#handle) {
      this.#handle = await open(join(this.#folder, fileName(group.first)), 'a', privateFile)
      await syncFolder(this.#folder)
    }
    await this.#handle.writeFile(line)
    await this.#handle.datasync()
    this.#bytes += line.length
  }

  /** From the next group on, a new file. */
  beginNew(): void {
    this.#beginsNew = true
    this.#bytes = 0
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    this.#beginsNew = false
    await handle?.close()
  }

  /** Deletes files that hold nothing after this commit. */
  async forgetUpTo(sequence: number): Promise<void> {
    const files = await logFiles(this.#folder)
    // A file ends where the next one begins.
    const over = files.filter((_, i) => {
      const next = files[i + 1]
      return next !== undefined && next.first <= sequence + 1
    })
    for (const { file } of over) await rm(file)
  }

  /**
   * Puts into the tables what was committed after their sequence, and cuts a torn last line off.
   * @throws StoreError `damaged`.
   */
  async replay(tables: Tables, log: Log, strings = new Strings()): Promise<void> {
    const files = await logFiles(this.#folder)
    for (const { file } of files) {
      const isLast = file === files.at(-1)?.file
      let whole = 0
      let torn = 0
      for await (const line of fileLines(file)) {
        if (torn > 0) throw damaged(file, torn, 'the line is torn, and others follow')
        // Without its end, or with a block that never reached the disk: JSON has no NUL.
        if (!line.ended || line.bytes.includes(0)) {
          torn = line.number
          continue
        }
        apply(tables, strings, file, line.number, line.bytes)
        whole = line.end
      }
      if (torn > 0 && !isLast) throw damaged(file, torn, 'the line is torn, and a later file follows')
      if (torn > 0) {
        await truncate(file, whole)
        log.warn(
          { file, line: torn },
          'a torn last line of the log was dropped: its commit was never confirmed',
        )
      }
      this.#bytes += whole
    }
    const last = files.at(-1)
    if (last) this.#handle = await open(last.file, 'a', privateFile)
    // A process killed between its write and its fsync leaves lines that are not on disk yet, and now count.
    await this.#handle?.sync()
  }
}

function apply(tables: Tables, strings: Strings, file: string, number: number, bytes: Buffer): void {
  const text = bytes.toString()
  const json = text.slice(9)
  if (text.slice(0, 9) !== `${checksum(json)} `)
    throw damaged(file, number, 'the checksum does not fit the line')
  const group = JSON.parse(json) as { first: number; last: number; rows: [TableName, Rows[TableName]][] }
  // In the snapshot already: a crash came between its rename and the end of the old log.
  if (group.last <= tables.sequence) return
  if (group.first > tables.sequence + 1) {
    throw damaged(
      file,
      number,
      `commit ${tables.sequence + 1} was expected, ${group.first} found: lines are missing`,
    )
  }
  for (const [table, row] of group.rows) tables.put(table, row, strings)
  tables.sequence = group.last
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0')
}

function fileName(first: number): string {
  return `commits-${String(first).padStart(12, '0')}.log`
}

async function logFiles(folder: string): Promise<{ readonly file: string; readonly first: number }[]> {
  const names = (await readdir(folder)).filter((name) => /^commits-\d{12}\.log$/.test(name))
  return names.sort().map((name) => ({ file: join(folder, name), first: Number(name.slice(8, 20)) }))
}
