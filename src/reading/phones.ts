import { type CountryCode, findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Home } from '#src/reading/home-country.ts'
import { matches } from '#src/reading/matches.ts'
import { plain } from '#src/reading/plain.ts'

/** A phone number as somebody wrote it. */
export interface Phone {
  /** E.164. */
  readonly value: string
  readonly words: string
  /** Offset of its first character in the text given. */
  readonly at: number
  readonly end: number
  readonly kind: 'personal' | 'switchboard' | 'fax'
}

/** Lines longer than this hold no contact details worth the search. */
const LONGEST = 2000

/**
 * Every phone number of a short text, in order. "Fax" or "standard" before a number, or in brackets behind it, tells its kind.
 * @param home whose numbers may be written without their country code (ISO 3166)
 */
export function findPhones(text: string, home: Home | CountryCode): Phone[] {
  if (text.length > LONGEST || !/\d(?:\D{0,3}\d){7}/.test(text)) return []
  const here = typeof home === 'string' ? { country: home, told: false } : home
  // 06/39/98/22/31 is a number too: the slashes are read as blanks, at the same offsets.
  // Dates are none; a comma would start an extension.
  const readable = text
    .replace(/(?<!\d)0\d(?:\/\d\d){4}(?!\d)/g, (digits) => digits.replaceAll('/', ' '))
    .replace(/(?<!\d[-./]?)\d{1,2}([-./])\d{1,2}\1\d{4}(?!\d)/g, (date) => '|'.repeat(date.length))
    .replace(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g, (date) => '|'.repeat(date.length))
    .replace(/[,;]/g, '|')
  const numbers = numbersIn(readable, here)
  let from = 0
  return [...numbers, ...unassigned(readable, numbers, here.country)]
    .sort((a, b) => a.startsAt - b.startsAt)
    .flatMap((found) => {
      const before = text.slice(from, found.startsAt)
      from = found.endsAt
      const behind = text.slice(found.endsAt, found.endsAt + 16)
      // Ten digits in a row of single spaced numbers ("01 02 03 04 05") are seminars when a word for them stands before.
      if (/(?:seminaires?|seances?|rencontres?|sessions?|ateliers?|n[°o]s?)[ :]*$/.test(plain(before)))
        return []
      const words = text.slice(found.startsAt, found.endsAt)
      return [
        {
          value: found.value,
          words,
          at: found.startsAt,
          end: found.endsAt,
          kind: kindOf(before, behind),
        },
      ]
    })
}

interface Found {
  readonly startsAt: number
  readonly endsAt: number
  readonly value: string
}

