import { type Occasion, toOrganisers } from './answer.ts'
import { apply, changedAnything, changedRows } from './apply.ts'
import { askOwner } from './ask-back.ts'
import type { Instant } from './clock.ts'
import { type Decision, nothing } from './decision.ts'
import { fillPlaces } from './fill-places.ts'
import { sameName } from './identify.ts'
import type { Invitation } from './invitation.ts'
import { openPlaceBook } from './places.ts'
import type { Reading } from './reading.ts'
import { concernsOf, rowsOf } from './requested.ts'
import { isFromBefore, standingOf } from './standing.ts'

/**
 * An answer to a calendar entry (RFC 5546, section 3.2.3): counts when its attendee is the address on record and the
 * entry is the one last sent there (rules.md, Proof); otherwise a person looks at it. Accepting never jumps a queue.
 */
export function calendarAnswer(occasion: Occasion, now: Instant): Decision {
  const { envelope, reading, view, hold } = occasion
  const person = reading.participants[0]
  const attendee = reading.calendar?.attendee
  const numbers = person ? [...person.join, ...person.maybe, ...person.leave] : []
  const candidates = view.known.filter(
    ({ participant, registrations }) =>
      participant.email === attendee && registrations.some(({ seminar }) => numbers.includes(seminar)),
  )
  // One address may stand for several: then the name has to tell.
  const named =
    candidates.length > 1 && person ? candidates.filter((one) => sameName(one, person)) : candidates
  const before = named.length === 1 ? named[0] : undefined
  const isOld = view.invitations.some((invitation) => isOutdated(invitation, reading))
  const standing = before ? standingOf(before.participant, envelope, view) : 'stranger'
  const isTheirs = standing === 'own' || standing === 'own-by-reply'
  const isOlder = before?.registrations.some(
    (row) => numbers.includes(row.seminar) && isFromBefore(before.participant, row),
  )
  // Some servers write in their own name, with the person in Reply-To.
  const isPassedOn = !isTheirs && envelope.replyTo?.address === attendee
  if (!person || !before || isOld || isOlder || !(isTheirs || isPassedOn)) {
    return { ...nothing('to-organiser'), letters: toOrganisers(['calendar-reply'], [], occasion) }
  }
  const book = openPlaceBook(view.series, view.places)
  const asked = {
    person,
    before,
    standing,
    byName: false,
    newEmail: null,
    newcomer: before.participant,
  } as const
  const applied = apply(asked, view.series, book, now)
  if (isPassedOn && changedAnything(applied)) {
    const owner = askOwner(asked, occasion, now)
    const questions = reading.question ? toOrganisers(['question'], [], occasion) : []
    return owner
      ? { ...nothing('asked'), letters: [owner, ...questions] }
      : { ...nothing('to-organiser'), letters: toOrganisers(['calendar-reply'], [], occasion) }
  }
  const concerns = concernsOf([applied], reading)
  const letters = concerns.size > 0 ? toOrganisers([...concerns], [applied], occasion) : []
  const filled = fillPlaces(book, view.series, view.places, hold, now)
  const { joined, waiting, tentative, left } = applied
  return {
    ...nothing(
      left.length > 0
        ? 'withdrawn'
        : tentative.length > 0
          ? 'tentative'
          : joined.length > 0
            ? 'registered'
            : waiting.length > 0
              ? 'waiting-listed'
              : 'acknowledged',
    ),
    ...rowsOf([applied], view),
    registrations: [...changedRows(applied), ...filled.registrations],
    letters: [...letters, ...filled.letters],
  }
}

/**
 * True for an answer to an entry that was changed or taken away since. Programs that leave SEQUENCE out are taken to
 * answer the last one; but nobody comes by an answer to a cancellation.
 */
function isOutdated({ sequence, method, seminar }: Invitation, { calendar, participants }: Reading): boolean {
  const comes = participants.some(({ join, maybe }) => [...join, ...maybe].includes(seminar))
  return (method === 'CANCEL' && comes) || sequence > (calendar?.sequence ?? sequence)
}
