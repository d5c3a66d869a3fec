import { isCode } from '#src/domain/code.ts'
import type { Message } from '#src/domain/message.ts'
import type { Said } from '#src/domain/proposal.ts'
import type { Series } from '#src/domain/series.ts'
import { layOut } from './lay-out.ts'
import type { Layout, Line, Zone } from './layout.ts'
import { courtesies, refusals } from './phrases/commands.ts'
import { plainWords } from './plain.ts'

/** A refusal has no more words. */
const shortest = 8

/** Nobody needs more words to say a code. */
const mostWords = 2000

/**
 * The text that an organiser wrote to be read by others, as lines: without quoted text, footers, signature and the
 * formula before it. The plain text of her mail when it has one, since it keeps Markdown and the links.
 */
export function ownText(message: Message, series: Series): string {
  const plainest = inPlainText(message)
  const { lines } = layoutOf(plainest, series)
  // "À bientôt !" is said to the readers; "Cordialement," belongs to the signature, which stays here.
  const isSaid = ({ zone, text }: Line) => zone === 'own' || (zone === 'sign-off' && /[.!?…]$/.test(text))
  const last = lines.findLastIndex((line) => line.text !== '' && isSaid(line))
  const asWritten = writtenLines(plainest, lines.length)
  const own = lines
    .slice(0, last + 1)
    .flatMap(({ zone, text }, index) =>
      zone === 'own' || zone === 'sign-off' ? [asWritten?.[index] ?? text] : [],
    )
  // The lines of HTML are paragraphs, whole.
  return (plainest.html === null ? unwrapped(own) : own).join('\n').trim()
}

/** The mail as its plain text alone; where it has none, with its links spelt out as Markdown. */
export function inPlainText(message: Message): Message {
  if (message.text !== null && message.text.trim() !== '') return { ...message, html: null }
  const html = message.html?.replace(link, (whole, href: string, words: string) =>
    words.includes('://') ? whole : `[${words}](${href})`,
  )
  return { ...message, html: html ?? null }
}

const link = /<a\s[^<>]{0,300}?href="(https?:\/\/[^"<>\s]{1,500})"[^<>]{0,300}>([^<>[\]]{1,300})<\/a>/gi

/** The lines as they stand in the mail, before reading folded their apostrophes and blanks; null for HTML. */
function writtenLines({ text, html }: Message, count: number): readonly string[] | null {
  const lines = html === null ? (text ?? '').split('\n') : []
  // What shows as nothing is left out: it could make words read otherwise than they are.
  return lines.length === count
    ? lines.map((line) => line.trimEnd().replace(/(?!\t)[\p{Cc}\p{Cf}]/gu, ''))
    : null
}

/** Mail programs break plain text before 79 characters (RFC 5322, section 2.1.1), and none before 72. */
const [narrowest, widest] = [72, 79]

/**
 * The lines with those joined again that a mail program broke: where the next word had no room any more. Breaks of the
 * writer's own stay, and so do lists, headings and quotes.
 */
function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? ''
    const [word = ''] = line.split(' ', 1)
    const hadNoRoom = before.length + 1 + word.length > narrowest && before.length <= widest
    const isBroken = before !== '' && word !== '' && hadNoRoom && !/^(?:[-*+•#>|]|\d{1,3}[.)])/.test(line)
    joined.push(isBroken ? `${joined.pop() ?? ''} ${line}` : line)
  }
  return joined
}

/** The words of a reply to a proposal. A code that stands in quoted text only is none of the writer's. */
export function saidIn(message: Message, series: Series): Said {
  const { lines } = layoutOf(message, series)
  const said = (...zones: readonly Zone[]) =>
    plainWords(
      lines
        .filter(({ zone }) => zones.includes(zone))
        .map(({ text }) => text)
        .join('\n'),
    ).slice(0, mostWords)
  const { name, role, organisation } = series.organiser
  const codes = new Set(said('own', 'sign-off', 'signature').filter(isCode))
  const known = new Set(plainWords(`${message.from?.name ?? ''} ${name} ${role} ${organisation}`))
  const words = said('own').filter((word) => !isCode(word) && !known.has(word))
  return {
    codes: [...codes],
    more: words.some((word) => !courtesies.has(word) && !refusals.has(word)),
    // Longer ones are a text, in which such a word means something else.
    refuses: words.length <= shortest && words.some((word) => refusals.has(word)),
  }
}

/** Whether a mail has no words of its writer's but a signature. */
export function saysNothing(message: Message, series: Series): boolean {
  const { lines } = layoutOf(message, series)
  return !lines.some(({ zone, text }) => text !== '' && (zone === 'own' || zone === 'sign-off'))
}

/** As `readMessage` lays it out. */
export function layoutOf(message: Message, series: Series): Layout {
  return layOut(message, [series.registration.address, ...series.organisers])
}
