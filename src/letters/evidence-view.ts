import type { ToOrganiserDraft } from '#src/domain/letter.ts'
import { defangQuote } from './defang.ts'

/** One value of a reading and the words it was read from, its path taken apart so that templates can name it. */
export interface EvidenceView {
  /** `kind`, `givenName`, `join`, `unclear`…: the last name in the path. */
  readonly field: string
  /** Counted from 1; null for a value that is nobody's. */
  readonly person: number | null
  /** For `join`, `maybe`, `leave`, `online`, `inPerson`: the seminar; else null. */
  readonly seminar: number | null
  readonly words: string
}

const shownAtMost = 40

/** Paths as `Evidence.of` writes them: `kind`, `participants[0].phone`, `participants[1].join.3`, `unclear[0]`. */
export function viewEvidence(evidence: ToOrganiserDraft['evidence']): readonly EvidenceView[] {
  return evidence.slice(0, shownAtMost).map(({ of, words }) => {
    const found = /^(?:participants\[(\d{1,4})\]\.)?([A-Za-z]{1,30})(?:\[\d{1,4}\])?(?:\.(\d{1,4}))?$/.exec(
      of,
    )
    const [, index, field, seminar] = found ?? []
    return {
      field: field ?? defangQuote(of),
      person: index === undefined ? null : Number(index) + 1,
      seminar: seminar === undefined ? null : Number(seminar),
      words: defangQuote(words),
    }
  })
}
