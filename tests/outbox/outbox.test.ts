import { expect, test } from 'vitest'
import { plus } from '#src/domain/clock.ts'
import type { Letter } from '#src/domain/letter.ts'
import { setPaused } from '#src/outbox/release.ts'
import type { Outcome } from '#src/outbox/transport.ts'
import { at, letter, start } from '#tests/store/rows.ts'
import { accepted, copies, letters, lost, noBounds, outboxRig, refused } from './rig.ts'

test('hands a due letter over with its words and Message-ID, and writes that down', async () => {
  const rig = await outboxRig()
  await rig.commit(letter('l1', { to: 'jean@mairie.example' }))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 1)
  expect(rig.submitted).toEqual([{ messageId: '<l1@guichet.example>', to: 'jean@mairie.example', at: start }])
  expect(await rig.letter('l1')).toEqual(
    letter('l1', {
      to: 'jean@mairie.example',
      status: 'sent',
      nextAttemptAt: null,
      attempts: [{ at: start, code: 250, enhancedCode: null, said: 'OK' }],
    }),
  )
})

test('the attempt and the next time are in the store before the server hears of the letter', async () => {
  const rig = await outboxRig()
  let seen: Letter | undefined
  rig.answer = async (id) => {
    seen = await rig.letter(id)
    return accepted
  }
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 1)
  expect(seen).toEqual(
    letter('l1', {
      attempts: [{ at: start, code: null, enhancedCode: null, said: null }],
      nextAttemptAt: at(1),
    }),
  )
})

test('a letter refused for now is tried again on the clock until it goes', async () => {
  const rig = await outboxRig()
  rig.answer = (_, before) => (before < 3 ? refused(451) : accepted)
  await rig.commit(letter('l1'))
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 1)
  expect(rig.submitted.map((one) => one.at)).toEqual([at(0), at(1), at(6), at(21)])
})

test('a letter refused for good is failed and told of, once', async () => {
  const rig = await outboxRig()
  rig.answer = (id) => (id === 'l1' ? refused(550, 'no such user') : accepted)
  await rig.commit(...letters(2))
  rig.start()
  await rig.until(() => rig.failed.length > 0)
  await rig.until(async () => (await rig.count('sent')) === 1)
  expect(rig.failed.map(({ id, status }) => [id, status])).toEqual([['l1', 'failed']])
  expect((await rig.letter('l1'))?.attempts[0]).toMatchObject({ code: 550, said: 'no such user' })
  await rig.clock.advance(24 * 3600_000)
  expect(copies(rig.submitted)).toEqual({ '<l1@guichet.example>': 1, '<l2@guichet.example>': 1 })
})

test('a letter whose words are gone is failed, and the others leave', async () => {
  const rig = await outboxRig()
  await rig.store.transact(async (tx) => tx.put('letters', letter('gone')))
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 1 && rig.failed.length === 1)
  expect((await rig.letter('gone'))?.attempts[0]?.said).toBe('its words are missing from the data folder')
})

test.each(['held', 'sent', 'bounced', 'failed', 'expired', 'superseded'] as const)(
  'a letter that is %s does not leave',
  async (status) => {
    const rig = await outboxRig()
    await rig.commit(letter('other', { status, nextAttemptAt: null }), letter('l1'))
    rig.start()
    await rig.until(async () => (await rig.letter('l1'))?.status === 'sent')
    await rig.clock.advance(24 * 3600_000)
    expect(copies(rig.submitted)).toEqual({ '<l1@guichet.example>': 1 })
    expect(await rig.letter('other')).toEqual(letter('other', { status, nextAttemptAt: null }))
  },
)

test('a letter committed while the outbox sleeps leaves at the ring of the bell', async () => {
  const rig = await outboxRig()
  rig.start()
  await rig.clock.waiter()
  await rig.commit(letter('l1'))
  await rig.until(async () => (await rig.count('sent')) === 1)
  expect(rig.submitted[0]?.at).toBe(start)
})

