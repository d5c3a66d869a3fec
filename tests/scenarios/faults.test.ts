import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Config } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { day, minute, plus } from '#src/domain/clock.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { startProxy, type Proxy as Wire } from '#tests/servers/proxy.ts'
import { buildHouse, mail, type TestHouse } from './house.ts'

const embedded = mailServers[0] as (typeof mailServers)[number]

describe.each(mailServers)('the mailbox on $name', (kind) => {
  test.skipIf(!kind.available)(
    'a server that goes down and comes back: every mail handled once, answered once',
    async () => {
      await using house = await buildHouse(kind)
      const people = numbered(30)
      for (const [i, p] of people.entries()) {
        await house.server.deliver(signUp(p), house.clock.now())
        if (i % 10 === 5) await house.server.kickAll()
      }
      await house.handled(30)
      expect(house.entries.map(({ reason }) => reason)).toEqual(people.map(() => 'registered'))
      const letters = await house.letters(30)
      expect(letters.map(({ to }) => to[0]?.address).toSorted()).toEqual(people.toSorted())
    },
  )

  test.skipIf(!kind.available)('a server that falls silent is left for a new connection', async () => {
    await using wire = wireTo('imap')
    await using house = await buildHouse(kind, { config: wire.config, silence: 400 })
    await house.receive(signUp('ana@asso.example'))
    wire.jam()
    await house.server.deliver(signUp('ben@asso.example'), house.clock.now())
    wire.free()
    await house.handled(2)
    expect((await house.letters(2)).map(({ to }) => to[0]?.address)).toEqual([
      'ana@asso.example',
      'ben@asso.example',
    ])
  })

  test.skipIf(!kind.available)(
    'a daemon told to stop while the server is silent ends in seconds',
    async () => {
      await using wire = wireTo('imap')
      await using house = await buildHouse(kind, { config: wire.config })
      wire.jam()
      const begin = performance.now()
      await house.stop()
      expect(performance.now() - begin).toBeLessThan(5000)
    },
  )

  test.skipIf(!kind.available)(
    'a stop amid mails and letters: what is under way is finished, nothing is lost, nothing goes twice',
    async () => {
      await using house = await buildHouse(kind)
      const people = numbered(120)
      for (const p of people) await house.server.deliver(signUp(p), house.clock.now())
      await house.letters(3)
      await house.stop()
      expect(house.submission.letters.length).toBeLessThan(people.length)
      await house.begin()
      await house.handled(people.length)
      await house.letters(people.length)
      await settled(house, ({ counts }) => counts.sent === people.length)
      expect(house.submission.letters.flatMap(({ to }) => to).toSorted()).toEqual(people.toSorted())
    },
  )

  test.skipIf(!kind.available)('what a person reads or deletes on a phone meanwhile', async () => {
    await using house = await buildHouse(kind)
    await house.receive(signUp('ana@asso.example'))
    await house.letters(1)
    await house.stop()
    for (const p of ['ben@asso.example', 'cleo@asso.example', 'dan@asso.example']) {
      await house.server.deliver(signUp(p), house.clock.now())
    }
    await house.server.asPerson(async (phone) => {
      // Ana's was handled; Ben's has been seen; Cleo's is gone before anybody else saw it.
      await phone.messageDelete('1')
      await phone.messageFlagsAdd('1', ['\\Seen'])
      await phone.messageDelete('2')
    })
    await house.begin()
    await house.handled(3)
    const letters = await house.letters(3)
    expect(letters.map(({ to }) => to[0]?.address).toSorted()).toEqual([
      'ana@asso.example',
      'ben@asso.example',
      'dan@asso.example',
    ])
    expect(house.entries.map(({ reason }) => reason)).toEqual(['registered', 'registered', 'registered'])
  })

  test.skipIf(!kind.available)(
    'a Message-ID used by two different mails stands for both; the same mail uploaded again for one',
    async () => {
      await using house = await buildHouse(kind)
      const id = { 'Message-ID': '<always-the-same@mail.example>' }
      const first = mail('Ana Test <ana@asso.example>', 'Je m’inscris au séminaire 2.', id)
      const entries = await house.receive(
        first,
        mail('Ben Test <ben@asso.example>', 'Je m’inscris au séminaire 3.', id),
        first,
      )
      expect(entries.map(({ reason }) => reason)).toEqual(['registered', 'registered', 'duplicate'])
      expect(await house.record()).toEqual(['Ana Test: 2', 'Ben Test: 3'])
      expect((await house.letters(2)).map(({ inReplyTo }) => inReplyTo)).toEqual([
        ['<always-the-same@mail.example>'],
        ['<always-the-same@mail.example>'],
      ])
    },
  )
})

