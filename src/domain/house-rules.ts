import { day } from '#src/domain/clock.ts'

/** The numbers of the house rules (rules.md); the configuration may change them. */
export interface HouseRules {
  /** `hold`: every letter waits until the organiser releases it. */
  readonly letters: 'auto' | 'hold'
  readonly lettersPerAddressAndHour: number
  readonly lettersPerAddressAndDay: number
  /** Global brake, outside publishing. */
  readonly lettersPerHour: number
  /** Outsiders told "X registered you" because of one mail. */
  readonly noticesPerMail: number
  /** The same, because of one sender in a day. */
  readonly noticesPerDay: number
  /** Hour of the organisers' digest, "HH:MM" in the series' zone; null: a letter for each matter, at once. */
  readonly digestAt: string | null
  /** A mail older than this is recorded and its letters held, milliseconds. */
  readonly oldAfter: number
}

export const houseRules: HouseRules = {
  letters: 'auto',
  lettersPerAddressAndHour: 3,
  lettersPerAddressAndDay: 8,
  lettersPerHour: 600,
  noticesPerMail: 15,
  noticesPerDay: 30,
  digestAt: '09:00',
  oldAfter: 7 * day,
}
