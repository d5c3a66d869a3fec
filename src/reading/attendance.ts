import { type Cue, lexicon } from './lexicon.ts'
import { ATTENDANCE } from './phrases/attendance.ts'
import type { Token } from './tokens.ts'

const find = lexicon(ATTENDANCE)

/** Finds words about how somebody comes: online, in person, or either way; not "the online form", "la vente en ligne". */
export function findAttendance(tokens: readonly Token[]): Cue<'online' | 'inPerson' | 'either'>[] {
  return find(tokens).flatMap(({ meaning, from, to }) =>
    meaning === 'elsewhere' ? [] : { meaning, from, to },
  )
}

/** True when the tokens say how somebody comes. */
export function isAttendance(tokens: readonly Token[]): boolean {
  return findAttendance(tokens).length > 0
}
