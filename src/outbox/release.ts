import type { Clock } from '#src/domain/clock.ts'
import type { HoldReason, Letter, LetterStatus } from '#src/domain/letter.ts'
import type { OutboxStore, OutboxTransaction } from './outbox-store.ts'

/** Which letters an operation is about: these, or all that its status and `hold` let through. */
export type Which = { readonly ids: readonly string[] } | { readonly all: true; readonly hold?: HoldReason }

export interface Done {
  /** Ids of the letters that changed. */
  readonly done: readonly string[]
  /** Ids asked for that are unknown, in another status, or of letters whose time has passed. */
  readonly not: readonly string[]
}

/** Letters a transaction changes at most, so that none takes long. */
const batch = 500

/** Lets held letters leave, unless their time has passed: they are queued, due now. Ring the outbox's bell afterwards. */
export function releaseHeld(store: OutboxStore, which: Which, clock: Clock): Promise<Done> {
  return change(store, which, 'held', clock, (letter) => ({
    ...letter,
    status: 'queued',
    hold: null,
    nextAttemptAt: clock.now(),
  }))
}

/** Has failed letters tried again, as though for the first time, unless their time has passed. Ring the outbox's bell afterwards. */
export function retryFailed(store: OutboxStore, which: Which, clock: Clock): Promise<Done> {
  return change(store, which, 'failed', clock, (letter) => ({
    ...letter,
    status: 'queued',
    nextAttemptAt: clock.now(),
    retriedAt: clock.now(),
  }))
}

/**
 * Stops all letters, or lets them go again; those on their way are not called back. Ring the outbox's bell afterwards.
 * @returns false when it was so already, or nothing is installed yet.
 */
export function setPaused(store: OutboxStore, paused: boolean): Promise<boolean> {
  return store.transact(async (tx) => {
    const installation = await tx.installation()
    if (!installation || installation.paused === paused) return false
    tx.put('installation', { ...installation, paused })
    return true
  })
}

/** The outbox at a glance. */
export interface OutboxState {
  readonly paused: boolean
  readonly counts: Readonly<Record<LetterStatus, number>>
  /** When the next queued letter is due; null when none is queued. */
  readonly nextDue: string | null
}

export function outboxState(store: OutboxStore): Promise<OutboxState> {
  return store.transact(async (tx) => ({
    paused: (await tx.installation())?.paused ?? false,
    counts: {
      held: await tx.countLetters('held'),
      queued: await tx.countLetters('queued'),
      sent: await tx.countLetters('sent'),
      bounced: await tx.countLetters('bounced'),
      failed: await tx.countLetters('failed'),
      expired: await tx.countLetters('expired'),
      superseded: await tx.countLetters('superseded'),
    },
    nextDue: (await tx.nextDue()) ?? null,
  }))
}

/** A page of the letters with one status, oldest first. */
export function listLetters(
  store: OutboxStore,
  status: LetterStatus,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly Letter[]> {
  return store.transact((tx) => tx.lettersWith(status, page))
}

async function change(
  store: OutboxStore,
  which: Which,
  status: LetterStatus,
  clock: Clock,
  changed: (letter: Letter) => Letter,
): Promise<Done> {
  const done: string[] = []
  const not: string[] = []
  const isPast = ({ notAfter }: Letter) => notAfter !== undefined && notAfter <= clock.now()
  const put = (tx: OutboxTransaction, letter: Letter) => {
    tx.put('letters', changed(letter))
    done.push(letter.id)
  }
  if ('ids' in which) {
    await store.transact(async (tx) => {
      for (const id of new Set(which.ids)) {
        const letter = await tx.letter(id)
        if (letter?.status === status && !isPast(letter)) put(tx, letter)
        else not.push(id)
      }
    })
    return { done, not }
  }
  // Changed letters leave the list, so the offset counts those that stay.
  for (let [offset, more] = [0, true]; more; ) {
    await store.transact(async (tx) => {
      const letters = await tx.lettersWith(status, { offset, limit: batch })
      for (const letter of letters) {
        if (isPast(letter) || (which.hold !== undefined && letter.hold !== which.hold)) offset++
        else put(tx, letter)
      }
      more = letters.length === batch
    })
  }
  return { done, not }
}
