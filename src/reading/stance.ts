import { lexicon } from './lexicon.ts'
import { CIRCUMSTANCES_EN } from './phrases/circumstances-en.ts'
import { CIRCUMSTANCES_FR } from './phrases/circumstances-fr.ts'
import { REFUSALS_EN } from './phrases/refusals-en.ts'
import { REFUSALS_FR } from './phrases/refusals-fr.ts'
import { WISHES_EN } from './phrases/wishes-en.ts'
import { WISHES_FR } from './phrases/wishes-fr.ts'

/**
 * What a phrase says of the seminars near it.
 * `leave` presupposes an earlier registration ("annuler", "ne … plus"), `cannot` does not ("je ne pourrai pas").
 * `not` and `except` take the next seminars out. `instead` and `swap` put one in the place of another.
 * `beside` adds to what is booked already ("en plus de la 2").
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
  | 'beside'
  | 'busy'
  | 'room'
  | 'correction'

/** Finds the phrases that take a stance. */
export const findStances = lexicon<Meaning>(
  WISHES_FR,
  REFUSALS_FR,
  CIRCUMSTANCES_FR,
  WISHES_EN,
  REFUSALS_EN,
  CIRCUMSTANCES_EN,
)
