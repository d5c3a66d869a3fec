import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { type Log, silentLog } from '#src/domain/log.ts'
import type { Server } from '#src/domain/server.ts'
import { createWake } from '#src/domain/wake.ts'
import { type ImapSettings, imapMailbox } from '#src/mailbox/imap-mailbox.ts'
import type { MailboxError } from '#src/mailbox/mailbox-error.ts'
import { hasOpenssl, makeCertificate } from '#tests/servers/certificate.ts'
import { hasDovecot, startDovecot } from '#tests/servers/dovecot.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { rawMail, subjectOf } from '#tests/servers/mails.ts'
import { startProxy } from '#tests/servers/proxy.ts'

const keyword = 'GuichetHandled'

function settings(server: Server, changes: Partial<ImapSettings> = {}): ImapSettings {
  return { name: 'inscriptions', server, path: 'INBOX', mark: { keyword }, maxBytes: 1_000_000, ...changes }
}

function mailboxOf(
  server: Server,
  changes: Partial<ImapSettings> = {},
  wake = createWake(),
  log = silentLog,
) {
  return imapMailbox(settings(server, changes), wake, log)
}

/** A signal that is never aborted. */
const never = () => new AbortController().signal

/** The error that `attempt` ends with. */
async function failureOf(attempt: Promise<unknown>): Promise<MailboxError> {
  return await attempt.then(
    () => expect.fail('expected a MailboxError, found success'),
    (error) => error,
  )
}

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

    test('a server that falls silent counts as lost', async () => {
      await using server = await start()
      await using proxy = await startProxy(server.imap.port)
      const mailbox = mailboxOf({ ...server.imap, port: proxy.port }, { silence: 150 })
      await using session = await mailbox.open(never())
      const waiting = failureOf(session.news(never()))
      proxy.jam()
      expect((await waiting).code).toBe('lost')
    })

    test('a wrong password is refused-login, and stands in no error', async () => {
      await using server = await start()
      const login = { user: server.imap.login?.user ?? '', password: 'wrong-0451' }
      const error = await failureOf(mailboxOf({ ...server.imap, login }).open(never()))
      expect(error.code).toBe('refused-login')
      expect(inspect(error, { depth: 9 })).not.toContain('wrong-0451')
    })

    test('a mailbox that does not exist is told by its name', async () => {
      await using server = await start()
      const error = await failureOf(mailboxOf(server.imap, { path: 'Nulle part' }).open(never()))
      expect(error.code).toBe('no-mailbox')
      expect(error.message).toContain('"Nulle part"')
    })

    test('STARTTLS asked of a server without it: an error, and nothing of ours said in clear', async () => {
      await using server = await start()
      await using proxy = await startProxy(server.imap.port)
      const error = await failureOf(
        mailboxOf({ ...server.imap, port: proxy.port, tls: 'starttls' }).open(never()),
      )
      expect(error.code).toBe('tls')
      expect(proxy.sent()).not.toMatch(/LOGIN|AUTHENTICATE/i)
    })

    test('TLS asked of a server in clear: an error', async () => {
      await using server = await start()
      const error = await failureOf(mailboxOf({ ...server.imap, tls: 'implicit' }).open(never()))
      expect(error.code).toBe('tls')
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

test('an unreachable server is told with host and port', async () => {
  await using proxy = await startProxy(1)
  const { port } = proxy
  await proxy[Symbol.asyncDispose]()
  const server: Server = { host: '127.0.0.1', port, tls: 'none', login: null }
  const error = await failureOf(mailboxOf(server).open(never()))
  expect(error.code).toBe('unreachable')
  expect(error.message).toContain(`127.0.0.1:${port}`)
})

test('opening ends soon after the signal, though the server says nothing', async () => {
  await using server = await startEmbeddedMailbox()
  await using proxy = await startProxy(server.imap.port)
  proxy.jam()
  const stop = new AbortController()
  const opening = failureOf(mailboxOf({ ...server.imap, port: proxy.port }).open(stop.signal))
  stop.abort()
  expect(['lost', 'unreachable']).toContain((await opening).code)
  expect((await failureOf(mailboxOf(server.imap).open(stop.signal))).code).toBe('lost')
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

test('a server that keeps no keywords: said once, nothing marked, nothing broken', async () => {
  await using server = await startEmbeddedMailbox({ keywords: false })
  server.deliver(Buffer.from(rawMail('un')))
  const said: string[] = []
  const log: Log = { ...silentLog, warn: (_fields, message) => said.push(message) }
  const mailbox = mailboxOf(server.imap, {}, createWake(), log)
  for (let i = 0; i < 2; i++) {
    await using session = await mailbox.open(never())
    await session.mark([1])
    expect(await session.markMissing(0, 1)).toBe(0)
  }
  expect(server.messages()).toEqual([{ uid: 1, flags: [], folder: 'INBOX' }])
  expect(said).toHaveLength(1)
})

describe.skipIf(!hasOpenssl)(`TLS${hasOpenssl ? '' : ' (skipped: needs openssl)'}`, () => {
  test.each([{ implicit: true }, { implicit: false }])(
    'embedded, implicit: $implicit',
    async ({ implicit }) => {
      await using server = await startEmbeddedMailbox({ tls: { ...makeCertificate(), implicit } })
      server.deliver(Buffer.from(rawMail('protégé')))
      await using proxy = await startProxy(server.imap.port)
      await using session = await mailboxOf({ ...server.imap, port: proxy.port }).open(never())
      expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 1 }])
      expect(proxy.sent()).not.toContain(server.imap.login?.password)
    },
  )

  test('a certificate that nobody vouches for, or for another name, is refused', async () => {
    await using server = await startEmbeddedMailbox({ tls: { ...makeCertificate(), implicit: true } })
    const { ca: _, ...unknown } = server.imap
    expect((await failureOf(mailboxOf(unknown).open(never()))).code).toBe('tls')

    const other = makeCertificate('imap.reseau.example')
    await using misnamed = await startEmbeddedMailbox({ tls: other })
    expect((await failureOf(mailboxOf(misnamed.imap).open(never()))).code).toBe('tls')
  })

  test('a server that takes no login in clear: an error, no password on the wire', async () => {
    await using server = await startEmbeddedMailbox({ tls: makeCertificate() })
    await using proxy = await startProxy(server.imap.port)
    const error = await failureOf(mailboxOf({ ...server.imap, port: proxy.port, tls: 'none' }).open(never()))
    expect(error.code).toBe('refused-login')
    expect(proxy.sent()).not.toContain(server.imap.login?.password)
  })

  test.skipIf(!hasDovecot)('Dovecot, both ways', async () => {
    await using server = await startDovecot(makeCertificate())
    await server.deliver(Buffer.from(rawMail('protégé')))
    for (const imap of [server.imap, server.imaps]) {
      if (!imap) return expect.fail('Dovecot has no TLS port')
      await using session = await mailboxOf(imap).open(never())
      expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 1 }])
    }
  })
})
