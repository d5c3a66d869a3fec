import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { oneLine } from '#src/one-line.ts'
import type { ListedPerson, ListedSeminar, ListFilter } from '#src/operations/list.ts'
import { listCsv } from '#src/operations/list-csv.ts'

export interface ListOptions {
  readonly seminar: number | null
  readonly filter: ListFilter
  readonly as: 'text' | 'json' | 'csv'
}

/** Prints who is registered for what, by seminar. */
export async function listCommand(
  config: LocalConfig,
  { seminar, filter, as }: ListOptions,
  print: (line: string) => void,
): Promise<number> {
  const seminars = await consult(config, 'list', seminar, filter)
  if (as === 'json') print(JSON.stringify(seminars, null, 2))
  else if (as === 'csv') print(listCsv(seminars, await consult(config, 'series')).replace(/\n$/, ''))
  else for (const line of seminars.flatMap(seminarLines)) print(line)
  return 0
}

/** One seminar and its people, a line each. */
export function seminarLines({ number, title, date, cancelled, people }: ListedSeminar): string[] {
  const registered = people.filter(({ status, tentative }) => status === 'registered' && !tentative).length
  return [
    `${number}. ${title} (${date})${cancelled ? ', cancelled' : ''}: ${registered} registered`,
    ...people.map(personLine),
  ]
}

function personLine(person: ListedPerson): string {
  const name = [person.givenName, person.familyName].filter(Boolean).join(' ') || '(no name)'
  const state = [
    person.status !== 'registered' ? person.status : person.tentative ? 'tentative' : null,
    person.attendance === 'unsaid' ? null : person.attendance,
  ]
  const details = [person.role, person.organisation, person.email, person.phone, ...state]
  return `   ${[name, ...details.filter(Boolean)].map((value) => oneLine(String(value))).join(' · ')}`
}
