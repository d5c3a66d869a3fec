import { lexicon } from './lexicon.ts'
import { ATTENDANCE } from './phrases/attendance.ts'
import type { Token } from './tokens.ts'

/** Finds words about how somebody comes: online, in person, or either way. */
export const findAttendance = lexicon(ATTENDANCE)

/** True when the tokens say how somebody comes. */
export function isAttendance(tokens: readonly Token[]): boolean {
  return findAttendance(tokens).length > 0
}
