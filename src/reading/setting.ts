import type { CountryCode } from 'libphonenumber-js'
import type { Series } from '#src/domain/series.ts'
import { agree, holdsName, type Name, parseName } from '#src/reading/names.ts'
import { countryOf } from '#src/reading/phones.ts'

/** What is known before a message is read: whose numbers, and who is no participant. */
export interface Setting {
  readonly country: CountryCode
  /** Lower-case addresses of the bot and the organisers: nobody's own. */
  readonly ours: ReadonlySet<string>
  /** True for a name that is the organiser's or a speaker's. */
  isOutsider(name: Name): boolean
}

/** The setting of a series. */
export function settingOf(series: Series): Setting {
  const shown = [series.organiser.name, ...series.seminars.flatMap((s) => s.speakers.map((one) => one.name))]
  const outsiders = shown.map((text) => ({ text, name: parseName(text) }))
  return {
    country: countryOf(series.timezone),
    ours: new Set(
      [series.registration.address, series.organiser.email, ...series.organisers].map((a) => a.toLowerCase()),
    ),
    isOutsider: (name) =>
      outsiders.some(({ text, name: one }) => {
        if (
          !one ||
          (name.family === null && name.given !== null && one.given !== null && !holdsName(one.given, name))
        )
          return false
        return agree(one, name) || (name.family !== null && holdsName(text, name))
      }),
  }
}
