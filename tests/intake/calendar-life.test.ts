import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#src/domain/clock.ts'
import type { Seminar } from '#src/domain/series.ts'
import { publish } from '#src/operations/publish.ts'
import { only, part, readCalendar, textOf } from '#tests/calendar/read-calendar.ts'
import { mail, type QuietHouse, quietHouse } from '#tests/operations/house.ts'
import { lettersAfter, lettersDue, type Sent } from './letters.ts'

/**
 * Lives of two addresses, one of them shared by two people, told by mails, calendar answers and publications: calendars
 * that follow RFC 5546 to the letter always show what is on record.
 */

const marie = 'marie@asso.example'
const office = 'accueil@asso.example'

type Step =
  | { readonly do: 'join' | 'leave' | 'doubt'; readonly seminar: number }
  | { readonly do: 'bring' | 'take away'; readonly name: string; readonly seminar: number }
  | {
      readonly do: 'answer'
      readonly partstat: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'
      readonly seminar: number
    }
  | { readonly do: 'publish'; readonly seminar: number; readonly facts: Partial<Seminar> }

/** One entry in somebody's calendar. */
interface Shown {
  readonly sequence: number
  readonly shows: boolean
  readonly content: string
  /** When it was written or answered, as DTSTAMP has it. */
  readonly stamp: string
}

class Calendars {
  readonly #entries = new Map<string, Shown>()

  of(address: string, seminar: number): Shown | undefined {
    return this.#entries.get(`${address} ${seminar}`)
  }

  /** RFC 5546, section 2.1.5: an older SEQUENCE is old news, and so is an older DTSTAMP with the same. */
  receive({ to, body }: Sent): void {
    for (const { content } of body.calendar ?? []) {
      const calendar = readCalendar(content)
      const event = part(calendar, 'VEVENT')
      expect(only(event, 'ATTENDEE').value).toBe(`mailto:${to}`)
      const seminar = Number(/-(\d)@/.exec(textOf(only(event, 'UID')))?.[1])
      const sequence = Number(only(event, 'SEQUENCE').value)
      const before = this.of(to, seminar)
      const method = textOf(only(calendar, 'METHOD'))
      expect(sequence).toBeGreaterThanOrEqual(before?.sequence ?? 0)
      const words = content.replace(/^DTSTAMP:.*\r\n/m, '')
      const stamp = only(event, 'DTSTAMP').value
      if (before?.sequence === sequence) {
        expect(words).toBe(before.content)
        if (stamp < before.stamp) continue
      }
      this.#set(to, seminar, { sequence, shows: method === 'REQUEST', content: words, stamp })
    }
  }

  /** Answering changes one's own calendar at once. */
  answer(address: string, { seminar, partstat }: Extract<Step, { do: 'answer' }>, now: Instant): void {
    const before = this.of(address, seminar)
    const stamp = now.replace(/[-:]|\.\d+/g, '')
    if (before) this.#set(address, seminar, { ...before, shows: partstat !== 'DECLINED', stamp })
  }

  #set(address: string, seminar: number, shown: Shown): void {
    this.#entries.set(`${address} ${seminar}`, shown)
  }
}

function mailFor(step: Exclude<Step, { do: 'publish' }>, calendars: Calendars): string | null {
  switch (step.do) {
    case 'join':
      return mail(`Marie Dupont <${marie}>`, `Je m’inscris au séminaire ${step.seminar}.`)
    case 'leave':
      return mail(`Marie Dupont <${marie}>`, `Je dois annuler mon inscription au séminaire ${step.seminar}.`)
    case 'doubt':
      return mail(`Marie Dupont <${marie}>`, `Je viendrai peut-être au séminaire ${step.seminar}.`)
    case 'bring':
      return mail(
        `Accueil <${office}>`,
        `Merci d’inscrire au séminaire ${step.seminar} :\n- ${step.name}, ${office}`,
      )
    case 'take away':
      return mail(
        `Accueil <${office}>`,
        `Merci d’annuler l’inscription de ${step.name} au séminaire ${step.seminar}.`,
      )
    case 'answer': {
      const shown = calendars.of(marie, step.seminar)
      // A program shows nothing to answer for what was taken away.
      if (!shown?.shows) return null
      return mail(`Marie Dupont <${marie}>`, reply(step, shown.sequence), 'Re').replace(
        'text/plain;',
        'text/calendar; method=REPLY;',
      )
    }
  }
}

