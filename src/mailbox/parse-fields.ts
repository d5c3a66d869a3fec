import libmime from 'libmime'
import { type AddressObject, type EmailAddress, type HeaderValue, parseAddressHeader } from 'mailparser'
import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'
import { decodeGuessing } from './parse-charset.ts'

/** Addresses kept of one header, and Message-IDs kept of `References`. */
const addressCap = 1000
const idCap = 200

/** Header fields as mailparser hands them over: the name in lower case, the line with its folding, one character a byte. */
export type HeaderLine = { readonly key: string; readonly line: string }

/** The fields of a header, raw: lower-case name to values, unfolded, in the order of the mail, 8-bit bytes decoded. */
export function rawFields(lines: readonly HeaderLine[]): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const { key, line } of lines) {
    if (!key) continue
    const value = clean(decodeBytes(line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]*/g, ' ')))
    const values = fields.get(key)
    if (values) values.push(value)
    else fields.set(key, [value])
  }
  return fields
}

/** The same fields with their encoded words decoded, in place: few values have any. */
export function decodeFields(fields: Map<string, string[]>): ReadonlyMap<string, readonly string[]> {
  for (const values of fields.values()) {
    values.forEach((value, i) => {
      if (value.includes('=?')) values[i] = decodeWords(value)
    })
  }
  return fields
}

/** A value with its encoded words decoded (RFC 2047) and control characters dropped. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return clean(value)
  try {
    return clean(libmime.decodeWords(value))
  } catch {
    return clean(value)
  }
}

/**
 * The mailboxes of an address header, groups flattened; what bears no addr-spec is left out.
 * @param values  the raw values
 * @param parsed  mailparser's reading of them, used where the raw values are plain ASCII: it guesses no charset, and
 *                makes Unicode of the domains that a letter needs in ASCII
 */
export function addresses(values: readonly string[] | undefined, parsed?: HeaderValue): Address[] {
  const found: Address[] = []
  if (!values) return found
  const isPlain = parsed !== undefined && values.every((value) => !/[^\0-\x7f]|xn--/i.test(value))
  const given = isPlain ? [parsed as AddressObject | AddressObject[]].flat() : values.map(parseAddresses)
  for (const { value } of given) collect(value, found)
  return found
}

function parseAddresses(value: string): AddressObject {
  return parseAddressHeader(value, { flatten: true, decodePunycode: false })
}

function collect(mailboxes: readonly EmailAddress[], found: Address[]): void {
  for (const { name, address, group } of mailboxes) {
    if (found.length >= addressCap) return
    if (group) collect(group, found)
    else if (address?.includes('@')) found.push({ name: clean(name), address: clean(address).toLowerCase() })
  }
}

/** The Message-IDs of a header, with their angle brackets (RFC 5322, section 3.6.4); of too many, the last. */
export function messageIds(values: readonly string[] | undefined): string[] {
  const found: string[] = []
  for (const value of values ?? []) found.push(...(value.match(/<[^<>\s]{1,998}>/g) ?? []))
  return found.slice(-idCap)
}

/**
 * Message time of the house rules: `Date`, unless it is missing or more than 48 hours from the top `Received`;
 * then that; null when there is neither.
 */
export function messageDate(date: string | undefined, received: string | undefined): Instant | null {
  const written = date === undefined ? null : parseDate(date)
  const semicolon = received?.lastIndexOf(';') ?? -1
  const seen = received === undefined || semicolon < 0 ? null : parseDate(received.slice(semicolon + 1))
  const twoDays = 48 * 3_600_000
  const time = written !== null && (seen === null || Math.abs(written - seen) <= twoDays) ? written : seen
  return time === null ? null : new Date(time).toISOString()
}

/** A date of RFC 5322, section 3.3, leniently; without a zone it is taken for UTC. Milliseconds, or null. */
function parseDate(value: string): number | null {
  const bare = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  if (!/\d{1,2}:\d{2}/.test(bare)) return null
  const zoned = /(?:[+-]\d{2}:?\d{2}|\b[A-Z]{1,5})$/.test(bare) ? bare : `${bare} +0000`
  const time = Date.parse(zoned)
  if (Number.isNaN(time)) return null
  const year = new Date(time).getUTCFullYear()
  return year >= 1970 && year < 10_000 ? time : null
}

/** Header lines come as one character a byte: ASCII as it is, else by the best guess. */
function decodeBytes(line: string): string {
  return /[\x80-\xff]/.test(line) ? decodeGuessing(Buffer.from(line, 'latin1')) : line
}

function clean(value: string): string {
  return (/[\0-\x1f\x7f]/.test(value) ? value.replace(/[\0-\x1f\x7f]+/g, ' ') : value).trim()
}
