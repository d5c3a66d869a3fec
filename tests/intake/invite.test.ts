import { describe, expect, test } from 'vitest'
import type { Seminar, Series } from '#src/domain/series.ts'
import { publish } from '#src/operations/publish.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { only, part, readCalendar, textOf } from '#tests/calendar/read-calendar.ts'
import { mail, type QuietHouse, quietHouse } from '#tests/operations/house.ts'
import { lettersAfter, lettersDue, type Sent } from './letters.ts'

const marie = 'Marie Dupont <marie@asso.example>'

/** Each letter with its entries: `confirmation to marie@asso.example: REQUEST 1 0`, method, seminar, sequence. */
function told(letters: readonly Sent[]): string[] {
  return letters
    .filter(({ kind }) => kind !== 'to-organiser' && kind !== 'digest')
    .map(({ kind, to, body }) =>
      [`${kind} to ${to}`, (body.calendar ?? []).map(summaryOf).join(', ')].filter(Boolean).join(': '),
    )
}

function summaryOf({ method, content }: NonNullable<Sent['body']['calendar']>[number]): string {
  const calendar = readCalendar(content)
  const event = part(calendar, 'VEVENT')
  expect(textOf(only(calendar, 'METHOD'))).toBe(method)
  const number = /^trafic-2021-(\d)@metropole\.example$/.exec(textOf(only(event, 'UID')))?.[1]
  return `${method} ${number} ${only(event, 'SEQUENCE').value}`
}

/** A reply of a calendar program. */
function reply(
  partstat: string,
  number: number,
  sequence: number | null,
  from = 'marie@asso.example',
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//x//y//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:trafic-2021-${number}@metropole.example`,
    ...(sequence === null ? [] : [`SEQUENCE:${sequence}`]),
    'DTSTAMP:20201214T090000Z',
    'DTSTART:20210121T130000Z',
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${from}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return mail(from, lines.join('\r\n'), 'Re').replace('text/plain;', 'text/calendar; method=REPLY;')
}

async function withSeminar(number: number, more: Partial<Seminar>): Promise<Series> {
  const series = await loadSeries('data/series.yaml')
  return {
    ...series,
    seminars: series.seminars.map((one) => (one.number === number ? { ...one, ...more } : one)),
  }
}

async function published(house: QuietHouse, number: number, more: Partial<Seminar>): Promise<Sent[]> {
  await publish(house, await withSeminar(number, more), null)
  return lettersDue(house)
}

