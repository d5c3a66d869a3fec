import type { Language } from '#src/domain/series.ts'

/** The words of a plan, for the organiser. */
export interface PlanWords {
  readonly nothing: string
  seminar(number: number, title: string): string
  people(count: number): string
  summary(letters: number, people: number): string
  superseded(count: number): string
  unreached(count: number): string
  readonly sample: string
  question(letters: number, people: number): string
  readonly notDone: string
  readonly done: string
  readonly noDaemon: string
}

const fr: PlanWords = {
  nothing: 'Rien n’a changé : il n’y a personne à prévenir.',
  seminar: (number, title) => `Séminaire ${number} (${title}) :`,
  people: (count) =>
    count === 0 ? '  personne à prévenir' : `  ${count} ${plural(count, 'personne')} à prévenir`,
  summary: (letters, people) =>
    `${letters} ${plural(letters, 'lettre')} pour ${people} ${plural(people, 'personne')}.`,
  superseded: (count) =>
    `${count} ${plural(count, 'lettre')} d’une annonce précédente ne ${count > 1 ? 'partiront' : 'partira'} pas : celle-ci la remplace.`,
  unreached: (count) => `${count} ${plural(count, 'personne')} sans adresse : à prévenir par vos soins.`,
  sample: 'Exemple de lettre :',
  question: (letters, people) =>
    `Publier, et envoyer ${letters} ${plural(letters, 'lettre')} à ${people} ${plural(people, 'personne')} ? (oui/non)`,
  notDone: 'Rien n’a été publié ni envoyé.',
  done: 'Publié : les lettres partent.',
  noDaemon: 'Les lettres partiront dès que le programme tournera (guichet start).',
}

const en: PlanWords = {
  nothing: 'Nothing changed: there is nobody to tell.',
  seminar: (number, title) => `Seminar ${number} (${title}):`,
  people: (count) => (count === 0 ? '  nobody to tell' : `  ${count} ${people(count)} to tell`),
  summary: (letters, count) => `${letters} ${plural(letters, 'letter')} for ${count} ${people(count)}.`,
  superseded: (count) =>
    `${count} ${plural(count, 'letter')} of an earlier update will not leave: this one takes its place.`,
  unreached: (count) => `${count} ${people(count)} without an address: yours to tell.`,
  sample: 'A letter:',
  question: (letters, count) =>
    `Publish, and send ${letters} ${plural(letters, 'letter')} to ${count} ${people(count)}? (yes/no)`,
  notDone: 'Nothing was published or sent.',
  done: 'Published: the letters leave.',
  noDaemon: 'The letters leave once the program runs (guichet start).',
}

export const planWords: Readonly<Record<Language, PlanWords>> = { fr, en }

function plural(count: number, word: string): string {
  return count > 1 || (count === 0 && word === 'letter') ? `${word}s` : word
}

function people(count: number): string {
  return count === 1 ? 'person' : 'people'
}
