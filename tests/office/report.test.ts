import { describe, expect, test } from 'vitest'
import { houseRules } from '#src/domain/house-rules.ts'
import { handleDue } from '#src/handle-due.ts'
import { handleMessages } from '#src/handle-message.ts'
import { announceTest } from '#src/operations/announce.ts'
import { mailOf } from '#src/outbox/mail-of.ts'
import { codeOf, deskHouse, lines, plain, second, type Written, written } from './desk.ts'

const toAda = 'to organisatrice@metropole.example'

describe('a report by mail', () => {
  test('counts registrations, tells the outbox and what waits, with everybody in a table', async () => {
    const house = await deskHouse()
    await house.receive(
      written({
        from: 'Zoé Lam <zoe@asso.example>',
        subject: 'Inscription',
        text: 'Je viendrai peut-être au séminaire 3, en visio.\n\nZoé Lam\n=SUM(A1:A9)',
      }),
      written({
        from: 'Max Roy <max@asso.example>',
        subject: 'Question',
        text: 'Y aura-t-il un parking ?\n\nMax Roy',
      }),
    )
    const { entry, letters } = await house.post(written({ subject: 'Bilan', text: '' }))
    const [report] = letters as [Written]
    expect([entry.reason, entry.note, lines(letters)]).toEqual([
      'answered',
      'report',
      [`report ${toAda}: L’état des inscriptions`],
    ])
    const text = plain(report.body.text)
    expect(text).toContain(
      '3. Les organisations de trafic et les économies des drogues illicites (jeudi 6 mai 2021) :\n2 inscriptions (0 sur place, 0 en ligne), 1 « peut-être », 0 en attente\n',
    )
    expect(text).toMatch(/\n\d lettres à envoyer, 0 retenue, 0 refusée, 0 revenue\.\n/)
    expect(text).toContain('• 1 × Il contient une question')
    const [table] = report.body.attachments ?? []
    expect([table?.filename, table?.contentType]).toEqual([
      'inscriptions-trafic-2021.csv',
      'text/csv; charset=utf-8',
    ])
    expect(table?.content.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffséminaire;nom;prénom;mail;téléphone;structure;fonction;état;présence;depuis',
      '2;Roy;Anne;anne@asso.example;;;;inscrit;;2020-12-14',
      '3;Roy;Anne;anne@asso.example;;;;inscrit;;2020-12-14',
    ])
    expect(table?.content).not.toMatch(/(?:^|[;\n])=/)
    const sent = mailOf(report.letter.messageId, report.body, '2020-12-14T08:00:00.000Z')
    expect('attachments' in sent ? sent.attachments?.map((one) => one.filename) : sent).toEqual([
      'inscriptions-trafic-2021.csv',
    ])
  })

  test('lists the names of one seminar', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ subject: 'List 3', text: '' }))
    const [report] = letters as [Written]
    expect(plain(report.body.text)).toContain('Seminar 3:\n\n• Anne Roy\n• Paul Dey\n')
    expect(plain(report.body.text)).not.toContain('Lise')
    const [table] = report.body.attachments ?? []
    expect([table?.filename, table?.content.split('\r\n').length]).toEqual([
      'inscriptions-trafic-2021-3.csv',
      4,
    ])
  })

  test('goes to the address of the series file, never to a Reply-To', async () => {
    const house = await deskHouse()
    for (const headers of [
      ['Reply-To: eve@evil.example'],
      ['Cc: eve@evil.example'],
      ['Sender: eve@evil.example'],
    ]) {
      const { letters } = await house.post(written({ subject: 'Bilan', text: '', headers }))
      expect(letters.map(({ letter }) => letter.to)).toEqual(['organisatrice@metropole.example'])
      expect(letters.map(({ body }) => [body.to.address, body.replyTo])).toEqual([
        ['organisatrice@metropole.example', null],
      ])
    }
  })

  test('goes to whichever organiser asked, in the thread', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(
      written({ from: `"Seconde" <${second.toUpperCase()}>`, subject: 'Bilan', text: '' }),
    )
    const [report] = letters as [Written]
    expect([report.letter.to, report.body.subject, report.body.inReplyTo?.includes('desk-')]).toEqual([
      second,
      'Re: Bilan',
      true,
    ])
  })

  test('is given to nobody whose address only looks like hers', async () => {
    const house = await deskHouse()
    for (const from of [
      '"organisatrice@metropole.example" <eve@evil.example>',
      'organisatrice@metropole.example.evil.example',
      'eve@evil.example, organisatrice@metropole.example',
      'organisatrice+x@metropole.example',
    ]) {
      const { letters } = await house.post(written({ from, subject: 'Bilan', text: '' }))
      expect(letters.filter(({ letter }) => letter.kind === 'report')).toEqual([])
    }
  })

  test('is not given when DMARC failed; the organisers are told', async () => {
    const house = await deskHouse({ trustedServer: 'mx.metropole.example' })
    const headers = ['Authentication-Results: mx.metropole.example; dmarc=fail header.from=metropole.example']
    for (const subject of ['Bilan', 'Liste 3', 'Annonce 3', 'Pause', 'Reprise', 'Le programme']) {
      const { entry, letters } = await house.post(written({ subject, text: 'La 3 est en visio.', headers }))
      expect([subject, entry.reason, entry.note, letters.length]).toEqual([
        subject,
        'to-organiser',
        'not-the-organiser',
        0,
      ])
      const matter = await house.store.transact((tx) => tx.matter(entry.id))
      expect(matter?.concerns).toEqual(['not-the-organiser'])
    }
    expect((await house.store.transact((tx) => tx.installation()))?.paused).toBe(false)
  })

  test('is not given beyond so many in an hour; pausing still works', async () => {
    const house = await deskHouse()
    const reasons: string[] = []
    for (let i = 0; i < 17; i++) {
      reasons.push((await house.post(written({ subject: 'Bilan', text: '' }))).entry.reason)
    }
    expect(reasons).toEqual([...Array(15).fill('answered'), 'to-organiser', 'to-organiser'])
    const paused = await house.post(written({ subject: 'Pause', text: '' }))
    expect(paused.entry.reason).toBe('answered')
    expect((await house.store.transact((tx) => tx.installation()))?.paused).toBe(true)
  })

  test('is not given again for the same mail, nor for one that was there before us', async () => {
    const house = await deskHouse()
    const raw = written({ subject: 'Bilan', text: '' })
    await house.post(raw)
    expect((await house.post(raw)).entry.reason).toBe('duplicate')
    const late = {
      place: { mailbox: 'inscriptions/INBOX', uidValidity: '2', uid: 1 },
      firstUid: 0,
      receivedAt: house.clock.now(),
      size: 1,
      raw: Buffer.from(written({ subject: 'Pause', text: '' })),
      wasThere: true,
    }
    const [old] = await handleMessages([late], house)
    expect([old?.reason, old?.note]).toEqual(['to-organiser', 'from-organiser'])
    expect((await house.store.transact((tx) => tx.installation()))?.paused).toBe(false)
  })
})

