import type { Instant } from './clock.ts'
import type { Places } from './decision.ts'
import type { HoldReason, PlaceDraft } from './letter.ts'
import type { Place, PlaceBook } from './places.ts'
import type { Step } from './question.ts'
import type { Registration } from './registration.ts'
import { pastFrom, type Series } from './series.ts'
import { shownOf } from './shown.ts'

/** Gives or offers free places to those who wait, and tells them. */
export function fillPlaces(
  book: PlaceBook,
  series: Series,
  places: Places,
  hold: HoldReason | null,
  now: Instant,
): { readonly registrations: Registration[]; readonly letters: PlaceDraft[] } {
  const given = series.seminars
    .filter(({ number }) => places.waiting.has(number))
    .flatMap((seminar) => book.fill(seminar, now))
  return {
    registrations: given.map(({ registration }) => registration),
    letters: given.flatMap((place) => letterFor(place, series, hold)),
  }
}

/** To the person, or to whoever registered somebody who has no address; to nobody when there is neither. */
function letterFor(
  { known, registration, until }: Place,
  series: Series,
  hold: HoldReason | null,
): PlaceDraft[] {
  const { participant } = known
  const address = participant.email ?? participant.registeredBy
  if (address === null) return []
  const { seminar } = registration
  const held = series.seminars.find(({ number }) => number === seminar)
  const ends = until ?? (held && pastFrom(held, series))
  const step: Step = { participant: participant.id, join: [], maybe: [], leave: [], email: null }
  return [
    {
      kind: until ? 'offer' : 'promotion',
      to: { name: '', address },
      language: participant.language,
      participants: [participant.id],
      answers: null,
      onBehalfOf: '',
      hold,
      person: shownOf(participant, [registration], true),
      seminar,
      until,
      ...(ends && { notAfter: ends }),
      ...(until && {
        asks: {
          kind: 'offer',
          onYes: [{ ...step, join: [seminar] }],
          onNo: [{ ...step, leave: [seminar] }],
          unclear: [],
          expiresAt: until,
          remindAt: null,
        },
      }),
    },
  ]
}
