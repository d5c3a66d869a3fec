import type { Attendance, Participant, Registration, RegistrationStatus } from '#src/domain/registration.ts'
import type { Seminar } from '#src/domain/series.ts'
import { dayOf } from '#src/letters/dates.ts'
import type { Store, Transaction } from '#src/store/store.ts'

export interface ListedPerson {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly status: RegistrationStatus
  readonly tentative: boolean
  readonly attendance: Attendance
  /** ISO 8601, UTC. */
  readonly since: string
}

export interface ListedSeminar {
  readonly number: number
  readonly title: string
  readonly date: string
  readonly cancelled: boolean
  /** In order of arrival. */
  readonly people: readonly ListedPerson[]
}

/** `tentative` ones are registered, but not for certain: `registered` leaves them out. */
export const listedStatuses = ['registered', 'waiting', 'tentative', 'cancelled'] as const
export const attendances = ['online', 'in-person', 'unsaid'] as const satisfies readonly Attendance[]

/** What is listed; what is left out does not matter. */
export interface ListFilter {
  /** Without it, all but those who left. */
  readonly status?: (typeof listedStatuses)[number]
  readonly attendance?: Attendance
  /** Words of the organisation's name, whatever their case and accents. */
  readonly organisation?: string
  /** `YYYY-MM-DD` in the series' time zone: registered, or left, on this day or later. */
  readonly since?: string
}

const pageSize = 500

/**
 * Who is registered for what, by seminar of the published series.
 * @param seminar only this one; null for all.
 */
export async function list(
  store: Store,
  seminar: number | null,
  filter: ListFilter = {},
): Promise<ListedSeminar[]> {
  const installation = await store.transact((tx) => tx.installation())
  if (!installation) return []
  const { seminars, timezone } = installation.published
  const listed: ListedSeminar[] = []
  for (const one of seminars.filter(({ number }) => seminar === null || number === seminar)) {
    listed.push(await listSeminar(store, one, (person) => matches(person, filter, timezone)))
  }
  return listed
}

function matches(person: ListedPerson, filter: ListFilter, timezone: string): boolean {
  const status = person.status === 'registered' && person.tentative ? 'tentative' : person.status
  return (
    (filter.status === undefined ? status !== 'cancelled' : status === filter.status) &&
    (filter.attendance === undefined || person.attendance === filter.attendance) &&
    (filter.organisation === undefined ||
      fold(person.organisation ?? '').includes(fold(filter.organisation))) &&
    (filter.since === undefined || dayOf(person.since, timezone) >= filter.since)
  )
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

async function listSeminar(
  store: Store,
  { number, title, date, cancelled = false }: Seminar,
  wanted: (person: ListedPerson) => boolean,
): Promise<ListedSeminar> {
  const people: ListedPerson[] = []
  for (let offset = 0; ; offset += pageSize) {
    const page = await store.transact((tx) => listPage(tx, number, offset))
    people.push(...page.people.filter(wanted))
    if (page.size < pageSize) return { number, title, date, cancelled, people }
  }
}

async function listPage(tx: Transaction, seminar: number, offset: number) {
  const rows = await tx.registrationsIn(seminar, { offset, limit: pageSize })
  const people: ListedPerson[] = []
  for (const row of rows) {
    const participant = await tx.participant(row.participant)
    if (participant) people.push(listed(participant, row))
  }
  return { size: rows.length, people }
}

function listed(
  participant: Participant,
  { status, tentative, attendance, since }: Registration,
): ListedPerson {
  const { givenName, familyName, email, phone, organisation, role } = participant
  return { givenName, familyName, email, phone, organisation, role, status, tentative, attendance, since }
}
