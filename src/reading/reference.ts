/**
 * How a seminar was named. `all`, `rest`, `range`: several at once, none one by one. `count`: "les 5 séminaires".
 * `near`: counted from the date of the message ("demain", "le prochain").
 */
export type How =
  | 'number'
  | 'ordinal'
  | 'date'
  | 'month'
  | 'topic'
  | 'speaker'
  | 'all'
  | 'rest'
  | 'range'
  | 'count'
  | 'near'

/** Words that name one or more seminars. */
export interface Reference {
  readonly how: How
  /** The seminars meant, or those that it might be, ascending. */
  readonly numbers: readonly number[]
  /** `meant`: all of `numbers`; `several`: one of them, nobody can tell which; `none`: there is no such seminar. */
  readonly fit: 'meant' | 'several' | 'none'
  /** No seminar is named one by one: past ones drop out without a word. */
  readonly range: boolean
  /**
   * `marked`: said to be a seminar ("séminaire 3", "celui du 4 mars"); `plain`: "le 3", "4 mars"; `weak`: a bare number or
   * words that may as well be about something else.
   */
  readonly strength: 'marked' | 'plain' | 'weak'
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  /** The two ends of a range, which an exchange reads otherwise ("du 4 vers le 5"). */
  /** Of a count: how many. */
  readonly many?: number
  readonly ends?: readonly [readonly number[], readonly number[]]
}

/** The seminars that references name one by one, without doubt. */
export function meant(references: readonly Reference[]): number[] {
  return references.filter(({ fit, range }) => fit === 'meant' && !range).flatMap(({ numbers }) => numbers)
}
