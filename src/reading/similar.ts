/** The longest word compared letter by letter; longer ones must be equal. */
const LONGEST = 30

/**
 * True when two plain words are the same but for a slip of the pen: one letter added, left out, changed or swapped
 * with its neighbour in words of five letters or more, two in words of nine or more. Plurals count as the same.
 */
export function similar(a: string, b: string): boolean {
  if (a === b || singular(a) === singular(b)) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5 || Math.max(a.length, b.length) > LONGEST) return false
  const allowed = shorter >= 9 ? 2 : 1
  if (Math.abs(a.length - b.length) > allowed || (a[0] !== b[0] && a[1] !== b[1])) return false
  return distance(a, b) <= allowed
}

/** Without the mark of the plural: "graines" → "graine", "locaux" → "locau". */
export function singular(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word
}

/** Optimal string alignment distance. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let best = Math.min(changed, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1)
      current.push(best)
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}
