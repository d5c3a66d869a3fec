import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCalendar } from '#src/calendar/write-calendar.ts'
import { entry, seminar, series } from './entries.ts'
import { only, part, readCalendar } from './read-calendar.ts'
import { localOf, momentOf, offsetAt, onsetsOf } from './time-of.ts'

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC']
const hour = 3_600_000

function calendarOf(timezone: string, date: string, start = '14:00', end = '17:00') {
  return readCalendar(
    writeCalendar(entry({ series: { ...series, timezone }, seminar: { ...seminar, date, start, end } })),
  )
}

/** What clocks in a zone show at a moment, as though it were UTC: Intl's word, not the library's. */
function clockIn(zone: string, at: number): number {
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      ...numeric,
      second: 'numeric',
      hourCycle: 'h23',
      calendar: 'iso8601',
    })
  formatters.set(timeZone, made)
  return made
}

test('in every zone, at any moment of the year, the VTIMEZONE says what Intl says', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 365 * 24 * 60 - 1 }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1971, max: 2037 }),
      moments,
      (zone, year, minutes) => {
        const onsets = onsetsOf(part(calendarOf(zone, `${year}-06-15`), 'VTIMEZONE'))
        const begin = Date.UTC(year, 0, 1) - offsetAt(onsets, Date.UTC(year, 0, 1))
        // And to the second around each change.
        const around = onsets.map(({ at }) => at).filter((at) => at >= begin)
        for (const at of [
          ...minutes.map((minute) => begin + minute * 60_000),
          ...around,
          ...around.map((at) => at - 1000),
        ]) {
          if (new Date(clockIn(zone, at)).getUTCFullYear() !== year) continue
          expect([zone, at, at + offsetAt(onsets, at)]).toEqual([zone, at, clockIn(zone, at)])
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('in every zone, on any day and hour, an entry begins when clocks show its hour', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }))
  const day = fc.date({ min: new Date('1971-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, time, (zone, day, [hours, minutes]) => {
      const date = day.toISOString().slice(0, 10)
      const start = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')
      const calendar = calendarOf(zone, date, start, '23:59')
      const event = part(calendar, 'VEVENT')
      const onsets = onsetsOf(part(calendar, 'VTIMEZONE'))
      const [from, to] = [only(event, 'DTSTART'), only(event, 'DTEND')]
      const [begins, ends] = [momentOf(from, onsets), momentOf(to, onsets)]
      expect([zone, clockIn(zone, begins)]).toEqual([zone, localOf(from)])
      expect([zone, clockIn(zone, ends)]).toEqual([zone, localOf(to)])
      expect(ends).toBeGreaterThan(begins)
      // Later than asked only where clocks skipped it.
      const asked = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hours, minutes)
      const skipped = ![-26, -14, 0, 14, 26].some((shift) => exists(zone, asked, shift * hour))
      expect(localOf(from) === asked || skipped).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

/** Whether clocks of a zone ever show this, looked for around the moment that has the same figures in UTC. */
function exists(zone: string, local: number, shift: number): boolean {
  const offset = clockIn(zone, local + shift) - (local + shift)
  return clockIn(zone, local - offset) === local
}

describe('a zone', () => {
  const observances = (zone: string, date: string) =>
    part(calendarOf(zone, date), 'VTIMEZONE').components.map((one) => [
      one.name,
      ...['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'].map((name) => only(one, name).value),
    ])

  test('of the north', () =>
    expect(observances('Europe/Paris', '2021-05-06')).toEqual([
      ['STANDARD', '20201025T030000', '+0200', '+0100'],
      ['DAYLIGHT', '20210328T020000', '+0100', '+0200'],
      ['STANDARD', '20211031T030000', '+0200', '+0100'],
    ]))
  test('of the south, with half an hour', () =>
    expect(observances('Australia/Lord_Howe', '2021-05-06')).toEqual([
      ['DAYLIGHT', '20201004T020000', '+1030', '+1100'],
      ['STANDARD', '20210404T020000', '+1100', '+1030'],
      ['DAYLIGHT', '20211003T020000', '+1030', '+1100'],
    ]))
  test('without changes since 1970', () =>
    expect(observances('Asia/Kolkata', '2021-05-06')).toEqual([
      ['STANDARD', '19700101T000000', '+0530', '+0530'],
    ]))
  test('that went forward once and for all', () =>
    expect(observances('Europe/Istanbul', '2021-05-06')).toEqual([
      ['STANDARD', '20160327T030000', '+0200', '+0300'],
    ]))
  test('that follows the moon', () =>
    expect(observances('Africa/Casablanca', '2021-05-06')).toEqual([
      ['DAYLIGHT', '20200531T020000', '+0000', '+0100'],
      ['STANDARD', '20210411T030000', '+0100', '+0000'],
      ['DAYLIGHT', '20210516T020000', '+0000', '+0100'],
    ]))
  test('that lost a day', () =>
    expect(observances('Pacific/Apia', '2011-12-29').slice(-1)).toEqual([
      ['DAYLIGHT', '20111230T000000', '-1000', '+1400'],
    ]))
  test('that changed at midnight of the new year', () =>
    expect(observances('Pacific/Kiritimati', '1995-06-01')).toEqual([
      ['STANDARD', '19941231T000000', '-1000', '+1400'],
    ]))
})
