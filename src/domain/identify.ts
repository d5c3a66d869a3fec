import type { Known, View } from './decision.ts'
import type { Envelope } from './envelope.ts'
import { foldName } from './name-key.ts'
import type { Kind, ReadPerson } from './reading.ts'

/** Who a person of a reading is on record. */
export type Identity =
  | { readonly kind: 'known'; readonly known: Known }
  | { readonly kind: 'new' }
  /** Several people it may be: it has to be asked. */
  | { readonly kind: 'several'; readonly among: readonly Known[] }

/**
 * Who is who, in the order of the house rules (rules.md, Who is who): the thread; address and name; address alone
 * when it stands for one person; a colleague that the sender registered, by name; else somebody new.
 */
export function identify(person: ReadPerson, kind: Kind, envelope: Envelope, view: View): Identity {
  const inThread = view.known.filter(({ participant }) => view.thread?.participants.includes(participant.id))
  if (envelope.proof === 'reply' && person.sender) {
    const own = inThread.filter(({ participant }) => participant.email === view.thread?.to)
    const named = own.filter((known) => sameName(known, person))
    if (named.length === 1) return found(named)
    if (own.length === 1 && inThread.length === 1) return found(own)
  }

  const addresses = person.sender
    ? [person.email, envelope.from?.address, envelope.replyTo?.address]
    : [person.email]
  const atAddress = view.known.filter(
    ({ participant }) => participant.email !== null && addresses.includes(participant.email),
  )
  const byBoth = atAddress.filter((known) => sameName(known, person))
  if (byBoth.length === 1) return found(byBoth)
  // A name that differs makes somebody new, unless the message corrects or withdraws what this address asked for.
  const standsForOne =
    nameless(person) || atAddress.some(namelessOnRecord) || (kind !== 'registration' && person.sender)
  if (atAddress.length === 1 && standsForOne) return found(atAddress)
  if (atAddress.length > 1 && standsForOne) return { kind: 'several', among: atAddress }

  const registered = view.known.filter(
    (known) =>
      known.participant.registeredBy !== null &&
      known.participant.registeredBy === envelope.from?.address &&
      sameName(known, person),
  )
  return registered.length > 1 ? { kind: 'several', among: registered } : found(registered)
}

/** Names are the same when neither part contradicts the other; accents, case and hyphens aside. */
export function sameName({ participant }: Known, person: ReadPerson): boolean {
  if (nameless(person) || namelessOnRecord({ participant })) return false
  return (
    agrees(participant.familyName, person.familyName) &&
    agrees(participant.givenName, person.givenName) &&
    // One shared part at least: "Marie" and "Dupont" agree on nothing.
    (both(participant.familyName, person.familyName) || both(participant.givenName, person.givenName))
  )
}

function found([known]: readonly Known[]): Identity {
  return known ? { kind: 'known', known } : { kind: 'new' }
}

function nameless(person: ReadPerson): boolean {
  return person.givenName === null && person.familyName === null
}

function namelessOnRecord({ participant }: Pick<Known, 'participant'>): boolean {
  return participant.givenName === null && participant.familyName === null
}

function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || foldName(a) === foldName(b)
}

function both(a: string | null, b: string | null): boolean {
  return a !== null && b !== null
}
