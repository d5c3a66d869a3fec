import type { Instant } from './clock.ts'
import type { Known } from './decision.ts'
import type { Refused } from './letter.ts'
import { type PlaceBook, sideOf } from './places.ts'
import type { ReadPerson } from './reading.ts'
import type { Attendance, Participant, Registration } from './registration.ts'
import { isToCome, type Seminar, type Series } from './series.ts'
import { isFromBefore, type Standing } from './standing.ts'

/** One person of a reading, with who they are on record and what the writer may do to them. */
export interface Asked {
  readonly person: ReadPerson
  readonly before: Known | null
  readonly standing: Standing
  /** Joined to the record by name and organisation alone. */
  readonly byName: boolean
  /** Takes the place of the address on record: believed from a reply to a letter sent there only (rules.md, Proof). */
  readonly newEmail: string | null
  /** The row of somebody who is not on record yet. */
  readonly newcomer: Participant
}

/** What a reading does to one person. */
export interface Applied extends Omit<Asked, 'newcomer' | 'newEmail'> {
  readonly participant: Participant
  /** All registrations of the person afterwards, cancelled ones among them. */
  readonly registrations: readonly Registration[]
  readonly joined: readonly number[]
  readonly waiting: readonly number[]
  readonly tentative: readonly number[]
  readonly left: readonly number[]
  readonly attendanceChanged: readonly number[]
  /** Wished-for ways of attending that have no place left. */
  readonly noPlace: readonly number[]
  /** Seminars that are not held in the way that was wished for: it is not recorded. */
  readonly notOffered: readonly number[]
  /** What a stranger said of seminars that somebody had chosen already: it changes nothing (rules.md, Proof). */
  readonly notTheirs: readonly number[]
  readonly detailsChanged: boolean
  readonly refused: readonly Refused[]
}

/**
 * Applies what is asked of one person to what is on record (rules.md, Registrations). The book knows the places this
 * message took before, so that a team is registered in its order and the rest waits.
 */
export function apply(asked: Asked, series: Series, book: PlaceBook, now: Instant): Applied {
  const { person, before, standing, byName } = asked
  const participant = before ? completed(before.participant, asked, now) : asked.newcomer
  const rows = new Map(before?.registrations.map((row) => [row.seminar, row]))
  const lists = noLists()
  const refused: Refused[] = []
  const holds = (number: number) => ['registered', 'waiting'].includes(rows.get(number)?.status ?? '')

  const had = new Set([...rows.keys()].filter(holds))

  const enter = (seminar: Seminar, tentative: boolean) => {
    const { number } = seminar
    const row = rows.get(number)
    const offered = row?.offeredUntil !== undefined && row.offeredUntil > now && !tentative
    if (holds(number) && row?.tentative === tentative && !offered) return
    const why = refusal(seminar, series, now)
    // Who waited when registration closed may still take the place that is offered.
    if (why && !(offered && why === 'closed')) return refused.push({ seminar: number, why })
    const attendance = offeredWay(person, seminar) ?? row?.attendance ?? 'unsaid'
    const isFirm = row?.status === 'registered' && !row.tentative
    if (isFirm) book.free(number, row.attendance)
    // A place that is kept for this person is already counted.
    const status = tentative || offered || book.isFree(seminar, attendance) ? 'registered' : 'waiting'
    if (status === 'registered' && !tentative && !offered) book.take(number, attendance)
    if (status === 'waiting') book.wait(number, attendance)
    book.forget(participant.id, number)
    rows.set(number, {
      participant: participant.id,
      seminar: number,
      status,
      tentative,
      attendance,
      since: now,
    })
    return lists[tentative ? 'tentative' : status === 'registered' ? 'joined' : 'waiting'].push(number)
  }

  // By default nobody gains what they did not name: one already registered stays as they are (rules.md).
  const isOffered = (number: number) => rows.get(number)?.offeredUntil !== undefined
  const joins = person.byDefault && [...rows.keys()].some(holds) ? person.join.filter(isOffered) : person.join
  for (const seminar of seminarsOf(joins, series)) enter(seminar, false)
  const older = new Set(
    before?.registrations.filter((row) => isFromBefore(before.participant, row)).map((row) => row.seminar),
  )
  const isTheirs = (number: number) => !had.has(number) || (standing !== 'stranger' && !older.has(number))
  for (const seminar of seminarsOf(person.maybe, series)) {
    if (isTheirs(seminar.number) || rows.get(seminar.number)?.tentative) enter(seminar, true)
    else lists.notTheirs.push(seminar.number)
  }
  for (const number of person.leave) {
    const row = rows.get(number)
    if (!row || !holds(number)) continue
    if ((row.status === 'registered' && !row.tentative) || row.offeredUntil) book.free(number, row.attendance)
    const { offeredUntil: _, ...rest } = row
    book.forget(participant.id, number)
    rows.set(number, { ...rest, status: 'cancelled', tentative: false, since: now })
    lists.left.push(number)
  }
  for (const seminar of series.seminars) {
    const row = rows.get(seminar.number)
    if (!row || row.status === 'cancelled') continue
    const way = offeredWay(person, seminar)
    if (saidWay(person, seminar.number) !== way) lists.notOffered.push(seminar.number)
    if (!way || row.attendance === way) continue
    if (!isTheirs(seminar.number)) {
      lists.notTheirs.push(seminar.number)
      continue
    }
    if (row.status === 'registered' && !row.tentative && sideOf(row.attendance) !== sideOf(way)) {
      book.free(seminar.number, row.attendance)
      const isFree = book.isFree(seminar, way)
      book.take(seminar.number, isFree ? way : row.attendance)
      if (!isFree) {
        lists.noPlace.push(seminar.number)
        continue
      }
    }
    book.forget(participant.id, seminar.number)
    rows.set(seminar.number, { ...row, attendance: way })
    lists.attendanceChanged.push(seminar.number)
  }
  const detailsChanged = before !== null && JSON.stringify(participant) !== JSON.stringify(before.participant)
  return {
    person,
    before,
    standing,
    byName,
    participant,
    registrations: [...rows.values()],
    detailsChanged,
    refused,
    ...lists,
  }
}

