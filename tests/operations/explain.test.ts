import { expect, test } from 'vitest'
import { calendarWords, explain, explainPeople } from '#src/operations/explain.ts'
import { findPeople } from '#src/operations/find-people.ts'
import { mail, quietHouse } from './house.ts'

const karim = 'Karim Belhadj <karim@asso.example>'
const joins = 'Bonjour, je m’inscris aux séminaires 2 et 5.\n\nKarim Belhadj'
const leaves = 'Bonjour, je me désinscris du séminaire 5.\n\nKarim Belhadj'
const team =
  'Bonjour, merci d’inscrire au séminaire 3 :\n- Léa Morin, lea@asso.example\n- Hervé Élie, herve@asso.example\n\nKarim Belhadj'

async function told() {
  const house = await quietHouse()
  const [joined, left, others] = await house.receive(
    mail(karim, joins),
    mail(karim, leaves),
    mail(karim, team),
  )
  return { house, entries: [joined, left, others].map((entry) => entry?.id) }
}

test('the story of a person is every entry about them, with the letters that are about them', async () => {
  const { house, entries } = await told()
  const [story, ...more] = await explainPeople(house.store, 'belhadj KARIM')
  expect(more).toEqual([])
  expect(story?.registrations.map(({ seminar, status }) => [seminar, status])).toEqual([
    [2, 'registered'],
    [5, 'cancelled'],
  ])
  expect(
    story?.entries.slice(0, 2).map(({ entry, mail }) => [entry.id, entry.reason, mail?.subject]),
  ).toEqual([
    [entries[0], 'registered', 'Inscription'],
    [entries[1], 'withdrawn', 'Inscription'],
  ])
  expect(story?.entries.slice(0, 2).map(({ letters }) => letters.map(({ letter }) => letter.kind))).toEqual([
    ['confirmation'],
    ['withdrawal'],
  ])
  const calendars = story?.entries.slice(0, 2).flatMap(({ letters }) => letters)
  expect(calendars?.map(({ body }) => calendarWords(body?.calendar ?? []))).toEqual([
    'invites to 2, 5',
    'takes 5 away',
  ])
})

test('of a mail about several, a person’s story shows nobody else', async () => {
  const { house, entries } = await told()
  const [story] = await explainPeople(house.store, 'lea@asso.example')
  expect(story?.entries.map(({ entry }) => entry.id)).toEqual([entries[2]])
  expect(story?.entries[0]?.people.map(({ participant }) => participant.givenName)).toEqual(['Léa'])
  const [whole] = await explain(house.store, entries[2] ?? '')
  expect(whole?.people.map(({ participant }) => participant.givenName).toSorted()).toEqual(['Hervé', 'Léa'])
  expect(story?.entries[0]?.letters.map(({ letter }) => letter.to)).not.toContain('herve@asso.example')
})

test.each([
  ['a name without accents and case', 'herve elie', ['Hervé Élie']],
  ['the beginning of a name', 'mor', ['Léa Morin']],
  ['an address', ' LEA@asso.example ', ['Léa Morin']],
  ['the address of a registrant', 'karim@asso.example', ['Karim Belhadj', 'Léa Morin', 'Hervé Élie']],
  ['nobody', 'Durand', []],
  ['signs', '??', []],
])('finds people by %s', async (_, words, names) => {
  const { house } = await told()
  const people = await findPeople(house.store, words)
  expect(people.map(({ givenName, familyName }) => `${givenName} ${familyName}`)).toEqual(names)
  for (const { id } of people) expect((await findPeople(house.store, id)).map((one) => one.id)).toEqual([id])
})
