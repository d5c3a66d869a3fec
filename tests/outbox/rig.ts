import { onTestFinished } from 'vitest'
import type { Clock, Instant } from '#src/domain/clock.ts'
import type { Letter, LetterBody } from '#src/domain/letter.ts'
import { silentLog } from '#src/domain/log.ts'
import type { Series } from '#src/domain/series.ts'
import { createWake } from '#src/domain/wake.ts'
import { install } from '#src/intake/install.ts'
import { type OutboxSettings, runOutbox } from '#src/outbox/outbox.ts'
import { isInFlight } from '#src/outbox/retry.ts'
import type { Outcome, Transport } from '#src/outbox/transport.ts'
import type { Store } from '#src/store/store.ts'
import { fakeClock } from '#tests/clock.ts'
import { newFolder } from '#tests/store/ground.ts'
import { letter, start } from '#tests/store/rows.ts'

export const accepted: Outcome = { kind: 'accepted', code: 250, said: 'OK' }
export const lost: Outcome = { kind: 'lost', said: 'connection reset' }

export function refused(code: number, said = 'no'): Extract<Outcome, { kind: 'refused' }> {
  return { kind: 'refused', permanent: code >= 500, code, enhancedCode: null, said }
}

export const loginRefused: Outcome = { ...refused(535), permanent: false }

export interface Submitted {
  readonly messageId: string
  readonly to: string
  readonly at: Instant
}

export const noBounds: OutboxSettings = { inFlight: 10, perMinute: null, perDay: null }

/** How the server answers a letter: by its id and the number of times it has seen it before. */
export type Answer = (id: string, before: number) => Outcome | Promise<Outcome>

/**
 * An outbox on a real store, with a clock to move and a server that answers as it is told; or the transport that
 * `connect` opens, anew after each kill.
 */
export async function outboxRig(settings: OutboxSettings = noBounds, connect?: () => Transport) {
  const ground = await newFolder()
  const clock = fakeClock(start)
  const submitted: Submitted[] = []
  const failed: Letter[] = []
  let store = await ground.open()
  let bell = createWake()
  let stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const sleeps = { count: 0, asleep: false }
  const watchedClock: Clock = {
    now: clock.now,
    async wait(milliseconds, signal) {
      sleeps.count++
      sleeps.asleep = true
      await clock.wait(milliseconds, signal)
      sleeps.asleep = false
    },
  }

  const rig = {
    clock,
    submitted,
    failed,
    answer: (() => accepted) as Answer,
    get store(): Store {
      return store
    },
    get bell() {
      return bell
    },

    /** Starts the loop. */
    start(): void {
      stop = new AbortController()
      bell = createWake()
      running = runOutbox({
        store,
        transport,
        clock: watchedClock,
        log: silentLog,
        signal: stop.signal,
        settings,
        bell,
        onFailed: async (letters) => void failed.push(...letters),
      })
      running.catch(() => {})
    },

    /** Ends the loop as the daemon does. */
    async stop(): Promise<void> {
      stop.abort()
      await running
    },

    /** What a kill leaves: the store goes away under the loop, whatever is on its way. Then a new process. */
    async kill(): Promise<void> {
      await store[Symbol.asyncDispose]()
      bell.ring()
      stop.abort()
      transport = open()
      store = await ground.open()
    },

    /** Commits letters, each with its words. */
    async commit(...letters: readonly Letter[]): Promise<void> {
      await store.transact(async (tx) => {
        for (const row of letters) {
          tx.put('letters', row)
          tx.keep('letters', row.id, Buffer.from(JSON.stringify(bodyOf(row))))
        }
      })
      bell.ring()
    },

    letter(id: string): Promise<Letter | undefined> {
      return store.transact((tx) => tx.letter(id))
    },

    count(status: Letter['status']): Promise<number> {
      return store.transact((tx) => tx.countLetters(status))
    },

    /** Resolves once it holds; no clock moves meanwhile. */
    async until(holds: () => boolean | Promise<boolean>): Promise<void> {
      while (!(await holds())) await new Promise(setImmediate)
    },

    /** Resolves once the loop sleeps and no letter is on its way. */
    async idle(): Promise<void> {
      for (;;) {
        await new Promise(setImmediate)
        const sleep = sleeps.count
        const queued = await store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 5000 }))
        if (sleeps.asleep && sleeps.count === sleep && !queued.some(isInFlight)) return
      }
    },

    /** Moves the clock from one thing that is due to the next until it holds. */
    async clockUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
      for (;;) {
        await rig.idle()
        if (await holds()) return
        await clock.advance(await clock.waiter())
      }
    },

    /** Seconds after the start at which the server saw letters. */
    seconds(): number[] {
      return submitted.map((one) => (Date.parse(one.at) - Date.parse(start)) / 1000)
    },
  }

  const scripted: Transport = {
    async submit(messageId: string, body: LetterBody) {
      const id = messageId.slice(1, messageId.indexOf('@'))
      const before = submitted.filter((one) => one.messageId === messageId).length
      submitted.push({ messageId, to: body.to.address, at: clock.now() })
      return rig.answer(id, before)
    },
    async [Symbol.asyncDispose]() {},
  }

  const transports: Transport[] = []
  const open = () => {
    const transport = connect?.() ?? scripted
    transports.push(transport)
    return transport
  }
  let transport = open()
  await store.transact(async (tx) => install(tx, { id: 'cycle' } as Series, start))
  onTestFinished(async () => {
    stop.abort()
    for (const one of transports) await one[Symbol.asyncDispose]()
    await store[Symbol.asyncDispose]()
    await ground[Symbol.asyncDispose]()
  })
  return rig
}

/** `count` queued letters, l1 and so on. */
export function letters(count: number): Letter[] {
  return Array.from({ length: count }, (_, i) => letter(`l${i + 1}`))
}

/** How often the server saw each Message-ID. */
export function copies(submitted: readonly Submitted[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { messageId } of submitted) counts[messageId] = (counts[messageId] ?? 0) + 1
  return counts
}

export function bodyOf(row: Letter): LetterBody {
  return {
    from: { name: 'Cycle', address: 'inscriptions@cycle.example' },
    to: { name: '', address: row.to },
    replyTo: null,
    subject: 'Votre inscription',
    text: `Bonjour (${row.id})`,
    html: `<p>Bonjour (${row.id})</p>`,
    inReplyTo: null,
    references: [],
    headers: { 'Auto-Submitted': 'auto-replied' },
  }
}