test('nothing leaves while paused; all of it afterwards', async () => {
  const rig = await outboxRig()
  await setPaused(rig.store, true)
  await rig.commit(...letters(3))
  rig.start()
  await rig.clock.waiter()
  await rig.clock.advance(3600_000)
  expect(rig.submitted).toEqual([])
  await setPaused(rig.store, false)
  rig.bell.ring()
  await rig.until(async () => (await rig.count('sent')) === 3)
  expect(rig.submitted.map((one) => one.at)).toEqual([at(60), at(60), at(60)])
})

test('what answers an organiser leaves while everything else is paused', async () => {
  const rig = await outboxRig()
  await setPaused(rig.store, true)
  await rig.commit(
    ...letters(2),
    { ...letter('preview'), kind: 'preview' },
    { ...letter('done'), kind: 'done' },
  )
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 2)
  expect(rig.submitted.map(({ messageId }) => messageId).toSorted()).toEqual([
    '<done@guichet.example>',
    '<preview@guichet.example>',
  ])
  expect(await rig.count('queued')).toBe(2)
})

test('no more letters are on their way than the bound says', async () => {
  const rig = await outboxRig({ ...noBounds, inFlight: 3 })
  let [now, most] = [0, 0]
  rig.answer = async (id) => {
    most = Math.max(most, ++now)
    // The first three wait for each other, and leave time for a fourth.
    if (['l1', 'l2', 'l3'].includes(id)) await rig.until(() => most >= 3)
    for (let i = 0; i < 10; i++) await new Promise(setImmediate)
    now--
    return accepted
  }
  await rig.commit(...letters(20))
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 20)
  expect(most).toBe(3)
  expect(rig.submitted.length).toBe(20)
})

test('killed with letters on their way: all arrive, no more copies than were in flight, at once after the start', async () => {
  const rig = await outboxRig({ ...noBounds, inFlight: 4 })
  rig.answer = async (id) =>
    ['l3', 'l5', 'l6', 'l7'].includes(id) ? new Promise<Outcome>(() => {}) : accepted
  await rig.commit(...letters(12))
  rig.start()
  // Four hang: everything stands still.
  await rig.until(async () => rig.submitted.length === 7 && (await rig.count('sent')) === 3)
  await rig.kill()
  rig.answer = () => accepted
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 12)
  const expected = letters(12).map(({ id, messageId }) => [
    messageId,
    ['l3', 'l5', 'l6', 'l7'].includes(id) ? 2 : 1,
  ])
  expect(copies(rig.submitted)).toEqual(Object.fromEntries(expected))
  expect(new Set(rig.submitted.map((one) => one.at))).toEqual(new Set([start]))
  expect((await rig.letter('l3'))?.attempts.map(({ code }) => code)).toEqual([null, 250])
})

test('killed again and again: nobody is skipped, copies stay within the bound of each kill', async () => {
  const [inFlight, kills] = [5, 8]
  const rig = await outboxRig({ ...noBounds, inFlight })
  await rig.commit(...letters(60))
  for (let kill = 0; kill < kills; kill++) {
    let left = 3 + kill
    rig.answer = () => (left-- > 0 ? accepted : new Promise<Outcome>(() => {}))
    const before = rig.submitted.length
    rig.start()
    await rig.until(() => rig.submitted.length >= before + 3 + kill)
    await rig.kill()
  }
  rig.answer = () => accepted
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 60)
  expect(Object.keys(copies(rig.submitted)).length).toBe(60)
  expect(rig.submitted.length).toBeLessThanOrEqual(60 + kills * inFlight)
})

test('stopped, it takes no more and writes down how those on their way ended', async () => {
  const rig = await outboxRig({ ...noBounds, inFlight: 2 })
  const answers: ((outcome: Outcome) => void)[] = []
  rig.answer = () => new Promise<Outcome>((resolve) => answers.push(resolve))
  await rig.commit(...letters(5))
  rig.start()
  await rig.until(() => answers.length === 2)
  const stopped = rig.stop()
  for (const answer of answers) answer(accepted)
  await stopped
  expect([await rig.count('sent'), await rig.count('queued'), rig.submitted.length]).toEqual([2, 3, 2])
})

