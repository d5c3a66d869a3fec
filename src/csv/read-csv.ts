/** One row of a table. */
export interface CsvRow {
  /** Where it begins in the file, counted from 1: a cell may hold line ends. */
  readonly line: number
  readonly cells: readonly string[]
  /** What is wrong with its quotes; its cells are then as far as they could be read. */
  readonly fault: string | null
}

/**
 * Reads a table as spreadsheets write it (RFC 4180, section 2), with `;`, `,` or tabs between the cells: the one that
 * the first row has most of, unless a line `sep=;` says it. Rows without any words are left out. Linear.
 */
export function readCsv(text: string): CsvRow[] {
  const body = text.replace(/^\ufeff/, '')
  const told = /^sep=([;,\t])\r?\n/.exec(body)
  const start = told?.[0].length ?? 0
  const separator = told?.[1] ?? separatorOf(body)
  const rows: CsvRow[] = []
  const reader = { body, separator, at: start, line: told ? 2 : 1 }
  while (reader.at < body.length) {
    const row = readRow(reader)
    if (row.fault !== null || row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
  }
  return rows
}

interface Reader {
  readonly body: string
  readonly separator: string
  at: number
  line: number
}

function readRow(reader: Reader): CsvRow {
  const { line } = reader
  const cells: string[] = []
  let fault: string | null = null
  for (;;) {
    const cell = readCell(reader)
    cells.push(cell.text)
    fault ??= cell.fault
    if (reader.body[reader.at] === reader.separator) reader.at++
    else break
  }
  const end = /\r\n|\r|\n/y
  end.lastIndex = reader.at
  const found = end.exec(reader.body)
  reader.at += found?.[0].length ?? 0
  reader.line++
  return { line, cells, fault }
}

/** Ends at a separator, a line end or the end of the text. */
function readCell(reader: Reader): { text: string; fault: string | null } {
  const { body, separator } = reader
  if (body[reader.at] !== '"') {
    const from = reader.at
    while (reader.at < body.length && !isEnd(body[reader.at], separator)) reader.at++
    return { text: body.slice(from, reader.at), fault: null }
  }
  let text = ''
  for (;;) {
    const from = ++reader.at
    const quote = body.indexOf('"', from)
    const until = quote < 0 ? body.length : quote
    const words = body.slice(from, until)
    text += words
    reader.line += words.match(/\r\n|\r|\n/g)?.length ?? 0
    reader.at = until + 1
    if (quote < 0) {
      reader.at = body.length
      return { text, fault: 'expected a closing quote, found the end of the file' }
    }
    if (body[reader.at] !== '"') break
    text += '"'
  }
  const from = reader.at
  while (reader.at < body.length && !isEnd(body[reader.at], separator)) reader.at++
  const rest = body.slice(from, reader.at)
  const fault =
    rest.trim() === '' ? null : `expected "${separator}" after a closing quote, found "${rest.slice(0, 30)}"`
  return { text: text + rest.trimEnd(), fault }
}

function isEnd(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r'
}

function separatorOf(body: string): string {
  const first = (/^\s*([^\r\n]*)/.exec(body)?.[1] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: string) => first.split(separator).length
  return [';', ',', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a))
}
