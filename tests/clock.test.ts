import { expect, test } from 'vitest'
import { fakeClock } from './clock.ts'

test('whoever waits wakes in the order of their hour, with the clock at that hour', async () => {
  const clock = fakeClock('2020-12-01T08:00:00.000Z')
  const woken: string[] = []
  const sleeper = async (name: string, milliseconds: number, then = 0) => {
    await clock.wait(milliseconds)
    woken.push(`${name} ${clock.now()}`)
    if (then > 0) await sleeper(`${name} again`, then)
  }
  const all = [sleeper('late', 3000), sleeper('early', 1000, 500), sleeper('beyond', 9000)]
  await clock.advance(4000)
  expect(woken).toEqual([
    'early 2020-12-01T08:00:01.000Z',
    'early again 2020-12-01T08:00:01.500Z',
    'late 2020-12-01T08:00:03.000Z',
  ])
  expect(clock.now()).toBe('2020-12-01T08:00:04.000Z')
  expect(await clock.waiter()).toBe(5000)
  await clock.advance(5000)
  await Promise.all(all)
  expect(woken.at(-1)).toBe('beyond 2020-12-01T08:00:09.000Z')
})

test('an aborted wait ends at once', async () => {
  const clock = fakeClock('2020-12-01T08:00:00.000Z')
  const abort = new AbortController()
  const waits = [clock.wait(1000, abort.signal), clock.wait(1000, AbortSignal.abort())]
  abort.abort()
  await Promise.all(waits)
  expect(clock.now()).toBe('2020-12-01T08:00:00.000Z')
})
