import { describe, expect, test } from 'vitest'
import type { Mailbox } from '#src/mailbox/mailbox.ts'
import { MailboxError } from '#src/mailbox/mailbox-error.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { rawMail } from '#tests/servers/mails.ts'
import { startProxy } from '#tests/servers/proxy.ts'
import { follower } from './follower.ts'
import { keyword, mailboxOf } from './open-mailbox.ts'

const following = (it: ReturnType<typeof follower>) => () =>
  it.said.some(({ message }) => message === 'Following the mailbox')

describe.each(mailServers)('$name', ({ available, start }) => {
  describe.skipIf(!available)('following', () => {
    test('at the first start older mail is left alone and unmarked; what comes is handled and marked', async () => {
      await using server = await start()
      await server.deliver(rawMail('ancien'))
      const it = follower()
      await using _ = it.follow(mailboxOf(server.imap))
      await it.until(following(it))
      await it.until(() => it.kept.position !== undefined)
      await server.deliver(rawMail('nouveau'))
      await it.until(() => it.subjects.length === 1)
      expect(it.subjects).toEqual(['nouveau'])
      expect(it.held).toEqual([])
      expect(it.kept.position).toMatchObject({ firstUid: 1, lastUid: 2 })
      await _[Symbol.asyncDispose]()
      expect((await server.messages()).map((mail) => mail.flags)).toEqual([[], [keyword]])
    })

    test('the first start is remembered before any mail comes', async () => {
      await using server = await start()
      await server.deliver(rawMail('ancien'))
      const it = follower()
      {
        await using _ = it.follow(mailboxOf(server.imap))
        await it.until(() => it.said.some(({ message }) => message.startsWith('First start')))
      }
      await server.deliver(rawMail('pendant l’arrêt'))
      await using _ = it.follow(mailboxOf(server.imap), { since: '2020-01-01T00:00:00.000Z' })
      await it.until(() => it.subjects.length === 1)
      expect(it.subjects).toEqual(['pendant l’arrêt'])
      const warned = it.said.filter(({ message }) => message.startsWith('This mailbox is followed already'))
      expect(warned.length).toBe(1)
    })

    test('since a date: older mail of that time is read, its letters held; the rest as usual', async () => {
      await using server = await start()
      await server.deliver(rawMail('trop ancien'), '2020-10-01T08:00:00.000Z')
      await server.deliver(rawMail('novembre'), '2020-11-10T08:00:00.000Z')
      await server.deliver(rawMail('fin novembre'), '2020-11-28T08:00:00.000Z')
      const it = follower()
      await using _ = it.follow(mailboxOf(server.imap), { since: '2020-11-01T00:00:00.000Z' })
      await it.until(() => it.subjects.length === 2)
      await server.deliver(rawMail('décembre'))
      await it.until(() => it.subjects.length === 3)
      expect(it.subjects).toEqual(['novembre', 'fin novembre', 'décembre'])
      expect(it.held).toEqual(['novembre', 'fin novembre'])
    })

    test('a backlog comes in batches, each with its position', async () => {
      await using server = await start()
      const it = follower()
      {
        await using _ = it.follow(mailboxOf(server.imap))
        await it.until(() => it.kept.position !== undefined)
      }
      for (let i = 1; i <= 7; i++) await server.deliver(rawMail(`mail ${i}`))
      await using _ = it.follow(mailboxOf(server.imap), { batchSize: 3 })
      await it.until(() => it.subjects.length === 7)
      expect(it.batches.map((batch) => [batch.deliveries.length, batch.position.lastUid])).toEqual([
        [3, 3],
        [3, 6],
        [1, 7],
      ])
    })

    test('what a person deletes or marks as read meanwhile does not matter', async () => {
      await using server = await start()
      const it = follower()
      {
        await using _ = it.follow(mailboxOf(server.imap))
        await it.until(() => it.kept.position !== undefined)
      }
      for (let i = 1; i <= 5; i++) await server.deliver(rawMail(`mail ${i}`))
      await server.asPerson((person) => person.messageFlagsAdd('1:2', ['\\Seen'], { uid: true }))
      await using _ = it.follow(mailboxOf(server.imap), {
        batchSize: 2,
        // The listing knows them still: one of this batch, before it is marked, and one of the next.
        first: () =>
          server.asPerson(async (person) => void (await person.messageDelete('2:3', { uid: true }))),
      })
      await it.until(() => it.subjects.length === 4)
      await server.deliver(rawMail('mail 6'))
      await it.until(() => it.subjects.length === 5)
      expect(it.subjects).toEqual(['mail 1', 'mail 2', 'mail 4', 'mail 5', 'mail 6'])
    })

    test('after a loss in the middle of a batch it opens a new connection and misses nothing', async () => {
      await using server = await start()
      await using proxy = await startProxy(server.imap.port)
      const it = follower()
      const mailbox = mailboxOf({ ...server.imap, port: proxy.port })
      await using _ = it.follow(mailbox)
      await it.until(() => it.kept.position !== undefined)
      proxy.cut()
      expect(await it.clock.waiter()).toBe(750)
      for (let i = 1; i <= 4; i++) await server.deliver(rawMail(`mail ${i}`, 200_000))
      proxy.cutAfter(400_000)
      await it.clock.advance(750)
      await it.until(() => it.said.filter(({ code }) => code === 'lost').length === 2)
      await it.clock.waiter()
      await it.clock.advance(5000)
      await it.until(() => it.subjects.length === 4)
      expect(it.subjects).toEqual(['mail 1', 'mail 2', 'mail 3', 'mail 4'])
    })

    test('a crash between commit and mark: the next start marks', async () => {
      await using server = await start()
      await server.deliver(rawMail('ancien'))
      const it = follower()
      {
        await using _ = it.follow(mailboxOf(server.imap))
        await it.until(() => it.kept.position !== undefined)
      }
      for (let i = 2; i <= 4; i++) await server.deliver(rawMail(`mail ${i}`))
      const { uidValidity } = it.kept.position ?? expect.fail('no position')
      it.kept.position = { uidValidity, firstUid: 1, lastUid: 3 }
      {
        await using _ = it.follow(mailboxOf(server.imap))
        await it.until(() => it.subjects.length === 1)
      }
      expect(it.subjects).toEqual(['mail 4'])
      const marks = (await server.messages()).map((mail) => [mail.uid, mail.flags.includes(keyword)])
      expect(marks).toEqual([
        [1, false],
        [2, true],
        [3, true],
        [4, true],
      ])
    })

    test('another UIDVALIDITY: told, read again from the start, letters to what was there held', async () => {
      await using server = await start()
      const it = follower()
      await using _ = it.follow(mailboxOf(server.imap))
      await it.until(() => it.kept.position !== undefined)
      await server.deliver(rawMail('un'))
      await server.deliver(rawMail('deux'))
      await it.until(() => it.subjects.length === 2)
      const before = it.kept.position
      await server.changeUidValidity()
      await it.clock.waiter()
      await it.clock.advance(5000)
      await it.until(() => it.subjects.length === 4)
      await server.deliver(rawMail('trois'))
      await it.until(() => it.subjects.length === 5)
      expect([...it.subjects].sort()).toEqual(['deux', 'deux', 'trois', 'un', 'un'])
      expect([...it.held].sort()).toEqual(['deux', 'un'])
      expect(it.kept.position?.uidValidity).not.toBe(before?.uidValidity)
      expect(it.said.some(({ message }) => message.includes('counts its mails anew'))).toBe(true)
    })

    test('a mailbox put back to an earlier state under the same UIDVALIDITY is read again under another name', async () => {
      await using server = await start()
      await server.deliver(rawMail('un'))
      const uidValidity = await server.asPerson(async (person) =>
        person.mailbox ? String(person.mailbox.uidValidity) : '',
      )
      const it = follower({ position: { uidValidity, firstUid: 0, lastUid: 7 } })
      {
        await using _ = it.follow(mailboxOf(server.imap))
        await it.until(() => it.subjects.length === 1)
      }
      expect(it.held).toEqual(['un'])
      expect(it.batches[0]?.uidValidity).toBe(`${uidValidity}.2`)
      expect(it.kept.position).toEqual({ uidValidity: `${uidValidity}.2`, firstUid: 1, lastUid: 1 })
      await server.deliver(rawMail('deux'))
      await using _ = it.follow(mailboxOf(server.imap))
      await it.until(() => it.subjects.length === 2)
      expect(it.subjects).toEqual(['un', 'deux'])
      expect(it.batches[1]).toMatchObject({ uidValidity: `${uidValidity}.2`, before: false })
    })

    test('a restart of the server', async () => {
      await using server = await start()
      const it = follower()
      await using _ = it.follow(mailboxOf(server.imap))
      await it.until(() => it.kept.position !== undefined)
      await server.kickAll()
      await it.clock.waiter()
      await server.deliver(rawMail('après'))
      await it.clock.advance(1000)
      await it.until(() => it.subjects.length === 1)
      expect(it.subjects).toEqual(['après'])
    })

    test('handled mails move to the folder, the next ones are still found', async () => {
      await using server = await start()
      const it = follower()
      const mailbox = mailboxOf(server.imap, { mark: { folder: 'Handled' } })
      {
        await using _ = it.follow(mailbox)
        await it.until(() => it.kept.position !== undefined)
        for (let i = 1; i <= 3; i++) {
          await server.deliver(rawMail(`mail ${i}`))
          await it.until(() => it.subjects.length === i)
        }
      }
      expect(it.subjects).toEqual(['mail 1', 'mail 2', 'mail 3'])
      expect((await server.messages()).map((mail) => mail.folder)).toEqual(['Handled', 'Handled', 'Handled'])
    })
  })
})

