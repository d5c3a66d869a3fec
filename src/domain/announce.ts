import type { About, Announcement } from './announcement.ts'
import type { Instant } from './clock.ts'
import { type Decision, type Known, nothing } from './decision.ts'
import type { HoldReason, LetterDraft } from './letter.ts'
import { missed, stillHolds } from './reminders.ts'
import type { Language } from './series.ts'
import { type Asked, reminderFor, thanksFor, wordsFor, wordsToStranger } from './tell.ts'
import { type News, updateFor } from './update.ts'

/** What decides, beside the people themselves, who is told. */
export interface Circumstances {
  readonly news: News
  /** For words to those without an answer. */
  readonly asked: Asked
  /** For a reminder: ids of those who were written to about its seminar since its moment. */
  readonly told: ReadonlySet<string>
}

/** One step of an announcement: the next people to look at. */
export interface AnnouncementStep extends Circumstances {
  readonly announcement: Announcement
  /** The people behind each address that this step comes upon first. */
  readonly groups: readonly (readonly Known[])[]
  /** In the last step: those who were asked something, are meant, and are not on record. */
  readonly strangers: readonly { readonly address: string; readonly language: Language }[]
  /** Participants looked at after this step. */
  readonly looked: number
}

/** The letters of one step, and how far the announcement got by it. Pure. */
export function announce(step: AnnouncementStep, hold: HoldReason | null, now: Instant): Decision {
  const { announcement, looked, strangers, news } = step
  const { id, about, notAfter } = announcement
  if (about.kind === 'reminder' && !stillHolds(about, news.series)) {
    return { ...nothing('expired'), announcements: [{ ...announcement, status: 'superseded' }] }
  }
  if (notAfter !== null && notAfter <= now) {
    const matters = about.kind === 'reminder' ? [missed(id, about, now)] : []
    return { ...nothing('expired'), announcements: [{ ...announcement, status: 'missed' }], matters }
  }
  const drafts = [
    ...step.groups.flatMap((group) => letterFor(group, about, step, hold, now) ?? []),
    ...(about.kind === 'words' ? strangers.map((stranger) => wordsToStranger(stranger, about, hold)) : []),
  ]
  const letters = drafts.map((draft) => ({ ...draft, announcement: id, ...(notAfter && { notAfter }) }))
  const after: Announcement = {
    ...announcement,
    looked,
    letters: announcement.letters + letters.length,
    status: looked >= announcement.of ? 'done' : 'open',
  }
  return { ...nothing('announced'), letters, announcements: [after] }
}

/** The one letter for those behind an address; null when nothing is for them. */
export function letterFor(
  group: readonly Known[],
  about: About,
  { news, asked, told }: Circumstances,
  hold: HoldReason | null,
  now: Instant,
): LetterDraft | null {
  switch (about.kind) {
    case 'update':
      return updateFor(group, news, hold, now)
    case 'reminder':
      return reminderFor(group, about, told, hold)
    case 'words':
      return wordsFor(group, about, asked, hold)
    case 'thanks':
      return thanksFor(group, about, hold)
  }
}
