/**
 * Every match of a global expression in a text, in order: as `String.matchAll`, which copies the expression each time,
 * and that takes longer than to look through a sentence.
 */
export function matches(shape: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  shape.lastIndex = 0
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    found.push(match)
    if (match[0] === '') shape.lastIndex++
  }
  return found
}
