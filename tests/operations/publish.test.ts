import { expect, test } from 'vitest'
import type { LetterBody } from '#src/domain/letter.ts'
import type { Seminar, Series } from '#src/domain/series.ts'
import { handleDue } from '#src/handle-due.ts'
import { type Plan, plan, publish } from '#src/operations/publish.ts'
import { loadSeries } from '#src/series/load-series.ts'
import type { Store } from '#src/store/store.ts'
import { mail, type QuietHouse, quietHouse } from './house.ts'

type Edits = Readonly<Record<number, Partial<Seminar>>>

/** The draft: the series in force with some seminars edited. */
async function edited(house: QuietHouse, edits: Edits): Promise<Series> {
  const installation = await house.store.transact((tx) => tx.installation())
  const series = installation?.published ?? (await loadSeries('data/series.yaml'))
  const seminars = series.seminars.map((seminar) => ({ ...seminar, ...edits[seminar.number] }))
  return { ...series, seminars }
}

/** Letters of updates by address and status, with what changed: the words of the subject. */
async function updates(store: Store): Promise<string[]> {
  const found: string[] = []
  for (const status of ['queued', 'held', 'sent', 'superseded'] as const) {
    for (const letter of await store.transact((tx) => tx.lettersWith(status, { offset: 0, limit: 1000 }))) {
      if (letter.kind !== 'update') continue
      const bytes = await store.blob('letters', letter.id)
      const { subject } = JSON.parse(Buffer.from(bytes ?? []).toString()) as LetterBody
      found.push(`${letter.to} ${status}: ${plain(subject)}`)
    }
  }
  return found.toSorted()
}

/** With ordinary spaces. */
function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
}

async function published(house: QuietHouse, edits: Edits): Promise<Plan> {
  const draft = await edited(house, edits)
  const { mark } = await plan(house, draft)
  const done = await publish(house, draft, mark)
  await handleDue(house)
  return done
}

/** As after the outbox. */
async function allSent(store: Store): Promise<void> {
  await store.transact(async (tx) => {
    for (const letter of await tx.lettersWith('queued', { offset: 0, limit: 1000 })) {
      tx.put('letters', { ...letter, status: 'sent', nextAttemptAt: null })
    }
  })
}

async function threePeople(): Promise<QuietHouse> {
  const house = await quietHouse()
  await house.receive(
    mail('Anne Roy <anne@asso.example>', 'Bonjour,\n\nJe m’inscris aux séminaires 2 et 3.\n\nAnne Roy'),
    mail('Paul Dey <paul@ville.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3.\n\nPaul Dey'),
    mail('Lise Ott <lise@ecole.example>', 'Bonjour,\n\nJe m’inscris au séminaire 5.\n\nLise Ott'),
  )
  return house
}

test('tells those registered, and nobody else, what changed; once', async () => {
  const house = await threePeople()
  const done = await published(house, { 3: { format: 'online' } })
  expect([done.letters, done.people, done.seminars.map(({ number, people }) => [number, people])]).toEqual([
    2,
    2,
    [[3, 2]],
  ])
  expect(await updates(house.store)).toEqual([
    'anne@asso.example queued: Séminaire 3 : à distance, en visioconférence',
    'paul@ville.example queued: Séminaire 3 : à distance, en visioconférence',
  ])
  await handleDue(house)
  expect((await updates(house.store)).length).toBe(2)
})

test('several edits make one letter a person, about their seminars only', async () => {
  const house = await threePeople()
  await published(house, {
    2: { venue: 'Salle Jean Macé', format: 'in-person' },
    3: { date: '2021-05-20' },
    4: { cancelled: true },
  })
  expect(await updates(house.store)).toEqual([
    'anne@asso.example queued: Séminaire 2 : en présentiel, lieu ; Séminaire 3 : nouvelle date, jeudi 20 mai 2021',
    'paul@ville.example queued: Séminaire 3 : nouvelle date, jeudi 20 mai 2021',
  ])
})

test('is of use until the last of its seminars begins', async () => {
  const house = await threePeople()
  await published(house, { 2: { format: 'online' }, 3: { format: 'online' } })
  const letters = await house.store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 100 }))
  const ends = letters.filter(({ kind }) => kind === 'update').map(({ to, notAfter }) => `${to} ${notAfter}`)
  expect(ends.toSorted()).toEqual([
    'anne@asso.example 2021-05-06T12:00:00.000Z',
    'paul@ville.example 2021-05-06T12:00:00.000Z',
  ])
})

test('a plan changes nothing, and says who would be told', async () => {
  const house = await threePeople()
  const draft = await edited(house, { 5: { cancelled: true }, 6: { date: '2021-10-07' } })
  const before = await house.store.transact((tx) => tx.installation())
  const found = await plan(house, draft, { who: true })
  expect(found.who).toEqual([{ address: 'lise@ecole.example', names: ['Lise Ott'], seminars: [5] }])
  expect(found.seminars.map(({ number, changes, people }) => [number, changes, people])).toEqual([
    [5, [{ fact: 'cancelled' }], 1],
    [6, [{ fact: 'date', before: '2021-10', after: '2021-10-07' }], 0],
  ])
  expect(found.samples.map(({ to, subject }) => `${to.address}: ${plain(subject)}`)).toEqual([
    'lise@ecole.example: Séminaire 5 : annulé',
  ])
  expect(await house.store.transact((tx) => tx.installation())).toEqual(before)
  expect(await updates(house.store)).toEqual([])
})

