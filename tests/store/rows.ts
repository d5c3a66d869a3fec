import type { JournalEntry } from '#src/domain/journal.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Matter } from '#src/domain/matter.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Question } from '#src/domain/question.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'

export const start = '2020-12-01T08:00:00.000Z'

/** `minutes` after the start of every test's story. */
export function at(minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString()
}

export function participant(id: string, more: Partial<Participant> = {}): Participant {
  return {
    id,
    givenName: 'Łucja',
    familyName: 'Hébert',
    email: `${id}@mairie.example`,
    phone: null,
    organisation: null,
    role: null,
    language: 'fr',
    registeredBy: null,
    optedOut: false,
    addedAt: start,
    ...more,
  }
}

export function registration(
  participantId: string,
  seminar: number,
  more: Partial<Registration> = {},
): Registration {
  return {
    participant: participantId,
    seminar,
    status: 'registered',
    tentative: false,
    attendance: 'unsaid',
    since: start,
    ...more,
  }
}

export function letter(id: string, more: Partial<Letter> = {}): Letter {
  return {
    id,
    messageId: `<${id}@guichet.example>`,
    kind: 'confirmation',
    to: 'lucja@mairie.example',
    onBehalfOf: 'lucja@mairie.example',
    participants: [],
    cause: 'entry',
    status: 'queued',
    hold: null,
    attempts: [],
    nextAttemptAt: start,
    createdAt: start,
    ...more,
  }
}

export function entry(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id,
    at: start,
    cause: {
      kind: 'message',
      place: { mailbox: 'main', uidValidity: '1', uid: 1 },
      hash: 'h1',
      messageId: '<m1@mairie.example>',
    },
    reason: 'registered',
    note: null,
    participants: [],
    letters: [],
    supersedes: null,
    ...more,
  }
}

export function message(uid: number, hash: string, messageId: string | null): JournalEntry['cause'] {
  return { kind: 'message', place: { mailbox: 'main', uidValidity: '1', uid }, hash, messageId }
}

export function question(letterId: string, more: Partial<Question> = {}): Question {
  return {
    id: letterId,
    kind: 'unclear',
    participants: [],
    onYes: [],
    onNo: [],
    unclear: [],
    status: 'open',
    askedAt: start,
    remindAt: null,
    expiresAt: at(60),
    ...more,
  }
}

export function matter(entryId: string, more: Partial<Matter> = {}): Matter {
  return { id: entryId, mail: entryId, concerns: ['question'], unclear: [], at: start, toldAt: null, ...more }
}

export function proposal(letterId: string, more: Partial<Proposal> = {}): Proposal {
  return {
    id: letterId,
    act: {
      kind: 'words',
      subject: 'Un mot',
      markdown: 'Bonjour **à tous**',
      audience: { seminars: [1, 2], who: 'registered' },
    },
    codeHash: '0'.repeat(64),
    language: 'fr',
    createdAt: start,
    expiresAt: at(2880),
    status: 'open',
    tries: 0,
    ...more,
  }
}
