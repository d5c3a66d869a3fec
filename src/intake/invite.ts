import { createHash } from 'node:crypto'
import { type Entry, writeCalendar } from '#src/calendar/write-calendar.ts'
import type { Instant } from '#src/domain/clock.ts'
import type { Decision, Known } from '#src/domain/decision.ts'
import type { Installation } from '#src/domain/installation.ts'
import { type Invitation, nextInvitation, unknown } from '#src/domain/invitation.ts'
import type { CalendarPart, LetterDraft, LetterKind, ShownPerson } from '#src/domain/letter.ts'
import type { Registration } from '#src/domain/registration.ts'
import { isMonthOnly, pastFrom, type Seminar, type Series } from '#src/domain/series.ts'
import { defangName } from '#src/letters/defang.ts'
import type { Transaction } from '#src/store/store.ts'

/** What the letters of a decision bring to calendars. */
export interface Invited {
  /** The entries that go with a letter, by seminar. */
  readonly calendar: ReadonlyMap<LetterDraft, readonly CalendarPart[]>
  /** The rows to put. */
  readonly invitations: readonly Invitation[]
}

/**
 * The calendar entries that go with the letters of a decision. A letter carries those of the seminars that it tells the
 * people of its own address something new about: one invites as long as anybody there is registered, and is taken
 * away when nobody is any more, or the seminar is cancelled. Whoever waits is not invited, nor is anybody to a month
 * or to the past. An entry stands for an address, since that is what answers (rules.md, Proof): what a colleague
 * registered brings nothing to the colleague's calendar.
 */
export async function invite(
  tx: Transaction,
  decision: Decision,
  { published: series }: Pick<Installation, 'published'>,
  now: Instant,
): Promise<Invited> {
  const calendar = new Map<LetterDraft, readonly CalendarPart[]>()
  const rows = new Map<string, Invitation>()
  for (const draft of decision.letters.filter(({ kind }) => withCalendar.includes(kind))) {
    const { address } = draft.to
    const atAddress = await peopleAt(tx, address, decision)
    const own = new Set(atAddress.map(({ participant }) => participant.id))
    const shown = shownIn(draft).filter(({ participant }) => own.has(participant))
    const news = newsFor(shown, draft)
    const parts: CalendarPart[] = []
    for (const seminar of series.seminars.filter(({ number }) => news.numbers.has(number))) {
      if (now >= pastFrom(seminar, series)) continue
      const key = `${seminar.number}/${address}`
      const before = rows.get(key) ?? (await tx.invitation(address, seminar.number))
      const entry = entryFor(draft, seminar, atAddress, series)
      const wanted = {
        address,
        seminar: seminar.number,
        method: entry.method,
        says: digestOf(entry, atAddress),
      }
      const next = nextInvitation(before, wanted)
      if (!next || (news.onlyChanges && next.sequence === before?.sequence)) continue
      rows.set(key, next)
      parts.push({
        seminar: seminar.number,
        method: next.method,
        filename: `${series.id}-${seminar.number}.ics`,
        content: writeCalendar({ ...entry, sequence: next.sequence, at: now }),
      })
    }
    if (parts.length > 0) calendar.set(draft, parts)
  }
  for (const row of await leftUntold(tx, decision)) {
    const key = `${row.seminar}/${row.address}`
    if (!rows.has(key)) rows.set(key, row)
  }
  return { calendar, invitations: [...rows.values()] }
}

/** Letters to people about seminars that they are registered for, or have left. */
const withCalendar: readonly LetterKind[] = ['confirmation', 'withdrawal', 'notice', 'promotion', 'update']

function shownIn(draft: LetterDraft): readonly ShownPerson[] {
  return 'people' in draft ? draft.people : 'person' in draft ? [draft.person] : []
}

/**
 * The seminars of a letter that calendars have to hear of: those it adds and those that were left. Where it does
 * neither, all of them, for details may have changed, or an entry may have been lost.
 */
