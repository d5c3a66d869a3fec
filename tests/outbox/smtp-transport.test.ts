import { inspect } from 'node:util'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import type { Server } from '#src/domain/server.ts'
import { type SmtpSettings, smtpTransport } from '#src/outbox/smtp-transport.ts'
import { fakeClock } from '#tests/clock.ts'
import { hasOpenssl, makeCertificate } from '#tests/servers/certificate.ts'
import { startProxy } from '#tests/servers/proxy.ts'

const id = '<k3vqa7.letter@reseau.example>'
const anna = 'anna.leroy@asso.example'

const body: LetterBody = {
  from: { name: 'Inscriptions', address: 'inscriptions@reseau.example' },
  to: { name: 'Anna Leroy', address: anna },
  replyTo: null,
  subject: 'Votre inscription à la séance du 4 mars',
  text: 'Bonjour,\n\nVous êtes inscrite.\n.\nÀ bientôt\n',
  html: '<p>Bonjour,</p><p>Vous êtes inscrite.</p>',
  inReplyTo: '<question@asso.example>',
  references: ['<first@asso.example>', '<question@asso.example>'],
  headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
}

function transportTo(server: Server, changes: Partial<SmtpSettings> = {}) {
  return smtpTransport({ ...server, connections: 2, ...changes }, fakeClock('2020-12-01T08:00:00.000Z'))
}

test('a letter arrives with all its fields, to one recipient, from the registration address', async () => {
  await using server = await startEmbeddedSubmission()
  await using transport = transportTo(server.smtp)
  const outcome = await transport.submit(id, {
    ...body,
    replyTo: { name: 'Paul', address: 'paul@asso.example' },
  })
  expect(outcome).toEqual({ kind: 'accepted', code: 250, said: expect.stringMatching(/^250 /) })
  expect(server.letters).toMatchObject([{ from: 'inscriptions@reseau.example', to: [anna] }])
  const raw = server.letters[0]?.raw ?? expect.fail('no letter')
  const mail = await simpleParser(raw)
  expect(mail.messageId).toBe(id)
  expect(mail.from?.text).toBe('"Inscriptions" <inscriptions@reseau.example>')
  expect(mail.to).toMatchObject({ text: `"Anna Leroy" <${anna}>` })
  expect(mail.replyTo?.text).toBe('"Paul" <paul@asso.example>')
  expect(mail.subject).toBe(body.subject)
  expect(mail.date).toEqual(new Date('2020-12-01T08:00:00.000Z'))
  expect(mail.inReplyTo).toBe(body.inReplyTo)
  expect(mail.references).toEqual(body.references)
  expect(mail.headers.get('auto-submitted')).toBe('auto-replied')
  expect(mail.headers.get('x-auto-response-suppress')).toBe('All')
  expect(mail.headers.has('x-mailer')).toBe(false)
  expect(mail.text).toBe(body.text)
  expect(mail.html).toBe(body.html)
  expect(
    raw
      .toString('latin1')
      .split('\r\n')
      .every((line) => line.length <= 998),
  ).toBe(true)
})

