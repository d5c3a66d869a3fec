import type { Entry } from '#src/calendar/write-calendar.ts'
import type { Seminar, Series } from '#src/domain/series.ts'

export const seminar: Seminar = {
  number: 3,
  title: 'Le cadre légal, et ses impacts ; un état des lieux',
  date: '2021-05-06',
  start: '14:00',
  end: '17:00',
  format: 'hybrid',
  venue: '12, rue de la Paix ; salle B',
  link: 'https://visio.example/salle?x=1;y=2,3',
  speakers: [
    { name: 'Claire Abadie', title: 'sociologue, Transverse', confirmed: true },
    { name: 'Marwan Oury', confirmed: false },
  ],
}

export const series: Series = {
  id: 'ville-2021',
  title: "L'été, à l'épreuve",
  language: 'fr',
  timezone: 'Europe/Paris',
  organiser: {
    name: 'Élise Roux',
    role: 'chargée',
    organisation: 'Métropole: sud',
    email: 'elise@metropole.example',
  },
  organisers: ['elise@metropole.example'],
  registration: { address: 'inscriptions@metropole.example', whenNoneNamed: 'all' },
  reminders: [],
  remindersAt: '09:00',
  seminars: [seminar],
}

export function entry(more: Partial<Entry> = {}): Entry {
  return {
    method: 'REQUEST',
    series,
    seminar,
    attendee: { name: 'Marie Dupont', address: 'marie@asso.example' },
    language: 'fr',
    tentative: false,
    attendance: 'unsaid',
    sequence: 2,
    at: '2020-12-01T08:30:15.250Z',
    ...more,
  }
}
