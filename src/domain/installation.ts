import type { Instant } from './clock.ts'
import type { Series } from './series.ts'

/** Facts about the installation, one row. */
export interface Installation {
  readonly installedAt: Instant
  /** The organiser stopped all letters for now. */
  readonly paused: boolean
  /** The series in force: what readings and letters use. */
  readonly published: Series
  /** The number of its edition, from 1. */
  readonly edition: number
}

/** The series as it was published once: what `told` of a registration names by its number. */
export interface Edition {
  readonly number: number
  readonly at: Instant
  readonly series: Series
}
