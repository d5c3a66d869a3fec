import type { Message } from '#src/domain/message.ts'
import type { Evidence } from '#src/domain/reading.ts'
import type { Layout } from './layout.ts'
import {
  mailUserAgent,
  newsletterWords,
  robotAddress,
  unsubscribing,
  viewOnline,
} from './phrases/automatic.ts'
import { replyPrefix } from './phrases/quoting.ts'

/** Clues that must come together before a mail is taken for a mailing: none is a proof by itself. */
const enough = 4

/**
 * A newsletter, advertisement or bulk notification, or null. Discussion lists bear `List-Unsubscribe` and
 * `Precedence` too: what tells them apart is that one can post to them, and that people's mails answer one another
 * and come from people's mail programs.
 */
export function isMailing(message: Message, layout: Layout): Omit<Evidence, 'of'> | null {
  const { headers } = message
  const subject = layout.subject.text
  if (replyPrefix.test(subject) || message.inReplyTo.length > 0) return null
  const unsubscribe = headers.get('list-unsubscribe')?.[0]
  const discusses = [
    'list-post',
    'mailing-list',
    'x-mailing-list',
    'list-archive',
    'list-help',
    'x-beenthere',
    'x-loop',
    'list-owner',
  ].some((name) => headers.has(name))
  let clues = 0
  if (unsubscribe) clues += 2
  if (headers.has('feedback-id') || headers.has('list-unsubscribe-post') || headers.has('x-csa-complaints'))
    clues += 2
  if (/bulk|junk/i.test(headers.get('precedence')?.[0] ?? '')) clues += 1
  if (robotAddress.test(message.from?.address ?? '')) clues += 2
  if (newsletterWords.test(`${subject} ${message.from?.name ?? ''} ${message.from?.address ?? ''}`))
    clues += 1
  const body = layout.text.slice(0, 100_000)
  if (unsubscribing.test(body)) clues += 1
  if (viewOnline.test(body.slice(0, 3000))) clues += 2
  if (
    (body.match(/https?:\/\//g) ?? []).length +
      (message.html?.slice(0, 200_000).match(/<a\s[^>]{0,300}href/gi) ?? []).length >=
    5
  )
    clues += 1
  if (/<img\s[^>]{0,400}(?:width|height)\s*=\s*["']?1["'\s]/i.test(message.html?.slice(0, 200_000) ?? ''))
    clues += 1
  if (discusses) clues -= 3
  if (mailUserAgent.test(`${headers.get('user-agent')?.[0] ?? ''} ${headers.get('x-mailer')?.[0] ?? ''}`))
    clues -= 2
  if (clues < enough) return null
  return {
    words: (unsubscribe ? `list-unsubscribe: ${unsubscribe}` : subject).slice(0, 200),
    where: 'headers',
    at: 0,
    rule: 'mailing',
  }
}
