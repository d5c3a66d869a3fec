import type { Instant } from './clock.ts'
import type { Known, View } from './decision.ts'
import type { Refused } from './letter.ts'
import type { ReadPerson } from './reading.ts'
import type { Attendance, Participant, Registration } from './registration.ts'
import { isToCome, type Seminar, type Series } from './series.ts'
import type { Standing } from './standing.ts'

/** What a reading does to one person. */
export interface Applied {
  readonly person: ReadPerson
  readonly before: Known | null
  readonly standing: Standing
  readonly participant: Participant
  /** All registrations of the person afterwards, cancelled ones among them. */
  readonly registrations: readonly Registration[]
  readonly joined: readonly number[]
  readonly waiting: readonly number[]
  readonly tentative: readonly number[]
  readonly left: readonly number[]
  readonly attendanceChanged: readonly number[]
  readonly detailsChanged: boolean
  readonly refused: readonly Refused[]
}

/** One person of a reading, with who they are on record and what the writer may do to them. */
export interface Asked {
  readonly person: ReadPerson
  readonly before: Known | null
  readonly standing: Standing
  readonly newcomer: Participant
}

/** Places handed out while one message is decided, on top of those of the view. */
export type Taken = Map<number, { room: number; online: number }>

/**
 * Applies what is read of one person to what is on record (rules.md, Registrations). `taken` counts the places this
 * message takes, so that a team is registered in its order and the rest waits.
 */
export function apply(asked: Asked, view: View, taken: Taken, now: Instant): Applied {
  const { person, before } = asked
  const rows = new Map(before?.registrations.map((row) => [row.seminar, row]))
  const result = {
    joined: [] as number[],
    waiting: [] as number[],
    tentative: [] as number[],
    left: [] as number[],
    attendanceChanged: [] as number[],
    refused: [] as Refused[],
  }
  const participant = before ? completed(before.participant, person, asked.standing) : asked.newcomer
  const isRegistered = (n: number) => ['registered', 'waiting'].includes(rows.get(n)?.status ?? '')
  // By default nobody gains what they did not name: one already registered stays as they are (rules.md).
  const joins = person.byDefault && [...rows.keys()].some(isRegistered) ? [] : person.join

  for (const seminar of seminarsOf(joins, view.series)) {
    const row = rows.get(seminar.number)
    if (row && isRegistered(seminar.number) && !row.tentative) continue
    const why = refusal(seminar, view.series, now)
    if (why) {
      result.refused.push({ seminar: seminar.number, why })
      continue
    }
    const attendance = saidWay(person, seminar.number) ?? row?.attendance ?? 'unsaid'
    const status = hasPlace(seminar, attendance, view, taken) ? 'registered' : 'waiting'
    if (status === 'registered') take(seminar.number, attendance, taken)
    rows.set(seminar.number, { ...fresh(participant.id, seminar.number, row, now), status, attendance })
    result[status === 'registered' ? 'joined' : 'waiting'].push(seminar.number)
  }
  for (const seminar of seminarsOf(person.maybe, view.series)) {
    const row = rows.get(seminar.number)
    if (row && isRegistered(seminar.number) && row.tentative) continue
    const why = refusal(seminar, view.series, now)
    if (why) {
      result.refused.push({ seminar: seminar.number, why })
      continue
    }
    const attendance = saidWay(person, seminar.number) ?? row?.attendance ?? 'unsaid'
    rows.set(seminar.number, {
      ...fresh(participant.id, seminar.number, row, now),
      status: 'registered',
      tentative: true,
      attendance,
    })
    result.tentative.push(seminar.number)
  }
  for (const number of person.leave) {
    const row = rows.get(number)
    if (!row || !isRegistered(number)) continue
    rows.set(number, {
      ...row,
      status: 'cancelled',
      tentative: false,
      since: now,
      sequence: row.sequence + 1,
    })
    result.left.push(number)
  }
  for (const [number, row] of rows) {
    const way = saidWay(person, number)
    if (!way || row.attendance === way || row.status === 'cancelled') continue
    rows.set(number, { ...row, attendance: way })
    result.attendanceChanged.push(number)
  }
  const detailsChanged =
    before !== null && JSON.stringify({ ...participant }) !== JSON.stringify({ ...before.participant })
  return {
    person,
    before,
    standing: asked.standing,
    participant,
    registrations: [...rows.values()],
    detailsChanged,
    ...result,
  }
}

/** True when the message changed anything about the person. */
export function changedAnything(applied: Applied): boolean {
  return (
    applied.joined.length + applied.waiting.length + applied.tentative.length > 0 ||
    applied.left.length + applied.attendanceChanged.length > 0 ||
    applied.detailsChanged
  )
}

function refusal(seminar: Seminar, series: Series, now: Instant): Refused['why'] | null {
  if (seminar.cancelled) return 'cancelled'
  if (!isToCome(seminar, series, now)) return 'past'
  const closes = seminar.closes ?? series.registration.closes
  return closes !== undefined && today(series, now) > closes ? 'closed' : null
}

/** The day `now` falls on in the series' zone, `YYYY-MM-DD`. */
function today(series: Series, now: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: series.timezone }).format(new Date(now))
}

function hasPlace(seminar: Seminar, attendance: Attendance, view: View, taken: Taken): boolean {
  const side = attendance === 'online' ? 'online' : 'room'
  const capacity = side === 'online' ? seminar.onlineCapacity : seminar.capacity
  if (capacity === undefined) return true
  const used = (view.taken.get(seminar.number)?.[side] ?? 0) + (taken.get(seminar.number)?.[side] ?? 0)
  return used < capacity
}

function take(seminar: number, attendance: Attendance, taken: Taken): void {
  const places = taken.get(seminar) ?? { room: 0, online: 0 }
  places[attendance === 'online' ? 'online' : 'room']++
  taken.set(seminar, places)
}

function saidWay(person: ReadPerson, seminar: number): Attendance | null {
  if (person.online.includes(seminar)) return 'online'
  return person.inPerson.includes(seminar) ? 'in-person' : null
}

function seminarsOf(numbers: readonly number[], series: Series): Seminar[] {
  return series.seminars.filter((seminar) => numbers.includes(seminar.number))
}

function fresh(
  participant: string,
  seminar: number,
  row: Registration | undefined,
  now: Instant,
): Registration {
  return {
    participant,
    seminar,
    status: 'registered',
    tentative: false,
    attendance: 'unsaid',
    since: now,
    sequence: row ? row.sequence + 1 : 0,
  }
}

/** What people say of themselves replaces what is on record; what others say of them only completes it. */
function completed(onRecord: Participant, said: ReadPerson, standing: Standing): Participant {
  const own = standing === 'own' || standing === 'own-by-reply'
  const pick = (key: 'givenName' | 'familyName' | 'phone' | 'organisation' | 'role') =>
    own ? (said[key] ?? onRecord[key]) : (onRecord[key] ?? said[key])
  return {
    ...onRecord,
    givenName: pick('givenName'),
    familyName: pick('familyName'),
    phone: pick('phone'),
    organisation: pick('organisation'),
    role: pick('role'),
    // A change of address is believed from a reply to a letter sent to the old one only (rules.md, Proof).
    email: standing === 'own-by-reply' ? (said.email ?? onRecord.email) : (onRecord.email ?? said.email),
  }
}
