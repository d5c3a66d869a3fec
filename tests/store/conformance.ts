import { describe, expect, onTestFinished, test } from 'vitest'
import type { Series } from '#src/domain/series.ts'
import type { Rows, Store, Transaction } from '#src/store/store.ts'
import { at, entry, letter, message, participant, registration, start } from './rows.ts'

/** Where a store keeps its data between two openings. */
export interface Ground extends AsyncDisposable {
  open(): Promise<Store>
}

/** What every store has to do. `newGround` makes an empty place to keep data in. */
export function conformance(name: string, newGround: () => Promise<Ground>): void {
  /** An open store; `reopen` closes it and opens what it left. */
  async function opened(): Promise<{ store: Store; reopen: () => Promise<Store> }> {
    const ground = await newGround()
    let store = await ground.open()
    onTestFinished(async () => {
      await store[Symbol.asyncDispose]()
      await ground[Symbol.asyncDispose]()
    })
    const reopen = async () => {
      await store[Symbol.asyncDispose]()
      store = await ground.open()
      return store
    }
    return { store, reopen }
  }

  /** Checks the same in the transaction that puts the rows, in a later one, and after reopening. */
  async function check(
    put: SomeRows,
    expected: unknown,
    ask: (tx: Transaction) => Promise<unknown>,
  ): Promise<void> {
    const { store, reopen } = await opened()
    const inside = await store.transact(async (tx) => {
      putAll(tx, put)
      return ask(tx)
    })
    expect(inside).toEqual(expected)
    expect(await store.transact(ask)).toEqual(expected)
    expect(await (await reopen()).transact(ask)).toEqual(expected)
  }

  describe(`${name} as a store`, () => {
    test('holds nothing at first', async () => {
      const { store } = await opened()
      expect(await store.transact((tx) => everything(tx))).toEqual(empty)
      expect(await store.blob('mails', 'none')).toBeUndefined()
    })

    test('gives back what was committed, also after reopening', async () => {
      const installation = { installedAt: start, paused: false, published: { id: 'cycle' } as Series }
      const cursor = { mailbox: 'main', uidValidity: '7', lastUid: 12, firstUid: 3 }
      await check(
        { installation: [installation], cursors: [cursor], participants: [participant('p1')] },
        { ...empty, installation, cursor, participant: participant('p1'), at: [participant('p1')] },
        everything,
      )
    })

    test('keeps the last of several puts under one key', async () => {
      await check(
        { participants: [participant('p1'), participant('p1', { email: 'new@mairie.example' })] },
        [[], [participant('p1', { email: 'new@mairie.example' })]],
        async (tx) => [
          await tx.participantsAt('p1@mairie.example'),
          await tx.participantsAt('new@mairie.example'),
        ],
      )
    })

    test('leaves nothing of work that throws', async () => {
      const { store, reopen } = await opened()
      await store.transact(async (tx) => {
        putAll(tx, { participants: [participant('p1')], letters: [letter('l1')], journal: [entry('e1')] })
        putAll(tx, { registrations: [registration('p1', 1)] })
      })
      const before = await store.transact(everything)
      const failing = store.transact(async (tx) => {
        tx.put('participants', participant('p1', { email: 'other@mairie.example', registeredBy: 'p1' }))
        tx.put('participants', participant('p2', { email: 'p1@mairie.example' }))
        tx.put('registrations', registration('p1', 1, { status: 'cancelled' }))
        tx.put('registrations', registration('p1', 2))
        tx.put('letters', letter('l1', { status: 'sent', nextAttemptAt: null }))
        tx.put('letters', letter('l2'))
        tx.put('journal', entry('e2'))
        tx.keep('mails', 'e2', Buffer.from('raw'))
        throw new Error('stumbled')
      })
      await expect(failing).rejects.toThrow(/^stumbled$/)
      expect(await store.transact(everything)).toEqual(before)
      expect(await store.blob('mails', 'e2')).toBeUndefined()
      const again = await reopen()
      expect(await again.transact(everything)).toEqual(before)
      expect(await again.blob('mails', 'e2')).toBeUndefined()
    })

    test('runs transactions one after the other', async () => {
      const { store, reopen } = await opened()
      const turn = () =>
        store.transact(async (tx) => {
          const cursor = await tx.cursor('main')
          await new Promise(setImmediate)
          const lastUid = (cursor?.lastUid ?? 0) + 1
          tx.put('cursors', { mailbox: 'main', uidValidity: '1', lastUid, firstUid: 0 })
          return lastUid
        })
      const turns = await Promise.all(Array.from({ length: 50 }, turn))
      expect(turns).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
      expect((await (await reopen()).transact((tx) => tx.cursor('main')))?.lastUid).toBe(50)
    })

    test('goes on after work that throws', async () => {
      const { store } = await opened()
      const bad = store.transact(() => Promise.reject(new Error('stumbled')))
      const good = store.transact(async () => 'done')
      await expect(bad).rejects.toThrow(/^stumbled$/)
      expect(await good).toBe('done')
    })

    test('lets nobody change its state from outside', async () => {
      const { store } = await opened()
      const row = { ...letter('l1'), participants: ['p1'] }
      await store.transact(async (tx) => tx.put('letters', row))
      row.participants.push('p2')
      const given = (await store.transact((tx) => tx.letter('l1'))) as unknown as {
        status: string
        participants: string[]
      }
      expect(given.participants).toEqual(['p1'])
      expect(() => given.participants.push('p3')).toThrow(TypeError)
      expect(() => {
        given.status = 'sent'
      }).toThrow(TypeError)
    })

    test('refuses a put after the end of its transaction', async () => {
      const { store } = await opened()
      const tx = await store.transact(async (tx) => tx)
      expect(() => tx.put('participants', participant('p1'))).toThrow(
        expect.objectContaining({ code: 'transaction-over' }),
      )
      expect(() => tx.keep('mails', 'm1', Buffer.from('raw'))).toThrow(
        expect.objectContaining({ code: 'transaction-over' }),
      )
    })

    test('keeps bytes beside the state', async () => {
      const { store, reopen } = await opened()
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
      await store.transact(async (tx) => {
        tx.keep('mails', 'm1', Buffer.from('first'))
        tx.keep('mails', 'm1', bytes)
        tx.keep('letters', 'm1', Buffer.from('a letter'))
      })
      for (const one of [store, await reopen()]) {
        expect(Buffer.from((await one.blob('mails', 'm1')) ?? [])).toEqual(Buffer.from(bytes))
        expect(Buffer.from((await one.blob('letters', 'm1')) ?? []).toString()).toBe('a letter')
      }
    })

    test.each(['', '.', '..', '../x', 'a/b', 'a\\b', '.hidden', 'a b', 'é', 'a\0', 'x'.repeat(129)])(
      'refuses %j as the name of bytes',
      async (id) => {
        const { store } = await opened()
        const keeping = store.transact(async (tx) => tx.keep('mails', id, Buffer.from('raw')))
        await expect(keeping).rejects.toMatchObject({ code: 'bad-name' })
        await expect(store.blob('mails', id)).rejects.toMatchObject({ code: 'bad-name' })
      },
    )

    test('finds journal entries, oldest first', async () => {
      const later = entry('e1', {
        at: at(9),
        cause: message(1, 'same', '<a@x.example>'),
        participants: ['p1'],
      })
      const first = entry('e2', {
        at: at(1),
        cause: message(2, 'same', '<b@x.example>'),
        participants: ['p2', 'p1'],
      })
      const between = entry('e3', { at: at(5), cause: message(3, 'other', '<a@x.example>') })
      const tied = entry('e4', {
        at: at(5),
        cause: { kind: 'organiser', operation: 'pause' },
        participants: ['p1'],
      })
      await check(
        { journal: [later, first, between, tied] },
        [first, [first, later], [between, later], [first, tied, later], []],
        async (tx) => [
          await tx.journalEntry('e2'),
          await tx.journalByHash('same'),
          await tx.journalByMessageId('<a@x.example>'),
          await tx.journalAbout('p1'),
          await tx.journalAbout('p3'),
        ],
      )
    })

    test('finds people by their address and by who registered them', async () => {
      const shared = { email: 'accueil@mairie.example' }
      const p1 = participant('p1', { ...shared, addedAt: at(2) })
      const p2 = participant('p2', { ...shared, addedAt: at(1), registeredBy: 'chef@mairie.example' })
      const p3 = participant('p3', { email: null, addedAt: at(3), registeredBy: 'chef@mairie.example' })
      await check({ participants: [p1, p2, p3] }, [p3, [p2, p1], [p2, p3]], async (tx) => [
        await tx.participant('p3'),
        await tx.participantsAt('accueil@mairie.example'),
        await tx.participantsRegisteredBy('chef@mairie.example'),
      ])
    })

    test('lists the registrations of a person by seminar, those of a seminar in order of arrival', async () => {
      const rows = [
        registration('p1', 10, { since: at(1) }),
        registration('p1', 2, { since: at(1) }),
        registration('p2', 2, { since: at(1) }),
        registration('p3', 2, { since: at(0) }),
        registration('p1', 2, { since: at(3), sequence: 2 }),
        registration('p2', 2, { since: at(1), status: 'cancelled' }),
      ]
      await check(
        { registrations: rows },
        [[rows[4], rows[0]], [rows[3], rows[5], rows[4]], [rows[5]], []],
        async (tx) => [
          await tx.registrationsOf('p1'),
          await tx.registrationsIn(2, { offset: 0, limit: 10 }),
          await tx.registrationsIn(2, { offset: 1, limit: 1 }),
          await tx.registrationsIn(2, { offset: 3, limit: 1 }),
        ],
      )
    })

    test('counts the places taken', async () => {
      const rows = [
        registration('p1', 1),
        registration('p2', 1, { attendance: 'online' }),
        registration('p3', 1, { attendance: 'in-person' }),
        registration('p4', 1, { attendance: 'in-person', tentative: true }),
        registration('p5', 1, { status: 'waiting' }),
        registration('p6', 1, { attendance: 'online' }),
        registration('p6', 1, { attendance: 'online', status: 'cancelled' }),
        registration('p7', 1),
        registration('p7', 1, { attendance: 'in-person' }),
        registration('p8', 2),
      ]
      await check(
        { registrations: rows },
        [
          { inPerson: 2, online: 1, unsaid: 1, waiting: 1 },
          { inPerson: 0, online: 0, unsaid: 1, waiting: 0 },
          { inPerson: 0, online: 0, unsaid: 0, waiting: 0 },
        ],
        async (tx) => [await tx.seats(1), await tx.seats(2), await tx.seats(3)],
      )
    })

    test('gives the letters that are due, the longest due first', async () => {
      const rows = [
        letter('later', { nextAttemptAt: at(5) }),
        letter('second', { nextAttemptAt: at(2), createdAt: at(1) }),
        letter('first', { nextAttemptAt: at(1), createdAt: at(2) }),
        letter('held', { status: 'held', nextAttemptAt: null }),
        letter('gone', { nextAttemptAt: at(0) }),
        letter('gone', { status: 'sent', nextAttemptAt: null }),
        letter('put-off', { nextAttemptAt: at(0) }),
        letter('put-off', { nextAttemptAt: at(4) }),
      ]
      await check(
        { letters: rows },
        [[], ['first', 'second'], ['first'], ['first', 'second', 'put-off'], at(1)],
        async (tx) => [
          ids(await tx.dueLetters(at(0), 10)),
          ids(await tx.dueLetters(at(2), 10)),
          ids(await tx.dueLetters(at(2), 1)),
          ids(await tx.dueLetters(at(4), 10)),
          await tx.nextDue(),
        ],
      )
    })

    test('knows no next letter when none is queued', async () => {
      await check({ letters: [letter('l1', { status: 'held', nextAttemptAt: null })] }, undefined, (tx) =>
        tx.nextDue(),
      )
    })

    test('lists and counts letters by status, oldest first', async () => {
      const rows = [
        letter('a', { status: 'failed', nextAttemptAt: null, createdAt: at(2) }),
        letter('b', { status: 'failed', nextAttemptAt: null, createdAt: at(1) }),
        letter('c', { createdAt: at(3) }),
      ]
      await check({ letters: rows }, [['b', 'a'], ['a'], 2, 1, 0, rows[2]], async (tx) => [
        ids(await tx.lettersWith('failed', { offset: 0, limit: 10 })),
        ids(await tx.lettersWith('failed', { offset: 1, limit: 10 })),
        await tx.countLetters('failed'),
        await tx.countLetters('queued'),
        await tx.countLetters('sent'),
        await tx.letterByMessageId('<c@guichet.example>'),
      ])
    })

    test('counts letters since a moment, for the caps', async () => {
      const organiser = { kind: 'to-organiser', to: 'org@mairie.example' } as const
      const rows = [
        letter('a', { createdAt: at(1) }),
        letter('b', { createdAt: at(2) }),
        letter('c', { createdAt: at(3), to: 'other@mairie.example', status: 'held', nextAttemptAt: null }),
        letter('d', { createdAt: at(3), ...organiser }),
        letter('e', { createdAt: at(4), ...organiser, onBehalfOf: 'other@mairie.example' }),
      ]
      await check({ letters: rows }, [2, 1, 0, 1, 0, 1, 0, 5, 3, 0], async (tx) => [
        await tx.lettersToSince('lucja@mairie.example', at(0)),
        await tx.lettersToSince('lucja@mairie.example', at(1)),
        await tx.lettersToSince('lucja@mairie.example', at(2)),
        await tx.lettersToSince('other@mairie.example', at(0)),
        await tx.lettersToSince('org@mairie.example', at(0)),
        await tx.lettersOnBehalfSince('lucja@mairie.example', at(2)),
        await tx.lettersOnBehalfSince('lucja@mairie.example', at(3)),
        await tx.lettersSince(at(0)),
        await tx.lettersSince(at(2)),
        await tx.lettersSince(at(4)),
      ])
    })

    test('refuses everything once it is closed', async () => {
      const ground = await newGround()
      const store = await ground.open()
      await store[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
      await expect(store.transact(async () => 1)).rejects.toMatchObject({ code: 'store-closed' })
      await ground[Symbol.asyncDispose]()
    })
  })
}

type SomeRows = { readonly [T in keyof Rows]?: readonly Rows[T][] }

function putAll(tx: Transaction, rows: SomeRows): void {
  for (const [table, some] of Object.entries(rows)) {
    for (const row of some) tx.put(table as keyof Rows, row as Rows[keyof Rows])
  }
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

/** One answer to each question about the few rows of these tests. */
async function everything(tx: Transaction) {
  return {
    installation: await tx.installation(),
    cursor: await tx.cursor('main'),
    participant: await tx.participant('p1'),
    at: await tx.participantsAt('p1@mairie.example'),
    registeredBy: await tx.participantsRegisteredBy('p1'),
    registrations: await tx.registrationsOf('p1'),
    seats: await tx.seats(1),
    due: await tx.dueLetters(at(60), 10),
    nextDue: await tx.nextDue(),
    sent: await tx.countLetters('sent'),
    letters: await tx.lettersSince(at(-1)),
    entries: await tx.journalByHash('h1'),
  }
}

const empty = {
  installation: undefined,
  cursor: undefined,
  participant: undefined,
  at: [],
  registeredBy: [],
  registrations: [],
  seats: { inPerson: 0, online: 0, unsaid: 0, waiting: 0 },
  due: [],
  nextDue: undefined,
  sent: 0,
  letters: 0,
  entries: [],
}
