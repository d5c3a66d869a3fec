import { expect, test } from 'vitest'
import type { Instant } from '#src/domain/clock.ts'
import type { Letter, LetterBody } from '#src/domain/letter.ts'
import type { Seminar, Series } from '#src/domain/series.ts'
import { handleDue } from '#src/handle-due.ts'
import { publish } from '#src/operations/publish.ts'
import { mail, type QuietHouse, quietHouse } from './house.ts'

/** Seminar 3 is on 6 May 2021 at 14:00 in Paris: reminders on 29 April and on 5 May at 07:00 in UTC. */
const week: Instant = '2021-04-29T07:00:00.000Z'
const eve: Instant = '2021-05-05T07:00:00.000Z'

async function moveTo(house: QuietHouse, moment: Instant): Promise<void> {
  await house.clock.advance(Date.parse(moment) - Date.parse(house.clock.now()))
}

async function lettersWith(
  house: QuietHouse,
  ...statuses: readonly Letter['status'][]
): Promise<readonly Letter[]> {
  const found: Letter[] = []
  for (const status of statuses) {
    found.push(...(await house.store.transact((tx) => tx.lettersWith(status, { offset: 0, limit: 1000 }))))
  }
  return found.filter(({ kind }) => kind === 'reminder')
}

/** "address announcement" of every reminder that was not taken back. */
async function reminders(house: QuietHouse): Promise<string[]> {
  const letters = await lettersWith(house, 'queued', 'held', 'sent')
  return letters.map(({ to, announcement }) => `${to} ${announcement}`).toSorted()
}

async function textOf(house: QuietHouse, address: string): Promise<string> {
  const letter = (await lettersWith(house, 'queued', 'sent')).find(({ to }) => to === address)
  const body = JSON.parse(
    Buffer.from((await house.store.blob('letters', letter?.id ?? '')) ?? []).toString(),
  ) as LetterBody
  return `${body.subject}\n${body.text}`.replaceAll('\u00a0', ' ')
}

/** What the organisers are still to be told. */
async function matters(house: QuietHouse) {
  const untold = await house.store.transact((tx) => tx.untoldMatters(100))
  return untold.filter(({ noticed }) => noticed).map(({ noticed }) => noticed)
}

async function digests(house: QuietHouse): Promise<readonly Letter[]> {
  const letters = await house.store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 100 }))
  return letters.filter(({ kind }) => kind === 'digest')
}

async function edit(house: QuietHouse, number: number, changes: Partial<Seminar>): Promise<void> {
  const installation = await house.store.transact((tx) => tx.installation())
  const published = installation?.published as Series
  const seminars = published.seminars.map((one) => (one.number === number ? { ...one, ...changes } : one))
  await publish(house, { ...published, seminars }, null)
  await handleDue(house)
}

async function someHouse(): Promise<QuietHouse> {
  const house = await quietHouse()
  await house.receive(
    mail('Anne Roy <anne@asso.example>', 'Bonjour,\n\nJe m’inscris aux séminaires 2 et 3.\n\nAnne Roy'),
    mail('Paul Dey <paul@ville.example>', 'Bonjour,\n\nJe m’inscris peut-être au séminaire 3.\n\nPaul Dey'),
    mail('Lise Ott <lise@ecole.example>', 'Bonjour,\n\nJe m’inscris au séminaire 4.\n\nLise Ott'),
  )
  return house
}

test('reminds those who come, a week and a day before, each once however often it is looked at', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-04-29T06:59:59.000Z')
  await handleDue(house)
  // Seminar 2 was in March: nobody looked then, so what was missed is long past.
  expect(await reminders(house)).toEqual([])
  await moveTo(house, week)
  await handleDue(house)
  await handleDue(house)
  const first = ['anne@asso.example reminder-3-2021-05-06-7d', 'paul@ville.example reminder-3-2021-05-06-7d']
  expect(await reminders(house)).toEqual(first)
  await moveTo(house, eve)
  await handleDue(house)
  await handleDue(house)
  const second = first.map((line) => line.replace('7d', '1d'))
  expect(await reminders(house)).toEqual([...first, ...second].toSorted())
})

