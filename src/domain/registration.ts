import type { Instant } from '#src/domain/clock.ts'
import type { Language } from '#src/domain/series.ts'

/** A person. Not an address: several may share one, and one may have none. */
export interface Participant {
  readonly id: string
  readonly givenName: string | null
  readonly familyName: string | null
  /** The address on record, lower case. */
  readonly email: string | null
  readonly phone: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly language: Language
  /** Address that registered this person, when it is not their own. */
  readonly registeredBy: string | null
  readonly optedOut: boolean
  /** Somebody on record who may be the same person: for the organiser to tell. */
  readonly perhaps?: string
  /**
   * When the address on record came to be: its writer was joined to this row by name and organisation alone, and has no
   * right over what was there before (rules.md, Who is who).
   */
  readonly joinedByName?: Instant
  readonly addedAt: Instant
}

export type RegistrationStatus = 'registered' | 'waiting' | 'cancelled'
export type Attendance = 'online' | 'in-person' | 'unsaid'

/** One person for one seminar. Never deleted: leaving makes it `cancelled`, coming back `registered` again. */
export interface Registration {
  readonly participant: string
  readonly seminar: number
  readonly status: RegistrationStatus
  /** Holds no place, gets updates. */
  readonly tentative: boolean
  readonly attendance: Attendance
  readonly since: Instant
  /**
   * The edition of the series whose facts about this seminar the person was last told: an update is the difference to it
   * (rules.md, Registrations). Set when the decision is written down.
   */
  readonly told?: number
  /** While waiting: a place is kept for them until then, if they say yes. */
  readonly offeredUntil?: Instant
}
