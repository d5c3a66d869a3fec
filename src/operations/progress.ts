import type { About, Announcement } from '#src/domain/announcement.ts'
import { day, type Instant, plus } from '#src/domain/clock.ts'
import type { LetterStatus } from '#src/domain/letter.ts'
import { estimatedEnd, type Rates } from '#src/outbox/estimate.ts'
import type { Store, Transaction } from '#src/store/store.ts'

/** How far a sending to many got. */
export interface Progress {
  readonly id: string
  readonly about: About['kind']
  /** The seminar it is about, when it is about one. */
  readonly seminar: number | null
  /** The subject of the organiser's own words. */
  readonly subject: string | null
  readonly status: Announcement['status']
  readonly startedAt: Instant
  /** People looked at, of those on record at the start. */
  readonly looked: number
  readonly of: number
  /** Letters written, and what became of them so far. */
  readonly letters: number
  readonly counts: Readonly<Record<LetterStatus, number>>
}

/** Somebody on record with a place, or waiting for one, whom no letter can reach. */
export interface Unreachable {
  readonly participant: string
  readonly name: string
  readonly seminars: readonly number[]
}

export interface ProgressReport {
  /** Those under way, those with letters that have not left, and those of the last days, the newest first. */
  readonly announcements: readonly Progress[]
  readonly unreachable: readonly Unreachable[]
  /** When everything that is to leave will have left, by the rates of the submission server; null when that is not known. */
  readonly endsAt: Instant | null
}

/** Sendings that are over are shown for so long. */
const shownFor = 3 * day
const shownUnreachable = 200
const pageSize = 500

/** @param rates null when it is not known what the submission server allows. */
export function progress(store: Store, rates: Rates | null, now: Instant): Promise<ProgressReport> {
  return store.transact(async (tx) => {
    const announcements: Progress[] = []
    for (let offset = 0; ; offset += pageSize) {
      const page = await tx.announcements({ offset, limit: pageSize })
      for (const announcement of page) {
        const shown = await progressOf(tx, announcement)
        const isRecent = announcement.startedAt > plus(now, -shownFor)
        const { queued, held, failed, bounced, expired } = shown.counts
        if (isRecent || announcement.status === 'open' || queued + held + failed + bounced + expired > 0)
          announcements.push(shown)
      }
      if (page.length < pageSize) break
    }
    const left =
      (await tx.countLetters('queued')) + announcements.reduce((sum, one) => sum + unwritten(one), 0)
    const triedToday = await tx.lettersTriedSince(plus(now, -day))
    return {
      announcements: announcements.toReversed(),
      unreachable: await unreachable(tx),
      endsAt: rates && estimatedEnd(left, rates, triedToday, now),
    }
  })
}

async function progressOf(
  tx: Transaction,
  { id, about, status, startedAt, looked, of, letters }: Announcement,
): Promise<Progress> {
  const count = (which: LetterStatus) => tx.countAnnounced(id, which)
  return {
    id,
    about: about.kind,
    seminar: about.kind === 'reminder' || about.kind === 'thanks' ? about.seminar : null,
    subject: about.kind === 'words' ? about.subject : null,
    status,
    startedAt,
    looked,
    of,
    letters,
    counts: {
      held: await count('held'),
      queued: await count('queued'),
      sent: await count('sent'),
      bounced: await count('bounced'),
      failed: await count('failed'),
      expired: await count('expired'),
      superseded: await count('superseded'),
    },
  }
}

/** Letters still to be written, as many for those not looked at yet as for those before. */
function unwritten({ status, looked, of, letters }: Progress): number {
  if (status !== 'open') return 0
  return looked === 0 ? of : Math.ceil(((of - looked) * letters) / looked)
}

async function unreachable(tx: Transaction): Promise<Unreachable[]> {
  const found: Unreachable[] = []
  for (let offset = 0; found.length < shownUnreachable; offset += pageSize) {
    const page = await tx.participants({ offset, limit: pageSize })
    for (const { id, givenName, familyName, email, registeredBy } of page) {
      if (email !== null || registeredBy !== null) continue
      const rows = (await tx.registrationsOf(id)).filter(({ status }) => status !== 'cancelled')
      if (rows.length === 0) continue
      const name = [givenName, familyName].filter(Boolean).join(' ')
      found.push({ participant: id, name, seminars: rows.map(({ seminar }) => seminar) })
    }
    if (page.length < pageSize) break
  }
  return found.slice(0, shownUnreachable)
}
