import { describe, expect, test } from 'vitest'
import type { Instant } from '#src/domain/clock.ts'
import type { Edition } from '#src/domain/installation.ts'
import { dueReminders, remind } from '#src/domain/reminders.ts'
import type { Seminar, Series } from '#src/domain/series.ts'

function series(seminar: Partial<Seminar>, more: Partial<Series> = {}): Series {
  const one = { number: 3, title: 'Un titre', date: '2021-05-06', start: '14:00', end: '17:00' }
  return {
    id: 'cycle',
    timezone: 'Europe/Paris',
    reminders: ['7d', '1d'],
    remindersAt: '09:00',
    seminars: [{ ...one, format: 'online', speakers: [], ...seminar }],
    ...more,
  } as Series
}

function editions(...all: readonly (readonly [at: Instant, series: Series])[]): Edition[] {
  return all.map(([at, series], index) => ({ number: index + 1, at, series }))
}

const installed = '2020-12-01T08:00:00.000Z'

/** "before at, until" of the reminders due at `now`. */
function due(shown: Series, now: Instant): string[] {
  return dueReminders(editions([installed, shown]), now).map(
    ({ before, at, until }) => `${before} ${at.slice(0, 16)}, ${until.slice(0, 16)}`,
  )
}

describe('when reminders leave', () => {
  test.each([
    ['before the first one', '2021-04-29T06:59:59.999Z', []],
    [
      'at its hour in the zone of the series',
      '2021-04-29T07:00:00.000Z',
      ['7d 2021-04-29T07:00, 2021-04-29T19:00'],
    ],
    [
      'the day before, until the seminar begins or half a day is over',
      '2021-05-05T07:00:00.000Z',
      ['7d 2021-04-29T07:00, 2021-04-29T19:00', '1d 2021-05-05T07:00, 2021-05-05T19:00'],
    ],
  ])('%s', (_, now, expected) => {
    expect(due(series({}), now)).toEqual(expected)
  })

  test('at the same hour on the wall over the change to summer time', () => {
    const shown = series({ date: '2021-03-28' })
    expect(due(shown, '2021-03-28T12:00:00.000Z')).toEqual([
      '7d 2021-03-21T08:00, 2021-03-21T20:00',
      '1d 2021-03-27T08:00, 2021-03-27T20:00',
    ])
    expect(due(series({ date: '2021-03-29' }), '2021-03-29T11:00:00.000Z')).toEqual([
      '7d 2021-03-22T08:00, 2021-03-22T20:00',
      '1d 2021-03-28T07:00, 2021-03-28T19:00',
    ])
  })

  test('at the same hour on the wall over the change to winter time', () => {
    expect(due(series({ date: '2021-11-01' }), '2021-11-01T12:00:00.000Z')).toEqual([
      '7d 2021-10-25T07:00, 2021-10-25T19:00',
      '1d 2021-10-31T08:00, 2021-10-31T20:00',
    ])
  })

  test('hours before the start are hours that pass, also over a change of clock', () => {
    const night = series({ date: '2021-03-28', start: '04:00', end: '05:00' }, { reminders: ['3h'] })
    // 04:00 in summer time is 02:00 in UTC; three hours before, it is midnight in winter time.
    expect(due(night, '2021-03-28T01:00:00.000Z')).toEqual(['3h 2021-03-27T23:00, 2021-03-28T02:00'])
  })

  test('one gives way to the next, and to the start of the seminar', () => {
    const shown = series({}, { reminders: ['1d', '20h', '2h'] })
    expect(due(shown, '2021-05-06T11:00:00.000Z')).toEqual([
      '1d 2021-05-05T07:00, 2021-05-05T16:00',
      '20h 2021-05-05T16:00, 2021-05-06T04:00',
      '2h 2021-05-06T10:00, 2021-05-06T12:00',
    ])
  })

  test('none on or after the start, nor two at one moment', () => {
    expect(
      due(series({ start: '08:00', end: '10:00' }, { reminders: ['0d'] }), '2021-05-06T08:00:00.000Z'),
    ).toEqual([])
    const twice = series({ start: '09:00', end: '10:00' }, { reminders: ['1d', '24h'] })
    expect(due(twice, '2021-05-05T08:00:00.000Z')).toEqual(['1d 2021-05-05T07:00, 2021-05-05T19:00'])
  })

  test.each([
    ['a month only', { date: '2021-05' }],
    ['a seminar that is cancelled', { cancelled: true }],
  ])('none for %s', (_, seminar) => {
    expect(due(series(seminar), '2021-05-05T08:00:00.000Z')).toEqual([])
  })

  test('what was missed long ago is not looked at any more', () => {
    expect(due(series({}), '2021-05-13T11:59:59.000Z').length).toBe(2)
    expect(due(series({}), '2021-05-13T12:00:00.000Z')).toEqual([])
  })
})

describe('a reminder whose moment had passed when the series came to have it', () => {
  const now = '2021-05-05T08:00:00.000Z'
  const ids = (...all: readonly (readonly [at: Instant, series: Series])[]) =>
    dueReminders(editions(...all), now).map(({ id }) => id)

  test('is none: the program was installed afterwards', () => {
    expect(ids(['2021-05-01T08:00:00.000Z', series({})])).toEqual(['reminder-3-2021-05-06-1d'])
  })

  test('is none: the date was fixed or moved afterwards, and those concerned were told', () => {
    const moved = series({})
    expect(ids([installed, series({ date: '2021-05' })], ['2021-05-01T08:00:00.000Z', moved])).toEqual([
      'reminder-3-2021-05-06-1d',
    ])
    expect(ids([installed, series({ date: '2021-05-20' })], ['2021-05-05T07:30:00.000Z', moved])).toEqual([])
  })

  test('is one as before when something else of the series changed', () => {
    const both = ['reminder-3-2021-05-06-7d', 'reminder-3-2021-05-06-1d']
    expect(
      ids([installed, series({})], ['2021-05-05T07:30:00.000Z', series({ link: 'https://x.example/' })]),
    ).toEqual(both)
    expect(ids([installed, series({})], ['2021-05-01T08:00:00.000Z', series({ end: '18:00' })])).toEqual(both)
  })

  test('is none: it was added to the series afterwards', () => {
    const before = series({}, { reminders: ['1d'] })
    const after = series({}, { reminders: ['7d', '1d'] })
    expect(ids([installed, before], ['2021-05-01T08:00:00.000Z', after])).toEqual([
      'reminder-3-2021-05-06-1d',
    ])
  })
})

describe('beginning a reminder', () => {
  const [reminder] = dueReminders(editions([installed, series({})]), '2021-04-29T07:00:00.000Z')
  const begin = (now: Instant, comers = true) => {
    if (!reminder) throw new Error('expected a reminder')
    const { announcements, matters } = remind(reminder, { edition: 1, comers, total: 4 }, now)
    return [announcements[0]?.status, matters.map(({ concerns, noticed }) => [concerns, noticed])]
  }

  test('in time, or some hours late', () => {
    expect(begin('2021-04-29T07:00:00.000Z')).toEqual(['open', []])
    expect(begin('2021-04-29T18:59:59.000Z')).toEqual(['open', []])
  })

  test('too late it is put to the organisers instead, unless nobody would have got it', () => {
    const noticed = { kind: 'missed', seminar: 3, at: '2021-04-29T07:00:00.000Z' }
    expect(begin('2021-04-29T19:00:00.000Z')).toEqual(['missed', [[['missed-reminder'], noticed]]])
    expect(begin('2021-04-29T19:00:00.000Z', false)).toEqual(['missed', []])
  })
})
