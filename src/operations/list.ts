import type { Attendance, Participant, Registration, RegistrationStatus } from '#src/domain/registration.ts'
import type { Seminar } from '#src/domain/series.ts'
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
  /** In order of arrival; those who left are not among them. */
  readonly people: readonly ListedPerson[]
}

const pageSize = 500

/**
 * Who is registered for what, by seminar of the published series.
 * @param seminar only this one; null for all.
 */
export async function list(store: Store, seminar: number | null): Promise<ListedSeminar[]> {
  const installation = await store.transact((tx) => tx.installation())
  const seminars = (installation?.published.seminars ?? []).filter(
    ({ number }) => seminar === null || number === seminar,
  )
  const listed: ListedSeminar[] = []
  for (const one of seminars) listed.push(await listSeminar(store, one))
  return listed
}

async function listSeminar(
  store: Store,
  { number, title, date, cancelled = false }: Seminar,
): Promise<ListedSeminar> {
  const people: ListedPerson[] = []
  for (let offset = 0; ; offset += pageSize) {
    const page = await store.transact((tx) => listPage(tx, number, offset))
    people.push(...page.people)
    if (page.size < pageSize) return { number, title, date, cancelled, people }
  }
}

async function listPage(tx: Transaction, seminar: number, offset: number) {
  const rows = await tx.registrationsIn(seminar, { offset, limit: pageSize })
  const people: ListedPerson[] = []
  for (const row of rows) {
    const participant = row.status === 'cancelled' ? undefined : await tx.participant(row.participant)
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
