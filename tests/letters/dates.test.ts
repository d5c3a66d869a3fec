import { describe, expect, it } from 'vitest'
import { dayInFull, hours, listInWords, momentInFull } from '#src/letters/dates.ts'
import { trafic } from './drafts.ts'

const seminar = trafic.seminars[1]
if (!seminar) throw new Error('the fixture has six seminars')

describe('dayInFull', () => {
  const check = (date: string, fr: string, en: string) =>
    it(date, () => {
      expect(dayInFull({ ...seminar, date }, 'fr')).toBe(fr)
      expect(dayInFull({ ...seminar, date }, 'en')).toBe(en)
    })
  check('2021-03-04', 'jeudi 4 mars 2021', 'Thursday 4 March 2021')
  check('2021-05-01', 'samedi 1er mai 2021', 'Saturday 1 May 2021')
  check('2021-02-11', 'jeudi 11 février 2021', 'Thursday 11 February 2021')
  check('2021-10', 'octobre 2021', 'October 2021')
  check('2024-02-29', 'jeudi 29 février 2024', 'Thursday 29 February 2024')
  // The night of the change of clock: the day is the file's, whatever the machine's zone.
  check('2021-03-28', 'dimanche 28 mars 2021', 'Sunday 28 March 2021')
})

describe('hours', () => {
  const check = (start: string, end: string, fr: string, en: string) =>
    it(`${start} to ${end}`, () => {
      const plain = (text: string) => text.replaceAll('\u00a0', '_')
      expect(plain(hours({ ...seminar, start, end }, 'fr'))).toBe(fr)
      expect(plain(hours({ ...seminar, start, end }, 'en'))).toBe(en)
    })
  check('14:00', '17:00', 'de 14_h à 17_h', '2_pm to 5_pm')
  check('09:30', '12:00', 'de 9_h_30 à 12_h', '9:30_am to noon')
  check('00:00', '12:05', 'de 0_h à 12_h_05', 'midnight to 12:05_pm')
  check('00:30', '23:59', 'de 0_h_30 à 23_h_59', '12:30_am to 11:59_pm')
})

describe('momentInFull', () => {
  const check = (at: string, zone: string, fr: string, en: string) =>
    it(`${at} in ${zone}`, () => {
      expect(momentInFull(at, zone, 'fr').replaceAll('\u00a0', ' ')).toBe(fr)
      expect(momentInFull(at, zone, 'en').replaceAll('\u00a0', ' ')).toBe(en)
    })
  check(
    '2020-12-09T14:04:00.000Z',
    'Europe/Paris',
    'mercredi 9 décembre 2020 à 15 h 04',
    'Wednesday 9 December 2020 at 3:04 pm',
  )
  check(
    '2020-12-31T23:30:00.000Z',
    'Europe/Paris',
    'vendredi 1er janvier 2021 à 0 h 30',
    'Friday 1 January 2021 at 12:30 am',
  )
  check(
    '2021-06-30T22:00:00.000Z',
    'America/Guadeloupe',
    'mercredi 30 juin 2021 à 18 h',
    'Wednesday 30 June 2021 at 6 pm',
  )
})

describe('listInWords', () => {
  it('joins by "et" and "and"', () => {
    expect(listInWords(['1', '3', '5'], 'fr')).toBe('1, 3 et 5')
    expect(listInWords(['1', '3', '5'], 'en')).toBe('1, 3 and 5')
    expect(listInWords(['2'], 'fr')).toBe('2')
    expect(listInWords([], 'fr')).toBe('')
  })
})
