import { day, type Instant, plus } from './clock.ts'
import type { Language } from './series.ts'

/** What a yes or a no does to one person: the same lists as a reading, already settled on record. */
export interface Step {
  readonly participant: string
  readonly join: readonly number[]
  readonly maybe: readonly number[]
  readonly leave: readonly number[]
  /** Takes the place of the address on record. */
  readonly email: string | null
}

/**
 * `unclear`: words of the writer were not clear. `confirm`: somebody else asked for something in this person's name.
 * `offer`: a place came free shortly before the seminar. `undo`: something was changed, and a no takes it back.
 */
export type QuestionKind = 'unclear' | 'confirm' | 'offer' | 'undo'

/** What a letter of ours asks; a reply in its thread settles it first (rules.md, Questions asked). */
export interface QuestionDraft {
  readonly kind: QuestionKind
  readonly onYes: readonly Step[]
  readonly onNo: readonly Step[]
  /** The writer's words, for `unclear`. */
  readonly unclear: readonly string[]
  readonly expiresAt: Instant
  /** When one reminder goes out; null: none does. */
  readonly remindAt: Instant | null
}

export interface Question extends QuestionDraft {
  /** Id of the letter that asks. */
  readonly id: string
  readonly participants: readonly string[]
  /** The one it was asked in: who is asked need not be on record. */
  readonly language?: Language
  readonly status: 'open' | 'settled' | 'expired'
  readonly askedAt: Instant
}

/** Asked now: one reminder after 5 days, no longer than 14. */
export function ask(
  kind: 'unclear' | 'confirm' | 'undo',
  now: Instant,
  more: Partial<Pick<QuestionDraft, 'onYes' | 'onNo' | 'unclear'>> = {},
): QuestionDraft {
  return {
    kind,
    onYes: [],
    onNo: [],
    unclear: [],
    expiresAt: plus(now, 14 * day),
    // Who is content with what was done owes us no answer.
    remindAt: kind === 'undo' ? null : plus(now, 5 * day),
    ...more,
  }
}
