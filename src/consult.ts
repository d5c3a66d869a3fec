import type { LocalConfig } from '#src/config.ts'
import { ask } from '#src/control/ask.ts'
import { systemClock } from '#src/domain/clock.ts'
import { type Operation, operations } from '#src/operations/operations.ts'
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
  return (await run({ store, clock: systemClock, sendNow() {} }, ...args)) as OperationAnswer<K>
}

type Tail<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never
type OperationArguments<K extends Operation> = Tail<(typeof operations)[K]>
type OperationAnswer<K extends Operation> = Awaited<ReturnType<(typeof operations)[K]>>
