import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consult } from '#src/consult.ts'
import type { Message } from '#src/domain/message.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { buildHouse, mail, type TestHouse } from './house.ts'

const embedded = mailServers[0] as (typeof mailServers)[number]

function signUp(address: string, seminar: number): string {
  return mail(address, `Bonjour,\n\nje m’inscris au séminaire ${seminar}.\n`)
}

/** "address: subject" of letters, sorted. */
function said(letters: readonly Message[]): string[] {
  return letters
    .map(({ to, subject }) => `${to[0]?.address}: ${subject.replaceAll('\u00a0', ' ')}`)
    .toSorted()
}

/** The daemon ends, time passes, another begins. */
async function sleepUntil(house: TestHouse, moment: string): Promise<void> {
  await house.stop()
  house.clock.putForwardTo(moment)
  await house.begin()
}

test('reminders leave with the daemon that finds them due, once, over restarts and a moved clock', async () => {
  await using house = await buildHouse(embedded, { rules: { digestAt: null } })
  await house.receive(
    signUp('ana@asso.example', 3),
    signUp('ben@asso.example', 3),
    signUp('lea@asso.example', 4),
  )
  await house.letters(3)
  await sleepUntil(house, '2021-04-29T07:01:00.000Z')
  const week = said((await house.letters(5)).slice(3))
  const subject = 'Rappel : séminaire 3, jeudi 6 mai 2021, de 14 h à 17 h'
  expect(week).toEqual([`ana@asso.example: ${subject}`, `ben@asso.example: ${subject}`])
  await sleepUntil(house, '2021-05-05T06:59:00.000Z')
  await sleepUntil(house, '2021-05-05T07:01:00.000Z')
  expect(said((await house.letters(7)).slice(5))).toEqual(week)
  // The one of the eve of seminar 4 was missed; the mail that comes last shows that nothing else left before it.
  await sleepUntil(house, '2021-06-03T11:00:00.000Z')
  const [missed] = (await house.letters(8)).slice(7)
  expect([missed?.to[0]?.address, missed?.text?.replaceAll('\u00a0', ' ')]).toEqual([
    'organisatrice@metropole.example',
    expect.stringContaining('| Séminaire 4, jeudi 3 juin 2021 : rappel prévu le mercredi 2 juin 2021 à 9 h'),
  ])
  await house.receive(signUp('zoe@asso.example', 5))
  expect(said((await house.letters(9)).slice(8))[0]).toMatch(/^zoe@asso\.example: /)
})

test('words of the organiser and thanks leave while the daemon runs', async () => {
  await using house = await buildHouse(embedded)
  await house.receive(signUp('ana@asso.example', 3), signUp('ben@asso.example', 4))
  await house.letters(2)
  const about = {
    kind: 'words',
    subject: 'La porte du {{seminar.day}}',
    markdown: 'Passez par la cour : [plan](https://plans.example/cour).',
    audience: { seminars: [3], who: 'registered' },
  } as const
  const { mark, letters } = await consult(house.config, 'outline', about)
  expect(letters).toBe(1)
  await consult(house.config, 'announceTest', about)
  expect(said((await house.letters(3)).slice(2))).toEqual([
    'organisatrice@metropole.example: [Essai] La porte du jeudi 6 mai 2021',
  ])
  await consult(house.config, 'announce', about, mark)
  const [word] = (await house.letters(4)).slice(3)
  expect([
    word?.to[0]?.address,
    word?.headers.get('list-unsubscribe'),
    word?.headers.has('precedence'),
  ]).toEqual([
    'ana@asso.example',
    ['<mailto:inscriptions@metropole.example?subject=d%C3%A9sabonnement>'],
    false,
  ])
  expect(word?.text).toContain('Passez par la cour : plan (https://plans.example/cour).')
  const report = await consult(house.config, 'outbox')
  expect(
    report.announcements.map(({ subject, status, looked, letters }) => [subject, status, looked, letters]),
  ).toEqual([['La porte du {{seminar.day}}', 'done', 2, 1]])
  const thanks = { kind: 'thanks', seminar: 3, markdown: '', link: null } as const
  await expect(consult(house.config, 'announce', thanks, null)).rejects.toThrow(/not over/)
  await sleepUntil(house, '2021-05-06T15:00:00.000Z')
  await consult(house.config, 'announce', thanks, null)
  const sent = await house.letters(5)
  expect(
    said(sent.filter(({ subject }) => subject.includes('merci'))).map((line) => line.split(':')[0]),
  ).toEqual(['ana@asso.example'])
})

test('an invalid series file leaves what was published in force, and the organisers are told', async () => {
  await using house = await buildHouse(embedded, {
    rules: { digestAt: null },
    config: async (config) => {
      const series = join(config.data, '..', 'series.yaml')
      await copyFile(config.series, series)
      return { ...config, series }
    },
  })
  const good = await readFile(house.config.series, 'utf8')
  await writeFile(house.config.series, good.replace('date: 2021-05-06', 'date: 2021-05-66'))
  await house.receive(signUp('ana@asso.example', 3))
  await house.letters(1)
  house.clock.putForwardTo('2020-12-14T09:00:00.000Z')
  await house.receive(signUp('ben@asso.example', 3))
  await house.receive(signUp('lea@asso.example', 3))
  const letters = await house.letters(4)
  const told = letters.filter(({ to }) => to[0]?.address === 'organisatrice@metropole.example')
  expect(told.map(({ text }) => /seminars\[2\]\.date: expected [^\n]*/.exec(text ?? '')?.[0])).toEqual([
    'seminars[2].date: expected a date that exists, as YYYY-MM-DD, or YYYY-MM while only the month is known, found "2021-05-66"',
  ])
  expect(await house.record()).toEqual([': 3, 3, 3'])
})
