import { answer, kindOfAnswer, notices, type Occasion, toOrganisers } from './answer.ts'
import { type Applied, type Asked, apply, changedRows } from './apply.ts'
import { askOwner, changedElsewhere, movedAddress, questionFor, toldOnRecord } from './ask-back.ts'
import type { Instant } from './clock.ts'
import { type Decision, nothing, type View } from './decision.ts'
import { fillPlaces } from './fill-places.ts'
import { identify } from './identify.ts'
import type { Reason } from './journal.ts'
import type { AskOwnerDraft, Concern, LetterDraft } from './letter.ts'
import { openPlaceBook } from './places.ts'
import type { Question } from './question.ts'
import type { Reading, ReadPerson } from './reading.ts'
import type { Participant } from './registration.ts'
import { isFromBefore, standingOf } from './standing.ts'

/** Registration, change and withdrawal: person by person, then one answer. Letters are not capped yet. */
export function requested(occasion: Occasion, now: Instant): Decision {
  const { envelope, reading, view } = occasion
  const book = openPlaceBook(view.series, view.places)
  const concerns = new Set<Concern>()
  const applied: Applied[] = []
  const owners: AskOwnerDraft[] = []
  reading.participants.forEach((person, index) => {
    const asked = sinceEarlier(whoIs(meantInThread(person, view), index, occasion, now), applied)
    const concern = typeof asked === 'string' ? asked : objection(asked, occasion)
    if (typeof asked === 'string' || concern === null) {
      if (typeof asked === 'string') concerns.add(asked)
      else applied.push(apply(asked, view.series, book, now))
      return
    }
    const owner = askOwner(asked, occasion, now)
    if (owner) owners.push(owner)
    else concerns.add(concern)
  })
  for (const concern of concernsOf(applied, reading)) concerns.add(concern)

  const letters: (LetterDraft | null)[] = []
  if (applied.length > 0 || reading.unclear.length > 0) {
    if (envelope.machine || !envelope.replyTo) concerns.add('no-answer-possible')
    else
      letters.push(
        answer(
          kindOfAnswer(applied, envelope.replyTo.address),
          applied,
          occasion,
          questionFor(applied, occasion, now),
        ),
      )
  }
  const changed = changedElsewhere(applied, occasion)
  letters.push(...toldOnRecord(changed, occasion, now))
  const others = applied.filter((one) => !changed.includes(one))
  letters.push(...notices(others, occasion), ...owners)
  if (concerns.size > 0) letters.push(...toOrganisers([...concerns], applied, occasion))
  const filled = fillPlaces(book, view.series, view.places, occasion.hold, now)
  return {
    ...nothing(reasonFor(applied, occasion, owners.length, concerns)),
    ...rowsOf(applied, view),
    registrations: [...applied.flatMap(changedRows), ...filled.registrations],
    letters: [...letters.filter((letter) => letter !== null), ...filled.letters],
  }
}

/** Somebody named twice in one mail is, the second time, who they are after the first. */
function sinceEarlier(asked: Asked | Concern, applied: readonly Applied[]): Asked | Concern {
  if (typeof asked === 'string') return asked
  const earlier = applied.findLast(({ participant }) => participant.id === asked.before?.participant.id)
  return earlier ? { ...asked, before: earlier } : asked
}

/** Why the organisers have to know of what was done. */
export function concernsOf(applied: readonly Applied[], { question }: Reading): Set<Concern> {
  const concerns = new Set<Concern>(question ? ['question'] : [])
  if (applied.some(({ waiting, noPlace }) => waiting.length + noPlace.length > 0)) concerns.add('full')
  if (applied.some(({ refused }) => refused.some(({ why }) => why === 'closed'))) concerns.add('closed')
  if (applied.some(({ byName }) => byName)) concerns.add('joined-by-name')
  if (applied.some(({ notTheirs }) => notTheirs.length > 0)) concerns.add('not-the-address-on-record')
  return concerns
}

