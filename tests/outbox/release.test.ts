import { expect, test } from 'vitest'
import { listLetters, outboxState, releaseHeld, retryFailed, setPaused } from '#src/outbox/release.ts'
import { at, letter, start } from '#tests/store/rows.ts'
import { letters, outboxRig, refused } from './rig.ts'

const held = { status: 'held', nextAttemptAt: null } as const

test('releases the letters named, and says which could not be', async () => {
  const rig = await outboxRig()
  await rig.commit(letter('a', { ...held, hold: 'mode' }), letter('b', { ...held, hold: 'old' }), letter('c'))
  await rig.clock.advance(60_000)
  const result = await releaseHeld(rig.store, { ids: ['b', 'c', 'x', 'b'] }, rig.clock)
  expect(result).toEqual({ done: ['b'], not: ['c', 'x'] })
  expect(await rig.letter('b')).toEqual(letter('b', { nextAttemptAt: at(1) }))
  expect((await rig.letter('a'))?.status).toBe('held')
})

test('releases all letters held for one reason, or all', async () => {
  const rig = await outboxRig()
  const many = letters(1203).map(
    (row, i) => ({ ...row, ...held, hold: i % 3 === 0 ? 'capped' : 'mode' }) as const,
  )
  await rig.commit(...many)
  const capped = await releaseHeld(rig.store, { all: true, hold: 'capped' }, rig.clock)
  expect([capped.done.length, await rig.count('held'), await rig.count('queued')]).toEqual([401, 802, 401])
  const rest = await releaseHeld(rig.store, { all: true }, rig.clock)
  expect([rest.done.length, await rig.count('held'), await rig.count('queued')]).toEqual([802, 0, 1203])
})

test('has failed letters tried again', async () => {
  const rig = await outboxRig()
  rig.answer = (_, before) => (before === 0 ? refused(550) : refused(451))
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(() => rig.failed.length === 1)
  await rig.clock.advance(60 * 60_000)
  expect(await retryFailed(rig.store, { all: true }, rig.clock)).toEqual({ done: ['l1'], not: [] })
  rig.bell.ring()
  await rig.until(() => rig.submitted.length === 2)
  await rig.until(async () => (await rig.letter('l1'))?.attempts.at(-1)?.code === 451)
  expect(await rig.letter('l1')).toMatchObject({ status: 'queued', nextAttemptAt: at(61), retriedAt: at(60) })
})

test('pauses and resumes, and says whether that changed anything', async () => {
  const rig = await outboxRig()
  expect([
    await setPaused(rig.store, false),
    await setPaused(rig.store, true),
    await setPaused(rig.store, true),
    (await outboxState(rig.store)).paused,
    await setPaused(rig.store, false),
    (await outboxState(rig.store)).paused,
  ]).toEqual([false, true, false, true, true, false])
})

test('shows the outbox at a glance', async () => {
  const rig = await outboxRig()
  const row = letter('b', { ...held, createdAt: at(1) })
  await rig.commit(letter('a'), row, letter('c', { ...held, status: 'failed' }), letter('d', held))
  expect(await outboxState(rig.store)).toEqual({
    paused: false,
    counts: { held: 2, queued: 1, sent: 0, bounced: 0, failed: 1, expired: 0, superseded: 0 },
    nextDue: start,
  })
  expect(await listLetters(rig.store, 'held', { offset: 1, limit: 5 })).toEqual([row])
})
