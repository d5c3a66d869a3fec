import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { oneLine } from '#src/one-line.ts'
import type { ListedPerson, ListedSeminar } from '#src/operations/list.ts'

export interface ListOptions {
  readonly seminar: number | null
  readonly json: boolean
}

/** Prints who is registered for what, by seminar. */
export async function listCommand(
  config: LocalConfig,
  { seminar, json }: ListOptions,
  print: (line: string) => void,
): Promise<number> {
  const seminars = await consult(config, 'list', seminar)
  if (json) print(JSON.stringify(seminars, null, 2))
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
    person.status === 'waiting' ? 'waiting' : person.tentative ? 'tentative' : null,
    person.attendance === 'unsaid' ? null : person.attendance,
  ]
  const details = [person.role, person.organisation, person.email, person.phone, ...state]
  return `   ${[name, ...details.filter(Boolean)].map((value) => oneLine(String(value))).join(' · ')}`
}
