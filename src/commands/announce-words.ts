import type { Language } from '#src/domain/series.ts'

/** The words of `guichet announce` and `guichet thank`, in the language of the series. */
export interface AnnounceWords {
  readonly nobody: string
  readonly sample: string
  readonly tested: (addresses: readonly string[]) => string
  readonly question: (letters: number, people: number) => string
  /** The answer that sends a test copy first. */
  readonly test: string
  readonly notDone: string
  readonly done: (letters: number) => string
  readonly noDaemon: string
}

const fr: AnnounceWords = {
  nobody: 'Personne n’est concerné.',
  sample: 'Exemple de lettre :',
  tested: (addresses) => `Copie d’essai pour ${addresses.join(', ')}.`,
  question: (letters, people) =>
    `Envoyer ${letters} ${letters > 1 ? 'lettres' : 'lettre'} à ${people} ${people > 1 ? 'personnes' : 'personne'} ? (oui/non/essai)`,
  test: 'essai',
  notDone: 'Rien n’a été envoyé.',
  done: (letters) => `C’est parti : ${letters} ${letters > 1 ? 'lettres' : 'lettre'}.`,
  noDaemon: 'Les lettres partiront dès que le programme tournera (guichet start).',
}

const en: AnnounceWords = {
  nobody: 'It concerns nobody.',
  sample: 'A letter:',
  tested: (addresses) => `Test copy for ${addresses.join(', ')}.`,
  question: (letters, people) =>
    `Send ${letters} ${letters === 1 ? 'letter' : 'letters'} to ${people} ${people === 1 ? 'person' : 'people'}? (yes/no/test)`,
  test: 'test',
  notDone: 'Nothing was sent.',
  done: (letters) => `On their way: ${letters} ${letters === 1 ? 'letter' : 'letters'}.`,
  noDaemon: 'The letters leave once the program runs (guichet start).',
}

export const announceWords: Readonly<Record<Language, AnnounceWords>> = { fr, en }
