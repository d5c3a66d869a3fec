import type { Message } from '#src/domain/message.ts'
import { addressIn, isPermanent, type RecipientStatus, statusOf } from './delivery-status.ts'
import { fold } from './fold.ts'
import { isFromSystem } from './mail-system.ts'
import { bounceSubject, delayed, gaveUp, lure, notDelivered, returnedFrom } from './phrases/bounces.ts'
import { readableBody } from './readable-body.ts'

/** Lines of a report that are looked at; servers say what they have to in a few. */
const noticeCap = 150

/**
 * A failure told in a server's own words. Believed when a mail system wrote it or its subject says so, it says that
 * something was not delivered, it names a recipient other than the one it was sent to, and it shows that the server
 * knows the message: an SMTP or enhanced code, the message returned, or a list of failed recipients in a header.
 * @returns a status for each recipient, or null.
 */
export function bounceByWords(message: Message): RecipientStatus[] | null {
  const bySystem = isFromSystem(message)
  const bySubject = bounceSubject.test(fold(message.subject))
  if (!bySystem && (!bySubject || isTalk(message))) return null
  if (carriesProgram(message)) return null
  const lines = readableBody(message).map(({ text }) => text)
  const { notice, returned } = cut(lines)
  const text = notice.join(' ')
  const fails = notDelivered.test(text) || message.headers.has('x-failed-recipients')
  if (!fails && !(bySystem && bySubject && !succeeded.test(`${message.subject} ${text}`))) return null
  const hasReturned = returned.length > 0 || message.parts.some(isReturned)
  const own = ownAddresses(message)
  const named = namedRecipients(message, notice, own)
  const recipients = named.length > 0 ? named : returnedTo(message, returned, own)
  if (recipients.length === 0) return null
  const knows =
    hasReturned ||
    hasCode(text) ||
    message.headers.has('x-failed-recipients') ||
    (bySubject && bySystem) ||
    introduction.test(text)
  if (!knows || (isLure(message, text) && !hasReturned)) return null
  const action = delayed.test(text) && !gaveUp.test(text) ? 'delayed' : 'failed'
  return recipients.map(({ recipient, words }) => {
    const status = statusOf(words) ?? statusOf(text)
    const shown = action === 'delayed' && status?.startsWith('5') ? `4${status.slice(1)}` : status
    return {
      recipient,
      status: shown,
      permanent: isPermanent(action, shown),
      action,
      words: words.slice(0, 200),
    }
  })
}

/** Reports of what went well bear much the same subjects. */
const succeeded =
  /success|relayed|expanded|r[ée]ussi|(?:has been|was|been) delivered|bien été (?:remis|d[ée]livr)/i

/** People write about bounces, on lists most of all. */
function isTalk(message: Message): boolean {
  const { headers } = message
  if (
    /^\W{0,3}(?:undeliver|non-?deliver|delivery (?:status|fail)|mail deliver|returned mail|failure notice|non remis)/i.test(
      message.subject,
    )
  ) {
    return message.inReplyTo.length > 0 && headers.has('user-agent')
  }
  return (
    headers.has('list-post') ||
    headers.has('list-id') ||
    headers.has('in-reply-to') ||
    headers.has('user-agent')
  )
}

/** Worms pose as bounces and carry a program; a server returns a message, not an archive. */
function carriesProgram(message: Message): boolean {
  return message.parts.some(
    ({ type, filename }) =>
      /\.(?:zip|exe|scr|pif|bat|cmd|com|js|vbs|html?|rar|iso|img|lnk|docm|xlsm|7z)$/i.test(filename ?? '') &&
      !/^(?:message|text\/(?:plain|rfc822-headers))/.test(type),
  )
}

function isReturned({ type }: { type: string }): boolean {
  return /^(?:message\/(?:rfc822|global|news|partial)|text\/rfc822-headers|message\/rfc822-headers|message\/global-headers)$/.test(
    type,
  )
}

