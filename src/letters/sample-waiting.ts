import type {
  AskOwnerDraft,
  Concern,
  DigestDraft,
  DigestedMatter,
  NudgeDraft,
  PlaceDraft,
} from '#src/domain/letter.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { choices, draft, karim, nadege, nobody, writer } from './sample-people.ts'

/** Invented letters about what waits: for a yes, for a place, for an answer, for the organisers. */

const askedAt = '2020-12-09T14:04:00.000Z'
const until = '2020-12-23T14:04:00.000Z'

export function askedOwners(series: Series, language: Language): readonly AskOwnerDraft[] {
  const numbers = series.seminars.map((seminar) => seminar.number)
  const plain: AskOwnerDraft = {
    ...draft(language),
    kind: 'ask-owner',
    onBehalfOf: 'karim@asso.example',
    person: { ...nadege, choices: choices(numbers, { added: false }) },
    asker: 'Karim Belkacem',
    join: [],
    leave: numbers,
    newEmail: null,
  }
  return [
    plain,
    { ...plain, join: numbers, leave: numbers.slice(0, 1), newEmail: 'karim@asso.example' },
    { ...plain, asker: 'karim@asso.example', onBehalfOf: 'nobody', newEmail: '"nobody"@asso.example' },
    { ...plain, onBehalfOf: writer.address, asker: 'Nadège Fontanel' },
    { ...plain, onBehalfOf: writer.address, answers: null, person: { ...karim, choices: [] } },
    { ...plain, person: { ...nobody, email: null } },
  ]
}

export function places(kind: PlaceDraft['kind'], series: Series, language: Language): readonly PlaceDraft[] {
  return series.seminars.flatMap(({ number }) => {
    const plain: PlaceDraft = {
      ...draft(language),
      kind,
      person: { ...nadege, choices: choices([number], { attendance: 'in-person' }) },
      seminar: number,
      until,
    }
    return [
      plain,
      { ...plain, answers: null, until: null, person: nadege },
      { ...plain, person: karim },
      { ...plain, person: { ...nobody, email: null } },
    ]
  })
}

export function nudges(language: Language): readonly NudgeDraft[] {
  const plain: NudgeDraft = { ...draft(language), kind: 'nudge', askedAt, until, unclear: [] }
  return [
    plain,
    { ...plain, answers: null },
    { ...plain, unclear: [language === 'fr' ? 'celui de novembre' : 'the November one'] },
  ]
}

export function digests(
  series: Series,
  language: Language,
  concerns: readonly Concern[],
): readonly DigestDraft[] {
  const plain: DigestDraft = {
    ...draft(language),
    kind: 'digest',
    to: { name: series.organiser.name, address: series.organiser.email },
    answers: null,
    matters: [],
  }
  const text = `Bonjour,\n\nLa salle est-elle accessible en fauteuil ?\n${'Merci.\n'.repeat(20)}`
  const mail = { subject: 'Inscription', date: askedAt, text }
  const question: DigestedMatter = { concerns: ['question'], writer, mail, unclear: [] }
  const others = concerns.map((concern): DigestedMatter => ({ ...question, concerns: [concern] }))
  return [
    { ...plain, matters: [question] },
    {
      ...plain,
      matters: [
        ...others,
        { ...question, unclear: ['celui de novembre', 'nous serons trois'] },
        { ...question, writer: { ...writer, name: '' } },
        { ...question, writer: { name: '', address: 'nobody' }, mail: { subject: '', date: null, text: '' } },
        { ...question, writer: null, mail: { ...mail, date: null } },
        { ...question, concerns: ['series-file'], writer: null, ours: true },
      ],
    },
  ]
}
