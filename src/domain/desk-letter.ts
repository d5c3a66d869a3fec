import type { Instant } from './clock.ts'
import type { Concern, Draft, LetterStatus } from './letter.ts'
import type { SeminarUpdate } from './letter-to-many.ts'
import type { ProposalDraft, ProposedAct } from './proposal.ts'

/** Letters that answer an organiser's mail to the registration address: what she asked for by mail. */

/** What would be done, as people will read it, and the code that does it. */
export interface PreviewDraft extends Draft {
  readonly kind: 'preview'
  readonly act: ProposedAct['kind']
  readonly code: string
  readonly until: Instant
  readonly letters: number
  readonly recipients: number
  /** People by seminar. */
  readonly concerned: readonly PeopleOf[]
  readonly updates: readonly SeminarUpdate[]
  /** Some of the letters, word for word. */
  readonly samples: readonly SampleLetter[]
  /** Her words that were not understood. */
  readonly aside: readonly string[]
  /** It takes the place of a preview before: `other` words or people, or the programme `changed` meanwhile. */
  readonly instead: 'other' | 'changed' | null
  readonly proposes: ProposalDraft
}

export interface PeopleOf {
  readonly seminar: number
  readonly count: number
}

export interface SampleLetter {
  readonly subject: string
  readonly text: string
}

/** The state of registrations, or the names of some seminars, with a table for spreadsheets. */
export interface ReportDraft extends Draft {
  readonly kind: 'report'
  readonly counted: readonly SeminarCount[]
  /** Names by seminar; empty in a report of numbers. */
  readonly named: readonly NamesOf[]
  /** Null in a list of names. */
  readonly state: DeskState | null
  readonly attachments: readonly Attachment[]
}

export interface SeminarCount {
  readonly seminar: number
  readonly registered: number
  readonly tentative: number
  readonly waiting: number
  readonly online: number
  readonly inPerson: number
  /** Places left in the room and online; null: no bound. */
  readonly left: number | null
  readonly leftOnline: number | null
}

export interface NamesOf {
  readonly seminar: number
  readonly names: readonly {
    readonly name: string
    readonly organisation: string | null
    readonly state: 'registered' | 'tentative' | 'waiting'
  }[]
}

/** The outbox, and what waits for her. */
export interface DeskState {
  readonly paused: boolean
  readonly outbox: Readonly<Record<Exclude<LetterStatus, 'sent' | 'expired' | 'superseded'>, number>>
  readonly matters: readonly { readonly concern: Concern; readonly count: number }[]
}

/** A file that goes with a letter. */
export interface Attachment {
  readonly filename: string
  readonly contentType: string
  readonly content: string
}

/** What was done, or why nothing was (closed list; templates have words for each). */
export const outcomes = [
  'announced',
  'published',
  'paused',
  'paused-already',
  'resumed',
  'not-paused',
  'refused',
  'wrong-code',
  'too-many-tries',
  'no-code',
  'not-in-thread',
  'more-words',
  'already-done',
  'superseded',
  'expired',
  'no-text',
  'no-seminars',
  'unknown-seminars',
  'nobody',
  'nothing-new',
  'not-publishable',
] as const
export type Outcome = (typeof outcomes)[number]

export interface DoneDraft extends Draft {
  readonly kind: 'done'
  readonly outcome: Outcome
  /** Another organiser did it: this is to know. */
  readonly toKnow: boolean
  readonly letters: number
  readonly recipients: number
  /** Wrong codes that are still borne. */
  readonly triesLeft: number
  /** Why the letters do not leave at once. */
  readonly waits: 'hold' | 'paused' | null
  /** What stood there instead of what was expected; her own words. */
  readonly found: string
  /** Numbers of the series. */
  readonly numbers: readonly number[]
  /** What is wrong with the series file. */
  readonly faults: readonly string[]
}
