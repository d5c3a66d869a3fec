import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { type Log, silentLog } from '#src/domain/log.ts'
import type { Server } from '#src/domain/server.ts'
import { createWake } from '#src/domain/wake.ts'
import { hasOpenssl, makeCertificate } from '#tests/servers/certificate.ts'
import { hasDovecot, startDovecot } from '#tests/servers/dovecot.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { rawMail } from '#tests/servers/mails.ts'
import { startProxy } from '#tests/servers/proxy.ts'
import { failureOf, mailboxOf, never } from './open-mailbox.ts'

describe.each(mailServers)('$name', ({ available, start }) => {
  describe.skipIf(!available)('opening', () => {
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
    await using server = await startDovecot({ certificate: makeCertificate() })
    await server.deliver(Buffer.from(rawMail('protégé')))
    for (const imap of [server.imap, server.imaps]) {
      if (!imap) return expect.fail('Dovecot has no TLS port')
      await using session = await mailboxOf(imap).open(never())
      expect(await session.fetchAbove(0, 9)).toMatchObject([{ uid: 1 }])
    }
  })
})
