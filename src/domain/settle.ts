import { answer, kindOfAnswer, type Occasion, toOrganisers } from './answer.ts'
import { type Applied, apply, changedRows } from './apply.ts'
import type { Instant } from './clock.ts'
import { type Decision, nothing } from './decision.ts'
import { fillPlaces } from './fill-places.ts'
import { openPlaceBook } from './places.ts'
import type { Question, Step } from './question.ts'
import type { ReadPerson } from './reading.ts'
import { concernsOf, rowsOf } from './requested.ts'
import type { Series } from './series.ts'

/**
 * A bare yes or no in the thread of a letter that asked something: what it stands for is done (rules.md, Questions
 * asked). Letters are not capped yet. A yes or no that means nothing there goes to the organisers.
 */
export function settle(question: Question, occasion: Occasion, now: Instant): Decision {
  const { reading, view, hold } = occasion
  const steps = reading.assent === 'yes' ? question.onYes : question.onNo
  const settled: Question = { ...question, status: 'settled' }
  if (steps.length === 0) {
    // "No" to what somebody else asked, "yes, fine" to what was done: all stays as it is.
    const isContent = question.kind === 'confirm' || question.kind === 'undo'
    const letters = reading.question ? toOrganisers(['question'], [], occasion) : []
    if (isContent) return { ...nothing('answered'), letters, questions: [settled] }
    return { ...nothing('to-organiser'), letters: toOrganisers(['question'], [], occasion) }
  }
  const book = openPlaceBook(view.series, view.places)
  const series = question.kind === 'undo' ? neverClosed(view.series) : view.series
  const applied = steps.flatMap((step) => take(step, occasion, series, book, now))
  const filled = fillPlaces(book, view.series, view.places, hold, now)
  const letter = answer(kindOfAnswer(applied, occasion.envelope.replyTo?.address ?? null), applied, {
    ...occasion,
    reading: { ...reading, unclear: [] },
  })
  const concerns = concernsOf(applied, reading)
  const organisers = concerns.size > 0 ? toOrganisers([...concerns], applied, occasion) : []
  return {
    ...nothing(question.kind === 'undo' ? 'undone' : 'answered'),
    ...rowsOf(applied, view),
    registrations: [...applied.flatMap(changedRows), ...filled.registrations],
    letters: [...(letter ? [letter] : []), ...organisers, ...filled.letters],
  }
}

function take(
  step: Step,
  { view }: Occasion,
  series: Series,
  book: ReturnType<typeof openPlaceBook>,
  now: Instant,
): Applied[] {
  const before = view.known.find(({ participant }) => participant.id === step.participant)
  if (!before) return []
  const person: ReadPerson = {
    givenName: null,
    familyName: null,
    email: step.email,
    phone: null,
    organisation: null,
    role: null,
    join: step.join,
    maybe: step.maybe,
    leave: step.leave,
    online: [],
    inPerson: [],
    sender: true,
    byDefault: false,
  }
  const asked = {
    person,
    before,
    standing: 'own-by-reply',
    byName: false,
    newEmail: step.email,
    newcomer: before.participant,
  } as const
  return [apply(asked, series, book, now)]
}

/** What a mail gave up can be taken back after registration has closed, too. */
function neverClosed(series: Series): Series {
  const { closes: _, ...registration } = series.registration
  const seminars = series.seminars.map(({ closes: _, ...seminar }) => seminar)
  return { ...series, registration, seminars }
}
