import { type Log, silentLog } from '#src/domain/log.ts'
import { type Batch, type Following, followMailbox, type Position } from '#src/mailbox/follow.ts'
import type { Mailbox } from '#src/mailbox/mailbox.ts'
import { fakeClock } from '#tests/clock.ts'
import { subjectOf } from '#tests/servers/mails.ts'

/** A store in memory and whoever follows a mailbox into it. */
export function follower(kept: { position?: Position | undefined } = {}) {
  const clock = fakeClock('2020-12-01T08:00:00.000Z')
  const subjects: string[] = []
  const held: string[] = []
  const batches: Batch[] = []
  const said: { readonly code?: string; readonly message: string }[] = []
  const watchers: { readonly holds: () => boolean; readonly tell: () => void }[] = []
  const tell = () => {
    for (const watcher of watchers) if (watcher.holds()) watcher.tell()
  }
  const write = (fields: object, message: string) => {
    said.push({ ...fields, message })
    tell()
  }
  const log: Log = { ...silentLog, info: write, warn: write, error: write }

  return {
    clock,
    kept,
    subjects,
    held,
    batches,
    said,
    /** Resolves when `holds` does after something was handled or said. */
    until: (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        watchers.push({ holds, tell: resolve })
        tell()
      }),
    /** Follows until `stop`, which resolves when it has ended. */
    follow(
      mailbox: Mailbox,
      { first, ...changes }: Partial<Following> & { first?: () => Promise<void> } = {},
    ) {
      const abort = new AbortController()
      const ended = followMailbox({
        mailbox,
        position: async () => kept.position,
        commit: async (position) => {
          kept.position = position
        },
        handle: async (batch) => {
          if (batches.length === 0) await first?.()
          kept.position = batch.position
          batches.push(batch)
          const found = batch.deliveries.map((mail) => subjectOf(mail.raw) ?? `mail ${mail.uid}`)
          subjects.push(...found)
          if (batch.before) held.push(...found)
          tell()
        },
        clock,
        random: () => 0.5,
        log,
        signal: abort.signal,
        ...changes,
      })
      return {
        ended,
        async [Symbol.asyncDispose]() {
          abort.abort()
          await ended.catch(() => {})
        },
      }
    },
  }
}
