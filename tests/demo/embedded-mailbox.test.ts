import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { type EmbeddedMailbox, startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { fakeClock } from '#tests/clock.ts'
import { rawMail } from '#tests/servers/mails.ts'

async function connect({ imap }: EmbeddedMailbox): Promise<ImapFlow> {
  const { host, port, login } = imap
  const auth = { user: login?.user ?? '', pass: login?.password ?? '' }
  const client = new ImapFlow({ host, port, secure: false, doSTARTTLS: false, auth, logger: false })
  client.on('error', () => {})
  await client.connect()
  await client.mailboxOpen('INBOX')
  return client
}

function uidValidityOf({ mailbox }: ImapFlow): bigint | null {
  return mailbox ? mailbox.uidValidity : null
}

test('what comes over SMTP lies in INBOX byte by byte under a trace field, received on the clock given', async () => {
  const clock = fakeClock('2020-12-01T08:05:00.000Z')
  await using mailbox = await startEmbeddedMailbox({ clock })
  const raw = `${rawMail('Séances 1 et 3')}\r\nÀ bientôt, Zoé\r\n.\r\n..\r\nlatin: \xe9`
  const transport = createTransport({ ...mailbox.smtp, ignoreTLS: true })
  const envelope = { from: 'zoe@asso.example', to: ['inscriptions@reseau.example', 'other@reseau.example'] }
  await transport.sendMail({ envelope, raw: Buffer.from(raw) })

  await using client = await connect(mailbox)
  const mails = await client.fetchAll('1:*', { source: true, internalDate: true, size: true }, { uid: true })
  expect(mails).toHaveLength(1)
  expect(mails[0]?.source?.toString()).toBe(
    `Received: from localhost by localhost with ESMTP; Tue, 01 Dec 2020 08:05:00 GMT\r\n${raw}\r\n`,
  )
  expect(mails[0]?.internalDate).toEqual(new Date('2020-12-01T08:05:00.000Z'))
})

test('a mail that its own parser would choke on is handed out all the same', async () => {
  await using mailbox = await startEmbeddedMailbox()
  const nested = Array.from({ length: 1000 }, (_, i) => [
    `Content-Type: multipart/mixed; boundary="b${i}"`,
    '',
    `--b${i}`,
  ]).flat()
  const hostile = ['', 'no header at all', 'From: x\rTo: y\r\rbare', `${nested.join('\r\n')}\r\n`]
  for (const raw of hostile) mailbox.deliver(Buffer.from(raw))
  await using client = await connect(mailbox)
  const mails = await client.fetchAll('1:*', { source: true }, { uid: true })
  expect(mails.map((mail) => mail.source?.toString() ?? '')).toEqual(hostile)
})

test('other UIDVALIDITY, UIDs from 1, everybody thrown out', async () => {
  await using mailbox = await startEmbeddedMailbox()
  for (let i = 1; i <= 3; i++) mailbox.deliver(Buffer.from(rawMail(`mail ${i}`)))
  const client = await connect(mailbox)
  const before = uidValidityOf(client)
  await client.messageDelete('1:2', { uid: true })
  const closed = new Promise((resolve) => client.once('close', resolve))
  mailbox.changeUidValidity()
  await closed
  await using again = await connect(mailbox)
  expect(uidValidityOf(again)).not.toBe(before)
  expect(mailbox.messages()).toEqual([{ uid: 1, flags: [], folder: 'INBOX' }])
})

test('its end closes its ports, though clients are connected', async () => {
  const mailbox = await startEmbeddedMailbox()
  const client = await connect(mailbox)
  const closed = new Promise((resolve) => client.once('close', resolve))
  await mailbox[Symbol.asyncDispose]()
  await closed
  await expect(connect(mailbox)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  const transport = createTransport({ ...mailbox.smtp, ignoreTLS: true })
  await expect(transport.verify()).rejects.toThrow('ECONNREFUSED')
})
