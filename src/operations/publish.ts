import { createHash } from 'node:crypto'
import { adopt, type DraftFault, type Selection } from '#src/domain/adopt.ts'
import type { Announcement } from '#src/domain/announcement.ts'
import type { Instant } from '#src/domain/clock.ts'
import { type Decision, nothing } from '#src/domain/decision.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import type { UpdateDraft } from '#src/domain/letter-to-many.ts'
import type { SeminarChange } from '#src/domain/seminar-change.ts'
import { changesOf } from '#src/domain/seminar-change.ts'
import type { Series } from '#src/domain/series.ts'
import { updateFor } from '#src/domain/update.ts'
import type { House } from '#src/house.ts'
import { groupsIn, newsOf } from '#src/intake/gather-announcement.ts'
import { recordDecision } from '#src/intake/record.ts'
import { compose } from '#src/letters/compose.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { dryRun } from './dry-run.ts'
import { supersedeReminders, supersedeUpdates } from './supersede.ts'

/** What publishing the draft would do, or did. */
export interface Plan {
  /** By seminar; those of which nothing changed are left out. */
  readonly seminars: readonly PlannedSeminar[]
  /** One for each address. */
  readonly letters: number
  readonly people: number
  /** Whose seminars changed and who can't be told: no address, and nobody who registered them has one. */
  readonly unreached: number
  /** Letters of an older plan that had not left and would never leave. */
  readonly superseded: number
  /** Some of the letters as they would be written, each of another kind of change. */
  readonly samples: readonly LetterBody[]
  /** Who would be told what; only when asked for. */
  readonly who?: readonly PlannedReader[]
  /** Stands for this plan: publishing with it fails when the file, or who is concerned, changed meanwhile. */
  readonly mark: string
}

export interface PlannedSeminar {
  readonly number: number
  readonly title: string
  readonly date: string
  /** Against the published series. */
  readonly changes: readonly SeminarChange[]
  /** Those who would be told something about it. */
  readonly people: number
}

export interface PlannedReader {
  readonly address: string
  readonly names: readonly string[]
  readonly seminars: readonly number[]
}

export interface PlanOptions extends Selection {
  readonly who?: boolean
  /** Letters shown at most. */
  readonly samples?: number
}

/** What keeps the plan from being carried out: faults of the draft, or another plan than the one agreed to. */
export class PublishError extends Error {
  readonly code: 'draft-not-publishable' | 'plan-changed' | 'not-started'

