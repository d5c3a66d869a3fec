import { stringify } from 'yaml'
import type { Language } from '#src/domain/series.ts'

/** The least that a series file holds. */
export interface SeriesAnswers {
  readonly language: Language
  readonly title: string
  readonly timezone: string
  readonly organiser: {
    readonly name: string
    readonly role: string
    readonly organisation: string
    readonly email: string
    readonly phone: string
  }
  readonly address: string
  readonly whenNoneNamed: 'all' | 'ask'
  readonly seminars: readonly {
    readonly title: string
    /** `YYYY-MM-DD`, or `YYYY-MM`. */
    readonly date: string
    readonly start: string
    readonly end: string
  }[]
}

/** The text of a series file (contract: series.md), to be completed by hand; `parseSeries` tells whether it is valid. */
export function seriesText(answers: SeriesAnswers): string {
  const { language, title, timezone, organiser, address, whenNoneNamed, seminars } = answers
  const { phone, ...rest } = organiser
  const first = seminars[0]?.date.slice(0, 4) ?? ''
  const series = {
    id: idOf(title, first),
    title,
    language,
    timezone,
    organiser: phone ? { ...rest, phone } : rest,
    registration: { address, whenNoneNamed },
    seminars: seminars.map((seminar, index) => ({
      number: index + 1,
      ...seminar,
      format: 'to-be-confirmed',
      speakers: [],
    })),
  }
  return `${head[language]}\n${stringify(series, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`
}

const head = {
  fr: '# Le cycle de séminaires. Tout ce qui peut y figurer est décrit dans docs/series.md ; « guichet check » nomme chaque erreur.\n# À compléter : format, venue, link, capacity, about, speakers.',
  en: '# The series of seminars. All it may hold is described in docs/series.md; "guichet check" names every fault.\n# To be completed: format, venue, link, capacity, about, speakers.',
}

/** Letters, digits and `-`; part of calendar entries, so it never changes afterwards. */
function idOf(title: string, year: string): string {
  const words =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const long = words.filter((word) => word.length > 3)
  return [...(long.length > 0 ? long : words).slice(0, 3), year].join('-').slice(0, 60) || 'series'
}
