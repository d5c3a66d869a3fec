import { hour, type Instant, plus } from './clock.ts'
import type { Known, Places } from './decision.ts'
import type { Attendance, Registration } from './registration.ts'
import { isToCome, pastFrom, type Seminar, type Series } from './series.ts'

/** Somebody who waited gets a place: at once, or, shortly before the seminar, if they say yes until then. */
export interface Place {
  readonly known: Known
  readonly registration: Registration
  readonly until: Instant | null
}

/** The places of one decision: what the record says, and what the decision itself takes and frees. */
export interface PlaceBook {
  /** True when there is a place, and nobody waits for it already. */
  isFree(seminar: Seminar, attendance: Attendance): boolean
  take(seminar: number, attendance: Attendance): void
  /** Somebody of this message waits from now on: nobody after them passes. */
  wait(seminar: number, attendance: Attendance): void
  /** What the message itself changed about somebody's wait is not served from the record. */
  forget(participant: string, seminar: number): void
  free(seminar: number, attendance: Attendance): void
  /** Gives the free places of a seminar to those who wait, in order of arrival (rules.md, Registrations). */
  fill(seminar: Seminar, now: Instant): Place[]
}

/** In the last 48 hours a place is offered, for 12 hours; before that it is given. */
const lastHours = 48 * hour
const offerLasts = 12 * hour

export function openPlaceBook(series: Series, { taken, waiting }: Places): PlaceBook {
  const used = new Map([...taken].map(([number, sides]) => [number, { ...sides }]))
  const sides = (seminar: number) => {
    const known = used.get(seminar) ?? { room: 0, online: 0 }
    used.set(seminar, known)
    return known
  }
  const changed = new Set<string>()
  const newlyWaiting = new Set<string>()
  const queueOf = (seminar: number) =>
    (waiting.get(seminar) ?? []).filter(({ participant }) => !changed.has(`${participant.id} ${seminar}`))
  const room = (seminar: Seminar, side: Side) => {
    const capacity = side === 'online' ? seminar.onlineCapacity : seminar.capacity
    return capacity === undefined ? Number.POSITIVE_INFINITY : capacity - sides(seminar.number)[side]
  }
  const rowOf = ({ registrations }: Known, seminar: number) =>
    registrations.find((row) => row.seminar === seminar && row.status === 'waiting')

  return {
    isFree(seminar, attendance) {
      const side = sideOf(attendance)
      const others = queueOf(seminar.number).some((known) => {
        const row = rowOf(known, seminar.number)
        // A place that is offered is counted as taken already.
        return row && row.offeredUntil === undefined && sideOf(row.attendance) === side
      })
      return room(seminar, side) > 0 && !others && !newlyWaiting.has(`${seminar.number} ${side}`)
    },
    take: (seminar, attendance) => void sides(seminar)[sideOf(attendance)]++,
    wait: (seminar, attendance) => void newlyWaiting.add(`${seminar} ${sideOf(attendance)}`),
    forget: (participant, seminar) => void changed.add(`${participant} ${seminar}`),
    free: (seminar, attendance) => void sides(seminar)[sideOf(attendance)]--,
    fill(seminar, now) {
      if (!isToCome(seminar, series, now)) return []
      const places: Place[] = []
      const late = Date.parse(pastFrom(seminar, series)) - Date.parse(now) <= lastHours
      for (const known of queueOf(seminar.number)) {
        const row = rowOf(known, seminar.number)
        const side = sideOf(row?.attendance ?? 'unsaid')
        if (!row || row.offeredUntil !== undefined || room(seminar, side) <= 0) continue
        sides(seminar.number)[side]++
        const until = late ? plus(now, offerLasts) : null
        const registration: Registration = until
          ? { ...row, offeredUntil: until }
          : { ...row, status: 'registered', since: now }
        places.push({ known, registration, until })
      }
      return places
    },
  }
}

type Side = 'room' | 'online'

/** `capacity` counts those in the room and those who have not said (rules.md). */
export function sideOf(attendance: Attendance): Side {
  return attendance === 'online' ? 'online' : 'room'
}
