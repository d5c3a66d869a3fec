import { readFileSync } from 'node:fs'
import type {
  AnswerDraft,
  AskOwnerDraft,
  DigestDraft,
  NoticeDraft,
  NudgeDraft,
  PlaceDraft,
  ShownChoice,
  ShownPerson,
  ToOrganiserDraft,
} from '#src/domain/letter.ts'
import type { AnnouncementDraft, ReminderDraft, ThanksDraft } from '#src/domain/letter-to-many.ts'
import type { Series } from '#src/domain/series.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { parseSeries } from '#src/series/load-series.ts'

/** Drafts and series that the tests of letters share. */

export const templates = await loadTemplates(ourTemplates)

export const trafic = seriesFrom('trafic-2021')
export const sante = seriesFrom('sante-2027')

function seriesFrom(name: string): Series {
  const file = new URL(`../fixtures/series/${name}.yaml`, import.meta.url)
  return parseSeries(readFileSync(file, 'utf8'), name)
}

export const nadege: ShownPerson = {
  participant: 'p1',
  givenName: 'Nadège',
  familyName: 'Fontanel',
  email: 'nadege.fontanel@asso.example',
  phone: '+33639981234',
  organisation: 'Association Les Tisserands',
  role: 'éducatrice spécialisée',
  choices: [],
  left: [],
}

export const karim: ShownPerson = {
  ...nadege,
  participant: 'p2',
  givenName: 'Karim',
  familyName: 'Belkacem',
  email: 'karim.belkacem@asso.example',
  phone: null,
  role: null,
}

export const lea: ShownPerson = {
  ...karim,
  participant: 'p3',
  givenName: 'Léa',
  familyName: null,
  email: null,
  organisation: null,
}

const shared = {
  to: { name: 'Nadège Fontanel', address: 'nadege.fontanel@asso.example' },
  language: 'fr' as const,
  participants: ['p1'],
  answers: {
    messageId: '<m2@asso.example>',
    references: ['<m1@asso.example>'],
    subject: 'Inscription aux séminaires',
  },
  onBehalfOf: 'nadege.fontanel@asso.example',
  hold: null,
}

export function choices(numbers: readonly number[], kind: Partial<ShownChoice> = {}): ShownChoice[] {
  return numbers.map((seminar) => ({
    seminar,
    status: 'registered',
    tentative: false,
    attendance: 'unsaid',
    added: true,
    ...kind,
  }))
}

export function answer(given: Partial<AnswerDraft> = {}): AnswerDraft {
  return {
    ...shared,
    kind: 'confirmation',
    people: [{ ...nadege, choices: choices([1, 3]) }],
    already: false,
    unclear: [],
    refused: [],
    questionPassedOn: false,
    ...given,
  }
}

export function notice(given: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    ...shared,
    kind: 'notice',
    to: { name: '', address: 'karim.belkacem@asso.example' },
    answers: null,
    person: { ...karim, choices: choices([2, 6]) },
    registrant: 'Nadège Fontanel',
    ...given,
  }
}

export function askOwner(given: Partial<AskOwnerDraft> = {}): AskOwnerDraft {
  return {
    ...shared,
    kind: 'ask-owner',
    answers: null,
    onBehalfOf: 'karim.belkacem@asso.example',
    person: { ...nadege, choices: choices([1, 3], { added: false }) },
    asker: 'Karim Belkacem',
    join: [],
    leave: [1, 3],
    newEmail: null,
    ...given,
  }
}

export function place(given: Partial<PlaceDraft> = {}): PlaceDraft {
  return {
    ...shared,
    kind: 'promotion',
    person: { ...nadege, choices: choices([3]) },
    seminar: 3,
    until: null,
    ...given,
  }
}

export function offer(given: Partial<PlaceDraft> = {}): PlaceDraft {
  const person = { ...nadege, choices: choices([3], { status: 'waiting' }) }
  return place({ kind: 'offer', person, until: '2027-04-12T18:30:00.000Z', ...given })
}

