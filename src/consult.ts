import type { LocalConfig } from '#src/config.ts'
import { ask } from '#src/control/ask.ts'
import { systemClock } from '#src/domain/clock.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { type Desk, type Operation, operations } from '#src/operations/operations.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'

/**
 * Runs an operation in the daemon that holds the data folder, or on the folder itself while no daemon runs.
 * @throws StoreError, and what the operation throws.
 */
export async function consult<K extends Operation>(
  config: LocalConfig,
  operation: K,
  ...args: OperationArguments<K>
): Promise<OperationAnswer<K>> {
  const reply = await ask(config.data, { operation, arguments: args })
  if (reply) return reply.answer as OperationAnswer<K>
  await using store = await openLowdbStore(config.data)
  const run = operations[operation] as (...all: unknown[]) => Promise<unknown>
  const desk: Desk = {
    store,
    clock: systemClock,
    // Letters leave when a daemon runs.
    sendNow() {},
    seriesFile: config.series,
    house: async () => ({
      store,
      templates: await loadTemplates(ourTemplates, config.templates ?? undefined),
      rules: config.rules,
      trustedServer: config.authservId,
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
    }),
  }
  return (await run(desk, ...args)) as OperationAnswer<K>
}

type Tail<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never
type OperationArguments<K extends Operation> = Tail<(typeof operations)[K]>
type OperationAnswer<K extends Operation> = Awaited<ReturnType<(typeof operations)[K]>>