describe('a letter carries', () => {
  test('an invitation to what it confirms, to the address on record', async () => {
    const house = await quietHouse()
    const letters = await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.'))
    expect(told(letters)).toEqual(['confirmation to marie@asso.example: REQUEST 1 0'])
    const event = part(readCalendar(letters[0]?.body.calendar?.[0]?.content ?? ''), 'VEVENT')
    expect(only(event, 'ATTENDEE')).toEqual({
      name: 'ATTENDEE',
      parameters: {
        CN: 'Marie Dupont',
        CUTYPE: 'INDIVIDUAL',
        ROLE: 'REQ-PARTICIPANT',
        PARTSTAT: 'ACCEPTED',
        RSVP: 'TRUE',
      },
      value: 'mailto:marie@asso.example',
    })
    expect(only(event, 'DTSTART')).toMatchObject({
      parameters: { TZID: 'Europe/Paris' },
      value: '20210121T140000',
    })
    expect(only(event, 'DTSTAMP').value).toBe('20201214T080000Z')
  })

  test('one for each seminar with a day, none for a month', async () => {
    const house = await quietHouse()
    const letters = await lettersAfter(house, mail(marie, 'Je m’inscris aux séminaires 2, 5 et 6.'))
    expect(told(letters)).toEqual(['confirmation to marie@asso.example: REQUEST 2 0, REQUEST 5 0'])
    expect(letters[0]?.body.calendar?.map(({ filename }) => filename)).toEqual([
      'trafic-2021-2.ics',
      'trafic-2021-5.ics',
    ])
  })

  test('only what is new, and everything again when nothing is', async () => {
    const house = await quietHouse()
    await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.'))
    expect(told(await lettersAfter(house, mail(marie, 'Je m’inscris aussi au séminaire 3.')))).toEqual([
      'confirmation to marie@asso.example: REQUEST 3 0',
    ])
    expect(told(await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 3, merci.')))).toEqual([
      'confirmation to marie@asso.example: REQUEST 1 0, REQUEST 3 0',
    ])
  })

  test('a cancellation when they leave, an invitation above it when they come back', async () => {
    const house = await quietHouse()
    const lives = []
    for (const text of [
      'Je m’inscris aux séminaires 1 et 2.',
      'Je dois annuler mon inscription au séminaire 1.',
      'Finalement je m’inscris au séminaire 1.',
    ]) {
      lives.push(...told(await lettersAfter(house, mail(marie, text))))
    }
    expect(lives).toEqual([
      'confirmation to marie@asso.example: REQUEST 1 0, REQUEST 2 0',
      'withdrawal to marie@asso.example: CANCEL 1 1',
      'confirmation to marie@asso.example: REQUEST 1 2',
    ])
  })

  test('an invitation in doubt, and a firm one above it', async () => {
    const house = await quietHouse()
    const [first] = await lettersAfter(house, mail(marie, 'Je viendrai peut-être au séminaire 1.'))
    expect(told(first ? [first] : [])).toEqual(['confirmation to marie@asso.example: REQUEST 1 0'])
    const event = part(readCalendar(first?.body.calendar?.[0]?.content ?? ''), 'VEVENT')
    expect(only(event, 'STATUS').value).toBe('TENTATIVE')
    expect(
      told(await lettersAfter(house, mail(marie, 'Je confirme : je m’inscris au séminaire 1.'))),
    ).toEqual(['confirmation to marie@asso.example: REQUEST 1 1'])
  })

  test('nothing for the one who registers somebody else, whose own letter does', async () => {
    const house = await quietHouse()
    const text = 'Merci d’inscrire ma collègue Anne Leroy (anne@asso.example) au séminaire 1.'
    expect(told(await lettersAfter(house, mail(marie, text)))).toEqual([
      'confirmation to marie@asso.example',
      'notice to anne@asso.example: REQUEST 1 0',
    ])
  })
})

describe('an address of several', () => {
  const accueil = 'Accueil <accueil@asso.example>'
  const both =
    'Merci d’inscrire au séminaire 1 :\n- Anne Leroy, accueil@asso.example\n- Paul Martin, accueil@asso.example'

  test('has one entry, as long as one of them comes', async () => {
    const house = await quietHouse()
    const letters = await lettersAfter(house, mail(accueil, both))
    expect(told(letters)).toEqual(['confirmation to accueil@asso.example: REQUEST 1 0'])
    const event = part(readCalendar(letters[0]?.body.calendar?.[0]?.content ?? ''), 'VEVENT')
    expect(Object.keys(only(event, 'ATTENDEE').parameters)).not.toContain('CN')
    const leaves = (name: string) => mail(accueil, `Merci d’annuler l’inscription de ${name} au séminaire 1.`)
    expect(told(await lettersAfter(house, leaves('Anne Leroy')))).toEqual([
      'withdrawal to accueil@asso.example: REQUEST 1 1',
    ])
    expect(told(await lettersAfter(house, leaves('Paul Martin')))).toEqual([
      'withdrawal to accueil@asso.example: CANCEL 1 2',
    ])
  })
})

