import { Temporal } from 'temporal-polyfill'
import type { About } from '#src/domain/announcement.ts'
import type { Instant } from '#src/domain/clock.ts'
import { isMonthOnly, type Seminar, type Series } from '#src/domain/series.ts'
import { wordsOf } from '#src/domain/tell.ts'
import { checkWords } from '#src/letters/own-words.ts'

/** What an organiser sends to many: words of her own, or thanks after a seminar. */
export type AboutWords = Extract<About, { kind: 'words' | 'thanks' }>

/** What keeps words from being sent; `message` says what was expected. */
export class AnnounceError extends Error {
  readonly code: 'announcement-refused' | 'audience-changed' | 'already-sent' | 'not-started'

  constructor(code: AnnounceError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Looks for what keeps words from being sent at `now`.
 * @throws AnnounceError, WordsError
 */
export function checkAbout(about: AboutWords, series: Series, now: Instant): void {
  if (about.kind === 'words') {
    const { subject, markdown, audience } = about
    for (const number of audience.seminars ?? []) seminarIn(series, number)
    if (subject.trim() === '' || markdown.trim() === '') {
      throw new AnnounceError('announcement-refused', 'expected a subject and a text, found an empty one')
    }
    checkWords(wordsOf(subject, markdown, audience), series)
    return
  }
  const seminar = seminarIn(series, about.seminar)
  if (seminar.cancelled || isMonthOnly(seminar) || endOf(seminar, series) > now) {
    throw new AnnounceError(
      'announcement-refused',
      `expected a seminar that has taken place, found seminar ${about.seminar}, which ${seminar.cancelled ? 'is cancelled' : 'is not over'}`,
    )
  }
  if (about.link !== null && !/^https?:\/\/[^\s<>"]{1,500}$/.test(about.link)) {
    throw new AnnounceError(
      'announcement-refused',
      `expected a link that starts with https:// or http://, found ${about.link}`,
    )
  }
  if (about.markdown !== '') {
    checkWords({ subject: '', markdown: about.markdown, seminar: about.seminar, withLink: true }, series)
  }
}

/** @throws AnnounceError when the series has no such seminar. */
export function seminarIn(series: Series, number: number): Seminar {
  const seminar = series.seminars.find((one) => one.number === number)
  if (seminar) return seminar
  const numbers = series.seminars.map((one) => one.number).join(', ')
  throw new AnnounceError('announcement-refused', `expected a seminar of ${numbers}, found ${number}`)
}

function endOf({ date, end }: Seminar, { timezone }: Series): Instant {
  const at = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: timezone,
    plainTime: Temporal.PlainTime.from(end),
  })
  return new Date(at.epochMilliseconds).toISOString()
}
