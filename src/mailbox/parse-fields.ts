import libmime from 'libmime'
import { parseAddressHeader } from 'mailparser'
import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'
import { decodeGuessing } from './parse-charset.ts'

/** Addresses kept of one header, and Message-IDs kept of `References`. */
const addressCap = 1000
const idCap = 200

/** The fields of a header block: lower-case name to values, unfolded, in the order of the mail, 8-bit bytes decoded (RFC 5322, section 2.2). */
export function rawFields(header: Buffer): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const line of header.toString('latin1').split(/\r?\n(?![ \t])/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase()
    if (!/^[!-9;-~]+$/.test(name)) continue
    const value = clean(decodeBytes(line.slice(colon + 1).replace(/\r?\n[ \t]*/g, ' ')))
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
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

/** The mailboxes of an address header, groups flattened; what bears no addr-spec is left out. */
export function addresses(values: readonly string[] | undefined): Address[] {
  const found: Address[] = []
  for (const value of values ?? []) {
    const { value: mailboxes } = parseAddressHeader(value, { flatten: true, decodePunycode: false })
    for (const { name, address } of mailboxes) {
      if (found.length >= addressCap) return found
      if (address?.includes('@')) found.push({ name: clean(name), address: clean(address).toLowerCase() })
    }
  }
  return found
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
