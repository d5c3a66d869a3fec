import { day, type Instant, minute, plus } from '#src/domain/clock.ts'

/** What the submission server allows; null: no bound. */
export interface Rates {
  readonly perMinute: number | null
  readonly perDay: number | null
}

/**
 * When so many letters will have left at the earliest, by the rates that the submission server allows.
 * @param triedToday letters tried in the last 24 hours, which count against the day.
 * @returns null when nothing bounds them, or nothing is left.
 */
export function estimatedEnd(
  letters: number,
  { perMinute, perDay }: Rates,
  triedToday: number,
  now: Instant,
): Instant | null {
  if (letters <= 0 || (perMinute === null && perDay === null)) return null
  const minutes = (count: number) => (perMinute === null ? 0 : Math.ceil(count / perMinute) * minute)
  if (perDay === null) return plus(now, minutes(letters))
  const today = Math.max(0, perDay - triedToday)
  if (letters <= today) return plus(now, minutes(letters))
  const days = Math.ceil((letters - today) / perDay)
  return plus(now, days * day + minutes(letters - today - (days - 1) * perDay))
}
