import type { Series } from '#src/domain/series.ts'
import { momentInFull } from '#src/letters/dates.ts'
import { oneLine } from '#src/one-line.ts'
import type { ListedPerson, ListedSeminar } from '#src/operations/list.ts'
import { doubts, type RehearsalReport, type RehearsedMail } from '#src/operations/rehearse.ts'
import { english, french, type ReportWords } from './rehearsal-words.ts'

/** The report of a rehearsal for the organiser, in the language of the series: what needs a look first. */
export function rehearsalReport({ mails, byTime, seminars }: RehearsalReport, series: Series): string[] {
  const words = series.language === 'fr' ? french : english
  const sure = mails.filter(({ doubt }) => doubt === null)
  const told = (mail: RehearsedMail) => mailLines(mail, series, words)
  return [
    ...heading(words.title(series.title)),
    words.intro,
    '',
    ...overview(mails, byTime, series, words),
    ...doubts.flatMap((doubt) => {
      const some = mails.filter((mail) => mail.doubt === doubt)
      return some.length === 0 ? [] : [...heading(words.doubts[doubt](some.length)), ...some.flatMap(told)]
    }),
    ...(sure.length === 0 ? [] : [...heading(words.sure(sure.length)), ...sure.flatMap(told)]),
    ...heading(words.atTheEnd),
    ...seminars.flatMap((seminar) => [...seminarLines(seminar, words), '']),
  ].map(oneLine)
}

function overview(
  mails: readonly RehearsedMail[],
  byTime: RehearsalReport['byTime'],
  series: Series,
  words: ReportWords,
): string[] {
  const [first, last] = [mails[0], mails.at(-1)]
  if (!first || !last) return [words.noMails, '']
  const moment = ({ date }: RehearsedMail) => momentInFull(date, series.timezone, series.language)
  const letters = [...mails, ...byTime].flatMap((one) => one.letters)
  return [
    words.span(mails.length, moment(first), moment(last)),
    '',
    ...counted(words.byKind, mails, (mail) => kindOf(mail, words)),
    ...counted(words.byReason, mails, ({ reason }) => words.reasons[reason]),
    ...counted(words.byLetter, letters, (letter) => letterWords(letter, words)),
  ]
}

/** "title", then a line for each word with its count, the most frequent first. */
function counted<T>(title: string, all: readonly T[], wordOf: (one: T) => string): string[] {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(wordOf(one), (counts.get(wordOf(one)) ?? 0) + 1)
  const lines = [...counts].toSorted(([, a], [, b]) => b - a)
  return [title, ...lines.map(([word, count]) => `  ${String(count).padStart(5)}  ${word}`), '']
}

/** A mail without a reading could not be read, or was an organiser's command. */
function kindOf({ kind, reason, note }: RehearsedMail, words: ReportWords): string {
  if (kind) return words.kinds[kind]
  return reason === 'parked' || note === null ? words.unread : words.command
}

function mailLines(mail: RehearsedMail, series: Series, words: ReportWords): string[] {
  const { date, from, subject, reason, note, concerns, urgent, unclear, people, letters, source } = mail
  const understood = [kindOf(mail, words), words.reasons[reason], note]
  return [
    `${momentInFull(date, series.timezone, series.language)} · ${from || '?'} · "${subject}"`,
    `    ${understood.filter(Boolean).join(' → ')}`,
    ...urgent.map((sentence) => `    ! ${sentence}`),
    ...concerns.map((concern) => `    ! ${words.concerns[concern]}`),
    ...unclear.map((quote) => `    ? "${quote}"`),
    ...people.map(({ name, email, registrations }) => {
      const rows = registrations.map(
        ({ seminar, status }) => `${seminar}${status === 'registered' ? '' : ` ${words.statuses[status]}`}`,
      )
      return `    = ${name || email || words.nameless}: ${rows.join(', ') || words.nothing}`
    }),
    ...letters.map((letter) => `    > ${letterWords(letter, words)}, ${letter.to}: "${letter.subject}"`),
    `      ${source}`,
    '',
  ]
}

function letterWords({ kind, hold }: RehearsedMail['letters'][number], words: ReportWords): string {
  const word = words.letters[kind] ?? kind
  return hold ? words.held(word) : word
}

function seminarLines({ number, title, date, people }: ListedSeminar, words: ReportWords): string[] {
  const registered = people.filter(({ status, tentative }) => status === 'registered' && !tentative)
  return [
    `${number}. ${title} (${date}): ${words.registered(registered.length)}`,
    ...people.map((person) => `   ${personLine(person, words)}`),
  ]
}

function personLine(person: ListedPerson, words: ReportWords): string {
  const name = [person.givenName, person.familyName].filter(Boolean).join(' ') || words.nameless
  const status =
    person.status === 'registered'
      ? person.tentative && words.statuses.tentative
      : words.statuses[person.status]
  const details = [person.role, person.organisation, person.email, person.phone, status]
  return [name, ...details.filter(Boolean)].join(' · ')
}

function heading(title: string): string[] {
  return [title, '='.repeat(Math.min(title.length, 100)), '']
}
