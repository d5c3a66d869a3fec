import type { Instant } from '#src/domain/clock.ts'
import type { Address, Message } from '#src/domain/message.ts'
import type { DraftLine } from './draft-line.ts'
import { fold } from './fold.ts'
import { invitationWords, ownRequest, passesOn, request } from './phrases/forwards.ts'
import { forwardPrefix, replyPrefix } from './phrases/quoting.ts'
import type { Cut } from './segments.ts'

/** A request that somebody passes on. */
export interface Forwarded {
  /** The segment of the body that holds it; null when it is attached. */
  readonly segment: number | null
  readonly attached: Message | null
  readonly from: Address | null
  readonly date: Instant | null
  readonly subject: string
}

interface Given {
  readonly message: Message
  readonly subject: string
  readonly drafts: readonly DraftLine[]
  readonly cut: Cut
  readonly attached: Message | null
  /** Addresses whose mails are no requests: the series' own. */
  readonly inside: ReadonlySet<string>
}

/**
 * The forwarded request in a message, or null. A forward is told by its separator, by the subject, or by the
 * forwarder's words over a header block; the invitation passed on ("TR: Invitation", "je m'inscris") is only quoted.
 * Of a chain of forwards the innermost request speaks.
 */
export function forwardedSegment(given: Given): Forwarded | null {
  if (given.cut.segments.length === 1 && !given.attached) return null
  if (ownRequest.test(textOf(given, 0))) return null
  let found: number | null = null
  for (let at = 0; ; ) {
    const next = given.cut.segments.findIndex(({ parent }, i) => i > at && parent === at)
    if (next < 0 || !isForward(given, at, next) || !asks(given, next)) break
    found = next
    at = next
  }
  if (found !== null) {
    const { from, date, subject } = given.cut.segments[found]?.head ?? {
      from: null,
      date: null,
      subject: null,
    }
    return { segment: found, attached: null, from, date, subject: subject ?? '' }
  }
  const { attached } = given
  if (!attached || replyPrefix.test(given.subject) || !isRequest(given, attached)) return null
  return { segment: null, attached, from: attached.from, date: attached.date, subject: attached.subject }
}

function isForward({ cut, subject, message, drafts, inside }: Given, from: number, to: number): boolean {
  const head = cut.segments[to]?.head
  if (!head || (head.from && inside.has(head.from.address))) return false
  if (head.kind === 'forward') return true
  const outer = from === 0 ? subject : (cut.segments[from]?.head.subject ?? '')
  if (forwardPrefix.test(outer)) return true
  if (replyPrefix.test(outer) || (from === 0 && message.inReplyTo.length > 0)) return false
  return head.subject !== null && passesOn.test(textOf({ cut, drafts }, from))
}

/** The passed-on mail has words and is not the invitation. */
function asks(given: Given, segment: number): boolean {
  const text = textOf(given, segment)
  if (!/\p{L}{2}/u.test(text)) return false
  return request.test(text) || !isInvitation(text)
}

function isRequest({ inside }: Given, attached: Message): boolean {
  if (attached.from && inside.has(attached.from.address)) return false
  const text = fold((attached.text ?? attached.html ?? '').slice(0, 20_000))
  return /\p{L}{2}/u.test(text) && (request.test(text) || !isInvitation(text))
}

function isInvitation(text: string): boolean {
  return (text.match(invitationWords) ?? []).length >= 2
}

function textOf({ cut, drafts }: Pick<Given, 'cut' | 'drafts'>, segment: number): string {
  const lines: string[] = []
  let length = 0
  for (let i = 0; i < drafts.length && length < 20_000; i++) {
    if (cut.of[i] !== segment || cut.heads[i]) continue
    const text = drafts[i]?.text ?? ''
    lines.push(text)
    length += text.length
  }
  return lines.join('\n')
}
