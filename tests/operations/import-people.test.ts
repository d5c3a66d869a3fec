import { expect, test } from 'vitest'
import type { House } from '#src/house.ts'
import { explainPeople } from '#src/operations/explain.ts'
import { type ImportOptions, importPeople } from '#src/operations/import-people.ts'
import { list } from '#src/operations/list.ts'
import { listCsv } from '#src/operations/list-csv.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { mail, quietHouse } from './house.ts'

const doIt: ImportOptions = { apply: true, letters: false, unnamed: null }

async function record(house: House): Promise<string[]> {
  const seminars = await list(house.store, null)
  return seminars.flatMap(({ number, people }) =>
    people.map(({ givenName, familyName, email, attendance, tentative }) =>
      [number, givenName, familyName, email, attendance, tentative && 'maybe']
        .filter((x) => x && x !== 'unsaid')
        .join(' '),
    ),
  )
}

const lettersOf = (house: House) => house.store.transact((tx) => tx.lettersSince('2020-01-01T00:00:00.000Z'))

test('a dry run says what would be done and changes nothing; doing it does that', async () => {
  const house = await quietHouse()
  const table =
    'Nom;Prénom;Mail;Téléphone;Structure;Fonction;Séminaires\nÉlie;Hervé;Herve@Asso.example;639981234;Asso;animateur;1, 3\n'
  const dry = await importPeople(house, table, { ...doIt, apply: false })
  expect([dry.applied, await record(house)]).toEqual([false, []])
  const done = await importPeople(house, table, doIt)
  expect(done).toEqual({ ...dry, applied: true })
  expect(done.lines).toEqual([
    {
      line: 2,
      name: 'Hervé Élie',
      email: 'herve@asso.example',
      outcome: 'new',
      joined: [1, 3],
      waiting: [],
      tentative: [],
      refused: [],
      leftOut: [],
      letters: 0,
    },
  ])
  expect(await record(house)).toEqual(['1 Hervé Élie herve@asso.example', '3 Hervé Élie herve@asso.example'])
  const [story] = await explainPeople(house.store, 'herve')
  expect(story?.participant).toMatchObject({
    phone: '+33639981234',
    organisation: 'Asso',
    role: 'animateur',
    registeredBy: null,
  })
  expect(story?.entries.map(({ entry }) => [entry.reason, entry.cause])).toEqual([
    ['imported', { kind: 'organiser', operation: 'import' }],
  ])
  expect(await lettersOf(house)).toBe(0)
})