export function nudge(given: Partial<NudgeDraft> = {}): NudgeDraft {
  return {
    ...shared,
    kind: 'nudge',
    askedAt: '2020-12-09T23:30:00.000Z',
    until: '2020-12-23T23:30:00.000Z',
    unclear: ['le 9', 'peut-être avec un stagiaire'],
    ...given,
  }
}

export function toOrganiser(given: Partial<ToOrganiserDraft> = {}): ToOrganiserDraft {
  return {
    ...shared,
    kind: 'to-organiser',
    to: { name: '', address: 'organisatrice@metropole.example' },
    answers: null,
    concerns: ['question'],
    writer: { name: 'Nadège Fontanel', address: 'nadege.fontanel@asso.example' },
    mail: {
      subject: 'Inscription aux séminaires',
      date: '2020-12-09T14:04:00.000Z',
      text: 'Bonjour,\n\nje m’inscris aux 1 et 3. La salle est-elle accessible en fauteuil ?\n\nNadège Fontanel\n06 39 98 12 34',
    },
    people: [{ ...nadege, choices: choices([1, 3]) }],
    unclear: [],
    evidence: [
      { of: 'kind', words: 'je m’inscris' },
      { of: 'participants[0].join.1', words: 'aux 1 et 3' },
      { of: 'participants[0].join.3', words: 'aux 1 et 3' },
      { of: 'participants[0].phone', words: '06 39 98 12 34' },
      { of: 'question', words: 'La salle est-elle accessible en fauteuil ?' },
    ],
    ...given,
  }
}

const ownWords = {
  subject: 'Séminaire {{seminar.number}} : entrée par la cour',
  markdown: `Bonjour {{name}},

L’entrée principale est **fermée** le {{seminar.day}} : passez par la cour.

- [le plan](https://plans.example/cour)
- une question ? {{organiser.email}}

> Le portail ferme à 18 h.

À bientôt,
{{organiser.name}}`,
  seminar: 3,
  withLink: true,
}

export function announcement(given: Partial<AnnouncementDraft> = {}): AnnouncementDraft {
  return {
    ...shared,
    kind: 'announcement',
    answers: null,
    people: [{ ...nadege, choices: choices([3], { added: false }) }],
    words: ownWords,
    ...given,
  }
}

export function reminder(given: Partial<ReminderDraft> = {}): ReminderDraft {
  return {
    ...shared,
    kind: 'reminder',
    answers: null,
    people: [{ ...nadege, choices: choices([3], { added: false }) }],
    seminar: 3,
    ...given,
  }
}

export function thanks(given: Partial<ThanksDraft> = {}): ThanksDraft {
  return {
    ...shared,
    kind: 'thanks',
    answers: null,
    people: [{ ...nadege, choices: choices([3], { added: false }) }],
    seminar: 3,
    words: { ...ownWords, markdown: 'Les échanges ont été riches : merci, {{name}}.' },
    documents: 'https://documents.example/seminaire-3',
    ...given,
  }
}

export function digest(given: Partial<DigestDraft> = {}): DigestDraft {
  const { concerns, writer, mail } = toOrganiser()
  return {
    ...shared,
    kind: 'digest',
    to: { name: '', address: 'organisatrice@metropole.example' },
    answers: null,
    matters: [
      { concerns, writer, mail, unclear: [] },
      {
        concerns: ['unanswered', 'joined-by-name'],
        writer: { name: '', address: 'karim.belkacem@asso.example' },
        mail: {
          subject: 'Re: les séminaires',
          date: '2020-12-08T08:00:00.000Z',
          text: Array.from({ length: 40 }, (_, line) => `ligne ${line + 1}`).join('\n'),
        },
        unclear: ['le 9', 'peut-être avec un stagiaire'],
      },
      {
        concerns: ['parked'],
        writer: null,
        mail: { subject: '', date: '2020-12-09T15:00:00.000Z', text: 'parts nested too deep' },
        unclear: [],
      },
    ],
    ...given,
  }
}
