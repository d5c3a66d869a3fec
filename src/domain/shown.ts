import type { ShownPerson } from './letter.ts'
import type { Participant, Registration } from './registration.ts'

/** A person as a letter about these registrations shows them: its reader may be a colleague. */
export function shownOf(participant: Participant, rows: readonly Registration[], added = false): ShownPerson {
  const { id, givenName, familyName, email, phone, organisation, role, joinedByName } = participant
  return {
    participant: id,
    givenName,
    familyName,
    email,
    phone: email && !joinedByName ? phone : null,
    organisation,
    role,
    choices: rows.map(({ seminar, status, tentative, attendance }) => ({
      seminar,
      status,
      tentative,
      attendance,
      added,
    })),
    left: [],
  }
}