  constructor(code: PublishError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Compares a draft with what each participant was last told, and says what publishing it would tell whom. Changes nothing.
 * @throws PublishError
 */
export function plan(house: House, draft: Series, options: PlanOptions = {}): Promise<Plan> {
  return dryRun(house.store, async (tx) => {
    const { installation, series, superseded } = await putInForce(tx, draft, options, house.clock.now())
    return survey(tx, { installation, series, superseded }, options, house)
  })
}

/**
 * Puts the draft in force and begins telling those it concerns; a plan not fully sent is superseded: what had not left
 * never leaves, and its people are told the difference to what they know.
 * @param mark of the plan that was agreed to; null to publish whatever it is.
 * @throws PublishError
 */
export async function publish(
  house: House,
  draft: Series,
  mark: string | null,
  options: PlanOptions = {},
): Promise<Plan> {
  return house.store.transact(async (tx) => {
    const { plan: found, decision, installation } = await publishing(tx, house, draft, options)
    if (mark !== null && mark !== found.mark) {
      throw new PublishError(
        'plan-changed',
        'expected the plan that was agreed to, found another: the file, or who is registered, changed meanwhile. ' +
          'Look at the plan again.',
      )
    }
    const id = house.random.id()
    const cause = { kind: 'organiser', operation: 'publish' } as const
    await recordDecision(tx, { id, cause, supersedes: null }, decision, installation, house)
    return found
  })
}

/** A draft that was put in force, and what remains to be written down. */
export interface Publishing {
  readonly plan: Plan
  readonly decision: Decision
  /** What is in force now: for `recordDecision`. */
  readonly installation: Installation
}

/**
 * Puts the draft in force within a transaction, which has to record the decision: it begins to tell those it concerns.
 * @throws PublishError
 */
export async function publishing(
  tx: Transaction,
  house: House,
  draft: Series,
  options: PlanOptions = {},
): Promise<Publishing> {
  const now = house.clock.now()
  const before = await putInForce(tx, draft, options, now)
  const announcement: Announcement = {
    id: house.random.id(),
    about: { kind: 'update' },
    edition: before.installation.edition,
    status: 'open',
    startedAt: now,
    notAfter: null,
    looked: 0,
    of: await tx.countParticipants(),
    letters: 0,
  }
  return {
    plan: await survey(tx, before, options, house),
    decision: { ...nothing('published'), announcements: [announcement] },
    installation: before.installation,
  }
}

interface InForce {
  readonly installation: Installation
  /** What was in force before. */
  readonly series: Series
  readonly superseded: number
}

async function putInForce(
  tx: Transaction,
  draft: Series,
  selection: Selection,
  now: Instant,
): Promise<InForce> {
  const before = await tx.installation()
  if (!before)
    throw new PublishError('not-started', 'expected a published series, found none: start the daemon once')
  const adopted = adopt(before.published, draft, selection)
  if ('faults' in adopted) throw new PublishError('draft-not-publishable', faultLines(adopted.faults))
  const superseded = await supersedeUpdates(tx)
  await supersedeReminders(tx, adopted.series)
  const edition = before.edition + 1
  const installation = { ...before, published: adopted.series, edition }
  tx.put('installation', installation)
  tx.put('editions', { number: edition, at: now, series: adopted.series })
  return { installation, series: before.published, superseded }
}

function faultLines(faults: readonly DraftFault[]): string {
  return `the draft can't be published:\n${faults.map(({ problem }) => `  ${problem}`).join('\n')}`
}

const pageSize = 500

/** Who would be told what, now that the draft is in force. */
async function survey(
  tx: Transaction,
  { installation, series: before, superseded }: InForce,
  { who, samples: wanted = 3 }: PlanOptions,
  { templates, clock }: House,
): Promise<Plan> {
  const now = clock.now()
  const { published } = installation
  const news = await newsOf(tx, installation)
  const counts = new Map<number, number>()
  const shapes = new Map<string, UpdateDraft>()
  const readers: PlannedReader[] = []
  let [letters, people] = [0, 0]
  const total = await tx.countParticipants()
  for (let offset = 0; offset < total; offset += pageSize) {
    for (const group of await groupsIn(tx, { offset, limit: pageSize })) {
      const draft = updateFor(group, news, null, now)
      if (!draft) continue
      letters++
      people += draft.people.length
      for (const { choices } of draft.people) {
        for (const { seminar } of choices) counts.set(seminar, (counts.get(seminar) ?? 0) + 1)
      }
      const shape = JSON.stringify(draft.updates)
      if (!shapes.has(shape)) shapes.set(shape, draft)
      if (who) readers.push(readerOf(draft))
    }
  }
  const seminars = published.seminars.map((seminar) => ({
    number: seminar.number,
    title: seminar.title,
    date: seminar.date,
    changes: changesOf(before.seminars.find(({ number }) => number === seminar.number) ?? null, seminar),
    people: counts.get(seminar.number) ?? 0,
  }))
  const shown = seminars.filter(({ changes, people }) => changes.length > 0 || people > 0)
  const marked = [published, letters, people, [...counts].toSorted(([a], [b]) => a - b)]
  return {
    seminars: shown,
    letters,
    people,
    unreached: await countUnreached(tx, shown, total),
    superseded,
    samples: [...shapes.values()]
      .slice(0, wanted)
      .map((draft) => compose(draft, { series: published, templates, now })),
    ...(who && { who: readers }),
    mark: createHash('sha256').update(JSON.stringify(marked)).digest('hex').slice(0, 16),
  }
}

function readerOf({ to, people, updates }: UpdateDraft): PlannedReader {
  const names = people.map(({ givenName, familyName }) => [givenName, familyName].filter(Boolean).join(' '))
  return {
    address: to.address,
    names: names.filter((name) => name !== ''),
    seminars: updates.map(({ seminar }) => seminar),
  }
}

/** People without any address who hold a place in a seminar that changed. */
async function countUnreached(
  tx: Transaction,
  changed: readonly PlannedSeminar[],
  total: number,
): Promise<number> {
  const numbers = new Set(changed.map(({ number }) => number))
  let count = 0
  for (let offset = 0; offset < total; offset += pageSize) {
    for (const { id, email, registeredBy } of await tx.participants({ offset, limit: pageSize })) {
      if (email !== null || registeredBy !== null) continue
      const rows = await tx.registrationsOf(id)
      if (rows.some(({ seminar, status }) => numbers.has(seminar) && status !== 'cancelled')) count++
    }
  }
  return count
}
