import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, type Instant, plus } from '#src/domain/clock.ts'
import { pastFrom, type Series } from '#src/domain/series.ts'
import { handleDue } from '#src/handle-due.ts'
import { publish } from '#src/operations/publish.ts'
import type { Transaction } from '#src/store/store.ts'
import { participant, registration } from '#tests/store/rows.ts'
import { type QuietHouse, quietHouse } from './house.ts'

/** What happens around seminar 3, which is on 6 May 2021 at first. */
type Happening =
  | { readonly does: 'time passes'; readonly hours: number }
  | { readonly does: 'the clock goes back'; readonly hours: number }
  | { readonly does: 'joins' | 'leaves'; readonly who: number }
  | { readonly does: 'is published'; readonly day: string; readonly cancelled: boolean }
  | { readonly does: 'the program is killed amid a step' }

const who = fc.integer({ min: 0, max: 70 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('time passes' as const),
      hours: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 20, max: 80 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('the clock goes back' as const),
      hours: fc.integer({ min: 1, max: 30 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('joins' as const, 'leaves' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('is published' as const),
      day: fc.constantFrom('2021-05-04', '2021-05-06', '2021-05-10', '2021-05'),
      cancelled: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ does: 'the program is killed amid a step' as const }) },
)

test('over any life a reminder is for those who come, in time, of the day in force, and never twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: 25 }), async (life) => {
      const house = await crowd()
      let ahead = Date.parse('2021-04-26T06:00:00.000Z') - Date.parse(house.clock.now())
      const now = () => plus(house.clock.now(), ahead)
      const living = { ...house, clock: { ...house.clock, now } }
      const seen = new Set<string>()
      for (const what of life) {
        if (what.does === 'time passes') ahead += what.hours * hour
        else if (what.does === 'the clock goes back') ahead -= what.hours * hour
        else if (what.does === 'is published') await put(living, what.day, what.cancelled)
        else if (what.does === 'joins' || what.does === 'leaves') {
          const status = what.does === 'joins' ? 'registered' : 'cancelled'
          await house.store.transact(async (tx) =>
            tx.put('registrations', registration(`p${what.who}`, 3, { status, since: now() })),
          )
        } else await killed(living)
        await handleDue(living)
        await expectRight(living, now(), seen)
      }
    }),
    { numRuns: 12 },
  )
})

/** Seventy people registered for seminar 3 long before: two steps' worth. */
async function crowd(): Promise<QuietHouse> {
  const house = await quietHouse()
  await house.store.transact(async (tx) => {
    for (let i = 0; i <= 70; i++) {
      tx.put('participants', participant(`p${i}`))
      tx.put('registrations', registration(`p${i}`, 3))
    }
  })
  return house
}

async function put(house: QuietHouse, date: string, cancelled: boolean): Promise<void> {
  const installation = await house.store.transact((tx) => tx.installation())
  const published = installation?.published as Series
  const seminars = published.seminars.map((one) => (one.number === 3 ? { ...one, date, cancelled } : one))
  await publish(house, { ...published, seminars }, null)
}

/** A step is worked out, and the process dies before it is durable. */
async function killed(house: QuietHouse): Promise<void> {
  let steps = 0
  const store = {
    ...house.store,
    transact: <T>(work: (tx: Transaction) => Promise<T>) =>
      house.store.transact(async (tx) => {
        const done = await work(tx)
        if (steps++ === 1) throw new Error('killed')
        return done
      }),
  }
  await handleDue({ ...house, store }).catch(() => {})
}

async function expectRight({ store }: QuietHouse, now: Instant, seen: Set<string>): Promise<void> {
  const facts = await store.transact(async (tx) => ({
    installation: await tx.installation(),
    letters: (
      await Promise.all(
        (['queued', 'superseded'] as const).map((status) =>
          tx.lettersWith(status, { offset: 0, limit: 10_000 }),
        ),
      )
    )
      .flat()
      .filter(({ kind }) => kind === 'reminder'),
    announcements: await tx.announcements({ offset: 0, limit: 1000 }),
  }))
  const published = facts.installation?.published as Series
  const seminar = published.seminars.find(({ number }) => number === 3)
  if (!seminar) throw new Error('expected seminar 3')
  const about = new Map(facts.announcements.map((one) => [one.id, one.about]))
  const pairs = facts.letters.map(({ to, announcement }) => `${to} ${announcement}`)
  expect(new Set(pairs).size).toBe(pairs.length)
  for (const { id, to, announcement, status, createdAt, notAfter } of facts.letters) {
    const what = about.get(announcement ?? '')
    if (what?.kind !== 'reminder') throw new Error('expected a reminder behind each letter of one')
    if (status === 'queued') expect([what.date, seminar.cancelled ?? false]).toEqual([seminar.date, false])
    if (seen.has(id)) continue
    seen.add(id)
    // Written just now: in time, for somebody who came before its moment.
    expect(createdAt).toBe(now)
    expect([createdAt >= what.at, createdAt < plus(what.at, 12 * hour)]).toEqual([true, true])
    expect(createdAt < pastFrom(seminar, published)).toBe(true)
    expect(notAfter).toBe(pastFrom(seminar, published))
    const [row] = await store.transact((tx) => tx.registrationsOf(to.split('@')[0] ?? ''))
    expect([row?.status, (row?.since ?? now) <= what.at]).toEqual(['registered', true])
  }
}