function newsFor(shown: readonly ShownPerson[], draft: LetterDraft) {
  const numbers = (choices: readonly ShownPerson['choices'][number][]) =>
    choices.map(({ seminar }) => seminar)
  const news = shown.flatMap(({ choices, left }) => [
    ...numbers(choices.filter(({ added }) => added)),
    ...left,
  ])
  if (news.length > 0 || draft.kind === 'withdrawal') return { numbers: new Set(news), onlyChanges: false }
  const all = shown.flatMap(({ choices }) => numbers(choices))
  return { numbers: new Set(all), onlyChanges: draft.kind === 'confirmation' && !draft.already }
}

/** Everybody whose address on record this is, with their registrations, as they are after the decision. */
async function peopleAt(tx: Transaction, address: string, decision: Decision): Promise<Known[]> {
  const people = new Map((await tx.participantsAt(address)).map((one) => [one.id, one]))
  for (const one of decision.participants) {
    if (one.email === address) people.set(one.id, one)
    else people.delete(one.id)
  }
  const known: Known[] = []
  for (const participant of people.values()) {
    const rows = new Map((await tx.registrationsOf(participant.id)).map((row) => [row.seminar, row]))
    for (const row of decision.registrations)
      if (row.participant === participant.id) rows.set(row.seminar, row)
    known.push({ participant, registrations: [...rows.values()] })
  }
  return known
}

function entryFor(
  { to, language }: LetterDraft,
  seminar: Seminar,
  people: readonly Known[],
  series: Series,
): Omit<Entry, 'sequence' | 'at'> {
  const come = comers(people, seminar)
  const [one, ...others] = come.length > 0 ? come : people.map((known) => ({ known, row: null }))
  const { givenName, familyName } = one?.known.participant ?? {}
  const ways = new Set(come.map(({ row }) => row.attendance))
  const [way = 'unsaid'] = ways
  return {
    method: come.length > 0 && !seminar.cancelled && !isMonthOnly(seminar) ? 'REQUEST' : 'CANCEL',
    series,
    seminar,
    attendee: {
      name: others.length > 0 ? '' : defangName([givenName, familyName].filter(Boolean).join(' ')),
      address: to.address,
    },
    language,
    tentative: come.length > 0 && come.every(({ row }) => row.tentative),
    attendance: ways.size === 1 ? way : 'unsaid',
  }
}

/** Those who have a place, or are in doubt. */
function comers(people: readonly Known[], { number }: Seminar): { known: Known; row: Registration }[] {
  return people.flatMap((known) => {
    const row = known.registrations.find(({ seminar }) => seminar === number)
    return row?.status === 'registered' ? [{ known, row }] : []
  })
}

/**
 * Those who left by declining an entry: their calendar shows it no more, or as declined, so that the same words would
 * be news to it.
 */
async function leftUntold(tx: Transaction, decision: Decision): Promise<Invitation[]> {
  const left: Invitation[] = []
  for (const { participant, seminar, status } of decision.registrations) {
    if (status !== 'cancelled') continue
    const person =
      decision.participants.find(({ id }) => id === participant) ?? (await tx.participant(participant))
    const before = person?.email ? await tx.invitation(person.email, seminar) : undefined
    if (before?.method === 'REQUEST') left.push(unknown(before))
  }
  return left
}

/** All that an entry says but its number and its time, and who comes. */
function digestOf(entry: Omit<Entry, 'sequence' | 'at'>, people: readonly Known[]): string {
  if (entry.method === 'CANCEL') return ''
  const { series, seminar, attendee, language, tentative, attendance } = entry
  const { id, title, timezone, organiser, registration } = series
  // What it is made from: a third of the time that writing it would take.
  const { number, date, start, end, format, venue, link, speakers } = seminar
  const content = [
    [id, title, timezone, organiser.organisation, registration.address],
    [number, seminar.title, date, start, end, format, venue, link, speakers],
    [attendee.name, attendee.address, language, tentative, attendance],
  ]
  const who = comers(people, seminar).map(({ row }) => `${row.participant} ${row.tentative}`)
  return createHash('sha256')
    .update(JSON.stringify([content, who.toSorted()]))
    .digest('base64url')
    .slice(0, 16)
}
