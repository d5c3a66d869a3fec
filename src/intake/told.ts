import type { Decision } from '#src/domain/decision.ts'
import type { LetterDraft, LetterKind, ShownPerson } from '#src/domain/letter.ts'
import type { Registration } from '#src/domain/registration.ts'
import type { Transaction } from '#src/store/store.ts'

/**
 * The registrations a decision leaves, with the edition whose facts their owners know from now on (rules.md,
 * Registrations): whoever comes is answered in this edition, and so knows all a letter of it shows them.
 * @returns the rows to put: those of the decision, and those whose facts its letters tell again.
 */
export async function toldBy(tx: Transaction, decision: Decision, edition: number): Promise<Registration[]> {
  const rows = new Map(
    decision.registrations.map((row) => [keyOf(row), { ...row, told: row.told ?? edition }]),
  )
  for (const person of decision.letters.flatMap(shownIn)) {
    const seminars = new Set(person.choices.map(({ seminar }) => seminar))
    for (const onRecord of await tx.registrationsOf(person.participant)) {
      if (!seminars.has(onRecord.seminar)) continue
      const row = rows.get(keyOf(onRecord)) ?? onRecord
      if (row.told !== edition) rows.set(keyOf(row), { ...row, told: edition })
    }
  }
  return [...rows.values()]
}

/** Letters that show a seminar with its facts: day, place, link, speakers. */
const withFacts: readonly LetterKind[] = ['confirmation', 'notice', 'promotion', 'update']

function shownIn(draft: LetterDraft): readonly ShownPerson[] {
  if (!withFacts.includes(draft.kind)) return []
  return 'people' in draft ? draft.people : 'person' in draft ? [draft.person] : []
}

function keyOf({ participant, seminar }: Pick<Registration, 'participant' | 'seminar'>): string {
  return `${seminar}/${participant}`
}
