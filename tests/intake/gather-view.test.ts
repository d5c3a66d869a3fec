import { expect, test } from 'vitest'
import { day, hour, plus } from '#src/domain/clock.ts'
import type { Registration } from '#src/domain/registration.ts'
import type { Series } from '#src/domain/series.ts'
import { handleDue } from '#src/handle-due.ts'
import { handleMessages } from '#src/handle-message.ts'
import { gatherPlaces } from '#src/intake/gather-view.ts'
import { onRecord, row } from '#tests/domain/desk.ts'
import { mail, type QuietHouse, quietHouse, start } from '#tests/operations/house.ts'

/** Puts people on the waiting list of seminar 2, in this order. */
async function wait(house: QuietHouse, ...rows: readonly Partial<Registration>[]): Promise<void> {
  await house.store.transact(async (tx) => {
    rows.forEach((more, index) => {
      const id = `w${index}`
      tx.put('participants', onRecord({ id, email: `${id}@asso.example` }).participant)
      const since = new Date(Date.parse(start) - hour + index).toISOString()
      tx.put('registrations', row(id, 2, { status: 'waiting', since, ...more }))
    })
  })
}

async function placesOf(house: QuietHouse, change: Partial<Series['seminars'][number]>) {
  return house.store.transact(async (tx) => {
    const published = (await tx.installation())?.published as Series
    const seminars = published.seminars.map((one) => (one.number === 2 ? { ...one, ...change } : one))
    return gatherPlaces(tx, { ...published, seminars })
  })
}

test('who waits is found behind all those who are offered a place, and on the other side', async () => {
  const house = await quietHouse()
  const offered = { offeredUntil: plus(start, day) }
  await wait(house, ...Array.from({ length: 25 }, () => offered), ...Array.from({ length: 25 }, () => ({})), {
    attendance: 'online',
  })
  const { taken, waiting } = await placesOf(house, { capacity: 40, onlineCapacity: 1 })
  expect(taken.get(2)).toEqual({ room: 25, online: 0 })
  const ids = waiting.get(2)?.map(({ participant }) => participant.id)
  expect([ids?.length, ids?.[25], ids?.at(-1)]).toEqual([46, 'w25', 'w50'])
})

test('who waited for a seminar that has no limit any more is given a place', async () => {
  const house = await quietHouse()
  await wait(house, {})
  await handleDue(house)
  const rows = await house.store.transact((tx) => tx.registrationsOf('w0'))
  expect(rows.map(({ status }) => status)).toEqual(['registered'])
})

test('a yes to the reminder answers the question it reminds of', async () => {
  const house = await quietHouse()
  await house.store.transact(async (tx) => {
    tx.put('participants', onRecord({ id: 'p1', email: 'marie@asso.example' }).participant)
    tx.put('registrations', row('p1', 2))
  })
  const asks = 'Hello,\n\nPlease cancel my registration for seminar 2.\n\nMarie Dupont\nmarie@asso.example'
  await house.receive(mail('Marie Dupont <other@asso.example>', asks, 'Cancellation'))
  await house.store.transact(async (tx) => {
    for (const letter of await tx.lettersWith('queued', { offset: 0, limit: 9 }))
      tx.put('letters', { ...letter, status: 'sent', nextAttemptAt: null })
  })
  await house.clock.advance(5 * day)
  await handleDue(house)
  const nudge = (await house.store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 9 }))).find(
    ({ kind }) => kind === 'nudge',
  )
  expect(nudge?.to).toBe('marie@asso.example')
  const answer = mail('Marie Dupont <marie@asso.example>', 'Oui', 'Re: Inscription').replace(
    'Content-Type:',
    `In-Reply-To: ${nudge?.messageId}\r\nContent-Type:`,
  )
  const [entry] = await house.receive(answer)
  expect(entry?.reason).toBe('answered')
  const rows = await house.store.transact((tx) => tx.registrationsOf('p1'))
  expect(rows.map(({ status }) => status)).toEqual(['cancelled'])
})

test('letters to somebody at an address that no mail names are counted too', async () => {
  const house = { ...(await quietHouse()), trustedServer: 'mx.example' }
  await house.store.transact(async (tx) => {
    const chief = 'chef@asso.example'
    const karim = { id: 'p1', givenName: 'Karim', familyName: 'Ali', email: 'karim@home.example' }
    tx.put('participants', onRecord({ ...karim, registeredBy: chief }).participant)
    tx.put('registrations', row('p1', 2))
  })
  const asks = 'Bonjour,\n\nMerci d’annuler l’inscription de Karim Ali au séminaire 2.\n\nAnne Chef'
  for (let uid = 1; uid <= 5; uid++) {
    const raw = Buffer.from(
      `Authentication-Results: mx.example; dmarc=fail\r\n${mail('Anne Chef <chef@asso.example>', asks, 'Annulation')}`,
    )
    const place = { mailbox: 'inscriptions/INBOX', uidValidity: '1', uid }
    await handleMessages(
      [{ place, firstUid: 0, receivedAt: start, size: raw.length, raw, wasThere: false }],
      house,
    )
  }
  const count = (status: 'queued' | 'held') =>
    house.store.transact(
      async (tx) =>
        (await tx.lettersWith(status, { offset: 0, limit: 99 })).filter(({ kind }) => kind === 'ask-owner')
          .length,
    )
  expect([await count('queued'), await count('held')]).toEqual([3, 2])
})
