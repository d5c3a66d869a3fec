import { day, hour, plus } from '#src/domain/clock.ts'
import type { Known, View, Written } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Reading } from '#src/domain/reading.ts'
import type { Participant } from '#src/domain/registration.ts'
import type { House } from '#src/house.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import type { Arrival } from './arrival.ts'

/** Asks the store for what `decide` may look at: those the message may concern, and nobody else. */
export async function gatherView(
  tx: Transaction,
  arrival: Arrival,
  { envelope, thread }: { envelope: Envelope; thread: Letter | null },
  reading: Reading,
  installation: Installation,
  { rules, clock }: House,
): Promise<View> {
  const now = clock.now()
  const sender = envelope.from?.address ?? ''
  const addresses = unique([
    sender,
    envelope.replyTo?.address,
    ...reading.participants.map(({ email }) => email),
  ])
  const numbers = new Set(reading.participants.flatMap(({ join }) => join))
  const taken: [number, { room: number; online: number }][] = []
  for (const number of numbers) {
    const seats = await tx.seats(number)
    taken.push([number, { room: seats.inPerson + seats.unsaid, online: seats.online }])
  }
  const writtenTo: [string, Written][] = []
  for (const address of addresses) {
    writtenTo.push([
      address,
      {
        lastHour: await tx.lettersToSince(address, plus(now, -hour)),
        lastDay: await tx.lettersToSince(address, plus(now, -day)),
      },
    ])
  }
  return {
    series: installation.published,
    rules,
    installedAt: installation.installedAt,
    handledBefore: (await tx.journalByHash(envelope.hash)).some(({ reason }) => reason !== 'parked'),
    wasThere: arrival.wasThere,
    thread,
    reported: await found(reading.aboutMessageIds, (id) => tx.letterByMessageId(id)),
    known: await knownAmong(tx, addresses, sender, thread),
    taken: new Map(taken),
    writtenTo: new Map(writtenTo),
    writtenOnBehalf: {
      lastHour: await tx.lettersOnBehalfSince(sender, plus(now, -hour)),
      lastDay: await tx.lettersOnBehalfSince(sender, plus(now, -day)),
    },
    writtenInAll: await tx.lettersSince(plus(now, -hour)),
  }
}

/** Those at the addresses, registered by the sender, or named in the thread, each once. */
async function knownAmong(
  tx: Transaction,
  addresses: readonly string[],
  sender: string,
  thread: Letter | null,
): Promise<Known[]> {
  const people = new Map<string, Participant>()
  const add = (participant: Participant) => people.set(participant.id, participant)
  for (const address of addresses) (await tx.participantsAt(address)).forEach(add)
  if (sender) (await tx.participantsRegisteredBy(sender)).forEach(add)
  for (const participant of await found(thread?.participants ?? [], (id) => tx.participant(id)))
    add(participant)
  const known: Known[] = []
  for (const participant of people.values()) {
    known.push({ participant, registrations: await tx.registrationsOf(participant.id) })
  }
  return known
}

async function found<T>(ids: readonly string[], look: (id: string) => Promise<T | undefined>): Promise<T[]> {
  const rows: T[] = []
  for (const id of ids) {
    const row = await look(id)
    if (row) rows.push(row)
  }
  return rows
}

function unique(addresses: readonly (string | null | undefined)[]): string[] {
  return [...new Set(addresses.filter((address): address is string => Boolean(address)))]
}
