import { describe, expect, test } from 'vitest'
import { plus } from '#src/domain/clock.ts'
import { estimatedEnd } from '#src/outbox/estimate.ts'
import { releaseHeld, retryFailed, setPaused } from '#src/outbox/release.ts'
import { at, letter, start } from '#tests/store/rows.ts'
import { accepted, letters, lost, outboxRig, refused } from './rig.ts'

/** The first letter, and how many, by the matter that tells of them. */
async function told(
  rig: Awaited<ReturnType<typeof outboxRig>>,
): Promise<Record<string, readonly (string | number)[]>> {
  const matters = await rig.store.transact((tx) => tx.untoldMatters(100))
  return Object.fromEntries(
    matters.map(({ id, noticed }) => [
      id,
      noticed?.kind === 'expired' ? [...noticed.letters.slice(0, 1), noticed.count] : [],
    ]),
  )
}

test('a letter whose time has passed is never sent, and the organisers are told', async () => {
  const rig = await outboxRig()
  await rig.commit(letter('past', { notAfter: at(0) }), letter('good', { notAfter: at(1) }), letter('free'))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 2)
  await rig.stop()
  expect(rig.submitted.map(({ messageId }) => messageId).toSorted()).toEqual([
    '<free@guichet.example>',
    '<good@guichet.example>',
  ])
  expect(await rig.letter('past')).toEqual(
    letter('past', { notAfter: at(0), status: 'expired', nextAttemptAt: null }),
  )
  expect(await told(rig)).toEqual({ 'expired-past': ['past', 1] })
})

test('those of one announcement are one matter, however many; told once', async () => {
  const rig = await outboxRig()
  const many = letters(450).map((row) => ({ ...row, announcement: 'reminder-3', notAfter: at(0) }))
  await rig.commit(...many)
  rig.start()
  await rig.until(async () => (await rig.count('expired')) === 450)
  expect(rig.submitted).toEqual([])
  expect(await told(rig)).toEqual({ 'expired-reminder-3': ['l1', 450] })
  await rig.store.transact(async (tx) => {
    const matter = await tx.matter('expired-reminder-3')
    if (matter) tx.put('matters', { ...matter, toldAt: start })
  })
  await rig.commit(letter('late', { announcement: 'reminder-3', notAfter: at(0) }))
  await rig.until(async () => (await rig.count('expired')) === 451)
  expect(await told(rig)).toEqual({ 'expired-late': ['late', 1] })
})

test('letters that wait for their next try, for the end of a pause or of a hold expire as well', async () => {
  const rig = await outboxRig()
  rig.answer = () => lost
  await rig.commit(
    letter('tried', { notAfter: at(3) }),
    letter('held', { status: 'held', hold: 'mode', nextAttemptAt: null, notAfter: at(3) }),
  )
  rig.start()
  await rig.until(() => rig.submitted.length === 1)
  await rig.idle()
  await setPaused(rig.store, true)
  await rig.clock.advance(4 * 60_000)
  rig.bell.ring()
  await rig.until(async () => (await rig.count('expired')) === 2)
  rig.answer = () => accepted
  await setPaused(rig.store, false)
  rig.bell.ring()
  await rig.idle()
  expect([rig.submitted.length, await rig.count('sent')]).toEqual([1, 0])
})

test('a letter begun by a process that died, or of a backup, is not sent again after its time', async () => {
  const rig = await outboxRig()
  rig.answer = () => new Promise(() => {})
  await rig.commit(letter('l1', { notAfter: at(60) }))
  rig.start()
  await rig.until(() => rig.submitted.length === 1)
  await rig.kill()
  await rig.clock.advance(61 * 60_000)
  rig.answer = () => accepted
  rig.start()
  await rig.until(async () => (await rig.count('expired')) === 1)
  expect(rig.submitted.length).toBe(1)
})

test('is neither released nor tried again', async () => {
  const rig = await outboxRig()
  const held = { status: 'held', hold: 'mode', nextAttemptAt: null } as const
  const failed = { status: 'failed', nextAttemptAt: null } as const
  await rig.commit(
    letter('h1', { ...held, notAfter: at(0) }),
    letter('h2', { ...held, notAfter: at(1) }),
    letter('f1', { ...failed, notAfter: at(0) }),
    letter('f2', failed),
  )
  expect(await releaseHeld(rig.store, { ids: ['h1', 'h2'] }, rig.clock)).toEqual({
    done: ['h2'],
    not: ['h1'],
  })
  expect(await releaseHeld(rig.store, { all: true }, rig.clock)).toEqual({ done: [], not: [] })
  expect(await retryFailed(rig.store, { all: true }, rig.clock)).toEqual({ done: ['f2'], not: [] })
  expect([(await rig.letter('h1'))?.status, (await rig.letter('f1'))?.status]).toEqual(['held', 'failed'])
})

test('a letter refused for good in time has failed, and has not expired', async () => {
  const rig = await outboxRig()
  rig.answer = () => refused(550)
  await rig.commit(letter('l1', { notAfter: at(1) }))
  rig.start()
  await rig.until(() => rig.failed.length === 1)
  await rig.clock.advance(2 * 60_000)
  rig.bell.ring()
  await rig.idle()
  expect((await rig.letter('l1'))?.status).toBe('failed')
})

describe('the estimate of when all has left', () => {
  test.each([
    ['nothing left', 0, { perMinute: 30, perDay: 500 }, 0, null],
    ['no bounds', 100, { perMinute: null, perDay: null }, 0, null],
    ['by the minute', 100, { perMinute: 30, perDay: null }, 0, 4],
    ['by the minute, within the day', 100, { perMinute: 30, perDay: 500 }, 400, 4],
    ['the day is full', 100, { perMinute: 30, perDay: 500 }, 500, 24 * 60 + 4],
    ['some of it tomorrow', 100, { perMinute: 30, perDay: 500 }, 450, 24 * 60 + 2],
    ['several days', 1100, { perMinute: 60, perDay: 500 }, 500, 3 * 24 * 60 - 24 * 60 + 24 * 60 + 2],
    ['several days, with no bound a minute', 1000, { perMinute: null, perDay: 500 }, 500, 2 * 24 * 60],
  ])('%s', (_, count, rates, tried, minutes) => {
    expect(estimatedEnd(count, rates, tried, start)).toBe(
      minutes === null ? null : plus(start, minutes * 60_000),
    )
  })
})
