import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { writeCalendar } from '#src/calendar/write-calendar.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { CalendarPart, LetterBody } from '#src/domain/letter.ts'
import { smtpTransport } from '#src/outbox/smtp-transport.ts'
import { entry, seminar } from '#tests/calendar/entries.ts'
import { only, part, readCalendar } from '#tests/calendar/read-calendar.ts'
import { fakeClock } from '#tests/clock.ts'

const body: LetterBody = {
  from: { name: 'Inscriptions', address: 'inscriptions@metropole.example' },
  to: { name: 'Marie Dupont', address: 'marie@asso.example' },
  replyTo: null,
  subject: 'Votre inscription',
  text: 'Bonjour,\n\nVous êtes inscrite.\n',
  html: '<p>Bonjour,</p><p>Vous êtes inscrite.</p>',
  inReplyTo: null,
  references: [],
  headers: {},
}

function calendarPart(number: number, method: CalendarPart['method'] = 'REQUEST'): CalendarPart {
  const content = writeCalendar(entry({ method, seminar: { ...seminar, number } }))
  return { seminar: number, method, filename: `ville-2021-${number}.ics`, content }
}

/** The letter as it arrives at a server. */
async function arrived(calendar: readonly CalendarPart[]): Promise<Buffer> {
  await using server = await startEmbeddedSubmission()
  await using transport = smtpTransport(
    { ...server.smtp, connections: 1 },
    fakeClock('2020-12-01T08:00:00.000Z'),
  )
  expect((await transport.submit('<l1@metropole.example>', { ...body, calendar })).kind).toBe('accepted')
  return server.letters[0]?.raw ?? expect.fail('no letter')
}

/** The Content-Type of each part, inner ones in their multipart, with its disposition. */
function structure(raw: string): unknown {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const fields = head.replace(/\r\n\s+/g, ' ')
  const type = /^Content-Type: ([^\r\n]*)/im.exec(fields)?.[1] ?? ''
  const disposition = /^Content-Disposition: ([^\r\n]*)/im.exec(fields)?.[1]
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1]
  if (!boundary) return disposition ? `${type}, ${disposition}` : type
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1)
  return { [type.split(';')[0] ?? '']: parts.map((one) => structure(one.replace(/^\r\n/, ''))) }
}

describe('a letter with a calendar entry', () => {
  test('has it as another form of its text, the last, with the method', async () => {
    const raw = await arrived([calendarPart(3)])
    expect(structure(raw.toString('latin1'))).toEqual({
      'multipart/alternative': [
        'text/plain; charset=utf-8',
        'text/html; charset=utf-8',
        'text/calendar; charset=utf-8; method=REQUEST',
      ],
    })
    const mail = await simpleParser(raw)
    expect([mail.text, mail.html]).toEqual([body.text, body.html])
    expect(mail.attachments.map(({ contentType, content }) => [contentType, content.toString()])).toEqual([
      ['text/calendar', calendarPart(3).content],
    ])
  })

  test('takes one away the same way', async () => {
    const raw = await arrived([calendarPart(3, 'CANCEL')])
    expect(structure(raw.toString('latin1'))).toMatchObject({
      'multipart/alternative': [
        'text/plain; charset=utf-8',
        'text/html; charset=utf-8',
        'text/calendar; charset=utf-8; method=CANCEL',
      ],
    })
  })
})

test('several entries are a file each, byte for byte', async () => {
  const parts = [calendarPart(2), calendarPart(3, 'CANCEL'), calendarPart(4)]
  const raw = await arrived(parts)
  expect(structure(raw.toString('latin1'))).toEqual({
    'multipart/mixed': [
      { 'multipart/alternative': ['text/plain; charset=utf-8', 'text/html; charset=utf-8'] },
      'text/calendar; charset=utf-8; method=REQUEST; name=ville-2021-2.ics, attachment; filename=ville-2021-2.ics',
      'text/calendar; charset=utf-8; method=CANCEL; name=ville-2021-3.ics, attachment; filename=ville-2021-3.ics',
      'text/calendar; charset=utf-8; method=REQUEST; name=ville-2021-4.ics, attachment; filename=ville-2021-4.ics',
    ],
  })
  const mail = await simpleParser(raw)
  expect([mail.text, mail.html]).toEqual([body.text, body.html])
  expect(mail.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual(
    parts.map(({ filename, content }) => [filename, content]),
  )
  for (const { content } of mail.attachments) {
    expect(only(part(readCalendar(content.toString()), 'VEVENT'), 'UID').value).toMatch(/^ville-2021-\d@/)
  }
})

test('a letter without any is as before', async () => {
  const raw = await arrived([])
  expect(structure(raw.toString('latin1'))).toEqual({
    'multipart/alternative': ['text/plain; charset=utf-8', 'text/html; charset=utf-8'],
  })
})

test('a letter with a file whose name is none is not sent', async () => {
  await using server = await startEmbeddedSubmission()
  await using transport = smtpTransport({ ...server.smtp, connections: 1 })
  const bad = { ...calendarPart(3), filename: 'x\r\nBcc: evil@x.example' }
  expect(await transport.submit('<l1@metropole.example>', { ...body, calendar: [bad] })).toMatchObject({
    kind: 'refused',
    code: 554,
    said: 'not sent: a file in it has no valid name',
  })
  expect(server.letters).toEqual([])
})
