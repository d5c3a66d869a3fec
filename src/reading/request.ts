import type { Evidence, Kind } from '#src/domain/reading.ts'
import { clausesOf, type Saying, wordsOf } from './clauses.ts'
import { type Cue, lexicon } from './lexicon.ts'
import { EARLIER } from './phrases/earlier.ts'
import { CONTACT, SELLING, WANTING } from './phrases/request.ts'
import { questionIn } from './question.ts'
import type { Meaning } from './stance.ts'

const findEarlier = lexicon(EARLIER)
const findWanting = lexicon(WANTING)
const findContact = lexicon(CONTACT)
const findSelling = lexicon(SELLING)

type Words = Omit<Evidence, 'of'>

/** Words that show an earlier registration; null when there are none. */
export function earlierIn(sayings: readonly Saying[]): Words | null {
  return firstOf(sayings, findEarlier, 'earlier-registration')
}

/** Words that ask for a registration, whichever the seminars. */
export function wantedIn(sayings: readonly Saying[]): Words | null {
  for (const saying of sayings) {
    if (questionIn(saying) === 'genuine' && !saying.item) continue
    const against = clausesOf(saying).filter(({ cues }) => cues.some(({ meaning }) => AGAINST.has(meaning)))
    const cue = findWanting(saying.tokens).find(
      ({ meaning, from }) =>
        meaning === 'wanted' &&
        !isIffy(saying, from) &&
        !against.some((clause) => from >= clause.from && from < clause.to),
    )
    if (cue) return evidence(saying, cue, 'asks-to-register')
  }
  return null
}

/** "Je verrai si je m'inscris". */
function isIffy({ tokens }: Saying, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => ['si', 'if', 'whether'].includes(text))
}

const AGAINST = new Set<Meaning>(['cannot', 'leave', 'past', 'not', 'planned'])

/** Words that correct contact details. */
export function contactIn(sayings: readonly Saying[]): Words | null {
  return firstOf(sayings, findContact, 'corrects-contact')
}

/** The phrases of the trade in a message: two make it a sales mail where nothing is asked for, three anywhere. */
export function sellingIn(sayings: readonly Saying[]): Words[] {
  return sayings.flatMap((saying) => findSelling(saying.tokens).map((cue) => evidence(saying, cue, 'sells')))
}

/** What the lists of everybody concerned come to (reading.md, Kinds); null when nobody's seminars change. */
export function kindOf(
  lists: readonly { join: readonly number[]; maybe: readonly number[]; leave: readonly number[] }[],
): Kind | null {
  const joins = lists.some(({ join, maybe }) => join.length + maybe.length > 0)
  const leaves = lists.some(({ leave }) => leave.length > 0)
  if (joins && leaves) return 'change'
  if (joins) return 'registration'
  return leaves ? 'cancellation' : null
}

function firstOf<M extends string>(
  sayings: readonly Saying[],
  find: (tokens: Saying['tokens']) => Cue<M>[],
  rule: string,
): Words | null {
  for (const saying of sayings) {
    const [cue] = find(saying.tokens)
    if (cue) return evidence(saying, cue, rule)
  }
  return null
}

function evidence<M extends string>(saying: Saying, cue: Cue<M>, rule: string): Words {
  const { words, at } = wordsOf({ sentence: saying, from: cue.from, to: cue.to })
  return { words, where: saying.where, at, rule }
}
