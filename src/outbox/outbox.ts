import { type Clock, day, hour, type Instant, minute, plus } from '#src/domain/clock.ts'
import type { Letter, LetterBody } from '#src/domain/letter.ts'
import type { Log } from '#src/domain/log.ts'
import type { Wake } from '#src/domain/wake.ts'
import { type Brake, braked, isOutage, loose } from './brake.ts'
import { expirePast } from './expire.ts'
import type { OutboxStore, OutboxTransaction } from './outbox-store.ts'
import { claimed, isInFlight, settled } from './retry.ts'
import type { Outcome, Transport } from './transport.ts'

export interface OutboxSettings {
  /** Letters begun and not yet written down as ended, at most: so many may go twice after a kill. */
  readonly inFlight: number
  /** What the submission server allows; null: no bound. */
  readonly perMinute: number | null
  readonly perDay: number | null
}

export interface OutboxOptions {
  readonly store: OutboxStore
  readonly transport: Transport
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  readonly settings: OutboxSettings
  /** To be rung when letters were committed or released, and after a pause. */
  readonly bell: Wake
  /** Told of letters that were given up, once that is committed. */
  onFailed?(letters: readonly Letter[]): Promise<void>
}

/** One letter on its way. */
interface Flight {
  readonly letter: Letter
  readonly begun: Instant
  /** Null until it ended. */
  outcome: Outcome | null
}

/** How long after the stop the letters on their way may take; who stops us kills us soon after. */
const patience = 5_000

/** A turn's longest sleep: bounds what a clock set back or a missed bell can cost. */
const longestSleep = hour

/**
 * Takes letters that are due to the submission server until `signal` is aborted, then waits a little for those on their way.
 *
 * It works in turns. Each is one transaction that writes down how the attempts ended that are over, and takes the next
 * letters, each with its attempt written down before it is made. So at any moment no more than `settings.inFlight`
 * letters may have been sent without the store knowing, and those are sent again, under the same Message-ID, after
 * a crash; none is skipped.
 * @throws the error of the store, when a transaction fails: nothing can be sent safely then.
 */
export async function runOutbox(options: OutboxOptions): Promise<void> {
  const { bell, clock, signal } = options
  const flights = new Map<string, Flight>()
  let brake = loose
  let stopBy: Instant | null = null
  await recoverInFlight(options)
  for (;;) {
    const turn = await takeTurn(flights, brake, options)
    brake = turn.brake
    for (const flight of turn.begun) {
      flights.set(flight.letter.id, flight)
      submit(flight, options).then((outcome) => {
        flight.outcome = outcome
        bell.ring()
      })
    }
    if (turn.failed.length > 0) await tell(turn.failed, options)
    if (!signal.aborted) {
      await bell.wait(turn.sleep, clock, signal)
      continue
    }
    stopBy ??= plus(clock.now(), patience)
    if (flights.size === 0 || clock.now() >= stopBy) return
    await bell.wait(between(clock.now(), stopBy), clock)
  }
}

/** Letters begun by a process that died are due at once: their writers should not wait for the back-off. */
async function recoverInFlight({ store, clock, log }: OutboxOptions): Promise<void> {
  const recovered = await store.transact(async (tx) => {
    const now = clock.now()
    let count = 0
    for (let offset = 0; ; offset += 500) {
      const letters = await tx.lettersWith('queued', { offset, limit: 500 })
      for (const letter of letters.filter(isInFlight)) {
        tx.put('letters', { ...letter, nextAttemptAt: now })
        count++
      }
      if (letters.length < 500) return count
    }
  })
  if (recovered > 0) log.info({ letters: recovered }, 'letters in flight at the last end are sent again')
}

interface Turn {
  readonly brake: Brake
  readonly begun: readonly Flight[]
  readonly failed: readonly Letter[]
  /** Milliseconds until the next turn, unless the bell rings. */
  readonly sleep: number
}

async function takeTurn(flights: Map<string, Flight>, before: Brake, options: OutboxOptions): Promise<Turn> {
  const { store, clock, log, signal, settings, bell } = options
  const ended = [...flights.values()].filter(({ outcome }) => outcome !== null)
  const flying = new Set(flights.keys()).difference(new Set(ended.map(({ letter }) => letter.id)))
  const turn = await store.transact(async (tx) => {
    const now = clock.now()
    let brake = before
    const failed: Letter[] = []
    for (const flight of ended) {
      const after = await writeDown(tx, flight, brake, now)
      brake = after.brake
      if (after.letter.status === 'failed') failed.push(after.letter)
    }
    if (signal.aborted) return { brake, failed, begun: [], sleep: longestSleep }
    const { expired, more } = await expirePast(tx, flying, now)
    if (expired.length > 0)
      log.warn({ letters: expired.length }, 'letters whose time has passed are not sent')
    if (more) {
      // Some of what is due has expired as well: nothing is taken before that is known.
      bell.ring()
      return { brake, failed, begun: [], sleep: longestSleep }
    }
    return { brake, failed, ...(await claim(tx, brake, flying, now, settings)) }
  })
  for (const { letter } of ended) flights.delete(letter.id)
  if (turn.brake.troubles > before.troubles) {
    const { troubles, outage, until } = turn.brake
    log.warn({ troubles, outage, until }, 'the submission server is in trouble or slows us down')
  }
  return turn
}

