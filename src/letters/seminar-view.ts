import { isMonthOnly, type Language, type Seminar, type Series } from '#src/domain/series.ts'
import { dayInFull, hours, listInWords } from './dates.ts'
import { tidy } from './defang.ts'

/** A seminar as templates see it. */
export interface SeminarView {
  readonly number: number
  readonly title: string
  /** "jeudi 4 mars 2021"; "octobre 2021" while `monthOnly`. */
  readonly day: string
  readonly monthOnly: boolean
  /** "de 14 h à 17 h". */
  readonly hours: string
  readonly cancelled: boolean
  readonly format: Seminar['format']
  readonly venue: string | null
  readonly link: string | null
  readonly speakers: readonly {
    readonly name: string
    readonly title: string | null
    readonly confirmed: boolean
  }[]
  /** What is still to be announced, of `day`, `format`, `venue`, `link`, `speakers`, in this order. */
  readonly toCome: readonly string[]
}

/** Several seminars at once: how many, their numbers in words ("1, 3 et 5"), the last one not cancelled, themselves. */
export interface SeminarsView<S extends SeminarView = SeminarView> {
  readonly count: number
  readonly numbers: string
  readonly last: number | null
  readonly seminars: readonly S[]
}

/**
 * The seminar of a series with this number.
 * @throws Error when the series has none: numbers are never taken away (series.md), so the caller is wrong.
 */
export function viewSeminar(number: number, series: Series, language: Language): SeminarView {
  const views = seen.get(series) ?? new Map<string, SeminarView>()
  seen.set(series, views)
  const key = `${number} ${language}`
  const view = views.get(key) ?? makeView(number, series, language)
  views.set(key, view)
  return view
}

// Every letter shows the same few seminars, and words for a date take longer than the rest of a letter.
const seen = new WeakMap<Series, Map<string, SeminarView>>()

function makeView(number: number, series: Series, language: Language): SeminarView {
  const seminar = series.seminars.find((candidate) => candidate.number === number)
  if (!seminar)
    throw new Error(`A letter speaks of seminar ${number}, which series ${series.id} does not have.`)
  const { format, venue, link } = seminar
  const toCome = {
    day: isMonthOnly(seminar),
    format: format === 'to-be-confirmed',
    venue: !venue && (format === 'in-person' || format === 'hybrid'),
    link: !link && (format === 'online' || format === 'hybrid'),
    speakers: seminar.speakers.length === 0,
  }
  return {
    number,
    title: tidy(seminar.title, 200),
    day: dayInFull(seminar, language),
    monthOnly: toCome.day,
    hours: hours(seminar, language),
    cancelled: seminar.cancelled === true,
    format,
    venue: venue ? tidy(venue, 200) : null,
    link: link ? tidy(link, 500) : null,
    speakers: seminar.speakers.map((speaker) => ({
      name: tidy(speaker.name, 200),
      title: speaker.title ? tidy(speaker.title, 200) : null,
      confirmed: speaker.confirmed,
    })),
    toCome: Object.keys(toCome).filter((field) => toCome[field as keyof typeof toCome]),
  }
}

export function viewSeminars<S extends SeminarView>(
  seminars: readonly S[],
  language: Language,
): SeminarsView<S> {
  const sorted = seminars.toSorted((a, b) => a.number - b.number)
  const numbers = listInWords(
    sorted.map((seminar) => String(seminar.number)),
    language,
  )
  return {
    count: sorted.length,
    numbers,
    last: sorted.findLast((seminar) => !seminar.cancelled)?.number ?? null,
    seminars: sorted,
  }
}
