import type { Clock, Instant } from '#src/domain/clock.ts'
import { minute } from '#src/domain/clock.ts'
import type { Log } from '#src/domain/log.ts'
import type { Delivery, Mailbox, MailboxSession } from './mailbox.ts'
import { MailboxError } from './mailbox-error.ts'

/** How far a mailbox has been read. */
export interface Position {
  /**
   * The mailbox's UIDVALIDITY; with `.2`, `.3`… behind it when the mailbox was put back to an earlier state and gives
   * out UIDs for the second time under the same UIDVALIDITY: message identities must differ then.
   */
  readonly uidValidity: string
  /** Highest UID handled. */
  readonly lastUid: number
  /** UIDs up to this one were there before us: left alone, or read with their letters held. */
  readonly firstUid: number
}

/** Mails to handle as one group. */
export interface Batch {
  readonly mailbox: string
  readonly uidValidity: string
  readonly deliveries: readonly Delivery[]
  /** They were there before us (asked for by `since`, or met again after a reset): their letters are held. */
  readonly before: boolean
  /** To be committed together with what is decided about them. */
  readonly position: Position
}

export interface Following {
  readonly mailbox: Mailbox
  /** The position last committed; undefined before the first start. */
  position(): Promise<Position | undefined>
  /** Commits a position that no batch leads to: at the first start and after a reset. */
  commit(position: Position): Promise<void>
  /** Handles a batch and commits its position; when it resolves, the mails need never be read again. */
  handle(batch: Batch): Promise<void>
  /** At the first start, read mails received at this moment or later too. */
  readonly since?: Instant
  /** Mails in a batch at most; 100 by default. */
  readonly batchSize?: number
  readonly clock: Clock
  /** A number from 0 to below 1, for the jitter of the back-off. */
  random(): number
  readonly log: Log
  readonly signal: AbortSignal
}

const firstPause = 1000
const longestPause = 5 * minute

/**
 * Follows a mailbox until `signal` is aborted: what has come is handled in batches, then it waits for more; after
 * every loss it waits longer and longer and opens a new connection. A batch under way is finished first.
 * @throws what `position`, `commit` or `handle` throw: a store that fails is not for us to retry.
 */
export async function followMailbox(following: Following): Promise<void> {
  const { mailbox, clock, log, signal } = following
  if (following.since !== undefined && (await following.position())) {
    log.warn(
      { mailbox: mailbox.name },
      'This mailbox is followed already: older mail is read at a first start only',
    )
  }
  let losses = 0
  while (!signal.aborted) {
    const opened = clock.now()
    let worked = false
    try {
      await using session = await mailbox.open(signal)
      log.info({ mailbox: mailbox.name, uidValidity: session.uidValidity }, 'Following the mailbox')
      await followSession(session, following, () => {
        worked = true
      })
    } catch (error) {
      if (!(error instanceof MailboxError)) throw error
      if (signal.aborted) return
      // A server that lets us in and throws us out at once is left in peace like one that is down.
      if (worked || Date.parse(clock.now()) - Date.parse(opened) >= minute) losses = 0
      const pause = backOff(losses++, following.random)
      const fields = {
        mailbox: mailbox.name,
        code: error.code,
        err: error,
        againInSeconds: Math.round(pause / 1000),
      }
      if (error.code === 'lost' || error.code === 'unreachable')
        log.warn(fields, 'The mailbox is out of reach')
      else log.error(fields, 'The mailbox refuses us')
      await clock.wait(pause, signal)
    }
  }
}

/** Doubles with each loss in a row, between half and all of that at random, five minutes at most. */
function backOff(losses: number, random: () => number): number {
  const whole = Math.min(longestPause, firstPause * 2 ** losses)
  return whole / 2 + (whole / 2) * random()
}

/** Reads on from the committed position until the signal or a loss. */
async function followSession(
  session: MailboxSession,
  following: Following,
  worked: () => void,
): Promise<void> {
  const { mailbox, log, signal } = following
  const limit = following.batchSize ?? 100
  let at = await startingPosition(session, following)
  // A crash fell between commit and mark. Mails from before us are not looked at: most were left alone.
  const marked = await session.markMissing(at.firstUid, at.lastUid)
  if (marked > 0) log.info({ mailbox: mailbox.name, marked }, 'Marked mails that were handled before')

  while (!signal.aborted) {
    const found = await session.fetchAbove(at.lastUid, limit)
    if (found.length === 0) {
      await session.news(signal)
      continue
    }
    for (const batch of batches(found, at, mailbox.name)) {
      await following.handle(batch)
      at = batch.position
      worked()
      await session.mark(batch.deliveries.map((delivery) => delivery.uid))
    }
  }
}

/** Mails from before us and the others apart. */
function batches(found: readonly Delivery[], at: Position, mailbox: string): Batch[] {
  return [true, false].flatMap((before) => {
    const deliveries = found.filter(({ uid }) => uid <= at.firstUid === before)
    const last = deliveries.at(-1)
    if (!last) return []
    const position = { ...at, lastUid: last.uid }
    return [{ mailbox, uidValidity: at.uidValidity, deliveries, before, position }]
  })
}

/** The committed position if it still holds for this mailbox, or a new one, committed. */
async function startingPosition(session: MailboxSession, following: Following): Promise<Position> {
  const { mailbox, log } = following
  const known = await following.position()
  if (known && stillHolds(known, session)) return known

  const end = session.uidNext === null ? await session.lastUid() : session.uidNext - 1
  const fresh = known ? afterReset(known, session, end) : await firstStart(session, following, end)
  await following.commit(fresh)
  if (known) {
    log.warn(
      { mailbox: mailbox.name, was: known, is: fresh },
      'The mailbox counts its mails anew: all of them are read again, letters to them held',
    )
  } else {
    log.info({ mailbox: mailbox.name, position: fresh }, 'First start: mails from before are left alone')
  }
  return fresh
}

/** Same UIDVALIDITY, and UIDs that went on from where we stopped (RFC 9051, section 2.3.1.1). */
function stillHolds(known: Position, session: MailboxSession): boolean {
  if (plain(known.uidValidity) !== session.uidValidity) return false
  return session.uidNext === null || session.uidNext > known.lastUid
}

function afterReset(known: Position, session: MailboxSession, end: number): Position {
  const [validity, generation = '1'] = known.uidValidity.split('.')
  const rewound = validity === session.uidValidity
  const uidValidity = rewound ? `${validity}.${Number(generation) + 1}` : session.uidValidity
  return { uidValidity, lastUid: 0, firstUid: end }
}

async function firstStart(session: MailboxSession, following: Following, end: number): Promise<Position> {
  const first = following.since ? await session.firstUidSince(following.since) : null
  const lastUid = first === null ? end : first - 1
  return { uidValidity: session.uidValidity, lastUid, firstUid: end }
}

function plain(uidValidity: string): string {
  return uidValidity.split('.')[0] ?? uidValidity
}
