import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSeries, parseSeries, SeriesError } from '#src/series/load-series.ts'

const good = `id: essai
title: Un essai
language: fr
timezone: Europe/Paris
organiser: { name: Ada Test, role: chargée de mission, organisation: Ville, email: Ada@ville.example }
registration: { address: inscriptions@ville.example, whenNoneNamed: all }
seminars:
  - { number: 2, title: Deux, date: 2027-10, start: "14:00", end: "17:00", format: online, speakers: [] }
  - { number: 1, title: Un, date: 2027-03-04, start: "14:00", end: "17:00", format: to-be-confirmed, speakers: [] }
`

function faultsOf(text: string): string[] {
  try {
    parseSeries(text, 'a.yaml')
  } catch (error) {
    if (error instanceof SeriesError) return error.message.split('\n')
    throw error
  }
  return []
}

test('the series that comes with the program is valid', async () => {
  const series = await loadSeries('data/series.yaml')
  expect(series.seminars.map(({ number, date }) => [number, date])).toEqual([
    [1, '2021-01-21'],
    [2, '2021-03-04'],
    [3, '2021-05-06'],
    [4, '2021-06-03'],
    [5, '2021-09-16'],
    [6, '2021-10'],
  ])
})

test('defaults are filled in and seminars sorted', () => {
  const series = parseSeries(good, 'a.yaml')
  expect(series.organisers).toEqual(['ada@ville.example'])
  expect(series.reminders).toEqual(['7d', '1d'])
  expect(series.remindersAt).toBe('09:00')
  expect(series.seminars.map(({ number }) => number)).toEqual([1, 2])
})

const faults: [what: string, from: string, to: string, expected: string[]][] = [
  [
    'an unknown key',
    'title: Un essai',
    'title: Un essai\ntitel: x',
    [
      'a.yaml:3 titel: expected a key of the series file, as docs/series.md lists them, found the unknown key "titel"',
    ],
  ],
  ['a missing key', 'language: fr\n', '', ['a.yaml:1 language: expected the key "language", found nothing']],
  ['a language', 'language: fr', 'language: de', ['a.yaml:3 language: expected fr or en, found "de"']],
  [
    'a time zone',
    'Europe/Paris',
    'Europe/Grenoble',
    ['a.yaml:4 timezone: expected an IANA time zone such as Europe/Paris, found "Europe/Grenoble"'],
  ],
  [
    'a day that does not exist',
    '2027-03-04',
    '2027-02-30',
    [
      'a.yaml:9 seminars[1].date: expected a date that exists, as YYYY-MM-DD, or YYYY-MM while only the month is known, found "2027-02-30"',
    ],
  ],
  [
    'an end before the start',
    'end: "17:00", format: online',
    'end: "13:00", format: online',
    ['a.yaml:8 seminars[0].end: expected an hour after the start, found "13:00"'],
  ],
  [
    'a number used twice',
    'number: 1',
    'number: 2',
    ['a.yaml:9 seminars[1].number: expected a number that no other seminar has, found 2'],
  ],
  [
    'an address',
    'inscriptions@ville.example',
    'inscriptions',
    ['a.yaml:6 registration.address: expected an e-mail address, found "inscriptions"'],
  ],
  [
    'two faults at once',
    'number: 1, title: Un',
    'number: one, title: ""',
    [
      'a.yaml:9 seminars[1].number: expected a whole number above 0, found "one"',
      'a.yaml:9 seminars[1].title: expected a text that is not empty, found ""',
    ],
  ],
]

test.each(faults)('%s is named with its file, line, path and what is expected', (_, from, to, expected) => {
  expect(faultsOf(good)).toEqual([])
  expect(faultsOf(good.replace(from, to))).toEqual(expected)
})

test('what is no YAML, or no series at all, is named too', () => {
  expect(faultsOf('')).toEqual(['a.yaml:1: expected a mapping of the keys of a series, found null'])
  expect(faultsOf('id: a\nid: b\n')[0]).toBe('a.yaml:2: expected YAML, found Map keys must be unique')
})

test('a file that is not there is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-series-'))
  await expect(loadSeries(join(folder, 'none.yaml'))).rejects.toThrow(
    'expected a series file that can be read',
  )
  await writeFile(join(folder, 'series.yaml'), good)
  expect((await loadSeries(join(folder, 'series.yaml'))).id).toBe('essai')
  await rm(folder, { recursive: true })
})
