import { isCode } from '#src/domain/code.ts'
import type { Message } from '#src/domain/message.ts'
import type { Said } from '#src/domain/proposal.ts'
import type { Series } from '#src/domain/series.ts'
import { layOut } from './lay-out.ts'
import type { Layout, Zone } from './layout.ts'
import { courtesies, refusals } from './phrases/commands.ts'
import { plainWords } from './plain.ts'

/** A refusal has no more words. */
const shortest = 8

/** Nobody needs more words to say a code. */
const mostWords = 2000

/**
 * The text that an organiser wrote to be read by others, as lines: without quoted text, signature, footers and the
 * formula before the signature. The plain text of her mail when it has one, since it keeps Markdown and the links.
 */
export function ownText(message: Message, series: Series): string {
  const { lines } = layoutOf(message.text === null ? message : { ...message, html: null }, series)
  const last = lines.findLastIndex(({ zone, text }) => zone === 'own' && text !== '')
  const own = lines
    .slice(0, last + 1)
    .filter(({ zone }) => zone === 'own' || zone === 'sign-off')
    .map(({ text }) => text)
  return unwrapped(own).join('\n').trim()
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