describe('the submission server', () => {
  test('refuses one recipient for good: that letter failed and is shown, the others leave', async () => {
    await using house = await buildHouse(embedded)
    house.submission.script('ana@asso.example', {
      refuse: 'recipient',
      code: 550,
      text: '5.1.1 No such user',
    })
    await house.receive(signUp('ana@asso.example'), signUp('ben@asso.example'))
    await house.letters(1)
    const { counts, letters } = await settled(house, ({ counts }) => counts.queued === 0)
    expect([counts.sent, counts.failed]).toEqual([1, 1])
    expect(letters.map(({ to, status, attempts }) => [to, status, attempts[0]?.code])).toEqual([
      ['ana@asso.example', 'failed', 550],
    ])
  })

  test('refuses one recipient for now: its letter leaves later, under the same Message-ID', async () => {
    await using house = await buildHouse(embedded)
    house.submission.script('ana@asso.example', { refuse: 'recipient', code: 451, text: '4.7.1 Greylisted' })
    await house.receive(signUp('ana@asso.example'), signUp('ben@asso.example'))
    await house.letters(1)
    const { letters } = await settled(house, ({ letters }) => letters[0]?.attempts[0]?.code === 451)
    await later(house, 2 * minute)
    const [, late] = await house.letters(2)
    expect(late?.messageId).toBe(letters[0]?.messageId)
  })

  test('cuts after the letter: it goes again under the same Message-ID', async () => {
    await using house = await buildHouse(embedded)
    house.submission.script('ana@asso.example', { cut: true, kept: true })
    await house.receive(signUp('ana@asso.example'))
    await settled(house, ({ letters }) => letters[0]?.attempts[0]?.said != null)
    await later(house, 2 * minute)
    const letters = await house.letters(2)
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1)
    expect((await settled(house, ({ counts }) => counts.sent === 1)).counts.queued).toBe(0)
  })

  test('falls silent in the middle: the letter goes again over a new connection', async () => {
    await using wire = wireTo('smtp')
    await using house = await buildHouse(embedded, { config: wire.config, silence: 400 })
    wire.jam()
    await house.receive(signUp('ana@asso.example'))
    await settled(house, ({ letters }) => letters[0]?.attempts[0]?.said != null)
    wire.free()
    await later(house, 2 * minute)
    expect((await house.letters(1)).map(({ to }) => to[0]?.address)).toEqual(['ana@asso.example'])
  })

  test('is slow: mails are handled and other letters leave meanwhile; a stop does not wait for it', async () => {
    await using house = await buildHouse(embedded)
    const slow = Promise.withResolvers<void>()
    house.submission.script('ana@asso.example', { hold: slow.promise })
    await house.receive(signUp('ana@asso.example'), signUp('ben@asso.example'), signUp('cleo@asso.example'))
    expect((await house.letters(2)).map(({ to }) => to[0]?.address).toSorted()).toEqual([
      'ben@asso.example',
      'cleo@asso.example',
    ])
    const begin = performance.now()
    await house.stop()
    // Docker kills after ten seconds.
    expect(performance.now() - begin).toBeLessThan(9000)
    slow.resolve()
    await house.begin()
    const letters = await house.letters(3)
    expect(letters.slice(2).map(({ to }) => to[0]?.address)).toEqual(['ana@asso.example'])
  })
})

test('a data folder that can’t be written to stops the daemon with a clear error, nothing half done', async () => {
  await using house = await buildHouse(embedded)
  await house.receive(signUp('ana@asso.example'))
  await house.letters(1)
  // What a full or read-only disk does to the next file, also when root tries.
  const mails = join(house.config.data, 'mails')
  await rename(mails, `${mails}.away`)
  await writeFile(mails, '')
  await house.server.deliver(signUp('ben@asso.example'), house.clock.now())
  await expect(house.stopped()).rejects.toMatchObject({
    code: 'store-broken',
    message: expect.stringContaining('Mend the disk, then restart'),
  })
  expect(house.submission.letters).toHaveLength(1)

  await rm(mails)
  await rename(`${mails}.away`, mails)
  expect(await house.record()).toEqual([`${nameOf('ana@asso.example')}: 2`])
  await house.begin()
  await house.handled(2)
  expect(house.entries.map(({ reason }) => reason)).toEqual(['registered', 'registered'])
  expect((await house.letters(2)).map(({ to }) => to[0]?.address)).toEqual([
    'ana@asso.example',
    'ben@asso.example',
  ])
})

test('what time brings about fails again and again, a damaged file say: people register all the same', async () => {
  await using house = await buildHouse(embedded)
  const question = 'Bonjour, les séminaires seront-ils enregistrés ?'
  const [asked] = await house.receive(mail('Ana Test <ana@asso.example>', question, { Subject: 'Question' }))
  expect(asked?.reason).toBe('to-organiser')
  // The digest of the next day shows its words, which can no longer be read.
  const kept = join(house.config.data, 'mails', asked?.id ?? '')
  await rm(kept)
  await mkdir(kept)
  house.clock.putForwardTo(plus(house.clock.now(), 2 * day))
  for (const p of ['ben@asso.example', 'cleo@asso.example']) {
    const [entry] = await house.receive(signUp(p))
    expect(entry?.reason).toBe('registered')
  }
  expect(await house.record()).toEqual(['Ben Test: 2', 'Cleo Test: 2'])
  await house.stop()
})

type Report = Awaited<ReturnType<typeof outboxOf>>

function outboxOf(house: TestHouse) {
  return consult(house.config, 'outbox')
}

/** The outbox as soon as it is as expected. */
async function settled(house: TestHouse, expected: (report: Report) => boolean): Promise<Report> {
  for (;;) {
    const report = await outboxOf(house)
    if (expected(report)) return report
  }
}

/** Time goes on at once; the outbox looks at the clock again. */
async function later(house: TestHouse, milliseconds: number): Promise<void> {
  house.clock.putForwardTo(plus(house.clock.now(), milliseconds))
  await consult(house.config, 'pause', false)
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `p${i}@asso.example`)
}

function signUp(address: string): string {
  return mail(`${nameOf(address)} <${address}>`, 'Je m’inscris au séminaire 2.')
}

function nameOf(address: string): string {
  const given = address.split('@')[0] ?? ''
  return `${given[0]?.toUpperCase()}${given.slice(1)} Test`
}

/** A wire to one of the servers of a house that is still to be built. */
function wireTo(side: 'imap' | 'smtp') {
  let proxy: Wire | undefined
  return {
    async config(config: Config): Promise<Config> {
      proxy = await startProxy(config[side].port)
      return { ...config, [side]: { ...config[side], port: proxy.port } }
    },
    jam: () => proxy?.jam(),
    free: () => proxy?.free(),
    [Symbol.asyncDispose]: async () => await proxy?.[Symbol.asyncDispose](),
  }
}
