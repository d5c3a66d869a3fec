import { answer, notices, type Occasion, shown, toOrganisers } from './answer.ts'
import { type Applied, type Asked, apply, changedAnything, changedRows, untouched } from './apply.ts'
import type { Instant } from './clock.ts'
import { type Decision, type Known, nothing, type View } from './decision.ts'
import { fillPlaces } from './fill-places.ts'
import { identify } from './identify.ts'
import type { Reason } from './journal.ts'
import type { AskOwnerDraft, Concern, LetterDraft } from './letter.ts'
import { openPlaceBook } from './places.ts'
import { ask, type Question, type QuestionDraft, type Step } from './question.ts'
import type { Kind, Reading, ReadPerson } from './reading.ts'
import type { Participant } from './registration.ts'
import { standingOf } from './standing.ts'

/** Registration, change and withdrawal: person by person, then one answer. Letters are not capped yet. */
export function requested(occasion: Occasion, now: Instant): Decision {
  const { envelope, reading, view } = occasion
  const book = openPlaceBook(view.series, view.places)
  const concerns = new Set<Concern>()
  const applied: Applied[] = []
  const owners: AskOwnerDraft[] = []
  reading.participants.forEach((person, index) => {
    const asked = whoIs(meantInThread(person, view), index, occasion, now)
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
    else letters.push(answer(kindOfAnswer(applied), applied, occasion, questionFor(applied, occasion, now)))
  }
  letters.push(...toldOnRecord(applied, occasion, now), ...notices(applied, occasion), ...owners)
  if (concerns.size > 0) letters.push(...toOrganisers([...concerns], applied, occasion))
  const filled = fillPlaces(book, view.series, view.places, occasion.hold, now)
  return {
    ...nothing(reasonFor(applied, occasion, owners.length, concerns)),
    ...rowsOf(applied, view),
    registrations: [...applied.flatMap(changedRows), ...filled.registrations],
    letters: [...letters.filter((letter) => letter !== null), ...filled.letters],
  }
}

/** Why the organisers have to know of what was done. */
export function concernsOf(applied: readonly Applied[], { question }: Reading): Set<Concern> {
  const concerns = new Set<Concern>(question ? ['question'] : [])
  if (applied.some(({ waiting, noPlace }) => waiting.length + noPlace.length > 0)) concerns.add('full')
  if (applied.some(({ refused }) => refused.some(({ why }) => why === 'closed'))) concerns.add('closed')
  if (applied.some(({ byName }) => byName)) concerns.add('joined-by-name')
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
  const moves = movedAddress(person, before, reading.kind) !== null
  return moves && standing !== 'own-by-reply' ? 'not-the-address-on-record' : null
}

/** The new address of a message that corrects contact details and nothing else; null when it moves nobody. */
function movedAddress(person: ReadPerson, before: Known, kind: Kind): string | null {
  const { email } = before.participant
  const asksMore = [person.join, person.maybe, person.leave].some((list) => list.length > 0)
  return kind === 'change' && !asksMore && email !== null && person.email !== email ? person.email : null
}

/** The question to the one on record, when they can be written to; what was asked waits for their yes. */
function askOwner(asked: Asked, { envelope, reading, hold }: Occasion, now: Instant): AskOwnerDraft | null {
  const { person, before } = asked
  const address = before?.participant.email ?? null
  if (before === null || address === null) return null
  const newEmail = movedAddress(person, before, reading.kind)
  // What a yes or no can settle; a corrected phone number of a stranger's is for the organisers.
  if (person.join.length + person.leave.length === 0 && newEmail === null) return null
  const step: Step = {
    participant: before.participant.id,
    join: person.join,
    maybe: person.maybe,
    leave: person.leave,
    email: newEmail,
  }
  return {
    kind: 'ask-owner',
    to: { name: '', address },
    language: before.participant.language,
    participants: [before.participant.id],
    answers: null,
    onBehalfOf: envelope.from?.address ?? '',
    hold,
    person: shown(untouched(before), address),
    asker: envelope.from?.name || envelope.from?.address || '',
    join: person.join,
    leave: person.leave,
    newEmail,
    asks: ask('confirm', now, { onYes: [step] }),
  }
}

/** Words that were not clear are asked about; what was given up or changed can be taken back with a no. */
function questionFor(
  applied: readonly Applied[],
  { reading }: Occasion,
  now: Instant,
): QuestionDraft | undefined {
  if (reading.unclear.length > 0) return ask('unclear', now, { unclear: reading.unclear })
  const taken = applied.filter(({ left, before }) => before !== null && left.length > 0)
  return taken.length > 0 ? ask('undo', now, { onNo: taken.map(inverse) }) : undefined
}

/** What takes a change of registrations back. */
function inverse({ participant, before, joined, waiting, tentative, left }: Applied): Step {
  const wasTentative = (number: number) =>
    before?.registrations.some((row) => row.seminar === number && row.tentative) ?? false
  return {
    participant: participant.id,
    join: left.filter((number) => !wasTentative(number)),
    maybe: left.filter(wasTentative),
    leave: [...joined, ...waiting, ...tentative],
    email: null,
  }
}

/** What somebody gave up is told to their address on record too, where the answer goes elsewhere (rules.md, Proof). */
function toldOnRecord(applied: readonly Applied[], occasion: Occasion, now: Instant): LetterDraft[] {
  const elsewhere = applied.filter(
    ({ participant, left }) =>
      left.length > 0 &&
      participant.email !== null &&
      participant.email !== occasion.envelope.replyTo?.address,
  )
  return elsewhere.flatMap((one) => {
    const letter = answer(kindOfAnswer([one]), [one], occasion, ask('undo', now, { onNo: [inverse(one)] }))
    const address = one.participant.email ?? ''
    return letter
      ? [
          {
            ...letter,
            to: { name: '', address },
            language: one.participant.language,
            answers: null,
            people: [shown(one, address)],
            unclear: [],
            questionPassedOn: false,
          },
        ]
      : []
  })
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

export function kindOfAnswer(applied: readonly Applied[]): 'confirmation' | 'withdrawal' | 'doubt' {
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