test('waits longer and longer, half of it at random, five minutes at most, and starts over after a good minute', async () => {
  const it = follower()
  let lives = 0
  const mailbox: Mailbox = {
    name: 'inscriptions',
    async open() {
      if (++lives === 12) await it.clock.wait(60_000)
      throw new MailboxError('unreachable', 'nobody there')
    },
  }
  await using _ = it.follow(mailbox)
  const pauses: number[] = []
  for (let i = 0; i < 12; i++) {
    let left = await it.clock.waiter()
    if (lives === 12) {
      await it.clock.advance(left)
      left = await it.clock.waiter()
    }
    pauses.push(left)
    await it.clock.advance(left)
  }
  expect(pauses).toEqual([
    750, 1500, 3000, 6000, 12_000, 24_000, 48_000, 96_000, 192_000, 225_000, 225_000, 750,
  ])
})

test('the end of the signal ends it at once, in the middle of a pause too; a batch under way is finished', async () => {
  const it = follower({ position: { uidValidity: '1', firstUid: 0, lastUid: 0 } })
  const marked: number[] = []
  let finish = () => {}
  const abort = new AbortController()
  const mails = [1, 2, 3].map((uid) => ({ uid, receivedAt: it.clock.now(), size: 1, raw: null }))
  const mailbox: Mailbox = {
    name: 'inscriptions',
    open: async () => ({
      uidValidity: '1',
      uidNext: 4,
      lastUid: async () => 3,
      firstUidSince: async () => null,
      fetchAbove: async (uid, limit) => mails.filter((mail) => mail.uid > uid).slice(0, limit),
      mark: async (uids) => void marked.push(...uids),
      markMissing: async () => 0,
      news: async () => expect.fail('nobody should wait for news'),
      async [Symbol.asyncDispose]() {},
    }),
  }
  const started = new Promise<void>((begun) => {
    it.follow(mailbox, {
      signal: abort.signal,
      batchSize: 2,
      handle: async (batch) => {
        begun()
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        it.kept.position = batch.position
      },
    }).ended.then(() => it.said.push({ message: 'ended' }))
  })
  await started
  abort.abort()
  finish()
  await it.clock.advance(0)
  expect(marked).toEqual([1, 2])
  expect(it.kept.position?.lastUid).toBe(2)
  expect(it.said.at(-1)?.message).toBe('ended')

  const paused = follower()
  const down = { name: 'x', open: () => Promise.reject(new MailboxError('unreachable', 'nobody there')) }
  {
    await using _ = paused.follow(down)
    await paused.clock.waiter()
  }
  expect(paused.clock.now()).toBe('2020-12-01T08:00:00.000Z')
})

test('an error of the store is not retried: it ends the following', async () => {
  const it = follower()
  const broken = new Error('the disk is full')
  const mailbox: Mailbox = { name: 'x', open: () => Promise.reject(new Error('not reached')) }
  await expect(it.follow({ ...mailbox, open: () => Promise.reject(broken) }).ended).rejects.toBe(broken)
})
