import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import type { Change } from '#src/domain/journal.ts'
import { oneLine } from '#src/one-line.ts'
import { calendarWords, type Explanation, type PersonStory } from '#src/operations/explain.ts'
import { mailKey } from './mail-key.ts'

export interface ExplainOptions {
  /** A mail: a Message-ID, an id of the journal, or a file. Or a person: a name, an address or a participant's id. */
  readonly subject: string
  /** With the words of the letters. */
  readonly letters: boolean
  readonly json: boolean
}

/** Tells the story of one mail or one person. Exit code 1 when nothing is known of it. */
export async function explainCommand(
  config: LocalConfig,
  { subject, letters, json }: ExplainOptions,
  print: (line: string) => void,
): Promise<number> {
  const explanations = await consult(config, 'explain', await mailKey(subject))
  const people = explanations.length > 0 ? [] : await consult(config, 'explainPeople', subject)
  if (json) print(JSON.stringify(people.length > 0 ? people : explanations, null, 2))
  else if (people.length > 0)
    for (const line of people.flatMap((one) => personStory(one, letters))) print(line)
  else if (explanations.length === 0)
    print(
      'Nothing is known of this: expected a mail (Message-ID, journal id, file) or a person (name, address, id).',
    )
  else for (const line of explanations.flatMap((one) => story(one, letters))) print(line)
  return explanations.length + people.length === 0 ? 1 : 0
}

function personStory({ participant, registrations, entries }: PersonStory, letters: boolean): string[] {
  const { id, givenName, familyName, email, phone, organisation, role, registeredBy, addedAt } = participant
  const details = [role, organisation, email ?? 'no address', phone].filter(Boolean)
  return [
    oneLine(`${[givenName, familyName].filter(Boolean).join(' ') || '(no name)'} · ${details.join(' · ')}`),
    oneLine(
      `  on record since ${addedAt}${registeredBy ? `, registered by ${registeredBy}` : ''}${participant.optedOut ? ', wants no announcements' : ''}  (participant ${id})`,
    ),
    ...registrations.map((row) => `  seminar ${registrationWords(row)}, since ${row.since}`),
    '',
    ...entries.flatMap((entry) => [...story(entry, letters), '']),
  ]
}

function registrationWords({ seminar, status, tentative, attendance }: Change): string {
  const words = tentative && status === 'registered' ? 'tentative' : status
  return `${seminar} ${words}${attendance === 'unsaid' ? '' : ` ${attendance}`}`
}

function story(
  { entry, mail, reading, people, matter, letters }: Explanation,
  withLetters: boolean,
): string[] {
  const lines = [`${entry.at}  ${entry.reason}${entry.note ? `: ${entry.note}` : ''}  (journal ${entry.id})`]
  if (entry.supersedes) lines.push(`  instead  of journal ${entry.supersedes}`)
  if (entry.cause.kind === 'message') {
    const { mailbox, uidValidity, uid } = entry.cause.place
    lines.push(`  found    ${mailbox}, UID ${uid} (UIDVALIDITY ${uidValidity})`)
  } else lines.push(`  cause    ${entry.cause.kind}: ${entry.cause.operation}`)
  if (mail) lines.push(`  mail     ${mail.from}, "${mail.subject}", ${mail.date ?? 'no date'}`)
  if (reading) {
    lines.push(
      `  read     ${reading.kind}, ${reading.language}${reading.question ? ', holds a question' : ''}`,
    )
    for (const { of, words, rule, over } of reading.evidence) {
      lines.push(`           ${of}: "${words}" (${rule}${over ? `, over "${over}"` : ''})`)
    }
    for (const words of reading.unclear) lines.push(`           unclear: "${words}"`)
  }
  for (const { participant, registrations } of people) {
    const name = [participant.givenName, participant.familyName].filter(Boolean).join(' ') || participant.id
    const rows = registrations.map(registrationWords)
    const changed = (entry.changes ?? []).filter((change) => change.participant === participant.id)
    if (changed.length > 0) lines.push(`  changed  ${name}: ${changed.map(registrationWords).join(', ')}`)
    lines.push(`  record   ${name} (${participant.email ?? 'no address'}): ${rows.join(', ') || 'nothing'}`)
  }
  if (matter)
    lines.push(
      `  matter   for the organisers: ${matter.concerns.join(', ')}, ${matter.toldAt ? `in the digest of ${matter.toldAt}` : 'in the next digest'}`,
    )
  for (const { letter, body } of letters) {
    lines.push(
      `  letter   ${letter.kind} to ${letter.to}, ${letter.status}${letter.hold ? ` (${letter.hold})` : ''}, ${letter.messageId}`,
    )
    if (body) lines.push(`           "${body.subject}"`)
    if (body?.calendar) lines.push(`           calendar: ${calendarWords(body.calendar)}`)
    for (const { at, code, said } of letter.attempts)
      lines.push(`           ${at} ${code ?? 'no answer'} ${said ?? ''}`)
    if (letter.status === 'bounced') lines.push('           a delivery report said that it did not arrive')
    if (body && withLetters)
      lines.push(
        ...body.text
          .trimEnd()
          .split('\n')
          .map((line) => `           | ${line}`),
      )
  }
  return lines.map(oneLine)
}