/** The valid numbers of a text: those with their country code, of the country at home, and of a country's own shape. */
function numbersIn(text: string, home: Home): Found[] {
  const known = findPhoneNumbersInText(text, home.country)
    .filter(({ startsAt, endsAt }) => !isCut(text.slice(startsAt, endsAt), home.country))
    .map(({ startsAt, endsAt, number }) => {
      const words = text.slice(startsAt, endsAt)
      const other = shaped(words, home)
      return { startsAt, endsAt, value: other ?? (number.number as string) }
    })
  const more = matches(/(?<![\d/.,+-])(?<!\d )\(?\d[\d() ./-]{6,16}\d(?!\d| \d)/g, text).flatMap((match) => {
    const startsAt = match.index
    const endsAt = startsAt + match[0].length
    if (known.some((one) => startsAt < one.endsAt && one.startsAt < endsAt)) return []
    const value = shaped(match[0], home)
    return value === null ? [] : [{ startsAt, endsAt, value }]
  })
  return [...known, ...more]
}

/** `1945 - 07999`: nine digits without the nought before them are no number where one is dialled, but for a mobile's. */
function isCut(words: string, country: CountryCode): boolean {
  return (
    withNought.has(country) &&
    !/^(?:\(?0|\+|\(\+)/.test(words.trim()) &&
    !/^[67](?: ?\d\d){4}$/.test(words.trim())
  )
}

const withNought: ReadonlySet<CountryCode> = new Set([
  'FR',
  'BE',
  'CH',
  'GB',
  'IE',
  'DE',
  'NL',
  'MA',
  'DZ',
  'AT',
])

/**
 * How one country divides the digits of its numbers, where no neighbour does. What is written in the shape of another
 * country is that country's, unless the mail says where it was written and the number is one there.
 */
const shapes: readonly (readonly [RegExp, CountryCode])[] = [
  [/^04[5-9]\d[ /.-]{1,3}(?:\d\d[ .]?\d\d[ .]?\d\d|\d{3}[ .]\d{3})$/, 'BE'],
  [/^0[1-9][ /.]{1,3}\d{3}[ .]\d\d[ .]\d\d$|^0[1-9]\d[ /.]{1,3}\d\d[ .]\d\d[ .]\d\d$/, 'BE'],
  [/^0[2-9]\d[ /]\d{3}[ .]\d\d[ .]\d\d$/, 'CH'],
  [/^6[2-9]1[ .]\d{3}[ .]\d{3}$/, 'LU'],
  [/^08[35-9][ -]\d{3}[ -]\d{4}$/, 'IE'],
  [/^(?:1[ .-])?\(?[2-9]\d\d\)?[ .-]{1,2}[2-9]\d\d[ .-]\d{4}$/, 'CA'],
  [/^0[67](?:[ .-]\d\d){4}$/, 'FR'],
]

/** A number in a shape that is not the home's own, E.164; null where the home's reading stands. */
function shaped(words: string, { country, told }: Home): string | null {
  const digits = words.replace(/\D/g, '')
  if (/^\+|^00/.test(words)) return null
  // Eleven digits with a nought before them: only British numbers, next to the French.
  const shape =
    /^0[1237]\d{9}$/.test(digits) && country !== 'DE' && country !== 'AT'
      ? 'GB'
      : shapes.find(([form]) => form.test(words.trim()))?.[1]
  if (!shape || shape === country) return null
  const pairs = shape === 'FR'
  const own = parsePhoneNumberFromString(words, country)
  if (own?.isValid() && (pairs ? !neighbours.has(country) : told)) return null
  const number = parsePhoneNumberFromString(words, shape)
  return number?.isPossible() && (pairs || number.isValid() || shape === 'GB' || shape === 'CA')
    ? (number.number as string)
    : null
}

/** Where nobody writes a number in five pairs that begin with 06 or 07. */
const neighbours: ReadonlySet<CountryCode> = new Set([
  'BE',
  'CH',
  'LU',
  'GB',
  'IE',
  'CA',
  'US',
  'DE',
  'NL',
  'ES',
  'IT',
])

/** Numbers of the right form in ranges that are not assigned to anybody (yet): `+44 7700 900417`. */
function unassigned(text: string, known: readonly Found[], country: CountryCode): Found[] {
  return matches(/(?<![\d/.,-])(?:\+|00|0|\(0)[\d() .-]{8,20}\d(?!\d)/g, text).flatMap((match) => {
    const startsAt = match.index
    const endsAt = startsAt + match[0].length
    if (known.some((one) => startsAt < one.endsAt && one.startsAt < endsAt)) return []
    const number = parsePhoneNumberFromString(match[0], country)
    return number?.isPossible() && match[0].replace(/\D/g, '').length >= 10
      ? [{ startsAt, endsAt, value: number.number as string }]
      : []
  })
}

function kindOf(before: string, behind: string): Phone['kind'] {
  const bracket = /\(([^()]{1,14})\) ?[:.]? ?$/.exec(plain(before.slice(-28)))?.[1] ?? ''
  const label = plain(before.slice(-28))
    .split(/[|;,\n•)]/)
    .at(-1)
    ?.trim()
  const remark = /^\s{0,2}\(([^)]{1,14})/.exec(plain(behind))?.[1] ?? ''
  const said = `${label ?? ''} ${remark} ${bracket}`
  const phone = /\b(?:tel|telephone|phone|t)\b/.test(said)
  if (/\b(?:fax|telecopie|telecopieur)\b/.test(said) && !phone) return 'fax'
  if (/(?:^|\s)f ?[.:]?$/.test(label ?? '')) return 'fax'
  if (/\b(?:standard|switchboard|accueil|secretariat|reception)\b/.test(said)) return 'switchboard'
  return 'personal'
}

/** Of somebody's numbers: the first that is neither fax nor switchboard, else the first switchboard, else null. */
export function firstPhone(phones: readonly Phone[]): Phone | null {
  return (
    phones.find((phone) => phone.kind === 'personal') ??
    phones.find((phone) => phone.kind === 'switchboard') ??
    null
  )
}

/** The country of a time zone where people write their numbers without its code; France for what is not listed. */
export function countryOf(timezone: string): CountryCode {
  return zones[timezone] ?? 'FR'
}

const zones: Readonly<Record<string, CountryCode>> = {
  'Europe/Paris': 'FR',
  'Europe/Brussels': 'BE',
  'Europe/Zurich': 'CH',
  'Europe/Luxembourg': 'LU',
  'Europe/Monaco': 'MC',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Berlin': 'DE',
  'Europe/Madrid': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Rome': 'IT',
  'Europe/Amsterdam': 'NL',
  'America/Montreal': 'CA',
  'America/Toronto': 'CA',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Los_Angeles': 'US',
  'America/Guadeloupe': 'GP',
  'America/Martinique': 'MQ',
  'America/Cayenne': 'GF',
  'Indian/Reunion': 'RE',
  'Indian/Mayotte': 'YT',
  'Africa/Dakar': 'SN',
  'Africa/Abidjan': 'CI',
  'Africa/Casablanca': 'MA',
  'Africa/Tunis': 'TN',
  'Africa/Algiers': 'DZ',
}
