import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'

/**
 * Whose words a line holds.
 * `own`: the writer's text. `sign-off`: "Cordialement," and its like. `signature`: the writer's block under it.
 * `footer`: disclaimers, slogans, app advertisements. `quoted`: an earlier mail. `attribution`: "Le … a écrit :".
 * `header-block`: the From/Sent/To/Subject lines over a quoted or forwarded mail.
 * `forwarded`: a mail the writer passes on (its own signature is `forwarded-signature`).
 */
export type Zone =
  | 'own'
  | 'sign-off'
  | 'signature'
  | 'footer'
  | 'quoted'
  | 'attribution'
  | 'header-block'
  | 'forwarded'
  | 'forwarded-signature'

/** One line of the text that is read. Nothing is ever deleted: zones only label. */
export interface Line {
  /** Its characters, spaces and apostrophes folded, zero-width and bidirectional marks dropped, no line end. */
  readonly text: string
  /** Offset of its first character in `Layout.text`, UTF-16 code units. */
  readonly start: number
  readonly zone: Zone
  /** The cells of a table row (HTML table, or text columns divided by `|`, `;` or tabs); null for running text. */
  readonly cells: readonly string[] | null
  /** For an own line written between quoted lines: index of the nearest quoted line above that it answers; else null. */
  readonly answers: number | null
}

/** A stretch of `Layout.text`: [start, end). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text of one message, laid out for reading. */
export interface Layout {
  /** The lines joined with `\n`; every offset of evidence counts in it. */
  readonly text: string
  readonly lines: readonly Line[]
  readonly subject: {
    readonly text: string
    /** False when it carries Re/TR/Fwd: then it is not the writer's own. */
    readonly own: boolean
  }
  /** A reply to something (In-Reply-To, References, or a Re: subject). */
  readonly isReply: boolean
  /** The quoted text below is a confirmation or other letter of the bot's own, not just the invitation. */
  readonly quotesConfirmation: boolean
  /** A forwarded request: who made it (from the inner header block or the attached message); null when nothing is forwarded. */
  readonly forwarded: {
    readonly from: Address | null
    readonly date: Instant | null
    readonly subject: string
  } | null
}

/** True for the lines that speak for whoever asks: the writer's, or in a forwarded request the requester's. */
export function speaks(layout: Layout, line: Line): boolean {
  if (layout.forwarded) return line.zone === 'forwarded'
  return line.zone === 'own'
}

/** True for the signature block of whoever asks. */
export function signs(layout: Layout, line: Line): boolean {
  return line.zone === (layout.forwarded ? 'forwarded-signature' : 'signature')
}
