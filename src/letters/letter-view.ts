import type { Instant } from '#src/domain/clock.ts'
import type {
  DigestDraft,
  LetterDraft,
  LetterKind,
  PlaceDraft,
  Refused,
  ShownPerson,
  ToOrganiserDraft,
} from '#src/domain/letter.ts'
import type { OwnWords, SeminarUpdate } from '#src/domain/letter-to-many.ts'
import type { Address } from '#src/domain/message.ts'
import { type Language, pastFrom, type Series } from '#src/domain/series.ts'
import { byAttendance } from './by-attendance.ts'
import { dayOfMoment, momentInFull } from './dates.ts'
import { defangName, defangQuote, plainAddress, tidy } from './defang.ts'
import { isDesk, viewDesk } from './desk-view.ts'
import { viewEvidence } from './evidence-view.ts'
import { viewMail, viewMatters, viewUnclear, viewWriter } from './matter-view.ts'
import { viewOpen } from './open-view.ts'
import { viewWords } from './own-words.ts'
import { type PersonView, viewChoice, viewPerson } from './person-view.ts'
import { viewSeminar, viewSeminars } from './seminar-view.ts'
import { replySubject, shownThread } from './thread.ts'
import { viewUpdates } from './update-view.ts'

export type View = Readonly<Record<string, unknown>>

/**
 * Everything the templates of a letter may name: what is common to all letters, and each field of the draft made fit
 * to be read by others. Fields without a maker of their own are quoted as a stranger's words, so that a new kind of
 * draft is safe before anybody thinks of it.
 */
export function viewLetter(draft: LetterDraft, series: Series, now: Instant | undefined): View {
  const { language } = draft
  const shown = shownIn(draft, series, now)
  // A copy to look at shows what its reader-to-be will read.
  const to = draft.test ? { name: '', address: shown[0]?.email ?? '' } : draft.to
  const people = shown.map((person) => viewPerson(person, to, series, language))
  const group = viewGroup(people, draft)
  return {
    ...viewSeries(series),
    ...(isDesk(draft) ? viewDesk(draft, series) : viewFields(draft, series, group.greeted)),
    ...group,
    ...(draft.kind === 'reminder' && viewReminded(people, language)),
    replySubject: replySubject(shownThread(draft)),
    open: viewOpen(draft, series, now),
    notOffered: numbersView('notOffered' in draft ? (draft.notOffered ?? []) : [], series, language),
    // Only those who can complete them are asked for missing details.
    asksForDetails: draft.kind === 'confirmation' || draft.kind === 'notice',
  }
}

/** The people of a letter; those who read of themselves, with what still lies before them: nothing past or just cancelled. */
function shownIn(draft: LetterDraft, series: Series, now: Instant | undefined): readonly ShownPerson[] {
  const people = 'people' in draft ? draft.people : 'person' in draft ? [draft.person] : []
  if (!toComers.includes(draft.kind)) return people
  const over = new Set(
    series.seminars
      .filter((seminar) => {
        const isCancelled = draft.kind === 'update' && seminar.cancelled
        return isCancelled || (now !== undefined && pastFrom(seminar, series) <= now)
      })
      .map(({ number }) => number),
  )
  return people.map((person) => ({
    ...person,
    choices: person.choices.filter(({ seminar, added }) => added || !over.has(seminar)),
  }))
}

const toComers: readonly LetterKind[] = ['confirmation', 'withdrawal', 'doubt', 'notice', 'update']

/** For the machinery only: no template needs them. */
const machinery =
  'kind to person people participants answers onBehalfOf hold asks announcement notAfter test toldBefore'
const unseen = new Set(machinery.split(' '))

function viewFields(draft: LetterDraft, series: Series, greeted: string | null): View {
  const makers = makersFor(draft, series, greeted)
  const fields = Object.entries(draft).filter(([field]) => !unseen.has(field))
  return Object.fromEntries(
    fields.map(([field, value]) => {
      const make = makers[field]
      return [field, make ? make(value) : quoteAll(value)]
    }),
  )
}

/** By the name of the field; each takes that field's value. */
function makersFor(
  draft: LetterDraft,
  series: Series,
  greeted: string | null,
  // biome-ignore lint/suspicious/noExplicitAny: the value's type goes by the field's name.
): Record<string, (value: any) => unknown> {
  const { language } = draft
  const { timezone } = series
  const numbers = (list: readonly number[]) => numbersView(list, series, language)
  const moment = (at: Instant | null) => at && momentInFull(at, timezone, language)
  return {
    language: () => language,
    registrant: (registrant: string) => defangName(registrant.split('@')[0] ?? '') || null,
    refused: (refused: readonly Refused[]) => viewRefused(refused, series, language),
    unclear: viewUnclear,
    concerns: (concerns: readonly string[]) => [...concerns],
    writer: (writer: Address | null) => viewWriter(writer),
    mail: (mail: ToOrganiserDraft['mail']) =>
      viewMail(mail, 'concerns' in draft ? draft.concerns : [], series, language),
    evidence: (evidence: ToOrganiserDraft['evidence']) => viewEvidence(evidence),
    asker: (asker: string) => viewAsker(asker, draft),
    join: numbers,
    leave: numbers,
    newEmail: (address: string | null) => address && { address: plainAddress(address) },
    seminar: (number: number) =>
      draft.kind === 'promotion' || draft.kind === 'offer'
        ? viewPlace(draft, series)
        : viewSeminar(number, series, language),
    words: (words: OwnWords | null) => words && viewWords(words, series, language, greeted),
    documents: (link: string | null) => link && tidy(link, 500),
    until: moment,
    askedAt: (at: Instant) => dayOfMoment(at, timezone, language),
    updates: (updates: readonly SeminarUpdate[]) => viewUpdates(updates, series, language),
    matters: (matters: DigestDraft['matters']) => viewMatters(matters, series, language),
  }
}