async function writeDown(
  tx: OutboxTransaction,
  { letter, begun, outcome }: Flight,
  before: Brake,
  now: Instant,
): Promise<{ readonly letter: Letter; readonly brake: Brake }> {
  const how = outcome as Outcome
  const brake = braked(before, how, begun, now)
  // A letter that ends the connection a second time, when all else went well, is perhaps the cause: its own, longer
  // delays keep it from stopping the others for ever. Any other letter is due again as soon as the outage may be over.
  const suspect = before.troubles === 0 && letter.attempts.length > 1
  const notBefore = isOutage(how) && !suspect ? brake.until : null
  const after = settled((await tx.letter(letter.id)) ?? letter, how, now, notBefore)
  tx.put('letters', after)
  return { letter: after, brake }
}

/** Takes the letters that may leave now; also says how long to sleep when nobody rings. */
async function claim(
  tx: OutboxTransaction,
  brake: Brake,
  flying: ReadonlySet<string>,
  now: Instant,
  settings: OutboxSettings,
): Promise<Pick<Turn, 'begun' | 'sleep'>> {
  const paused = (await tx.installation())?.paused ?? false
  if (brake.until !== null && brake.until > now) return { begun: [], sleep: between(now, brake.until) }
  const rate = await allowance(tx, now, settings)
  if (rate <= 0) return { begun: [], sleep: settings.perMinute ? minute / settings.perMinute : minute }
  const slots = brake.troubles > 0 ? 1 : settings.inFlight
  const limit = Math.max(0, Math.min(slots - flying.size, rate))
  const due = paused
    ? await tx.dueDeskLetters(now, limit + flying.size)
    : await tx.dueLetters(now, limit + flying.size)
  const letters = due.filter(({ id }) => !flying.has(id)).slice(0, limit)
  const begun = letters.map((letter) => ({ letter: claimed(letter, now), begun: now, outcome: null }))
  for (const { letter } of begun) tx.put('letters', letter)
  if (paused) return { begun, sleep: minute }
  const next = await tx.nextDue()
  // Due and not taken: all slots are full, or it is on its way for longer than its back-off.
  const sleep = next === undefined ? longestSleep : next > now ? between(now, next) : 1000
  return { begun, sleep }
}

/** How many more the submission server's limits allow now; counted in the store, so that a restart forgets nothing. */
async function allowance(
  tx: OutboxTransaction,
  now: Instant,
  { perMinute, perDay }: OutboxSettings,
): Promise<number> {
  const left = async (allowed: number | null, span: number) =>
    allowed === null
      ? Number.POSITIVE_INFINITY
      : Math.max(0, allowed - (await tx.lettersTriedSince(plus(now, -span))))
  return Math.min(await left(perMinute, minute), await left(perDay, day))
}

async function submit({ letter }: Flight, { store, transport }: OutboxOptions): Promise<Outcome> {
  try {
    const bytes = await store.blob('letters', letter.id)
    if (!bytes) return unsendable('its words are missing from the data folder')
    return await transport.submit(letter.messageId, JSON.parse(Buffer.from(bytes).toString()) as LetterBody)
  } catch (error) {
    if (error instanceof SyntaxError) return unsendable('its words in the data folder are damaged')
    return { kind: 'lost', said: String(error) }
  }
}

/** Nothing that trying again would mend; 554 is SMTP's "transaction failed". */
function unsendable(said: string): Outcome {
  return { kind: 'refused', permanent: true, code: 554, enhancedCode: null, said }
}

async function tell(letters: readonly Letter[], { log, onFailed }: OutboxOptions): Promise<void> {
  for (const { id, attempts } of letters) {
    log.warn({ letter: id, code: attempts.at(-1)?.code }, 'a letter was given up')
  }
  try {
    await onFailed?.(letters)
  } catch (err) {
    log.error({ err }, 'telling of letters that were given up failed')
  }
}

function between(from: Instant, to: Instant): number {
  return Math.min(longestSleep, Math.max(0, Date.parse(to) - Date.parse(from)))
}