/** In the thread of a letter about certain seminars, a reply that names none means those (rules.md, Choices by default). */
function meantInThread(person: ReadPerson, { thread }: View): ReadPerson {
  const about = thread?.seminars ?? []
  if (!person.byDefault || about.length === 0) return person
  const only = (numbers: readonly number[]) => numbers.filter((number) => about.includes(number))
  return { ...person, join: only(person.join), maybe: only(person.maybe), leave: only(person.leave) }
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
    ...(identity.kind === 'new' && identity.perhaps ? { perhaps: identity.perhaps } : {}),
    addedAt: now,
  }
  if (identity.kind === 'new') {
    return { person, before: null, standing: 'own', byName: false, newEmail: null, newcomer }
  }
  const { known, byName } = identity
  const standing = byName ? 'stranger' : standingOf(known.participant, envelope, view)
  const newEmail = standing === 'own-by-reply' ? movedAddress(person, known, reading.kind) : null
  return { person, before: known, standing, byName, newEmail, newcomer }
}

/** Why what is asked of this person needs their own word (rules.md, Proof). */
function objection({ person, before, standing }: Asked, { reading }: Occasion): Concern | null {
  const asksToJoin = person.join.length + person.maybe.length > 0
  if (before === null) {
    // Nobody leaves what they never joined: somebody unknown who gives up places is on record under another address.
    return person.leave.length > 0 && !asksToJoin ? 'not-the-address-on-record' : null
  }
  if (standing === 'stranger' && (person.leave.length > 0 || reading.kind === 'change')) {
    return 'not-the-address-on-record'
  }
  const isOlder = before.registrations.some(
    (row) =>
      person.leave.includes(row.seminar) &&
      row.status !== 'cancelled' &&
      isFromBefore(before.participant, row),
  )
  if (isOlder && standing !== 'registrant') return 'not-the-address-on-record'
  const moves = movedAddress(person, before, reading.kind) !== null
  return moves && standing !== 'own-by-reply' ? 'not-the-address-on-record' : null
}

/** New and changed people; who registers for nothing yet (all of it unclear) is not on record before they answer. */
export function rowsOf(
  applied: readonly Applied[],
  view: View,
): Pick<Decision, 'participants' | 'questions'> {
  const participants = applied
    .filter((one) => (one.before === null ? changedRows(one).length > 0 : one.detailsChanged))
    .map((one) => one.participant)
  const { question } = view
  // An offer that is neither taken nor left stays open: it has to lapse.
  const isOpen =
    question?.kind === 'offer' &&
    !applied.some((one) => question.participants.includes(one.participant.id) && settlesOffer(one, question))
  return { participants, questions: question && !isOpen ? [{ ...question, status: 'settled' }] : [] }
}

function settlesOffer({ registrations }: Applied, { onYes }: Question): boolean {
  const numbers = onYes.flatMap(({ join }) => join)
  return !registrations.some(
    ({ seminar, offeredUntil }) => numbers.includes(seminar) && offeredUntil !== undefined,
  )
}

function reasonFor(
  applied: readonly Applied[],
  { reading }: Occasion,
  ownersAsked: number,
  concerns: ReadonlySet<Concern>,
): Reason {
  const some = (list: (one: Applied) => readonly unknown[]) => applied.some((one) => list(one).length > 0)
  const left = some((one) => one.left)
  if (left && !some((one) => one.joined)) return 'withdrawn'
  const corrected = reading.kind === 'change' && applied.some((one) => one.detailsChanged)
  if (left || some((one) => one.attendanceChanged) || corrected) return 'changed'
  if (some((one) => one.joined)) return 'registered'
  if (some((one) => one.waiting)) return 'waiting-listed'
  if (some((one) => one.tentative)) return 'tentative'
  if (reading.unclear.length > 0 || ownersAsked > 0) return 'asked'
  if (applied.some((one) => one.refused.some(({ why }) => why === 'closed'))) return 'closed'
  if (some((one) => one.refused)) return 'too-old'
  return applied.length === 0 && concerns.size > 0 ? 'to-organiser' : 'already-registered'
}
