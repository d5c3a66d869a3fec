import type { View, Written } from './decision.ts'
import type { HoldReason, LetterDraft } from './letter.ts'

/**
 * Holds the letters that go beyond the caps (rules.md, brakes). Letters to the organisers count against the sender
 * whose mail caused them, so that nobody can flood the organisers either.
 * @returns the letters, some of them held, and whether this decision is the first beyond a cap.
 */
export function applyCaps(
  drafts: readonly LetterDraft[],
  view: Pick<View, 'series' | 'rules' | 'writtenTo' | 'writtenOnBehalf' | 'writtenInAll'>,
): { letters: LetterDraft[]; firstBeyond: boolean } {
  const counts = new Map<string, Written>()
  let inAll = view.writtenInAll
  let firstBeyond = false
  const letters = drafts.map((draft) => {
    if (draft.hold) return draft
    const key = draft.kind === 'to-organiser' ? 'organisers' : draft.to.address
    const written =
      counts.get(key) ??
      (draft.kind === 'to-organiser' ? view.writtenOnBehalf : view.writtenTo.get(key)) ??
      none
    const { lettersPerAddressAndHour, lettersPerAddressAndDay, lettersPerHour } = view.rules
    // One matter is a letter to each organiser.
    const copies = draft.kind === 'to-organiser' ? Math.max(1, view.series.organisers.length) : 1
    const [perHour, perDay] = [lettersPerAddressAndHour * copies, lettersPerAddressAndDay * copies]
    const beyond = written.lastHour >= perHour || written.lastDay >= perDay || inAll >= lettersPerHour
    if (written.lastHour === perHour || written.lastDay === perDay || inAll === lettersPerHour) {
      firstBeyond = true
    }
    counts.set(key, { lastHour: written.lastHour + 1, lastDay: written.lastDay + 1 })
    inAll++
    return beyond ? { ...draft, hold: 'capped' as HoldReason } : draft
  })
  return { letters, firstBeyond }
}

const none: Written = { lastHour: 0, lastDay: 0 }
