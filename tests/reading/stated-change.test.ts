import { expect, test } from 'vitest'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readChanges } from '#src/reading/stated-change.ts'
import { loadSeries } from '#src/series/load-series.ts'

const series = await loadSeries('data/series.yaml')

async function changesIn(body: string) {
  const head =
    'From: Eloïse Legendre-Clot <organisatrice@metropole.example>\r\nTo: inscriptions@metropole.example\r\nSubject: Le programme\r\n' +
    'Date: Mon, 14 Dec 2020 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
  return readChanges(await parseMessage(Buffer.from(head + body)), series)
}

const set = (seminar: number, facts: object) => ({ seminar, set: facts })

test.each<[string, readonly object[]]>([
  ['la 3 est en visio', [set(3, { format: 'online' })]],
  ['Bonjour,\n\nLa 3 sera finalement en visioconférence.\n\nEloïse', [set(3, { format: 'online' })]],
  ['Le séminaire 4 est annulé.', [set(4, { cancelled: true })]],
  [
    'Les séminaires 2 et 3 auront lieu à distance.',
    [set(2, { format: 'online' }), set(3, { format: 'online' })],
  ],
  ['Le 5 aura lieu en présentiel ou en visio', [set(5, { format: 'hybrid' })]],
  ['La séance n° 2 est en présentiel !', [set(2, { format: 'in-person' })]],
  ['le lien du 2 : https://visio.example/A_b?c=1', [set(2, { link: 'https://visio.example/A_b?c=1' })]],
  [
    'Voici le lien de connexion pour le 2 : <https://visio.example/2>',
    [set(2, { link: 'https://visio.example/2' })],
  ],
  [
    'la salle du 3 : Maison des habitants, 2 rue Macé',
    [set(3, { venue: 'Maison des habitants, 2 rue Macé' })],
  ],
  ['Le lieu du séminaire 3 est Salle Olympe', [set(3, { venue: 'Salle Olympe' })]],
  ['le 6 aura lieu le 7 octobre', [set(6, { date: '2021-10-07' })]],
  ['Le 6 aura lieu le jeudi 7 octobre 2021.', [set(6, { date: '2021-10-07' })]],
  ['Le séminaire 3 est reporté au 20 mai', [set(3, { date: '2021-05-20' })]],
  [
    'le 3 est en visio. Le lien du 3 : https://visio.example/3',
    [set(3, { format: 'online', link: 'https://visio.example/3' })],
  ],
  ['Seminar 3 will be online.', [set(3, { format: 'online' })]],
  ['Le séminaire du 6 mai est annulé.', [set(3, { cancelled: true })]],
  ['La séance du jeudi 4 mars aura lieu en visio', [set(2, { format: 'online' })]],
  ['Le 6 mai est en présentiel.', [set(3, { format: 'in-person' })]],
  ['Le séminaire du 6 mai est reporté au 20 mai.', [set(3, { date: '2021-05-20' })]],
  ['Le lien du 4 mars : https://visio.example/2', [set(2, { link: 'https://visio.example/2' })]],
  ['La salle pour la séance du 6 mai : Salle Macé', [set(3, { venue: 'Salle Macé' })]],
  ['The seminar on 6 May is cancelled', [set(3, { cancelled: true })]],
  ['Please note that seminar 4 is cancelled', [set(4, { cancelled: true })]],
  ['The link for seminar 2: https://visio.example/2', [set(2, { link: 'https://visio.example/2' })]],
  ['The room for 3 is Room 12', [set(3, { venue: 'Room 12' })]],
  ['Seminar 6 will take place on 7 October', [set(6, { date: '2021-10-07' })]],
])('understands %j', async (body, edits) => {
  expect(await changesIn(body)).toEqual({ edits, aside: [], unknown: [] })
})

test.each([
  // Somebody's own coming.
  'Je m’inscris au 3 en visio',
  'Bonjour, je participerai au 3. Le 3 est en visio.',
  'Please register me for 3',
  // Not the weekday that this day is.
  'le 6 aura lieu le lundi 7 octobre',
  'le 6 aura lieu le 31 septembre',
  'le 6 aura lieu le 7 octobre 2019',
  'le 6 aura lieu le 7 octobre de 9h à 12h',
  'la 3 est-elle en visio ?',
  'le lien du 2 : javascript:alert(1)',
  'le lien du 2 : https://a.example https://b.example',
  'la 3 est peut-être en visio',
  'la 3 n’est pas en visio',
  'la 3 est complète',
  'le 7 mai est annulé',
  'le séminaire du 6 est annulé',
])('leaves %j alone', async (body) => {
  expect((await changesIn(body)).edits).toEqual([])
})

test('names seminars that are not there, and quotes what it did not understand', async () => {
  expect(await changesIn('La 9 est en visio.')).toEqual({ edits: [], aside: [], unknown: [9] })
  expect(await changesIn('La 3 est en visio. Le traiteur viendra à midi.')).toEqual({
    edits: [set(3, { format: 'online' })],
    aside: ['Le traiteur viendra à midi.'],
    unknown: [],
  })
})

test('takes nothing from quoted or forwarded text', async () => {
  const quoted =
    'Merci !\n\nLe lun. 14 déc. 2020 à 09:00, Paul Dey <paul@ville.example> a écrit :\n> La 3 est en visio.'
  expect((await changesIn(quoted)).edits).toEqual([])
})

test('stays linear in hostile text', async () => {
  for (const filler of [
    'la 3 est en visio. ',
    'le 3, ',
    'bonjour ',
    'le lien du 2 : https://a',
    '2 et ',
    'est ',
    ' ',
  ]) {
    const text = filler.repeat(Math.ceil(200_000 / filler.length))
    const begun = process.cpuUsage().user
    await changesIn(text)
    await changesIn(text.replaceAll('. ', '.\n'))
    expect(process.cpuUsage().user - begun).toBeLessThan(4_000_000)
  }
})
