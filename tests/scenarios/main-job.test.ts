import { describe, expect, test } from 'vitest'
import { consult } from '#src/consult.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { buildHouse, mail } from './house.ts'

const karim = 'Karim Belhadj <karim@asso.example>'

describe.each(mailServers)('on $name', (kind) => {
  test.skipIf(!kind.available)('a sign-up is recorded and answered in its thread', async () => {
    await using house = await buildHouse(kind)
    const raw = mail(karim, 'Bonjour, je m’inscris aux séminaires 2 et 5.\n\nKarim Belhadj\n06 39 98 12 34')
    const [entry] = await house.receive(raw)
    expect(entry?.reason).toBe('registered')
    expect(await house.record()).toEqual(['Karim Belhadj: 2, 5'])
    const [letter] = await house.letters(1)
    expect(letter?.to).toEqual([{ name: 'Karim Belhadj', address: 'karim@asso.example' }])
    expect(letter?.from?.address).toBe('inscriptions@metropole.example')
    expect(letter?.inReplyTo).toEqual(raw.match(/<scenario-\d+@mail\.example>/g))
    expect(letter?.headers.get('auto-submitted')).toEqual(['auto-replied'])
    expect(letter?.text).toContain('jeudi 4 mars 2021')
    expect(letter?.text).toContain('jeudi 16 septembre 2021')
    expect(letter?.text).not.toContain('6 mai 2021')
  })

  test.skipIf(!kind.available)('a reply to the confirmation changes, another one cancels', async () => {
    await using house = await buildHouse(kind)
    await house.receive(mail(karim, 'Je m’inscris aux séminaires 2 et 5.\n\nKarim Belhadj'))
    const [confirmation] = await house.letters(1)
    const thread = { Subject: 'Re: Inscription', 'In-Reply-To': confirmation?.messageId ?? '' }
    const [changed] = await house.receive(
      mail(karim, 'Finalement pas le 5, je viendrai plutôt au 4.\n\nKarim', thread),
    )
    expect(changed?.reason).toBe('changed')
    // What a mail changed is in the journal, for whoever asks later.
    expect(changed?.changes?.map(({ seminar, status }) => [seminar, status])).toEqual([
      [5, 'cancelled'],
      [4, 'registered'],
    ])
    expect(await house.record()).toEqual(['Karim Belhadj: 2, 4'])
    const [withdrawn] = await house.receive(
      mail(karim, 'Je dois annuler ma participation au séminaire 2.', thread),
    )
    expect(withdrawn?.reason).toBe('withdrawn')
    expect(await house.record()).toEqual(['Karim Belhadj: 4'])
    expect((await house.letters(3)).map(({ inReplyTo }) => inReplyTo.length)).toEqual([1, 1, 1])
  })

  test.skipIf(!kind.available)('questions are in the organiser’s digest of the next morning', async () => {
    await using house = await buildHouse(kind)
    await house.receive(
      mail(karim, 'Bonjour, les séminaires seront-ils enregistrés ?\n\nKarim Belhadj', {
        Subject: 'Question',
      }),
    )
    house.clock.putForwardTo('2020-12-15T08:00:00.000Z')
    await house.receive(mail('Ana Test <ana@asso.example>', 'Je m’inscris au séminaire 3.\n\nAna Test'))
    const letters = await house.letters(2)
    const digest = letters.find(({ to }) => to[0]?.address === 'organisatrice@metropole.example')
    expect(digest?.text).toContain('les séminaires seront-ils enregistrés')
    expect(digest?.text).toContain('karim@asso.example')
  })

  test.skipIf(!kind.available)(
    'without a digest a question goes to the organiser at once, its writer in Reply-To',
    async () => {
      await using house = await buildHouse(kind, { rules: { digestAt: null } })
      await house.receive(
        mail(karim, 'Bonjour, les séminaires seront-ils enregistrés ?\n\nKarim Belhadj', {
          Subject: 'Question',
        }),
      )
      const [letter] = await house.letters(1)
      expect(letter?.to.map(({ address }) => address)).toEqual(['organisatrice@metropole.example'])
      expect(letter?.replyTo.map(({ address }) => address)).toEqual(['karim@asso.example'])
      expect(letter?.text).toContain('les séminaires seront-ils enregistrés')
      expect(await house.record()).toEqual([])
    },
  )

  test.skipIf(!kind.available)('robots and our own letters are never answered', async () => {
    await using house = await buildHouse(kind)
    const entries = await house.receive(
      mail(karim, 'Je suis absent jusqu’au 4 janvier.', {
        'Auto-Submitted': 'auto-replied',
        Subject: 'Absence',
      }),
      mail('inscriptions@metropole.example', 'Je m’inscris au séminaire 2.'),
    )
    expect(entries.map(({ reason, letters }) => [reason, letters])).toEqual([
      ['automatic', []],
      ['own-mail', []],
    ])
  })

  test.skipIf(!kind.available)(
    'the same mail uploaded again is a duplicate, and a request made twice is said so',
    async () => {
      await using house = await buildHouse(kind)
      const raw = mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj')
      const entries = await house.receive(
        raw,
        raw,
        mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'),
      )
      expect(entries.map(({ reason }) => reason)).toEqual(['registered', 'duplicate', 'already-registered'])
      expect(await house.letters(2)).toHaveLength(2)
    },
  )

  test.skipIf(!kind.available)('mail from before the first start is left alone', async () => {
    const before = [
      { raw: mail(karim, 'Je m’inscris au séminaire 2.'), receivedAt: '2020-12-10T08:00:00.000Z' },
    ]
    await using house = await buildHouse(kind, { before })
    await house.receive(mail('Ana Test <ana@asso.example>', 'Je m’inscris au séminaire 3.\n\nAna Test'))
    expect(await house.record()).toEqual(['Ana Test: 3'])
    expect((await house.server.messages()).map(({ flags }) => flags.includes('GuichetHandled'))).toEqual([
      false,
      true,
    ])
  })

  test.skipIf(!kind.available)(
    'with --since it is read and recorded, its letters held until they are released',
    async () => {
      const before = [
        {
          raw: mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'),
          receivedAt: '2020-12-10T08:00:00.000Z',
        },
      ]
      await using house = await buildHouse(kind, { before, since: '2020-12-09T00:00:00.000Z' })
      await house.handled(1)
      expect(await house.record()).toEqual(['Karim Belhadj: 2'])
      const { letters, counts } = await consult(house.config, 'outbox')
      expect([counts.held, letters.map(({ hold }) => hold)]).toEqual([1, ['old']])
      await consult(house.config, 'release', { all: true })
      expect((await house.letters(1)).map(({ to }) => to[0]?.address)).toEqual(['karim@asso.example'])
    },
  )

  test.skipIf(!kind.available)(
    'in hold mode every letter waits; pause stops those released until resume',
    async () => {
      await using house = await buildHouse(kind, { rules: { letters: 'hold' } })
      await house.receive(mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'))
      await consult(house.config, 'pause', true)
      await consult(house.config, 'release', { all: true })
      const paused = await consult(house.config, 'outbox')
      expect([paused.paused, paused.counts.queued, house.submission.letters]).toEqual([true, 1, []])
      await consult(house.config, 'pause', false)
      expect(await house.letters(1)).toHaveLength(1)
    },
  )

  test.skipIf(!kind.available)(
    'what came while the daemon was down is handled at its next start, once',
    async () => {
      await using house = await buildHouse(kind)
      await house.receive(mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'))
      await house.letters(1)
      await house.stop()
      await house.server.deliver(
        mail(karim, 'Ajoutez-moi aussi au séminaire 3.\n\nKarim Belhadj'),
        house.clock.now(),
      )
      await house.begin()
      await house.handled(2)
      expect(await house.record()).toEqual(['Karim Belhadj: 2, 3'])
      expect(await house.letters(2)).toHaveLength(2)
    },
  )

  test.skipIf(!kind.available)(
    'a mailbox that counts its mails anew makes duplicates, not second registrations',
    async () => {
      await using house = await buildHouse(kind)
      await house.receive(mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'))
      await house.letters(1)
      await house.server.changeUidValidity()
      await house.handled(2)
      expect(house.entries.map(({ reason }) => reason)).toEqual(['registered', 'duplicate'])
      expect(await house.record()).toEqual(['Karim Belhadj: 2'])
    },
  )
})
