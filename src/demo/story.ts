import type { Reading, ReadPerson } from '#src/domain/reading.ts'
import { oneLine } from '#src/one-line.ts'
import { calendarWords, type Explanation } from '#src/operations/explain.ts'

/** The story of one mail in a few lines: who wrote, what was understood, what was recorded, which letter left. */
export function tellStory(
  { entry, mail, reading, people, letters }: Explanation,
  timezone: string,
): string[] {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const recorded = people.map(({ participant, registrations }) => {
    const rows = registrations.map(({ seminar, status, tentative }) =>
      status === 'cancelled'
        ? `left ${seminar}`
        : `${seminar}${tentative ? ' (tentative)' : status === 'waiting' ? ' (waiting)' : ''}`,
    )
    return `${nameOf(participant)}: ${rows.join(', ')}`
  })
  const when = time.format(new Date(mail?.date ?? entry.at))
  const sent = letters.flatMap(({ letter, body }) => [
    `    letter      ${letter.kind} to ${letter.to}: "${body?.subject ?? ''}"`,
    ...(body?.calendar ? [`    calendar    ${calendarWords(body.calendar)}`] : []),
  ])
  if (entry.cause.kind !== 'message') return [`${when}  time has come: ${entry.reason}`, ...sent].map(oneLine)
  return [
    `${when}  ${mail?.from ?? '?'}  "${mail?.subject ?? ''}"`,
    `    understood  ${reading ? understood(reading) : 'nothing'}`,
    ...(reading?.participants ?? []).map((person) => `                ${asked(person)}`),
    ...(reading?.unclear ?? []).map((words) => `                not clear: « ${words} »`),
    `    recorded    ${entry.reason}${recorded.length > 0 ? ` · ${recorded.join(' · ')}` : ''}`,
    ...sent,
    ...(letters.length === 0 ? ['    letter      none'] : []),
  ].map(oneLine)
}

function understood({ kind, question, bounces }: Reading): string {
  const about = bounces.map(
    ({ recipient, permanent }) => `${recipient} ${permanent ? 'does not exist' : 'is delayed'}`,
  )
  return [kind, ...about, ...(question ? ['holds a question'] : [])].join(', ')
}

function asked(person: ReadPerson): string {
  const lists = (['join', 'maybe', 'leave', 'online', 'inPerson'] as const)
    .filter((key) => person[key].length > 0)
    .map((key) => `${key} ${person[key].join(' ')}`)
  const details = [nameOf(person), person.role, person.organisation, person.phone].filter(Boolean)
  return `${details.join(', ')}${lists.length > 0 ? ` → ${lists.join('; ')}` : ''}`
}

function nameOf({ givenName, familyName }: { givenName: string | null; familyName: string | null }): string {
  return [givenName, familyName].filter(Boolean).join(' ') || '(no name)'
}
