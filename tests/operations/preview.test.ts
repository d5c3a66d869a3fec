import { expect, test } from 'vitest'
import { letterKinds } from '#src/domain/letter.ts'
import { preview } from '#src/operations/preview.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { mail, quietHouse } from './house.ts'

const karim = 'Karim Belhadj <karim@asso.example>'

async function house() {
  const quiet = await quietHouse()
  await quiet.receive(
    mail(karim, 'Bonjour, je m’inscris aux séminaires 2 et 5.\n\nKarim Belhadj'),
    mail('Karim Durand <durand@asso.example>', 'I would like to register for seminar 3.\n\nKarim Durand'),
  )
  return { quiet, series: await loadSeries('data/series.yaml') }
}

test.each(letterKinds)('shows the letter %s with invented people, and with a real one', async (kind) => {
  const { quiet, series } = await house()
  const sample = await preview(quiet, series, kind)
  expect([sample.samples > 0, sample.body.text.includes('Belhadj')]).toEqual([true, false])
  const { body } = await preview(quiet, series, kind, { for: 'belhadj' })
  // Letters to the organisers stay theirs; the rest goes to the person.
  const own = sample.body.to.address !== series.organiser.email
  expect(body.to.address).toBe(own ? 'karim@asso.example' : series.organiser.email)
})

test('a confirmation for a real person shows what they are registered for, in their language', async () => {
  const { quiet, series } = await house()
  const french = await preview(quiet, series, 'confirmation', { for: 'karim@asso.example' })
  expect(french.body.to).toEqual({ name: 'Karim Belhadj', address: 'karim@asso.example' })
  expect(french.body.text.match(/\d(?=\. [A-Z])|jeudi \d+ [a-z]+ 20\d\d/g)).toContain('jeudi 4 mars 2021')
  const english = await preview(quiet, series, 'confirmation', { for: 'durand' })
  expect(english.body.text).toMatch(/^Hello/)
  const forced = await preview(quiet, series, 'confirmation', { for: 'durand', language: 'fr' })
  expect(forced.body.text).toMatch(/^Bonjour/)
})

test('shows the calendar entries that would go with it, and changes none', async () => {
  const { quiet, series } = await house()
  const entries = async (kind: 'confirmation' | 'digest', who?: string) => {
    const { body } = await preview(quiet, series, kind, who === undefined ? {} : { for: who })
    return body.calendar?.map(({ seminar, method, content }) => [
      seminar,
      method,
      /SEQUENCE:\d+/.exec(content)?.[0],
    ])
  }
  const known = [
    [2, 'REQUEST', 'SEQUENCE:0'],
    [5, 'REQUEST', 'SEQUENCE:0'],
  ]
  expect(await entries('confirmation', 'belhadj')).toEqual(known)
  expect(await entries('confirmation', 'belhadj')).toEqual(known)
  expect((await entries('confirmation'))?.length).toBeGreaterThan(0)
  expect(await entries('digest')).toBeUndefined()
})

test('says what it expected', async () => {
  const { quiet, series } = await house()
  const refused = (options: object) =>
    preview(quiet, series, 'notice', options).catch(({ message }) => message)
  expect(await refused({ for: 'Nobody' })).toBe('expected a person on record, found nobody for "Nobody"')
  expect(await refused({ for: 'karim' })).toMatch(
    /^expected one person, found 2 for "karim":\n {2}\S+ {2}Karim Belhadj/,
  )
  expect(await refused({ sample: 99 })).toMatch(/^sample: expected a number from 1 to \d+, found 99$/)
})
