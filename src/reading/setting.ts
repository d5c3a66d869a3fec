import type { Series } from '#src/domain/series.ts'
import type { Home } from '#src/reading/home-country.ts'
import { agree, holdsName, type Name, parseName } from '#src/reading/names.ts'
import { countryOf } from '#src/reading/phones.ts'
import { plain, plainWords } from '#src/reading/plain.ts'

/** What is known before a message is read: whose numbers, and who is no participant. */
export interface Setting {
  readonly country: Home
  /** Lower-case addresses of the bot and the organisers: nobody's own. */
  readonly ours: ReadonlySet<string>
  /** Letters of the domain that whoever asks writes from; empty when unknown. */
  readonly domain: string
  /** True for a name that is the organiser's or a speaker's. */
  isOutsider(name: Name): boolean
}

/** The setting of a series, for a request from `address`. */
export function settingOf(series: Series, address: string | null): Setting {
  const known = prepared.get(series) ?? prepare(series)
  prepared.set(series, known)
  return {
    ...known,
    domain: plain(address?.slice(address.lastIndexOf('@') + 1) ?? '')
      .replace(/\.[a-z]{2,}$/, '')
      .replace(/[^a-z0-9]/g, ''),
  }
}

const prepared = new WeakMap<Series, Omit<Setting, 'domain'>>()

/** What does not depend on who writes; the same object is prepared once. */
function prepare(series: Series): Omit<Setting, 'domain'> {
  const shown = [series.organiser.name, ...series.seminars.flatMap((s) => s.speakers.map((one) => one.name))]
  const outsiders = shown.flatMap((text) => {
    const name = parseName(text)
    return name
      ? [{ name, words: new Set(plainWords(text)), given: new Set(plainWords(name.given ?? '')) }]
      : []
  })
  return {
    country: { country: countryOf(series.timezone), told: false },
    ours: new Set(
      [series.registration.address, series.organiser.email, ...series.organisers].map((a) => a.toLowerCase()),
    ),
    isOutsider: (name) =>
      outsiders.some(({ name: one, words, given }) => {
        const isGivenAlone = name.family === null && name.given !== null
        if (isGivenAlone && one.given !== null && !holdsName(given, name)) return false
        return agree(one, name) || (name.family !== null && holdsName(words, name))
      }),
  }
}
