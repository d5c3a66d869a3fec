import { type Lexeme, lexemeOf } from './lexeme.ts'
import { plain } from './plain.ts'

/**
 * A piece of text as the reading of requests sees it.
 * `opaque`: an address, a link, a phone number: never a choice. `hour`: a time of day, `value` in minutes.
 * `compound`: numbers tied by one sign ("1/3/5", "04.03.2021", "2-4"), in `parts`. `ordinal`: "1er", "2ème", "3rd".
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'ordinal' | 'compound' | 'hour' | 'opaque' | 'mark' | 'break'
  /** Folded: lower case, no accents. */
  readonly text: string
  readonly lexeme: Lexeme
  /** As written. */
  readonly raw: string
  /** Offsets in the text that was cut up, UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly value: number
  readonly parts: readonly string[]
  /** True when no blank stands before it. */
  readonly glued: boolean
}

/** The most tokens taken from one sentence; what comes later is not read. */
export const TOKEN_CAP = 4_000

/** What each group of `SHAPE` is. */
const KINDS = ['opaque', 'hour', 'compound', 'ordinal', 'number', 'word', 'blank', 'mark'] as const

const SHAPE = new RegExp(
  [
    String.raw`([a-z0-9][\w.+-]{0,63}@[\w.-]{1,190}|(?:https?:|www\.)[^\s<>"]{1,500}|\+\d[\d ().-]{7,18}\d|\b0\d(?:[ .\/-]?\d\d){4}(?!\d)|\d{7,40})`,
    String.raw`(\d{1,2} ?h[0-5]\d(?!\d)|\d{1,2} ?h(?:eures?)?(?![a-z\d])|\d{1,2}:[0-5]\d(?: ?[ap]\.?m\b)?|\d{1,2}(?:\.[0-5]\d)? ?[ap]\.?m\b)`,
    String.raw`(\d{4}-\d\d-\d\d(?!\d)|\d{1,2}(?:\/\d{1,4}){1,11}|\d{1,2}\.\d{1,2}(?:\.\d{2,4})?(?![\d])|\d{1,2}(?:-\d{1,4}){1,11})`,
    String.raw`(\d{1,2} ?(?:ere|er|eme|ieme|iem|nde|nd|st|rd|th|es?)(?![a-z\d]))`,
    String.raw`(\d{1,6})`,
    String.raw`(apres[- ]midis?(?!\p{L})|[\p{L}\p{M}]{1,60})`,
    String.raw`(\s+)`,
    String.raw`([^\s])`,
  ].join('|'),
  'uy',
)

/** Cuts `text` up into words, numbers and marks; blanks are dropped. Linear; at most `TOKEN_CAP` tokens. */
export function tokenise(text: string): Token[] {
  const plainText = plain(text.replace(/[\uff01-\uff5e]/g, narrow))
  const tokens: Token[] = []
  let glued = false
  SHAPE.lastIndex = 0
  for (let match = SHAPE.exec(plainText); match && tokens.length < TOKEN_CAP; match = SHAPE.exec(plainText)) {
    const { index: start, 0: found } = match
    const kind = KINDS[match.indexOf(found, 1) - 1] ?? 'mark'
    const raw = text.slice(start, start + found.length)
    if (kind !== 'blank') tokens.push(tokenOf(kind, found, raw, start, glued))
    else if (raw.includes('\n')) tokens.push(tokenOf('break', '\n', raw, start, false))
    glued = kind !== 'blank'
  }
  return tokens
}

/** Full-width forms (U+FF01 to U+FF5E) are the ASCII characters, as wide as two. */
function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
}

function tokenOf(kind: Token['kind'], text: string, raw: string, start: number, glued: boolean): Token {
  const isAfternoon = kind === 'word' && text.startsWith('apres') && text.includes('midi')
  const lexeme = lexemeOf(isAfternoon ? 'apres-midi' : text)
  return {
    kind,
    text: lexeme.text,
    lexeme,
    raw: kind === 'break' ? text : raw,
    start,
    end: start + raw.length,
    value: amountOf(kind, text),
    parts: kind === 'compound' ? text.split(/[/.-]/) : NONE,
    glued,
  }
}

const NONE: readonly string[] = []

function amountOf(kind: Token['kind'], text: string): number {
  if (kind === 'number' || kind === 'ordinal') return Number.parseInt(text, 10)
  return kind === 'hour' ? minutes(text) : Number.NaN
}

/** Minutes since midnight of "14h", "9h30", "2 pm", "14:00". */
function minutes(text: string): number {
  const [hour = 0, minute = 0] = (text.match(/\d+/g) ?? []).map(Number)
  const afternoon = /p\.?m/.test(text) && hour < 12
  return (hour + (afternoon ? 12 : 0)) * 60 + minute
}
