import { expect, test } from 'vitest'
import { minute, plus } from '#src/domain/clock.ts'
import { type Brake, braked, isOutage, loose } from '#src/outbox/brake.ts'
import type { Outcome } from '#src/outbox/transport.ts'
import { start } from '#tests/store/rows.ts'
import { accepted, loginRefused, lost, refused } from './rig.ts'

/** Each outcome of an attempt begun when the brake let go; gives the waits in seconds. */
function waits(...outcomes: readonly Outcome[]): number[] {
  let brake: Brake = loose
  let now = start
  return outcomes.map((outcome) => {
    const begun = plus(brake.until ?? now, 1)
    now = plus(begun, 1)
    brake = braked(brake, outcome, begun, now)
    return brake.until ? (Date.parse(brake.until) - Date.parse(now)) / 1000 : 0
  })
}

test('doubles from five seconds to ten minutes while the server is out of reach', () => {
  expect(waits(...Array.from({ length: 9 }, () => lost))).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600])
})

test('doubles from one second while the server says it is too much', () => {
  expect(waits(refused(450), refused(451), refused(452), accepted, refused(450))).toEqual([1, 2, 4, 0, 1])
})

test('a letter refused for good says nothing about the server', () => {
  expect(waits(refused(550), lost, refused(550))).toEqual([0, 5, expect.any(Number)])
  expect(braked(loose, refused(550), start, start)).toEqual(loose)
})

test('several letters lost at once are one trouble', () => {
  const now = plus(start, 100)
  const one = braked(loose, lost, start, now)
  const two = braked(one, lost, plus(start, 50), plus(now, 10))
  expect(two).toEqual({ troubles: 1, outage: true, at: now, until: plus(now, 5010) })
})

test('a letter begun before the trouble and accepted after it does not release the brake', () => {
  const brake = braked(loose, lost, start, plus(start, 100))
  expect(braked(brake, accepted, start, plus(start, 200))).toEqual(brake)
  expect(braked(brake, accepted, plus(start, 101), plus(start, 200))).toEqual(loose)
})

test('never waits longer than ten minutes', () => {
  const brake: Brake = { troubles: 2000, outage: true, at: start, until: start }
  expect(braked(brake, lost, plus(start, 1), plus(start, 1)).until).toBe(plus(start, 10 * minute + 1))
})

test.each([
  [lost, true],
  [refused(421), true],
  [refused(432), true],
  [refused(454), true],
  [loginRefused, true],
  [refused(450), false],
  [refused(451), false],
  [refused(452), false],
  [refused(550), false],
  [accepted, false],
])('%o: no letter would get through: %s', (outcome, expected) => {
  expect(isOutage(outcome)).toBe(expected)
})
