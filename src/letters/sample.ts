import type {
  AnswerDraft,
  Concern,
  LetterDraft,
  LetterKind,
  NoticeDraft,
  Refused,
  ShownChoice,
  ShownPerson,
  ToOrganiserDraft,
} from '#src/domain/letter.ts'
import type { Language, Seminar, Series } from '#src/domain/series.ts'
import { announcements, reminders, thanks } from './sample-announcements.ts'
import { dones, previews, reports } from './sample-desk.ts'
import { choices, draft, karim, nadege, nobody, writer } from './sample-people.ts'
import { updates } from './sample-updates.ts'
import { askedOwners, digests, nudges, places } from './sample-waiting.ts'

/**
 * Invented letters of one kind about the seminars of a series, every branch of the templates among them. Used to
 * check templates and to preview them; a new kind of letter needs an entry in `samples` and nothing else here.
 */
export function sampleDrafts(kind: LetterKind, series: Series, language: Language): readonly LetterDraft[] {
  return samples[kind](series, language)
}

/** The series with seminars of every kind in place of its own, and every optional line filled in. */
export function seriesWithEverything(series: Series): Series {
  const link = 'https://visio.example/seminaire'
  const speakers = [
    { name: 'Camille Roussel', title: 'sociologue', confirmed: true },
    { name: 'Alex Morin', confirmed: false },
  ]
  const kinds: readonly Partial<Seminar>[] = [
    { format: 'to-be-confirmed', speakers: [] },
    { format: 'online', link },
    { format: 'online', speakers: [] },
    { format: 'in-person', venue: 'Salle des fêtes' },
    { format: 'in-person' },
    { format: 'hybrid', venue: 'Salle des fêtes', link, start: '09:30', end: '12:00' },
    { format: 'hybrid', date: '2030-10' },
    { format: 'online', link, cancelled: true },
  ]
  const seminars = kinds.map((kind, index) => ({
    number: index + 1,
    title: series.seminars[index % series.seminars.length]?.title ?? series.title,
    date: `2030-0${index + 1}-01`,
    start: '14:00',
    end: '17:00',
    format: 'to-be-confirmed' as const,
    speakers,
    ...kind,
  }))
  const organiser = { ...series.organiser, phone: '04 00 00 00 00' }
  const { organisation, email } = organiser
  const basis = language(series, 'mission d’intérêt public', 'public task')
  const privacy = {
    controller: organisation,
    basis,
    contact: email,
    url: 'https://organisation.example/donnees',
  }
  return { ...series, organiser, privacy, seminars }
}

const samples = {
  confirmation: (series, language) => answers('confirmation', series, language),
  withdrawal: (series, language) => answers('withdrawal', series, language),
  doubt: (series, language) => answers('doubt', series, language),
  notice: notices,
  'ask-owner': askedOwners,
  promotion: (series, language) => places('promotion', series, language),
  offer: (series, language) => places('offer', series, language),
  nudge: (_, language) => nudges(language),
  update: updates,
  announcement: announcements,
  reminder: reminders,
  thanks: thanks,
  'to-organiser': lettersToOrganiser,
  digest: (series, language) => digests(series, language, allConcerns),
  preview: previews,
  report: reports,
  done: dones,
} satisfies Record<LetterKind, (series: Series, language: Language) => readonly LetterDraft[]>

const concerns = {
  question: true,
  'no-words': true,
  'data-access': true,
  'data-erasure': true,
  'opt-out': true,
  'calendar-reply': true,
  'not-the-address-on-record': true,
  'several-at-address': true,
  full: true,
  closed: true,
  bounce: true,
  parked: true,
  capped: true,
  'no-answer-possible': true,
  'joined-by-name': true,
  unanswered: true,
  'not-the-organiser': true,
  'from-organiser': true,
  'missed-reminder': true,
  'expired-letters': true,
  'series-file': true,
} satisfies Record<Concern, true>

const allConcerns = Object.keys(concerns) as Concern[]
// A parked mail has no text to show.
const readConcerns = allConcerns.filter((concern) => concern !== 'parked')

