import type { Seminar, Series } from '#src/domain/series.ts'

/** Eight meetings in French: two on 11 May, the seventh cancelled, the eighth known by its month only. */
export const gardens = series('gardens-2023', 'Jardins partagés, huit rencontres', 'fr', 'all', [
  seminar(1, 'Préparer le sol', '2023-02-02', '09:30'),
  seminar(2, 'Semences et échanges de graines', '2023-03-07', '14:00', 'Lucie Armand'),
  seminar(3, "L'eau au jardin", '2023-04-04', '14:00', 'Yves Delcourt'),
  seminar(4, 'Compost et déchets verts', '2023-05-11', '14:00'),
  seminar(5, 'Réparer ses outils', '2023-05-11', '17:30'),
  seminar(6, 'Abeilles et auxiliaires', '2023-06-15', '14:00', 'Ana Morales'),
  { ...seminar(7, 'Jardiner avec des enfants', '2023-09-19', '14:00'), cancelled: true },
  seminar(8, 'Fête des récoltes', '2023-10', '14:00'),
])

/** Ten talks in English, of a series that asks when none is named: two on 10 June, the tenth known by its month only. */
export const nights = series('nights-2024', 'Night shifts: ten talks for carers', 'en', 'ask', [
  seminar(1, 'Sleep and fatigue', '2024-01-15', '18:00'),
  seminar(2, 'Medication rounds', '2024-02-12', '18:00'),
  seminar(3, 'Lifting safely', '2024-03-11', '18:00', 'Owen Pritchard'),
  seminar(4, 'Dementia after dark', '2024-04-08', '18:00', 'Ruth Okafor'),
  seminar(5, 'Nutrition', '2024-05-13', '18:00'),
  seminar(6, 'Talking to families', '2024-06-10', '18:00'),
  seminar(7, 'Infection control', '2024-06-10', '20:00'),
  seminar(8, 'Legal duties', '2024-09-09', '18:00', 'Ruth Okafor'),
  seminar(9, 'Burnout', '2024-10-14', '18:00'),
  seminar(10, 'Looking ahead', '2024-11', '18:00'),
])

function seminar(number: number, title: string, date: string, start: string, speaker?: string): Seminar {
  const speakers = speaker ? [{ name: speaker, confirmed: true }] : []
  return { number, title, date, start, end: '21:00', format: 'hybrid', speakers }
}

function series(
  id: string,
  title: string,
  language: 'fr' | 'en',
  whenNoneNamed: 'all' | 'ask',
  seminars: readonly Seminar[],
): Series {
  return {
    id,
    title,
    language,
    timezone: 'Europe/Paris',
    organiser: {
      name: 'Paule Ostrowski',
      role: 'coordinator',
      organisation: 'Maison',
      email: 'paule@maison.example',
    },
    organisers: ['paule@maison.example'],
    registration: { address: 'inscriptions@maison.example', whenNoneNamed },
    reminders: ['7d', '1d'],
    remindersAt: '09:00',
    seminars,
  }
}
