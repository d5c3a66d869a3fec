import type { CountryCode } from 'libphonenumber-js'
import type { Series } from '#src/domain/series.ts'
import { agree, type Name, parseName } from '#src/reading/names.ts'
import { countryOf } from '#src/reading/phones.ts'

/** What is known before a message is read: whose numbers, and who is no participant. */
export interface Setting {
  readonly country: CountryCode
  /** Lower-case addresses of the bot and the organisers: nobody's own. */
  readonly ours: ReadonlySet<string>
  /** True for a full name that is the organiser's or a speaker's. */
  isOutsider(name: Name): boolean
}

/** The setting of a series. */
export function settingOf(series: Series): Setting {
  const outsiders = [series.organiser.name, ...series.seminars.flatMap((s) => s.speakers.map((one) => one.name))]
    .map((text) => parseName(text))
    .filter((name) => name !== null)
  return {
    country: countryOf(series.timezone),
    ours: new Set([series.registration.address, series.organiser.email, ...series.organisers].map((a) => a.toLowerCase())),
    isOutsider: (name) =>
      outsiders.some((one) => one.family !== null && agree(one, name) && (name.family !== null || name.given === null)),
  }
}
