import { expect, test } from 'vitest'
import type { Audience } from '#src/domain/announcement.ts'
import type { Letter, LetterBody } from '#src/domain/letter.ts'
import { handleDue } from '#src/handle-due.ts'
import { announce, announceTest, outline } from '#src/operations/announce.ts'
import type { AboutWords } from '#src/operations/announce-check.ts'
import { progress } from '#src/operations/progress.ts'
import { mail, type QuietHouse, quietHouse, start } from './house.ts'

const to = (who: Audience['who'], ...seminars: readonly number[]): Audience => ({
  seminars: seminars.length > 0 ? seminars : null,
  who,
})

function words(audience: Audience, markdown = 'Bonjour {{name}},\n\nLa porte est **fermée**.'): AboutWords {
  return { kind: 'words', subject: 'La porte', markdown, audience }
}

async function lettersOf(house: QuietHouse, ...kinds: readonly Letter['kind'][]): Promise<readonly Letter[]> {
  const found: Letter[] = []
  for (const status of ['queued', 'held', 'sent'] as const) {
    found.push(...(await house.store.transact((tx) => tx.lettersWith(status, { offset: 0, limit: 1000 }))))
  }
  return found.filter(({ kind }) => kinds.includes(kind))
}

async function bodyOf(house: QuietHouse, { id }: Letter): Promise<LetterBody> {
  return JSON.parse(Buffer.from((await house.store.blob('letters', id)) ?? []).toString())
}

/** Addresses that announcements went to, sorted. */
async function readers(house: QuietHouse): Promise<string[]> {
  return (await lettersOf(house, 'announcement', 'thanks')).map((letter) => letter.to).toSorted()
}

/** Who would be written to. */
async function meant(house: QuietHouse, audience: Audience): Promise<string[]> {
  const { who } = await outline(house, words(audience), { who: true })
  return (who ?? []).map(({ address, names }) => [address, ...names].join(' ')).toSorted()
}

async function someHouse(): Promise<QuietHouse> {
  const house = await quietHouse()
  await house.receive(
    mail('Anne Roy <anne@asso.example>', 'Bonjour,\n\nJe m’inscris aux séminaires 2 et 3.\n\nAnne Roy'),
    mail('Paul Dey <paul@ville.example>', 'Bonjour,\n\nJe m’inscris peut-être au séminaire 3.\n\nPaul Dey'),
    mail(
      'Nora Petit <nora@asso.example>',
      'Bonjour,\n\nMerci d’inscrire au séminaire 4 :\n- Nora Petit\n- Karim Diallo\n\nNora Petit',
    ),
    mail('Lise Ott <lise@ecole.example>', 'Bonjour,\n\nJe m’inscris au séminaire 5.\n\nLise Ott'),
    mail('Lise Ott <lise@ecole.example>', 'Bonjour, je dois annuler ma participation au séminaire 5.'),
  )
  return house
}

test('each audience is those it names, one letter an address', async () => {
  const house = await someHouse()
  const [anne, paul, nora, lise] = [
    'anne@asso.example Anne Roy',
    'paul@ville.example Paul Dey',
    'nora@asso.example Nora Petit Karim Diallo',
    'lise@ecole.example Lise Ott',
  ]
  expect(await meant(house, to('registered', 3))).toEqual([anne, paul])
  expect(await meant(house, to('registered', 2, 4))).toEqual([anne, nora])
  expect(await meant(house, to('registered'))).toEqual([anne, nora, paul])
  expect(await meant(house, to('registered', 5))).toEqual([])
  expect(await meant(house, to('everybody'))).toEqual([anne, lise, nora, paul])
  expect(await meant(house, to('everybody', 5))).toEqual([lise])
  expect(await meant(house, to('waiting'))).toEqual([])
})

test('those who wait are told apart from those who have a place', async () => {
  const house = await someHouse()
  const [anne] = await house.store.transact((tx) => tx.participantsAt('anne@asso.example'))
  await house.store.transact(async (tx) => {
    for (const row of await tx.registrationsOf(anne?.id ?? '')) {
      if (row.seminar === 3) tx.put('registrations', { ...row, status: 'waiting' })
    }
  })
  expect(await meant(house, to('waiting', 3))).toEqual(['anne@asso.example Anne Roy'])
  expect(await meant(house, to('waiting'))).toEqual(['anne@asso.example Anne Roy'])
  expect(await meant(house, to('waiting', 2))).toEqual([])
  expect(await meant(house, to('registered', 3))).toEqual(['paul@ville.example Paul Dey'])
})

test('those without an answer are those whom a question is open to, on record or not', async () => {
  const house = await someHouse()
  await house.receive(
    mail('Zoé Lam <zoe@asso.example>', 'Bonjour,\n\nJe m’inscris au séminaire 9.\n\nZoé Lam'),
    mail('Anne Roy <anne@asso.example>', 'Bonjour,\n\nJe m’inscris aussi au séminaire 9.\n\nAnne Roy'),
  )
  expect(await meant(house, to('unanswered'))).toEqual(['anne@asso.example Anne Roy', 'zoe@asso.example'])
  expect(await meant(house, to('unanswered', 3))).toEqual(['anne@asso.example Anne Roy'])
  await announce(house, words(to('unanswered')), null)
  await handleDue(house)
  expect(await readers(house)).toEqual(['anne@asso.example', 'zoe@asso.example'])
})

