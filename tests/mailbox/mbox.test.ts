import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMbox, mboxSpans, readMail } from '#src/mailbox/mbox.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-mbox-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function mails(content: string | Buffer): Promise<string[]> {
  const file = join(folder, 'test.mbox')
  await writeFile(file, content)
  const found: string[] = []
  for await (const span of mboxSpans(file)) found.push((await readMail(file, span)).toString('latin1'))
  return found
}

const separator = 'From karim@asso.example Mon Dec 14 08:05:00 2020'

test('parts mails at their separators, whatever the line ends', async () => {
  const lines = [separator, 'Subject: a', '', 'one', '', separator, 'Subject: b', '', 'two', '']
  for (const end of ['\n', '\r\n']) {
    expect(await mails(lines.join(end))).toEqual([
      `Subject: a${end}${end}one${end}`,
      `Subject: b${end}${end}two${end}`,
    ])
  }
})

test.each([
  'From - Mon Dec 14 08:05:00 2020',
  'From 1687654321@xxx Mon Dec 14 08:05:00 +0000 2020',
  'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
  'From "karim b"@asso.example Mon Dec  4 8:05 2020',
  'From karim@asso.example Mon, 14 Dec 2020 08:05:00 +0100',
])('knows the separator %j', async (line) => {
  expect(await mails(`${line}\nSubject: a\n\none\n\n${line}\nSubject: b\n\ntwo\n`)).toEqual([
    'Subject: a\n\none\n',
    'Subject: b\n\ntwo\n',
  ])
})

test.each([
  ['a sentence', 'one\n\nFrom Monday on I come to all.\n'],
  ['a separator inside a paragraph', `one\n${separator}\ntwo\n`],
  ['a day without an hour', 'one\n\nFrom Mon Dec 14 on\n'],
])('does not part a mail at %s', async (_, body) => {
  expect(await mails(`${separator}\nSubject: a\n\n${body}`)).toEqual([`Subject: a\n\n${body}`])
})

test('takes one sign from quoted lines, and none from others', async () => {
  const body = '>From one\n>>From two\n> From three\n>Fromage\nx >From four\n'
  expect(await mails(`${separator}\n\n${body}`)).toEqual([
    '\nFrom one\n>From two\n> From three\n>Fromage\nx >From four\n',
  ])
})

test('finds separators across chunks and behind lines of megabytes, and keeps every byte', async () => {
  const long = Buffer.alloc(3 << 20, 'é', 'latin1')
  const body = Buffer.concat([Buffer.from('Subject: a\n\n'), long, Buffer.from('\n')])
  const content = Buffer.concat([Buffer.from(`${separator}\n`), body, Buffer.from(`\n${separator}\n\nb`)])
  const [first, second, ...more] = await mails(content)
  expect([first === body.toString('latin1'), second, more]).toEqual([true, '\nb', []])
})

test('tells an mbox from a mail and from nothing', async () => {
  const told: boolean[] = []
  for (const content of [`${separator}\n\n`, 'From: karim@asso.example\n\n', 'From me\n', '']) {
    await writeFile(join(folder, 'x'), content)
    told.push(await isMbox(join(folder, 'x')))
  }
  expect(told).toEqual([true, false, false, false])
})