describe('outcomes', () => {
  test.each([
    { at: 'recipient', code: 550, text: `5.1.1 <${anna}> no such user`, permanent: true, enhanced: '5.1.1' },
    {
      at: 'recipient',
      code: 450,
      text: '4.2.1 greylisted, come back later',
      permanent: false,
      enhanced: '4.2.1',
    },
    { at: 'letter', code: 554, text: '5.7.1 looks like spam', permanent: true, enhanced: '5.7.1' },
    { at: 'letter', code: 451, text: 'no enhanced code here', permanent: false, enhanced: null },
  ] as const)('$code to the $at', async ({ at, code, text, permanent, enhanced }) => {
    await using server = await startEmbeddedSubmission()
    await using transport = transportTo(server.smtp)
    server.script(anna, { refuse: at, code, text })
    const outcome = await transport.submit(id, body)
    expect(outcome).toMatchObject({ kind: 'refused', permanent, code, enhancedCode: enhanced })
    expect(outcome.said).not.toContain('@asso')
    expect(server.letters).toEqual([])
    // The connection is not spoilt for the next letter.
    expect((await transport.submit(id, body)).kind).toBe('accepted')
  })

  test.each([{ kept: true }, { kept: false }])(
    'a connection that ends after DATA (kept: $kept) is lost, and nothing is sent again behind our back',
    async ({ kept }) => {
      await using server = await startEmbeddedSubmission()
      await using proxy = await startProxy(server.smtp.port)
      await using transport = transportTo({ ...server.smtp, port: proxy.port })
      server.script(anna, { cut: true, kept })
      expect(await transport.submit(id, body)).toMatchObject({ kind: 'lost' })
      expect(server.letters).toHaveLength(kept ? 1 : 0)
      expect(proxy.sent().match(/^DATA/gm)).toHaveLength(1)
    },
  )

  test('one refused, one lost, one accepted: each letter has its own outcome', async () => {
    await using server = await startEmbeddedSubmission()
    await using transport = transportTo(server.smtp)
    const to = (name: string) => ({ ...body, to: { name, address: `${name}@asso.example` } })
    server.script('b@asso.example', { refuse: 'recipient', code: 550, text: '5.1.1 unknown' })
    server.script('c@asso.example', { cut: true, kept: false })
    const names = ['a', 'b', 'c', 'd', 'e']
    const outcomes = await Promise.all(
      names.map((name) => transport.submit(`<${name}@reseau.example>`, to(name))),
    )
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([
      'accepted',
      'refused',
      'lost',
      'accepted',
      'accepted',
    ])
  })

  test('a slow answer is waited for; one that never comes is lost', async () => {
    await using server = await startEmbeddedSubmission()
    await using transport = transportTo(server.smtp)
    let answer = () => {}
    const told = new Promise<void>((resolve) => {
      answer = resolve
    })
    server.script(anna, { hold: told })
    const slow = transport.submit(id, body)
    answer()
    expect((await slow).kind).toBe('accepted')

    await using impatient = transportTo(server.smtp, { silence: 200 })
    server.script(anna, { hold: new Promise(() => {}) })
    expect((await impatient.submit(id, body)).kind).toBe('lost')
  })

  test('nobody there, silence, or a cut before the greeting: lost', async () => {
    await using server = await startEmbeddedSubmission()
    await using proxy = await startProxy(server.smtp.port)
    await using silent = transportTo({ ...server.smtp, port: proxy.port }, { silence: 200 })
    proxy.jam()
    expect((await silent.submit(id, body)).kind).toBe('lost')

    await using closed = await startProxy(1)
    await using cut = transportTo({ ...server.smtp, port: closed.port })
    expect((await cut.submit(id, body)).kind).toBe('lost')
    expect(closed.connections).toBe(1)

    await closed[Symbol.asyncDispose]()
    await using nobody = transportTo({ ...server.smtp, port: closed.port })
    expect((await nobody.submit(id, body)).kind).toBe('lost')
    expect(server.letters).toEqual([])
  })

  test('a wrong password is not the fault of the letter', async () => {
    await using server = await startEmbeddedSubmission({ login: { user: 'inscriptions', password: 'right' } })
    const wrong = { user: 'inscriptions', password: 'wrong-0451' }
    await using transport = transportTo({ ...server.smtp, login: wrong })
    const outcome = await transport.submit(id, body)
    expect(outcome).toMatchObject({ kind: 'refused', permanent: false, code: 535 })
    expect(inspect(outcome)).not.toContain('wrong-0451')

    await using right = transportTo(server.smtp)
    expect((await right.submit(id, body)).kind).toBe('accepted')
  })

  test('connections are kept, and no more than were allowed', async () => {
    await using server = await startEmbeddedSubmission()
    await using proxy = await startProxy(server.smtp.port)
    await using transport = transportTo({ ...server.smtp, port: proxy.port })
    const all = Array.from({ length: 20 }, (_, i) => transport.submit(`<${i}@reseau.example>`, body))
    const kinds = new Set((await Promise.all(all)).map((outcome) => outcome.kind))
    expect([...kinds]).toEqual(['accepted'])
    expect(proxy.connections).toBe(2)
  })

  test('the end waits for letters on their way', async () => {
    await using server = await startEmbeddedSubmission()
    const transport = transportTo(server.smtp)
    const outcome = transport.submit(id, body)
    await transport[Symbol.asyncDispose]()
    expect((await outcome).kind).toBe('accepted')
    expect((await transport.submit(id, body)).kind).toBe('lost')
  })
})

