import { findAddresses, type WrittenAddress } from '#src/reading/addresses.ts'
import { isWordOf } from '#src/reading/name-words.ts'
import type { Name } from '#src/reading/names.ts'
import { findPhones, type Phone } from '#src/reading/phones.ts'
import { isPlaceName } from '#src/reading/phrases/countries.ts'
import { type Part, readPiece } from '#src/reading/pieces.ts'
import { plain, plainWords } from '#src/reading/plain.ts'
import type { Setting } from '#src/reading/setting.ts'
import { wordsOf } from '#src/reading/words.ts'

/** Words of a description and their offset in the text it came from. */
export interface Said extends Part {
  /** Which comma-separated piece it stands in, from 0. */
  readonly piece: number
}

/** What a line, a list item, a table row or the rest of a sentence says of people. */
export interface Description {
  /** The words themselves. */
  readonly text: string
  readonly said: readonly Said[]
  readonly phones: readonly Phone[]
  readonly addresses: readonly WrittenAddress[]
}

/** A description longer than this is prose. */
const LONGEST = 1000

/**
 * Reads a description: `Pascal Thévenon-Diaz, délégué fédéral, Fédération des centres sociaux, 06 39 98 27 90`.
 * Pieces are divided by commas, bars, brackets, dashes between blanks, and wide blanks.
 * @param at offset of the text in whatever the evidence counts in
 * @param known the name of somebody it may be about
 */
export function describe(text: string, at: number, setting: Setting, known: Name | null): Description {
  const short = text.slice(0, LONGEST)
  const phones = findPhones(short, setting.country)
  const addresses = findAddresses(short)
  const masked = mask(short, [...phones, ...addresses])
  const said = piecesOf(masked).flatMap((piece, index) =>
    isNoise(piece.text)
      ? []
      : byDomain(readPiece(piece.text, known), piece.text, setting, known).map((part) => ({
          ...part,
          at: at + piece.at + part.at,
          piece: index,
        })),
  )
  return {
    text: short,
    said: said.slice(0, 40),
    phones: phones.map((phone) => ({ ...phone, at: at + phone.at, end: at + phone.end })),
    addresses: addresses
      .filter((address) => !setting.ours.has(address.value))
      .map((address) => ({ ...address, at: at + address.at, end: at + address.end })),
  }
}

/** The role, and of the organisations the largest: a part of one is named only when nothing larger is. */
export function roleOf(said: readonly Part[]): Part | null {
  return said.find((part) => part.kind === 'role') ?? null
}

/** See `roleOf`. */
export function organisationOf(said: readonly Part[]): Part | null {
  return (
    said.find((part) => part.kind === 'organisation') ??
    said.find((part) => part.kind === 'unit' && part.text.includes(' ') && !isDesk(part.text)) ??
    null
  )
}

/** `PACT Orme` of `@pact-orme.example` is an organisation, whatever its capitals look like. */
function byDomain(
  parts: readonly Part[],
  text: string,
  setting: Setting,
  known: Name | null,
): readonly Part[] {
  if (parts.some(({ kind }) => kind === 'role' || kind === 'organisation')) return parts
  const words = plainWords(text).filter((word) => word.length > 2 && !/^(?:des|les|the|and)$/.test(word))
  const letters = words.join('')
  const all =
    words.length > 0 &&
    letters.length >= (text === text.toUpperCase() ? 3 : 4) &&
    words.every((word) => setting.domain.includes(word))
  if (
    !all ||
    !(/^\p{Lu}/u.test(text) || (words.length > 1 && letters.length > 7)) ||
    (known !== null && words.every((word) => isWordOf(known, word)))
  )
    return parts
  return [{ kind: 'organisation', text, at: 0, sure: true, of: null }]
}

/** "Le secrétariat de mairie" names nothing. */
function isDesk(text: string): boolean {
  return (
    /^(?:\p{L}{2,3} )?(?:secretariat|accueil|standard|bureau)\b/u.test(plain(text)) && !/ \p{Lu}/u.test(text)
  )
}

interface Piece {
  readonly text: string
  readonly at: number
}

const divider = /[,;|•·\t\n()[\]<>…]|\s[-–—/:]+\s|[:–—](?=\s)|\.(?=\s|$)|\s{3,}/g

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  divider.lastIndex = 0
  for (let match = divider.exec(text); match; match = divider.exec(text)) {
    // "M. Dupont", "St. Martin", "J. Petit": a full stop after a few letters divides nothing.
    if (
      match[0] === '.' &&
      /(?:^|[\s(])\p{L}{1,3}$/u.test(text.slice(Math.max(0, match.index - 5), match.index))
    )
      continue
    add(from, match.index)
    from = match.index + match[0].length
  }
  add(from, text.length)
  return pieces

  function add(start: number, end: number): void {
    const raw = text.slice(start, end)
    const lead = /^[\s*_'’-]*/.exec(raw)?.[0].length ?? 0
    const trimmed = raw.slice(lead).replace(/[\s*_]{1,20}$/, '')
    if (trimmed !== '') pieces.push({ text: trimmed, at: start + lead })
  }
}

/** Contact details become bars, which divide. */
function mask(text: string, found: readonly { readonly at: number; readonly end: number }[]): string {
  // Quotation marks belong to the name of an organisation: they divide nothing.
  let masked = text.replace(/["«»“”]/g, ' ')
  for (const { at, end } of found) masked = masked.slice(0, at) + '|'.repeat(end - at) + masked.slice(end)
  return masked
}

const street =
  /^(?:\d{1,4}(?: ?(?:bis|ter|b))?,? )?(?:rue|avenue|av|bd|bld|boulevard|place|pl|chemin|quai|allees?|impasse|route|rte|cours|square|passage|montee|faubourg|esplanade|promenade|lotissement|zac|za|zi|bp|cs|tsa|cedex|batiment|bat|etage|street|road|lane)\b/
const postcode = /(?:^|\D)\d{5}(?:\D|$)|\bcedex\b|^[a-z]{1,2}\d{1,2} ?\d[a-z]{2}$|^f-\d{5}/
const link = /(?:https?:|www\.|^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?:\/\S{0,200})?$)/
const social =
  /\b(?:facebook|twitter|linkedin|instagram|youtube|tiktok|mastodon|whatsapp|suivez|follow us|retrouvez|site web|website|page)\b/
const label =
  /^(?:tel|telephone|phone|port|portable|mobile|mob|gsm|fax|telecopie|ligne directe|ld|direct|standard|mail|e-mail|email|courriel|mel|poste|ext|t|f|m|p|site|web|adresse|address|cell|std|tel fixe|fixe|bureau|perso|pro|num|numero|n)\.?$/

/** Streets, postcodes, links, labels of contact details, slogans: no name, role or organisation. */
function isNoise(text: string): boolean {
  const folded = plain(text)
  if (
    label.test(folded) ||
    street.test(folded) ||
    postcode.test(folded) ||
    link.test(folded) ||
    social.test(folded)
  )
    return true
  if (isPlaceName(folded) || /^[A-Z]\d[A-Z] ?\d[A-Z]\d$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(text))
    return true
  if (/^(?:\p{N}|\P{L})+$/u.test(text) || /^(?:a la|en) retraite\b/.test(folded)) return true
  return /[!?]$/.test(text) || (text.length > 40 && wordsOf(text).length > 20)
}