test('sends each their own words, once', async () => {
  const house = await someHouse()
  const { mark, letters, people } = await outline(house, words(to('registered', 3, 4)))
  expect([letters, people]).toEqual([3, 4])
  await announce(house, words(to('registered', 3, 4)), mark)
  await handleDue(house)
  await handleDue(house)
  const sent = await lettersOf(house, 'announcement')
  expect(sent.map((letter) => [letter.to, letter.seminars]).toSorted()).toEqual([
    ['anne@asso.example', [3]],
    ['nora@asso.example', [4]],
    ['paul@ville.example', [3]],
  ])
  const body = await bodyOf(house, sent.find((letter) => letter.to === 'anne@asso.example') as Letter)
  expect([body.subject, body.text.split('\n').slice(0, 6).join('|').replaceAll('\u00a0', ' ')]).toEqual([
    'La porte',
    "La porte|Cycle « Le travail social et le développement local à l'épreuve du trafic de stupéfiants »||Bonjour Anne Roy,||La porte est fermée.",
  ])
  expect(body.html).toContain('<p>La porte est <strong>fermée</strong>.</p>')
  expect(body.headers).toEqual({
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'List-Unsubscribe': '<mailto:inscriptions@metropole.example?subject=d%C3%A9sabonnement>',
  })
})

test('whoever wants no more letters gets none, nor anybody who is written to at their address', async () => {
  const house = await someHouse()
  await house.receive(
    mail('Anne Roy <anne@asso.example>', '', 'désabonnement'),
    mail('Nora Petit <nora@asso.example>', 'Please unsubscribe me.', 'unsubscribe'),
  )
  expect(await meant(house, to('everybody'))).toEqual([
    'lise@ecole.example Lise Ott',
    'paul@ville.example Paul Dey',
  ])
})

test('a mail from the unsubscribe header of a letter is an opt-out, in both languages', async () => {
  const house = await someHouse()
  await house.receive(
    mail('Tom Hill <tom@city.example>', 'Hello, I would like to register for seminar 3.\n\nTom Hill'),
  )
  await announce(house, words(to('registered', 3)), null)
  await handleDue(house)
  for (const address of ['anne@asso.example', 'tom@city.example']) {
    const letter = (await lettersOf(house, 'announcement')).find((one) => one.to === address)
    const { headers } = await bodyOf(house, letter as Letter)
    const url = new URL(headers['List-Unsubscribe']?.slice(1, -1) ?? '')
    expect(url.pathname).toBe('inscriptions@metropole.example')
    const subject = url.searchParams.get('subject') ?? ''
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
    const [entry] = await house.receive(mail(`<${address}>`, '', encoded))
    expect(entry?.reason).toBe('opted-out')
  }
  expect(await meant(house, to('registered', 3))).toEqual(['paul@ville.example Paul Dey'])
})

test('a reply that says what the foot of the letter proposes is an opt-out too', async () => {
  const house = await someHouse()
  await announce(house, words(to('registered', 3)), null)
  await handleDue(house)
  for (const letter of await lettersOf(house, 'announcement')) {
    const { subject, text } = await bodyOf(house, letter)
    const quoted = text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
    const reply = mail(`<${letter.to}>`, `ne plus m’écrire\n\n${quoted}`, `Re: ${subject}`).replace(
      'To:',
      `In-Reply-To: ${letter.messageId}\r\nTo:`,
    )
    const [entry] = await house.receive(reply)
    expect(entry?.reason).toBe('opted-out')
    expect(text).toContain('répondez «\u00a0ne plus m’écrire\u00a0»')
  }
})

test('an answer to words about one seminar that names none means that one', async () => {
  const house = await someHouse()
  await announce(house, words(to('registered', 3)), null)
  await handleDue(house)
  const letter = (await lettersOf(house, 'announcement')).find((one) => one.to === 'anne@asso.example')
  const reply = mail(
    'Anne Roy <anne@asso.example>',
    'Je ne pourrai pas venir finalement.',
    'Re: La porte',
  ).replace('To:', `In-Reply-To: ${letter?.messageId}\r\nTo:`)
  const [entry] = await house.receive(reply)
  expect(entry?.changes?.map(({ seminar, status }) => [seminar, status])).toEqual([[3, 'cancelled']])
})

test('a test copy goes to the organisers only, with somebody’s words, and says what it is', async () => {
  const house = await someHouse()
  expect(await announceTest(house, words(to('registered', 3)))).toEqual(['organisatrice@metropole.example'])
  await handleDue(house)
  const [copy, ...others] = await lettersOf(house, 'announcement')
  expect([copy?.to, copy?.participants, others]).toEqual(['organisatrice@metropole.example', [], []])
  const { subject, text } = await bodyOf(house, copy as Letter)
  expect([subject, text.includes('Bonjour Anne Roy,')]).toEqual(['[Essai] La porte', true])
})

