import type { About, Audience } from './announcement.ts'
import type { Known } from './decision.ts'
import type { HoldReason } from './letter.ts'
import type { AnnouncementDraft, ReminderDraft, ThanksDraft } from './letter-to-many.ts'
import { reached } from './reach.ts'
import type { Registration } from './registration.ts'
import type { Language } from './series.ts'
import { shownOf } from './shown.ts'

type AboutOf<K extends About['kind']> = Extract<About, { kind: K }>

/** Whom questions of ours are open to. */
export interface Asked {
  readonly participants: ReadonlySet<string>
  /** Lower case; of whoever was asked, on record or not. */
  readonly addresses: ReadonlySet<string>
}

/** The organiser's own words to those behind an address who are meant; null when none of them is. */
export function wordsFor(
  group: readonly Known[],
  { subject, markdown, audience }: AboutOf<'words'>,
  asked: Asked,
  hold: HoldReason | null,
): AnnouncementDraft | null {
  const { seminars, who } = audience
  const rowsOf = (known: Known) => {
    const inThem = known.registrations.filter(
      ({ seminar }) => seminars === null || seminars.includes(seminar),
    )
    if (!isMeant(known, inThem, audience, asked)) return null
    const kept = inThem.filter(({ status }) => status === who || who === 'everybody' || who === 'unanswered')
    return seminars === null ? [] : kept.filter(({ status }) => status !== 'cancelled')
  }
  const common = toGroup(group, rowsOf, hold)
  return common && { ...common, kind: 'announcement', words: wordsOf(subject, markdown, audience) }
}

/** The same to somebody who was asked something and is not on record. */
export function wordsToStranger(
  { address, language }: { readonly address: string; readonly language: Language },
  { subject, markdown, audience }: AboutOf<'words'>,
  hold: HoldReason | null,
): AnnouncementDraft {
  return {
    ...addressed(address, language, hold),
    kind: 'announcement',
    participants: [],
    people: [],
    words: wordsOf(subject, markdown, audience),
  }
}

/**
 * When and where, to those behind an address who come, perhaps tentatively, and knew of it before the reminder's moment.
 * @param told ids of those who were written to about the seminar since.
 */
export function reminderFor(
  group: readonly Known[],
  { seminar, at }: AboutOf<'reminder'>,
  told: ReadonlySet<string>,
  hold: HoldReason | null,
): ReminderDraft | null {
  const common = toGroup(
    group,
    ({ participant, registrations }) => {
      const rows = told.has(participant.id) ? [] : rowsIn(seminar, registrations)
      return rows.some(({ since }) => since <= at) ? rows : null
    },
    hold,
  )
  return common && { ...common, kind: 'reminder', seminar }
}

/** After a seminar, to those behind an address who had said that they come. */
export function thanksFor(
  group: readonly Known[],
  { seminar, markdown, link }: AboutOf<'thanks'>,
  hold: HoldReason | null,
): ThanksDraft | null {
  const common = toGroup(
    group,
    ({ registrations }) => {
      const rows = rowsIn(seminar, registrations).filter(({ tentative }) => !tentative)
      return rows.length > 0 ? rows : null
    },
    hold,
  )
  const words = markdown === '' ? null : { subject: '', markdown, seminar, withLink: true }
  return common && { ...common, kind: 'thanks', seminar, words, documents: link }
}

/** What a letter to those of a group who want one shares; null when it is for none of them, or can't reach them. */
function toGroup(
  group: readonly Known[],
  rowsOf: (known: Known) => readonly Registration[] | null,
  hold: HoldReason | null,
) {
  const to = reached(group)
  if (!to) return null
  const people = willing(group, to.address).flatMap((known) => {
    const rows = rowsOf(known)
    return rows === null ? [] : [shownOf(known.participant, rows)]
  })
  if (people.length === 0) return null
  const participants = people.map(({ participant }) => participant)
  return { ...addressed(to.address, to.language, hold), participants, people }
}

function addressed(address: string, language: Language, hold: HoldReason | null) {
  return { to: { name: '', address }, language, answers: null, onBehalfOf: '', hold }
}

/**
 * Those who did not opt out. Where everybody who owns the address did, nobody is written to there: it would be read by
 * one who wants no more letters.
 */
function willing(group: readonly Known[], address: string): readonly Known[] {
  const owners = group.filter(({ participant }) => participant.email === address)
  if (owners.length > 0 && owners.every(({ participant }) => participant.optedOut)) return []
  return group.filter(({ participant }) => !participant.optedOut)
}

function isMeant(
  { participant }: Known,
  rows: readonly Registration[],
  { seminars, who }: Audience,
  asked: Asked,
): boolean {
  switch (who) {
    case 'registered':
    case 'waiting':
      return rows.some(({ status }) => status === who)
    case 'unanswered': {
      const { id, email } = participant
      const isAsked = asked.participants.has(id) || (email !== null && asked.addresses.has(email))
      return isAsked && (seminars === null || rows.length > 0)
    }
    case 'everybody':
      return seminars === null || rows.length > 0
  }
}

function rowsIn(number: number, registrations: readonly Registration[]): Registration[] {
  return registrations.filter(({ seminar, status }) => seminar === number && status === 'registered')
}

/** Words of the organiser with what their placeholders may speak of. */
export function wordsOf(subject: string, markdown: string, { seminars, who }: Audience) {
  const [seminar = null, ...others] = seminars ?? []
  return {
    subject,
    markdown,
    seminar: others.length > 0 ? null : seminar,
    withLink: who === 'registered',
  }
}
