import type { Series } from './series.ts'

/** Which seminars of a draft are adopted: these only, or all but those on hold. */
export interface Selection {
  readonly only?: readonly number[]
  readonly hold?: readonly number[]
}

/** What keeps a draft from being published: expected, found, what to do. */
export interface DraftFault {
  readonly seminar: number | null
  readonly problem: string
}

/**
 * The series that publishing a draft puts in force. With `only`, these seminars of it and nothing else; with `hold`,
 * all but those, which stay as they are.
 * @returns the faults when it may not be: a series keeps its id, and a seminar is cancelled, never deleted
 *   (contract: series.md, rules.md).
 */
export function adopt(
  published: Series,
  draft: Series,
  { only, hold = [] }: Selection,
): { readonly series: Series } | { readonly faults: readonly DraftFault[] } {
  const faults = [...faultsOf(published, draft), ...unknownIn([...(only ?? []), ...hold], draft)]
  if (faults.length > 0) return { faults }
  const isTaken = (number: number) => (only ? only.includes(number) : !hold.includes(number))
  const before = new Map(published.seminars.map((seminar) => [seminar.number, seminar]))
  const seminars = draft.seminars.flatMap((seminar) =>
    isTaken(seminar.number) ? [seminar] : (before.get(seminar.number) ?? []),
  )
  return { series: { ...(only ? published : draft), seminars } }
}

function faultsOf(published: Series, draft: Series): DraftFault[] {
  const faults: DraftFault[] = []
  if (draft.id !== published.id) {
    faults.push({
      seminar: null,
      problem: `expected id: ${published.id}, which never changes, found ${draft.id}: another series needs another data folder`,
    })
  }
  const kept = new Set(draft.seminars.map(({ number }) => number))
  for (const { number } of published.seminars) {
    if (kept.has(number)) continue
    faults.push({
      seminar: number,
      problem: `expected seminar ${number}, which is published, found none: write "cancelled: true" instead of deleting it`,
    })
  }
  return faults
}

function unknownIn(numbers: readonly number[], draft: Series): DraftFault[] {
  return numbers
    .filter((number) => !draft.seminars.some((seminar) => seminar.number === number))
    .map((number) => ({
      seminar: number,
      problem: `expected the number of a seminar of the file, found ${number}`,
    }))
}
