import type { Known, View } from './decision.ts'
import type { Envelope } from './envelope.ts'
import { foldName } from './name-key.ts'
import type { Kind, ReadPerson } from './reading.ts'

/** Who a person of a reading is on record. */
export type Identity =
  | {
      readonly kind: 'known'
      readonly known: Known
      /** By name and organisation alone: gives no right over what is on record already. */
      readonly byName: boolean
    }
  | {
      readonly kind: 'new'
      /** Somebody on record who might be the same. */
      readonly perhaps: string | null
    }
  /** Several people it may be: it has to be asked. */
  | { readonly kind: 'several'; readonly among: readonly Known[] }

/**
 * Who is who, in the order of the house rules (rules.md, Who is who): the thread; address and name; address alone
 * when it stands for one person; a colleague that the sender registered, by name; name and organisation of somebody
 * without an address; else somebody new.
 */
export function identify(person: ReadPerson, kind: Kind, envelope: Envelope, view: View): Identity {
  const inThread = view.known.filter(({ participant }) => view.thread?.participants.includes(participant.id))
  if (envelope.proof === 'reply' && person.sender) {
    const own = inThread.filter(({ participant }) => participant.email === view.thread?.to)
    const named = own.filter((known) => sameName(known, person))
    if (named.length === 1) return found(named)
    // A letter may be passed on: whoever answers it under another name is somebody else.
    if (own.length === 1 && inThread.length === 1 && own.every((known) => mayBear(known, person)))
      return found(own)
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
    isNameless(person) || atAddress.some(isNamelessOnRecord) || (kind !== 'registration' && person.sender)
  if (atAddress.length === 1 && standsForOne) return found(atAddress)
  if (atAddress.length > 1 && standsForOne) return { kind: 'several', among: atAddress }

  const registrants = [envelope.from?.address, envelope.proof === 'reply' ? view.thread?.to : undefined]
  const registered = view.known.filter(
    (known) =>
      known.participant.registeredBy !== null &&
      registrants.includes(known.participant.registeredBy) &&
      sameName(known, person),
  )
  if (registered.length > 1) return { kind: 'several', among: registered }
  if (registered.length === 1) return found(registered)

  const namesakes = view.namesakes.filter((known) => sameName(known, person))
  const colleagues = namesakes.filter(({ participant }) =>
    sameOrganisation(participant.organisation, person.organisation),
  )
  if (colleagues.length === 1) return found(colleagues, true)
  return { kind: 'new', perhaps: namesakes[0]?.participant.id ?? null }
}

/** Names are the same when neither part contradicts the other; accents, case and hyphens aside. */
export function sameName({ participant }: Pick<Known, 'participant'>, person: ReadPerson): boolean {
  return (
    mayBear({ participant }, person) &&
    // One shared part at least: "Marie" and "Dupont" agree on nothing.
    (both(participant.familyName, person.familyName) || both(participant.givenName, person.givenName))
  )
}

function mayBear({ participant }: Pick<Known, 'participant'>, person: ReadPerson): boolean {
  return agrees(participant.familyName, person.familyName) && agrees(participant.givenName, person.givenName)
}

function found([known]: readonly Known[], byName = false): Identity {
  return known ? { kind: 'known', known, byName } : { kind: 'new', perhaps: null }
}

function isNameless(person: ReadPerson): boolean {
  return person.givenName === null && person.familyName === null
}

function isNamelessOnRecord({ participant }: Known): boolean {
  return participant.givenName === null && participant.familyName === null
}

function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || foldName(a) === foldName(b)
}

function both(a: string | null, b: string | null): boolean {
  return a !== null && b !== null
}

function sameOrganisation(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldName(a) === foldName(b)
}
