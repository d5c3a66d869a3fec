import type { Message } from '#src/domain/message.ts'
import type { DraftLine } from './draft-line.ts'
import { htmlLines } from './html-text.ts'
import { plainTextLines, withColumns } from './plain-text.ts'

/** Several questions are asked of one body; it is cut into lines once. */
const cut = new WeakMap<Message, readonly DraftLine[]>()

/**
 * The lines of the body that is best to read. HTML is preferred: its paragraphs are whole, its tables are tables, its
 * quotes have structure and struck words are known; the plain text when there is no HTML, or it holds hardly any words.
 */
export function readableBody(message: Message): readonly DraftLine[] {
  const known = cut.get(message)
  if (known) return known
  const lines = chosen(message)
  cut.set(message, lines)
  return lines
}

function chosen({ text, html }: Message): readonly DraftLine[] {
  if (html === null) return plainTextLines(text ?? '')
  // a plain text sent under the wrong name would become one line
  if (text === null && !/<[a-z!/][^>]{0,1000}>/i.test(html.slice(0, 10_000))) return plainTextLines(html)
  const lines = withColumns(htmlLines(html))
  if (text === null) return lines
  return letters(lines) * 2 < text.length * 0.9 ? preferPlain(lines, text) : lines
}

function preferPlain(lines: readonly DraftLine[], text: string): readonly DraftLine[] {
  const plain = plainTextLines(text)
  return letters(lines) * 2 < letters(plain) ? plain : lines
}

function letters(lines: readonly DraftLine[]): number {
  let count = 0
  for (const line of lines) count += line.text.length
  return count
}
