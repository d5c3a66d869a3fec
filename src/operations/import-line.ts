import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { ReadPerson } from '#src/domain/reading.ts'
import type { Series } from '#src/domain/series.ts'
import { parseName } from '#src/reading/names.ts'
import { countryOf } from '#src/reading/phones.ts'
import { plain } from '#src/reading/plain.ts'
import type { Columns, Field } from './import-columns.ts'

/** Why a line is not imported, or one of its values is left out. */
export interface Objection {
  readonly expected: string
  readonly found: string
}

export type ImportedPerson =
  | { readonly person: ReadPerson; readonly leftOut: readonly Objection[] }
  | { readonly refused: Objection }

/** Cells longer than this are no contact details. */
const longestCell = 200

/**
 * What one line of a table says of a person.
 * @param unnamed the seminars of those whose line names none; null: such a line is refused.
 */
export function readLine(
  cells: readonly string[],
  columns: Columns,
  series: Series,
  unnamed: readonly number[] | null,
): ImportedPerson {
  const refuse = (expected: string, found: string) => ({ refused: { expected, found: quoted(found) } })
  const of = (field: Field) => textOf(cells[columns.fields.get(field) ?? -1] ?? '')
  const long = cells.find((cell) => cell.length > longestCell)
  if (long !== undefined) return refuse(`cells of at most ${longestCell} characters`, long)

  const email = of('email').toLowerCase()
  if (email && !isAddress(email)) return refuse('an e-mail address', email)
  if (email === series.registration.address) return refuse('somebody’s own address', email)
  const name = nameOf(of('given'), of('family'), of('name'), email)
  if (!name) return refuse('the name of one person', of('name'))
  if (!name.given && !name.family && !email) return refuse('a name or an e-mail address', '')

  const choices = choicesOf(cells, columns, of, series)
  if ('refused' in choices) return choices
  const named = [...choices.join, ...choices.maybe]
  const join = named.length === 0 && unnamed ? unnamed : choices.join
  if (named.length === 0 && join.length === 0)
    return refuse('the numbers of seminars, such as "1, 3" or "tous"', of('seminars'))

  const phone = phoneOf(of('phone'), series)
  return {
    person: {
      givenName: name.given,
      familyName: name.family,
      email: email || null,
      phone,
      organisation: of('organisation') || null,
      role: of('role') || null,
      join,
      maybe: choices.maybe,
      leave: [],
      online: choices.way === 'online' ? [...join, ...choices.maybe] : choices.online,
      inPerson: choices.way === 'in-person' ? [...join, ...choices.maybe] : choices.inPerson,
      sender: false,
      byDefault: false,
    },
    leftOut: of('phone') && !phone ? [{ expected: 'a phone number', found: quoted(of('phone')) }] : [],
  }
}

/** The numbers that words such as "1, 3 et 5", "2-4", "tous" or "séminaire 6" name; null when they are no such list. */
export function numbersOf(text: string, series: Series): number[] | null {
  const words = plain(text).match(/\d{1,4}|[^\s\d,;.+&/]+/g) ?? []
  const all = series.seminars.filter(({ cancelled }) => !cancelled).map(({ number }) => number)
  if (
    words.length > 0 &&
    words.every((word) => /^(?:tous|toutes|tout|all|les|the|seminaires?|seminars?)$/.test(word))
  )
    return words.some((word) => /^(?:tous|toutes|tout|all)$/.test(word)) ? all : null
  const numbers: number[] = []
  let range = false
  for (const word of words) {
    const number = Number(word)
    const last = numbers.at(-1)
    if (/^\d/.test(word)) {
      if (range && (last === undefined || last >= number || number - last > 100)) return null
      for (let n = range && last !== undefined ? last + 1 : number; n <= number; n++) numbers.push(n)
      range = false
    } else if (/^(?:-|–|a|au|to)$/.test(word)) range = true
    else if (!/^(?:et|and|les?|n°|no|s|seminaires?|seances?|rencontres?|sessions?|seminars?)$/.test(word))
      return null
  }
  return range ? null : [...new Set(numbers)]
}

