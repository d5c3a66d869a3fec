import type { CountryCode } from 'libphonenumber-js'
import { type Layout, type Line, signs, speaks } from '#src/reading/layout.ts'
import { cities, countries, livesIn, prefixes, usages } from '#src/reading/phrases/countries.ts'
import { sentenceWords } from '#src/reading/phrases/sign-offs.ts'
import { plain } from '#src/reading/plain.ts'

/** Whose numbers may be written without their country code. */
export interface Home {
  readonly country: CountryCode
  /** True when the mail itself says so, false when only the series does. */
  readonly told: boolean
}

/** Lines that are looked at, and their length: a signature, not a novel. */
const MOST_LINES = 300
const LONGEST = 160

/**
 * The country whoever writes telephones from: another number's prefix, a postcode that belongs to one country, a
 * country's or city's name in the signature, the end of the address; else that of the series.
 */
export function homeOf(layout: Layout, address: string | null, series: CountryCode): Home {
  const lines = layout.lines
    .slice(-MOST_LINES)
    .filter((line) => line.text.length <= LONGEST && (signs(layout, line) || speaks(layout, line)))
  if (!lines.some(({ text }) => /\d(?:\D{0,3}\d){6}/.test(text))) return { country: series, told: false }
  const places = lines.filter((line) => isPlace(layout, line)).map(({ text }) => text)
  const country =
    first(lines, ({ text }) => prefixIn(text)) ??
    first(places, postcodeIn) ??
    first(places, (text) => nameIn(plain(text))) ??
    first(lines, ({ text }) => livingIn(plain(text))) ??
    ofAddress(address)
  return country ? { country, told: true } : { country: series, told: false }
}

function first<T>(items: readonly T[], find: (item: T) => CountryCode | null): CountryCode | null {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return null
}

/** A line of the signature, or one of the text that is no sentence. */
function isPlace(layout: Layout, line: Line): boolean {
  return signs(layout, line) || (line.text.length < 90 && !sentenceWords.test(line.text))
}

/** `+32 …`, `0041 …`, `(+44)`. */
function prefixIn(text: string): CountryCode | null {
  const found = /(?:\+ ?|(?<!\d)00 ?)([1-9]\d{0,2})(?=[\d ().-]{6})/.exec(text)?.[1]
  if (!found) return null
  for (let digits = found.length; digits > 0; digits--) {
    const country = prefixes.get(found.slice(0, digits))
    if (country) return country
  }
  return null
}

function postcodeIn(text: string): CountryCode | null {
  if (/(?:^|[\s,(])(?:B|BE)-\d{4}\b/.test(text)) return 'BE'
  if (/(?:^|[\s,(])CH-\d{4}\b/.test(text)) return 'CH'
  if (/(?:^|[\s,(])L-\d{4}\b/.test(text)) return 'LU'
  if (/(?:^|[\s,(])[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])/u.test(text)) return 'CA'
  if (/(?:^|[\s,(])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/u.test(text)) return 'GB'
  if (/(?:^|[\s,(])[A-Z]{2} \d{5}(?!\d)/.test(text)) return 'US'
  return /(?:^|[\s,–-])(?:F-)?\d{5} \p{L}|\bcedex\b/iu.test(text) && !/\d{6}|\d \d{5}/.test(text)
    ? 'FR'
    : null
}

/** A country, a city of one, or a word that only one country uses; not in the name of a street. */
function nameIn(text: string): CountryCode | null {
  const words = text
    .replace(
      /\b(?:rue|avenue|av|place|bd|boulevard|quai|square|street|road|cours) (?:du |de la |de |d')?\p{L}{1,20}/gu,
      ' ',
    )
    .split(/[^\p{L}']+/u, 60)
  for (const [i, word] of words.entries()) {
    const two = `${word} ${words[i + 1] ?? ''}`
    const three = `${two} ${words[i + 2] ?? ''}`
    const found =
      countries.get(three) ??
      countries.get(two) ??
      countries.get(word) ??
      usages.get(word) ??
      cities.get(two) ??
      cities.get(word)
    if (found) return found
  }
  return null
}

function livingIn(text: string): CountryCode | null {
  const found = livesIn.exec(text)
  return found ? nameIn(text.slice(found.index + found[0].length, found.index + found[0].length + 30)) : null
}

function ofAddress(address: string | null): CountryCode | null {
  const end = /\.([a-z]{2})$/.exec(address ?? '')?.[1]
  if (!end) return null
  return end === 'uk'
    ? 'GB'
    : ([...prefixes.values()].find((country) => country.toLowerCase() === end) ?? null)
}
