import type { Draft, ShownPerson } from './letter.ts'
import type { SeminarChange } from './seminar-change.ts'

/** Letters to many at once: each address gets one. */

/** What changed in seminars since those behind an address were last told. Its people's choices are these seminars. */
export interface UpdateDraft extends Draft {
  readonly kind: 'update'
  readonly people: readonly ShownPerson[]
  /** By seminar. */
  readonly updates: readonly SeminarUpdate[]
  /** The oldest edition that anybody of them knew of. */
  readonly toldBefore: number
}

export interface SeminarUpdate {
  readonly seminar: number
  readonly changes: readonly SeminarChange[]
}

/** The organiser's own words to many. Its people's choices are the seminars it is for; none when it is for any. */
export interface AnnouncementDraft extends Draft {
  readonly kind: 'announcement'
  readonly people: readonly ShownPerson[]
  readonly words: OwnWords
}

/** One line and a text in Markdown, with placeholders: `{{name}}`. */
export interface OwnWords {
  readonly subject: string
  readonly markdown: string
  /** The seminar that the placeholders speak of; null when it is for the people of several. */
  readonly seminar: number | null
  /** Whether its readers have a place, and so may have the link. */
  readonly withLink: boolean
}

/** A seminar takes place soon: when and where, to those who come. */
export interface ReminderDraft extends Draft {
  readonly kind: 'reminder'
  readonly people: readonly ShownPerson[]
  readonly seminar: number
}

/** After a seminar, to those who were registered: the organiser's own words, or a sentence of ours; documents by a link. */
export interface ThanksDraft extends Draft {
  readonly kind: 'thanks'
  readonly people: readonly ShownPerson[]
  readonly seminar: number
  readonly words: OwnWords | null
  readonly documents: string | null
}
