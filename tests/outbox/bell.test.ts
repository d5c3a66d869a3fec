import { expect, test } from 'vitest'
import { newBell } from '#src/outbox/bell.ts'
import { fakeClock } from '#tests/clock.ts'

test('wakes one who waits, long before the time', async () => {
  const clock = fakeClock('2020-12-01T08:00:00.000Z')
  const bell = newBell()
  const waiting = bell.wait(60_000, clock)
  bell.ring()
  await waiting
  expect(clock.now()).toBe('2020-12-01T08:00:00.000Z')
})

test('rung too early, wakes the next one to come, once', async () => {
  const clock = fakeClock('2020-12-01T08:00:00.000Z')
  const bell = newBell()
  bell.ring()
  bell.ring()
  await bell.wait(60_000, clock)
  const second = bell.wait(60_000, clock)
  expect(await clock.waiter()).toBe(60_000)
  await clock.advance(60_000)
  await second
})

test('an aborted wait ends at once', async () => {
  const clock = fakeClock('2020-12-01T08:00:00.000Z')
  const stop = new AbortController()
  const waiting = newBell().wait(60_000, clock, stop.signal)
  stop.abort()
  await waiting
  expect(clock.now()).toBe('2020-12-01T08:00:00.000Z')
})