test('stopped while the server is silent, it ends all the same; the letter goes again at the next start', async () => {
  const rig = await outboxRig()
  rig.answer = () => new Promise<Outcome>(() => {})
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(() => rig.submitted.length === 1)
  const stopped = rig.stop()
  expect(await rig.clock.waiter()).toBe(5000)
  await rig.clock.advance(5000)
  await stopped
  rig.answer = () => accepted
  rig.start()
  await rig.until(async () => (await rig.count('sent')) === 1)
  expect(rig.seconds()).toEqual([0, 5])
})

test('with the server out of reach, one letter at a time is tried and none uses up its attempts', async () => {
  const rig = await outboxRig({ ...noBounds, inFlight: 3 })
  const back = plus(start, 60_000)
  rig.answer = () => (rig.clock.now() < back ? lost : accepted)
  await rig.commit(...letters(20))
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 20)
  expect(rig.seconds()).toEqual([0, 0, 0, 5, 15, 35, ...Array.from({ length: 20 }, () => 75)])
})

test('a letter that makes the server hang up does not stop the others', async () => {
  const rig = await outboxRig({ ...noBounds, inFlight: 1 })
  rig.answer = (id) => (id === 'l1' ? lost : accepted)
  await rig.commit(...letters(4))
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 3)
  expect(rig.clock.now() <= plus(start, 10_000)).toBe(true)
  await rig.clockUntil(async () => (await rig.count('failed')) === 1)
  expect(rig.failed.map(({ id }) => id)).toEqual(['l1'])
})

test('a letter that makes the server hang up costs those that come later little, and is tried ever less', async () => {
  const rig = await outboxRig()
  rig.answer = (id) => (id === 'l1' ? lost : accepted)
  await rig.commit(letter('l1'))
  rig.start()
  let slowest = 0
  for (let minute = 0; minute < 30; minute++) {
    await rig.idle()
    const committed = rig.clock.now()
    await rig.commit(letter(`m${minute}`, { nextAttemptAt: committed, createdAt: committed }))
    await rig.clockUntil(async () => (await rig.letter(`m${minute}`))?.status === 'sent')
    slowest = Math.max(slowest, Date.parse(rig.clock.now()) - Date.parse(committed))
    await rig.clock.advance(60_000)
  }
  expect([copies(rig.submitted)['<l1@guichet.example>'], slowest]).toEqual([4, 5000])
})

test('a letter taken back while it is on its way does not come back into the queue', async () => {
  const rig = await outboxRig()
  rig.answer = async () => {
    await rig.store.transact(async (tx) => {
      const row = (await tx.letter('l1')) as Letter
      tx.put('letters', { ...row, status: 'superseded', nextAttemptAt: null })
    })
    return refused(451)
  }
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(async () => (await rig.letter('l1'))?.attempts[0]?.code === 451)
  expect(await rig.letter('l1')).toMatchObject({ status: 'superseded', nextAttemptAt: null })
})

test('a letter on its way for longer than its back-off is not sent beside itself', async () => {
  const rig = await outboxRig()
  rig.answer = (id) => (id === 'l1' ? new Promise<Outcome>(() => {}) : accepted)
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(() => rig.submitted.length === 1)
  await rig.clock.advance(10 * 60_000)
  await rig.commit(letter('l2'))
  await rig.until(async () => (await rig.letter('l2'))?.status === 'sent')
  expect(copies(rig.submitted)).toEqual({ '<l1@guichet.example>': 1, '<l2@guichet.example>': 1 })
})

test('keeps to the rate of the server, also after a restart', async () => {
  const rig = await outboxRig({ inFlight: 10, perMinute: 2, perDay: 5 })
  await rig.commit(...letters(7))
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 4)
  await rig.stop()
  rig.start()
  await rig.clockUntil(async () => (await rig.count('sent')) === 7)
  expect(rig.seconds()).toEqual([0, 0, 60, 60, 120, 86_400, 86_400])
})

test('ends with the error of the store when that is broken', async () => {
  const rig = await outboxRig()
  rig.answer = () => new Promise<Outcome>(() => {})
  await rig.commit(letter('l1'))
  rig.start()
  await rig.until(() => rig.submitted.length === 1)
  await rig.store[Symbol.asyncDispose]()
  rig.bell.ring()
  await expect(rig.stop()).rejects.toMatchObject({ code: 'store-closed' })
})
