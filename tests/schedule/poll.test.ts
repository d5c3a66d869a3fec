import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { schedulePoll } from '#src/schedule/poll.ts'

// node-cron reads the machine's clock by itself.
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2020-12-01T08:00:30.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('rings every minute until it is disposed of', async () => {
  const rung: string[] = []
  const poll = schedulePoll('* * * * *', { ring: () => rung.push(new Date().toISOString().slice(11, 16)) })
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(rung).toEqual(['08:01', '08:02', '08:03'])
  poll[Symbol.dispose]()
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(rung).toHaveLength(3)
})

test('an expression that is none is told of', () => {
  expect(() => schedulePoll('61 * * * *', { ring: () => {} })).toThrow(
    'Expected a cron expression such as "* * * * *" (every minute), found "61 * * * *"',
  )
})