/** True when the message changed anything about the person. */
export function changedAnything(applied: Applied): boolean {
  const { joined, waiting, tentative, left, attendanceChanged, detailsChanged } = applied
  return (
    [joined, waiting, tentative, left, attendanceChanged].some((list) => list.length > 0) || detailsChanged
  )
}

/** The rows that are new or other than before. */
export function changedRows({ before, registrations }: Applied): Registration[] {
  return registrations.filter((row) => !before?.registrations.includes(row))
}

/** Somebody as they are on record, with nothing asked of them. */
export function untouched(known: Known): Applied {
  const { participant, registrations } = known
  const { givenName, familyName, email, phone, organisation, role } = participant
  return {
    person: {
      ...{ givenName, familyName, email, phone, organisation, role },
      ...{ join: [], maybe: [], leave: [], online: [], inPerson: [], sender: false, byDefault: false },
    },
    before: known,
    standing: 'stranger',
    byName: false,
    participant,
    registrations,
    ...noLists(),
    detailsChanged: false,
    refused: [],
  }
}

/** Numbers of seminars, by what became of them. */
type Lists = Record<
  'joined' | 'waiting' | 'tentative' | 'left' | 'attendanceChanged' | 'noPlace' | 'notOffered' | 'notTheirs',
  number[]
>

function noLists(): Lists {
  return {
    joined: [],
    waiting: [],
    tentative: [],
    left: [],
    attendanceChanged: [],
    noPlace: [],
    notOffered: [],
    notTheirs: [],
  }
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

/** How somebody said they take part. */
export function saidWay(person: ReadPerson, seminar: number): Attendance | null {
  if (person.online.includes(seminar)) return 'online'
  return person.inPerson.includes(seminar) ? 'in-person' : null
}

/** The same, where the seminar is held in that way, or may still be. */
function offeredWay(person: ReadPerson, { number, format }: Seminar): Attendance | null {
  const way = saidWay(person, number)
  return way !== null && way === waysNotHeld[format] ? null : way
}

const waysNotHeld: Readonly<Record<Seminar['format'], Attendance | null>> = {
  online: 'in-person',
  'in-person': 'online',
  hybrid: null,
  'to-be-confirmed': null,
}

function seminarsOf(numbers: readonly number[], series: Series): Seminar[] {
  return series.seminars.filter(({ number }) => numbers.includes(number))
}

/** What people say of themselves replaces what is on record; what others say of them only completes it. */
function completed(
  onRecord: Participant,
  { person: said, standing, newEmail, byName }: Asked,
  now: Instant,
): Participant {
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
    email: newEmail ?? onRecord.email ?? said.email,
    ...(byName && onRecord.email === null && said.email !== null && { joinedByName: now }),
  }
}
