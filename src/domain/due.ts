import { type AnnouncementStep, announce } from './announce.ts'
import type { Instant } from './clock.ts'
import { type Decision, type Known, nothing, type Places } from './decision.ts'
import { digested } from './digest.ts'
import { fillPlaces } from './fill-places.ts'
import type { HouseRules } from './house-rules.ts'
import type { HoldReason, Letter, LetterStatus, NudgeDraft, ToOrganiserDraft } from './letter.ts'
import { openPlaceBook } from './places.ts'
import type { Question } from './question.ts'
import type { Registration } from './registration.ts'
import { type Reminder, remind } from './reminders.ts'
import type { Series } from './series.ts'

/** What `due` may look at: one question whose time has come, or none, and the places of the series. */
export interface DueView {
  readonly series: Series
  readonly rules: HouseRules
  readonly hold: HoldReason | null
  readonly question: {
    readonly question: Question
    readonly letter: Letter
    readonly known: readonly Known[]
  } | null
  readonly places: Places
  /** A reminder whose moment has come and that was not begun yet, with what it takes to begin it; or none. */
  readonly reminder: {
    readonly reminder: Reminder
    readonly edition: number
    readonly comers: boolean
    readonly total: number
  } | null
  /** The next step of a sending to many; null when none is under way. */
  readonly step: AnnouncementStep | null
}

/**
 * What time alone brings about (rules.md, Questions asked and Registrations): a question is reminded of once, then goes
 * to the organisers; an offer lapses to the next; places that came free are given to those who wait; a reminder begins;
 * a sending to many goes on by a step. Pure.
 * @returns null when there is nothing to do.
 */
export function due(view: DueView, now: Instant): Decision | null {
  if (view.question) {
    const { question } = view.question
    if (question.expiresAt <= now) return expired(view.question, view, now)
    return reminded(view.question, view)
  }
  const filled = fillPlaces(openPlaceBook(view.series, view.places), view.series, view.places, view.hold, now)
  if (filled.registrations.length > 0) return { ...nothing('promoted'), ...filled }
  if (view.reminder) return remind(view.reminder.reminder, view.reminder, now)
  return view.step && announce(view.step, view.hold, now)
}

type Asked = NonNullable<DueView['question']>

function reminded({ question, letter, known }: Asked, { series, hold }: DueView): Decision {
  const done: Question = { ...question, remindAt: null }
  // Nobody is reminded of a letter they never got.
  if (!wasAsked(letter)) return { ...nothing('acknowledged'), questions: [done] }
  const nudge: NudgeDraft = {
    kind: 'nudge',
    to: { name: '', address: letter.to },
    language: question.language ?? known[0]?.participant.language ?? series.language,
    participants: question.participants,
    answers: { messageId: letter.messageId, references: [], subject: '' },
    onBehalfOf: letter.onBehalfOf,
    hold,
    reminds: letter.id,
    askedAt: question.askedAt,
    until: question.expiresAt,
    unclear: question.unclear,
  }
  return { ...nothing('reminded'), letters: [nudge], questions: [done] }
}

/** False for a letter that is held still, or never arrived. */
function wasAsked({ status }: Letter): boolean {
  return status === 'sent' || status === 'queued'
}

function expired({ question, letter, known }: Asked, view: DueView, now: Instant): Decision {
  const closed: Question = { ...question, status: 'expired' }
  if (question.kind === 'offer') return lapsed(closed, { letter, known }, view, now)
  if (question.kind === 'undo' || letter.status === 'held')
    return { ...nothing('expired'), questions: [closed] }
  const decision = { ...nothing('expired'), letters: unanswered(question, letter, view), questions: [closed] }
  const { id, unclear } = question
  return digested(decision, { id, mail: letter.cause, unclear }, view, now)
}

/** Whoever let a place lapse waits again, behind the others; the next one is asked. */
function lapsed(
  question: Question,
  { letter, known }: Pick<Asked, 'letter' | 'known'>,
  view: DueView,
  now: Instant,
): Decision {
  const isOffered = ({ status, offeredUntil }: Registration) =>
    status === 'waiting' && offeredUntil !== undefined && offeredUntil <= now
  const rows = known.flatMap(({ registrations }) => registrations.filter(isOffered))
  const book = openPlaceBook(view.series, view.places)
  const back = rows.map((row): Registration => {
    book.free(row.seminar, row.attendance)
    const { offeredUntil: _, ...rest } = row
    // Whoever was never told of the offer loses no rank by it.
    return neverTold.includes(letter.status) ? rest : { ...rest, since: now }
  })
  const filled = fillPlaces(book, view.series, view.places, view.hold, now)
  return {
    ...nothing('expired'),
    registrations: [...back, ...filled.registrations],
    letters: filled.letters,
    questions: [question],
  }
}

const neverTold: readonly LetterStatus[] = ['held', 'expired']

function unanswered(question: Question, letter: Letter, { series, hold }: DueView): ToOrganiserDraft[] {
  return series.organisers.map((address) => ({
    kind: 'to-organiser',
    to: { name: '', address },
    language: series.language,
    participants: question.participants,
    answers: null,
    onBehalfOf: letter.onBehalfOf,
    hold,
    concerns: ['unanswered'],
    writer: { name: '', address: letter.to },
    mail: { subject: '', date: question.askedAt, text: question.unclear.join('\n') },
    people: [],
    unclear: question.unclear,
    evidence: [],
  }))
}
