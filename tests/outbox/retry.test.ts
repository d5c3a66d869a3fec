import { expect, test } from 'vitest'
import { day, hour, minute, plus } from '#src/domain/clock.ts'
import type { Letter } from '#src/domain/letter.ts'
import { claimed, isInFlight, settled } from '#src/outbox/retry.ts'
import type { Outcome } from '#src/outbox/transport.ts'
import { letter, start } from '#tests/store/rows.ts'
import { accepted, loginRefused, lost, refused } from './rig.ts'

/** A letter tried `times` times in vain, then claimed again, at `now`. */
function begun(times: number, now = start): Letter {
  let row = letter('l1')
  for (let i = 0; i < times; i++) row = settled(claimed(row, start), refused(451), start, null)
  return claimed(row, now)
}

test.each([
  [1, minute],
  [2, 5 * minute],
  [3, 15 * minute],
  [4, hour],
  [5, 4 * hour],
  [6, 4 * hour],
])('attempt %i, refused for now, is followed by the next after %i ms', (number, delay) => {
  const row = begun(number - 1)
  expect(row.nextAttemptAt).toBe(plus(start, delay))
  expect(settled(row, refused(451), start, null).nextAttemptAt).toBe(plus(start, delay))
})

const at = plus(start, 7000)
const soon = plus(start, 12_000)
test.each<[string, Outcome, string | null, Partial<Letter>]>([
  ['accepted', accepted, null, { status: 'sent', nextAttemptAt: null }],
  ['refused for good', refused(550), null, { status: 'failed', nextAttemptAt: null }],
  ['refused for now', refused(450), null, { status: 'queued', nextAttemptAt: plus(at, minute) }],
  ['lost', lost, null, { status: 'queued', nextAttemptAt: plus(at, minute) }],
  ['lost in an outage', lost, soon, { status: 'queued', nextAttemptAt: soon }],
  ['not taken since our login was refused', loginRefused, soon, { status: 'queued', nextAttemptAt: soon }],
])('a letter %s', (_, outcome, notBefore, expected) => {
  const row = claimed(letter('l1'), start)
  const attempt = {
    at: start,
    code: outcome.kind === 'lost' ? null : outcome.code,
    enhancedCode: null,
    said: outcome.said,
  }
  expect(settled(row, outcome, at, notBefore)).toEqual({ ...row, attempts: [attempt], ...expected })
})

test('is given up when the next attempt would come three days after the first', () => {
  const row = begun(5, plus(start, 2 * day))
  expect(settled(row, refused(451), plus(start, 3 * day - 4 * hour), null).status).toBe('queued')
  expect(settled(row, refused(451), plus(start, 3 * day - 4 * hour + 1), null)).toMatchObject({
    status: 'failed',
    nextAttemptAt: null,
  })
})

test('tried again by the organiser, it starts afresh and keeps its past', () => {
  const again = plus(start, 5 * day)
  const row = claimed({ ...begun(5), retriedAt: again, nextAttemptAt: again }, again)
  expect(row.attempts.length).toBe(7)
  expect(settled(row, refused(451), again, null)).toMatchObject({
    status: 'queued',
    nextAttemptAt: plus(again, minute),
  })
})

test('of very many attempts the first and the last nineteen are kept', () => {
  let row = letter('l1')
  for (let i = 0; i < 30; i++) row = settled(claimed(row, plus(start, i)), lost, start, start)
  expect(row.attempts.map(({ at }) => Date.parse(at) - Date.parse(start))).toEqual([
    0,
    ...Array.from({ length: 19 }, (_, i) => 11 + i),
  ])
})

test('a letter taken back while on its way stays so, unless it has gone', () => {
  const row: Letter = { ...claimed(letter('l1'), start), status: 'superseded', nextAttemptAt: null }
  expect(settled(row, refused(451), at, null)).toMatchObject({ status: 'superseded', nextAttemptAt: null })
  expect(settled(row, accepted, at, null)).toMatchObject({ status: 'sent', nextAttemptAt: null })
})

test('in flight is a letter whose last attempt has no outcome', () => {
  const row = claimed(letter('l1'), start)
  expect(
    [letter('l1'), row, settled(row, lost, at, null), settled(row, accepted, at, null)].map(isInFlight),
  ).toEqual([false, true, false, false])
})