test('a newer plan supersedes what has not left, and tells the whole difference', async () => {
  const house = await threePeople()
  await published(house, { 3: { format: 'online' } })
  const second = await published(house, { 3: { link: 'https://visio.example/3' } })
  expect(second.superseded).toBe(2)
  expect(await updates(house.store)).toEqual([
    'anne@asso.example queued: Séminaire 3 : à distance, en visioconférence, lien de connexion',
    'anne@asso.example superseded: Séminaire 3 : à distance, en visioconférence',
    'paul@ville.example queued: Séminaire 3 : à distance, en visioconférence, lien de connexion',
    'paul@ville.example superseded: Séminaire 3 : à distance, en visioconférence',
  ])
})

test('what was told is told no more: the next update holds what is new since', async () => {
  const house = await threePeople()
  await published(house, { 3: { format: 'online' } })
  await allSent(house.store)
  const second = await published(house, { 3: { link: 'https://visio.example/3' } })
  expect(second.superseded).toBe(0)
  expect(await updates(house.store)).toEqual([
    'anne@asso.example queued: Séminaire 3 : lien de connexion',
    'anne@asso.example sent: Séminaire 3 : à distance, en visioconférence',
    'paul@ville.example queued: Séminaire 3 : lien de connexion',
    'paul@ville.example sent: Séminaire 3 : à distance, en visioconférence',
  ])
})

test('an edit that is taken back before anybody was told of it tells nobody anything', async () => {
  const house = await threePeople()
  const { seminars } = await edited(house, {})
  const date = seminars.find(({ number }) => number === 3)?.date ?? ''
  await published(house, { 3: { date: '2021-05-20' } })
  const back = await published(house, { 3: { date } })
  expect([back.letters, back.superseded]).toEqual([0, 2])
  expect((await updates(house.store)).every((line) => line.includes('superseded'))).toBe(true)
})

test('whoever registers afterwards was told by their confirmation', async () => {
  const house = await threePeople()
  const draft = await edited(house, { 3: { format: 'online' } })
  await publish(house, draft, null)
  await house.receive(mail('Zoé Lam <zoe@asso.example>', 'Je m’inscris au séminaire 3.\n\nZoé Lam'))
  await handleDue(house)
  expect((await updates(house.store)).map((line) => line.split(' ')[0])).toEqual([
    'anne@asso.example',
    'paul@ville.example',
  ])
})

test('whoever left is told nothing; whoever opted out is told where and when only', async () => {
  const house = await threePeople()
  await house.receive(
    mail('Paul Dey <paul@ville.example>', 'Bonjour, je dois annuler ma participation au séminaire 3.'),
    mail('Anne Roy <anne@asso.example>', 'Merci de ne plus m’envoyer de messages.', 'Désinscription'),
  )
  const speakers = [{ name: 'Camille Roussel', confirmed: true }]
  await published(house, { 2: { speakers }, 3: { speakers, start: '09:30' } })
  expect(await updates(house.store)).toEqual(['anne@asso.example queued: Séminaire 3 : nouvel horaire'])
})

test('one letter for all behind an address, those they registered among them', async () => {
  const house = await quietHouse()
  await house.receive(
    mail(
      'Nora Petit <nora@asso.example>',
      'Bonjour,\n\nMerci d’inscrire au séminaire 4 :\n- Nora Petit\n- Karim Diallo\n\nNora Petit',
    ),
  )
  const done = await published(house, { 4: { format: 'online' } })
  expect([done.letters, done.people]).toEqual([1, 2])
  expect(await updates(house.store)).toEqual([
    'nora@asso.example queued: Séminaire 4 : à distance, en visioconférence',
  ])
})

test('only some seminars, or all but some', async () => {
  const house = await threePeople()
  const draft = await edited(house, { 3: { format: 'online' }, 5: { format: 'online' } })
  await publish(house, draft, null, { only: [5] })
  await publish(house, draft, null, { hold: [3] })
  await handleDue(house)
  expect((await updates(house.store)).map((line) => line.split(' ')[0])).toEqual(['lise@ecole.example'])
  await publish(house, draft, null)
  await handleDue(house)
  expect((await updates(house.store)).filter((line) => line.includes('queued')).length).toBe(3)
})

test('a seminar may not be deleted, nor the series become another', async () => {
  const house = await threePeople()
  const draft = await edited(house, {})
  const without = { ...draft, seminars: draft.seminars.filter(({ number }) => number !== 4) }
  await expect(plan(house, without)).rejects.toThrow(/expected seminar 4, which is published, found none/)
  await expect(plan(house, { ...draft, id: 'other-2021' })).rejects.toThrow(/expected id: trafic-2021/)
})

test('publishes nothing but what was agreed to', async () => {
  const house = await threePeople()
  const draft = await edited(house, { 3: { format: 'online' } })
  const { mark } = await plan(house, draft)
  await house.receive(mail('Zoé Lam <zoe@asso.example>', 'Je m’inscris au séminaire 3.\n\nZoé Lam'))
  await expect(publish(house, draft, mark)).rejects.toThrow(/expected the plan that was agreed to/)
  await handleDue(house)
  expect(await updates(house.store)).toEqual([])
})
