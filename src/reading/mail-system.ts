import type { Message } from '#src/domain/message.ts'
import { daemon } from './phrases/bounces.ts'

/** The null sender, the name of a mail system, or a mark that a program wrote it. */
export function isFromSystem(message: Message): boolean {
  const { headers } = message
  if (headers.get('return-path')?.[0]?.replace(/\s/g, '') === '<>') return true
  if (headers.has('x-failed-recipients')) return true
  if (/report-type="?delivery-status/i.test(headers.get('content-type')?.[0] ?? '')) return true
  return daemon.test(headers.get('from')?.[0] ?? '') || daemon.test(headers.get('sender')?.[0] ?? '')
}
