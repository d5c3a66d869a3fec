import type { Message } from '#src/domain/message.ts'
import type { DraftLine } from './draft-line.ts'
import { htmlLines } from './html-text.ts'
import { plainTextLines } from './plain-text.ts'

/**
 * The lines of the body that is best to read. HTML is preferred: its paragraphs are whole, its tables are tables, its
 * quotes have structure and struck words are known; the plain text when there is no HTML, or it holds hardly any words.
 */
export function readableBody({ text, html }: Message): DraftLine[] {
  if (html === null) return plainTextLines(text ?? '')
  const lines = htmlLines(html)
  if (text === null) return lines
  const plain = plainTextLines(text)
  return letters(lines) * 2 < letters(plain) ? plain : lines
}

function letters(lines: readonly DraftLine[]): number {
  let count = 0
  for (const line of lines) count += line.text.length
  return count
}
