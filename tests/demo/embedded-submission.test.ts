import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { type EmbeddedSubmission, startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'

async function send({ smtp }: EmbeddedSubmission, to: string, subject: string): Promise<string> {
  const transport = createTransport({ host: smtp.host, port: smtp.port, ignoreTLS: true })
  try {
    const { response } = await transport.sendMail({
      from: 'inscriptions@reseau.example',
      to,
      subject,
      text: 'x',
    })
    return response
  } catch (error) {
    return (error as { response?: string }).response ?? 'lost'
  }
}

test('keeps what it accepts, and tells of it at once', async () => {
  const told: string[] = []
  await using server = await startEmbeddedSubmission({ onLetter: (letter) => told.push(letter.to.join()) })
  const two = server.until(2)
  await send(server, 'a@asso.example', 'un')
  await send(server, 'b@asso.example', 'deux')
  expect((await two).map((letter) => letter.to)).toEqual([['a@asso.example'], ['b@asso.example']])
  expect(told).toEqual(['a@asso.example', 'b@asso.example'])
  expect(await server.until(1)).toBe(server.letters)
})

test('answers by its script, one answer a letter, each recipient by itself', async () => {
  await using server = await startEmbeddedSubmission()
  server.script(
    'A@asso.example',
    { refuse: 'recipient', code: 450, text: '4.2.1 later' },
    { refuse: 'letter', code: 554, text: '5.7.1 never' },
    { cut: true, kept: true },
  )
  const answers = []
  for (const subject of ['un', 'deux', 'trois', 'quatre'])
    answers.push(await send(server, 'a@asso.example', subject))
  answers.push(await send(server, 'b@asso.example', 'cinq'))
  expect(answers).toEqual([
    '450 4.2.1 later',
    '554 5.7.1 never',
    'lost',
    expect.stringMatching(/^250 /),
    expect.stringMatching(/^250 /),
  ])
  const subjects = server.letters.map((letter) => /^Subject: (.*)\r$/m.exec(letter.raw.toString())?.[1])
  expect(subjects).toEqual(['trois', 'quatre', 'cinq'])
})

test('refuses a letter above its limit', async () => {
  await using server = await startEmbeddedSubmission({ maxBytes: 1000 })
  expect(await send(server, 'a@asso.example', 'x'.repeat(2000))).toMatch(/^552 /)
  expect(server.letters).toEqual([])
})