interface Choices {
  readonly join: number[]
  readonly maybe: number[]
  readonly online: number[]
  readonly inPerson: number[]
  readonly way: 'online' | 'in-person' | null
}

function choicesOf(
  cells: readonly string[],
  { seminars }: Columns,
  of: (field: Field) => string,
  series: Series,
): Choices | { readonly refused: Objection } {
  const refuse = (expected: string, found: string) => ({ refused: { expected, found: quoted(found) } })
  const join = numbersOf(of('seminars'), series)
  if (join === null) return refuse('the numbers of seminars, such as "1, 3" or "tous"', of('seminars'))
  const way = of('attendance') ? wayOf(of('attendance')) : null
  if (way === undefined) return refuse('"en ligne" or "sur place"', of('attendance'))
  const choices: Choices = { join, maybe: [], online: [], inPerson: [], way }
  for (const [index, number] of seminars) {
    const cell = textOf(cells[index] ?? '')
    const word = plain(cell)
    if (/^(?:non?|0|false|faux|-)?$/.test(word)) continue
    const here = wayOf(cell)
    if (here === 'online') choices.online.push(number)
    if (here === 'in-person') choices.inPerson.push(number)
    if (isMaybe(word)) choices.maybe.push(number)
    else if (here || isYes(word) || word === String(number)) join.push(number)
    else return refuse('"x", "oui", "peut-être", "en ligne", "sur place" or nothing', cell)
  }
  const known = series.seminars.map(({ number }) => number)
  const unknown = [...join, ...choices.maybe].find((number) => !known.includes(number))
  if (unknown !== undefined) return refuse(`numbers of this series (${known.join(', ')})`, String(unknown))
  const state = plain(of('state'))
  if (isMaybe(state)) return { ...choices, join: [], maybe: [...join, ...choices.maybe] }
  // Whoever waited elsewhere is registered here, or waits, as the places allow.
  if (
    !state ||
    isYes(state) ||
    /^(?:inscrite?|registered|liste d'attente|en attente|waiting(?: list)?)$/.test(state)
  )
    return choices
  return refuse('"inscrit", "peut-être" or "liste d’attente"', of('state'))
}

function isYes(word: string): boolean {
  return /^(?:x|oui|o|yes|y|1|true|vrai|ok|v|✓|✔|☑)$/.test(word)
}

function isMaybe(word: string): boolean {
  return /^(?:peut[- ]etre|\?|maybe|tentative|provisoire|a confirmer)$/.test(word)
}

/** Undefined for words that say no way of attending. */
function wayOf(text: string): 'online' | 'in-person' | undefined {
  const word = plain(text)
  if (
    /^(?:en ligne|visio(?:conference)?|en visio|a distance|distanciel|en distanciel|online|remote)$/.test(
      word,
    )
  )
    return 'online'
  return /^(?:sur place|presentiel|en presentiel|presence|in person|in-person|on site|onsite|salle)$/.test(
    word,
  )
    ? 'in-person'
    : undefined
}

function nameOf(given: string, family: string, whole: string, email: string) {
  if (given || family || !whole) return { given: given || null, family: family || null }
  return parseName(whole, email ? (email.split('@')[0] ?? null) : null)
}

/** Spreadsheets take the 0 from the front of a number. */
function phoneOf(text: string, series: Series): string | null {
  if (!text) return null
  const country = countryOf(series.timezone)
  const [number] = [text, `0${text}`]
    .map((one) => parsePhoneNumberFromString(one, country))
    .filter((one) => one?.isPossible())
  return number?.number ?? null
}

function isAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>,;:()"\\]{1,64}@[^\s@<>,;:()"\\.]+(?:\.[^\s@<>,;:()"\\.]+)+$/.test(text)
  )
}

/** Without the apostrophe that keeps spreadsheets from running a cell (`writeCsv`), and on one line. */
function textOf(cell: string): string {
  return cell
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `"${text.slice(0, 80)}"`
}