describe('hostile values', () => {
  const evil = 'Anna\r\nBcc: everybody@reseau.example\r\n\r\n<script>'

  test('line breaks in names and subjects become spaces', async () => {
    await using server = await startEmbeddedSubmission()
    await using transport = transportTo(server.smtp)
    const named = { name: evil, address: anna }
    const letter = { ...body, to: named, replyTo: named, from: { ...body.from, name: evil }, subject: evil }
    expect((await transport.submit(id, letter)).kind).toBe('accepted')
    expect(server.letters[0]?.to).toEqual([anna])
    const mail = await simpleParser(server.letters[0]?.raw ?? '')
    expect(mail.bcc).toBeUndefined()
    expect(mail.subject).toBe('Anna Bcc: everybody@reseau.example <script>')
    expect(mail.to).toMatchObject({ value: [{ address: anna }] })
    expect(mail.replyTo).toMatchObject({ value: [{ address: anna }] })
  })

  test.each([
    ['address', { ...body, to: { name: '', address: `${anna}\r\nRCPT TO:<x@y.example>` } }],
    ['two addresses', { ...body, to: { name: '', address: `${anna}, eve@asso.example` } }],
    ['angle brackets', { ...body, to: { name: '', address: `x> <${anna}` } }],
    ['no address', { ...body, to: { name: '', address: '' } }],
    ['reply-to', { ...body, replyTo: { name: '', address: `${anna}\nBcc: x@y.example` } }],
    ['in-reply-to', { ...body, inReplyTo: '<a@b.example>\r\nBcc: x@y.example' }],
    ['references', { ...body, references: ['<a@b.example>\nBcc: x@y.example'] }],
    ['header value', { ...body, headers: { 'Auto-Submitted': 'auto-replied\r\nBcc: x@y.example' } }],
    ['header name', { ...body, headers: { 'X-A: b\r\nBcc': 'x@y.example' } }],
  ])('%s: not sent, and said without it', async (_, letter) => {
    await using server = await startEmbeddedSubmission()
    await using transport = transportTo(server.smtp)
    const outcome = await transport.submit(id, letter)
    expect(outcome).toMatchObject({ kind: 'refused', permanent: true, code: 554 })
    expect(outcome.said).not.toMatch(/[@\r\n]/)
    expect(server.letters).toEqual([])
  })

  test('a Message-ID that is none is not sent', async () => {
    await using server = await startEmbeddedSubmission()
    await using transport = transportTo(server.smtp)
    const outcome = await transport.submit('<a@b.example>\r\nBcc: <x@y.example>', body)
    expect(outcome).toMatchObject({ kind: 'refused', permanent: true })
    expect(server.letters).toEqual([])
  })
})

describe('TLS', () => {
  test('STARTTLS asked of a server without it: nothing is sent in clear', async () => {
    await using server = await startEmbeddedSubmission({ login: { user: 'u', password: 'p' } })
    await using proxy = await startProxy(server.smtp.port)
    await using transport = transportTo({ ...server.smtp, port: proxy.port, tls: 'starttls' })
    expect((await transport.submit(id, body)).kind).not.toBe('accepted')
    expect(proxy.sent()).not.toMatch(/AUTH|MAIL FROM/)
    await using implicit = transportTo({ ...server.smtp, tls: 'implicit' })
    expect((await implicit.submit(id, body)).kind).toBe('lost')
    expect(server.letters).toEqual([])
  })

  test.skipIf(!hasOpenssl)('implicit and STARTTLS, with a certificate that is vouched for only', async () => {
    for (const implicit of [true, false]) {
      const login = { user: 'inscriptions', password: 'secret' }
      await using server = await startEmbeddedSubmission({ tls: { ...makeCertificate(), implicit }, login })
      await using transport = transportTo(server.smtp)
      expect((await transport.submit(id, body)).kind).toBe('accepted')
      expect(server.letters).toMatchObject([{ secure: true }])
      const { ca: _, ...unknown } = server.smtp
      await using wary = transportTo(unknown)
      expect((await wary.submit(id, body)).kind).toBe('lost')
      expect(server.letters).toHaveLength(1)
    }
  })
})
