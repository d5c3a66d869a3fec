import type { SeminarChange } from '#src/domain/seminar-change.ts'
import type { Format, Language, Seminar, Speaker } from '#src/domain/series.ts'
import { dayInFull, hours, listInWords } from './dates.ts'
import { tidy } from './defang.ts'

/** What changed, as a line of a letter or of a plan: "nouvelle date : jeudi 13 mai 2021 (au lieu du jeudi 6 mai 2021)". */
export function changeInWords(change: SeminarChange, seminar: Seminar, language: Language): string {
  const say = words[language]
  switch (change.fact) {
    case 'date': {
      const [before, after] = [change.before, change.after].map((date) => dayOf(date, seminar, language))
      const wasMonth = change.before.length < change.after.length
      return wasMonth ? say.dateFixed(after ?? '') : say.dateMoved(after ?? '', before ?? '')
    }
    case 'hours':
      return say.hours(
        hours({ ...seminar, ...change.after }, language),
        hours({ ...seminar, ...change.before }, language),
      )
    case 'format':
      return say.format(say.formats[change.after])
    case 'venue':
      return value(change, 200, say.venue)
    case 'link':
      return value(change, 500, say.link)
    case 'title':
      return say.title(tidy(change.after ?? '', 200))
    case 'speakers':
      return speakersInWords(change, language)
    case 'added':
    case 'cancelled':
    case 'restored':
      return say[change.fact]
  }
}

/** The same in a few words, for a subject: "nouvelle date". */
export function changeInShort(change: SeminarChange, seminar: Seminar, language: Language): string {
  const say = words[language]
  switch (change.fact) {
    case 'date':
      return say.day(dayOf(change.after, seminar, language), change.before.length < change.after.length)
    case 'format':
      return say.formats[change.after]
    case 'added':
    case 'cancelled':
    case 'restored':
      return say[change.fact]
    default:
      return say.short[change.fact]
  }
}

function dayOf(date: string, seminar: Seminar, language: Language): string {
  return dayInFull({ ...seminar, date }, language)
}

function value(
  { before, after }: { readonly before: string | null; readonly after: string | null },
  length: number,
  say: Values,
): string {
  const [was, is] = [before && tidy(before, length), after && tidy(after, length)]
  if (!is) return say.gone
  return was ? say.other(is, was) : say.known(is)
}

function speakersInWords(
  { announced, confirmed, withdrawn }: Extract<SeminarChange, { fact: 'speakers' }>,
  language: Language,
): string {
  const say = words[language]
  const names = (list: readonly Speaker[]) => listInWords(list.map(nameOf), language)
  const parts = [
    announced.length > 0 && say.announced(names(announced)),
    confirmed.length > 0 && say.confirmed(names(confirmed)),
    withdrawn.length > 0 && say.withdrawn(names(withdrawn)),
  ]
  return parts.filter((part) => part !== false).join(language === 'fr' ? '\u00a0; ' : '; ')
}

function nameOf({ name, title }: Speaker): string {
  return title ? `${tidy(name, 200)} (${tidy(title, 200)})` : tidy(name, 200)
}

interface Values {
  readonly gone: string
  known(is: string): string
  other(is: string, was: string): string
}

interface Words {
  readonly added: string
  readonly cancelled: string
  readonly restored: string
  readonly formats: Readonly<Record<Format, string>>
  readonly short: Readonly<Record<'hours' | 'venue' | 'link' | 'title' | 'speakers', string>>
  readonly venue: Values
  readonly link: Values
  dateFixed(is: string): string
  dateMoved(is: string, was: string): string
  /** Fixed, when only the month was known. */
  day(is: string, fixed: boolean): string
  hours(is: string, was: string): string
  format(is: string): string
  title(is: string): string
  announced(names: string): string
  confirmed(names: string): string
  withdrawn(names: string): string
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    added: 'nouveau séminaire',
    cancelled: 'annulé',
    restored: 'de nouveau au programme',
    formats: {
      'to-be-confirmed': 'format de nouveau à confirmer',
      online: 'à distance, en visioconférence',
      'in-person': 'en présentiel',
      hybrid: 'en présentiel ou à distance, au choix',
    },
    short: {
      hours: 'nouvel horaire',
      venue: 'lieu',
      link: 'lien de connexion',
      title: 'nouveau titre',
      speakers: 'intervenants',
    },
    venue: {
      gone: 'lieu de nouveau à préciser',
      known: (is) => `lieu\u00a0: ${is}`,
      other: (is, was) => `nouveau lieu\u00a0: ${is} (au lieu de\u00a0: ${was})`,
    },
    link: {
      gone: 'l’ancien lien de connexion n’est plus valable',
      known: (is) => `lien de connexion\u00a0: ${is}`,
      other: (is) => `nouveau lien de connexion\u00a0: ${is}`,
    },
    dateFixed: (is) => `date fixée\u00a0: ${is}`,
    dateMoved: (is, was) => `nouvelle date\u00a0: ${is} (au lieu de\u00a0: ${was})`,
    day: (is, fixed) => `${fixed ? 'date fixée' : 'nouvelle date'}, ${is}`,
    hours: (is, was) => `nouvel horaire\u00a0: ${is} (au lieu de\u00a0: ${was})`,
    format: (is) => `format\u00a0: ${is}`,
    title: (is) => `nouveau titre\u00a0: «\u00a0${is}\u00a0»`,
    announced: (names) => `avec ${names}`,
    confirmed: (names) => `présence confirmée\u00a0: ${names}`,
    withdrawn: (names) => `n’interviendra plus\u00a0: ${names}`,
  },
  en: {
    added: 'new seminar',
    cancelled: 'cancelled',
    restored: 'back in the programme',
    formats: {
      'to-be-confirmed': 'format to be confirmed again',
      online: 'online, by video conference',
      'in-person': 'in person',
      hybrid: 'in person or online, as you prefer',
    },
    short: {
      hours: 'new hours',
      venue: 'venue',
      link: 'link',
      title: 'new title',
      speakers: 'speakers',
    },
    venue: {
      gone: 'venue to be announced again',
      known: (is) => `venue: ${is}`,
      other: (is, was) => `new venue: ${is} (instead of: ${was})`,
    },
    link: {
      gone: 'the former link is no longer valid',
      known: (is) => `link: ${is}`,
      other: (is) => `new link: ${is}`,
    },
    dateFixed: (is) => `date fixed: ${is}`,
    dateMoved: (is, was) => `new date: ${is} (instead of: ${was})`,
    day: (is, fixed) => `${fixed ? 'date fixed' : 'new date'}, ${is}`,
    hours: (is, was) => `new hours: ${is} (instead of: ${was})`,
    format: (is) => `format: ${is}`,
    title: (is) => `new title: “${is}”`,
    announced: (names) => `with ${names}`,
    confirmed: (names) => `confirmed: ${names}`,
    withdrawn: (names) => `no longer speaking: ${names}`,
  },
}
