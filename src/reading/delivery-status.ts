import type { Bounce } from '#src/domain/reading.ts'
import { statusByWords } from './phrases/bounces.ts'

/** What a delivery report says of one recipient (RFC 3464, section 2.3). */
export interface RecipientStatus extends Bounce {
  readonly action: 'failed' | 'delayed' | 'delivered'
  readonly words: string
}

/** Recipients read of one report. */
const recipientCap = 200

/**
 * The recipients of a `message/delivery-status` part: `Original-Recipient`, the address that was written to, where it
 * is given, else `Final-Recipient`; a missing `Status` is read from `Diagnostic-Code`.
 */
export function deliveryStatus(text: string): RecipientStatus[] {
  const found: RecipientStatus[] = []
  for (const group of fieldGroups(text)) {
    const recipient = recipientOf(group)
    if (!recipient) continue
    const diagnostic = group.get('diagnostic-code') ?? ''
    const status = enhancedCode(group.get('status') ?? '') ?? statusOf(diagnostic)
    const action = actionOf(group.get('action'), status)
    const words = [group.get('action'), group.get('status'), diagnostic]
      .filter(Boolean)
      .join(' ')
      .slice(0, 200)
    found.push({ recipient, status, permanent: isPermanent(action, status), action, words })
    if (found.length >= recipientCap) break
  }
  return found
}

/** RFC 3463: class 5 will not get better; a report of class 4 that gives up may be tried again another day. */
export function isPermanent(action: RecipientStatus['action'], status: string | null): boolean {
  return action === 'failed' && !status?.startsWith('4')
}

/** An enhanced code in a text (`5.1.1`), not a part of an IP address or a version. */
export function enhancedCode(text: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text.slice(0, 4000))?.[1] ?? null
}

/** The status a server's words amount to: its enhanced code, the SMTP reply code or what it says; null when it says nothing. */
export function statusOf(text: string): string | null {
  const code = enhancedCode(text)
  if (code) return code
  const words = text.slice(0, 2000)
  const reply = /(?:^|[\s"'<(:;])([45])[0-7]\d(?=[ -]{1,3}(?:#?[45]\.\d|[A-Za-z<#]))/.exec(words)?.[1]
  const said = statusByWords.find(([pattern]) => pattern.test(words))?.[1]
  if (said) return reply ? reply + said.slice(1) : said
  return reply ? `${reply}.0.0` : null
}

/** The groups of fields, each ended by an empty line; lines that are no fields are passed over. */
function fieldGroups(text: string): Map<string, string>[] {
  const groups: Map<string, string>[] = []
  let group = new Map<string, string>()
  let last = ''
  for (const line of text.split(/\r?\n/, 5000)) {
    if (/^\s*$/.test(line)) {
      if (group.size > 0) groups.push(group)
      group = new Map()
      last = ''
    } else if (/^[ \t]/.test(line) && last) {
      group.set(last, `${group.get(last)} ${line.trim()}`.slice(0, 2000))
    } else {
      const field = /^([A-Za-z][A-Za-z-]{1,60}) ?:(.*)$/.exec(line)
      last = field?.[1]?.toLowerCase() ?? ''
      // a second recipient in the same group: some servers forget the empty line between
      if (last === 'final-recipient' && group.has(last)) {
        groups.push(group)
        group = new Map()
      }
      if (last && !group.has(last)) group.set(last, field?.[2]?.trim() ?? '')
    }
  }
  if (group.size > 0) groups.push(group)
  return groups
}

function recipientOf(group: ReadonlyMap<string, string>): string | null {
  for (const name of ['original-recipient', 'final-recipient', 'x-actual-recipient', 'x-display-name']) {
    const value = group.get(name)
    const address = value === undefined ? null : addressIn(value.replace(/^[^;]{0,40};/, ''))
    if (address) return address
  }
  return null
}

/** The first address in a text, lower case; of `utf-8;` recipients (RFC 6533) too. */
export function addressIn(text: string): string | null {
  const address =
    /([^\s<>"'(),:;[\]\\]{1,64}|"[^"\s]{1,64}")@([^\s<>"'(),:;[\]\\]{1,190}|\[[\d.]{7,15}\])/.exec(
      text.slice(0, 1000),
    )?.[0]
  return address?.toLowerCase().replace(/\.$/, '') ?? null
}

function actionOf(action: string | undefined, status: string | null): RecipientStatus['action'] {
  const word = action?.toLowerCase().trim() ?? ''
  if (/^(?:delivered|relayed|expanded|deliverable|transferred)/.test(word)) return 'delivered'
  if (/^delayed/.test(word)) return 'delayed'
  if (word) return 'failed'
  return status?.startsWith('2') ? 'delivered' : status?.startsWith('4') ? 'delayed' : 'failed'
}