test('says when and where, by how they come', async () => {
  const house = await quietHouse()
  await edit(house, 3, { format: 'hybrid', venue: 'Salle Jean Macé', link: 'https://visio.example/3' })
  await house.receive(
    mail('Anne Roy <anne@asso.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3, en visio.\n\nAnne Roy'),
    mail('Paul Dey <paul@ville.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3, sur place.\n\nPaul Dey'),
    mail('Lise Ott <lise@ecole.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3.\n\nLise Ott'),
  )
  await moveTo(house, week)
  await handleDue(house)
  const says = async (address: string) => {
    const text = await textOf(house, address)
    return [text.includes('Lieu : Salle Jean Macé'), text.includes('Lien : https://visio.example/3')]
  }
  expect(await says('anne@asso.example')).toEqual([false, true])
  expect(await says('paul@ville.example')).toEqual([true, false])
  expect(await says('lise@ecole.example')).toEqual([true, true])
  expect(await textOf(house, 'anne@asso.example')).toMatch(
    /^Rappel : séminaire 3, jeudi 6 mai 2021, de 14 h à 17 h\nBonjour Anne Roy,\n\nLe séminaire 3 a lieu le jeudi 6 mai 2021, de 14 h à 17 h\./,
  )
})

test('its letters are of use until the seminar begins, and a reply to one means that seminar', async () => {
  const house = await someHouse()
  await moveTo(house, eve)
  await handleDue(house)
  const [letter] = await lettersWith(house, 'queued')
  expect([letter?.notAfter, letter?.seminars]).toEqual(['2021-05-06T12:00:00.000Z', [3]])
})

test('no reminder to those who wait, who left, or who want no letters', async () => {
  const house = await someHouse()
  await house.receive(
    mail('Zoé Lam <zoe@asso.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3.\n\nZoé Lam'),
    mail('Tom Bel <tom@asso.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3.\n\nTom Bel'),
    mail('Anne Roy <anne@asso.example>', 'Bonjour, j’annule ma participation au séminaire 3.'),
    mail('Tom Bel <tom@asso.example>', '', 'désabonnement'),
  )
  const [zoe] = await house.store.transact((tx) => tx.participantsAt('zoe@asso.example'))
  await house.store.transact(async (tx) => {
    for (const row of await tx.registrationsOf(zoe?.id ?? '')) {
      tx.put('registrations', { ...row, status: 'waiting' })
    }
    const installation = await tx.installation()
    if (!installation) throw new Error('expected an installation')
    const seminars = installation.published.seminars.map((one) =>
      one.number === 3 ? { ...one, capacity: 1 } : one,
    )
    // Full, so that nobody who waits is promoted meanwhile.
    const [row] = await tx.registrationsIn(4, { offset: 0, limit: 1 })
    if (row) tx.put('registrations', { ...row, seminar: 3, participant: 'somebody-else' })
    tx.put('installation', { ...installation, published: { ...installation.published, seminars } })
  })
  await moveTo(house, week)
  await handleDue(house)
  expect(await reminders(house)).toEqual(['paul@ville.example reminder-3-2021-05-06-7d'])
})

test('some hours late is still of use; later it is not sent, and the organisers are told, once', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-04-29T18:59:59.000Z')
  await handleDue(house)
  expect((await reminders(house)).length).toBe(2)

  const late = await someHouse()
  await moveTo(late, '2021-04-29T19:00:00.000Z')
  await handleDue(late)
  await handleDue(late)
  expect([await reminders(late), await matters(late)]).toEqual([
    [],
    [{ kind: 'missed', seminar: 3, at: week }],
  ])
  await moveTo(late, '2021-04-30T07:00:00.000Z')
  await handleDue(late)
  const [digest] = await digests(late)
  const body = Buffer.from((await late.store.blob('letters', digest?.id ?? '')) ?? []).toString()
  expect(JSON.parse(body).text.replaceAll('\u00a0', ' ')).toContain(
    '| Séminaire 3, jeudi 6 mai 2021 : rappel prévu le jeudi 29 avril 2021 à 9 h',
  )
  expect(await matters(late)).toEqual([])
})

