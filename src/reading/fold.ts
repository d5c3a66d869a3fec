/**
 * Characters that only look or hide: folded or dropped, so that rules see what a reader sees.
 * Every kind of space becomes a space, every apostrophe `'`, zero-width and bidirectional marks vanish, letters
 * are composed (NFC). Look-alike letters of other alphabets stay what they are. Tabs are left.
 */
export function fold(text: string): string {
  if (!/[^\t\x20-\x7e]/.test(text)) return text
  const folded = text
    .replace(unseen, '')
    .replace(/[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060]/g, "'")
  return /[\u0300-\u036f]/.test(folded) ? folded.normalize('NFC') : folded
}

/** Control characters but tab and line feed, the soft hyphen, joiners, zero-width and bidirectional marks. */
const unseen =
  /(?:[\0-\x08\x0b-\x1f\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|\ufe0f)+/g

/** `fold`, white space collapsed and trimmed. */
export function foldLine(text: string): string {
  return fold(text)
    .replace(/[\t ]{2,}|\t/g, ' ')
    .trim()
}