describe('pause and resume by mail', () => {
  test('stop all letters at once, and let them go with the code; both are told to all organisers', async () => {
    const house = await deskHouse()
    const paused = await house.post(written({ subject: 'Pause', text: 'Stop !' }))
    expect([paused.entry.note, lines(paused.letters).length]).toEqual(['pause', 2])
    expect(paused.letters.map(({ letter }) => letter.to)).toEqual(['organisatrice@metropole.example', second])
    expect(lines(paused.letters)[0]).toContain('Les envois sont en pause')
    const isPaused = async () => (await house.store.transact((tx) => tx.installation()))?.paused
    expect(await isPaused()).toBe(true)
    const again = await house.post(written({ subject: 'Pause', text: '' }))
    expect(lines(again.letters)).toEqual([`done ${toAda}: Les envois étaient déjà en pause.`])

    const preview = await house.post(written({ subject: 'Reprise', text: '' }))
    expect(lines(preview.letters)[0]).toMatch(/^preview .*Les envois reprendront : \d lettres attendent/)
    expect(await isPaused()).toBe(true)
    // What she reads leaves all the same.
    const due = await house.store.transact((tx) => tx.dueDeskLetters(house.clock.now(), 10))
    expect(due.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'preview'])
    const [shown] = preview.letters as [Written]
    const done = await house.post(written({ to: shown, text: codeOf(shown) }))
    expect([done.entry.note, await isPaused(), done.letters.length]).toEqual(['resume', false, 2])
    const needless = await house.post(written({ subject: 'Resume', text: '' }))
    expect(lines(needless.letters)).toEqual([
      `done ${toAda}: Letters are not paused: there is nothing to resume.`,
    ])
  })
})

