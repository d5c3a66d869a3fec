import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type Entry, uidOf, writeCalendar } from '#src/calendar/write-calendar.ts'
import type { Seminar } from '#src/domain/series.ts'
import { entry, seminar, series } from './entries.ts'
import { type Line, only, part, readCalendar, textOf } from './read-calendar.ts'
import { momentOf, onsetsOf } from './time-of.ts'

/** What an independent reader makes of an entry: each property, texts with their escapes undone. */
function read(more: Partial<Entry> = {}) {
  const calendar = readCalendar(writeCalendar(entry(more)))
  const event = part(calendar, 'VEVENT')
  const texts = ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'UID', 'STATUS']
  const shown = (line: Line) => (texts.includes(line.name) ? textOf(line) : line)
  return {
    method: textOf(only(calendar, 'METHOD')),
    ...Object.fromEntries(event.lines.map((line) => [line.name, shown(line)])),
  } as Record<string, string | Line | undefined>
}

describe('an invitation', () => {
  test('says what is known of the seminar, to one attendee', () => {
    expect(read()).toEqual({
      method: 'REQUEST',
      UID: 'ville-2021-3@metropole.example',
      SEQUENCE: { name: 'SEQUENCE', parameters: {}, value: '2' },
      DTSTAMP: { name: 'DTSTAMP', parameters: {}, value: '20201201T083015Z' },
      DTSTART: { name: 'DTSTART', parameters: { TZID: 'Europe/Paris' }, value: '20210506T140000' },
      DTEND: { name: 'DTEND', parameters: { TZID: 'Europe/Paris' }, value: '20210506T170000' },
      SUMMARY: 'Séminaire 3 : Le cadre légal, et ses impacts ; un état des lieux',
      LOCATION: '12, rue de la Paix ; salle B',
      DESCRIPTION: [
        "L'été, à l'épreuve",
        'Avec Claire Abadie, sociologue, Transverse ; Marwan Oury (à confirmer)',
        'Lien : https://visio.example/salle?x=1;y=2,3',
        'Un changement, un empêchement ? Écrivez à inscriptions@metropole.example',
      ].join('\n'),
      URL: { name: 'URL', parameters: {}, value: 'https://visio.example/salle?x=1;y=2,3' },
      CONFERENCE: {
        name: 'CONFERENCE',
        parameters: { FEATURE: 'VIDEO', VALUE: 'URI' },
        value: 'https://visio.example/salle?x=1;y=2,3',
      },
      STATUS: 'CONFIRMED',
      ORGANIZER: {
        name: 'ORGANIZER',
        parameters: { CN: 'Métropole: sud' },
        value: 'mailto:inscriptions@metropole.example',
      },
      ATTENDEE: {
        name: 'ATTENDEE',
        parameters: {
          CN: 'Marie Dupont',
          CUTYPE: 'INDIVIDUAL',
          ROLE: 'REQ-PARTICIPANT',
          PARTSTAT: 'ACCEPTED',
          RSVP: 'TRUE',
        },
        value: 'mailto:marie@asso.example',
      },
    })
  })

  test('names the program that wrote it', () => {
    const calendar = readCalendar(writeCalendar(entry()))
    expect(calendar.lines.map(({ name, value }) => [name, value])).toEqual([
      ['PRODID', '-//Guichet//Guichet//EN'],
      ['VERSION', '2.0'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'REQUEST'],
    ])
  })

  test('is in doubt for those who are', () => {
    const { STATUS, ATTENDEE } = read({ tentative: true })
    expect([STATUS, (ATTENDEE as Line).parameters.PARTSTAT]).toEqual(['TENTATIVE', 'TENTATIVE'])
  })

  test('speaks the language of its reader', () => {
    const { SUMMARY, DESCRIPTION, LOCATION } = read({ language: 'en', attendance: 'online' })
    expect([SUMMARY, LOCATION]).toEqual([
      'Seminar 3: Le cadre légal, et ses impacts ; un état des lieux',
      'Online',
    ])
    expect(String(DESCRIPTION).split('\n').slice(1)).toEqual([
      'With Claire Abadie, sociologue, Transverse; Marwan Oury (to be confirmed)',
      'Link: https://visio.example/salle?x=1;y=2,3',
      'Something has changed? Write to inscriptions@metropole.example',
    ])
  })

  test('leaves out what nobody knows yet', () => {
    const { venue: _, link: __, ...rest } = seminar
    const bare: Seminar = { ...rest, format: 'to-be-confirmed', speakers: [] }
    const { LOCATION, URL, CONFERENCE, DESCRIPTION } = read({ seminar: bare })
    expect([LOCATION, URL, CONFERENCE]).toEqual([undefined, undefined, undefined])
    expect(DESCRIPTION).toBe(
      "L'été, à l'épreuve\nSur place ou à distance : à confirmer\n" +
        'Un changement, un empêchement ? Écrivez à inscriptions@metropole.example',
    )
  })

  test('has no name for an address of several', () => {
    const { ATTENDEE } = read({ attendee: { name: '', address: 'accueil@asso.example' } })
    expect(ATTENDEE).toMatchObject({
      parameters: { CUTYPE: 'INDIVIDUAL' },
      value: 'mailto:accueil@asso.example',
    })
    expect(Object.keys((ATTENDEE as Line).parameters)).not.toContain('CN')
  })

  test('encodes what has a meaning in a URI', () => {
    const { ATTENDEE } = read({ attendee: { name: '', address: "o'brien+a%b?c#d@asso.example" } })
    expect((ATTENDEE as Line).value).toBe("mailto:o'brien+a%25b%3Fc%23d@asso.example")
  })

  test('is not made for a month', () => {
    const month = { ...seminar, date: '2021-10' }
    expect(() => writeCalendar(entry({ seminar: month }))).toThrow(/^expected a seminar with a day .*2021-10/)
  })
})

