import { type Component, type Line, only } from './read-calendar.ts'

/** A change of clock as a VTIMEZONE tells it. */
export interface Onset {
  /** In milliseconds since 1970, UTC. */
  readonly at: number
  /** In milliseconds. */
  readonly from: number
  readonly to: number
}

/** The changes of a VTIMEZONE without recurrences (RFC 5545, section 3.6.5), in order. */
export function onsetsOf(zone: Component): Onset[] {
  const onsets = zone.components.map((component) => {
    if (!['STANDARD', 'DAYLIGHT'].includes(component.name)) throw new Error(`${component.name} in a zone`)
    const from = offsetOf(only(component, 'TZOFFSETFROM'))
    const to = offsetOf(only(component, 'TZOFFSETTO'))
    return { at: localOf(only(component, 'DTSTART')) - from, from, to }
  })
  return onsets.toSorted((a, b) => a.at - b.at)
}

/** The offset at a moment; RFC 5545 leaves those before the first change open. */
export function offsetAt(onsets: readonly Onset[], at: number): number {
  const onset = onsets.findLast((one) => one.at <= at)
  if (!onset) throw new Error('a moment before the first change')
  return onset.to
}

/** The moment of a local time of the zone: the first of two, as section 3.3.5 wants it; it has to exist. */
export function momentOf(line: Line, onsets: readonly Onset[]): number {
  const local = localOf(line)
  const offsets = [...new Set(onsets.map(({ to }) => to))]
  const moments = offsets.map((offset) => local - offset).filter((at) => local - offsetAt(onsets, at) === at)
  if (moments.length === 0) throw new Error(`${line.value} does not exist`)
  return Math.min(...moments)
}

/** DATE-TIME without a zone, read as though it were UTC. */
export function localOf({ name, value }: Line): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(value)
  if (!match) throw new Error(`${name}:${value} is no local time`)
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, ...number[]]
  return Date.UTC(year, (month ?? 0) - 1, day, hour, minute, second)
}

function offsetOf({ value }: Line): number {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value)
  if (!match) throw new Error(`${value} is no offset`)
  const [hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0))
  const size = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)
  return (match[1] === '-' ? -1 : 1) * size * 1000
}
