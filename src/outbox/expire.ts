import type { Instant } from '#src/domain/clock.ts'
import type { Letter } from '#src/domain/letter.ts'
import { expiredMatter } from '#src/domain/matter.ts'
import type { OutboxTransaction } from './outbox-store.ts'

/** Letters a turn gives up at most, so that none takes long. */
const batch = 200

/**
 * Gives up letters whose time has passed, sent or not: held ones, and those of a backup that was restored, among them. The
 * organisers are told of each once, those of one announcement together, in the same commit.
 * @param flying ids of letters on their way, which are let be.
 * @returns them, and whether there are more.
 */
export async function expirePast(
  tx: OutboxTransaction,
  flying: ReadonlySet<string>,
  now: Instant,
): Promise<{ readonly expired: readonly Letter[]; readonly more: boolean }> {
  const past = await tx.lettersPastUse(now, batch + flying.size)
  const expired = past.filter(({ id }) => !flying.has(id))
  for (const letter of expired) {
    tx.put('letters', { ...letter, status: 'expired', hold: null, nextAttemptAt: null })
  }
  const together = Map.groupBy(expired, ({ announcement, id }) => announcement ?? id)
  for (const [key, letters] of together) {
    const ids = letters.map(({ id }) => id)
    const before = await tx.matter(`expired-${key}`)
    // What they were told of is another matter than what comes after it.
    const id = before?.toldAt ? `expired-${ids[0]}` : `expired-${key}`
    tx.put('matters', expiredMatter(id, before, ids, now))
  }
  return { expired, more: past.length === batch + flying.size }
}
