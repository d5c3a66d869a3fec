import type { UpdateDraft } from '#src/domain/letter-to-many.ts'
import { changesOf } from '#src/domain/seminar-change.ts'
import type { Language, Seminar, Series } from '#src/domain/series.ts'
import { choices, draft, karim, nadege, nobody } from './sample-people.ts'

/** Invented letters about changes of the programme: what everybody would be told who knew nothing of it yet. */
export function updates(series: Series, language: Language): readonly UpdateDraft[] {
  const numbers = series.seminars.map(({ number }) => number)
  const plain: UpdateDraft = {
    ...draft(language),
    kind: 'update',
    answers: null,
    people: [{ ...nadege, choices: choices(numbers, { added: false }) }],
    updates: series.seminars.map((seminar) => ({
      seminar: seminar.number,
      changes: changesOf(unknown(seminar), seminar),
    })),
    toldBefore: 1,
  }
  const told = plain.updates.slice(0, 1)
  const first = numbers.slice(0, 1)
  return [
    plain,
    { ...plain, updates: told, people: [{ ...nadege, choices: choices(first, { tentative: true }) }] },
    {
      ...plain,
      updates: told,
      people: [nadege, karim, nobody].map((one) => ({ ...one, choices: choices(first, {}) })),
    },
    { ...plain, updates: told, people: [{ ...nobody, choices: choices(first, { status: 'waiting' }) }] },
  ]
}

/** The seminar as it was when its month and hours only were known. */
function unknown({ number, title, date, start, end }: Seminar): Seminar {
  const month = date.slice(0, 'YYYY-MM'.length)
  return { number, title, date: month, start, end, format: 'to-be-confirmed', speakers: [] }
}
