import Handlebars from 'handlebars'
import type { OwnWords } from '#src/domain/letter-to-many.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { tidy } from './defang.ts'
import { renderMarkdown } from './markdown.ts'
import { viewSeminar } from './seminar-view.ts'

/** Words of the organiser's that can't be sent as they are; `message` names every fault, one a line. */
export class WordsError extends Error {
  readonly code = 'words-faulty'
}

/** The organiser's own words with the placeholders filled in, as templates see them. */
export interface WordsView {
  readonly subject: string
  readonly text: string
  readonly html: Handlebars.SafeString
}

/** At most so many characters: a letter, not a book. */
export const mostWords = { subject: 150, markdown: 20_000 } as const

/**
 * Fills in the placeholders for one reader. Values stand as they are, whatever Markdown they would make; what stands for
 * nothing any more, since the programme changed after the words were checked, is left out.
 * @param name the reader's; null when it is not known, or the letter is for several.
 */
export function viewWords(
  words: OwnWords,
  series: Series,
  language: Language,
  name: string | null,
): WordsView {
  const values = valuesFor(words, series, language, name)
  const marked = mark(words.markdown, values, [])
  const subject = mark(words.subject, values, [])
  const { html, text } = renderMarkdown(marked, (some) => fill(some, values))
  return { subject: tidy(fill(subject, values), 200), text, html: new Handlebars.SafeString(html) }
}

/**
 * Finds what is wrong before anybody is written to, in both languages of letters.
 * @throws WordsError naming every fault.
 */
export function checkWords(words: OwnWords, series: Series): void {
  const { subject, markdown } = words
  const faults = [
    ...tooLong('the subject', subject, mostWords.subject),
    ...tooLong('the text', markdown, mostWords.markdown),
    ...(/[\r\n]/.test(subject) ? ['expected a subject on one line, found several'] : []),
  ]
  const values = valuesFor(words, series, series.language, null)
  const { html } = renderMarkdown(mark(markdown, values, faults), (some) => fill(some, values))
  mark(subject, values, faults)
  if (html.includes('href="#"')) {
    faults.push('expected links that start with https://, http://, mailto: or tel:, found another')
  }
  if (faults.length > 0) throw new WordsError([...new Set(faults)].join('\n'))
}

type Values = ReadonlyMap<string, { readonly value: string | null; readonly missing: string }>

/** The closed list of placeholders with what they stand for here; null with the reason where they stand for nothing. */
function valuesFor(
  { seminar: number, withLink }: OwnWords,
  series: Series,
  language: Language,
  name: string | null,
): Values {
  const { organiser, registration } = series
  const seminar = number === null ? null : viewSeminar(number, series, language)
  const noSeminar = 'these words are for people of several seminars, so that no one of them is meant'
  const about = (field: string, value: string | null | undefined) => ({
    value: value ?? null,
    missing: seminar === null ? noSeminar : `seminar ${number} has no ${field} yet`,
  })
  const link = about('link', seminar?.link)
  const always = (value: string) => ({ value, missing: '' })
  return new Map([
    ['name', always(name ?? anybody[language])],
    ['series.title', always(tidy(series.title, 200))],
    ['series.address', always(registration.address)],
    ['organiser.name', always(tidy(organiser.name, 200))],
    ['organiser.role', always(tidy(organiser.role, 200))],
    ['organiser.organisation', always(tidy(organiser.organisation, 200))],
    ['organiser.email', always(organiser.email)],
    ['organiser.phone', { value: organiser.phone ?? null, missing: 'the series file has no phone number' }],
    ['seminar.number', about('number', seminar && String(seminar.number))],
    ['seminar.title', about('title', seminar?.title)],
    ['seminar.day', about('day', seminar?.day)],
    ['seminar.hours', about('hours', seminar?.hours)],
    ['seminar.venue', about('venue', seminar?.venue)],
    [
      'seminar.link',
      withLink || !seminar
        ? link
        : { value: null, missing: 'the link is for those who have a place, and some of these have none' },
    ],
  ])
}

/** What stands for the name of somebody who gave none. */
const anybody = { fr: 'Madame, Monsieur', en: 'Sir or Madam' } as const

/**
 * The words with each placeholder as its number between two private-use characters, which Markdown takes for a word.
 * What stands in braces and is none of them is a fault, with the list of those there are.
 */
function mark(words: string, values: Values, faults: string[]): string {
  const names = [...values.keys()]
  const marked = words
    .replace(/[\ue000\ue001]/g, '')
    .replace(/\{\{([^{}]{0,80})\}\}/g, (all, inner: string) => {
      const name = inner.trim()
      const known = values.get(name)
      if (!known) {
        faults.push(`expected one of ${names.map((one) => `{{${one}}}`).join(', ')}; found ${all}`)
      } else if (known.value === null) {
        faults.push(`expected a placeholder that stands for something, found {{${name}}}: ${known.missing}`)
      }
      return `\ue000${names.indexOf(name)}\ue001`
    })
  if (/\{\{|\}\}/.test(marked)) {
    faults.push('expected {{ and }} around the name of a placeholder, found one without the other')
  }
  return marked
}

function fill(words: string, values: Values): string {
  const all = [...values.values()]
  return words.replace(/\ue000(\d{1,3})\ue001/g, (_, index) => all[Number(index)]?.value ?? '')
}

function tooLong(what: string, words: string, most: number): string[] {
  return words.length > most ? [`expected at most ${most} characters in ${what}, found ${words.length}`] : []
}
