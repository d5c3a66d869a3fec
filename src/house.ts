import type { Clock } from '#src/domain/clock.ts'
import type { HouseRules } from '#src/domain/house-rules.ts'
import type { Log } from '#src/domain/log.ts'
import type { Random } from '#src/domain/random.ts'
import type { Templates } from '#src/letters/templates.ts'
import type { Store } from '#src/store/store.ts'

/** What every part of the running program shares. */
export interface House {
  readonly store: Store
  readonly templates: Templates
  readonly rules: HouseRules
  /** authserv-id whose `Authentication-Results` are believed; null for none. */
  readonly trustedServer: string | null
  /** The draft of the series, which an organiser may change by mail; none in a rehearsal. */
  readonly seriesFile?: string
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}
