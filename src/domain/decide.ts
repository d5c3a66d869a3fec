import { answer, type Occasion, toOrganisers, type Words } from './answer.ts'
import { untouched } from './apply.ts'
import { calendarAnswer } from './calendar-answer.ts'
import { applyCaps } from './caps.ts'
import type { Instant } from './clock.ts'
import { type Decision, type Known, nothing, type View } from './decision.ts'
import { digested } from './digest.ts'
import type { Envelope } from './envelope.ts'
import type { Concern, HoldReason } from './letter.ts'
import type { Matter } from './matter.ts'
import { ask } from './question.ts'
import type { Reading } from './reading.ts'
import { requested } from './requested.ts'
import { settle } from './settle.ts'
import { standingOf } from './standing.ts'

/**
 * What is done about one message: the house rules (contract: rules.md). Pure: the same envelope, reading and view give
 * the same decision at the same `now`.
 * @param words for the organisers to see; nothing is decided on them.
 */
export function decide(
  envelope: Envelope,
  words: Words,
  reading: Reading,
  view: View,
  now: Instant,
): Decision {
  if (envelope.from?.address === view.series.registration.address) return nothing('own-mail')
  if (view.handledBefore) return nothing('duplicate')
  const occasion: Occasion = {
    envelope,
    words,
    reading,
    view: withoutExpired(view, now),
    hold: holdReason(envelope, view, now),
  }
  return withinCaps(decideKind(occasion, now), occasion, now)
}

/**
 * An organiser's mail that she did not write to register herself, and that asks for nothing that can be done: the
 * organisers are shown it, and nothing else happens.
 */
export function passOn(
  concern: Concern,
  envelope: Envelope,
  words: Words,
  reading: Reading,
  view: View,
  now: Instant,
): Decision {
  const occasion: Occasion = { envelope, words, reading, view, hold: holdReason(envelope, view, now) }
  return withinCaps(forOrganisers([concern], occasion), occasion, now)
}

function decideKind(occasion: Occasion, now: Instant): Decision {
  const { reading, view } = occasion
  if (reading.kind === 'other' && reading.assent && view.question) return settle(view.question, occasion, now)
  switch (reading.kind) {
    case 'automatic':
      return nothing('automatic')
    case 'bounce':
      return bounced(occasion, now)
    case 'data-access':
    case 'data-erasure':
      return aboutData(reading.kind, occasion)
    case 'calendar-reply':
      return calendarAnswer(occasion, now)
    case 'opt-out':
      return optOut(occasion)
    case 'other':
      return other(occasion, now)
    case 'registration':
    case 'change':
    case 'cancellation':
      return requested(occasion, now)
  }
}

/** Between its end and the next round of the schedule a question stands open in the store: it is over all the same. */
function withoutExpired(view: View, now: Instant): View {
  return view.question && view.question.expiresAt <= now ? { ...view, question: null } : view
}

/** Letters wait for the organiser in hold mode, and for mail from before the installation or older than a week. */
export function holdReason(
  { receivedAt }: Pick<Envelope, 'receivedAt'>,
  { rules, installedAt, wasThere }: Pick<View, 'rules' | 'installedAt' | 'wasThere'>,
  now: Instant,
): HoldReason | null {
  if (rules.letters === 'hold') return 'mode'
  const age = Date.parse(now) - Date.parse(receivedAt)
  // INTERNALDATE counts in seconds: mail of the second we were installed in is not from before.
  const installed = installedAt.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
  return wasThere || receivedAt < installed || age > rules.oldAfter ? 'old' : null
}

/** A report is believed for letters really sent only; phishing imitates them (rules.md). */
function bounced({ envelope, reading, view }: Occasion, now: Instant): Decision {
  const failed = new Set(
    reading.bounces.filter(({ permanent }) => permanent).map(({ recipient }) => recipient),
  )
  const letters = view.reported.filter(({ to, status }) => status === 'sent' && failed.has(to))
  const { entry: id } = envelope
  const matter: Matter = { id, mail: id, concerns: ['bounce'], unclear: [], at: now, toldAt: null }
  return {
    ...nothing('bounced'),
    bounced: letters.map((letter) => ({ ...letter, status: 'bounced' })),
    matters: letters.length > 0 ? [matter] : [],
  }
}

/**
 * Rights over personal data go to the organisers, with what is on record when their answer would reach its owner: data
 * go to the address on record only (rules.md, Proof).
 */
function aboutData(kind: 'data-access' | 'data-erasure', occasion: Occasion): Decision {
  const { envelope, view } = occasion
  const own = ownOf(occasion)
  const reached = own.filter(
    ({ participant }) =>
      participant.joinedByName === undefined &&
      (participant.email === envelope.replyTo?.address ||
        standingOf(participant, envelope, view) === 'own-by-reply'),
  )
  const isElsewhere = reached.length < own.length || (own.length === 0 && isStranger(occasion))
  const concerns: Concern[] = isElsewhere ? [kind, 'not-the-address-on-record'] : [kind]
  return { ...nothing('to-organiser'), letters: toOrganisers(concerns, reached.map(untouched), occasion) }
}

/** No answer: they asked for none. Whoever is not on record was written to by hand, so the organisers have to know. */
function optOut(occasion: Occasion): Decision {
  const own = ownOf(occasion).map(({ participant }) => participant)
  if (own.length === 0) return forOrganisers(['opt-out'], occasion)
  return {
    ...nothing('opted-out'),
    participants: own.map((participant) => ({ ...participant, optedOut: true })),
  }
}

/** Those on record whom the writer is, by address or by a reply. */
function ownOf({ envelope, view }: Occasion): Known[] {
  return view.known.filter(({ participant }) =>
    ['own', 'own-by-reply'].includes(standingOf(participant, envelope, view)),
  )
}

/** Writes in the name of somebody on record without being believed. */
function isStranger({ envelope, view }: Occasion): boolean {
  return view.known.some(({ participant }) => participant.email === envelope.from?.address)
}

function other(occasion: Occasion, now: Instant): Decision {
  const { reading, view, words } = occasion
  // "Yes" has a meaning in its thread only, and there no question is open: a person has to see it.
  if (reading.question || (reading.assent && view.thread)) {
    return forOrganisers([words.text.trim() === '' ? 'no-words' : 'question'], occasion)
  }
  if (reading.unclear.length === 0) return nothing('acknowledged')
  const letter = answer('doubt', [], occasion, ask('unclear', now, { unclear: reading.unclear }))
  return { ...nothing('asked'), letters: letter ? [letter] : [] }
}

function forOrganisers(concerns: readonly Concern[], occasion: Occasion): Decision {
  return { ...nothing('to-organiser'), letters: toOrganisers(concerns, [], occasion) }
}

/** No answer to a robot; letters beyond the caps are held, and the first of them is told to the organisers, once. */
function withinCaps(decision: Decision, occasion: Occasion, now: Instant): Decision {
  const { envelope, view } = occasion
  const drafts = decision.letters.filter(({ answers }) => answers === null || !envelope.machine)
  const { letters, firstBeyond } = applyCaps(drafts, view)
  const { noticesPerDay } = view.rules
  const noticesBeyond =
    view.noticesToday < noticesPerDay &&
    drafts.some(({ kind, hold }) => kind === 'notice' && hold === 'capped')
  const told = firstBeyond || noticesBeyond ? toOrganisers(['capped'], [], { ...occasion, hold: null }) : []
  const { entry } = envelope
  const matter = { id: entry, mail: entry, unclear: occasion.reading.unclear }
  return digested({ ...decision, letters: [...letters, ...told] }, matter, view, now)
}
