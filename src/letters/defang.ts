/**
 * What a stranger wrote, made fit to stand in a letter that others read (rules.md, brakes). Values only lose
 * here: nothing is stored, so an honest name that looks like a link is mended by hand and not lost.
 */

const nameLength = 60
const quoteLength = 200
const wholeMail = { lines: 300, length: 20_000 }

/** A name, an organisation, a role: one line, at most 60 characters, no URL, no `@`. Empty when nothing is left. */
export function defangName(value: string): string {
  // NFKC first: fullwidth letters, dots and at-signs would be folded by the reader's mail program anyway.
  const words = oneLine(value.slice(0, 2000).normalize('NFKC'))
    .split(' ')
    .filter((word) => !isLink(word))
    .map(breakDots)
  return cut(words.join(' '), nameLength)
}

/** Words of a mail quoted in a letter: one line, at most 200 characters, links broken. */
export function defangQuote(value: string): string {
  return cut(breakLinks(oneLine(value.slice(0, 2000))), quoteLength)
}

/**
 * The text of a mail inside a letter: lines of their own, links broken, cut with a mark when it is very long, or
 * longer than `most`.
 */
export function defangMail(value: string, most: typeof wholeMail = wholeMail): readonly string[] {
  const lines = value
    .slice(0, most.length)
    .split(lineEnds)
    .map((line) => breakLinks(visible(line).trimEnd()))
  const shown = lines.slice(0, most.lines)
  while (shown.at(-1) === '') shown.pop()
  if (value.length > most.length || lines.length > most.lines) shown.push('[…]')
  return shown
}

/**
 * A value of our own side (series file, subject): one line without invisible characters, at most `length` characters.
 * Its no-break spaces stay.
 */
export function tidy(value: string, length: number): string {
  return cut(oneLine(value.slice(0, 4 * length), breakableSpace), length)
}

/** An addr-spec fit to be shown, or null: strangers choose theirs, and a quoted local part can hold whole sentences. */
export function plainAddress(value: string): string | null {
  return value.length <= 254 && dotAtom.test(value) ? value : null
}

// RFC 5322, section 3.4.1, with RFC 6532's letters.
const dotAtom = /^[\p{L}\p{N}_.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,253}$/u

// Every line end a mail program or a terminal honours: Unicode's, not just RFC 5322's.
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

// Control and format characters (bidirectional marks, zero-width, tags, soft hyphen), private use, and letters
// that show as nothing (Hangul fillers, the blank Braille pattern).
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu

function visible(line: string): string {
  return (
    line
      .toWellFormed()
      .replace(/\t/g, ' ')
      .replace(invisible, '')
      // "Zalgo": a letter with dozens of marks paints over the lines around it.
      .replace(/(\p{M}{3})\p{M}+/gu, '$1')
  )
}

const anySpace = /\s+/g
const breakableSpace = /[^\S\u00a0\u202f]+/g

function oneLine(value: string, spaces: RegExp = anySpace): string {
  return visible(value.split(lineEnds).join(' ')).replace(spaces, ' ').trim()
}

function isLink(word: string): boolean {
  return word.includes('@') || word.includes('://') || /^\(?(?:www\.|mailto:|tel:)/i.test(word)
}

function breakLinks(line: string): string {
  return breakDots(line.replace(/:\/\//g, ': //').replace(/[@\uff20\ufe6b]/g, ' @ '))
}

/** "evil.example" becomes "evil. example", which no mail program makes a link of; "S.A.R.L." stays. */
function breakDots(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}-])([.\u3002\uff0e\uff61])(?=[\p{L}\p{N}][\p{L}\p{N}-])/gu, '$1 ')
}

/** Counts code points, so that no character is cut in two. */
function cut(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
