import { isCommand, type JournalEntry } from '#src/domain/journal.ts'
import type { CalendarPart, Letter, LetterBody } from '#src/domain/letter.ts'
import type { Matter } from '#src/domain/matter.ts'
import type { Reading } from '#src/domain/reading.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readMessage } from '#src/reading/read-message.ts'
import type { Store } from '#src/store/store.ts'
import { findEntries, mailOf } from './find-entries.ts'
import { findPeople } from './find-people.ts'

/** The story of one mail: what was read, from which words, what was decided, what was written, how it went out. */
export interface Explanation {
  readonly entry: JournalEntry
  /** Null when the mail is no longer kept or could not be read. */
  readonly mail: { readonly from: string; readonly subject: string; readonly date: string | null } | null
  /** Null also for an organiser's command: the entry's note says which. */
  readonly reading: Reading | null
  readonly people: readonly {
    readonly participant: Participant
    readonly registrations: readonly Registration[]
  }[]
  /** What the organisers are told of in their digest, or were. */
  readonly matter: Matter | null
  readonly letters: readonly { readonly letter: Letter; readonly body: LetterBody | null }[]
}

/**
 * Explains every journal entry of a mail.
 * @param message a journal id, a Message-ID with or without angle brackets, or the hash of a mail.
 * @returns an empty list when nothing of the kind is in the journal.
 */
export async function explain(store: Store, message: string): Promise<Explanation[]> {
  const entries = await store.transact((tx) => findEntries(tx, message))
  const explanations: Explanation[] = []
  for (const entry of entries) explanations.push(await explainEntry(store, entry))
  return explanations
}

/** The story of one person: every journal entry about them, with the letters that are about them. */
export interface PersonStory {
  readonly participant: Participant
  readonly registrations: readonly Registration[]
  /** Oldest first. */
  readonly entries: readonly Explanation[]
}

/**
 * Tells the stories of those that `who` names (see `findPeople`).
 * @returns an empty list when nobody on record is meant.
 */
export async function explainPeople(store: Store, who: string): Promise<PersonStory[]> {
  const stories: PersonStory[] = []
  for (const participant of await findPeople(store, who)) {
    const { id } = participant
    const facts = await store.transact(async (tx) => ({
      registrations: await tx.registrationsOf(id),
      entries: await tx.journalAbout(id),
    }))
    const entries: Explanation[] = []
    for (const entry of facts.entries) {
      const { letters, people, ...rest } = await explainEntry(store, entry)
      entries.push({
        ...rest,
        people: people.filter((one) => one.participant.id === id),
        letters: letters.filter(({ letter }) => letter.participants.includes(id)),
      })
    }
    stories.push({ participant, registrations: facts.registrations, entries })
  }
  return stories
}

/** What a letter brings to a calendar: "invites to 1, 2; takes 3 away". */
export function calendarWords(calendar: readonly CalendarPart[]): string {
  const numbers = (wanted: CalendarPart['method']) =>
    calendar.flatMap(({ method, seminar }) => (method === wanted ? [seminar] : [])).join(', ')
  const [invites, takes] = [numbers('REQUEST'), numbers('CANCEL')]
  return [invites && `invites to ${invites}`, takes && `takes ${takes} away`].filter(Boolean).join('; ')
}

async function explainEntry(store: Store, entry: JournalEntry): Promise<Explanation> {
  const facts = await store.transact(async (tx) => {
    const people = []
    for (const id of entry.participants) {
      const participant = await tx.participant(id)
      if (participant) people.push({ participant, registrations: await tx.registrationsOf(id) })
    }
    const letters = []
    for (const id of entry.letters) {
      const letter = await tx.letter(id)
      if (letter) letters.push(letter)
    }
    const matter = (await tx.matter(entry.id)) ?? null
    return { people, letters, matter, series: (await tx.installation())?.published }
  })
  const letters = []
  for (const letter of facts.letters) {
    const bytes = await store.blob('letters', letter.id)
    letters.push({ letter, body: bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as LetterBody) : null })
  }
  const raw = await mailOf(store, entry)
  const message = raw ? await parseMessage(raw).catch(() => null) : null
  return {
    entry,
    mail: message && { from: message.from?.address ?? '', subject: message.subject, date: message.date },
    reading: message && facts.series && !isCommand(entry) ? readMessage(message, facts.series) : null,
    people: facts.people,
    matter: facts.matter,
    letters,
  }
}