test('nobody is doubled: neither by a mail before, nor by a second line, nor by the same table again', async () => {
  const house = await quietHouse()
  await house.receive(
    mail(
      'Karim Belhadj <karim@asso.example>',
      'Je m’inscris au séminaire 2.\n\nKarim Belhadj\n06 39 98 12 34',
    ),
  )
  const table = [
    'nom,prénom,mail,téléphone,structure,séminaires',
    'BELHADJ,karim,karim@asso.example,06 39 98 99 99,Asso,2 et 5',
    'Diallo,Awa,,,Ville,1',
    'Diallo,Awa,,,Ville,3',
    'Sans Structure,Zoé,,,,4',
  ].join('\n')
  const first = await importPeople(house, table, doIt)
  expect(first.lines.map(({ line, outcome, joined }) => [line, outcome, joined])).toEqual([
    [2, 'changed', [5]],
    [3, 'new', [1]],
    [4, 'changed', [3]],
    [5, 'new', [4]],
  ])
  const after = await record(house)
  const again = await importPeople(house, table, doIt)
  expect(again.lines.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same', 'same'])
  expect(await record(house)).toEqual(after)
  // What Karim said of himself stays; what was missing is completed.
  const [karim] = await explainPeople(house.store, 'belhadj')
  expect(karim?.participant).toMatchObject({
    familyName: 'Belhadj',
    phone: '+33639981234',
    organisation: 'Asso',
  })
})

test('every refused line is named with what was expected and found, and the others go through', async () => {
  const house = await quietHouse()
  const table = [
    'nom;mail;séminaires;présence;civilité',
    'Un;un.example;1;;M.',
    ';;1;;',
    'Deux;deux@x.example;9;;',
    'Trois;trois@x.example;jeudi;;',
    'Quatre;quatre@x.example;;;',
    'Cinq;cinq@x.example;1;par pigeon;',
    '"Six"x;six@x.example;1;;',
    'Sept;inscriptions@metropole.example;1;;',
    `${'H'.repeat(201)};huit@x.example;1;;`,
    'Neuf;neuf@x.example;tous;visio;',
  ].join('\r\n')
  const { refused, lines, ignored } = await importPeople(house, table, doIt)
  expect(ignored).toEqual(['civilité'])
  expect(refused).toEqual([
    { line: 2, expected: 'an e-mail address', found: '"un.example"' },
    { line: 3, expected: 'a name or an e-mail address', found: 'nothing' },
    { line: 4, expected: 'numbers of this series (1, 2, 3, 4, 5, 6)', found: '"9"' },
    { line: 5, expected: 'the numbers of seminars, such as "1, 3" or "tous"', found: '"jeudi"' },
    { line: 6, expected: 'the numbers of seminars, such as "1, 3" or "tous"', found: 'nothing' },
    { line: 7, expected: '"en ligne" or "sur place"', found: '"par pigeon"' },
    {
      line: 8,
      expected: 'cells that can be told apart',
      found: 'expected ";" after a closing quote, found "x"',
    },
    { line: 9, expected: 'somebody’s own address', found: '"inscriptions@metropole.example"' },
    { line: 10, expected: 'cells of at most 200 characters', found: `"${'H'.repeat(80)}"` },
  ])
  expect(lines.map(({ line, joined }) => [line, joined])).toEqual([[11, [1, 2, 3, 4, 5, 6]]])
  expect((await record(house)).every((row) => row.endsWith('online'))).toBe(true)
})

test('columns about one seminar each, names in one cell, a phone number that is none', async () => {
  const house = await quietHouse()
  const table = [
    'Nom et prénom\tCourriel\tTél.\tS1\tSéminaire 2\t3\t4',
    'DUPONT Jean\tjean@x.example\tn/a\tx\tnon\tvisio\tpeut-être',
  ].join('\n')
  const { lines } = await importPeople(house, table, doIt)
  expect(lines[0]).toMatchObject({
    joined: [1, 3],
    tentative: [4],
    leftOut: [{ expected: 'a phone number', found: '"n/a"' }],
  })
  expect(await record(house)).toEqual([
    '1 Jean Dupont jean@x.example',
    '3 Jean Dupont jean@x.example online',
    '4 Jean Dupont jean@x.example maybe',
  ])
})

test('past seminars are not joined, and somebody left without any is refused', async () => {
  const house = await quietHouse()
  await house.clock.advance(Date.parse('2021-03-05T12:00:00Z') - Date.parse(house.clock.now()))
  const { lines, refused } = await importPeople(house, 'nom;séminaires\nUn;1, 3\nDeux;1-2\n', doIt)
  expect(lines.map(({ joined, refused }) => [joined, refused])).toEqual([
    [[3], [{ seminar: 1, why: 'past' }]],
  ])
  expect(refused).toEqual([
    { line: 3, expected: 'a seminar that is to come', found: 'seminar 1 is past, seminar 2 is past' },
  ])
})

test('letters go to those who have an address, when asked for; lines that name nothing take what is said', async () => {
  const house = await quietHouse()
  const table = `nom;mail\n${Array.from({ length: 40 }, (_, i) => `N${i};n${i}@x.example`).join('\n')}\nSans;\n`
  const options: ImportOptions = { apply: true, letters: true, unnamed: [2] }
  const { lines } = await importPeople(house, table, options)
  expect(lines.reduce((sum, { letters }) => sum + letters, 0)).toBe(40)
  expect(await house.store.transact((tx) => tx.countLetters('queued'))).toBe(40)
  expect(await house.store.transact((tx) => tx.countLetters('held'))).toBe(0)
  const [story] = await explainPeople(house.store, 'n7@x.example')
  expect(
    story?.entries[0]?.letters.map(({ letter, body }) => [
      letter.kind,
      letter.to,
      body?.subject.split(' ')[0],
    ]),
  ).toEqual([['notice', 'n7@x.example', 'Eloïse']])
  await importPeople(house, table, options)
  expect(await lettersOf(house)).toBe(40)
})

test('reads what `list --csv` writes', async () => {
  const [from, to] = [await quietHouse(), await quietHouse()]
  const table =
    'prénom;nom;mail;téléphone;séminaires;présence\nÉlie;=Un;un@x.example;+33639981234;1, 2;visio\nAwa;Deux;;;3;\n'
  await importPeople(from, table, doIt)
  const series = await loadSeries('data/series.yaml')
  const { refused } = await importPeople(to, listCsv(await list(from.store, null), series), doIt)
  expect([refused, await record(to)]).toEqual([[], await record(from)])
  expect(await record(to)).toEqual([
    '1 Élie =Un un@x.example online',
    '2 Élie =Un un@x.example online',
    '3 Awa Deux',
  ])
})

test.each([
  ['', 'expected a table with a line of heads and lines of people, found none'],
  ['nom;mail\n', 'expected a table with a line of heads and lines of people, found none'],
  [
    'a;b\n1;2\n',
    'expected a first line that names the columns, such as "nom;prénom;mail;téléphone;structure;fonction;séminaires", found "a;b"',
  ],
  [
    'nom;mail;courriel\nUn;a;b\n',
    'expected one column for each thing, found "mail" and "courriel" for the same',
  ],
])('refuses the table %j', async (table, message) => {
  const house = await quietHouse()
  await expect(importPeople(house, table, doIt)).rejects.toMatchObject({ code: 'not-imported', message })
})
