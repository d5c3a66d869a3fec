import type { DoneDraft, Outcome } from '#src/domain/desk-letter.ts'
import { mostTries } from '#src/domain/proposal.ts'
import type { Language } from '#src/domain/series.ts'
import type { Visit } from './visit.ts'

/** What an answer says beside its outcome. */
export type DoneFacts = Partial<
  Pick<DoneDraft, 'letters' | 'recipients' | 'triesLeft' | 'waits' | 'found' | 'faults'>
>

/**
 * What every answer to an organiser has: to her address as the series file has it, whatever the mail says of where to
 * reply, in the thread of her mail. Nothing holds it back: it goes to nobody else.
 */
export function answering({ organiser, envelope }: Visit, language: Language) {
  const { messageId, references, subject } = envelope
  return {
    to: { name: '', address: organiser },
    language,
    participants: [],
    answers: { messageId, references, subject },
    onBehalfOf: organiser,
    hold: null,
  }
}

/** Tells her what was done, or why nothing was. */
export function done(outcome: Outcome, visit: Visit, language: Language, facts: DoneFacts = {}): DoneDraft {
  const { seminars } = visit.installation.published
  return {
    ...answering(visit, language),
    kind: 'done',
    outcome,
    toKnow: false,
    letters: 0,
    recipients: 0,
    triesLeft: mostTries,
    waits: null,
    found: '',
    numbers: seminars.map(({ number }) => number),
    faults: [],
    ...facts,
  }
}

/** The same to her and to all other organisers, who have to know of what is done in their name. */
export function doneToAll(
  outcome: Outcome,
  visit: Visit,
  language: Language,
  facts: DoneFacts = {},
): DoneDraft[] {
  const own = done(outcome, visit, language, facts)
  const { organisers, language: others } = visit.installation.published
  return organisers.map((address) =>
    address === visit.organiser
      ? own
      : { ...own, to: { name: '', address }, language: others, answers: null, toKnow: true },
  )
}
