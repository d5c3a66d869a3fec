import type { AnnouncementStep } from '#src/domain/announce.ts'
import type { Known } from '#src/domain/decision.ts'
import type { Participant } from '#src/domain/registration.ts'
import type { News } from '#src/domain/update.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { withRows } from './gather-view.ts'

/** Participants a step looks at: its letters are written in one commit, between which mails come in. */
const stepSize = 50

/** The next step of the announcement that was begun first; null when none is under way. */
export async function gatherStep(
  tx: Transaction,
  installation: Installation,
): Promise<AnnouncementStep | null> {
  const announcement = await tx.openAnnouncement()
  if (!announcement) return null
  const { looked, of } = announcement
  const limit = Math.min(stepSize, of - looked)
  return {
    announcement,
    groups: await groupsIn(tx, { offset: looked, limit }),
    looked: looked + limit,
    news: await newsOf(tx, installation),
  }
}

/** What people may know of the series, and what they are to know. */
export async function newsOf(tx: Transaction, { published, edition }: Installation): Promise<News> {
  return { editions: await tx.editions(), series: published, edition }
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

/** Everybody written to at the same address: whose it is, then those they registered who have none. */
async function behindAddressOf(tx: Transaction, participant: Participant): Promise<readonly Participant[]> {
  const address = participant.email ?? participant.registeredBy
  if (address === null) return []
  const own = await tx.participantsAt(address)
  const theirs = await tx.participantsRegisteredBy(address)
  return [...own, ...theirs.filter(({ email }) => email === null)]
}
