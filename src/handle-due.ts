import type { Instant } from '#src/domain/clock.ts'
import { type DueView, due } from '#src/domain/due.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import type { House } from './house.ts'
import { dueDigest } from './intake/due-digest.ts'
import { gatherReminder, gatherStep } from './intake/gather-announcement.ts'
import { gatherPlaces, withRows } from './intake/gather-view.ts'
import { recordDecision } from './intake/record.ts'

/**
 * Does what time alone brings about: questions without an answer, offers that lapse, places that came free,
 * reminders of seminars, sendings to many, the organisers' digest. One commit for each; the letters go through the same outbox as all others.
 * @param signal ends it after the commit under way; what is left is done next time.
 * @param tell is told of each journal entry once it is durable: a long sending need not be over for its letters to leave.
 * @returns the journal entries.
 */
export async function handleDue(
  house: House,
  signal?: AbortSignal,
  tell?: (entry: JournalEntry) => void,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  while (!signal?.aborted) {
    const entry = await house.store.transact((tx) => handleOne(tx, house))
    if (!entry) return entries
    entries.push(entry)
    tell?.(entry)
  }
  return entries
}

async function handleOne(tx: Transaction, house: House): Promise<JournalEntry | null> {
  const installation = await tx.installation()
  if (!installation) return null
  const now = house.clock.now()
  const decision =
    due(await gather(tx, installation, house, now), now) ?? (await dueDigest(tx, installation, house, now))
  if (!decision) return null
  const cause = { kind: 'schedule', operation: decision.reason } as const
  const origin = { id: house.random.id(), cause, supersedes: null }
  return recordDecision(tx, origin, decision, installation, house)
}

async function gather(
  tx: Transaction,
  installation: Installation,
  { rules }: House,
  now: Instant,
): Promise<DueView> {
  const { published } = installation
  const [question] = await tx.dueQuestions(now, 1)
  const letter = question && (await tx.letter(question.id))
  const people = []
  for (const id of question?.participants ?? []) {
    const participant = await tx.participant(id)
    if (participant) people.push(participant)
  }
  return {
    series: published,
    rules,
    hold: rules.letters === 'hold' ? 'mode' : null,
    question: question && letter ? { question, letter, known: await withRows(tx, people) } : null,
    places: await gatherPlaces(tx, published),
    reminder: await gatherReminder(tx, installation, now),
    step: await gatherStep(tx, installation),
  }
}
