import type { Message } from '#src/domain/message.ts'
import { type Layout, speaks } from './layout.ts'
import { courtesy } from './phrases/sign-offs.ts'

/**
 * True for a mail without any words (reading.md, Edges): nothing but a signature or a scan. Thanks and farewells are
 * words, though they look like the closing formula of a letter, unless a file is what the mail is about.
 */
export function isWordless(layout: Layout, message: Message): boolean {
  if (layout.lines.some((line) => speaks(layout, line) && line.text.trim() !== '')) return false
  const says = layout.lines.some(({ zone, text }) => zone === 'sign-off' && courtesy.test(text))
  return !says || message.parts.some(({ filename }) => filename !== null && !/^image\d|^logo/i.test(filename))
}
