import type { Evidence } from '#src/domain/reading.ts'
import type { Span } from '#src/reading/layout.ts'

/**
 * What is said of some seminars.
 * `join`, `maybe`, `leave` as in the contract; `keep`: stays as it is ("je garde le reste");
 * `only`: these and no others ("je ne viendrai qu'aux 3 et 4"); `except`: not these, of whatever is asked.
 */
export type Stance = 'join' | 'maybe' | 'leave' | 'keep' | 'only' | 'except'

/** One thing said about seminars, with the words it was read from. */
export interface Choice {
  readonly stance: Stance
  readonly numbers: readonly number[]
  /** True when the words name no seminar one by one ("tous", "le reste", "à partir de mars"): past ones drop out silently. */
  readonly range: boolean
  /** Where in `Layout.text`; null when it was read from the subject. */
  readonly span: Span | null
  readonly evidence: Omit<Evidence, 'of'>
}

/** How somebody will follow seminars. */
export interface AttendanceSaid {
  readonly way: 'online' | 'inPerson'
  /** Empty: all of them. */
  readonly numbers: readonly number[]
  readonly span: Span | null
  readonly evidence: Omit<Evidence, 'of'>
}
