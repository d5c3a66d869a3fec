import type { Instant } from '#src/domain/clock.ts'
import { isMonthOnly, type Language, type Seminar } from '#src/domain/series.ts'

/** The locale each language is written in: day before month, 24 hours in French. */
export const locales = { fr: 'fr-FR', en: 'en-GB' } as const

const nbsp = '\u00a0'

/**
 * The day of a seminar in full: "jeudi 4 mars 2021", "Thursday 4 March 2021"; "octobre 2021" while only the month
 * is known. The file's dates are days in the series' zone already, so nothing is converted.
 */
export function dayInFull(seminar: Seminar, language: Language): string {
  const noon = new Date(`${isMonthOnly(seminar) ? `${seminar.date}-01` : seminar.date}T12:00:00Z`)
  return words(noon, language, 'UTC', !isMonthOnly(seminar))
}

/** The hours of a seminar: "de 14 h à 17 h", "2 pm to 5 pm". */
export function hours(seminar: Seminar, language: Language): string {
  const [start, end] = [hour(seminar.start, language), hour(seminar.end, language)]
  return language === 'fr' ? `de ${start} à ${end}` : `${start} to ${end}`
}

/** A moment in the series' zone: "mercredi 9 décembre 2020 à 15 h 04", "Wednesday 9 December 2020 at 3:04 pm". */
export function momentInFull(at: Instant, timezone: string, language: Language): string {
  const moment = new Date(at)
  const clock = formatter('clock', locales.en, timezone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const time = hour(clock.format(moment), language)
  return `${words(moment, language, timezone, true)} ${language === 'fr' ? 'à' : 'at'} ${time}`
}

/** The day of a moment in the series' zone: "mercredi 9 décembre 2020", "Wednesday 9 December 2020". */
export function dayOfMoment(at: Instant, timezone: string, language: Language): string {
  return words(new Date(at), language, timezone, true)
}

/** The day of a moment in a zone, `YYYY-MM-DD`. */
export function dayOf(at: Instant, timezone: string): string {
  return formatter('iso', 'sv-SE', timezone, {}).format(new Date(at))
}

/** "1, 3 et 5", "1, 3 and 5". */
export function listInWords(items: readonly string[], language: Language): string {
  return lists[language].format(items)
}

// Making a formatter costs a hundred times more than using it, here and below.
const lists = { fr: new Intl.ListFormat(locales.fr), en: new Intl.ListFormat(locales.en) }

function words(date: Date, language: Language, timeZone: string, withDay: boolean): string {
  const options: Intl.DateTimeFormatOptions = withDay
    ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
    : { month: 'long', year: 'numeric' }
  const parts = formatter(withDay ? 'day' : 'month', locales[language], timeZone, options).formatToParts(date)
  return parts
    .map(({ type, value }) => {
      if (type === 'literal') return ' '
      // CLDR writes "1 mars", the Imprimerie nationale "1er mars".
      return type === 'day' && value === '1' && language === 'fr' ? '1er' : value
    })
    .join('')
}

/** `HH:MM` in words, by no-break spaces. Noon and midnight by name in English, where "12 pm" is misread. */
function hour(time: string, language: Language): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const two = String(minutes).padStart(2, '0')
  if (language === 'fr') return minutes === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${two}`
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'noon' : 'midnight'
  const half = hours < 12 ? 'am' : 'pm'
  return `${hours % 12 || 12}${minutes === 0 ? '' : `:${two}`}${nbsp}${half}`
}

// One zone a series, so the map stays small.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(
  name: string,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${locale} ${timeZone}`
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formatters.set(key, made)
  return made
}
