import { Tokenizer } from 'htmlparser2'
import { type DraftLine, lineCap, lineLengthCap } from './draft-line.ts'
import { foldLine } from './fold.ts'
import {
  type Attributes,
  blocks,
  impliedEnd,
  isHidden,
  isQuote,
  markOf,
  readAttributes,
  silent,
  startsQuote,
  voids,
} from './html-elements.ts'

/** Open elements that are followed; what is nested deeper counts as its ancestor's. */
const depthCap = 256
/** Columns of a table that is taken for data. */
const columnCap = 32

/**
 * The lines of a text/html body, by its structure: blocks and `<br>` end lines, rows of a data table become cells,
 * hidden and struck-out text is left out (the writer took it back), quotes are counted.
 * Linear in the length of the HTML, whatever its nesting: htmlparser2's tokenizer, without a tree.
 */
export function htmlLines(html: string): DraftLine[] {
  const walker = new Walker(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, walker)
  tokenizer.write(html)
  tokenizer.end()
  return walker.finish()
}

interface Open {
  readonly name: string
  readonly silent: boolean
  readonly pre: boolean
  readonly depth: number
  readonly mark: DraftLine['mark']
  /** The row of a table that the cells gather in. */
  readonly row: Row | null
}

interface Row {
  /** Lines [first, last) of each cell; emptied when the row turns out to be a means of layout. */
  readonly cells: { first: number; last: number }[]
  readonly start: number
}

const root: Open = { name: '', silent: false, pre: false, depth: 0, mark: null, row: null }

/** Follows the tokens of one HTML text. A class because the tokenizer calls back. */
class Walker {
  readonly #html: string
  readonly #lines: DraftLine[] = []
  readonly #open: Open[] = []
  #top: Open = root
  #text = ''
  #name = ''
  #attribute = ''
  #attributes: Record<string, string> = {}
  /** A quote begins, and no line bears its mark yet. */
  #startPending = false

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
    const name = this.#html.slice(start, end).toLowerCase()
    this.#attribute = readAttributes.has(name) ? name : ''
    if (this.#attribute) this.#attributes[name] = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#attributes[this.#attribute] += this.#html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute) this.#attributes[this.#attribute] += String.fromCodePoint(codepoint)
  }

  onopentagend(): void {
    const name = this.#name
    const closes = impliedEnd[name]
    if (closes) while (closes.has(this.#top.name)) this.#pop()
    else if (this.#top.name === 'p' && blocks.has(name)) this.#pop()
    if (name === 'br') this.#breakLine()
    else if (blocks.has(name)) this.#endLine()
    if (name === 'hr' && startsQuote(name, this.#attributes)) this.#startPending = true
    if (!voids.has(name) && this.#open.length < depthCap) this.#push(name, this.#attributes)
  }

  onselfclosingtag(): void {
    this.onopentagend()
    // in HTML a slash closes nothing, but Office's own elements (<o:p/>) mean it
    if (this.#name.includes(':') && this.#top.name === this.#name) this.#pop()
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    const open = this.#isOpen(name)
    if (name === 'br' || (name === 'p' && !open)) this.#breakLine()
    else if (blocks.has(name)) this.#endLine()
    if (!open) return
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

  #push(name: string, attributes: Attributes): void {
    const above = this.#top
    if (startsQuote(name, attributes)) this.#startPending = true
    if (name === 'table') this.#spoilRows()
    const row = name === 'tr' ? { cells: [], start: this.#lines.length } : name === 'table' ? null : above.row
    if ((name === 'td' || name === 'th') && row) row.cells.push({ first: this.#lines.length, last: -1 })
    this.#open.push(above)
    this.#top = {
      name,
      silent: above.silent || silent.has(name) || isHidden(attributes),
      pre: above.pre || name === 'pre',
      depth: above.depth + (isQuote(name, attributes) ? 1 : 0),
      mark: markOf(attributes) ?? above.mark,
      row,
    }
  }

  #pop(): void {
    const { name, row } = this.#top
    if (blocks.has(name)) this.#endLine()
    if ((name === 'td' || name === 'th') && row) {
      const cell = row.cells.at(-1)
      if (cell) cell.last = this.#lines.length
    }
    if (name === 'tr' && row) this.#endRow(row)
    this.#top = this.#open.pop() ?? root
  }

  #isOpen(name: string): boolean {
    if (this.#top.name === name) return true
    for (let i = this.#open.length - 1; i >= 0; i--) if (this.#open[i]?.name === name) return true
    return false
  }

  /** A row with another table in it is a means of layout, not data. */
  #spoilRows(): void {
    if (this.#top.row) this.#top.row.cells.length = 0
    for (const { row } of this.#open) if (row) row.cells.length = 0
  }

  /** Makes one line of a row whose cells hold a line each; otherwise its lines stay as they are. */
  #endRow({ cells, start }: Row): void {
    if (cells.length < 2 || cells.length > columnCap) return
    const filled = cells.map(({ first, last }) =>
      this.#lines.slice(first, Math.max(first, last)).filter(({ text }) => text),
    )
    if (filled.some((lines) => lines.length > 1)) return
    const lines = filled.flat()
    const [first] = lines
    if (!first || lines.length < 2) return
    const values = filled.map(([line]) => line?.text ?? '')
    this.#lines.length = start
    this.#lines.push({ ...first, text: values.join(' | '), cells: values })
  }

  #append(text: string): void {
    if (!this.#top.pre) {
      this.#text += /[\t\r\n\f]| {2}/.test(text) ? text.replace(/[ \t\r\n\f]+/g, ' ') : text
      return
    }
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.#breakLine()
      this.#text += line
    })
  }

  /** Ends a line that has words or a hard space; a block without any makes no line. */
  #endLine(): void {
    if (this.#text === '') return
    if (/[^ ]/.test(this.#text)) this.#breakLine()
    else this.#text = ''
  }

  #breakLine(): void {
    const whole = this.#text
    this.#text = ''
    if (this.#top.silent) return
    for (let start = 0; start === 0 || start < whole.length; start += lineLengthCap) {
      if (this.#lines.length >= lineCap) return
      this.#addLine(foldLine(whole.slice(start, start + lineLengthCap)))
    }
  }

  #addLine(text: string): void {
    const { depth, mark } = this.#top
    const starts = this.#startPending && text !== ''
    if (starts) this.#startPending = false
    this.#lines.push({ text, depth, mark: starts ? 'quote-start' : mark, cells: null })
  }
}
