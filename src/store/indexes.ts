import type { Registration } from '#src/domain/registration.ts'
import type { Page, Seats } from './store.ts'

/** Where a row lives: the same object as long as the row's key exists, so that an update need not move it. */
export interface Entry<Row> {
  row: Row
  /** Counts up with each new key of the table: settles the order of rows that are equal otherwise. */
  readonly ordinal: number
}

/** Something computed from the rows of a table and kept up with every change. */
export interface RowIndex<Row> {
  /** False when the index says the same of both. */
  moves(before: Row, after: Row): boolean
  add(entry: Entry<Row>): void
  remove(entry: Entry<Row>): void
}

type Order = string | number

/**
 * Rows by group (an address, a status), each group sorted by one value, then by the order in which their keys
 * first came. A question costs its answer and a binary search; so does a change, but for moving the tail of one
 * group's array, which only matters when rows come out of order.
 */
export class Index<Row> implements RowIndex<Row> {
  readonly #groups: (row: Row) => readonly string[]
  readonly #order: (row: Row) => Order
  /** Most groups hold one row for ever: that one stands without an array, which would weigh more than it. */
  readonly #entries = new Map<string, Entry<Row> | Entry<Row>[]>()

  constructor(groups: (row: Row) => readonly (string | null)[], order: (row: Row) => Order) {
    this.#groups = (row) => groups(row).filter((group) => group !== null)
    this.#order = order
  }

  /** A page of a group, or all of it. */
  of(group: string, page: Page = { offset: 0, limit: Number.POSITIVE_INFINITY }): Row[] {
    return this.#group(group)
      .slice(page.offset, page.offset + page.limit)
      .map(({ row }) => row)
  }

  count(group: string): number {
    return this.#group(group).length
  }

  /** How many rows of a group stand after this value. */
  countAfter(group: string, order: Order): number {
    const entries = this.#group(group)
    return entries.length - this.#position(entries, order, Number.POSITIVE_INFINITY)
  }

  /** The first rows of a group up to this value. */
  upTo(group: string, order: Order, limit: number): Row[] {
    const end = this.#position(this.#group(group), order, Number.POSITIVE_INFINITY)
    return this.of(group, { offset: 0, limit: Math.min(limit, end) })
  }

  moves(before: Row, after: Row): boolean {
    const [from, to] = [this.#groups(before), this.#groups(after)]
    return (
      this.#order(before) !== this.#order(after) ||
      from.length !== to.length ||
      from.some((group, i) => group !== to[i])
    )
  }

  add(entry: Entry<Row>): void {
    for (const group of new Set(this.#groups(entry.row))) {
      const entries = this.#group(group)
      const at = this.#position(entries, this.#order(entry.row), entry.ordinal)
      // A short array is made anew, since one that grows by itself would reserve seventeen places.
      if (entries.length === 0) this.#entries.set(group, entry)
      else if (entries.length < 8) this.#entries.set(group, entries.toSpliced(at, 0, entry))
      else entries.splice(at, 0, entry)
    }
  }

  remove(entry: Entry<Row>): void {
    for (const group of new Set(this.#groups(entry.row))) {
      const entries = this.#group(group)
      const at = this.#position(entries, this.#order(entry.row), entry.ordinal)
      if (entries[at] !== entry) throw new Error(`index out of step in group ${group}`)
      if (entries.length === 1) this.#entries.delete(group)
      else entries.splice(at, 1)
    }
  }

  #group(group: string): Entry<Row>[] {
    const entries = this.#entries.get(group) ?? []
    return Array.isArray(entries) ? entries : [entries]
  }

  /** The first place whose entry is not before (order, ordinal). */
  #position(entries: readonly Entry<Row>[], order: Order, ordinal: number): number {
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const entry = entries[middle] as Entry<Row>
      const its = this.#order(entry.row)
      if (its < order || (its === order && entry.ordinal < ordinal)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Places taken, by seminar. */
export class SeatCounts implements RowIndex<Registration> {
  readonly #seats = new Map<number, { -readonly [kind in keyof Seats]: number }>()

  of(seminar: number): Seats {
    return { ...none, ...this.#seats.get(seminar) }
  }

  moves(before: Registration, after: Registration): boolean {
    return seat(before) !== seat(after)
  }

  add({ row }: Entry<Registration>): void {
    this.#count(row, 1)
  }

  remove({ row }: Entry<Registration>): void {
    this.#count(row, -1)
  }

  #count(row: Registration, by: 1 | -1): void {
    const kind = seat(row)
    if (!kind) return
    const seats = this.#seats.get(row.seminar) ?? { ...none }
    seats[kind] += by
    this.#seats.set(row.seminar, seats)
  }
}

const none: Seats = { inPerson: 0, online: 0, unsaid: 0, waiting: 0 }

/** What a registration counts as; tentative and cancelled ones hold nothing (rules.md, Registrations). */
function seat({ status, tentative, attendance }: Registration): keyof Seats | null {
  if (tentative || status === 'cancelled') return null
  if (status === 'waiting') return 'waiting'
  return attendance === 'in-person' ? 'inPerson' : attendance
}