test('says nothing to anybody but those agreed to, nor other words', async () => {
  const house = await someHouse()
  const { mark } = await outline(house, words(to('registered', 3)))
  await expect(announce(house, words(to('registered', 3), 'Autre chose'), mark)).rejects.toThrow(
    /found others/,
  )
  await expect(announce(house, words(to('registered', 2, 3)), mark)).rejects.toThrow(/found others/)
  await house.receive(mail('Zoé Lam <zoe@asso.example>', 'Je m’inscris au séminaire 3.\n\nZoé Lam'))
  await expect(announce(house, words(to('registered', 3)), mark)).rejects.toThrow(/found others/)
  await handleDue(house)
  expect(await readers(house)).toEqual([])
})

test('one that bears a name begins once', async () => {
  const house = await someHouse()
  const about = words(to('registered', 3))
  await announce(house, about, null, { id: 'code-1' })
  await handleDue(house)
  await expect(announce(house, about, null, { id: 'code-1' })).rejects.toThrow(/that were not sent yet/)
  expect((await readers(house)).length).toBe(2)
})

test.each([
  ['an unknown seminar', words(to('registered', 9)), /expected a seminar of 1, 2, 3, 4, 5, 6, found 9/],
  ['nobody', words(to('registered', 6)), /expected somebody to write to, found nobody/],
  ['no text', words(to('registered', 3), ' \n'), /found an empty one/],
  ['an unknown placeholder', words(to('registered', 3), '{{nom}}'), /found \{\{nom\}\}/],
  [
    'one that stands for nothing',
    words(to('registered', 3), '{{seminar.link}}'),
    /seminar 3 has no link yet/,
  ],
  [
    'thanks before the end',
    { kind: 'thanks', seminar: 3, markdown: '', link: null },
    /found seminar 3, which is not over/,
  ],
  ['thanks for a month', { kind: 'thanks', seminar: 6, markdown: '', link: null }, /which is not over/],
] as const)('refuses %s', async (_, about, message) => {
  const house = await someHouse()
  await expect(announce(house, about as AboutWords, null)).rejects.toThrow(message)
  expect((await house.store.transact((tx) => tx.announcements({ offset: 0, limit: 9 }))).length).toBe(0)
})

test('thanks those who were registered, once it is over, and once only', async () => {
  const house = await someHouse()
  const about: AboutWords = {
    kind: 'thanks',
    seminar: 3,
    markdown: 'Les diapositives sont en ligne.',
    link: 'https://documents.example/3',
  }
  await house.clock.advance(Date.parse('2021-05-06T14:59:59.000Z') - Date.parse(start))
  await expect(announce(house, about, null)).rejects.toThrow(/not over/)
  await house.clock.advance(1000)
  await announce(house, about, null)
  await handleDue(house)
  expect(await readers(house)).toEqual(['anne@asso.example'])
  const [letter] = await lettersOf(house, 'thanks')
  const { text } = await bodyOf(house, letter as Letter)
  expect(text).toMatch(/^Bonjour Anne Roy,\n\nLe séminaire 3 a eu lieu le jeudi 6 mai 2021\./)
  expect(text).toContain('Les diapositives sont en ligne.\n\nDocuments\u00a0: https://documents.example/3\n')
  await expect(announce(house, about, null)).rejects.toThrow(/found them begun on 2021-05-06/)
})

test('shows how far it got, and who can’t be reached', async () => {
  const house = await someHouse()
  await announce(house, words(to('registered')), null)
  const before = await progress(house.store, { perMinute: 2, perDay: 100 }, house.clock.now())
  expect(
    before.announcements.map(({ status, looked, of, letters }) => [status, looked, of, letters]),
  ).toEqual([['open', 0, 5, 0]])
  await handleDue(house)
  const [first] = await lettersOf(house, 'announcement')
  await house.store.transact(async (tx) => {
    if (first) tx.put('letters', { ...first, status: 'failed', nextAttemptAt: null })
    const [lise] = await tx.participantsAt('lise@ecole.example')
    const [anne] = await tx.participantsAt('anne@asso.example')
    if (lise && anne) {
      tx.put('participants', { ...anne, email: null })
      tx.put('participants', { ...lise, email: null })
    }
  })
  const { announcements, unreachable } = await progress(house.store, null, house.clock.now())
  expect(announcements.map(({ about, subject, status, counts }) => [about, subject, status, counts])).toEqual(
    [
      [
        'words',
        'La porte',
        'done',
        { held: 0, queued: 2, sent: 0, bounced: 0, failed: 1, expired: 0, superseded: 0 },
      ],
    ],
  )
  expect(unreachable.map(({ name, seminars }) => [name, seminars])).toEqual([['Anne Roy', [2, 3]]])
})
