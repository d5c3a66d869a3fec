import { applyCaps } from './caps.ts'
import type { Instant } from './clock.ts'
import { type Decision, nothing, type View } from './decision.ts'
import { digested } from './digest.ts'
import type { ToOrganiserDraft } from './letter.ts'

/** Parked mails have no sender one could count by: they share one cap. */
export const parkedSender = 'parked'

/** What `park` may look at; the letters written on behalf are those of `parkedSender`. */
export type ParkView = Pick<View, 'series' | 'rules' | 'writtenOnBehalf' | 'writtenTo' | 'writtenInAll'>

/** A mail that can't be handled: it is kept, and the organisers are told what was wrong with it. */
export function park(id: string, fault: string, receivedAt: Instant, view: ParkView, now: Instant): Decision {
  const { series, rules } = view
  const drafts = series.organisers.map(
    (address): ToOrganiserDraft => ({
      kind: 'to-organiser',
      to: { name: '', address },
      language: series.language,
      participants: [],
      answers: null,
      onBehalfOf: parkedSender,
      hold: rules.letters === 'hold' ? 'mode' : null,
      concerns: ['parked'],
      writer: null,
      mail: { subject: '', date: receivedAt, text: fault },
      people: [],
      unclear: [],
      evidence: [],
    }),
  )
  const { letters } = applyCaps(drafts, view)
  return digested({ ...nothing('parked'), letters }, { id, mail: null, unclear: [fault] }, view, now)
}
