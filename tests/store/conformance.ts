import { describe, expect, test } from 'vitest'
import type { Series } from '#src/domain/series.ts'
import type { Transaction } from '#src/store/store.ts'
import { check, type Ground, opened, putAll } from './ground.ts'
import { modelled } from './model.ts'
import { questions } from './questions.ts'
import { at, entry, letter, participant, registration, start } from './rows.ts'

/** What every store has to do. `newGround` makes an empty place to keep data in. */
export function conformance(name: string, newGround: () => Promise<Ground>): void {
  describe(`${name} as a store`, () => {
    test('holds nothing at first', async () => {
      const { store } = await opened(newGround)
      expect(await store.transact((tx) => everything(tx))).toEqual(empty)
      expect(await store.blob('mails', 'none')).toBeUndefined()
    })

    test('gives back what was committed, also after reopening', async () => {
      const installation = {
        installedAt: start,
        paused: false,
        published: { id: 'cycle' } as Series,
        edition: 1,
      }
      const cursor = { mailbox: 'main', uidValidity: '7', lastUid: 12, firstUid: 3 }
      await check(
        newGround,
        { installation: [installation], cursors: [cursor], participants: [participant('p1')] },
        { ...empty, installation, cursor, participant: participant('p1'), at: [participant('p1')] },
        everything,
      )
    })

    test('keeps the last of several puts under one key', async () => {
      await check(
        newGround,
        { participants: [participant('p1'), participant('p1', { email: 'new@mairie.example' })] },
        [[], [participant('p1', { email: 'new@mairie.example' })]],
        async (tx) => [
          await tx.participantsAt('p1@mairie.example'),
          await tx.participantsAt('new@mairie.example'),
        ],
      )
    })

    test('leaves nothing of work that throws', async () => {
      const { store, reopen } = await opened(newGround)
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
      const { store, reopen } = await opened(newGround)
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
      const { store } = await opened(newGround)
      const bad = store.transact(() => Promise.reject(new Error('stumbled')))
      const good = store.transact(async () => 'done')
      await expect(bad).rejects.toThrow(/^stumbled$/)
      expect(await good).toBe('done')
    })

    test('lets nobody change its state from outside', async () => {
      const { store } = await opened(newGround)
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
      const { store } = await opened(newGround)
      const tx = await store.transact(async (tx) => tx)
      expect(() => tx.put('participants', participant('p1'))).toThrow(
        expect.objectContaining({ code: 'transaction-over' }),
      )
      expect(() => tx.keep('mails', 'm1', Buffer.from('raw'))).toThrow(
        expect.objectContaining({ code: 'transaction-over' }),
      )
    })

    test('keeps bytes beside the state', async () => {
      const { store, reopen } = await opened(newGround)
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
        const { store } = await opened(newGround)
        const keeping = store.transact(async (tx) => tx.keep('mails', id, Buffer.from('raw')))
        await expect(keeping).rejects.toMatchObject({ code: 'bad-name' })
        await expect(store.blob('mails', id)).rejects.toMatchObject({ code: 'bad-name' })
      },
    )

    test('refuses everything once it is closed', async () => {
      const ground = await newGround()
      const store = await ground.open()
      await store[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
      await expect(store.transact(async () => 1)).rejects.toMatchObject({ code: 'store-closed' })
      await ground[Symbol.asyncDispose]()
    })
  })
  questions(name, newGround)
  modelled(name, newGround)
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
