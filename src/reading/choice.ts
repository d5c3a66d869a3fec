import type { Evidence } from '#src/domain/reading.ts'
import type { Saying } from './clauses.ts'
import type { Statement } from './statements.ts'

/** How somebody will follow seminars. */
export interface AttendanceSaid {
  readonly way: 'online' | 'inPerson'
  /** Empty: all of them. */
  readonly numbers: readonly number[]
  /** Somebody says it of themselves ("je suivrai à distance", "Visio svp"), not of anything that happens to be online. */
  readonly chosen: boolean
  /** Offset in `Layout.text`; null when it was read from the subject. */
  readonly at: number | null
  readonly evidence: Omit<Evidence, 'of'>
}

/** Everything that whoever asks says of seminars, before it is known whom each part is about. */
export interface Choices {
  /** The sentences, list items and cells it was read from, in the order of the message, the subject first. */
  readonly sayings: readonly Saying[]
  readonly statements: readonly Statement[]
  readonly attendance: readonly AttendanceSaid[]
}
