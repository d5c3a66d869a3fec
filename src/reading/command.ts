import type { Audience } from '#src/domain/announcement.ts'
import type { Message } from '#src/domain/message.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { foldLine } from './fold.ts'
import { ownText } from './own-words.ts'
import { forwardPrefix, replyPrefix } from './phrases/quoting.ts'
import { plain } from './plain.ts'
import { listAt } from './seminar-list.ts'

/** What an organiser asks for by the subject of a mail to the registration address. */
export type Command = {
  /** The one its first word is in; null when that is the same in both. */
  readonly language: Language | null
} & (
  | {
      readonly kind: 'announce'
      readonly audience: Audience
      /** What the subject says behind the audience; empty: nothing. */
      readonly subject: string
      readonly markdown: string
    }
  | { readonly kind: 'report' | 'pause' | 'resume' }
  | { readonly kind: 'list'; readonly seminars: readonly number[] }
  /** It says for whom in words that are not understood, or names seminars that are not in the series. */
  | {
      readonly kind: 'unclear'
      readonly asks: 'announce' | 'list'
      readonly found: string
      readonly unknown: readonly number[]
    }
)

/** Prefixes of mail programs that are taken off a subject. */
const mostPrefixes = 10

const opening =
  /^(?:(annonces?)|(announcements?|announce|updates?)|(listes?)|(lists?)|(bilan|rapport)|(report)|(pause)|(reprise)|(resume))(?![\p{L}\d])[ :–—-]{0,5}/u

/**
 * The command of an organiser's mail, by its subject alone, whatever its prefixes, case and accents; null when it is
 * none. Pure; who wrote it is not asked here.
 */
export function readCommand(message: Message, series: Series): Command | null {
  const subject = bareSubject(message.subject)
  const words = plain(subject)
  const found = opening.exec(words)
  if (!found) return null
  const [whole, annonce, announce, liste, list, bilan, report, pause, reprise] = found
  const rest = words.slice(whole.length).replace(/[\s.!]{1,20}$/, '')
  if (annonce || announce) {
    const language = annonce ? 'fr' : 'en'
    return { language, ...announcement(subject.slice(whole.length), rest, message, series) }
  }
  if (liste || list) {
    const listed = lists(rest, series)
    return listed && { language: liste ? 'fr' : 'en', ...listed }
  }
  // "Pause déjeuner" is none.
  if (rest !== '') return null
  if (bilan || report) return { kind: 'report', language: bilan ? 'fr' : 'en' }
  if (pause) return { kind: 'pause', language: null }
  return { kind: 'resume', language: reprise ? 'fr' : 'en' }
}

/** Without the prefixes of replies and forwards. */
export function bareSubject(subject: string): string {
  let bare = foldLine(subject.slice(0, 1000))
  for (let i = 0; i < mostPrefixes; i++) {
    const before = bare
    bare = bare.replace(replyPrefix, '').replace(forwardPrefix, '').trimStart()
    if (bare === before) break
  }
  return bare
}

function announcement(
  raw: string,
  rest: string,
  message: Message,
  series: Series,
): { kind: 'announce'; audience: Audience; subject: string; markdown: string } | Unclear {
  const found = audienceIn(rest)
  if (!found) return { kind: 'unclear', asks: 'announce', found: raw.trim().slice(0, 200), unknown: [] }
  const { audience, end } = found
  const unknown = unknownOf(audience.seminars ?? [], series)
  if (unknown.length > 0)
    return { kind: 'unclear', asks: 'announce', found: raw.trim().slice(0, 200), unknown }
  const subject = raw
    .slice(end)
    .replace(/^[ :–—-]{1,10}/, '')
    .trim()
  return { kind: 'announce', audience, subject, markdown: ownText(message, series) }
}

interface Unclear {
  readonly kind: 'unclear'
  readonly asks: 'announce' | 'list'
  readonly found: string
  readonly unknown: readonly number[]
}

const everybody =
  /^(?:a |to )?(?:tous|toutes|tout le monde|toutes et tous|tous et toutes|all|everybody|everyone)(?: les inscrits| registered)?/
const waiting = /^(?:(?:la |the )?(?:liste d'attente|en attente|waiting(?: list)?|waitlist))/
const unanswered = /^(?:sans reponse|unanswered|no answer)/
const ofSeminars =
  /^ ?(?:,|:|-)? ?(?:de |du |des |of |for |pour )?(?=(?:la |le |les |the )?(?:seminai?re?s? |seances? |sessions? |n ?° ?)?\d)/

/** For whom, and where the words that say so end: behind them nothing stands, or a subject after a colon or a dash. */
function audienceIn(rest: string): { readonly audience: Audience; readonly end: number } | null {
  const listed = listAt(rest, 0)
  if (listed) {
    const who = waiting.exec(rest.slice(listed.end).replace(/^[ ,]{1,3}/, ''))
    if (!who)
      return ended(rest, { audience: { seminars: listed.numbers, who: 'registered' }, end: listed.end })
    const end = rest.indexOf(who[0], listed.end) + who[0].length
    return ended(rest, { audience: { seminars: listed.numbers, who: 'waiting' }, end })
  }
  for (const [shape, who] of [
    [everybody, 'registered'],
    [waiting, 'waiting'],
    [unanswered, 'unanswered'],
  ] as const) {
    const said = shape.exec(rest)?.[0]
    if (said === undefined) continue
    const link = ofSeminars.exec(rest.slice(said.length))?.[0]
    const some = who === 'waiting' && link !== undefined ? listAt(rest, said.length + link.length) : null
    return some
      ? ended(rest, { audience: { seminars: some.numbers, who }, end: some.end })
      : ended(rest, { audience: { seminars: null, who }, end: said.length })
  }
  return null
}

function ended<T extends { readonly end: number }>(rest: string, found: T): T | null {
  return /^(?:\s{0,3}$|\s{0,3}[:–—]|\s{1,3}-\s)/.test(rest.slice(found.end)) ? found : null
}

function lists(rest: string, series: Series): { kind: 'list'; seminars: readonly number[] } | Unclear | null {
  const listed = listAt(rest, 0)
  if (!listed) return rest === '' ? { kind: 'unclear', asks: 'list', found: '', unknown: [] } : null
  if (rest.slice(listed.end).trim() !== '') return null
  const unknown = unknownOf(listed.numbers, series)
  if (unknown.length > 0) return { kind: 'unclear', asks: 'list', found: rest.slice(0, 200), unknown }
  return { kind: 'list', seminars: listed.numbers }
}

function unknownOf(numbers: readonly number[], series: Series): number[] {
  const known = new Set(series.seminars.map(({ number }) => number))
  return numbers.filter((number) => !known.has(number))
}
