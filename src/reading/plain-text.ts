import { type DraftLine, lineCap, lineLengthCap } from './draft-line.ts'
import { foldLine } from './fold.ts'

/** The lines of a text/plain body, their quote marks counted, rows of columns cut into cells. */
export function plainTextLines(text: string): DraftLine[] {
  const lines: DraftLine[] = []
  for (let start = 0; start <= text.length && lines.length < lineCap; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const cut = Math.min(end, start + lineLengthCap)
    lines.push(draftLine(text.slice(start, cut)))
    start = cut < end ? cut : end + 1
  }
  return withColumns(lines)
}

function draftLine(raw: string): DraftLine {
  const { depth, at } = quoteMarks(raw)
  const text = depth > 0 ? raw.slice(at) : raw
  return { text: text.includes('\t') ? text : foldLine(text), depth, mark: null, cells: null }
}

/** The `>` in front of a line, spaces and bars between them passed over (RFC 3676, section 4.5, and the usage). */
function quoteMarks(raw: string): { depth: number; at: number } {
  let depth = 0
  let at = 0
  for (; at < raw.length; at++) {
    const char = raw[at]
    if (char === '>') depth++
    else if (char !== ' ' && !(char === '|' && depth > 0)) break
  }
  return { depth: Math.min(depth, 50), at }
}

/** Rows stand next to one another and have as many columns; one alone is a sentence with a semicolon. */
export function withColumns(lines: readonly DraftLine[]): DraftLine[] {
  const split = lines.map((line) => line.cells ?? columns(line.text))
  return lines.map((line, i) => {
    const cells = split[i]
    const width = cells?.length
    const isRow = cells && (split[i - 1]?.length === width || split[i + 1]?.length === width)
    return {
      ...line,
      text: foldLine(line.text),
      cells: isRow && cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)) ? cells : null,
    }
  })
}

function columns(text: string): string[] | null {
  const separator = text.includes('|') ? '|' : text.includes('\t') ? '\t' : text.includes(';') ? ';' : null
  if (!separator) return null
  const isFramed = separator === '|' && text.trim().startsWith('|')
  const bare = isFramed ? text.trim().slice(1).replace(/\|$/, '') : text.trim()
  const cells = bare.split(separator === '\t' ? /\t+/ : separator, 33).map(foldLine)
  const enough = separator === ';' ? 3 : 2
  return cells.length >= enough && cells.length <= 32 ? cells : null
}