/** What the server says, and the message it returns below, by its marker or its first header lines. */
function cut(lines: readonly string[]): { notice: string[]; returned: string[] } {
  const at = lines.findIndex((line, i) => i > 0 && line.length < 400 && returnedFrom.test(line))
  const end = at < 0 ? lines.length : at
  return {
    notice: lines.slice(0, Math.min(end, noticeCap)),
    returned: at < 0 ? [] : lines.slice(at, at + 200),
  }
}

function ownAddresses(message: Message): Set<string> {
  const own = new Set([...message.to, ...message.cc, ...message.replyTo].map(({ address }) => address))
  if (message.from) own.add(message.from.address)
  for (const name of ['delivered-to', 'envelope-to', 'x-envelope-to', 'errors-to']) {
    const address = addressIn(message.headers.get(name)?.[0] ?? '')
    if (address) own.add(address)
  }
  return own
}

/** The line over the failed recipients; what stands above it (the message's own `To`) is not among them. */
const introduction =
  /(?:following|these|below|ci-dessous|suivante?s?)\b.{0,40}\b(?:recipients?|address(?:es)?|users?|destinataires?|adresses?|person|mailbox|people)|recipients?\(s\)|address\(es\)|(?:could not be|was not|not be|unable to|cannot be|can't be|failed to|be) deliver(?:ed)? (?:\w+ ){0,4}to\b|addressed to email address|pu (?:être|etre) (?:d[ée]livr[ée]|remis|distribu[ée]|transmis|livr[ée]) (?:à|a|aux?)(?!\p{L})|failed (?:addresses|recipients)/iu

interface Named {
  readonly recipient: string
  /** What is said of it. */
  readonly words: string
}

/** The recipients that the report names, each with the lines below its name, up to the next. */
function namedRecipients(message: Message, notice: readonly string[], own: ReadonlySet<string>): Named[] {
  const failed = (message.headers.get('x-failed-recipients') ?? []).join(',').split(/[,\s]+/, 100)
  const byHeader = failed.flatMap((value) => addressIn(value) ?? [])
  const spots: { recipient: string; at: number }[] = []
  const intro = notice.findIndex((line) => introduction.test(line))
  const naming = notice.flatMap((line, at) => (isNaming(line) ? [at] : []))
  const below = naming.filter(
    (at) => intro >= 0 && at >= intro && addressesIn(notice[at] ?? '').some((found) => !own.has(found)),
  )
  const strong = below.length > 0 ? below : naming
  const at = strong.length > 0 ? strong : notice.map((_, i) => i)
  for (const i of at) {
    for (const recipient of addressesIn(notice[i] ?? '')) {
      if (
        own.has(recipient) ||
        isSystemAddress(recipient) ||
        spots.some((spot) => spot.recipient === recipient)
      )
        continue
      if (strong.length === 0 && spots.length > 0) continue
      spots.push({ recipient, at: i })
    }
  }
  const words = (spot: { at: number }, next: { at: number } | undefined) =>
    notice
      .slice(spot.at, Math.min(next && next.at > spot.at ? next.at : notice.length, spot.at + 8))
      .join(' ')
  const named = spots
    .slice(0, 50)
    .map((spot, k) => ({ recipient: spot.recipient, words: words(spot, spots[k + 1]) }))
  if (byHeader.length === 0) return named.length > 0 ? named : localRecipient(message, notice, intro)
  return byHeader.map((recipient) => ({
    recipient,
    words: named.find((one) => one.recipient === recipient)?.words ?? '',
  }))
}

/** A server that names its own user without the domain. */
function localRecipient(message: Message, notice: readonly string[], intro: number): Named[] {
  const domain = message.from?.address.split('@')[1]
  const below = intro < 0 ? [] : notice.slice(intro + 1, intro + 5)
  const user = below
    .flatMap((line) => /^<?([a-z0-9][\w.+-]{1,40})>?:?$/i.exec(line)?.[1] ?? [])[0]
    ?.toLowerCase()
  return user && domain
    ? [{ recipient: `${user}@${domain}`, words: notice.slice(intro, intro + 5).join(' ') }]
    : []
}

/** A line that names a failed recipient rather than somebody to ask: the address alone, in front, or after "to". */
function isNaming(line: string): boolean {
  if (line.length > 600 || !line.includes('@')) return false
  if (
    /^(?:from|sender|reply-to|subject|date|sent|message-id|received|x-[a-z-]+|reporting-mta|return-path|cc|contact|for (?:further|more|help)|if you|please|pour plus|si vous) ?:?/i.test(
      line,
    ) &&
    !/rcpt/i.test(line)
  ) {
    return /^(?:for|if|please)\b/i.test(line) && /<[^<>@\s]+@[^<>\s]+>:/.test(line)
  }
  return (
    /^[-*•· "'(<[]{0,4}(?:mailto:|smtp:)?[^\s<>"'(),:;[\]]{1,64}@[^\s<>"'(),:;[\]]{3,190}/i.test(line) ||
    /(?<!\p{L})(?:to|recipients?|rcpt|address(?:es|ee)?|user|mailbox|account|failed|smtp|generated from|for|à|a|destinataires?|utilisateur|adresse|compte|an|empf[äa]nger|para|destinatario|name|reach|deliver)(?!\p{L})[^\p{L}\p{N}]{0,6}(?:is|are|was|for|of|smtp|mailto)?[^\p{L}\p{N}]{0,4}[^\s<>"'(),:;[\]]{1,64}@/iu.test(
      line,
    ) ||
    /\b[45]\d\d[ -].{0,80}@/.test(line)
  )
}

function addressesIn(line: string): string[] {
  const found =
    line
      .slice(0, 2000)
      .replace(/\bmail from:? <?[^\s<>@]{1,64}@[^\s<>]{1,190}/gi, ' ')
      .match(/[^\s<>"'(),:;[\]\\=]{1,64}@[^\s<>"'(),:;[\]\\]{3,190}/g) ?? []
  return found.flatMap((word) => {
    const address = addressIn(word.replace(/\.{2,}.*$/, ''))
    return address && /@[a-z0-9.-]+\.[a-z]{2,}$|@\[/i.test(address) ? [address] : []
  })
}

function isSystemAddress(address: string): boolean {
  return /^(?:postmaster|mailer-?daemon|abuse|support|helpdesk|hostmaster|noc|admin|administrator|root|help|bounces?)@/.test(
    address,
  )
}

/** The `To` of the returned message, when the report names nobody. */
function returnedTo(message: Message, returned: readonly string[], own: ReadonlySet<string>): Named[] {
  const inner = message.parts.find((part) => part.message)?.message
  const headers =
    message.parts.find(({ type }) => type === 'text/rfc822-headers')?.text ?? returned.join('\n')
  const value = /^[> ]{0,4}To:(.{1,500})$/im.exec(headers)?.[1] ?? ''
  const recipients = inner ? inner.to.map(({ address }) => address) : addressesIn(value)
  return recipients
    .filter((recipient) => !own.has(recipient))
    .slice(0, 5)
    .map((recipient) => ({ recipient, words: '' }))
}

function hasCode(text: string): boolean {
  return /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.]*\d)|(?:^|[\s"'<(:;])[45][0-7]\d[ -]{1,3}(?:#?[45]\.\d|[A-Za-z<#])/.test(
    text,
  )
}

/** Asks to follow a link and do something there, which a mail server does not. */
function isLure({ html }: Message, text: string): boolean {
  const links =
    /https?:\/\//i.test(text) ||
    /<a\s[^>]{0,500}href\s*=\s*["']?\s*(?:https?:|data:|#)/i.test(html?.slice(0, 200_000) ?? '')
  return links && lure.test(text)
}
