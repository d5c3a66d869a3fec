import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'
import type { DraftLine } from './draft-line.ts'
import { headerNames } from './phrases/quoting.ts'

/** The header lines over a quoted or forwarded mail: lines [start, end). */
export interface HeaderBlock {
  readonly end: number
  readonly from: Address | null
  readonly date: Instant | null
  readonly subject: string
}

const field = /^[*_ ]{0,3}(\p{L}[\p{L}'-]{0,20}(?: \p{L}{1,10}){0,2})[*_ ]{0,3} ?:[*_| ]{0,4}(.*)$/u

/** Lines a block may take, its long recipient lists included. */
const reach = 40

/**
 * The header block that begins at `start`, or null. It names who wrote and at least two of when, to whom, about
 * what; a value may run on over further lines. Depth of quoting does not change within it.
 */
export function headerBlockAt(lines: readonly DraftLine[], start: number): HeaderBlock | null {
  const depth = lines[start]?.depth
  if (depth === undefined || !nameOf(lines[start]?.text)) return null
  const found: Partial<Record<'from' | 'date' | 'to' | 'subject' | 'other', string>> = {}
  let end = start
  let kind: keyof typeof found | null = null
  let running = 0
  for (let i = start; i < lines.length && i < start + reach; i++) {
    const line = lines[i]
    if (!line || line.depth !== depth) break
    if (!line.text) {
      // some conversions put an empty line between the fields
      if (i + 1 < lines.length && nameOf(lines[i + 1]?.text) && isOpen(found)) continue
      break
    }
    const name = nameOf(line.text)
    if (name && !(name in found && name !== 'other')) {
      kind = name
      found[kind] = valueIn(line.text)
      running = 0
      end = i + 1
    } else if (
      kind &&
      runsOn(kind, found[kind] ?? '', line.text, ++running) &&
      leadsOn(lines, i, depth, kind)
    ) {
      found[kind] = `${found[kind]} ${line.text}`.trim()
      end = i + 1
    } else break
  }
  const known = ['date', 'to', 'subject'].filter((name) => name in found).length
  if (found.from === undefined || known < 2) return null
  return { end, from: addressOf(found.from), date: dateOf(found.date ?? ''), subject: found.subject ?? '' }
}

function nameOf(text: string | undefined): 'from' | 'date' | 'to' | 'subject' | 'other' | undefined {
  if (!text || text.length > 2000) return undefined
  const name = field.exec(text)?.[1]?.toLowerCase()
  return name !== undefined && Object.hasOwn(headerNames, name) ? headerNames[name] : undefined
}

function valueIn(text: string): string {
  return (field.exec(text)?.[2] ?? '').replace(/^[*_ ]+|[*_ ]+$/g, '')
}

function isOpen(found: object): boolean {
  return Object.keys(found).length < 4
}

/** A list of addresses, or a value left empty or cut by wrapping. */
function runsOn(kind: string, value: string, text: string, running: number): boolean {
  if (value === '') return running === 1
  if (kind === 'to' || kind === 'other') return running < 30 && (/[;,<]\s?$/.test(value) || /@/.test(text))
  if (kind === 'from') return running === 1 && /^<?[^\s@]+@[^\s@]+>?/.test(text)
  return kind === 'date' ? false : running === 1 && value.length > 50
}

/** A value that runs on is followed by another field, more of it, or the end of the block. */
function leadsOn(lines: readonly DraftLine[], at: number, depth: number, kind: string): boolean {
  const next = lines[at + 1]
  // a long subject is followed by the text itself more often than by its own second line
  if (kind === 'subject') return next?.depth === depth && nameOf(next.text) !== undefined
  return !next || next.depth !== depth || !next.text || nameOf(next.text) !== undefined || /@/.test(next.text)
}

/** "Zineb OUALI <z.ouali@…>", "z.ouali@…", "OUALI Zineb [mailto:…]", or a name alone: then no address. */
export function addressOf(value: string): Address | null {
  const match = /([^\s<>[\]"'(),;:]{1,64}@[^\s<>[\]"'(),;:]{1,190})/.exec(value.slice(0, 500))
  const address = match?.[1]?.toLowerCase()
  const name = value
    .slice(0, match ? match.index : 200)
    .replace(/\[?mailto:?/i, '')
    .replace(/[<>"[\]()]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/(?:de la part de|on behalf of).*/i, '')
    .trim()
  if (!address && !name) return null
  return { name: name.includes('@') ? '' : name, address: address?.replace(/\.$/, '') ?? '' }
}

const months: Readonly<Record<string, number>> = {
  jan: 1,
  fév: 2,
  fev: 2,
  feb: 2,
  mar: 3,
  avr: 4,
  apr: 4,
  mai: 5,
  may: 5,
  juin: 6,
  jun: 6,
  juil: 7,
  jul: 7,
  aoû: 8,
  aou: 8,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  déc: 12,
  dec: 12,
}

/** The date of a header line in French or English words or figures, its hour taken for UTC; null when unsure. */
export function dateOf(value: string): Instant | null {
  const text = value.slice(0, 120).toLowerCase()
  const hour = /\b(\d{1,2})[:h](\d{2})/.exec(text)
  const time = hour ? ([Number(hour[1]), Number(hour[2])] as const) : ([0, 0] as const)
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text)
  if (iso) return instant(Number(iso[1]), Number(iso[2]), Number(iso[3]), time)
  const figures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})\b/.exec(text)
  if (figures) return instant(Number(figures[3]), Number(figures[2]), Number(figures[1]), time)
  const words = /\b(\d{1,2})(?:er|st|nd|rd|th)?\.? (\p{L}{3,9})\.?,? (\d{4})\b/u.exec(text)
  if (words) return instant(Number(words[3]), monthOf(words[2]), Number(words[1]), time)
  const english = /\b(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})\b/u.exec(text)
  if (english) return instant(Number(english[3]), monthOf(english[1]), Number(english[2]), time)
  return null
}

function monthOf(word: string | undefined): number {
  return months[word?.slice(0, 4) ?? ''] ?? months[word?.slice(0, 3) ?? ''] ?? 0
}

function instant(
  year: number,
  month: number,
  day: number,
  [hour, minute]: readonly [number, number],
): Instant | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return null
  return new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day, hour, minute)).toISOString()
}
