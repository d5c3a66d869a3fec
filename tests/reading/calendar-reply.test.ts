import { describe, expect, it } from 'vitest'
import type { Series } from '#src/domain/series.ts'
import { readCalendarReply } from '#src/reading/calendar-reply.ts'
import { mail, multipart } from './mail.ts'

const series = {
  id: 'ville-2026',
  registration: { address: 'inscriptions@metropole.example', whenNoneNamed: 'all' },
  seminars: [1, 2, 3].map((number) => ({ number })),
} as unknown as Series

const event = (lines: string, uid = 'ville-2026-3@metropole.example') =>
  `BEGIN:VEVENT\nUID:${uid}\nDTSTART:20210506T120000Z\n${lines}\nEND:VEVENT`
const calendar = (events: string, method = 'METHOD:REPLY\n') =>
  `BEGIN:VCALENDAR\nPRODID:-//x//y//EN\nVERSION:2.0\n${method}${events}\nEND:VCALENDAR`
const attendee = (partstat: string) =>
  `ATTENDEE;PARTSTAT=${partstat};CN=Marie Dupont:MAILTO:Marie.Dupont@asso.example`

const send = (
  content: string,
  type = 'text/calendar; method=REPLY; charset=utf-8',
  headers: readonly string[] = [],
) =>
  multipart('alternative', headers, [
    'Content-Type: text/plain\n\nAccepté',
    `Content-Type: ${type}\n\n${content}`,
  ])

const read = async (...given: Parameters<typeof send>) => readCalendarReply(await send(...given), series)

describe('a calendar reply', () => {
  it('accepts', async () => {
    expect(await read(calendar(event(`${attendee('ACCEPTED')}\nSEQUENCE:2`)))).toEqual({
      attendee: { name: 'Marie Dupont', address: 'marie.dupont@asso.example' },
      sequence: 2,
      join: [3],
      maybe: [],
      leave: [],
      unknown: [],
      comment: null,
      evidence: {
        words: 'PARTSTAT=ACCEPTED ville-2026-3@metropole.example',
        where: 'attachment',
        at: 0,
        rule: 'itip-reply',
      },
    })
  })
  it('is in doubt', async () =>
    expect(await read(calendar(event(attendee('TENTATIVE'))))).toMatchObject({
      join: [],
      maybe: [3],
      leave: [],
    }))
  it('declines', async () =>
    expect(await read(calendar(event(attendee('DECLINED'))))).toMatchObject({
      join: [],
      maybe: [],
      leave: [3],
    }))
  it('in small letters', async () =>
    expect(
      await read(calendar(event('attendee;partstat=accepted:mailto:marie.dupont@asso.example'))),
    ).toMatchObject({ join: [3] }))
  it('to several seminars at once', async () =>
    expect(
      await read(
        calendar(
          `${event(attendee('ACCEPTED'))}\n${event(attendee('DECLINED'), 'VILLE-2026-1@METROPOLE.EXAMPLE')}`,
        ),
      ),
    ).toMatchObject({ join: [3], leave: [1] }))
  it('under prose, as Android sends it', async () =>
    expect(
      await read(`Marie a accepté.\n\n${calendar(event(attendee('ACCEPTED')))}\nEnvoyé de mon mobile`),
    ).toMatchObject({ join: [3] }))
  it('with line ends that were doubled on the way', async () => {
    const doubled = Buffer.from(calendar(event(attendee('ACCEPTED'))).replaceAll('\n', '\r\r\n'))
    const part = `Content-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: base64\n\n${doubled.toString('base64')}`
    expect(readCalendarReply(await multipart('mixed', [], [part]), series)).toMatchObject({ join: [3] })
  })
  it('attached as a file', async () =>
    expect(
      await read(calendar(event(attendee('ACCEPTED'))), 'application/ics; name="invite.ics"'),
    ).toMatchObject({ join: [3] }))
  it('with its method in the Content-Type only', async () =>
    expect(await read(calendar(event(attendee('ACCEPTED')), ''))).toMatchObject({ join: [3] }))
  it('with a Windows zone and no organiser', async () =>
    expect(
      await read(
        calendar(event(`${attendee('ACCEPTED')}\nDTEND;TZID=Romance Standard Time:20210506T170000`)),
      ),
    ).toMatchObject({ join: [3], sequence: null }))
  it('with a comment', async () =>
    expect(
      await read(calendar(event(`${attendee('TENTATIVE')}\nCOMMENT:Y a-t-il un parking\\, svp ?`))),
    ).toMatchObject({
      comment: 'Y a-t-il un parking, svp ?',
    }))
  it('of the sender, among other attendees', async () =>
    expect(
      await read(calendar(event(`ATTENDEE;PARTSTAT=DECLINED:mailto:x@y.example\n${attendee('ACCEPTED')}`))),
    ).toMatchObject({ join: [3], attendee: { address: 'marie.dupont@asso.example' } }))
  it('to something that is not of the series', async () =>
    expect(await read(calendar(event(attendee('ACCEPTED'), 'abc@other.example')))).toMatchObject({
      join: [],
      unknown: ['abc@other.example'],
    }))
  it('to a seminar that does not exist, or of another domain', async () => {
    for (const uid of [
      'ville-2026-9@metropole.example',
      'ville-2026-3@evil.example',
      'other-3@metropole.example',
    ]) {
      expect(await read(calendar(event(attendee('ACCEPTED'), uid)))).toMatchObject({
        join: [],
        unknown: [uid],
      })
    }
  })
})

describe('no calendar reply', () => {
  const none = async (...given: Parameters<typeof send>) => expect(await read(...given)).toBeNull()

  it('an invitation', () =>
    none(calendar(event(attendee('NEEDS-ACTION')), 'METHOD:REQUEST\n'), 'text/calendar; method=REQUEST'))
  it('a counter-proposal', () =>
    none(calendar(event(attendee('ACCEPTED')), 'METHOD:COUNTER\n'), 'text/calendar; method=COUNTER'))
  it('a reply that does not answer', () => none(calendar(event(attendee('NEEDS-ACTION')))))
  it('a reply without an attendee', () => none(calendar(event('SUMMARY:x'))))
  it('a reply that somebody forwards', () =>
    none(calendar(event(attendee('ACCEPTED'))), undefined, ['Subject: TR: Accepté : x']))
  it('a calendar that is broken', () =>
    none('BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nEND:VTODO\nEND:VCALENDAR'))
  it('a calendar cut in two', () => none('BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEV'))
  it('a mail without one', async () =>
    expect(readCalendarReply(await mail([], 'Accepté'), series)).toBeNull())
})
