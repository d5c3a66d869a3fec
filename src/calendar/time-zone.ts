import { Temporal } from 'temporal-polyfill'

/** A component and a property as jCal has them (RFC 7265): name first, then properties and components, or parameters. */
export type Component = [string, Property[], Component[]]
export type Property = [string, Record<string, string>, string, string]

/**
 * The VTIMEZONE of a zone (RFC 5545, section 3.6.5) for the years from `first` to `last`: every change of clock that
 * really takes place in them, and the one before, which holds at their beginning. No recurrence rules: zones change
 * theirs, some follow the moon, and an entry needs no year but its own.
 * @param zone an IANA name.
 */
export function timeZone(zone: string, first: number, last: number): Component {
  const key = `${zone} ${first} ${last}`
  const made = known.get(key) ?? ['vtimezone', [['tzid', {}, 'text', zone]], observances(zone, first, last)]
  known.set(key, made)
  return made
}

// A series has one zone and a year or two.
const known = new Map<string, Component>()

function observances(zone: string, first: number, last: number): Component[] {
  const changes = changesOf(zone, first, last)
  return changes.map(({ local, from, to }) => [
    // Zones that went forward once and for all are at their standard time: programs look for one.
    to > from && changes.length > 1 ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', local],
      ['tzoffsetfrom', {}, 'utc-offset', offset(from)],
      ['tzoffsetto', {}, 'utc-offset', offset(to)],
    ],
    [],
  ])
}

/** A change of clock: its local time by the offset before it (RFC 5545, section 3.6.5), both offsets in seconds. */
interface Change {
  readonly local: string
  readonly from: number
  readonly to: number
}

function changesOf(zone: string, first: number, last: number): Change[] {
  // The evening before, since a change may fall on midnight itself.
  const begin = Temporal.PlainDateTime.from({ year: first - 1, month: 12, day: 31, hour: 12 })
    .toZonedDateTime(zone)
    .withCalendar('iso8601')
  const changes = [firstOf(begin)]
  for (let next = begin.getTimeZoneTransition('next'); next !== null && next.year <= last; ) {
    changes.push(changeAt(next))
    next = next.getTimeZoneTransition('next')
  }
  return changes
}

/** What holds at the beginning: since its change, or, when that is long ago or there was none, since 1970. */
function firstOf(begin: Temporal.ZonedDateTime): Change {
  const previous = begin.getTimeZoneTransition('previous')
  if (previous && previous.year >= 1970) return changeAt(previous)
  const seconds = begin.offsetNanoseconds / 1e9
  return { local: '1970-01-01T00:00:00', from: seconds, to: seconds }
}

function changeAt(after: Temporal.ZonedDateTime): Change {
  const before = after.subtract({ nanoseconds: 1 })
  const [from, to] = [before.offsetNanoseconds / 1e9, after.offsetNanoseconds / 1e9]
  const local = after.toPlainDateTime().add({ seconds: from - to })
  return { local: local.toString({ smallestUnit: 'second' }), from, to }
}

/** `+01:00`, with seconds only where a zone has them. */
function offset(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60]
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts
  return (seconds < 0 ? '-' : '+') + shown.map((part) => String(part).padStart(2, '0')).join(':')
}
