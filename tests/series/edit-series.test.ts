import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { editedSeries, editSeries, replaceSeries } from '#src/series/edit-series.ts'
import { parseSeries } from '#src/series/load-series.ts'

const file = 'data/series.yaml'
const text = await readFile(file, 'utf8')

/** The lines that are other ones afterwards, with - and +. */
function difference(before: string, after: string): string[] {
  const [was, is] = [before.split('\n'), after.split('\n')]
  const found: string[] = []
  for (let i = 0, k = 0; i < was.length || k < is.length; ) {
    if (was[i] === is[k]) {
      i++
      k++
    } else if (was[i] === is[k + 1]) found.push(`+${is[k++]}`)
    else {
      found.push(`-${was[i++]}`, `+${is[k++]}`)
    }
  }
  return found
}

test('writes the values it was given, and not a character more', () => {
  const { text: edited, series } = editSeries(text, file, [
    { seminar: 3, set: { format: 'online', link: 'https://visio.example/3?a=b#c' } },
    { seminar: 6, set: { date: '2021-10-07' } },
    { seminar: 4, set: { cancelled: true } },
    { seminar: 2, set: { venue: 'Salle « Olympe » : 2, rue Macé # 1er étage' } },
  ])
  expect(difference(text, edited)).toEqual([
    '+    venue: "Salle « Olympe » : 2, rue Macé # 1er étage"',
    '-    format: to-be-confirmed',
    '+    format: online',
    '+    link: https://visio.example/3?a=b#c',
    '+    cancelled: true',
    '-    date: 2021-10 # the day is to be announced',
    '+    date: 2021-10-07 # the day is to be announced',
  ])
  const before = parseSeries(text, file)
  const expected: Record<number, object> = {
    2: { venue: 'Salle « Olympe » : 2, rue Macé # 1er étage' },
    3: { format: 'online', link: 'https://visio.example/3?a=b#c' },
    4: { cancelled: true },
    6: { date: '2021-10-07' },
  }
  const seminars = before.seminars.map((seminar) => ({ ...seminar, ...expected[seminar.number] }))
  expect(series).toEqual({ ...before, seminars })
})

test('writes the same again without a change', () => {
  const once = editSeries(text, file, [{ seminar: 3, set: { venue: 'Salle Macé', format: 'in-person' } }])
  const twice = editSeries(once.text, file, [
    { seminar: 3, set: { venue: 'Salle Macé', format: 'in-person' } },
  ])
  expect(twice.text).toBe(once.text)
})

test.each(['yes', '- un', '[3]', 'a: b', '"', "l'avenir", '* étoile', '2021-10-07', ' # '])(
  'writes the venue %j so that it is read back',
  (venue) => {
    const trimmed = venue.trim()
    const { series } = editSeries(text, file, [{ seminar: 1, set: { venue: trimmed } }])
    expect(series.seminars[0]?.venue).toBe(trimmed)
  },
)

test('edits seminars written on one line', () => {
  const flow = text.replace(
    /seminars:[\s\S]*$/,
    'seminars:\n  - { number: 1, title: Un, date: 2021-01-21, start: "14:00", end: "17:00", format: online, speakers: [] }\n',
  )
  const { text: edited } = editSeries(flow, file, [
    { seminar: 1, set: { venue: 'Salle 1, rez', format: 'hybrid' } },
  ])
  expect(difference(flow, edited)[1]).toBe(
    '+  - { number: 1, title: Un, date: 2021-01-21, start: "14:00", end: "17:00", format: hybrid, venue: "Salle 1, rez", speakers: [] }',
  )
})

test('refuses what would be no valid series', () => {
  const edit = (set: object, seminar = 3) => editSeries(text, file, [{ seminar, set }])
  expect(() => edit({ link: 'nowhere' })).toThrow(/link: expected a link that starts with https/)
  expect(() => edit({ date: '2021-02-30' })).toThrow(/date: expected a date that exists/)
  expect(() => edit({ venue: 'x'.repeat(300) })).toThrow(/at most 200 characters/)
  expect(() => edit({ format: 'online' }, 9)).toThrow(/expected seminar 9/)
})

test('takes the place of the file as a whole, with its rights, also behind a link', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-edit-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'real.yaml'), text, { mode: 0o640 })
  await symlink('real.yaml', join(folder, 'series.yaml'))
  const { text: edited } = await editedSeries(join(folder, 'series.yaml'), [
    { seminar: 3, set: { format: 'online' } },
  ])
  await replaceSeries(join(folder, 'series.yaml'), edited)
  expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toBe(edited)
  expect((await stat(join(folder, 'real.yaml'))).mode & 0o777).toBe(0o640)
  expect((await readdir(folder)).toSorted()).toEqual(['real.yaml', 'series.yaml'])
  await expect(replaceSeries(join(folder, 'none.yaml'), edited)).rejects.toThrow(
    /expected a series file that can be written/,
  )
})
