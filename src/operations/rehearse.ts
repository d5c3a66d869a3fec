import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, day, type Instant, plus } from '#src/domain/clock.ts'
import type { HouseRules } from '#src/domain/house-rules.ts'
import type { Reason } from '#src/domain/journal.ts'
import type { Concern, HoldReason, LetterKind } from '#src/domain/letter.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import type { Kind } from '#src/domain/reading.ts'
import type { Series } from '#src/domain/series.ts'
import { handleDue } from '#src/handle-due.ts'
import { handleMessages } from '#src/handle-message.ts'
import type { House } from '#src/house.ts'
import { install } from '#src/intake/install.ts'
import type { Templates } from '#src/letters/templates.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { type Explanation, explain } from './explain.ts'
import { type ListedSeminar, list } from './list.ts'
import type { PastMail } from './past-mails.ts'

/**
 * Why somebody should look at what would have been done: words that were not understood, what only a person can
 * settle, a mail that could not be handled, more letters than the caps let through, a wish that came too late.
 */
export const doubts = ['unclear', 'to-organiser', 'parked', 'capped', 'refused'] as const
export type Doubt = (typeof doubts)[number]

/** What would have been done about one mail. */
export interface RehearsedMail {
  readonly source: string
  readonly date: Instant
  readonly from: string
  readonly subject: string
  /** Null when it could not be read. */
  readonly kind: Kind | null
  readonly reason: Reason
  readonly note: string | null
  readonly doubt: Doubt | null
  /** What the organisers would have been told in their digest. */
  readonly concerns: readonly Concern[]
  /** What they would have been told at once, a sentence each. */
  readonly urgent: readonly string[]
  /** Words that were not acted upon. */
  readonly unclear: readonly string[]
  /** Those it concerns, as they are on record after it. */
  readonly people: readonly {
    readonly name: string
    readonly email: string | null
    readonly registrations: readonly {
      readonly seminar: number
      readonly status: 'registered' | 'tentative' | 'waiting' | 'cancelled'
    }[]
  }[]
  readonly letters: readonly RehearsedLetter[]
}

export interface RehearsedLetter {
  readonly kind: LetterKind
  readonly to: string
  readonly subject: string
  readonly hold: HoldReason | null
}

export interface RehearsalReport {
  /** In the order of their dates. */
  readonly mails: readonly RehearsedMail[]
  /** What time alone would have brought about: questions asked again, places found, digests. */
  readonly byTime: readonly {
    readonly date: Instant
    readonly reason: Reason
    readonly letters: readonly RehearsedLetter[]
  }[]
  /** Who would be registered for what at the end. */
  readonly seminars: readonly ListedSeminar[]
}

export interface RehearsalSettings {
  readonly series: Series
  readonly templates: Templates
  readonly rules: HouseRules
  readonly trustedServer: string | null
  /** Bytes of a mail that is read at most. */
  readonly maxBytes: number
  /** Aborted to stop: what was done until then is reported. */
  readonly signal?: AbortSignal
  /** Told after each mail how many are done. */
  readonly onProgress?: (done: number) => void
}

/**
 * Runs the past of a mailbox through reading and deciding, on a store in a temporary folder that is removed
 * afterwards, each mail at its own time. Sends nothing.
 * @param mails in the order of their dates.
 */
export async function rehearse(
  mails: readonly PastMail[],
  settings: RehearsalSettings,
): Promise<RehearsalReport> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-rehearse-'))
  try {
    await using store = await openLowdbStore(folder)
    // Before them all: nothing is held because it is older than the installation.
    const installedAt = plus(mails[0]?.date ?? '1970-01-02T00:00:00.000Z', -day)
    await store.transact(async (tx) => install(tx, settings.series, installedAt))
    const house: Omit<House, 'clock'> = {
      store,
      templates: settings.templates,
      // On hold every letter would wait, and those beyond the caps could not be told from the others.
      rules: { ...settings.rules, letters: 'auto' },
      trustedServer: settings.trustedServer,
      random: systemRandom,
      log: silentLog,
    }
    const rehearsed: RehearsedMail[] = []
    const byTime: RehearsalReport['byTime'][number][] = []
    for (const [index, mail] of mails.entries()) {
      if (settings.signal?.aborted) break
      const then: House = { ...house, clock: stoppedAt(mail.date) }
      for (const { id, at, reason } of await handleDue(then)) {
        const [due] = await explain(store, id)
        byTime.push({ date: at, reason, letters: due ? lettersOf(due) : [] })
      }
      const [entry] = await handleMessages([await arrival(mail, index + 1, settings.maxBytes)], then)
      const [explanation] = entry ? await explain(store, entry.id) : []
      if (explanation) rehearsed.push(summary(mail, explanation))
      settings.onProgress?.(index + 1)
    }
    return { mails: rehearsed, byTime, seminars: await list(store, null) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function arrival(mail: PastMail, uid: number, maxBytes: number) {
  return {
    place: { mailbox: 'rehearsal', uidValidity: '1', uid },
    firstUid: 0,
    receivedAt: mail.date,
    size: mail.size,
    raw: mail.size > maxBytes ? null : await mail.read(),
    wasThere: false,
  }
}

function stoppedAt(moment: Instant): Clock {
  return { now: () => moment, wait: async () => {} }
}

function summary({ source, date }: PastMail, explanation: Explanation): RehearsedMail {
  const { entry, mail, reading, people, matter, letters } = explanation
  return {
    source,
    date,
    from: mail?.from ?? '',
    subject: mail?.subject ?? '',
    kind: reading?.kind ?? null,
    reason: entry.reason,
    note: entry.note,
    doubt: doubtOf(explanation),
    concerns: matter?.concerns ?? [],
    urgent: urgentOf(letters),
    unclear: reading?.unclear ?? [],
    people: people.map(({ participant: { givenName, familyName, email }, registrations }) => ({
      name: [givenName, familyName].filter(Boolean).join(' '),
      email,
      registrations: registrations.map(({ seminar, status, tentative }) => ({
        seminar,
        status: tentative && status === 'registered' ? 'tentative' : status,
      })),
    })),
    letters: lettersOf(explanation),
  }
}

function lettersOf({ letters }: Explanation): RehearsedLetter[] {
  return letters.map(({ letter: { kind, to, hold }, body }) => ({
    kind,
    to,
    subject: body?.subject ?? '',
    hold,
  }))
}

/** Why the organisers' letter was written: its list before the words of the mail, which stand behind bars. */
function urgentOf(letters: Explanation['letters']): readonly string[] {
  const text = letters.find(({ letter }) => letter.kind === 'to-organiser')?.body?.text ?? ''
  return text.split(/^\|/m, 1)[0]?.match(/(?<=^• ).+/gm) ?? []
}

function doubtOf({ entry, reading, matter, letters }: Explanation): Doubt | null {
  const wrote = (kind: LetterKind) => letters.some(({ letter }) => letter.kind === kind)
  if (entry.reason === 'parked') return 'parked'
  if (entry.reason === 'capped' || letters.some(({ letter }) => letter.hold === 'capped')) return 'capped'
  if (entry.reason === 'asked' || wrote('doubt') || (wrote('confirmation') && reading?.unclear.length))
    return 'unclear'
  if (entry.reason === 'to-organiser' || matter || wrote('to-organiser')) return 'to-organiser'
  return entry.reason === 'closed' || entry.reason === 'too-old' ? 'refused' : null
}
