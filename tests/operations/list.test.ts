import { expect, test } from 'vitest'
import { type ListFilter, list } from '#src/operations/list.ts'
import { listCsv } from '#src/operations/list-csv.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { participant, registration } from '#tests/store/rows.ts'
import { quietHouse } from './house.ts'

async function filled() {
  const house = await quietHouse()
  const people = [
    participant('p1', { familyName: 'Un', organisation: 'Ville d’Échirolles' }),
    participant('p2', { familyName: 'Deux', organisation: 'Département', phone: '+33639981234' }),
    participant('p3', { familyName: '=Trois' }),
    participant('p4', { familyName: 'Quatre' }),
  ]
  const rows = [
    registration('p1', 2, { attendance: 'online', since: '2020-12-14T22:59:59.000Z' }),
    registration('p2', 2, { tentative: true, since: '2020-12-14T23:00:00.000Z' }),
    registration('p3', 2, { status: 'waiting', attendance: 'in-person', since: '2020-12-15T08:00:00.000Z' }),
    registration('p4', 2, { status: 'cancelled', tentative: true, since: '2020-12-16T08:00:00.000Z' }),
    registration('p4', 3),
  ]
  await house.store.transact(async (tx) => {
    for (const row of people) tx.put('participants', row)
    for (const row of rows) tx.put('registrations', row)
  })
  return house
}

test.each<[ListFilter, string[]]>([
  [{}, ['Un', 'Deux', '=Trois']],
  [{ status: 'registered' }, ['Un']],
  [{ status: 'tentative' }, ['Deux']],
  [{ status: 'waiting' }, ['=Trois']],
  [{ status: 'cancelled' }, ['Quatre']],
  [{ attendance: 'online' }, ['Un']],
  [{ attendance: 'unsaid' }, ['Deux']],
  [{ organisation: 'echirolles' }, ['Un']],
  // The day begins at 23:00 UTC in the zone of the series.
  [{ since: '2020-12-15' }, ['Deux', '=Trois']],
  [{ since: '2020-12-15', status: 'cancelled' }, ['Quatre']],
  [{ status: 'registered', attendance: 'in-person' }, []],
])('the filter %j leaves %j', async (filter, names) => {
  const house = await filled()
  const [seminar, ...others] = await list(house.store, 2, filter)
  expect([others, seminar?.number]).toEqual([[], 2])
  expect(seminar?.people.map(({ familyName }) => familyName)).toEqual(names)
})

test('the table for spreadsheets has a line a registration, in the language of the series', async () => {
  const house = await filled()
  const series = await loadSeries('data/series.yaml')
  expect(listCsv(await list(house.store, 2), series)).toBe(
    [
      '\ufeffséminaire;nom;prénom;mail;téléphone;structure;fonction;état;présence;depuis',
      '2;Un;Łucja;p1@mairie.example;;Ville d’Échirolles;;inscrit;en ligne;2020-12-14',
      '2;Deux;Łucja;p2@mairie.example;+33639981234;Département;;peut-être;;2020-12-15',
      "2;'=Trois;Łucja;p3@mairie.example;;;;liste d’attente;sur place;2020-12-15",
      '',
    ].join('\r\n'),
  )
  expect(listCsv([], { ...series, language: 'en' })).toBe(
    '\ufeffseminar;last name;first name;email;phone;organisation;role;state;attendance;since\r\n',
  )
})