describe('a reply to a letter meant for her', () => {
  test('registers nobody, and starts nothing by thanks', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ subject: 'Bilan', text: '' }))
    const [report] = letters as [Written]
    const thanks = await house.post(written({ to: report, text: 'Merci beaucoup !' }))
    expect([thanks.entry.reason, thanks.letters]).toEqual(['acknowledged', []])
    const wish = await house.post(written({ to: report, text: 'Je viens au 3 avec deux collègues.' }))
    expect([wish.entry.reason, wish.entry.note]).toEqual(['to-organiser', 'from-organiser'])
    expect(await house.store.transact((tx) => tx.countParticipants())).toBe(3)
    const fresh = await house.post(written({ to: report, text: '' }))
    expect(fresh.entry.note).toBe('report')
  })

  test('may be to the copy of an announcement that she looked at first', async () => {
    const house = await deskHouse()
    const audience = { seminars: null, who: 'registered' as const }
    await announceTest(house, {
      kind: 'words',
      subject: 'Le repas',
      markdown: 'Un repas est offert.',
      audience,
    })
    const queued = await house.store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 100 }))
    const copy = queued.find(({ kind, to }) => kind === 'announcement' && to !== second)
    const thread = [`In-Reply-To: ${copy?.messageId}`]
    const wish = await house.post(written({ text: 'Oui, je viens au 3.', headers: thread }))
    expect([wish.entry.reason, wish.entry.note]).toEqual(['to-organiser', 'from-organiser'])
    expect(await house.store.transact((tx) => tx.countParticipants())).toBe(3)
  })

  test('may be to a question passed on to her, or to the digest', async () => {
    for (const digestAt of [null, '09:00']) {
      const house = await deskHouse({ rules: { ...houseRules, digestAt } })
      await house.receive(
        written({
          from: 'Max Roy <max@asso.example>',
          subject: 'Question',
          text: 'Y aura-t-il un parking ?\n\nMax Roy',
        }),
      )
      await house.clock.advance(24 * 3600_000)
      await handleDue(house)
      const queued = await house.store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 100 }))
      const toHer = queued.filter(({ kind }) => kind === (digestAt === null ? 'to-organiser' : 'digest'))
      expect(toHer.map(({ to }) => to)).toEqual(['organisatrice@metropole.example', second])
      const thread = [`In-Reply-To: ${toHer[0]?.messageId}`]
      const wish = await house.post(written({ text: 'Oui, je viens au 3.', headers: thread }))
      expect([wish.entry.reason, wish.entry.note]).toEqual(['to-organiser', 'from-organiser'])
      const change = await house.post(written({ text: 'Le 3 est en visio.', headers: thread }))
      expect(change.entry.note).toBe('preview: change')
      expect(await house.store.transact((tx) => tx.countParticipants())).toBe(3)
    }
  })
})
