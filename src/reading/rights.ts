import type { Message } from '#src/domain/message.ts'
import type { Evidence } from '#src/domain/reading.ts'
import { foldLine } from './fold.ts'
import { type Layout, type Line, speaks } from './layout.ts'
import { writtenByProgram } from './phrases/automatic.ts'
import { access, erasure, optOut, unsubscribeSubject } from './phrases/rights.ts'

export type Right = 'data-erasure' | 'data-access' | 'opt-out'

/** The rights over personal data that somebody uses, with the words; the strongest first: erasure wins over all. */
export interface RightRead {
  readonly right: Right
  readonly evidence: Omit<Evidence, 'of'>
  /** True for the mail of a `List-Unsubscribe` header: no person wrote a word of it. */
  readonly byProgram: boolean
}

/**
 * The right over personal data, or the wish for no more mail, that a message states; null when none. Whether it
 * decides the kind is for the reading to say: a registration that also wants no newsletter stays a registration.
 */
export function readRight(message: Message, layout: Layout): RightRead | null {
  if (isUnsubscribeMail(message, layout)) {
    return { right: 'opt-out', byProgram: true, evidence: inSubject(layout, 'list-unsubscribe') }
  }
  const said = paragraphsOf(layout)
  return (
    find(layout, said, erasure, 'data-erasure') ??
    find(layout, said, access, 'data-access') ??
    find(layout, said, optOut, 'opt-out')
  )
}

/** The subject that the header asked for, and no words of a person's below. */
function isUnsubscribeMail(message: Message, layout: Layout): boolean {
  if (!unsubscribeSubject.test(layout.subject.text)) return false
  const own = layout.lines.filter((line) => line.text && speaks(layout, line))
  return (
    own.length === 0 ||
    own.every(
      ({ text }) =>
        writtenByProgram.test(text) || unsubscribeSubject.test(text) || /unsubscri|d[ée]sabonn/i.test(text),
    ) ||
    message.headers.has('list-unsubscribe-post')
  )
}

interface Paragraph {
  readonly text: string
  /** In small letters, every character at its place. */
  readonly small: string
  /** Offset in `Layout.text`. */
  readonly start: number
}

function find(
  layout: Layout,
  paragraphs: readonly Paragraph[],
  words: RegExp,
  right: Right,
): RightRead | null {
  for (const { text, small, start } of paragraphs) {
    const match = words.exec(small)
    if (!match) continue
    const evidence = {
      words: sentenceAt(text, match.index),
      where: 'text',
      at: start + match.index,
      rule: right,
    } as const
    return { right, byProgram: false, evidence }
  }
  if (layout.subject.own && words.test(small(layout.subject.text))) {
    return { right, byProgram: false, evidence: inSubject(layout, right) }
  }
  return null
}

/** The words of whoever asks. Sentences run over lines: neighbours are joined before they are looked at. */
function paragraphsOf(layout: Layout): Paragraph[] {
  const found: Paragraph[] = []
  let lines: Line[] = []
  const close = (): void => {
    const [first] = lines
    if (!first) return
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .slice(0, 4000)
    found.push({ text, small: small(text), start: first.start })
    lines = []
  }
  for (const line of layout.lines) {
    if (line.text && speaks(layout, line)) lines.push(line)
    else close()
  }
  close()
  return found
}

function small(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('? ', at), text.lastIndexOf('! ', at))
  return foldLine(text.slice(start < 0 ? 0 : start + 2)).slice(0, 200)
}

function inSubject(layout: Layout, rule: string): Omit<Evidence, 'of'> {
  return { words: layout.subject.text.slice(0, 200), where: 'subject', at: 0, rule }
}
