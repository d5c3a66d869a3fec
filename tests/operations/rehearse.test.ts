import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { houseRules } from '#src/domain/house-rules.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { findPastMails } from '#src/operations/past-mails.ts'
import { type RehearsalReport, rehearse } from '#src/operations/rehearse.ts'
import { loadSeries } from '#src/series/load-series.ts'

let folder: string
let outer: string | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-past-'))
  outer = process.env.TMPDIR
  process.env.TMPDIR = join(folder, 'tmp')
  await mkdir(process.env.TMPDIR)
})
afterEach(async () => {
  if (outer === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = outer
  await rm(folder, { recursive: true, force: true })
})

function mail(date: string, from: string, text: string, subject = 'Inscription'): string {
  const headers = [`From: ${from}`, `Date: ${date}`, `Subject: ${subject}`]
  return [...headers, 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\n')
}

async function put(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, content)
  return file
}

async function run(paths: readonly string[], maxBytes = 1_000_000): Promise<RehearsalReport> {
  return rehearse(await findPastMails(paths), {
    series: await loadSeries('data/series.yaml'),
    templates: await loadTemplates(ourTemplates),
    rules: { ...houseRules, letters: 'hold' },
    trustedServer: null,
    maxBytes,
  })
}

const karim = 'Karim Belhadj <karim@asso.example>'
const lea = 'Léa Morin <lea@asso.example>'
const joins = 'Bonjour, je m’inscris aux séminaires 2 et 5.\n\nKarim Belhadj'
const leaves = 'Bonjour, je me désinscris du séminaire 5.\n\nKarim Belhadj'

test('mails of files, folders, mboxes and Maildirs run in the order of their dates, each at its own time', async () => {
  // In the order of the files Karim would leave before he came.
  await put('in/1.eml', mail('Tue, 15 Dec 2020 09:00:00 +0100', karim, leaves))
  await put('in/deeper/2.eml', mail('Mon, 14 Dec 2020 09:00:00 +0100', karim, joins))
  await put('in/notes.txt', 'no mail')
  await put(
    'maildir/cur/1608.M1:2,S',
    mail('Fri, 5 Mar 2021 09:00:00 +0100', lea, 'Je m’inscris aux séminaires 2 et 3.'),
  )
  const box = await put(
    'box',
    `From - Wed Dec 16 08:00:00 2020\n${mail('Wed, 16 Dec 2020 09:00:00 +0100', lea, 'Je m’inscris au séminaire 1.')}\n`,
  )
  const { mails, seminars } = await run([join(folder, 'in'), box, join(folder, 'maildir')])
  expect(
    mails.map(({ source, date, kind, reason }) => [
      source.slice(folder.length),
      date.slice(0, 10),
      kind,
      reason,
    ]),
  ).toEqual([
    ['/in/deeper/2.eml', '2020-12-14', 'registration', 'registered'],
    ['/in/1.eml', '2020-12-15', 'cancellation', 'withdrawn'],
    ['/box#1', '2020-12-16', 'registration', 'registered'],
    // On 5 March seminar 2 is past.
    ['/maildir/cur/1608.M1:2,S', '2021-03-05', 'registration', 'registered'],
  ])
  expect(
    seminars
      .map(({ number, people }) => [number, ...people.map(({ email }) => email)])
      .filter((row) => row.length > 1),
  ).toEqual([
    [1, 'lea@asso.example'],
    [2, 'karim@asso.example'],
    [3, 'lea@asso.example'],
  ])
})

test('says what the letters would have been and why a mail is doubtful', async () => {
  await put('in/1.eml', mail('Mon, 14 Dec 2020 09:00:00 +0100', karim, joins))
  await put(
    'in/2.eml',
    mail('Mon, 14 Dec 2020 10:00:00 +0100', lea, 'La salle est-elle accessible en fauteuil ?', 'Question'),
  )
  await put('in/3.eml', '\n\n')
  await put('in/4.eml', mail('Mon, 14 Dec 2020 12:00:00 +0100', lea, 'x'.repeat(3000)))
  const { mails } = await run([join(folder, 'in')], 3000)
  expect(mails.map(({ doubt, reason }) => [doubt, reason])).toEqual([
    [null, 'registered'],
    ['to-organiser', 'to-organiser'],
    // No date of its own: it takes its turn after the file before it.
    ['parked', 'parked'],
    ['parked', 'parked'],
  ])
  expect(mails[0]?.letters).toEqual([
    { kind: 'confirmation', to: 'karim@asso.example', subject: 'Re: Inscription', hold: null },
  ])
  expect(mails[0]?.people).toEqual([
    {
      name: 'Karim Belhadj',
      email: 'karim@asso.example',
      registrations: [
        { seminar: 2, status: 'registered' },
        { seminar: 5, status: 'registered' },
      ],
    },
  ])
  expect([mails[1]?.concerns, mails[1]?.urgent]).toEqual([['question'], []])
  expect(mails[3]?.note).toMatch(/^expected a mail within the size limit, found \d+ bytes$/)
})

test('counts letters against the caps of each mail’s own hour', async () => {
  for (const [index, minute] of ['00', '10', '20', '30'].entries()) {
    await put(`in/${index}.eml`, mail(`Mon, 14 Dec 2020 09:${minute}:00 +0100`, karim, `${joins}\n${minute}`))
  }
  await put('in/4.eml', mail('Mon, 14 Dec 2020 11:00:00 +0100', karim, `${joins}\nlater`))
  const { mails } = await run([join(folder, 'in')])
  expect(mails.map(({ doubt }) => doubt)).toEqual([null, null, null, 'capped', null])
})

test('does what time alone brings about between the mails', async () => {
  await put(
    'in/1.eml',
    mail('Mon, 14 Dec 2020 09:00:00 +0100', lea, 'La salle est-elle accessible ?', 'Question'),
  )
  await put('in/2.eml', mail('Wed, 16 Dec 2020 09:00:00 +0100', karim, joins))
  const { byTime } = await run([join(folder, 'in')])
  expect(
    byTime.map(({ date, letters }) => [date.slice(0, 10), letters.map(({ kind, to }) => [kind, to])]),
  ).toEqual([['2020-12-16', [['digest', 'organisatrice@metropole.example']]]])
})

test('leaves nothing behind, also when it fails on the way', async () => {
  await put('in/1.eml', mail('Mon, 14 Dec 2020 09:00:00 +0100', karim, joins))
  await run([join(folder, 'in')])
  const [found] = await findPastMails([join(folder, 'in')])
  const broken = { ...found, read: () => Promise.reject(new Error('gone')) } as NonNullable<typeof found>
  const settings = {
    series: await loadSeries('data/series.yaml'),
    templates: await loadTemplates(ourTemplates),
    rules: houseRules,
    trustedServer: null,
    maxBytes: 1000,
  }
  await expect(rehearse([broken], settings)).rejects.toThrow(/^gone$/)
  expect(await readdir(join(folder, 'tmp'))).toEqual([])
})

test('a folder without mails and a file that is not there are said so', async () => {
  await put('in/notes.txt', 'no mail')
  await expect(findPastMails([join(folder, 'in')])).rejects.toMatchObject({
    code: 'no-mails',
    message: `${join(folder, 'in')}: expected a folder with mails (.eml or .mbox files, or a Maildir), found none among its 1 entries`,
  })
  await expect(findPastMails([join(folder, 'none')])).rejects.toMatchObject({ code: 'ENOENT' })
})
