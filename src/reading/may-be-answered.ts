import type { Message } from '#src/domain/message.ts'
import { robotAddress } from './phrases/automatic.ts'

/**
 * Whether a message may be answered automatically (RFC 3834, section 2), which is another question than whether a
 * machine wrote it. Not when it has a null return path, a sender that nobody reads, a mark of automatic submission,
 * or when it was written to a list. A list that only stamps what was written to somebody else ("inscriptions@" being
 * one behind its alias) changes nothing.
 * @param ours  lower-case addresses of the series: they are not answered, and what is written to them may be
 */
export function mayBeAnswered(message: Message, ours: readonly string[] = []): boolean {
  const { headers } = message
  const submitted = headers.get('auto-submitted')?.[0]
  if (submitted && !/^\s*no\b/i.test(submitted)) return false
  if (headers.get('return-path')?.[0]?.replace(/\s/g, '') === '<>') return false
  const answered = message.replyTo.find(({ address }) => !ours.includes(address)) ?? message.from
  if (!answered || ours.includes(answered.address) || isUnread(answered.address)) return false
  if (/auto.?(?:reply|response)/i.test(headers.get('precedence')?.[0] ?? '')) return false
  return !isToList(message, ours)
}

/** RFC 2142 and the usage of lists and servers: nobody, or a program, reads what is written there. */
function isUnread(address: string): boolean {
  return (
    robotAddress.test(address) ||
    /^(?:owner-.*|mailer-?daemon|postmaster|.*-(?:request|owner|bounces?))@/.test(address)
  )
}

function isToList(message: Message, ours: readonly string[]): boolean {
  const { headers } = message
  const isList =
    headers.has('list-id') ||
    headers.has('list-post') ||
    headers.has('list-unsubscribe') ||
    /\b(?:list|bulk|junk)\b/i.test(headers.get('precedence')?.[0] ?? '')
  if (!isList) return false
  const list = `${headers.get('list-post')?.[0] ?? ''} ${headers.get('list-id')?.[0] ?? ''}`.toLowerCase()
  const recipients = [...message.to, ...message.cc].map(({ address }) => address)
  if (recipients.some((address) => ours.includes(address))) return false
  return (
    list.trim() === '' ||
    !recipients.some((address) => !list.includes(address) && !list.includes(address.replace('@', '.')))
  )
}
