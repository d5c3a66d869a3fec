import type { Message } from '#src/domain/message.ts'
import type { Bounce, Evidence } from '#src/domain/reading.ts'
import { bounceByWords } from './bounce-words.ts'
import { deliveryStatus, type RecipientStatus } from './delivery-status.ts'
import { isFromSystem } from './mail-system.ts'
import { bounceSubject } from './phrases/bounces.ts'
import { forwardPrefix, replyPrefix } from './phrases/quoting.ts'
import { readableBody } from './readable-body.ts'

export interface BounceReading {
  readonly bounces: readonly Bounce[]
  /** Message-IDs that the report names, with angle brackets: whether one of ours is among them is the store's to say. */
  readonly aboutMessageIds: readonly string[]
  readonly evidence: readonly Omit<Evidence, 'of'>[]
}

/**
 * A report about a message that was not delivered, or is delayed: by RFC 3464 wherever its part stands, else by the
 * wording of the servers that do not follow it. Null for all else: a success report, a person who forwards a report,
 * a message that only poses as one (it names no recipient but ourselves and returns nothing).
 */
export function readBounce(message: Message): BounceReading | null {
  if (isPassedOn(message)) return null
  const reported = reports(message).flatMap(deliveryStatus)
  const failed = reported.filter(({ action }) => action !== 'delivered')
  if (failed.length > 0) return reading(message, unique(failed), 'delivery-status')
  // a report of success names its recipients too
  if (reported.length > 0) return null
  const said = bounceByWords(message)
  return said && reading(message, unique(said), 'server-words')
}

/** A person forwards or answers a report: not the report itself. */
function isPassedOn(message: Message): boolean {
  const passed = forwardPrefix.test(message.subject) || replyPrefix.test(message.subject)
  return passed && !isFromSystem(message) && !isReport(message)
}

function isReport(message: Message): boolean {
  return (
    /multipart\/report/i.test(message.headers.get('content-type')?.[0] ?? '') &&
    bounceSubject.test(message.subject)
  )
}

/** The texts with fields of RFC 3464: its parts, else a body or attachment that holds them. */
function reports(message: Message): string[] {
  const parts = message.parts.filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
  const texts = parts.flatMap(({ text }) => (text ? [text] : []))
  if (texts.length > 0) return texts
  // a gateway or a list wrapped the whole report
  const wrapped = message.parts.flatMap(({ message: inner }) =>
    inner && isReport(inner) ? reports(inner) : [],
  )
  if (wrapped.length > 0 && (isFromSystem(message) || bounceSubject.test(message.subject))) return wrapped
  const loose = message.parts.flatMap(({ type, text }) => (type.startsWith('text/') && text ? [text] : []))
  return [message.text ?? '', ...loose].filter(
    (text) =>
      /^(?:Final|Original)-Recipient: ?[\w-]+ ?;/im.test(text) &&
      /^(?:Action|Status):/im.test(text) &&
      isFromSystem(message),
  )
}

function reading(message: Message, found: readonly RecipientStatus[], rule: string): BounceReading {
  return {
    bounces: found.map(({ recipient, status, permanent }) => ({ recipient, status, permanent })),
    aboutMessageIds: aboutMessageIds(message),
    evidence: found.map(({ words }) => ({
      words,
      where: rule === 'delivery-status' ? 'attachment' : 'text',
      at: 0,
      rule,
    })),
  }
}

function unique(found: readonly RecipientStatus[]): RecipientStatus[] {
  const byRecipient = new Map<string, RecipientStatus>()
  for (const one of found) if (!byRecipient.has(one.recipient)) byRecipient.set(one.recipient, one)
  return [...byRecipient.values()]
}

/** Ids in the returned message or its headers, in the report's fields, and in the report's own thread. */
function aboutMessageIds(message: Message): string[] {
  const found: string[] = []
  for (const { type, text, message: returned } of message.parts) {
    if (returned?.messageId) found.push(returned.messageId)
    else if (text && /^(?:message\/|text\/rfc822-headers)/.test(type)) found.push(...idsIn(text))
  }
  const body =
    message.text ??
    (message.html === null
      ? ''
      : readableBody(message)
          .map(({ text }) => text)
          .join('\n'))
  found.push(...idsIn(body), ...message.inReplyTo, ...message.references)
  return [...new Set(found)].slice(0, 50)
}

function idsIn(text: string): string[] {
  const fields = text
    .slice(0, 200_000)
    .matchAll(/^[> ]{0,4}(?:X-)?(?:Original-)?Message-ID:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{1,998}>)/gim)
  return [...fields].flatMap(([, id]) => (id ? [id] : []))
}