describe('a waiting list', () => {
  test('brings nothing to calendars until a place comes free', async () => {
    const house = await quietHouse()
    await published(house, 1, { capacity: 1 })
    const anne = 'Anne Leroy <anne@asso.example>'
    await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.'))
    expect(told(await lettersAfter(house, mail(anne, 'Je m’inscris au séminaire 1.')))).toEqual([
      'confirmation to anne@asso.example',
    ])
    expect(
      told(await lettersAfter(house, mail(marie, 'Je dois annuler mon inscription au séminaire 1.'))),
    ).toEqual(['withdrawal to marie@asso.example: CANCEL 1 1', 'promotion to anne@asso.example: REQUEST 1 0'])
  })

  test('takes the entry of those in doubt who then find no place', async () => {
    const house = await quietHouse()
    await published(house, 1, { capacity: 1 })
    await lettersAfter(house, mail(marie, 'Je viendrai peut-être au séminaire 1.'))
    await lettersAfter(house, mail('Anne Leroy <anne@asso.example>', 'Je m’inscris au séminaire 1.'))
    expect(
      told(await lettersAfter(house, mail(marie, 'Je confirme : je m’inscris au séminaire 1.'))),
    ).toEqual(['confirmation to marie@asso.example: CANCEL 1 1'])
  })
})

describe('what is published', () => {
  test('moves an entry, and takes it away with the seminar', async () => {
    const house = await quietHouse()
    await lettersAfter(house, mail(marie, 'Je m’inscris aux séminaires 1 et 2.'))
    const moved = await published(house, 1, { date: '2021-01-28' })
    expect(told(moved)).toEqual(['update to marie@asso.example: REQUEST 1 1'])
    expect(
      only(part(readCalendar(moved[0]?.body.calendar?.[0]?.content ?? ''), 'VEVENT'), 'DTSTART').value,
    ).toBe('20210128T140000')
    expect(told(await published(house, 1, { date: '2021-01-28', cancelled: true }))).toEqual([
      'update to marie@asso.example: CANCEL 1 2',
    ])
  })

  test('invites to a month once its day is fixed, and takes that back with the day', async () => {
    const house = await quietHouse()
    await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 6.'))
    expect(told(await published(house, 6, { date: '2021-10-14' }))).toEqual([
      'update to marie@asso.example: REQUEST 6 0',
    ])
    expect(told(await published(house, 6, { date: '2021-11' }))).toEqual([
      'update to marie@asso.example: CANCEL 6 1',
    ])
  })
})

test('what no entry says is no news to it', async () => {
  const house = await quietHouse()
  await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.'))
  await published(house, 1, {
    capacity: 40,
    onlineCapacity: 9,
    closes: '2021-01-20',
    about: 'x',
    keywords: ['y'],
  })
  expect(told(await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.')))).toEqual([
    'confirmation to marie@asso.example: REQUEST 1 0',
  ])
})

describe('a calendar answer', () => {
  test('that declines leaves without a letter and without a cancellation; coming back counts up', async () => {
    const house = await quietHouse()
    await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.'))
    expect(told(await lettersAfter(house, reply('DECLINED', 1, 0)))).toEqual([])
    expect(await registered(house)).toEqual([[1, 'cancelled']])
    expect(told(await lettersAfter(house, mail(marie, 'Finalement je m’inscris au séminaire 1.')))).toEqual([
      'confirmation to marie@asso.example: REQUEST 1 1',
    ])
  })

  test('to an entry of before is for the organisers', async () => {
    const house = await quietHouse()
    await lettersAfter(house, mail(marie, 'Je m’inscris au séminaire 1.'))
    await published(house, 1, { start: '10:00', end: '12:00' })
    const [entry] = await house.receive(reply('DECLINED', 1, 0))
    expect(entry?.reason).toBe('to-organiser')
    expect(await registered(house)).toEqual([[1, 'registered']])
    const [again] = await house.receive(reply('DECLINED', 1, 1))
    expect(again?.reason).toBe('withdrawn')
  })

  async function registered(house: QuietHouse) {
    return house.store.transact(async (tx) => {
      const [person] = await tx.participantsAt('marie@asso.example')
      const rows = await tx.registrationsOf(person?.id ?? '')
      return rows.map(({ seminar, status }) => [seminar, status])
    })
  }
})
