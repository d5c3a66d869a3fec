import type { AnnouncementDraft, OwnWords, ReminderDraft, ThanksDraft } from '#src/domain/letter-to-many.ts'
import { isMonthOnly, type Language, type Seminar, type Series } from '#src/domain/series.ts'
import { choices, draft, karim, nadege, nobody } from './sample-people.ts'

/** Invented words of an organiser's. */
export function announcements(series: Series, language: Language): readonly AnnouncementDraft[] {
  const plain: AnnouncementDraft = {
    ...draft(language),
    kind: 'announcement',
    answers: null,
    people: [nadege],
    words: ownWords(series, language),
  }
  return [
    plain,
    { ...plain, people: [nadege, karim] },
    { ...plain, people: [nobody] },
    { ...plain, people: [], participants: [] },
  ]
}

/** Invented reminders of one seminar of each kind, to people who come in different ways. */
export function reminders(series: Series, language: Language): readonly ReminderDraft[] {
  const kindOf = ({ format, venue, link }: Seminar) =>
    `${format} ${venue !== undefined} ${link !== undefined}`
  const dated = series.seminars.filter((seminar) => !isMonthOnly(seminar) && !seminar.cancelled)
  const shown = dated.length > 0 ? dated : series.seminars
  const kinds = new Map(shown.toReversed().map((seminar) => [kindOf(seminar), seminar]))
  return [...kinds.values()].flatMap(({ number, format }) => {
    const plain: ReminderDraft = {
      ...draft(language),
      kind: 'reminder',
      answers: null,
      people: [{ ...nadege, choices: choices([number], { added: false }) }],
      seminar: number,
    }
    const people = (
      [{ tentative: true }, { attendance: 'online' }, { attendance: 'in-person' }] as const
    ).map((way) => [{ ...nadege, choices: choices([number], { added: false, ...way }) }])
    const team = [nadege, karim, nobody].map((one) => ({
      ...one,
      choices: choices([number], { added: false }),
    }))
    // How somebody comes makes a difference where there are two ways.
    return format === 'hybrid'
      ? [plain, ...[...people, team].map((readers) => ({ ...plain, people: readers }))]
      : [plain]
  })
}

/** Invented thanks for the first seminar: with a sentence of ours only, with the organiser's words, with documents. */
export function thanks(series: Series, language: Language): readonly ThanksDraft[] {
  const seminar = series.seminars[0]?.number ?? 1
  const plain: ThanksDraft = {
    ...draft(language),
    kind: 'thanks',
    answers: null,
    people: [{ ...nadege, choices: choices([seminar], { added: false }) }],
    seminar,
    words: null,
    documents: null,
  }
  const words = { ...ownWords(series, language), seminar }
  const documents = 'https://documents.example/seminaire'
  return [{ ...plain, words, documents }, plain, { ...plain, documents, people: [nobody] }]
}

function ownWords({ organiser }: Series, language: Language): OwnWords {
  const common = { seminar: null, withLink: true }
  if (language === 'fr') {
    return {
      ...common,
      subject: 'Accès par la cour',
      markdown: `Bonjour {{name}},\n\nL’entrée principale est **fermée** : passez par la cour.\n\n- un plan : https://plans.example/cour\n- une question : {{organiser.email}}\n\n## Le repas\n\nIl est offert par ${organiser.organisation}.`,
    }
  }
  return {
    ...common,
    subject: 'Entrance through the courtyard',
    markdown: `Hello {{name}},\n\nThe main entrance is **closed**: please come through the courtyard.\n\n- a map: https://plans.example/courtyard\n- a question: {{organiser.email}}\n\n## Lunch\n\nIt is offered by ${organiser.organisation}.`,
  }
}