test('a daemon that was down over both sends the later one only', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-05-05T10:00:00.000Z')
  await handleDue(house)
  expect(await reminders(house)).toEqual([
    'anne@asso.example reminder-3-2021-05-06-1d',
    'paul@ville.example reminder-3-2021-05-06-1d',
  ])
  // The seminar is tomorrow: the organisers are told of the other one at once.
  expect([await matters(house), (await digests(house)).length]).toEqual([[], 1])
})

test('none once the seminar has begun', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-05-06T12:00:00.000Z')
  await handleDue(house)
  expect([await reminders(house), (await matters(house)).length]).toEqual([[], 2])
})

test('a clock that goes back, or another daemon on the same data, sends none again', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-04-29T08:00:00.000Z')
  await handleDue(house)
  const before = await reminders(house)
  const back = { ...house, clock: { ...house.clock, now: () => week } }
  await handleDue(back)
  const ahead = { ...house, clock: { ...house.clock, now: () => '2021-04-30T08:00:00.000Z' } }
  await handleDue(ahead)
  await handleDue(house)
  expect([await reminders(house), await matters(house)]).toEqual([before, []])
})

test('whoever registered, or was told of a change, after its moment is not reminded', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-04-29T08:00:00.000Z')
  // The daemon was down at nine; the mails that came meanwhile are handled first.
  await house.receive(
    mail('Zoé Lam <zoe@asso.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3.\n\nZoé Lam'),
    mail('Paul Dey <paul@ville.example>', 'Bonjour,\n\nJe confirme ma venue au séminaire 3.\n\nPaul Dey'),
  )
  await handleDue(house)
  expect(await reminders(house)).toEqual(['anne@asso.example reminder-3-2021-05-06-7d'])
})

test('whoever is told of a change between its moment and its beginning needs no reminder', async () => {
  const house = await someHouse()
  await moveTo(house, '2021-04-29T08:00:00.000Z')
  await edit(house, 3, { format: 'online', link: 'https://visio.example/3' })
  expect(await reminders(house)).toEqual([])
  const { status, letters } =
    (await house.store.transact((tx) => tx.announcement('reminder-3-2021-05-06-7d'))) ?? {}
  expect([status, letters]).toEqual(['done', 0])
})

test('a seminar whose date moved is reminded of on its new day only', async () => {
  const house = await someHouse()
  await moveTo(house, week)
  await handleDue(house)
  expect((await reminders(house)).length).toBe(2)
  await edit(house, 3, { date: '2021-05-20' })
  // What had not left speaks of a day that is none any more.
  expect(await reminders(house)).toEqual([])
  expect((await lettersWith(house, 'superseded')).length).toBe(2)
  await moveTo(house, eve)
  await handleDue(house)
  expect(await reminders(house)).toEqual([])
  await moveTo(house, '2021-05-13T07:00:00.000Z')
  await handleDue(house)
  expect(await reminders(house)).toEqual([
    'anne@asso.example reminder-3-2021-05-20-7d',
    'paul@ville.example reminder-3-2021-05-20-7d',
  ])
  expect(await matters(house)).toEqual([])
})

test('a seminar that is cancelled is not reminded of, also when that is under way', async () => {
  const house = await someHouse()
  await moveTo(house, week)
  await house.store.transact(async (tx) => {
    tx.put('announcements', {
      id: 'reminder-3-2021-05-06-7d',
      about: { kind: 'reminder', seminar: 3, date: '2021-05-06', before: '7d', at: week },
      edition: 1,
      status: 'open',
      startedAt: week,
      notAfter: '2021-05-06T12:00:00.000Z',
      looked: 0,
      of: 3,
      letters: 0,
    })
  })
  await edit(house, 3, { cancelled: true })
  expect(await reminders(house)).toEqual([])
  const { status } = (await house.store.transact((tx) => tx.announcement('reminder-3-2021-05-06-7d'))) ?? {}
  expect(status).toBe('superseded')
})

test('in hold mode they wait for the organiser', async () => {
  const house = await someHouse()
  const holding = { ...house, rules: { ...house.rules, letters: 'hold' as const } }
  await moveTo(house, week)
  await handleDue(holding)
  expect((await lettersWith(house, 'held')).map(({ hold }) => hold)).toEqual(['mode', 'mode'])
})
