import { expect, test } from 'vitest'
import { createWake } from '#src/domain/wake.ts'
import { fakeClock } from '#tests/clock.ts'

/** What resolved, in order, once everything that can has. */
async function order(...waits: readonly (readonly [string, Promise<void>])[]): Promise<string[]> {
  const resolved: string[] = []
  for (const [name, wait] of waits) wait.then(() => resolved.push(name))
  await new Promise((resolve) => setImmediate(resolve))
  return resolved
}

const never = new AbortController().signal

test('a ring ends the wait, once', async () => {
  const wake = createWake()
  const first = wake.next(never)
  wake.ring()
  expect(await order(['first', first])).toEqual(['first'])
  expect(await order(['second', wake.next(never)])).toEqual([])
})

test('a ring that nobody heard ends the next wait at once; several count as one', async () => {
  const wake = createWake()
  wake.ring()
  wake.ring()
  expect(await order(['first', wake.next(never)])).toEqual(['first'])
  expect(await order(['second', wake.next(never)])).toEqual([])
})

test('the end of the signal ends the wait; the next one waits again', async () => {
  const wake = createWake()
  const abort = new AbortController()
  const first = wake.next(abort.signal)
  abort.abort()
  expect(await order(['first', first], ['after', wake.next(abort.signal)])).toEqual(['first', 'after'])
  expect(await order(['second', wake.next(never)])).toEqual([])
})

const start = '2020-12-01T08:00:00.000Z'

test('a ring ends a wait long before its time, and leaves nobody waiting on the clock', async () => {
  const clock = fakeClock(start)
  const wake = createWake()
  const waiting = wake.wait(60_000, clock)
  wake.ring()
  await waiting
  expect(clock.now()).toBe(start)
  const second = wake.wait(90_000, clock)
  expect(await clock.waiter()).toBe(90_000)
  await clock.advance(90_000)
  await second
})

test('rung too early, it ends the next timed wait, once', async () => {
  const clock = fakeClock(start)
  const wake = createWake()
  wake.ring()
  wake.ring()
  await wake.wait(60_000, clock)
  const second = wake.wait(60_000, clock)
  expect(await clock.waiter()).toBe(60_000)
  await clock.advance(60_000)
  await second
})

test('a timed wait ends with the signal, at once when it has been aborted before', async () => {
  const clock = fakeClock(start)
  const stop = new AbortController()
  const wake = createWake()
  const waiting = wake.wait(60_000, clock, stop.signal)
  stop.abort()
  await waiting
  await wake.wait(60_000, clock, stop.signal)
  expect(clock.now()).toBe(start)
})
