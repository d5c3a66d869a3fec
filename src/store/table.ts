import type { Entry, RowIndex } from './indexes.ts'
import type { Page } from './store.ts'

/**
 * Gives the same string object for equal strings. JSON.parse makes each id, address and moment anew wherever it stands,
 * and they stand in four rows each: a quarter of the memory of all. Kept for one transaction, or for one start.
 */
export class Strings {
  readonly #known = new Map<string, string>()

  share(value: string): string {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    this.#known.set(value, value)
    return value
  }
}

/** Rows by key, frozen, with the indexes that answer every question of the store without looking at all of them. */
export class Table<Row extends object> {
  readonly #key: (row: Row) => string
  readonly #indexes: readonly RowIndex<Row>[]
  readonly #entries = new Map<string, Entry<Row>>()
  #ordinal = 0

  constructor(key: (row: Row) => string, indexes: readonly RowIndex<Row>[] = []) {
    this.#key = key
    this.#indexes = indexes
  }

  get(key: string): Row | undefined {
    return this.#entries.get(key)?.row
  }

  /** Adds or replaces a row that nobody else will change: it is frozen. Gives back how to undo this. */
  put(row: Row, strings: Strings): () => void {
    freeze(row, strings)
    const key = strings.share(this.#key(row))
    const entry = this.#entries.get(key)
    if (entry) {
      const before = entry.row
      this.#replace(entry, row)
      return () => this.#replace(entry, before)
    }
    const added = { row, ordinal: this.#ordinal++ }
    this.#entries.set(key, added)
    for (const index of this.#indexes) index.add(added)
    return () => {
      this.#entries.delete(key)
      for (const index of this.#indexes) index.remove(added)
    }
  }

  get size(): number {
    return this.#entries.size
  }

  /** All rows, in the order in which their keys first came. */
  rows(): Row[] {
    return Array.from(this.#entries.values(), ({ row }) => row)
  }

  /** Some of them, in the same order. */
  page({ offset, limit }: Page): Row[] {
    return [...this.#entries.values().drop(offset).take(limit)].map(({ row }) => row)
  }

  #replace(entry: Entry<Row>, row: Row): void {
    const moved = this.#indexes.filter((index) => index.moves(entry.row, row))
    for (const index of moved) index.remove(entry)
    entry.row = row
    for (const index of moved) index.add(entry)
  }
}

/** Rows are handed out as they are: freezing all the way down is what keeps anybody from changing the state. */
function freeze(value: object, strings: Strings): void {
  const fields = value as Record<string, unknown>
  for (const [name, inner] of Object.entries(fields)) {
    if (typeof inner === 'string') fields[name] = strings.share(inner)
    else if (typeof inner === 'object' && inner !== null) freeze(inner, strings)
  }
  Object.freeze(value)
}
