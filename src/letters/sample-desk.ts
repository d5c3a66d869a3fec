import { type DoneDraft, outcomes, type PreviewDraft, type ReportDraft } from '#src/domain/desk-letter.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { draft } from './sample-people.ts'
import { updates } from './sample-updates.ts'

/** Invented answers to an organiser's commands. */

const toOrganiser = ({ organiser }: Series) => ({ name: '', address: organiser.email })

export function previews(series: Series, language: Language): readonly PreviewDraft[] {
  const [first, second] = series.seminars.map(({ number }) => number)
  const numbers = [first, second].filter((number) => number !== undefined)
  const until = '2020-12-16T15:00:00.000Z'
  const words = language === 'fr' ? 'La salle change.' : 'The room changes.'
  const plain: PreviewDraft = {
    ...draft(language),
    to: toOrganiser(series),
    kind: 'preview',
    participants: [],
    act: 'words',
    code: 'k7m4xp',
    until,
    letters: 12,
    recipients: 14,
    concerned: numbers.map((seminar) => ({ seminar, count: 7 })),
    updates: [],
    samples: [{ subject: series.title, text: `${words}\n\n${series.organiser.name}\n` }],
    aside: [],
    instead: null,
    proposes: {
      act: {
        kind: 'words',
        subject: series.title,
        markdown: words,
        audience: { seminars: numbers, who: 'registered' },
      },
      expiresAt: until,
    },
  }
  const change: PreviewDraft = {
    ...plain,
    act: 'change',
    updates: updates(series, language)[0]?.updates.slice(0, 2) ?? [],
    aside: [language === 'fr' ? 'Prévoir un casque.' : 'Bring headphones.'],
    proposes: { act: { kind: 'change', edits: [], outcome: '' }, expiresAt: until },
  }
  const resume: PreviewDraft = {
    ...plain,
    act: 'resume',
    letters: 1,
    concerned: [],
    samples: [],
    answers: null,
    proposes: { act: { kind: 'resume' }, expiresAt: until },
  }
  return [plain, change, resume, { ...plain, instead: 'other' }, { ...change, instead: 'changed' }]
}

export function reports(series: Series, language: Language): readonly ReportDraft[] {
  const numbers = series.seminars.map(({ number }) => number)
  const plain: ReportDraft = {
    ...draft(language),
    to: toOrganiser(series),
    kind: 'report',
    participants: [],
    counted: numbers.map((seminar, index) => ({
      seminar,
      registered: 12,
      tentative: 1,
      waiting: index,
      online: 4,
      inPerson: 8,
      left: index % 2 === 0 ? null : index,
      leftOnline: index % 3 === 0 ? 1 : null,
    })),
    named: [],
    state: {
      paused: true,
      outbox: { queued: 3, held: 1, failed: 0, bounced: 2 },
      matters: [
        { concern: 'question', count: 2 },
        { concern: 'from-organiser', count: 1 },
      ],
    },
    attachments: [],
  }
  const many = Array.from({ length: 202 }, () => ({
    name: 'Nadège Fontanel',
    organisation: null,
    state: 'registered' as const,
  }))
  const named = numbers.slice(0, 2).map((seminar, index) => ({
    seminar,
    names:
      index > 0
        ? []
        : ([
            { name: 'Nadège Fontanel', organisation: 'Association Les Tisserands', state: 'registered' },
            { name: 'Karim Belkacem', organisation: null, state: 'tentative' },
            { name: '', organisation: null, state: 'waiting' },
          ] as const),
  }))
  return [
    plain,
    {
      ...plain,
      state: { paused: false, outbox: { queued: 0, held: 0, failed: 0, bounced: 0 }, matters: [] },
    },
    { ...plain, counted: plain.counted.slice(0, 2), named, state: null, answers: null },
    { ...plain, named: [{ seminar: numbers[0] ?? 1, names: many }], state: null },
  ]
}

export function dones(series: Series, language: Language): readonly DoneDraft[] {
  const plain: Omit<DoneDraft, 'outcome'> = {
    ...draft(language),
    to: toOrganiser(series),
    kind: 'done',
    participants: [],
    toKnow: false,
    letters: 12,
    recipients: 14,
    triesLeft: 4,
    waits: null,
    found: '',
    numbers: series.seminars.map(({ number }) => number),
    faults: [],
  }
  return outcomes.flatMap((outcome): readonly DoneDraft[] => [
    { ...plain, outcome },
    {
      ...plain,
      outcome,
      toKnow: true,
      answers: null,
      waits: 'paused',
      found: '2, 9',
      faults: ['data/series.yaml:12: …'],
    },
  ])
}
