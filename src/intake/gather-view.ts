import { day, hour, type Instant, plus } from '#src/domain/clock.ts'
import type { Known, Places, View, Written } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Invitation } from '#src/domain/invitation.ts'
import type { Letter } from '#src/domain/letter.ts'
import { nameKey } from '#src/domain/name-key.ts'
import { type ParkView, parkedSender } from '#src/domain/park.ts'
import { sideOf } from '#src/domain/places.ts'
import type { Question } from '#src/domain/question.ts'
import type { Reading } from '#src/domain/reading.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import type { Series } from '#src/domain/series.ts'
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
  const known = await knownAmong(tx, addresses, sender, thread)
  const namesakes = await namesakesOf(tx, reading)
  const places = await gatherPlaces(tx, installation.published)
  const people = [...known, ...namesakes, ...[...places.waiting.values()].flat()]
  const readers = unique([
    ...addresses,
    ...people.flatMap(({ participant }) => [participant.email, participant.registeredBy]),
  ])
  // As letters are written on behalf of: a mail without From has a sender too.
  const onBehalfOf = sender || (envelope.replyTo?.address ?? '')
  const writtenTo: [string, Written][] = []
  for (const address of readers) {
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
    question: await openQuestion(tx, thread),
    invitations: await invitationsOf(tx, reading),
    reported: await found(reading.aboutMessageIds, (id) => tx.letterByMessageId(id)),
    known,
    namesakes,
    places,
    writtenTo: new Map(writtenTo),
    writtenOnBehalf: await writtenOnBehalf(tx, onBehalfOf, now),
    noticesToday: await tx.noticesOnBehalfSince(onBehalfOf, plus(now, -day)),
    writtenInAll: await tx.lettersSince(plus(now, -hour)),
  }
}

/** What `park` may look at. */
export async function gatherParkView(
  tx: Transaction,
  series: Series,
  { rules, clock }: House,
): Promise<ParkView> {
  const now = clock.now()
  return {
    series,
    rules,
    writtenTo: new Map(),
    writtenOnBehalf: await writtenOnBehalf(tx, parkedSender, now),
    writtenInAll: await tx.lettersSince(plus(now, -hour)),
  }
}

async function writtenOnBehalf(tx: Transaction, sender: string, now: Instant): Promise<Written> {
  return {
    lastHour: await tx.lettersOnBehalfSince(sender, plus(now, -hour)),
    lastDay: await tx.lettersOnBehalfSince(sender, plus(now, -day)),
  }
}

/** Places taken, and the first who wait, of the seminars that have a capacity, or had one while people waited. */
export async function gatherPlaces(tx: Transaction, series: Series): Promise<Places> {
  const taken = new Map<number, { room: number; online: number }>()
  const waiting = new Map<number, Known[]>()
  const queue = new Map<number, number>()
  for (const { number, capacity, onlineCapacity } of series.seminars) {
    const seats = await tx.seats(number)
    if ((capacity ?? onlineCapacity) === undefined && seats.waiting === 0) continue
    const rows = await tx.waitingFor(number, seats.waiting)
    const kept = rows.filter(({ offeredUntil }) => offeredUntil !== undefined)
    const keptOnline = kept.filter(({ attendance }) => attendance === 'online').length
    taken.set(number, {
      room: seats.inPerson + seats.unsaid + kept.length - keptOnline,
      online: seats.online + keptOnline,
    })
    waiting.set(
      number,
      await withRows(tx, await found(firstOf(rows), ({ participant }) => tx.participant(participant))),
    )
    queue.set(number, seats.waiting)
  }
  return { taken, waiting, queue }
}

/** As many as get a place in one decision, in the room and online; the next decision finds the next ones. */
const firstWaiting = 20

/** Those a place is kept for, and the first of those who wait for one on either side. */
function firstOf(rows: readonly Registration[]): Registration[] {
  const seen = { room: 0, online: 0 }
  return rows.filter(
    ({ offeredUntil, attendance }) => offeredUntil !== undefined || seen[sideOf(attendance)]++ < firstWaiting,
  )
}

async function openQuestion(tx: Transaction, thread: Letter | null): Promise<Question | null> {
  const question = thread ? await tx.question(thread.reminds ?? thread.id) : undefined
  return question?.status === 'open' ? question : null
}

/** What the calendar that answers was last sent. */
async function invitationsOf(tx: Transaction, { calendar, participants }: Reading): Promise<Invitation[]> {
  if (!calendar) return []
  const numbers = new Set(participants.flatMap(({ join, maybe, leave }) => [...join, ...maybe, ...leave]))
  return found([...numbers], (number) => tx.invitation(calendar.attendee, number))
}

/** People without an address who bear a name of the message. */
async function namesakesOf(tx: Transaction, { participants }: Reading): Promise<Known[]> {
  const keys = participants.map(({ givenName, familyName }) => nameKey(givenName, familyName))
  const people = await Promise.all(unique(keys).map((key) => tx.addresslessNamed(key)))
  return withRows(tx, people.flat())
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
  return withRows(tx, people.values())
}

export async function withRows(tx: Transaction, people: Iterable<Participant>): Promise<Known[]> {
  const known: Known[] = []
  for (const participant of people) {
    known.push({ participant, registrations: await tx.registrationsOf(participant.id) })
  }
  return known
}

async function found<K, T>(ids: readonly K[], look: (id: K) => Promise<T | undefined>): Promise<T[]> {
  const rows: T[] = []
  for (const id of ids) {
    const row = await look(id)
    if (row) rows.push(row)
  }
  return rows
}

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))]
}
