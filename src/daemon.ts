import type { Config } from '#src/config.ts'
import type { Health } from '#src/control/protocol.ts'
import { serveControl } from '#src/control/serve-control.ts'
import type { Clock, Instant } from '#src/domain/clock.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Log } from '#src/domain/log.ts'
import type { Random } from '#src/domain/random.ts'
import { createWake, type Wake } from '#src/domain/wake.ts'
import { checkTemplates } from '#src/letters/check-templates.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { type Batch, followMailbox } from '#src/mailbox/follow.ts'
import { type ImapSettings, imapMailbox } from '#src/mailbox/imap-mailbox.ts'
import type { Mailbox } from '#src/mailbox/mailbox.ts'
import { type Desk, isOperation, operations } from '#src/operations/operations.ts'
import { type OutboxSettings, runOutbox } from '#src/outbox/outbox.ts'
import { threadedTransport } from '#src/outbox/threaded-transport.ts'
import { schedulePoll } from '#src/schedule/poll.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import type { Store } from '#src/store/store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { handleDue } from './handle-due.ts'
import { handleMessages } from './handle-message.ts'
import type { House } from './house.ts'
import type { Arrival } from './intake/arrival.ts'
import { seriesInForce } from './series-in-force.ts'
import { type DraftWatch, watchDraft } from './watch-draft.ts'

export interface Surroundings {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Aborted to stop; what is under way is finished first. */
  readonly signal: AbortSignal
  /** At the first start, read mail received at this moment or later too. */
  readonly since?: Instant
  /** Milliseconds of silence after which a connection to a mail server counts as lost, instead of what is usual. */
  readonly silence?: number
  /** Told each time the mailbox is being read again, the first time included. */
  readonly onFollowing?: () => void
  /** Told of everything that was decided, because of a mail or of time; the demo shows it. */
  readonly onHandled?: (entry: JournalEntry) => void
}

/**
 * Runs the program until the signal is aborted: one mailbox in, one outbox out, one store between them.
 * @throws SeriesError, TemplateError, StoreError when it can't start, StoreError when the store fails on the way;
 *   mail servers that can't be reached are tried again for ever.
 */
export async function runDaemon(config: Config, surroundings: Surroundings): Promise<void> {
  const { clock, random, log } = surroundings
  await using store = await openLowdbStore(config.data, log)
  const series = await seriesInForce(store, config.series, clock, log)
  const templates = await loadTemplates(ourTemplates, config.templates ?? undefined)
  checkTemplates(templates, series)
  const house: House = {
    store,
    templates,
    rules: config.rules,
    trustedServer: config.authservId,
    seriesFile: config.series,
    clock,
    random,
    log,
  }

  // One part that fails stops the others: half a daemon would look alive and answer nobody.
  const failure = new AbortController()
  const signal = AbortSignal.any([surroundings.signal, failure.signal])
  const silence = surroundings.silence === undefined ? {} : { silence: surroundings.silence }
  const mail = createWake()
  const tick = createWake()
  const letters = createWake()
  const health = { mailbox: false }
  const mailbox = watched(imapMailbox({ ...imapSettings(config), ...silence }, mail, log), (follows) => {
    if (follows && !health.mailbox) surroundings.onFollowing?.()
    health.mailbox = follows
  })
  const desk: Desk = {
    store,
    clock,
    sendNow: letters.ring,
    workNow: tick.ring,
    running: true,
    rates: outboxSettings(config),
    seriesFile: config.series,
    house: async () => house,
  }

  await using transport = threadedTransport({ ...config.smtp, ...silence }, clock)
  using _poll = schedulePoll(config.poll, mail)
  await using _control = await serveControl(
    config.data,
    (operation, args) => answer(operation, args, desk, health),
    log,
  )
  log.info({ series: series.id, data: config.data }, 'Guichet is running')
  using _tick = schedulePoll(everyMinute, tick)
  const parts = [
    followMailbox({
      mailbox,
      position: () => store.transact((tx) => tx.cursor(mailbox.name)),
      commit: (position) =>
        store.transact(async (tx) => tx.put('cursors', { mailbox: mailbox.name, ...position })),
      handle: async (batch) => {
        const entries = await handleMessages(arrivals(batch), house)
        letters.ring()
        tick.ring()
        for (const entry of entries) surroundings.onHandled?.(entry)
      },
      ...(surroundings.since === undefined ? {} : { since: surroundings.since }),
      clock,
      random: random.fraction,
      log,
      signal,
    }),
    keepTime(house, watchDraft(house, config.series), tick, signal, (entry) => {
      letters.ring()
      surroundings.onHandled?.(entry)
    }),
    runOutbox({
      store,
      transport,
      clock,
      log,
      signal,
      bell: letters,
      settings: outboxSettings(config),
      onFailed: (given) => noteFailed(store, given, clock.now()),
    }),
  ]
  for (const part of parts) part.catch(() => failure.abort())
  const results = await Promise.allSettled(parts)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  log.info({}, 'Guichet has stopped')
}

