/**
 * What the calendar at one address was last sent about one seminar. Never deleted and never begun again, also after
 * leaving and coming back: a program that has seen SEQUENCE 3 takes 0 for old news (RFC 5545, section 3.8.7.4).
 */
export interface Invitation {
  /** Lower case. */
  readonly address: string
  readonly seminar: number
  readonly sequence: number
  readonly method: 'REQUEST' | 'CANCEL'
  /** A digest of what the calendar shows: the facts of the seminar, who comes. Empty: nothing, as far as we know. */
  readonly says: string
}

/** What a calendar should say from now on. */
export type Wanted = Omit<Invitation, 'sequence'>

/**
 * The entry to send so that the calendar says what is wanted, or null when there is nothing to send. The first
 * invitation is 0; one that says the same again keeps its number, so that programs leave an answer given to it alone;
 * anything else counts up: other facts, somebody who comes or comes back, anything after a cancellation, and the
 * cancellation itself, which only follows an invitation.
 */
export function nextInvitation(before: Invitation | undefined, wanted: Wanted): Invitation | null {
  if (!before) return wanted.method === 'CANCEL' ? null : { ...wanted, sequence: 0 }
  if (wanted.method === 'CANCEL') {
    return before.method === 'CANCEL' ? null : { ...wanted, sequence: before.sequence + 1 }
  }
  const isSame = before.method === 'REQUEST' && before.says === wanted.says
  return { ...wanted, sequence: isSame ? before.sequence : before.sequence + 1 }
}

/** What is known of a calendar that the last entry never reached, or that changed by itself: anything may be in it. */
export function unknown(before: Invitation): Invitation {
  return { ...before, method: 'REQUEST', says: '' }
}
