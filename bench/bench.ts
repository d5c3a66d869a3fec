/** One measure, against something measured in the same run: absolute figures drift with the machine, ratios hold. */
export interface Bench {
  readonly name: string
  /** What the ratio is to. */
  readonly against: string
  /** Of `value`. */
  readonly unit: string
  run(): Promise<Figures>
}

export interface Figures {
  readonly ratio: number
  readonly value: number
}

/** Runs each side in turn, so that what disturbs the machine disturbs both; gives the median of each. */
export async function inTurn(
  times: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const [a, b]: [number[], number[]] = [[], []]
  for (let i = 0; i < times; i++) {
    a.push(await ours())
    b.push(await theirs())
  }
  return { ours: median(a), theirs: median(b) }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('the median of nothing')
  return (low + high) / 2
}