/** Letters that were given up are in the organisers' digest; but not those to the organisers themselves. */
async function noteFailed(store: Store, letters: readonly Letter[], now: Instant): Promise<void> {
  const toPeople = letters.filter(({ kind }) => kind !== 'to-organiser' && kind !== 'digest')
  await store.transact(async (tx) => {
    for (const { id, cause } of toPeople) {
      tx.put('matters', { id, mail: cause, concerns: ['bounce'], unclear: [], at: now, toldAt: null })
    }
  })
}

const everyMinute = '* * * * *'

/**
 * Looks after the series file and does what time alone brings about: at the start, after every batch of mails, and each minute. A fault in it, a letter
 * that can't be composed say, must not keep people from registering: it is logged, and tried again at the next turn.
 */
async function keepTime(
  house: House,
  watch: DraftWatch,
  tick: Wake,
  signal: AbortSignal,
  tell: (entry: JournalEntry) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await handleDue(house, signal, tell)
      await watch()
    } catch (error) {
      if (error instanceof StoreError) throw error
      house.log.error({ error }, 'What time brings about could not be done')
    }
    await tick.next(signal)
  }
}

async function answer(
  operation: string,
  args: readonly unknown[],
  desk: Desk,
  health: Health,
): Promise<unknown> {
  if (operation === 'health') return health
  if (!isOperation(operation)) throw new Error(`expected an operation of this version, found "${operation}"`)
  // Both ends are this program, and only who may read the data reaches the socket.
  const run = operations[operation] as (desk: Desk, ...args: readonly unknown[]) => Promise<unknown>
  return run(desk, ...args)
}

function arrivals({ mailbox, uidValidity, deliveries, before, position }: Batch): Arrival[] {
  return deliveries.map(({ uid, receivedAt, size, raw }) => ({
    place: { mailbox, uidValidity, uid },
    firstUid: position.firstUid,
    receivedAt,
    size,
    raw,
    wasThere: before,
  }))
}

/** Tells when the mailbox is being read and when it no longer is. */
function watched(mailbox: Mailbox, tell: (follows: boolean) => void): Mailbox {
  return {
    name: mailbox.name,
    async open(signal) {
      const session = await mailbox.open(signal)
      const fetchAbove = session.fetchAbove.bind(session)
      const close = session[Symbol.asyncDispose].bind(session)
      return Object.assign(session, {
        async fetchAbove(uid: number, limit: number) {
          const found = await fetchAbove(uid, limit)
          tell(true)
          return found
        },
        async [Symbol.asyncDispose]() {
          tell(false)
          await close()
        },
      })
    },
  }
}

function imapSettings({ imap }: Config): ImapSettings {
  return {
    // What a message's identity starts with: the account and its folder, not the host, which may move.
    name: `${imap.login?.user ?? ''}/${imap.mailbox}`,
    server: imap,
    path: imap.mailbox,
    mark: imap.handled.kind === 'keyword' ? { keyword: imap.handled.name } : { folder: imap.handled.name },
    maxBytes: imap.maxBytes,
  }
}

function outboxSettings({ smtp }: Config): OutboxSettings {
  return { inFlight: smtp.connections, perMinute: smtp.perMinute, perDay: smtp.perDay }
}