function answers(kind: AnswerDraft['kind'], series: Series, language: Language): readonly AnswerDraft[] {
  const numbers = series.seminars.map((seminar) => seminar.number)
  const plain = {
    ...draft(language),
    kind,
    people: [],
    already: false,
    unclear: [],
    refused: [],
    questionPassedOn: false,
  }
  const first = numbers.slice(0, 1)
  const all = choices(numbers, {})
  const asked = {
    unclear: [language === 'fr' ? 'peut-être aussi celui de novembre' : 'maybe the November one too'],
    refused: first.flatMap((seminar) =>
      (['past', 'cancelled', 'closed'] as const).map((why): Refused => ({ seminar, why })),
    ),
    questionPassedOn: true,
  }
  const mixed = numbers.flatMap((number, index) => {
    const kinds = [
      { attendance: 'online' },
      { status: 'waiting' },
      { tentative: true },
      { added: false },
    ] as const
    return choices([number], { attendance: 'in-person', ...kinds[index % kinds.length] })
  })
  const people: readonly (readonly ShownPerson[])[] = [
    [{ ...nadege, choices: choices(first, {}) }],
    [{ ...nadege, choices: all }],
    [{ ...nadege, choices: mixed }],
    [{ ...nadege, choices: choices(numbers, { added: false }) }],
    [{ ...nadege, choices: choices(numbers, { status: 'waiting' }) }],
    [{ ...nadege, choices: choices(numbers, { tentative: true }) }],
    [{ ...nadege, left: numbers }],
    [{ ...nadege, choices: choices(numbers.slice(1), { added: false }), left: first }],
    [{ ...nadege, choices: choices(numbers.slice(1), {}), left: first }],
    [{ ...karim, choices: all }],
    [{ ...nobody, choices: all }],
    [
      { ...nadege, choices: mixed },
      { ...karim, choices: choices(first, {}), left: numbers.slice(1) },
    ],
    [{ ...nadege, left: numbers }, { ...karim, left: first }, nobody],
    [],
  ]
  return people.flatMap((group) => [
    { ...plain, people: group },
    { ...plain, people: group.map(ranked), notOffered: numbers },
    { ...plain, people: group, ...asked },
    { ...plain, people: group, already: true, answers: null },
  ])
}

function ranked(person: ShownPerson): ShownPerson {
  const choices = person.choices.map((choice) =>
    choice.status === 'waiting' ? { ...choice, rank: choice.seminar + 1 } : choice,
  )
  return { ...person, choices }
}

function notices(series: Series, language: Language): readonly NoticeDraft[] {
  const numbers = series.seminars.map((seminar) => seminar.number)
  const kinds: readonly Partial<ShownChoice>[] = [
    {},
    { status: 'waiting' },
    { tentative: true },
    { attendance: 'online' },
  ]
  const plain = {
    ...draft(language),
    kind: 'notice' as const,
    answers: null,
    to: { name: '', address: 'karim@asso.example' },
  }
  return kinds.flatMap((kind) =>
    [numbers, numbers.slice(0, 1)].flatMap((some) => {
      const person = { ...karim, email: plain.to.address, choices: choices(some, kind) }
      return [
        { ...plain, person, registrant: 'Nadège Fontanel' },
        { ...plain, person: { ...nobody, email: plain.to.address, choices: person.choices }, registrant: '' },
      ]
    }),
  )
}

function lettersToOrganiser(series: Series, language: Language): readonly ToOrganiserDraft[] {
  const numbers = series.seminars.map((seminar) => seminar.number)
  const person = { ...nadege, choices: choices(numbers, {}) }
  const plain: ToOrganiserDraft = {
    ...draft(language),
    kind: 'to-organiser',
    to: { name: series.organiser.name, address: series.organiser.email },
    concerns: ['question'],
    writer,
    mail: {
      subject: 'Inscription',
      date: '2020-12-09T14:04:00.000Z',
      text: 'Bonjour,\n\nje m’inscris à tous les séminaires.\nLa salle est-elle accessible en fauteuil ?\n\nNadège Fontanel',
    },
    people: [person],
    unclear: [],
    evidence: [],
  }
  const fields = ['givenName', 'familyName', 'email', 'phone', 'organisation', 'role']
  const lists = ['join', 'maybe', 'leave', 'online', 'inPerson'].map((list) => `${list}.${numbers[0]}`)
  const paths = [
    'kind',
    'language',
    'question',
    'unclear[0]',
    ...[...fields, ...lists].map((of) => `participants[0].${of}`),
  ]
  return [
    plain,
    {
      ...plain,
      concerns: readConcerns,
      people: [
        person,
        { ...karim, choices: choices(numbers, { status: 'waiting' }), left: numbers.slice(0, 1) },
        nobody,
      ],
      unclear: ['celui de novembre', 'nous serons trois'],
      evidence: paths.map((of) => ({ of, words: 'je m’inscris à tous les séminaires' })),
    },
    { ...plain, answers: null, writer: null, mail: { subject: '', date: null, text: '' }, people: [] },
    { ...plain, concerns: ['parked'], writer: null, people: [] },
    {
      ...plain,
      writer: { name: '', address: writer.address },
      people: [{ ...nadege, choices: choices(numbers, { tentative: true }) }],
    },
  ]
}

function language(series: Series, french: string, english: string): string {
  return series.language === 'fr' ? french : english
}
