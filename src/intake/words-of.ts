import type { Words } from '#src/domain/answer.ts'
import type { Message } from '#src/domain/message.ts'
import { readableBody } from '#src/reading/readable-body.ts'

/** The words that were read, for the organisers to see. */
export function wordsOf(message: Message): Words {
  const text = readableBody(message).map((line) => line.text)
  return { subject: message.subject, date: message.date, text: text.join('\n') }
}
