import { describe, expect, test } from 'vitest'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { createWake } from '#src/domain/wake.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { rawMail, subjectOf } from '#tests/servers/mails.ts'
import { startProxy } from '#tests/servers/proxy.ts'
import { failureOf, keyword, mailboxOf, never } from './open-mailbox.ts'

describe.each(mailServers)('$name', ({ available, start }) => {
  describe.skipIf(!available)('session', () => {
    test('gives the mails above a UID, ascending, a limit at a time, byte by byte', async () => {
      await using server = await start()
      for (const subject of ['un', 'deux', 'trois'])
        await server.deliver(rawMail(subject), '2020-12-01T08:05:00.000Z')
      await using session = await mailboxOf(server.imap).open(never())
      expect(session.uidNext).toBe(4)
      expect(await session.lastUid()).toBe(3)
      const first = await session.fetchAbove(0, 2)
      expect(first.map((mail) => [mail.uid, subjectOf(mail.raw)])).toEqual([
        [1, 'un'],
        [2, 'deux'],
      ])
      expect(Buffer.from(first[0]?.raw ?? []).toString()).toBe(rawMail('un'))
      expect(first[0]).toMatchObject({ size: rawMail('un').length, receivedAt: '2020-12-01T08:05:00.000Z' })
      expect((await session.fetchAbove(2, 2)).map((mail) => mail.uid)).toEqual([3])
      expect(await session.fetchAbove(3, 2)).toEqual([])
      expect((await session.fetchAbove(1, 9)).map((mail) => mail.uid)).toEqual([2, 3])
    })

    test('tells of a mail above the limit without fetching it', async () => {
      await using server = await start()
      await using proxy = await startProxy(server.imap.port)
      await server.deliver(rawMail('petit'))
      await server.deliver(rawMail('énorme', 3_000_000))
      await server.deliver(rawMail('dernier'))
      await using session = await mailboxOf({ ...server.imap, port: proxy.port }).open(never())
      const found = await session.fetchAbove(0, 10)
      expect(found.map((mail) => [mail.uid, subjectOf(mail.raw)])).toEqual([
        [1, 'petit'],
        [2, null],
        [3, 'dernier'],
      ])
      expect(found[1]?.size).toBeGreaterThan(3_000_000)
      expect(proxy.received()).toBeLessThan(100_000)
    })

    test('ends a batch before it grows beyond 16 MB', async () => {
      await using server = await start()
      for (let i = 1; i <= 4; i++) await server.deliver(rawMail(`lourd ${i}`, 7_000_000))
      await using session = await mailboxOf(server.imap, { maxBytes: 25_000_000 }).open(never())
      expect((await session.fetchAbove(0, 10)).map((mail) => mail.uid)).toEqual([1, 2])
      expect((await session.fetchAbove(2, 10)).map((mail) => mail.uid)).toEqual([3, 4])
    })

    test('a mail that a person removes meanwhile is left out, also when a whole batch is gone', async () => {
      await using server = await start()
      for (let i = 1; i <= 6; i++) await server.deliver(rawMail(`mail ${i}`))
      await using session = await mailboxOf(server.imap).open(never())
      expect((await session.fetchAbove(0, 1)).map((mail) => mail.uid)).toEqual([1])
      await server.asPerson((person) => person.messageDelete('2:4', { uid: true }))
      expect((await session.fetchAbove(1, 2)).map((mail) => mail.uid)).toEqual([5])
      expect((await session.fetchAbove(5, 2)).map((mail) => mail.uid)).toEqual([6])
    })

    test('marks with the keyword, once a batch, and finds what is unmarked', async () => {
      await using server = await start()
      for (let i = 1; i <= 4; i++) await server.deliver(rawMail(`mail ${i}`))
      await using session = await mailboxOf(server.imap).open(never())
      await session.mark([3, 1])
      expect(await session.markMissing(1, 3)).toBe(1)
      expect(await session.markMissing(1, 3)).toBe(0)
      expect((await server.messages()).map((mail) => [mail.uid, mail.flags, mail.folder])).toEqual([
        [1, [keyword], 'INBOX'],
        [2, [keyword], 'INBOX'],
        [3, [keyword], 'INBOX'],
        [4, [], 'INBOX'],
      ])
    })

    test('marks by moving to a folder, which is made when it is missing', async () => {
      await using server = await start()
      for (let i = 1; i <= 4; i++) await server.deliver(rawMail(`mail ${i}`))
      const mailbox = mailboxOf(server.imap, { mark: { folder: 'Traités' } })
      {
        await using session = await mailbox.open(never())
        await session.mark([1, 3])
        expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 2 }, { uid: 4 }])
      }
      await using again = await mailbox.open(never())
      expect(await again.markMissing(0, 3)).toBe(1)
      const byFolder = Object.groupBy(await server.messages(), (mail) => mail.folder)
      expect(Object.keys(byFolder).sort()).toEqual(['INBOX', 'Traités'])
      expect(byFolder.INBOX?.map((mail) => mail.uid)).toEqual([4])
      expect(byFolder.Traités).toHaveLength(3)
    })

    test('news: a mail, a ring of the poll, the end of the signal; all told at once when already there', async () => {
      await using server = await start()
      const wake = createWake()
      await using session = await mailboxOf(server.imap, {}, wake).open(never())
      expect(await session.fetchAbove(0, 9)).toEqual([])

      const byMail = session.news(never())
      await server.deliver(rawMail('nouveau'))
      await byMail
      expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 1 }])

      const byPoll = session.news(never())
      wake.ring()
      await byPoll
      expect(await session.fetchAbove(1, 9)).toEqual([])

      const stop = new AbortController()
      const byStop = session.news(stop.signal)
      stop.abort()
      await byStop
      await session.news(AbortSignal.abort())
      expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 1 }])
    })

    test('waits for news a hundred times without gathering listeners', async () => {
      await using server = await start()
      const wake = createWake()
      await using session = await mailboxOf(server.imap, {}, wake).open(never())
      const warnings: string[] = []
      const hear = (warning: Error) => warnings.push(warning.name)
      process.on('warning', hear)
      const stop = new AbortController()
      for (let i = 0; i < 100; i++) {
        const waiting = session.news(stop.signal)
        wake.ring()
        await waiting
        await session.fetchAbove(0, 9)
      }
      process.off('warning', hear)
      expect(warnings).toEqual([])
    })

    test('a connection that ends rejects what is under way, as lost', async () => {
      await using server = await start()
      await server.deliver(rawMail('gros', 900_000))
      await using proxy = await startProxy(server.imap.port)
      const mailbox = mailboxOf({ ...server.imap, port: proxy.port })
      {
        await using session = await mailbox.open(never())
        const waiting = failureOf(session.news(never()))
        proxy.cut()
        expect((await waiting).code).toBe('lost')
        expect((await failureOf(session.fetchAbove(0, 9))).code).toBe('lost')
      }
      await using session = await mailbox.open(never())
      proxy.cutAfter(300_000)
      expect((await failureOf(session.fetchAbove(0, 9))).code).toBe('lost')
    })

    test('a quiet connection is no lost one: it is tried, and goes on', async () => {
      await using server = await start()
      await using session = await mailboxOf(server.imap, { silence: 1000 }).open(never())
      await session.news(never())
      await server.deliver(rawMail('après'))
      // Dovecot shows a mail to an open session only after it has told of it.
      while ((await session.fetchAbove(0, 9)).length === 0) await session.news(never())
      expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 1 }])
    })

    test('a server that falls silent counts as lost', async () => {
      await using server = await start()
      await using proxy = await startProxy(server.imap.port)
      const mailbox = mailboxOf({ ...server.imap, port: proxy.port }, { silence: 150 })
      await using session = await mailbox.open(never())
      const waiting = failureOf(session.news(never()))
      proxy.jam()
      expect((await waiting).code).toBe('lost')
    })

    test('reads from the first mail received at a date', async () => {
      await using server = await start()
      await server.deliver(rawMail('ancien'), '2020-11-03T08:00:00.000Z')
      await server.deliver(rawMail('même jour, avant'), '2020-11-20T08:00:00.000Z')
      await server.deliver(rawMail('même jour, après'), '2020-11-20T10:00:00.000Z')
      await using session = await mailboxOf(server.imap).open(never())
      expect(await session.firstUidSince('2020-11-20T09:00:00.000Z')).toBe(3)
      expect(await session.firstUidSince('2020-01-01T00:00:00.000Z')).toBe(1)
      expect(await session.firstUidSince('2020-11-20T11:00:00.000Z')).toBe(null)
    })
  })
})

test('a mail that the server lists but does not give comes without its bytes, the others with theirs', async () => {
  await using server = await startEmbeddedMailbox()
  for (let i = 1; i <= 4; i++) server.deliver(Buffer.from(rawMail(`mail ${i}`)))
  server.spoil(2)
  await using session = await mailboxOf(server.imap).open(never())
  expect((await session.fetchAbove(0, 9)).map((mail) => [mail.uid, subjectOf(mail.raw)])).toEqual([
    [1, 'mail 1'],
    [2, null],
    [3, 'mail 3'],
    [4, 'mail 4'],
  ])
})
