/** What strangers wrote, fit for a line of a terminal: no control characters, no escape sequences. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
}
