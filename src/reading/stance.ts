import { lexicon } from './lexicon.ts'
import { STANCE_EN } from './phrases/stance-en.ts'
import { STANCE_FR } from './phrases/stance-fr.ts'

/**
 * What a phrase says of the seminars near it.
 * `leave` presupposes an earlier registration ("annuler", "ne … plus"), `cannot` does not ("je ne pourrai pas").
 * `not` and `except` take the next seminars out. `instead` and `swap` put one in the place of another.
 * `past` tells of what was, `planned` of what was meant to be ("je devais"), `busy` gives a reason. `room` is polite or conditional and changes nothing.
 */
export type Meaning =
  | 'join'
  | 'leave'
  | 'cannot'
  | 'not'
  | 'except'
  | 'maybe'
  | 'only'
  | 'keep'
  | 'instead'
  | 'swap'
  | 'past'
  | 'planned'
  | 'busy'
  | 'room'
  | 'correction'

/** Finds the phrases that take a stance. */
export const findStances = lexicon<Meaning>(STANCE_FR, STANCE_EN)
