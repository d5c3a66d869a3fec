import { answer, notices, type Occasion, toOrganisers } from './answer.ts'
import { type Applied, type Asked, apply, changedAnything, type Taken } from './apply.ts'
import { applyCaps } from './caps.ts'
import type { Instant } from './clock.ts'
import { type Decision, nothing, type View } from './decision.ts'
import type { Envelope } from './envelope.ts'
import { identify } from './identify.ts'
import type { Reason } from './journal.ts'
import type { Concern, HoldReason, LetterDraft } from './letter.ts'
import type { Message } from './message.ts'
import type { Reading, ReadPerson } from './reading.ts'
import type { Participant } from './registration.ts'
import { standingOf } from './standing.ts'

/**
 * What is done about one message: the house rules (contract: rules.md). Pure: the same envelope, reading and view give
 * the same decision at the same `now`.
 * @param message for the words that the organisers are shown; nothing is decided on them.
 */
export function decide(
  envelope: Envelope,
  message: Message,
  reading: Reading,
  view: View,
  now: Instant,
): Decision {
  if (envelope.from?.address === view.series.registration.address) return nothing('own-mail')
  if (view.handledBefore) return nothing('duplicate')
  const occasion: Occasion = { envelope, message, reading, view, hold: holdReason(envelope, view, now) }
  switch (reading.kind) {
    case 'automatic':
      return nothing('automatic')
    case 'bounce':
      return bounced(reading, view)
    case 'data-access':
    case 'data-erasure':
    case 'calendar-reply':
      return forOrganisers([reading.kind], [], occasion, 'to-organiser')
    case 'opt-out':
      return optOut(occasion)
    case 'other':
      return other(occasion)
    case 'registration':
    case 'change':
    case 'cancellation':
      return requested(occasion, now)
  }
}

/** Letters wait for the organiser in hold mode, and for mail from before the installation or older than a week. */
function holdReason(
  { receivedAt }: Envelope,
  { rules, installedAt, wasThere }: View,
  now: Instant,
): HoldReason | null {
  if (rules.letters === 'hold') return 'mode'
  const age = Date.parse(now) - Date.parse(receivedAt)
  // INTERNALDATE counts in seconds: mail of the second we were installed in is not from before.
  const installed = installedAt.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
  return wasThere || receivedAt < installed || age > rules.oldAfter ? 'old' : null
}

/** A report is believed for letters really sent only; phishing imitates them (rules.md). */
function bounced(reading: Reading, view: View): Decision {
  const failed = new Set(
    reading.bounces.filter(({ permanent }) => permanent).map(({ recipient }) => recipient),
  )
  const letters = view.reported.filter(({ to, status }) => status === 'sent' && failed.has(to))
  return {
    ...nothing('bounced'),
    bounced: letters.map((letter) => ({ ...letter, status: 'bounced' })),
  }
}

function optOut(occasion: Occasion): Decision {
  const { envelope, view } = occasion
  const own = view.known
    .map(({ participant }) => participant)
    .filter(({ email }) => email !== null && email === envelope.from?.address)
  if (own.length === 0) return forOrganisers(['opt-out'], [], occasion, 'to-organiser')
  return {
    ...nothing('opted-out'),
    participants: own.map((participant) => ({ ...participant, optedOut: true })),
  }
}

function other(occasion: Occasion): Decision {
  const { reading, view } = occasion
  // "Oui" has a meaning in its thread only; until questions are rows, a person settles it.
  if (reading.question || (reading.assent && view.thread)) {
    return forOrganisers(
      [occasion.message.text?.trim() ? 'question' : 'no-words'],
      [],
      occasion,
      'to-organiser',
    )
  }
  if (reading.unclear.length > 0)
    return withLetters(nothing('asked'), [answer('doubt', [], occasion)], occasion)
  return nothing('acknowledged')
}

/** Registration, change and withdrawal: person by person, then one answer. */
function requested(occasion: Occasion, now: Instant): Decision {
  const { envelope, reading, view } = occasion
  const concerns = new Set<Concern>(reading.question ? ['question'] : [])
  const taken: Taken = new Map()
  const applied: Applied[] = []
  reading.participants.forEach((person, index) => {
    const asked = whoIs(person, index, occasion, now)
    const concern = typeof asked === 'string' ? asked : objection(asked, reading)
    if (typeof asked === 'string' || concern) concerns.add(concern as Concern)
    else applied.push(apply(asked, view, taken, now))
  })
  if (applied.some(({ waiting }) => waiting.length > 0)) concerns.add('full')
  if (applied.some(({ refused }) => refused.some(({ why }) => why === 'closed'))) concerns.add('closed')

  const participants = applied
    .filter((one) => one.before === null || one.detailsChanged)
    .map((one) => one.participant)
  const registrations = applied.flatMap((one) =>
    one.registrations.filter((row) => !one.before?.registrations.includes(row)),
  )
  // Who registers for nothing yet (all of it unclear) is not on record before they answer.
  const withRows = participants.filter(
    ({ id }) =>
      view.known.some((known) => known.participant.id === id) ||
      registrations.some((row) => row.participant === id),
  )
  const decided: Decision = {
    ...nothing(reasonFor(applied, reading, concerns)),
    participants: withRows,
    registrations,
  }
  const letters: (LetterDraft | null)[] = []
  if (applied.length > 0 || reading.unclear.length > 0) {
    if (envelope.machine || !envelope.replyTo) concerns.add('no-answer-possible')
    else letters.push(answer(kindOfAnswer(applied), applied, occasion))
  }
  letters.push(...notices(applied, occasion))
  if (concerns.size > 0) letters.push(...toOrganisers([...concerns], applied, occasion))
  return withLetters(decided, letters, occasion)
}

