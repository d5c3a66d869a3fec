import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'
import type { Attendance } from '#src/domain/registration.ts'
import { isMonthOnly, type Language, type Seminar, type Series } from '#src/domain/series.ts'
import { type Component, type Property, timeZone } from './time-zone.ts'
import { description, location, summary } from './words.ts'

/** What a calendar entry is about: one seminar, for the people at one address. */
export interface Entry {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly series: Series
  readonly seminar: Seminar
  /** The address on record; its name is empty when it stands for several people. */
  readonly attendee: Address
  readonly language: Language
  readonly tentative: boolean
  /** `unsaid` also when the people at the address differ. */
  readonly attendance: Attendance
  /** RFC 5545, section 3.8.7.4. */
  readonly sequence: number
  /** DTSTAMP. */
  readonly at: Instant
}

// ical.js folds at so many octets and then puts a space before the rest: 74 and 1 make the 75 of RFC 5545, section 3.1.
ICAL.foldLength = 74

/**
 * The iCalendar object of an iTIP invitation or cancellation (RFC 5546, sections 3.2.2 and 3.2.5), its lines ended by
 * CRLF. The times are those of the series' zone, which stands in it; where a change of clock skips the hour, the one
 * that clocks then show. A seminar of which only the month is known can be cancelled, but not invited to.
 * @throws Error for an invitation to a month.
 */
export function writeCalendar(entry: Entry): string {
  const { method, seminar, sequence, at } = entry
  if (method === 'REQUEST' && isMonthOnly(seminar))
    throw new Error(
      `expected a seminar with a day to invite to, found ${seminar.date}: wait until it is fixed`,
    )
  const own: Property[] = [
    ['sequence', {}, 'integer', String(sequence)],
    ['dtstamp', {}, 'date-time', `${at.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`],
    attendeeOf(entry),
  ]
  return (
    sharedBy(entry) +
    own
      .map((property) => `${ICAL.stringify.property(property, ICAL.design.defaultSet, false)}\r\n`)
      .join('') +
    end
  )
}

const end = 'END:VEVENT\r\nEND:VCALENDAR\r\n'

/** All but what is one person's own, up to the end: thousands are invited to the same few seminars. */
function sharedBy(entry: Entry): string {
  const { series, seminar, method, language, tentative, attendance } = entry
  const ofSeries = written.get(series) ?? new WeakMap<Seminar, Map<string, string>>()
  written.set(series, ofSeries)
  const ofSeminar = ofSeries.get(seminar) ?? new Map<string, string>()
  ofSeries.set(seminar, ofSeminar)
  const key = `${method} ${language} ${tentative} ${attendance === 'online'}`
  const shared = ofSeminar.get(key) ?? writeShared(entry)
  ofSeminar.set(key, shared)
  return shared
}

const written = new WeakMap<Series, WeakMap<Seminar, Map<string, string>>>()

function writeShared(entry: Entry): string {
  const { method, series, seminar } = entry
  const year = Number(seminar.date.slice(0, 'YYYY'.length))
  const calendar: Component = [
    'vcalendar',
    [
      ['prodid', {}, 'text', '-//Guichet//Guichet//EN'],
      ['version', {}, 'text', '2.0'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', method],
    ],
    [
      ...(isMonthOnly(seminar) ? [] : [timeZone(series.timezone, year, year)]),
      ['vevent', eventOf(entry), []],
    ],
  ]
  return ICAL.stringify(calendar).slice(0, -end.length)
}

/** `SERIESID-NUMBER@DOMAIN`, DOMAIN being that of the registration address (contract: reading.md, Kinds). */
export function uidOf({ number }: Seminar, { id, registration }: Series): string {
  return `${id}-${number}@${registration.address.slice(registration.address.lastIndexOf('@') + 1)}`
}

function eventOf(entry: Entry): Property[] {
  const { method, series, seminar, language, tentative, attendance } = entry
  const isFor = method === 'REQUEST'
  const text = (name: string, value: string): Property[] =>
    value === '' ? [] : [[name, {}, 'text', plain(value)]]
  const link = isFor && seminar.link && URL.canParse(seminar.link) ? new URL(seminar.link).href : null
  return [
    ['uid', {}, 'text', uidOf(seminar, series)],
    ...times(seminar, series.timezone),
    ...text('summary', summary(seminar, language)),
    ...(isFor ? text('location', location(seminar, attendance === 'online', language)) : []),
    ...(isFor ? text('description', description(seminar, series, language)) : []),
    ...(link ? conference(link) : []),
    // Cancelled also when only this one is taken off: RFC 5546, section 3.2.5 keeps the status for whole events, and
    // to its one attendee each of these entries is whole.
    ['status', {}, 'text', isFor ? (tentative ? 'TENTATIVE' : 'CONFIRMED') : 'CANCELLED'],
    ['organizer', named(series.organiser.organisation), 'cal-address', mailto(series.registration.address)],
  ]
}

function attendeeOf({ method, attendee, tentative }: Entry): Property {
  const answer = { partstat: tentative ? 'TENTATIVE' : 'ACCEPTED', rsvp: 'TRUE' }
  const who = { ...named(attendee.name), cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT' }
  return [
    'attendee',
    method === 'REQUEST' ? { ...who, ...answer } : who,
    'cal-address',
    mailto(attendee.address),
  ]
}

/** The hours of the series' zone; none while only the month is known. */
function times(seminar: Seminar, zone: string): Property[] {
  if (isMonthOnly(seminar)) return []
  const moment = (time: string) =>
    Temporal.PlainDate.from(seminar.date).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from(time),
    })
  const start = moment(seminar.start)
  // Clocks that go forward in between may leave nothing of it: then its hours count from its start.
  const lasts = Temporal.PlainTime.from(seminar.start).until(Temporal.PlainTime.from(seminar.end))
  const end =
    Temporal.ZonedDateTime.compare(start, moment(seminar.end)) < 0 ? moment(seminar.end) : start.add(lasts)
  const property = (name: string, at: Temporal.ZonedDateTime): Property => [
    name,
    { tzid: zone },
    'date-time',
    at.toPlainDateTime().toString({ smallestUnit: 'second' }),
  ]
  return [property('dtstart', start), property('dtend', end)]
}

/** Where it is followed online: CONFERENCE (RFC 7986, section 5.11), and URL for programs that do not know it. */
function conference(link: string): Property[] {
  return [
    ['url', {}, 'uri', link],
    ['conference', { feature: 'VIDEO' }, 'uri', link],
  ]
}

/** CN; without the double quotes that few programs read back (RFC 6868). */
function named(name: string): { cn?: string } {
  const cn = plain(name).replaceAll('\n', ' ').replaceAll('"', '’').trim()
  return cn === '' ? {} : { cn }
}

/** RFC 6068, section 2: what has a meaning in a URI is encoded. */
function mailto(address: string): string {
  return `mailto:${plain(address).replace(/[%?#{}|^`]/g, encodeURIComponent)}`
}

/** No control characters but the line breaks that are escaped: one would end the line, and begin another property. */
function plain(words: string): string {
  return words.toWellFormed().replace(/[^\P{Cc}\n]+|[\u2028\u2029]+/gu, ' ')
}
