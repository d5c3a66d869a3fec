/**
 * A line of a body before it is known whose words it holds.
 */
export interface DraftLine {
  /** Folded and trimmed, quote marks (`>`) taken off. */
  readonly text: string
  /** How many quotes it stands in, by `>` or by the structure of the HTML. */
  readonly depth: number
  /**
   * What the HTML says of it: `attribution` the line over a quote, `quote-start` the first line of a quoted or
   * forwarded mail that nothing closes, `signature` a block that the mail app made; null when nothing is said.
   */
  readonly mark: 'attribution' | 'quote-start' | 'signature' | null
  /** The cells of a table row; null for running text. */
  readonly cells: readonly string[] | null
}

/** Lines read of one body; a person writes some hundreds. */
export const lineCap = 20_000
/** Characters read of one line; a paragraph has a few hundred. */
export const lineLengthCap = 4_000
