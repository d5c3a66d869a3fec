import { day, hour, plus } from '#src/domain/clock.ts'
import { holdReason } from '#src/domain/decide.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Installation } from '#src/domain/installation.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Message } from '#src/domain/message.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Reading } from '#src/domain/reading.ts'
import type { House } from '#src/house.ts'
import { addressEnvelope } from '#src/intake/address-envelope.ts'
import type { Arrival } from '#src/intake/arrival.ts'
import { entryId } from '#src/intake/arrival.ts'
import { readMessage } from '#src/reading/read-message.ts'
import type { Transaction } from '#src/store/store.ts'

/** A mail from an organiser's address that no robot wrote, met for the first time. */
export interface Visit {
  readonly arrival: Arrival
  readonly message: Message
  readonly reading: Reading
  readonly envelope: Envelope
  readonly installation: Installation
  /** Her address, as the series file has it: the only one that answers go to. */
  readonly organiser: string
  /** The letter of ours that it answers. */
  readonly thread: Letter | null
  /** The proposal in whose thread it stands. */
  readonly proposal: Proposal | null
  /** Too late to do what it asks: it was there before us, or is older than a week. */
  readonly isOld: boolean
  /** As many answers went to this address as may; what is asked for beyond is not answered. */
  readonly isBeyondCap: boolean
}

/** An organiser at work gets so many times as many letters as anybody else. */
const share = 5

/** Looks at a mail; null when it is no organiser's, or for the ordinary way. */
export async function visitOf(
  tx: Transaction,
  arrival: Arrival,
  message: Message,
  house: House,
): Promise<Visit | null> {
  const installation = await tx.installation()
  const address = message.from?.address
  const series = installation?.published
  const organiser = series?.organisers.find((one) => one === address)
  if (!installation || !series || organiser === undefined) return null
  if (organiser === series.registration.address) return null
  if (await tx.journalEntry(entryId(arrival.place))) return null
  const reading = readMessage(message, series)
  if (['automatic', 'bounce', 'calendar-reply'].includes(reading.kind)) return null
  const { envelope, thread } = await addressEnvelope(tx, arrival, message, series, house)
  if (envelope.machine) return null
  if ((await tx.journalByHash(envelope.hash)).some(({ reason }) => reason !== 'parked')) return null
  const { rules, clock } = house
  const view = { rules, installedAt: installation.installedAt, wasThere: arrival.wasThere }
  return {
    arrival,
    message,
    reading,
    envelope,
    installation,
    organiser,
    thread,
    proposal: await proposalOf(tx, message),
    isOld: holdReason(envelope, { ...view, rules: { ...rules, letters: 'auto' } }, clock.now()) !== null,
    isBeyondCap: await isBeyondCap(tx, organiser, house),
  }
}

/** The nearest letter of the thread that proposes something: an answer of ours may stand between (RFC 5322, 3.6.4). */
async function proposalOf(tx: Transaction, { inReplyTo, references }: Message): Promise<Proposal | null> {
  for (const id of [...inReplyTo, ...references.toReversed()].slice(0, 30)) {
    const letter = await tx.letterByMessageId(id)
    const proposal = letter && (await tx.proposal(letter.id))
    if (proposal) return proposal
  }
  return null
}

async function isBeyondCap(tx: Transaction, organiser: string, { rules, clock }: House): Promise<boolean> {
  const now = clock.now()
  const inHour = await tx.lettersToSince(organiser, plus(now, -hour))
  const inDay = await tx.lettersToSince(organiser, plus(now, -day))
  const { lettersPerAddressAndHour, lettersPerAddressAndDay } = rules
  return inHour >= share * lettersPerAddressAndHour || inDay >= share * lettersPerAddressAndDay
}
