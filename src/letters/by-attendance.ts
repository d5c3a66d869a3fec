import type { PersonView } from './person-view.ts'
import { viewSeminars } from './seminar-view.ts'

/** The person with what they need on the day: the room for who comes there, the link for who follows from elsewhere. */
export function byAttendance(person: PersonView, language: 'fr' | 'en'): PersonView {
  const adapt = (group: PersonView['registered']) => viewSeminars(group.seminars.map(adapted), language)
  return { ...person, registered: adapt(person.registered), tentative: adapt(person.tentative) }
}

type Choice = PersonView['registered']['seminars'][number]

/** Whoever did not say how they come needs both. */
function adapted(seminar: Choice): Choice {
  const without = (field: string) => seminar.toCome.filter((thing) => thing !== field)
  if (seminar.format !== 'hybrid') return seminar
  if (seminar.attendance === 'online') return { ...seminar, venue: null, toCome: without('venue') }
  if (seminar.attendance === 'in-person') return { ...seminar, link: null, toCome: without('link') }
  return seminar
}
