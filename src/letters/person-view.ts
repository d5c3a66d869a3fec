import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { ShownChoice, ShownPerson } from '#src/domain/letter.ts'
import type { Address } from '#src/domain/message.ts'
import type { Attendance } from '#src/domain/registration.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { defangName, plainAddress } from './defang.ts'
import { type SeminarsView, type SeminarView, viewSeminar, viewSeminars } from './seminar-view.ts'

export interface ChoiceView extends SeminarView {
  readonly added: boolean
  readonly attendance: Attendance
  /** On the waiting list, from 1; null when it is not known, or nobody waits. */
  readonly rank: number | null
}

/** A person as templates see them. Empty details are null. */
export interface PersonView {
  /** True for the one who reads the letter: "vous". */
  readonly reader: boolean
  readonly name: string | null
  readonly email: string | null
  /** International form, "+33 6 12 34 56 78". */
  readonly phone: string | null
  readonly organisation: string | null
  readonly role: string | null
  /** What is not known of `name`, `email`, `phone`, `organisation`, `role`, in this order. */
  readonly missing: readonly string[]
  /** Registered for certain. */
  readonly registered: SeminarsView<ChoiceView>
  readonly tentative: SeminarsView<ChoiceView>
  readonly waiting: SeminarsView<ChoiceView>
  /** Of `registered`, the ones this message added. */
  readonly added: SeminarsView<ChoiceView>
  /** Of all these, the ones to be followed that way. */
  readonly online: SeminarsView<ChoiceView>
  readonly inPerson: SeminarsView<ChoiceView>
  /** Left by this message. */
  readonly left: SeminarsView
  /** How many of `registered`, `tentative` and `waiting` this message added. */
  readonly news: number
  /** How many of them there are. */
  readonly choices: number
}

/** One person of a letter to `to`: details defanged, choices sorted by what they are. */
export function viewPerson(person: ShownPerson, to: Address, series: Series, language: Language): PersonView {
  const details = detailsOf(person)
  const missing = {
    name: !(person.givenName?.trim() && person.familyName?.trim()),
    email: person.email === null,
    phone: person.phone === null,
    organisation: person.organisation === null,
    role: person.role === null,
  }
  const choices = person.choices
    .filter((choice) => choice.status !== 'cancelled')
    .map((choice) => viewChoice(choice, series, language))
  const some = (wanted: (choice: (typeof choices)[number]) => boolean) =>
    viewSeminars(choices.filter(wanted), language)
  return {
    reader: isReader(person, details.name, to),
    ...details,
    missing: Object.keys(missing).filter((field) => missing[field as keyof typeof missing]),
    registered: some((choice) => choice.status === 'registered' && !choice.tentative),
    tentative: some((choice) => choice.status === 'registered' && choice.tentative),
    waiting: some((choice) => choice.status === 'waiting'),
    added: some((choice) => choice.added && choice.status === 'registered' && !choice.tentative),
    news: choices.filter((choice) => choice.added).length,
    online: some((choice) => choice.attendance === 'online'),
    inPerson: some((choice) => choice.attendance === 'in-person'),
    left: viewSeminars(
      person.left.map((number) => viewSeminar(number, series, language)),
      language,
    ),
    choices: choices.length,
  }
}

/** A person's own words, made fit to be read by others; null where there is nothing to show. */
export function detailsOf(person: ShownPerson) {
  return {
    name: nonEmpty(`${person.givenName ?? ''} ${person.familyName ?? ''}`),
    email: person.email === null ? null : plainAddress(person.email),
    phone: phoneInWords(person.phone),
    organisation: nonEmpty(person.organisation),
    role: nonEmpty(person.role),
  }
}

/** One seminar of somebody, its link for those who have a place only. */
export function viewChoice(choice: ShownChoice, series: Series, language: Language) {
  const seminar = viewSeminar(choice.seminar, series, language)
  const { added, attendance, status, tentative } = choice
  const waits = status === 'waiting'
  // Who waits has no place yet: the room's address does no harm, the link would be one.
  const link = waits ? null : seminar.link
  const rank = waits ? (choice.rank ?? null) : null
  return { ...seminar, link, added, attendance, status, tentative, rank }
}

/**
 * The reader is the person whose address the letter goes to, or who bears the name it goes to: a writer may state
 * another address in the text than the one they write from.
 */
function isReader(person: ShownPerson, name: string | null, to: Address): boolean {
  if (person.email === to.address) return true
  const wanted = defangName(to.name).toLowerCase()
  const reversed = defangName(`${person.familyName ?? ''} ${person.givenName ?? ''}`)
  return wanted !== '' && [name, reversed].some((own) => own?.toLowerCase() === wanted)
}

function nonEmpty(value: string | null): string | null {
  return value === null ? null : defangName(value) || null
}

function phoneInWords(phone: string | null): string | null {
  if (phone === null || !/^\+\d{3,15}$/.test(phone)) return null
  return parsePhoneNumberFromString(phone)?.formatInternational().replaceAll(' ', '\u00a0') ?? phone
}
