import { createHash } from 'node:crypto'
import { letterFor } from '#src/domain/announce.ts'
import type { Announcement } from '#src/domain/announcement.ts'
import { type Decision, nothing } from '#src/domain/decision.ts'
import type { LetterBody, LetterDraft } from '#src/domain/letter.ts'
import type { Series } from '#src/domain/series.ts'
import { wordsOf, wordsToStranger } from '#src/domain/tell.ts'
import type { House } from '#src/house.ts'
import { circumstancesOf, groupsIn, strangersFor } from '#src/intake/gather-announcement.ts'
import { recordDecision } from '#src/intake/record.ts'
import { compose } from '#src/letters/compose.ts'
import { sampleDrafts } from '#src/letters/sample.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { type AboutWords, AnnounceError, checkAbout, seminarIn } from './announce-check.ts'
import { dryRun } from './dry-run.ts'

/** What an announcement would send, or sends. */
export interface Outline {
  /** One for each address. */
  readonly letters: number
  readonly people: number
  /** Of these, those it reaches because of each seminar; empty when it is for any. */
  readonly seminars: readonly { readonly number: number; readonly people: number }[]
  /** Some of the letters as they would be written. */
  readonly samples: readonly LetterBody[]
  /** Who would be written to; only when asked for. */
  readonly who?: readonly { readonly address: string; readonly names: readonly string[] }[]
  /** Stands for these words to these people: announcing with it fails when either changed meanwhile. */
  readonly mark: string
}

export interface OutlineOptions {
  readonly who?: boolean
  /** Letters shown at most. */
  readonly samples?: number
}

/**
 * What these words would send to whom. Changes nothing.
 * @throws AnnounceError, WordsError when they can't be sent.
 */
export function outline(house: House, about: AboutWords, options: OutlineOptions = {}): Promise<Outline> {
  return dryRun(house.store, async (tx) => {
    const { outline } = await survey(tx, about, options, house)
    return outline
  })
}

/**
 * Begins to send the words; the letters are written in steps, by `handleDue`.
 * @param mark of the outline that was agreed to; null to send it to whomever it is for now.
 * @param id a name of the caller's for this sending: the same one never begins twice.
 * @throws AnnounceError, WordsError when they can't be sent.
 */
export function announce(
  house: House,
  about: AboutWords,
  mark: string | null,
  options: OutlineOptions & { readonly id?: string } = {},
): Promise<Outline> {
  return house.store.transact(async (tx) => {
    const { outline, decision, installation } = await announcing(tx, house, about, mark, options)
    const cause = { kind: 'organiser', operation: 'announce' } as const
    const origin = { id: house.random.id(), cause, supersedes: null }
    await recordDecision(tx, origin, decision, installation, house)
    return outline
  })
}

/** Words about to be sent, and what remains to be written down. */
export interface Announcing {
  readonly outline: Outline
  readonly decision: Decision
  /** For `recordDecision`. */
  readonly installation: Installation
}

/**
 * The same within a transaction, which has to record the decision.
 * @throws AnnounceError, WordsError when they can't be sent.
 */
export async function announcing(
  tx: Transaction,
  house: House,
  about: AboutWords,
  mark: string | null,
  options: OutlineOptions & { readonly id?: string } = {},
): Promise<Announcing> {
  const found = await survey(tx, about, options, house)
  if (mark !== null && mark !== found.outline.mark) {
    throw new AnnounceError(
      'audience-changed',
      'expected the words and the people that were agreed to, found others: somebody registered or left ' +
        'meanwhile, or the words are others. Look at them again.',
    )
  }
  if (found.outline.letters === 0) {
    throw new AnnounceError('announcement-refused', 'expected somebody to write to, found nobody')
  }
  const announcement = await newAnnouncement(tx, about, options.id ?? house.random.id(), found, house)
  const decision = { ...nothing('announced'), announcements: [announcement] }
  return { outline: found.outline, decision, installation: found.installation }
}

/**
 * Sends one of the letters to the organisers, for them to look at; to nobody else.
 * @param to these addresses instead.
 * @returns the addresses.
 * @throws AnnounceError, WordsError when the words can't be sent.
 */
export function announceTest(
  house: House,
  about: AboutWords,
  to?: readonly string[],
): Promise<readonly string[]> {
  return house.store.transact(async (tx) => {
    const { first, installation } = await survey(tx, about, { samples: 0 }, house)
    const { published } = installation
    const shown = first ?? inventedFor(about, published)
    const addresses = to ?? published.organisers
    const letters = addresses.map(
      (address): LetterDraft => ({
        ...shown,
        to: { name: '', address },
        participants: [],
        onBehalfOf: '',
        hold: null,
        test: true,
      }),
    )
    const cause = { kind: 'organiser', operation: 'announce-test' } as const
    const origin = { id: house.random.id(), cause, supersedes: null }
    await recordDecision(tx, origin, { ...nothing('announced'), letters }, installation, house)
    return addresses
  })
}