/** The person as asked about, or the concern of the organisers when it can't be told who they are. */
function whoIs(
  person: ReadPerson,
  index: number,
  { envelope, reading, view }: Occasion,
  now: Instant,
): Asked | Concern {
  const identity = identify(person, reading.kind, envelope, view)
  if (identity.kind === 'several') return 'several-at-address'
  const newcomer: Participant = {
    id: `${envelope.entry}-${index + 1}`,
    givenName: person.givenName,
    familyName: person.familyName,
    email: person.email,
    phone: person.phone,
    organisation: person.organisation,
    role: person.role,
    language: reading.language,
    registeredBy: person.sender ? null : (envelope.from?.address ?? null),
    optedOut: false,
    addedAt: now,
  }
  if (identity.kind === 'new') return { person, before: null, standing: 'own', newcomer }
  const standing = standingOf(identity.known.participant, envelope, view)
  return { person, before: identity.known, standing, newcomer }
}

/** Why what is asked of this person needs their word, or the organisers' (rules.md, Proof). */
function objection({ person, before, standing }: Asked, reading: Reading): Concern | null {
  const asksToJoin = person.join.length + person.maybe.length > 0
  if (before === null) {
    // Nobody leaves what they never joined: somebody unknown who gives up places is on record under another address.
    return person.leave.length > 0 && !asksToJoin ? 'not-the-address-on-record' : null
  }
  if (standing === 'stranger' && (person.leave.length > 0 || reading.kind === 'change'))
    return 'not-the-address-on-record'
  const movesAddress =
    reading.kind === 'change' && person.email !== null && person.email !== before.participant.email
  return movesAddress && before.participant.email !== null && standing !== 'own-by-reply'
    ? 'not-the-address-on-record'
    : null
}

function reasonFor(applied: readonly Applied[], reading: Reading, concerns: ReadonlySet<Concern>): Reason {
  const some = (list: (one: Applied) => readonly unknown[]) => applied.some((one) => list(one).length > 0)
  const left = some((one) => one.left)
  if (left && !some((one) => one.joined)) return 'withdrawn'
  if (
    left ||
    some((one) => one.attendanceChanged) ||
    applied.some((one) => one.detailsChanged && reading.kind === 'change')
  ) {
    return 'changed'
  }
  if (some((one) => one.joined)) return 'registered'
  if (some((one) => one.waiting)) return 'waiting-listed'
  if (some((one) => one.tentative)) return 'tentative'
  if (reading.unclear.length > 0) return 'asked'
  if (applied.some((one) => one.refused.some(({ why }) => why === 'closed'))) return 'closed'
  if (some((one) => one.refused)) return 'too-old'
  return applied.length === 0 && concerns.size > 0 ? 'to-organiser' : 'already-registered'
}

function kindOfAnswer(applied: readonly Applied[]): 'confirmation' | 'withdrawal' | 'doubt' {
  const holdsSomething = applied.some(({ registrations }) =>
    registrations.some(({ status }) => status !== 'cancelled'),
  )
  const leaves = applied.some(({ left }) => left.length > 0)
  const joins = applied.some(
    ({ joined, waiting, tentative }) => joined.length + waiting.length + tentative.length > 0,
  )
  if (leaves && !joins) return 'withdrawal'
  return holdsSomething || applied.some(changedAnything) ? 'confirmation' : 'doubt'
}

function forOrganisers(
  concerns: readonly Concern[],
  applied: readonly Applied[],
  occasion: Occasion,
  reason: Reason,
): Decision {
  return withLetters(nothing(reason), toOrganisers(concerns, applied, occasion), occasion)
}

/** Adds the letters within the caps; the first one beyond them is told to the organisers, once. */
function withLetters(
  decision: Decision,
  drafts: readonly (LetterDraft | null)[],
  occasion: Occasion,
): Decision {
  const { letters, firstBeyond } = applyCaps(
    drafts.filter((draft) => draft !== null),
    occasion.view,
  )
  const told = firstBeyond ? toOrganisers(['capped'], [], { ...occasion, hold: null }) : []
  return { ...decision, letters: [...letters, ...told] }
}
