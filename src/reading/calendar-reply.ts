import ICAL from 'ical.js'
import type { Address, Message, Part } from '#src/domain/message.ts'
import type { Evidence } from '#src/domain/reading.ts'
import type { Series } from '#src/domain/series.ts'
import { foldLine } from './fold.ts'
import { forwardPrefix } from './phrases/quoting.ts'

/** An answer to a calendar invitation (iTIP `METHOD:REPLY`, RFC 5546, section 3.2.3). */
export interface CalendarReply {
  /** Who answers: ATTENDEE, its name (CN) or, when that is missing, nothing. */
  readonly attendee: Address
  /** SEQUENCE of the entry answered to; null when left out. */
  readonly sequence: number | null
  /** Seminars of the series by what is said of them. */
  readonly join: readonly number[]
  readonly maybe: readonly number[]
  readonly leave: readonly number[]
  /** UIDs that are none of the series'. */
  readonly unknown: readonly string[]
  /** The words of COMMENT, which may hold a question; null when there are none. */
  readonly comment: string | null
  readonly evidence: Omit<Evidence, 'of'>
}

const stances = { ACCEPTED: 'join', TENTATIVE: 'maybe', DECLINED: 'leave' } as const
const eventCap = 50

/**
 * The calendar reply that a message is, or null. Read leniently: words around the calendar are cut off, ORGANIZER may
 * be missing. A reply that somebody forwards is no answer of theirs.
 */
export function readCalendarReply(message: Message, series: Series): CalendarReply | null {
  if (forwardPrefix.test(message.subject)) return null
  for (const part of message.parts) {
    const calendar = calendarOf(part)
    const reply = calendar && replyOf(calendar, message, series)
    if (reply) return reply
  }
  return null
}

/** The calendar of a part, its method checked in the text and, where that has none, in the Content-Type. */
function calendarOf({ type, parameters, filename, text }: Part): ICAL.Component | null {
  if (
    !text ||
    !(type === 'text/calendar' || type === 'application/ics' || filename?.toLowerCase().endsWith('.ics'))
  )
    return null
  const start = text.search(/BEGIN:VCALENDAR/i)
  const end = text.toUpperCase().lastIndexOf('END:VCALENDAR')
  if (start < 0 || end < start || !/METHOD/i.test(text + (parameters.method ? 'METHOD' : ''))) return null
  try {
    // Line ends that a gateway doubled on the way.
    const whole = text.slice(start, end + 'END:VCALENDAR'.length).replaceAll('\r\r\n', '\r\n')
    const calendar = new ICAL.Component(ICAL.parse(whole))
    const method = String(calendar.getFirstPropertyValue('method') ?? parameters.method ?? '')
    return method.toUpperCase() === 'REPLY' ? calendar : null
  } catch {
    return null
  }
}

function replyOf(calendar: ICAL.Component, message: Message, series: Series): CalendarReply | null {
  const events = calendar.getAllSubcomponents('vevent').slice(0, eventCap)
  const said = { join: new Set<number>(), maybe: new Set<number>(), leave: new Set<number>() }
  const unknown: string[] = []
  const comments: string[] = []
  let attendee: Address | null = null
  let sequence: number | null = null
  let words = ''
  for (const event of events) {
    const property = attendeeOf(event, message)
    const status = String(property?.getFirstParameter('partstat') ?? '').toUpperCase()
    if (!property || !(status in stances)) continue
    attendee ??= addressOf(property)
    const uid = String(event.getFirstPropertyValue('uid') ?? '')
    const number = seminarNumber(uid, series)
    if (number === null) unknown.push(uid)
    else said[stances[status as keyof typeof stances]].add(number)
    const value = Number(event.getFirstPropertyValue('sequence') ?? Number.NaN)
    if (Number.isInteger(value)) sequence = Math.max(sequence ?? 0, value)
    const comment = foldLine(String(event.getFirstPropertyValue('comment') ?? '').replace(/\s+/g, ' '))
    if (comment) comments.push(comment)
    words ||= `PARTSTAT=${status} ${uid}`
  }
  if (!attendee) return null
  return {
    attendee,
    sequence,
    join: sorted(said.join),
    maybe: sorted(said.maybe),
    leave: sorted(said.leave),
    unknown,
    comment: comments.length > 0 ? comments.join('\n') : null,
    evidence: { words: words.slice(0, 200), where: 'attachment', at: 0, rule: 'itip-reply' },
  }
}

/** A reply has one attendee; where a server left the others in, the sender's. */
function attendeeOf(event: ICAL.Component, message: Message): ICAL.Property | null {
  const all = event.getAllProperties('attendee')
  const own = all.find((property) => addressOf(property).address === message.from?.address)
  return (
    own ??
    all.find((property) => String(property.getFirstParameter('partstat') ?? '').toUpperCase() in stances) ??
    null
  )
}

function addressOf(property: ICAL.Property): Address {
  const value = String(property.getFirstValue() ?? '')
  const address = value
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  const name = foldLine(String(property.getFirstParameter('cn') ?? '')).replace(/^["']+|["']+$/g, '')
  return { name: name.toLowerCase() === address ? '' : name, address }
}

/** `SERIESID-NUMBER@DOMAIN`, the domain being that of the registration address. */
function seminarNumber(uid: string, series: Series): number | null {
  const match = /^(.{1,200})-(\d{1,4})@(.{1,250})$/.exec(uid.trim().toLowerCase())
  const domain = series.registration.address.split('@')[1]
  if (match?.[1] !== series.id.toLowerCase() || match[3] !== domain) return null
  const number = Number(match[2])
  return series.seminars.some((seminar) => seminar.number === number) ? number : null
}

function sorted(numbers: ReadonlySet<number>): number[] {
  return [...numbers].toSorted((a, b) => a - b)
}
