import type { Instant } from './clock.ts'
import type { Series } from './series.ts'

/** Facts about the installation, one row. */
export interface Installation {
  readonly installedAt: Instant
  /** The organiser stopped all letters for now. */
  readonly paused: boolean
  /** The series in force: what readings and letters use. */
  readonly published: Series
}
