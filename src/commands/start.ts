import { pino, stdSerializers } from 'pino'
import type { Config } from '#src/config.ts'
import { runDaemon } from '#src/daemon.ts'
import { type Instant, systemClock } from '#src/domain/clock.ts'
import { systemRandom } from '#src/domain/random.ts'

/**
 * Runs the daemon until SIGTERM or SIGINT; what is under way is finished first.
 * @param since at the first start, mail received at this moment or later is read too.
 */
export async function start(config: Config, since: Instant | null): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  await runDaemon(config, {
    clock: systemClock,
    random: systemRandom,
    log: pino({
      level: config.log,
      base: null,
      serializers: { err: stdSerializers.err, error: stdSerializers.err },
    }),
    signal: stop.signal,
    ...(since === null ? {} : { since }),
  })
  return 0
}