describe('a cancellation', () => {
  test('takes the entry away, and tells nothing more of it', () => {
    const cancelled = read({ method: 'CANCEL', sequence: 3 })
    expect(Object.keys(cancelled)).toEqual([
      'method',
      ...['UID', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'ORGANIZER', 'SEQUENCE', 'DTSTAMP', 'ATTENDEE'],
    ])
    expect(cancelled).toMatchObject({
      method: 'CANCEL',
      UID: read().UID,
      SEQUENCE: { value: '3' },
      STATUS: 'CANCELLED',
      ORGANIZER: { value: 'mailto:inscriptions@metropole.example' },
      ATTENDEE: { value: 'mailto:marie@asso.example' },
    })
    expect((cancelled.ATTENDEE as Line).parameters).toEqual({
      CN: 'Marie Dupont',
      CUTYPE: 'INDIVIDUAL',
      ROLE: 'REQ-PARTICIPANT',
    })
  })

  test('of a seminar that fell back to a month has no hours', () => {
    const { DTSTART, DTEND, STATUS } = read({ method: 'CANCEL', seminar: { ...seminar, date: '2021-10' } })
    expect([DTSTART, DTEND, STATUS]).toEqual([undefined, undefined, 'CANCELLED'])
  })
})

test('a UID has the domain of the registration address', () => {
  expect(uidOf({ ...seminar, number: 12 }, series)).toBe('ville-2021-12@metropole.example')
})

describe('around a change of clock', () => {
  // Paris: 02:00 to 03:00 on 28 March 2021, 03:00 to 02:00 on 31 October.
  test.each([
    ['into the hour that is skipped', '2021-03-28', '02:30', '04:00', ['01:30', '02:00']],
    ['within the hour that is skipped', '2021-03-28', '02:00', '02:30', ['01:00', '01:30']],
    ['from the skipped hour to just after', '2021-03-28', '02:30', '03:00', ['01:30', '02:00']],
    ['over the skipped hour', '2021-03-28', '01:30', '03:30', ['00:30', '01:30']],
    ['in the hour that comes twice', '2021-10-31', '02:00', '02:45', ['00:00', '00:45']],
    ['over the hour that comes twice', '2021-10-31', '01:00', '04:00', ['23:00', '03:00']],
  ])('%s', (_, date, start, end, expected) => {
    const calendar = readCalendar(writeCalendar(entry({ seminar: { ...seminar, date, start, end } })))
    const onsets = onsetsOf(part(calendar, 'VTIMEZONE'))
    const event = part(calendar, 'VEVENT')
    const utc = (name: string) => new Date(momentOf(only(event, name), onsets)).toISOString().slice(11, 16)
    expect([utc('DTSTART'), utc('DTEND')]).toEqual(expected)
  })
})

describe('whatever stands in its values', () => {
  const words = fc.string({ unit: 'binary', maxLength: 200 })
  const nasty = fc.oneof(
    words,
    fc.constantFrom(
      'x\r\nATTENDEE:mailto:evil@x.example',
      '\\n\\,\\;',
      '"',
      '^n',
      'a\u0000b\u0085c\u2028d',
      ';:,',
    ),
    fc.array(words, { maxLength: 20 }).map((list) => list.join('é')),
  )
  const plain = (text: string) => text.toWellFormed().replace(/[^\P{Cc}\n]+|[\u2028\u2029]+/gu, ' ')

  test('it reads back as it was, in lines of 75 octets, and makes no further property', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, venue, name, organisation) => {
        const made = read({
          seminar: { ...seminar, title, venue },
          attendee: { name, address: 'marie@asso.example' },
          series: { ...series, organiser: { ...series.organiser, organisation } },
        })
        const expected = Object.keys(read()).filter((key) => key !== 'LOCATION' || plain(venue) !== '')
        expect(Object.keys(made)).toEqual(expected)
        expect(made.SUMMARY).toBe(plain(`Séminaire 3 : ${title}`))
        expect(made.LOCATION ?? '').toBe(plain(venue))
        expect(made.ATTENDEE).toMatchObject({ value: 'mailto:marie@asso.example' })
      }),
      { numRuns: 300 },
    )
  })

  test('a name with a quotation mark reads back without one', () => {
    const { ATTENDEE } = read({ attendee: { name: 'Jean "Jo" Dupont, dit\nX', address: 'jo@asso.example' } })
    expect((ATTENDEE as Line).parameters.CN).toBe('Jean ’Jo’ Dupont, dit X')
  })

  test('two readers see the same', () => {
    const text = writeCalendar(entry())
    const theirs = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
    const event = part(readCalendar(text), 'VEVENT')
    for (const name of ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'UID']) {
      expect(theirs?.getFirstPropertyValue(name.toLowerCase())).toBe(textOf(only(event, name)))
    }
  })
})
