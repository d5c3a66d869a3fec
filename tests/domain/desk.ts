import type { Words } from '#src/domain/answer.ts'
import type { Instant } from '#src/domain/clock.ts'
import { decide } from '#src/domain/decide.ts'
import type { Decision, Known, View } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Reading, ReadPerson } from '#src/domain/reading.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import type { Seminar, Series } from '#src/domain/series.ts'

/** The moment of every decision in these tests. */
export const now: Instant = '2027-01-20T09:00:00.000Z'

export function seminar(number: number, more: Partial<Seminar> = {}): Seminar {
  return {
    number,
    title: `Sujet ${number}`,
    date: `2027-0${number + 1}-10`,
    start: '14:00',
    end: '17:00',
    format: 'to-be-confirmed',
    speakers: [],
    ...more,
  }
}

export const series: Series = {
  id: 'essai',
  title: 'Un cycle',
  language: 'fr',
  timezone: 'Europe/Paris',
  organiser: {
    name: 'Ada Test',
    role: 'chargée de mission',
    organisation: 'Ville',
    email: 'ada@ville.example',
  },
  organisers: ['ada@ville.example'],
  registration: { address: 'inscriptions@ville.example', whenNoneNamed: 'all' },
  reminders: [],
  remindersAt: '09:00',
  seminars: [1, 2, 3, 4].map((number) => seminar(number)),
}

export function person(more: Partial<ReadPerson> = {}): ReadPerson {
  return {
    givenName: 'Marie',
    familyName: 'Dupont',
    email: 'marie@asso.example',
    phone: null,
    organisation: null,
    role: null,
    join: [],
    maybe: [],
    leave: [],
    online: [],
    inPerson: [],
    sender: true,
    byDefault: false,
    ...more,
  }
}

export function reading(more: Partial<Reading> = {}): Reading {
  return {
    kind: 'registration',
    language: 'fr',
    participants: [],
    question: false,
    unclear: [],
    bounces: [],
    assent: null,
    aboutMessageIds: [],
    calendar: null,
    evidence: [],
    ...more,
  }
}

export function envelope(more: Partial<Envelope> = {}): Envelope {
  const from = { name: 'Marie Dupont', address: 'marie@asso.example' }
  return {
    entry: 'e1',
    place: { mailbox: 'INBOX', uidValidity: '1', uid: 7 },
    hash: 'h1',
    messageId: '<m1@asso.example>',
    references: [],
    from,
    replyTo: more.from ?? from,
    subject: 'Inscription',
    receivedAt: now,
    machine: false,
    proof: 'claimed',
    ...more,
  }
}

export function view(more: Partial<View> = {}): View {
  return {
    series,
    // Each matter in a letter of its own, to be seen in the tables; the digest has tests of its own.
    rules: { ...houseRules, digestAt: null },
    installedAt: '2027-01-01T00:00:00.000Z',
    handledBefore: false,
    wasThere: false,
    thread: null,
    reported: [],
    known: [],
    question: null,
    invitations: [],
    namesakes: [],
    places: { taken: new Map(), waiting: new Map(), queue: new Map() },
    noticesToday: 0,
    writtenTo: new Map(),
    writtenOnBehalf: { lastHour: 0, lastDay: 0 },
    writtenInAll: 0,
    ...more,
  }
}

export function onRecord(more: Partial<Participant> = {}, ...seminars: number[]): Known {
  const participant: Participant = {
    id: 'p1',
    givenName: 'Marie',
    familyName: 'Dupont',
    email: 'marie@asso.example',
    phone: null,
    organisation: null,
    role: null,
    language: 'fr',
    registeredBy: null,
    optedOut: false,
    addedAt: '2027-01-10T00:00:00.000Z',
    ...more,
  }
  return { participant, registrations: seminars.map((number) => row(participant.id, number)) }
}

export function row(participant: string, number: number, more: Partial<Registration> = {}): Registration {
  return {
    participant,
    seminar: number,
    status: 'registered',
    tentative: false,
    attendance: 'unsaid',
    since: '2027-01-10T00:00:00.000Z',
    ...more,
  }
}

export function letter(more: Partial<Letter> = {}): Letter {
  return {
    id: 'l1',
    messageId: '<l1@ville.example>',
    kind: 'confirmation',
    to: 'marie@asso.example',
    onBehalfOf: 'marie@asso.example',
    participants: ['p1'],
    cause: 'e0',
    status: 'sent',
    hold: null,
    attempts: [],
    nextAttemptAt: null,
    createdAt: '2027-01-10T00:00:00.000Z',
    ...more,
  }
}

const words: Words = { subject: 'Inscription', date: now, text: 'Bonjour' }

/** Decides, at `now`. */
export function decided(
  read: Partial<Reading>,
  seen: Partial<View> = {},
  written: Partial<Envelope> = {},
): Decision {
  return decide(envelope(written), words, reading(read), view(seen), now)
}

/** A decision in a line a thing: its reason, rows and letters, for tables. */
export function told(decision: Decision): string[] {
  return [
    decision.reason,
    ...decision.registrations.map(
      ({ participant, seminar: n, status, tentative, attendance }) =>
        `${participant} ${n} ${status}${tentative ? ' tentative' : ''}${attendance === 'unsaid' ? '' : ` ${attendance}`}`,
    ),
    ...decision.letters.map(
      (draft) =>
        `${draft.kind}${draft.kind === 'to-organiser' ? ` (${draft.concerns})` : ''} to ${draft.to.address}${draft.hold ? `, held: ${draft.hold}` : ''}`,
    ),
  ]
}
