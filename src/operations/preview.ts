import { nothing } from '#src/domain/decision.ts'
import type { CalendarPart, LetterBody, LetterDraft, LetterKind, ShownPerson } from '#src/domain/letter.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import type { Language, Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { invite } from '#src/intake/invite.ts'
import { compose } from '#src/letters/compose.ts'
import { sampleDrafts } from '#src/letters/sample.ts'
import { findPeople } from './find-people.ts'

export interface PreviewOptions {
  /** The person's own with `for`, else the series', when left out. */
  readonly language?: Language
  /** Shows a real person's data instead of invented ones (see `findPeople`). */
  readonly for?: string
  /** Which of the invented letters of this kind, from 1. */
  readonly sample?: number
}

/** A letter as it would be written. */
export interface Preview {
  readonly body: LetterBody
  /** How many invented letters of this kind there are. */
  readonly samples: number
}

/** A preview that can't be given; `message` says what was expected. */
export class PreviewError extends Error {
  readonly code = 'no-preview'
}

/**
 * Writes a letter for somebody to look at; records and sends nothing.
 * @throws PreviewError when `for` does not name exactly one person, or there is no such sample.
 */
export async function preview(
  house: House,
  series: Series,
  kind: LetterKind,
  options: PreviewOptions = {},
): Promise<Preview> {
  const person = options.for === undefined ? null : await onePerson(house, options.for)
  const language = options.language ?? person?.participant.language ?? series.language
  const samples = sampleDrafts(kind, series, language)
  const number = options.sample ?? 1
  const sample = samples[number - 1]
  if (!sample)
    throw new PreviewError(`sample: expected a number from 1 to ${samples.length}, found ${number}`)
  const draft = person ? withPerson(sample, person, series) : sample
  const { templates, clock } = house
  const body = compose(draft, { series, templates, now: clock.now() })
  const calendar = await calendarFor(draft, person, series, house)
  return { body: calendar ? { ...body, calendar } : body, samples: samples.length }
}

/** The calendar entries that would go with it; invented people are taken for registered as the letter says. */
function calendarFor(
  draft: LetterDraft,
  person: OnRecord | null,
  series: Series,
  { store, clock }: House,
): Promise<readonly CalendarPart[] | undefined> {
  const shown = 'people' in draft ? draft.people : 'person' in draft ? [draft.person] : []
  const now = clock.now()
  const decision = {
    ...nothing('registered'),
    letters: [draft],
    ...(person === null && {
      participants: shown.map(({ participant, choices: _, left: __, ...details }) => ({
        ...{ ...details, id: participant, language: draft.language },
        ...{ registeredBy: null, optedOut: false, addedAt: now },
      })),
      registrations: shown.flatMap(({ participant, choices }) =>
        choices.map(({ added: _, ...choice }) => ({ ...choice, participant, since: now })),
      ),
    }),
  }
  return store.transact(async (tx) => {
    const { calendar } = await invite(tx, decision, { published: series }, now)
    return calendar.get(draft)
  })
}

interface OnRecord {
  readonly participant: Participant
  readonly registrations: readonly Registration[]
}

async function onePerson({ store }: House, who: string): Promise<OnRecord> {
  const [participant, ...others] = await findPeople(store, who)
  if (!participant) throw new PreviewError(`expected a person on record, found nobody for "${who}"`)
  if (others.length > 0) {
    const all = [participant, ...others].map(
      ({ id, givenName, familyName, email }) =>
        `  ${id}  ${[givenName, familyName, email].filter(Boolean).join(' ')}`,
    )
    throw new PreviewError(`expected one person, found ${all.length} for "${who}":\n${all.join('\n')}`)
  }
  return {
    participant,
    registrations: await store.transact((tx) => tx.registrationsOf(participant.id)),
  }
}

/** The sample with this person in place of the invented ones. */
function withPerson(
  sample: LetterDraft,
  { participant, registrations }: OnRecord,
  series: Series,
): LetterDraft {
  const { id, givenName, familyName, email, phone, organisation, role } = participant
  const known = new Set(series.seminars.map(({ number }) => number))
  const rows = registrations.filter(({ seminar }) => known.has(seminar))
  const shown: ShownPerson = {
    participant: id,
    givenName,
    familyName,
    email,
    phone,
    organisation,
    role,
    choices: rows
      .filter(({ status }) => status !== 'cancelled')
      .map(({ seminar, status, tentative, attendance }) => ({
        seminar,
        status,
        tentative,
        attendance,
        added: true,
      })),
    left: rows.filter(({ status }) => status === 'cancelled').map(({ seminar }) => seminar),
  }
  const address = { name: [givenName, familyName].filter(Boolean).join(' '), address: email ?? '' }
  const draft = { ...sample, participants: [id] }
  if (draft.kind === 'to-organiser') return { ...draft, writer: address, people: [shown] }
  const isOrganisers = [series.organiser.email, ...series.organisers].includes(sample.to.address)
  const to = isOrganisers || email === null ? sample.to : address
  if ('people' in draft) return { ...draft, to, people: [shown] }
  return 'person' in draft ? { ...draft, to, person: shown } : { ...(draft as LetterDraft), to }
}
