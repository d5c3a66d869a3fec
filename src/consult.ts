import { setTimeout as delay } from 'node:timers/promises'
import type { LocalConfig } from '#src/config.ts'
import { ask } from '#src/control/ask.ts'
import type { Question } from '#src/control/protocol.ts'
import { systemClock } from '#src/domain/clock.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { type Desk, type Operation, operations } from '#src/operations/operations.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import type { Store } from '#src/store/store.ts'
import { StoreError } from '#src/store/store-error.ts'

/** Milliseconds a daemon may take to start or to end: it holds the folder then, and answers nobody. */
const patience = 10_000

/**
 * Runs an operation in the daemon that holds the data folder, or on the folder itself while no daemon runs. One that is
 * starting or ending is waited for.
 * @throws StoreError, and what the operation throws.
 */
export async function consult<K extends Operation>(
  config: LocalConfig,
  operation: K,
  ...args: OperationArguments<K>
): Promise<OperationAnswer<K>> {
  const reached = await reach(config.data, { operation, arguments: args })
  if ('answer' in reached) return reached.answer as OperationAnswer<K>
  await using store = reached
  const run = operations[operation] as (...all: unknown[]) => Promise<unknown>
  const desk: Desk = {
    store,
    clock: systemClock,
    // Letters leave when a daemon runs.
    sendNow() {},
    workNow() {},
    running: false,
    seriesFile: config.series,
    house: async () => ({
      store,
      templates: await loadTemplates(ourTemplates, config.templates ?? undefined),
      rules: config.rules,
      trustedServer: config.authservId,
      seriesFile: config.series,
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
    }),
  }
  return (await run(desk, ...args)) as OperationAnswer<K>
}

/** The daemon's answer, or the store when there is no daemon. */
async function reach(folder: string, question: Question): Promise<{ readonly answer: unknown } | Store> {
  const begun = performance.now()
  for (;;) {
    const reply = await ask(folder, question)
    if (reply) return reply
    try {
      return await openLowdbStore(folder)
    } catch (error) {
      const held = error instanceof StoreError && error.code === 'folder-in-use'
      if (!held || performance.now() - begun > patience) throw error
    }
    await delay(100)
  }
}

type Tail<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never
type OperationArguments<K extends Operation> = Tail<(typeof operations)[K]>
type OperationAnswer<K extends Operation> = Awaited<ReturnType<(typeof operations)[K]>>
