import { readFile } from 'node:fs/promises'
import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import { oneLine } from '#src/one-line.ts'
import type { Explanation } from '#src/operations/explain.ts'

export interface ExplainOptions {
  /** A Message-ID, an id of the journal, or a file. */
  readonly message: string
  readonly json: boolean
}

/** Tells the story of one mail. Exit code 1 when nothing is known of it. */
export async function explainCommand(
  config: LocalConfig,
  { message, json }: ExplainOptions,
  print: (line: string) => void,
): Promise<number> {
  const explanations = await consult(config, 'explain', await keyOf(message))
  if (json) print(JSON.stringify(explanations, null, 2))
  else if (explanations.length === 0) print('Nothing in the journal about this mail.')
  else for (const line of explanations.flatMap(story)) print(line)
  return explanations.length === 0 ? 1 : 0
}

async function keyOf(message: string): Promise<string> {
  const raw = await readFile(message).catch(() => null)
  return raw ? (await parseMessage(raw)).hash : message
}

function story({ entry, mail, reading, people, letters }: Explanation): string[] {
  const lines = [`${entry.at}  ${entry.reason}${entry.note ? `: ${entry.note}` : ''}  (journal ${entry.id})`]
  if (entry.cause.kind === 'message') {
    const { mailbox, uidValidity, uid } = entry.cause.place
    lines.push(`  found    ${mailbox}, UID ${uid} (UIDVALIDITY ${uidValidity})`)
  }
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
    const rows = registrations.map(
      ({ seminar, status, tentative }) => `${seminar} ${tentative ? 'tentative' : status}`,
    )
    lines.push(`  record   ${name} (${participant.email ?? 'no address'}): ${rows.join(', ') || 'nothing'}`)
  }
  for (const { letter, body } of letters) {
    lines.push(
      `  letter   ${letter.kind} to ${letter.to}, ${letter.status}${letter.hold ? ` (${letter.hold})` : ''}, ${letter.messageId}`,
    )
    if (body) lines.push(`           "${body.subject}"`)
    for (const { at, code, said } of letter.attempts)
      lines.push(`           ${at} ${code ?? 'no answer'} ${said ?? ''}`)
  }
  return lines.map(oneLine)
}
