import { writeCsv } from '#src/csv/write-csv.ts'
import type { Series } from '#src/domain/series.ts'
import { dayOf } from '#src/letters/dates.ts'
import type { ListedPerson, ListedSeminar } from '#src/operations/list.ts'

/**
 * Registrations as a table for spreadsheets, a line each, its heads in the language of the series. `guichet import`
 * reads it.
 */
export function listCsv(seminars: readonly ListedSeminar[], { language, timezone }: Series): string {
  const words = language === 'fr' ? french : english
  const rows = seminars.flatMap(({ number, people }) =>
    people.map((person) => [
      number,
      person.familyName,
      person.givenName,
      person.email,
      person.phone,
      person.organisation,
      person.role,
      words[statusOf(person)],
      words[person.attendance],
      dayOf(person.since, timezone),
    ]),
  )
  return writeCsv([words.heads, ...rows])
}

function statusOf({ status, tentative }: ListedPerson) {
  return status === 'registered' && tentative ? 'tentative' : status
}

const french = {
  heads: [
    'séminaire',
    'nom',
    'prénom',
    'mail',
    'téléphone',
    'structure',
    'fonction',
    'état',
    'présence',
    'depuis',
  ],
  registered: 'inscrit',
  tentative: 'peut-être',
  waiting: 'liste d’attente',
  cancelled: 'désinscrit',
  online: 'en ligne',
  'in-person': 'sur place',
  unsaid: '',
}

const english: typeof french = {
  heads: [
    'seminar',
    'last name',
    'first name',
    'email',
    'phone',
    'organisation',
    'role',
    'state',
    'attendance',
    'since',
  ],
  registered: 'registered',
  tentative: 'maybe',
  waiting: 'waiting list',
  cancelled: 'withdrawn',
  online: 'online',
  'in-person': 'in person',
  unsaid: '',
}
