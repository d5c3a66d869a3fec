import { expect, test } from 'vitest'
import { day } from '#src/domain/clock.ts'
import { handleMessages } from '#src/handle-message.ts'
import type { House } from '#src/house.ts'
import { explain } from '#src/operations/explain.ts'
import { list } from '#src/operations/list.ts'
import { replay } from '#src/operations/replay.ts'
import { mail, quietHouse } from './house.ts'

const karim = 'Karim Belhadj <karim@asso.example>'
const joins = 'Bonjour, je m’inscris aux séminaires 2 et 5.\n\nKarim Belhadj'

/** A house with a bug: it can't write a confirmation. */
function faulty(house: House): House {
  const render: House['templates']['render'] = (language, letter, part, view) => {
    if (letter === 'confirmation') throw new Error('a bug')
    return house.templates.render(language, letter, part, view)
  }
  return { ...house, templates: { ...house.templates, render } }
}

function arrival(raw: string, uid: number, receivedAt: string) {
  const place = { mailbox: 'inscriptions/INBOX', uidValidity: '1', uid }
  return { place, firstUid: 0, receivedAt, size: raw.length, raw: Buffer.from(raw), wasThere: false }
}

async function listed(house: House): Promise<string[]> {
  const seminars = await list(house.store, null)
  return seminars.flatMap(({ number, people }) => people.map(({ email }) => `${number} ${email}`))
}

test('a parked mail is decided after the fix, by an entry that supersedes the first', async () => {
  const house = await quietHouse()
  const [entry] = await handleMessages([arrival(mail(karim, joins), 7, house.clock.now())], faulty(house))
  expect([entry?.reason, await listed(house)]).toEqual(['parked', []])

  const { done, not } = await replay(house, { parked: true })
  expect([done, not]).toEqual([[{ entry: done[0]?.entry, supersedes: entry?.id, reason: 'registered' }], []])
  expect(await listed(house)).toEqual(['2 karim@asso.example', '5 karim@asso.example'])

  const [again] = await explain(house.store, done[0]?.entry ?? '')
  expect(again?.entry).toMatchObject({
    supersedes: entry?.id,
    cause: { kind: 'message', place: { mailbox: 'inscriptions/INBOX', uidValidity: '1', uid: 7 } },
  })
  expect(again?.mail?.from).toBe('karim@asso.example')
  expect(again?.letters.map(({ letter }) => [letter.kind, letter.to, letter.status])).toEqual([
    ['confirmation', 'karim@asso.example', 'queued'],
  ])
  // The mailbox is read on from where it was, and what is replayed is not parked any more.
  expect((await house.store.transact((tx) => tx.cursor('inscriptions/INBOX')))?.lastUid).toBe(7)
  expect(await house.store.transact((tx) => tx.cursor('replay'))).toBeUndefined()
  expect(await replay(house, { parked: true })).toEqual({ done: [], not: [] })
})

test('one that fails again stays parked and changes nothing', async () => {
  const house = await quietHouse()
  const [entry] = await handleMessages([arrival(mail(karim, joins), 1, house.clock.now())], faulty(house))
  const letters = () => house.store.transact((tx) => tx.lettersSince('2020-01-01T00:00:00.000Z'))
  const before = await letters()
  expect(await replay(faulty(house), { parked: true })).toEqual({
    done: [],
    not: [{ entry: entry?.id, why: 'a bug' }],
  })
  expect(await letters()).toBe(before)
  expect((await replay(house, { parked: true })).done.map(({ reason }) => reason)).toEqual(['registered'])
})

test('letters of a mail that has grown old wait for the organiser', async () => {
  const house = await quietHouse()
  await handleMessages([arrival(mail(karim, joins), 1, house.clock.now())], faulty(house))
  await house.clock.advance(8 * day)
  const { done } = await replay(house, { parked: true })
  const [again] = await explain(house.store, done[0]?.entry ?? '')
  expect(again?.letters.map(({ letter }) => [letter.kind, letter.status, letter.hold])).toEqual([
    ['confirmation', 'held', 'old'],
  ])
})

test('any mail can be decided again, each time superseding the last entry; its copies stay copies', async () => {
  const house = await quietHouse()
  const raw = mail(karim, joins)
  const [first, copy] = await house.receive(raw, raw)
  expect([first?.reason, copy?.reason]).toEqual(['registered', 'duplicate'])
  const id = first?.cause.kind === 'message' ? (first.cause.messageId ?? '') : ''
  const once = await replay(house, { message: id })
  const twice = await replay(house, { message: id })
  expect([...once.done, ...twice.done]).toEqual([
    { entry: once.done[0]?.entry, supersedes: first?.id, reason: 'already-registered' },
    { entry: twice.done[0]?.entry, supersedes: once.done[0]?.entry, reason: 'already-registered' },
  ])
  expect((await replay(house, { message: copy?.id ?? '' })).done.map(({ reason }) => reason)).toEqual([
    'duplicate',
  ])
})

test('a mail that was not kept and a journal entry without a mail are named', async () => {
  const house = await quietHouse()
  const large = { ...arrival('', 1, house.clock.now()), size: 99_000_000, raw: null }
  const [entry] = await handleMessages([large], house)
  expect(await replay(house, { parked: true })).toEqual({
    done: [],
    not: [{ entry: entry?.id, why: 'its mail is not kept: it was too large, or was deleted' }],
  })
  await house.store.transact(async (tx) =>
    tx.put('journal', {
      ...(entry as NonNullable<typeof entry>),
      id: 'by-hand',
      cause: { kind: 'organiser', operation: 'import' },
    }),
  )
  expect((await replay(house, { message: 'by-hand' })).not).toEqual([
    { entry: 'by-hand', why: 'it is not about a mail' },
  ])
  expect(await replay(house, { message: 'nothing' })).toEqual({ done: [], not: [] })
})
