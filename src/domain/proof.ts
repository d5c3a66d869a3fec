import type { Proof } from './envelope.ts'
import type { Letter } from './letter.ts'
import type { Message } from './message.ts'

/**
 * How sure it is that the sender is who it says (rules.md, Proof).
 * @param thread the letter of ours that the message answers; its Message-ID can't be guessed.
 * @param trusted authserv-id of the receiving server; its uppermost `Authentication-Results` alone is believed
 *   (RFC 8601, section 5: others may have been written by the sender). Null: none is.
 */
export function proofOf(message: Message, thread: Letter | null, trusted: string | null): Proof {
  if (thread) return 'reply'
  const verdict = trusted === null ? undefined : dmarcVerdict(message, trusted)
  if (verdict === 'pass') return 'aligned'
  return verdict === 'fail' ? 'failed' : 'claimed'
}

/** Whether the trusted server says that DMARC failed: a reply in somebody's own thread may still bear another's `From`. */
export function failsDmarc(message: Message, trusted: string | null): boolean {
  return trusted !== null && dmarcVerdict(message, trusted) === 'fail'
}

function dmarcVerdict(message: Message, trusted: string): string | undefined {
  const results = message.headers.get('authentication-results') ?? []
  const own = results.find((value) => value.split(/[\s;]/, 1)[0]?.toLowerCase() === trusted.toLowerCase())
  return own?.match(/;\s{0,20}dmarc\s{0,20}=\s{0,20}([a-z]{1,20})/i)?.[1]?.toLowerCase()
}
