import type { LocalConfig } from '#src/config.ts'
import { ask } from '#src/control/ask.ts'
import type { Health } from '#src/control/protocol.ts'

/** Exit code 0 when a daemon answers and reaches its mailbox; made for a container's health check. */
export async function health(config: LocalConfig, print: (line: string) => void): Promise<number> {
  const reply = await ask(config.data, { operation: 'health', arguments: [] })
  if (!reply) {
    print(`no daemon holds ${config.data}: start it with "guichet start"`)
    return 1
  }
  const { mailbox } = reply.answer as Health
  print(
    mailbox ? 'running, the mailbox is followed' : 'running, but the mailbox is out of reach: see the log',
  )
  return mailbox ? 0 : 1
}
