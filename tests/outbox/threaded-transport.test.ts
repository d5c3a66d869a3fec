import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import { threadedTransport } from '#src/outbox/threaded-transport.ts'
import { fakeClock } from '#tests/clock.ts'

const clock = fakeClock('2020-12-01T08:00:00.000Z')

function letterTo(address: string): LetterBody {
  return {
    from: { name: 'Inscriptions', address: 'inscriptions@reseau.example' },
    to: { name: 'Anna Leroy', address },
    replyTo: null,
    subject: 'Vous êtes inscrite',
    text: 'Bonjour,\n\nVous êtes inscrite.\n',
    html: '<p>Bonjour,</p><p>Vous êtes inscrite.</p>',
    inReplyTo: null,
    references: [],
    headers: { 'Auto-Submitted': 'auto-replied' },
  }
}

const id = (name: string) => `<${name}@reseau.example>`

test('letters arrive as from this thread, dated by its clock, each with its own outcome', async () => {
  await using server = await startEmbeddedSubmission()
  server.script('gone@asso.example', { refuse: 'recipient', code: 550, text: '5.1.1 No such user' })
  await using transport = threadedTransport({ ...server.smtp, connections: 2 }, clock)
  const outcomes = await Promise.all([
    transport.submit(id('a'), letterTo('anna@asso.example')),
    transport.submit(id('b'), letterTo('gone@asso.example')),
    transport.submit(id('c'), letterTo('carl@asso.example')),
  ])
  expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'refused', 'accepted'])
  expect(outcomes[1]).toMatchObject({ permanent: true, code: 550, enhancedCode: '5.1.1' })
  const mails = await Promise.all(server.letters.map(({ raw }) => simpleParser(raw)))
  expect(mails.map(({ messageId }) => messageId).toSorted()).toEqual([id('a'), id('c')])
  expect(mails.map(({ date }) => date)).toEqual(Array(2).fill(new Date('2020-12-01T08:00:00.000Z')))
})

test('no server, and after the end no thread: the letter counts as lost', async () => {
  const server = await startEmbeddedSubmission()
  const { smtp } = server
  await server[Symbol.asyncDispose]()
  const transport = threadedTransport({ ...smtp, connections: 1 }, clock)
  expect(await transport.submit(id('d'), letterTo('anna@asso.example'))).toMatchObject({ kind: 'lost' })
  await transport[Symbol.asyncDispose]()
  expect(await transport.submit(id('e'), letterTo('anna@asso.example'))).toEqual({
    kind: 'lost',
    said: 'the thread that sends letters has ended',
  })
})

test('an end while the server keeps its answer cuts the letter off', async () => {
  await using server = await startEmbeddedSubmission()
  const held = Promise.withResolvers<void>()
  server.script('anna@asso.example', { hold: held.promise })
  const transport = threadedTransport({ ...server.smtp, connections: 1 }, clock)
  const outcome = transport.submit(id('f'), letterTo('anna@asso.example'))
  await transport[Symbol.asyncDispose]()
  expect(await outcome).toMatchObject({ kind: 'lost' })
  held.resolve()
})
