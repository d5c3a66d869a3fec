import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { smtpTransport } from '#src/outbox/smtp-transport.ts'
import { letter } from '#tests/store/rows.ts'
import { letters, noBounds, outboxRig } from './rig.ts'

/** The outbox with its real transport, to a real SMTP server on loopback. */
async function onSmtp(settings = noBounds) {
  const server = await startEmbeddedSubmission()
  onTestFinished(() => server[Symbol.asyncDispose]())
  const connect = () => smtpTransport({ ...server.smtp, connections: 3 })
  const rig = await outboxRig(settings, connect)
  return { rig, server }
}

test('letters arrive with the words and the Message-ID that were committed', async () => {
  const { rig, server } = await onSmtp()
  await rig.commit(...letters(30).map((row) => ({ ...row, to: `${row.id}@mairie.example` })))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 30)
  const arrived = await Promise.all(
    server.letters.map(async ({ raw, to }) => {
      const { messageId, text } = await simpleParser(raw)
      return [to, messageId, text?.trim()]
    }),
  )
  expect(new Set(arrived.map((one) => JSON.stringify(one)))).toEqual(
    new Set(
      letters(30).map(({ id, messageId }) =>
        JSON.stringify([[`${id}@mairie.example`], messageId, `Bonjour (${id})`]),
      ),
    ),
  )
  expect(arrived.length).toBe(30)
})

test('refused for now it is tried again, refused for good it is given up, with the code of the server', async () => {
  const { rig, server } = await onSmtp()
  server.script('busy@mairie.example', { refuse: 'recipient', code: 450, text: '4.2.1 busy' })
  server.script('gone@mairie.example', { refuse: 'recipient', code: 550, text: '5.1.1 unknown' })
  await rig.commit(
    letter('busy', { to: 'busy@mairie.example' }),
    letter('gone', { to: 'gone@mairie.example' }),
  )
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 1)
  expect((await rig.letter('busy'))?.attempts.map(({ code, enhancedCode }) => [code, enhancedCode])).toEqual([
    [450, '4.2.1'],
    [250, null],
  ])
  expect(rig.failed.map(({ id, attempts }) => [id, attempts[0]?.code, attempts[0]?.enhancedCode])).toEqual([
    ['gone', 550, '5.1.1'],
  ])
})

test('cut off after the letter was taken, it goes again under the same Message-ID', async () => {
  const { rig, server } = await onSmtp()
  server.script('lucja@mairie.example', { cut: true, kept: true })
  await rig.commit(letter('l1'))
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 1)
  const ids = await Promise.all(server.letters.map(async ({ raw }) => (await simpleParser(raw)).messageId))
  expect(ids).toEqual(['<l1@guichet.example>', '<l1@guichet.example>'])
  expect((await rig.letter('l1'))?.attempts.map(({ code }) => code)).toEqual([null, 250])
})

test('killed while the server keeps its answer, no more than were in flight arrive twice', async () => {
  const { rig, server } = await onSmtp({ ...noBounds, inFlight: 3 })
  const never = new Promise<void>(() => {})
  for (const id of ['l4', 'l5', 'l6']) server.script(`${id}@mairie.example`, { hold: never })
  await rig.commit(...letters(12).map((row) => ({ ...row, to: `${row.id}@mairie.example` })))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 3)
  await rig.kill()
  server.kickAll()
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 12)
  const arrived = server.letters.map(({ to }) => to[0])
  expect(new Set(arrived).size).toBe(12)
  expect(arrived.length).toBeLessThanOrEqual(15)
})
