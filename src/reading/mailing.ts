import type { Message } from '#src/domain/message.ts'
import type { Evidence } from '#src/domain/reading.ts'
import type { Layout } from './layout.ts'
import {
  bulkMailer,
  editionSubject,
  mailingHost,
  mailUserAgent,
  newsletterWords,
  robotAddress,
  unsubscribing,
  viewOnline,
} from './phrases/automatic.ts'
import { ownRequest } from './phrases/forwards.ts'
import { forwardPrefix, replyPrefix } from './phrases/quoting.ts'

/** Clues that must come together before a mail is taken for a mailing: none is a proof by itself. */
const enough = 4
/** Characters of the body that are looked at. */
const reach = 200_000

/**
 * A newsletter, advertisement or bulk notification, or null. Discussion lists bear `List-Unsubscribe` and
 * `Precedence` too: what tells them apart is that one can post to them, and that people's mails answer one another
 * and come from people's mail programs.
 */
export function isMailing(message: Message, layout: Layout): Omit<Evidence, 'of'> | null {
  const subject = layout.subject.text
  if (replyPrefix.test(subject) || forwardPrefix.test(subject) || message.inReplyTo.length > 0) return null
  const html = message.html?.slice(0, reach) ?? ''
  const byHeader = headerClues(message, subject)
  if (byHeader === 0 && !/https?:|www\./.test(html === '' ? layout.text : html)) return null
  const discusses = isDiscussion(message)
  const text = wordsOf(layout)
  const unsubscribe = message.headers.get('list-unsubscribe')?.[0]
  // somebody who asks for something, over a signature full of links
  if (!unsubscribe && ownRequest.test(text)) return null
  const byBody = bodyClues(text, html, discusses)
  if (byHeader + byBody === 0) return null
  const clues = byHeader + byBody + looks(message, subject, text, html) - (discusses ? 3 : 0)
  if (clues < enough) return null
  const words = unsubscribe ? `list-unsubscribe: ${unsubscribe}` : subject
  return { words: words.slice(0, 200), where: unsubscribe ? 'headers' : 'subject', at: 0, rule: 'mailing' }
}

/** What the header says of a mail to many. */
function headerClues({ headers, from }: Message, subject: string): number {
  const address = from?.address ?? ''
  let clues = 0
  if (headers.has('list-unsubscribe')) clues += 2
  if (['feedback-id', 'list-unsubscribe-post', 'x-csa-complaints'].some((name) => headers.has(name)))
    clues += 2
  if (robotAddress.test(address) || isCoded(address)) clues += 2
  if (bulkMailer.test(headers.get('x-mailer')?.[0] ?? '')) clues += 2
  if (editionSubject.test(subject)) clues += 3
  if (/mailing list|newsletter/i.test(from?.name ?? '')) clues += 2
  if (mailingHost.test(address)) clues += 1
  if (/bulk|junk/i.test(headers.get('precedence')?.[0] ?? '')) clues += 1
  return clues
}

/** What its body says: how to get out, how to see it elsewhere. */
function bodyClues(text: string, html: string, discusses: boolean): number {
  const leaves = unsubscribing.test(text) || /unsubscri|d[ée]sabonn|d[ée]sinscri/i.test(html)
  return (viewOnline.test(text.slice(0, 3000)) ? 2 : 0) + (leaves ? (discusses ? 1 : 2) : 0)
}

/** What it looks like; a person's mail program speaks against it. */
function looks({ headers, from }: Message, subject: string, text: string, html: string): number {
  let clues = 0
  if (newsletterWords.test(`${subject} ${from?.name ?? ''} ${from?.address ?? ''}`)) clues += 1
  const links = (text.match(/https?:\/\//g) ?? []).length + (html.match(/<a\s/gi) ?? []).length
  if (links >= 5) clues += 1
  if (links >= 15) clues += 1
  if (/<img\s[^>]{0,400}(?:width|height)\s*=\s*["']?1["'\s]/i.test(html)) clues += 1
  const agent = `${headers.get('user-agent')?.[0] ?? ''} ${headers.get('x-mailer')?.[0] ?? ''}`
  return mailUserAgent.test(agent) ? clues - 2 : clues
}

function wordsOf(layout: Layout): string {
  const lines = layout.lines.filter(({ zone }) => zone !== 'quoted' && zone !== 'forwarded')
  return lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, reach)
}

/** One can post to it, or old list software sent it. */
function isDiscussion({ headers }: Message): boolean {
  return (
    [
      'list-post',
      'mailing-list',
      'x-mailing-list',
      'list-archive',
      'x-beenthere',
      'x-loop',
      'errors-to',
    ].some((name) => headers.has(name)) ||
    /^<?owner-|-(?:owner|admin|bounces)@/i.test(headers.get('sender')?.[0] ?? '')
  )
}

/** An address made for one mailing or one reader. */
function isCoded(address: string): boolean {
  const local = address.split('@')[0] ?? ''
  return local.length >= 16 && (local.match(/\d/g) ?? []).length >= 6
}
