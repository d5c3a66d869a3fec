import { unknown } from '#src/domain/invitation.ts'
import type { Letter } from '#src/domain/letter.ts'
import { stillHolds } from '#src/domain/reminders.ts'
import type { Series } from '#src/domain/series.ts'
import type { Page, Transaction } from '#src/store/store.ts'

const pageSize = 500

/**
 * Ends every update under way: its letters that nobody has tried to send become `superseded`, and their people know
 * again what they knew before, so that the next update tells them the whole difference.
 * @returns how many letters.
 */
export async function supersedeUpdates(tx: Transaction): Promise<number> {
  const letters = await unsentUpdates(tx)
  for (const letter of letters) {
    tx.put('letters', { ...letter, status: 'superseded', hold: null, nextAttemptAt: null })
    await forget(tx, letter)
  }
  for (let offset = 0; ; offset += pageSize) {
    const page = await tx.announcements({ offset, limit: pageSize })
    for (const announcement of page) {
      if (announcement.about.kind !== 'update' || announcement.status !== 'open') continue
      tx.put('announcements', { ...announcement, status: 'superseded' })
    }
    if (page.length < pageSize) return letters.length
  }
}

async function unsentUpdates(tx: Transaction): Promise<Letter[]> {
  const found: Letter[] = []
  for (const status of ['queued', 'held'] as const) {
    for (let offset = 0; ; offset += pageSize) {
      const page = await tx.lettersWith(status, { offset, limit: pageSize })
      // One that was tried may have arrived: it stays, and its people count as told.
      found.push(...page.filter(({ kind, attempts }) => kind === 'update' && attempts.length === 0))
      if (page.length < pageSize) break
    }
  }
  return found
}

/** Whoever was told in the meantime, by another letter, still is. */
async function forget(tx: Transaction, letter: Letter): Promise<void> {
  const { to, participants, seminars = [], toldBefore } = letter
  for (const seminar of seminars) {
    const invitation = await tx.invitation(to, seminar)
    if (invitation) tx.put('invitations', unknown(invitation))
  }
  const installation = await tx.installation()
  if (toldBefore === undefined) return
  for (const participant of participants) {
    for (const row of await tx.registrationsOf(participant)) {
      if (!seminars.includes(row.seminar) || row.told !== installation?.edition) continue
      tx.put('registrations', { ...row, told: toldBefore })
    }
  }
}

/**
 * Ends reminders of a day that is no longer that of their seminar, or of one that does not take place: those under way, and
 * their letters that have not left. The new day has reminders of its own.
 */
export async function supersedeReminders(tx: Transaction, published: Series): Promise<void> {
  const gone = new Set<string>()
  for await (const announcement of every((page) => tx.announcements(page))) {
    const { id, about, status } = announcement
    if (about.kind !== 'reminder' || stillHolds(about, published)) continue
    gone.add(id)
    if (status === 'open') tx.put('announcements', { ...announcement, status: 'superseded' })
  }
  if (gone.size === 0) return
  const letters: Letter[] = []
  for (const status of ['queued', 'held'] as const) {
    for await (const letter of every((page) => tx.lettersWith(status, page))) {
      if (letter.announcement !== undefined && gone.has(letter.announcement)) letters.push(letter)
    }
  }
  for (const letter of letters) {
    tx.put('letters', { ...letter, status: 'superseded', hold: null, nextAttemptAt: null })
  }
}

/** All rows of a list that is asked for a page at a time. */
async function* every<Row>(list: (page: Page) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await list({ offset, limit: pageSize })
    yield* page
    if (page.length < pageSize) return
  }
}
