import type { View } from './decision.ts'
import type { Envelope } from './envelope.ts'
import type { Participant, Registration } from './registration.ts'

/**
 * What the writer of a message is to a person on record: the person themselves, shown by a reply to a letter sent to
 * their address or by writing from it; the one who registered them; or a stranger, who may register them for more but
 * neither withdraw them nor see their data.
 */
export type Standing = 'own-by-reply' | 'own' | 'registrant' | 'stranger'

/** The standing of the writer (rules.md, Proof); a message that failed DMARC gives none. */
export function standingOf(participant: Participant, envelope: Envelope, view: View): Standing {
  const repliedFrom = envelope.proof === 'reply' ? view.thread?.to : undefined
  if (repliedFrom !== undefined && repliedFrom === participant.email) return 'own-by-reply'
  if (repliedFrom !== undefined && repliedFrom === participant.registeredBy) return 'registrant'
  if (envelope.proof === 'failed' || envelope.dmarcFailed || !envelope.from) return 'stranger'
  if (envelope.from.address === participant.email) return 'own'
  return envelope.from.address === participant.registeredBy ? 'registrant' : 'stranger'
}

/** True for a registration from before its owner was joined to the record by name: the one at the address has no right over it. */
export function isFromBefore({ joinedByName }: Participant, { since }: Registration): boolean {
  return joinedByName !== undefined && since < joinedByName
}
