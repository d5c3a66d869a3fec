import type { Announcement } from './announcement.ts'
import type { Instant } from './clock.ts'
import { type Decision, type Known, nothing } from './decision.ts'
import type { HoldReason, LetterDraft } from './letter.ts'
import { type News, updateFor } from './update.ts'

/** One step of an announcement: the next people to look at. */
export interface AnnouncementStep {
  readonly announcement: Announcement
  /** The people behind each address that this step comes upon first. */
  readonly groups: readonly (readonly Known[])[]
  /** Participants looked at after this step. */
  readonly looked: number
  readonly news: News
}

/** The letters of one step, and how far the announcement got by it. Pure. */
export function announce(step: AnnouncementStep, hold: HoldReason | null, now: Instant): Decision {
  const { announcement, looked } = step
  const { id, notAfter } = announcement
  if (notAfter !== null && notAfter <= now) {
    return { ...nothing('expired'), announcements: [{ ...announcement, status: 'missed' }] }
  }
  const drafts = step.groups.flatMap((group) => letterFor(group, step, hold, now) ?? [])
  const letters = drafts.map((draft) => ({ ...draft, announcement: id, ...(notAfter && { notAfter }) }))
  const after: Announcement = {
    ...announcement,
    looked,
    letters: announcement.letters + letters.length,
    status: looked >= announcement.of ? 'done' : 'open',
  }
  return { ...nothing('announced'), letters, announcements: [after] }
}

function letterFor(
  group: readonly Known[],
  { announcement, news }: AnnouncementStep,
  hold: HoldReason | null,
  now: Instant,
): LetterDraft | null {
  switch (announcement.about.kind) {
    case 'update':
      return updateFor(group, news, hold, now)
    case 'reminder':
    case 'words':
    case 'thanks':
      return null
  }
}
