import type { AnnouncementStep, Circumstances } from '#src/domain/announce.ts'
import type { About } from '#src/domain/announcement.ts'
import type { Instant } from '#src/domain/clock.ts'
import type { Known } from '#src/domain/decision.ts'
import type { DueView } from '#src/domain/due.ts'
import type { LetterKind } from '#src/domain/letter.ts'
import type { Participant } from '#src/domain/registration.ts'
import { dueReminders } from '#src/domain/reminders.ts'
import type { Language } from '#src/domain/series.ts'
import type { Asked } from '#src/domain/tell.ts'
import type { News } from '#src/domain/update.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { withRows } from './gather-view.ts'

/**
 * Participants a step looks at: its letters are written in one commit, and whatever else there is to commit waits for
 * their files. With more, letters leave more slowly while others are still being written.
 */
const stepSize = 10

/** The next step of the announcement that was begun first; null when none is under way. */
export async function gatherStep(
  tx: Transaction,
  installation: Installation,
): Promise<AnnouncementStep | null> {
  const announcement = await tx.openAnnouncement()
  if (!announcement) return null
  const { about, looked, of } = announcement
  const limit = Math.min(stepSize, of - looked)
  const groups = await groupsIn(tx, { offset: looked, limit })
  const isLast = looked + limit >= of
  return {
    announcement,
    groups,
    strangers: isLast ? await strangersFor(tx, about, installation.published.language) : [],
    looked: looked + limit,
    ...(await circumstancesOf(tx, about, groups, installation)),
  }
}

/** The first reminder whose moment has come and that was never begun; null when there is none. */
export async function gatherReminder(
  tx: Transaction,
  { edition }: Installation,
  now: Instant,
): Promise<DueView['reminder']> {
  for (const reminder of dueReminders(await tx.editions(), now)) {
    if (await tx.announcement(reminder.id)) continue
    const comers = await tx.registrationsIn(reminder.seminar, { offset: 0, limit: Number.POSITIVE_INFINITY })
    return {
      reminder,
      edition,
      comers: comers.some(({ status }) => status === 'registered'),
      total: await tx.countParticipants(),
    }
  }
  return null
}

/** What people may know of the series, and what they are to know. */
export async function newsOf(tx: Transaction, { published, edition }: Installation): Promise<News> {
  return { editions: await tx.editions(), series: published, edition }
}

/** What decides, beside the people themselves, who of these is told. */
export async function circumstancesOf(
  tx: Transaction,
  about: About,
  groups: readonly (readonly Known[])[],
  installation: Installation,
): Promise<Circumstances> {
  return {
    news: await newsOf(tx, installation),
    asked: await askedFor(tx, about),
    told: about.kind === 'reminder' ? await toldSince(tx, about, groups) : new Set(),
  }
}

/** The people behind the addresses that stand first for some of these participants: each address comes up once. */
export async function groupsIn(
  tx: Transaction,
  page: { readonly offset: number; readonly limit: number },
): Promise<Known[][]> {
  const groups: Known[][] = []
  for (const participant of await tx.participants(page)) {
    const group = await behindAddressOf(tx, participant)
    if (group[0]?.id === participant.id) groups.push(await withRows(tx, group))
  }
  return groups
}

/**
 * Whoever was asked something, is meant by words to those without an answer, and is not on record. Words about certain
 * seminars are for none of them: what they want is what they were asked.
 */
export async function strangersFor(
  tx: Transaction,
  about: About,
  language: Language,
): Promise<{ readonly address: string; readonly language: Language }[]> {
  if (about.kind !== 'words' || about.audience.seminars !== null) return []
  const strangers = new Map<string, Language>()
  for (const { address, language: its } of await askedNow(tx, about)) {
    if ((await tx.participantsAt(address)).length === 0) strangers.set(address, its ?? language)
  }
  return [...strangers].map(([address, its]) => ({ address, language: its }))
}

/** Everybody written to at the same address: whose it is, then those they registered who have none. */
async function behindAddressOf(tx: Transaction, participant: Participant): Promise<readonly Participant[]> {
  const address = participant.email ?? participant.registeredBy
  if (address === null) return []
  const own = await tx.participantsAt(address)
  const theirs = await tx.participantsRegisteredBy(address)
  return [...own, ...theirs.filter(({ email }) => email === null)]
}

async function askedFor(tx: Transaction, about: About): Promise<Asked> {
  const asked = await askedNow(tx, about)
  return {
    participants: new Set(asked.flatMap(({ participants }) => participants)),
    addresses: new Set(asked.map(({ address }) => address)),
  }
}

const everAfter: Instant = '9999-12-31T23:59:59.999Z'

/** Whom an answer is awaited from. One who is content with what was done owes none, nor one who never got the question. */
async function askedNow(tx: Transaction, about: About) {
  if (about.kind !== 'words' || about.audience.who !== 'unanswered') return []
  const asked = []
  for (const { id, kind, participants, language } of await tx.dueQuestions(
    everAfter,
    Number.POSITIVE_INFINITY,
  )) {
    const letter = kind === 'undo' ? undefined : await tx.letter(id)
    if (letter && mayHaveArrived.includes(letter.status))
      asked.push({ participants, language, address: letter.to })
  }
  return asked
}

const mayHaveArrived = ['sent', 'queued']

/** Letters that say when and where a seminar takes place. */
const sayingWhen: readonly LetterKind[] = ['confirmation', 'notice', 'promotion', 'update']

async function toldSince(
  tx: Transaction,
  { seminar, at }: Extract<About, { kind: 'reminder' }>,
  groups: readonly (readonly Known[])[],
): Promise<Set<string>> {
  const told = new Set<string>()
  for (const { participant } of groups.flat()) {
    const entries = (await tx.journalAbout(participant.id)).filter((entry) => entry.at > at)
    for (const id of entries.flatMap(({ letters }) => letters)) {
      const letter = await tx.letter(id)
      const says =
        letter &&
        sayingWhen.includes(letter.kind) &&
        mayHaveArrived.includes(letter.status) &&
        letter.seminars?.includes(seminar) &&
        letter.participants.includes(participant.id)
      if (says) told.add(participant.id)
    }
  }
  return told
}