function numbersView(list: readonly number[], series: Series, language: Language) {
  return viewSeminars(
    list.map((number) => viewSeminar(number, series, language)),
    language,
  )
}

/** Who asked about somebody else; `self` when it was done in the reader's own name and address. */
function viewAsker(asker: string, { onBehalfOf, to }: LetterDraft) {
  return { ...viewWriter({ name: asker, address: onBehalfOf }), self: onBehalfOf === to.address }
}

/** The seminar that a place came free in: with its link once it is theirs. */
function viewPlace({ kind, person, seminar, language }: PlaceDraft, series: Series) {
  const attendance = person.choices.find((choice) => choice.seminar === seminar)?.attendance ?? 'unsaid'
  const status = kind === 'promotion' ? 'registered' : 'waiting'
  return viewChoice({ seminar, status, tentative: false, attendance, added: false }, series, language)
}

/** Of a reminder to one person, what they need on the day; of one to several, all there is. */
function viewReminded(people: readonly PersonView[], language: Language) {
  const shown = people.map((person) => byAttendance(person, language))
  const [one, ...others] = shown
  if (!one || others.length > 0) return {}
  const seminars = [...one.registered.seminars, ...one.tentative.seminars]
  return { people: shown, moreToCome: seminars.some(({ toCome }) => toCome.length > 0) }
}

/** Once each: several people of one mail may have asked for the same. */
function viewRefused(refused: readonly Refused[], series: Series, language: Language) {
  const once = new Map(refused.map((one) => [`${one.seminar} ${one.why}`, one]))
  return [...once.values()].map(({ seminar, why }) => ({ ...viewSeminar(seminar, series, language), why }))
}

/** The series, the person to write to and the data notice. */
function viewSeries(series: Series): View {
  const { organiser, privacy } = series
  return {
    series: {
      title: tidy(series.title, 200),
      language: series.language,
      address: series.registration.address,
    },
    organiser: {
      name: tidy(organiser.name, 200),
      role: tidy(organiser.role, 200),
      organisation: tidy(organiser.organisation, 200),
      email: organiser.email,
      phone: organiser.phone ? tidy(organiser.phone, 40).replaceAll(' ', '\u00a0') : null,
    },
    privacy: privacy
      ? {
          controller: tidy(privacy.controller, 200),
          basis: tidy(privacy.basis, 200),
          contact: tidy(privacy.contact, 200),
          url: privacy.url ? tidy(privacy.url, 500) : null,
        }
      : null,
  }
}

/**
 * What a letter about some people says at its head. `change`: `already` nothing new, `new` a first registration,
 * `more` something added, `changed` something added and something left, `left` left only, `details` neither.
 * `programme`: the seminars of all of them, once each, for a letter about several.
 */
function viewGroup(people: readonly PersonView[], draft: LetterDraft) {
  const count = (of: (person: PersonView) => number) => people.reduce((sum, person) => sum + of(person), 0)
  const [added, left, choices] = [
    count((person) => person.news),
    count((person) => person.left.count),
    count((person) => person.choices),
  ]
  const programme = viewSeminars(programmeOf(people), draft.language)
  const readers = people.filter((person) => person.reader)
  return {
    people,
    greeted: readers.length === 1 ? (readers[0]?.name ?? null) : null,
    several: people.length > 1,
    counts: {
      people: people.length,
      added,
      left,
      choices,
      registered: count((person) => person.registered.count),
    },
    change: 'already' in draft && draft.already ? 'already' : changeOf(added, left, choices),
    programme,
    moreToCome: programme.seminars.some((seminar) => !seminar.cancelled && seminar.toCome.length > 0),
  }
}

function changeOf(added: number, left: number, choices: number): string {
  if (left > 0) return added > 0 ? 'changed' : 'left'
  if (added > 0) return added === choices ? 'new' : 'more'
  return 'details'
}

function programmeOf(people: readonly PersonView[]) {
  const seminars = new Map<number, PersonView['registered']['seminars'][number]>()
  // Those who wait come first, so that a seminar somebody else has a place in keeps its link.
  for (const group of ['waiting', 'tentative', 'registered'] as const) {
    for (const person of people) {
      for (const seminar of person[group].seminars) {
        seminars.set(seminar.number, { ...seminar, added: false, attendance: 'unsaid', rank: null })
      }
    }
  }
  return [...seminars.values()]
}

/** Any value, its strings quoted as a stranger's words. */
function quoteAll(value: unknown): unknown {
  if (typeof value === 'string') return defangQuote(value)
  if (Array.isArray(value)) return value.map(quoteAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, quoteAll(inner)]))
}
