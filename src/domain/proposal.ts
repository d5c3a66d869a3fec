import type { Audience } from './announcement.ts'
import { hour, type Instant, plus } from './clock.ts'
import { hashOfCode, isSameHash } from './code.ts'
import type { Format, Language } from './series.ts'

/** What an organiser asked for by mail, and is done once she says the code of its preview. */
export type ProposedAct =
  /** Words of her own, to some. */
  | {
      readonly kind: 'words'
      readonly subject: string
      readonly markdown: string
      readonly audience: Audience
    }
  /** Facts of seminars become others, and those they concern are told. */
  | {
      readonly kind: 'change'
      readonly edits: readonly SeminarEdit[]
      /** Hash of these seminars as the preview showed them: anything else is not what she agreed to. */
      readonly outcome: string
    }
  /** Letters leave again. */
  | { readonly kind: 'resume' }

/** Facts of one seminar that are to be others. */
export interface SeminarEdit {
  readonly seminar: number
  readonly set: {
    readonly format?: Format
    readonly date?: string
    readonly venue?: string
    readonly link?: string
    readonly cancelled?: boolean
  }
}

/** What a preview proposes. */
export interface ProposalDraft {
  readonly act: ProposedAct
  readonly expiresAt: Instant
}

/** What was proposed to an organiser: a reply in its letter's thread that says the code carries it out, once. */
export interface Proposal extends ProposalDraft {
  /** The id of the letter that shows it. */
  readonly id: string
  readonly codeHash: string
  readonly language: Language
  readonly createdAt: Instant
  /** `superseded`: another preview took its place, or she wanted none of it. */
  readonly status: 'open' | 'done' | 'superseded' | 'expired'
  /** Wrong codes said so far. */
  readonly tries: number
}

/** How long a code is good for, and how many wrong ones are borne. */
const lifetime = 48 * hour
export const mostTries = 5

/** The end of a proposal made at `now`. */
export function expiryOf(now: Instant): Instant {
  return plus(now, lifetime)
}

/** The writer's own words in a reply, quoted text left aside. */
export interface Said {
  /** Words that may be codes, lower case, each once. */
  readonly codes: readonly string[]
  /** There is more than a code and a few words of courtesy. */
  readonly more: boolean
  /** Wants none of it: "non", "cancel". */
  readonly refuses: boolean
}

/**
 * What a reply to a proposal comes to: `right` carries it out; nothing else does. `more-words`: the right code, beside
 * words that may ask for something else.
 */
export type Verdict =
  | 'right'
  | 'more-words'
  | 'wrong-code'
  | 'no-code'
  | 'refused'
  | 'already-done'
  | 'superseded'
  | 'expired'
  | 'too-many-tries'

/**
 * Judges the reply by the code it says. Several words that may be codes are a wrong one: nobody gets to try many in one
 * mail.
 */
export function judge(proposal: Proposal, { codes, more, refuses }: Said, now: Instant): Verdict {
  if (proposal.status === 'done') return 'already-done'
  if (proposal.tries >= mostTries) return 'too-many-tries'
  if (proposal.status === 'superseded') return 'superseded'
  if (proposal.status === 'expired' || proposal.expiresAt <= now) return 'expired'
  const [code, another] = codes
  if (code === undefined) return refuses ? 'refused' : 'no-code'
  const isRight = isSameHash(hashOfCode(code, proposal.id), proposal.codeHash) && another === undefined
  if (!isRight) return 'wrong-code'
  return more || refuses ? 'more-words' : 'right'
}

/** The proposal after a wrong code: after the last try it is over. */
export function triedWrongly(proposal: Proposal): Proposal {
  const tries = proposal.tries + 1
  return { ...proposal, tries, status: tries >= mostTries ? 'expired' : proposal.status }
}