interface Found {
  readonly outline: Outline
  readonly installation: Installation
  readonly first: LetterDraft | null
}

const pageSize = 500

/** Who would be told, after everything that could be wrong has been looked at. */
async function survey(
  tx: Transaction,
  about: AboutWords,
  { who, samples: wanted = 2 }: OutlineOptions,
  { templates, clock }: House,
): Promise<Found> {
  const installation = await tx.installation()
  if (!installation) {
    throw new AnnounceError('not-started', 'expected a published series, found none: start the daemon once')
  }
  const now = clock.now()
  const { published } = installation
  checkAbout(about, published, now)
  const drafts: LetterDraft[] = []
  const total = await tx.countParticipants()
  const circumstances = await circumstancesOf(tx, about, [], installation)
  for (let offset = 0; offset < total; offset += pageSize) {
    for (const group of await groupsIn(tx, { offset, limit: pageSize })) {
      const draft = letterFor(group, about, circumstances, null, now)
      if (draft) drafts.push(draft)
    }
  }
  for (const stranger of await strangersFor(tx, about, published.language)) {
    if (about.kind === 'words') drafts.push(wordsToStranger(stranger, about, null))
  }
  const readers = drafts.map(({ to, participants }) => [to.address, ...participants])
  const context = { series: published, templates, now }
  return {
    installation,
    first: drafts[0] ?? null,
    outline: {
      letters: drafts.length,
      people: drafts.reduce((count, { participants }) => count + Math.max(1, participants.length), 0),
      seminars: bySeminar(drafts),
      samples: drafts.slice(0, wanted).map((draft) => compose(draft, context)),
      ...(who && { who: drafts.map(readerOf) }),
      mark: createHash('sha256')
        .update(JSON.stringify([about, readers]))
        .digest('hex')
        .slice(0, 16),
    },
  }
}

function bySeminar(drafts: readonly LetterDraft[]): Outline['seminars'] {
  const counts = new Map<number, number>()
  for (const draft of drafts) {
    for (const { choices } of 'people' in draft ? draft.people : []) {
      for (const { seminar } of choices) counts.set(seminar, (counts.get(seminar) ?? 0) + 1)
    }
  }
  return [...counts].map(([number, people]) => ({ number, people })).toSorted((a, b) => a.number - b.number)
}

function readerOf(draft: LetterDraft) {
  const people = 'people' in draft ? draft.people : []
  const names = people.map(({ givenName, familyName }) => [givenName, familyName].filter(Boolean).join(' '))
  return { address: draft.to.address, names: names.filter((name) => name !== '') }
}

/** Thanks are said once a seminar and day; words of the organiser's as often as she says so. */
async function newAnnouncement(
  tx: Transaction,
  about: AboutWords,
  given: string,
  { installation }: Found,
  { clock }: House,
): Promise<Announcement> {
  const { published, edition } = installation
  const id =
    about.kind === 'thanks' ? `thanks-${about.seminar}-${seminarIn(published, about.seminar).date}` : given
  const before = await tx.announcement(id)
  if (before) {
    const instead = about.kind === 'thanks' ? ': for more words to the same people there is "announce"' : ''
    throw new AnnounceError(
      'already-sent',
      `expected words that were not sent yet, found them begun on ${before.startedAt.slice(0, 10)}${instead}`,
    )
  }
  return {
    id,
    about,
    edition,
    status: 'open',
    startedAt: clock.now(),
    notAfter: null,
    looked: 0,
    of: await tx.countParticipants(),
    letters: 0,
  }
}

/** For a test copy of words that nobody would get. */
function inventedFor(about: AboutWords, series: Series): LetterDraft {
  const kind = about.kind === 'words' ? 'announcement' : 'thanks'
  const [sample] = sampleDrafts(kind, series, series.language)
  if (about.kind === 'words' && sample?.kind === 'announcement') {
    return { ...sample, words: wordsOf(about.subject, about.markdown, about.audience) }
  }
  if (about.kind === 'thanks' && sample?.kind === 'thanks') {
    const { seminar, markdown, link } = about
    const words = markdown === '' ? null : { subject: '', markdown, seminar, withLink: true }
    return { ...sample, seminar, words, documents: link }
  }
  throw new Error('expected a sample of each kind of letter')
}