function reply({ partstat, seminar }: Extract<Step, { do: 'answer' }>, sequence: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:trafic-2021-${seminar}@metropole.example`,
    `SEQUENCE:${sequence}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${marie}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}

async function published(house: QuietHouse) {
  const installation = await house.store.transact((tx) => tx.installation())
  return installation?.published ?? expect.fail('nothing is published')
}

async function live(steps: readonly (Step & { readonly delivered: boolean })[]): Promise<void> {
  const house = await quietHouse()
  const calendars = new Calendars()
  let queue: Sent[] = []
  for (const { delivered, ...step } of [...steps, { ...nothingMore, delivered: true }]) {
    if (step.do === 'publish') {
      const series = await published(house)
      const seminars = series.seminars.map((one) =>
        one.number === step.seminar ? { ...one, ...step.facts } : one,
      )
      await publish(house, { ...series, seminars }, null)
    } else {
      const mail = mailFor(step, calendars)
      if (!mail) continue
      if (step.do === 'answer') calendars.answer(marie, step, house.clock.now())
      queue.push(...(await lettersAfter(house, mail)))
    }
    queue.push(...(await lettersDue(house)))
    await house.clock.advance(60_000)
    if (!delivered) continue
    for (const letter of queue) if (await deliver(house, letter)) calendars.receive(letter)
    queue = []
    await compare(house, calendars)
  }
}

const nothingMore: Step = { do: 'publish', seminar: 5, facts: {} }

/** False for a letter that a later plan superseded: it never leaves. */
async function deliver({ store }: QuietHouse, { id }: Sent): Promise<boolean> {
  return store.transact(async (tx) => {
    const letter = await tx.letter(id)
    if (!letter || letter.status === 'superseded') return false
    tx.put('letters', { ...letter, status: 'sent', hold: null, nextAttemptAt: null })
    return true
  })
}

/** Each calendar shows the seminars that somebody of its address is registered for, with the hours in force. */
async function compare(house: QuietHouse, calendars: Calendars): Promise<void> {
  const { seminars } = await published(house)
  for (const address of [marie, office]) {
    const people = await house.store.transact(async (tx) => {
      const all = await tx.participantsAt(address)
      return Promise.all(all.map(({ id }) => tx.registrationsOf(id)))
    })
    for (const { number, date, start, cancelled } of seminars) {
      const comes = people.some((rows) =>
        rows.some((row) => row.seminar === number && row.status === 'registered'),
      )
      const shown = calendars.of(address, number)
      const expected = comes && !cancelled && date.length === 10
      expect([address, number, shown?.shows ?? false]).toEqual([address, number, expected])
      if (!shown || !expected) continue
      expect(shown.content).toContain(
        `DTSTART;TZID=Europe/Paris:${date.replaceAll('-', '')}T${start.replace(':', '')}00\r\n`,
      )
    }
  }
}

const seminar = fc.constantFrom(1, 2, 6)
const name = fc.constantFrom('Anne Leroy', 'Paul Martin')
const publication = (seminar: number, facts: Partial<Seminar>): Step => ({ do: 'publish', seminar, facts })
// Seminar 2 gets one place, or five; nobody answers for it, since who accepts may have to wait.
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('join'), seminar }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave', 'doubt'), seminar }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('bring', 'take away'), name, seminar }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      publication(1, { date: '2021-01-28' }),
      publication(1, { start: '10:00', end: '12:00' }),
      publication(1, { cancelled: true }),
      publication(1, { cancelled: false }),
      publication(2, { capacity: 1 }),
      publication(2, { capacity: 5 }),
      publication(6, { date: '2021-10-14' }),
      publication(6, { date: '2021-10' }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer'),
      partstat: fc.constantFrom('ACCEPTED', 'TENTATIVE', 'DECLINED', 'DECLINED'),
      seminar: fc.constantFrom(1, 6),
    }),
  },
)

test('in every life, calendars show what is on record, and no number goes back', async () => {
  const told = fc
    .record({ step, delivered: fc.boolean() })
    .map(({ step, delivered }) => ({ ...step, delivered }))
  await fc.assert(fc.asyncProperty(fc.array(told, { minLength: 10, maxLength: 25, size: 'max' }), live), {
    numRuns: 25,
  })
})
