import { createHash } from 'node:crypto'
import type { SeminarEdit } from '#src/domain/proposal.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { editedSeries } from '#src/series/edit-series.ts'

/** The draft of the series with the edits made, and how it would stand in the file. */
export interface EditedDraft {
  readonly series: Series
  /** Null where there is no file: in a rehearsal. */
  readonly text: string | null
}

/**
 * Edits the draft without writing it; where there is none, the series in force.
 * @throws SeriesError
 */
export async function draftWith(
  edits: readonly SeminarEdit[],
  published: Series,
  { seriesFile }: House,
): Promise<EditedDraft> {
  if (seriesFile !== undefined) return editedSeries(seriesFile, edits)
  const sets = new Map(edits.map(({ seminar, set }) => [seminar, set]))
  const seminars = published.seminars.map((seminar) => ({ ...seminar, ...sets.get(seminar.number) }))
  return { series: { ...published, seminars }, text: null }
}

/** The numbers of the seminars that edits are about. */
export function seminarsOf(edits: readonly SeminarEdit[]): number[] {
  return edits.map(({ seminar }) => seminar)
}

/** Stands for these seminars with all their facts, as a preview showed them. */
export function outcomeOf(edits: readonly SeminarEdit[], { seminars }: Series): string {
  const only = new Set(seminarsOf(edits))
  const facts = seminars.filter(({ number }) => only.has(number))
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}
