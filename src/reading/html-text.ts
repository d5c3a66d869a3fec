import { Tokenizer } from 'htmlparser2'
import { type DraftLine, lineCap, lineLengthCap } from './draft-line.ts'
import { foldLine } from './fold.ts'

/** Open elements that are followed; what is nested deeper counts as its ancestor's. */
const depthCap = 256

/**
 * The lines of a text/html body, by its structure: blocks and `<br>` end lines, rows of a data table become cells,
 * hidden and struck-out text is left out (the writer took it back), quotes are counted.
 * Linear in the length of the HTML, whatever its nesting.
 */
export function htmlLines(html: string): DraftLine[] {
  const walker = new Walker(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, walker)
  tokenizer.write(html)
  tokenizer.end()
  return walker.finish()
}

const blocks = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
  header hr html li main nav ol p pre section summary table tbody tfoot thead tr td th ul caption title`.split(
    /\s+/,
  ),
)
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const unread = new Set(
  'head script style title template noscript object svg math select textarea o:OfficeDocumentSettings xml'.split(
    ' ',
  ),
)
const struck = new Set(['s', 'strike', 'del'])
/** What an opening tag closes without a word (HTML, optional tags). */
const impliedEnd: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li', 'p']),
  tr: new Set(['tr', 'td', 'th', 'p']),
  td: new Set(['td', 'th', 'p']),
  th: new Set(['td', 'th', 'p']),
  dd: new Set(['dd', 'dt', 'p']),
  dt: new Set(['dd', 'dt', 'p']),
}

interface Open {
  readonly name: string
  readonly silent: boolean
  readonly pre: boolean
  readonly depth: number
  readonly mark: DraftLine['mark']
  /** The row of a data table that its cells gather in. */
  readonly row: Row | null
}

interface Row {
  readonly cells: { first: number; last: number }[]
  readonly start: number
}

const root: Open = { name: '', silent: false, pre: false, depth: 0, mark: null, row: null }

/** Follows the tokens of one HTML text. */
class Walker {
  readonly #html: string
  readonly #lines: { text: string; depth: number; mark: DraftLine['mark']; cells: string[] | null }[] = []
  readonly #open: Open[] = []
  #top: Open = root
  #text = ''
  #name = ''
  #attribute = ''
  #attributes: Record<string, string> = {}
  /** The mark of a quote that begins, until a line bears it. */
  #pendingStart = false

  constructor(html: string) {
    this.#html = html
  }

  finish(): DraftLine[] {
    this.#endLine()
    return this.#lines
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase()
    this.#attributes = {}
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase()
    this.#attributes[this.#attribute] = ''
  }

  onattribdata(start: number, end: number): void {
    if (isRead(this.#attribute)) this.#attributes[this.#attribute] += this.#html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (isRead(this.#attribute)) this.#attributes[this.#attribute] += String.fromCodePoint(codepoint)
  }

  onopentagend(): void {
    const name = this.#name
    if (name === 'br') return this.#breakLine()
    const closes = impliedEnd[name]
    if (closes) while (closes.has(this.#top.name)) this.#pop()
    else if (this.#top.name === 'p' && blocks.has(name)) this.#pop()
    if (blocks.has(name)) this.#endLine()
    if (voids.has(name)) {
      if (name === 'hr' && startsQuote(name, this.#attributes)) this.#pendingStart = true
      return
    }
    if (this.#open.length < depthCap) this.#push(name, this.#attributes)
  }

  onselfclosingtag(): void {
    const name = this.#name
    this.onopentagend()
    if (name === 'br' || voids.has(name)) return
    // in HTML a slash closes nothing, but Office's own elements (<o:p/>) mean it
    if (name.includes(':') && this.#top.name === name) this.#pop()
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    if (name === 'br' || (name === 'p' && !this.#isOpen('p'))) return this.#breakLine()
    if (blocks.has(name)) this.#endLine()
    if (!this.#isOpen(name)) return
    while (this.#top.name !== name) this.#pop()
    this.#pop()
  }

  ontext(start: number, end: number): void {
    if (!this.#top.silent) this.#append(this.#html.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    if (!this.#top.silent) this.#append(String.fromCodePoint(codepoint))
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribend(): void {}
  onend(): void {}

  #push(name: string, attributes: Record<string, string>): void {
    const above = this.#top
    if (startsQuote(name, attributes)) this.#pendingStart = true
    this.#open.push(above)
    this.#top = {
      name,
      silent: above.silent || unread.has(name) || struck.has(name) || isHidden(attributes.style),
      pre: above.pre || name === 'pre',
      depth: above.depth + (isQuote(name, attributes) ? 1 : 0),
      mark: markOf(attributes) ?? above.mark,
      row: name === 'tr' ? { cells: [], start: this.#lines.length } : name === 'table' ? null : above.row,
    }
    if (name === 'table') this.#spoilRows()
    if ((name === 'td' || name === 'th') && this.#top.row) {
      this.#top.row.cells.push({ first: this.#lines.length, last: -1 })
    }
  }

  #pop(): void {
    const closed = this.#top
    if (blocks.has(closed.name)) this.#endLine()
    if ((closed.name === 'td' || closed.name === 'th') && closed.row) {
      const cell = closed.row.cells.at(-1)
      if (cell) cell.last = this.#lines.length
    }
    if (closed.name === 'tr' && closed.row) this.#endRow(closed.row)
    this.#top = this.#open.pop() ?? root
  }

  #isOpen(name: string): boolean {
    if (this.#top.name === name) return true
    for (let i = this.#open.length - 1; i >= 0; i--) if (this.#open[i]?.name === name) return true
    return false
  }

  /** A row with another table in it is a means of layout, not data. */
  #spoilRows(): void {
    for (const open of this.#open) if (open.row) open.row.cells.length = 0
  }

  /** Makes one line of a row whose cells hold a line each; otherwise its lines stay as they are. */
  #endRow(row: Row): void {
    const cells = row.cells
    if (cells.length < 2 || cells.length > 32) return
    const texts = cells.map(({ first, last }) => this.#lines.slice(first, Math.max(first, last)))
    const filled = texts.filter((lines) => lines.some((line) => line.text))
    if (filled.length < 2 || texts.some((lines) => lines.filter((line) => line.text).length > 1)) return
    const first = filled[0]?.find((line) => line.text)
    if (!first) return
    const values = texts.map((lines) => lines.map((line) => line.text).join(''))
    this.#lines.length = row.start
    this.#lines.push({ ...first, text: values.join(' | '), cells: values })
  }

  #append(text: string): void {
    if (this.#text.length > lineLengthCap) return
    if (!this.#top.pre) {
      this.#text += text.replace(/[ \t\r\n\f]+/g, ' ')
      return
    }
    const lines = text.split('\n')
    lines.forEach((line, i) => {
      if (i > 0) this.#breakLine()
      this.#text += line
    })
  }

  /** Ends a line that has words or a hard space; a block without any makes no line. */
  #endLine(): void {
    if (/[^ ]/.test(this.#text)) this.#breakLine()
    else this.#text = ''
  }

  #breakLine(): void {
    if (this.#top.silent || this.#lines.length >= lineCap) {
      this.#text = ''
      return
    }
    const { depth, mark } = this.#top
    const text = foldLine(this.#text.slice(0, lineLengthCap))
    const starts: boolean = this.#pendingStart && text !== ''
    if (starts) this.#pendingStart = false
    this.#lines.push({ text, depth, mark: starts ? 'quote-start' : mark, cells: null })
    this.#text = ''
  }
}

function isRead(attribute: string): boolean {
  return (
    attribute === 'class' ||
    attribute === 'id' ||
    attribute === 'style' ||
    attribute === 'type' ||
    attribute === 'data-marker' ||
    attribute === 'name'
  )
}

function isHidden(style: string | undefined): boolean {
  return (
    style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration[a-z-]*\s*:[^;]{0,40}line-through/i.test(
      style,
    )
  )
}

/** Containers that hold an earlier mail and end with it. */
function isQuote(name: string, attributes: Record<string, string>): boolean {
  if (name === 'blockquote') {
    return (
      attributes.type === 'cite' ||
      attributes.cite !== undefined ||
      /quote|cite/i.test(attributes.class ?? '') ||
      /border-left/i.test(attributes.style ?? '')
    )
  }
  return (
    name === 'div' &&
    /\b(?:yahoo_quoted|protonmail_quote|tutanota_quote|gmx_quote)\b/.test(attributes.class ?? '')
  )
}

/** Elements from which on all is an earlier mail (Outlook, Outlook on the web and for phones, Zimbra, Entourage). */
function startsQuote(name: string, attributes: Record<string, string>): boolean {
  const id = attributes.id ?? ''
  return (
    /^(?:x_)*(?:divRplyFwdMsg|appendonsend|stopSpelling|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|zwchr|reply-intro)$/.test(
      id,
    ) ||
    (name === 'hr' && attributes['data-marker'] === '__DIVIDER__')
  )
}

function markOf(attributes: Record<string, string>): DraftLine['mark'] {
  const words = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  if (words.length < 4) return null
  if (/\b(?:gmail_attr|moz-cite-prefix|yahoo-quoted-begin|protonmail_quote_header)\b/.test(words))
    return 'attribution'
  if (
    /\b(?:gmail_signature|moz-signature|(?:x_)?Signature|composer_signature|AppleMailSignature|ms-outlook-mobile-signature|protonmail_signature_block|tutanota_signature)\b/.test(
      words,
    )
  ) {
    return 'signature'
  }
  return null
}
