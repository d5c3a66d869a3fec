import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Environment, readConfig } from '#src/config.ts'
import { startEmbeddedMailbox } from '#src/demo/embedded-mailbox.ts'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { Server } from '#src/domain/server.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import { checkMailbox, checkSubmissionServer } from '#src/operations/set-up/check-servers.ts'
import { envText } from '#src/operations/set-up/env-text.ts'
import { type SeriesAnswers, seriesText } from '#src/operations/set-up/series-text.ts'
import { sendTestLetter } from '#src/operations/set-up/test-letter.ts'
import { loadSeries, parseSeries } from '#src/series/load-series.ts'

const answers: SeriesAnswers = {
  language: 'fr',
  title: 'Le travail social : « #1 » & "co"',
  timezone: 'Europe/Paris',
  organiser: {
    name: 'Ada: Élie',
    role: 'cheffe',
    organisation: 'Métropole',
    email: 'ada@x.example',
    phone: '',
  },
  address: 'inscriptions@x.example',
  whenNoneNamed: 'ask',
  seminars: [
    { title: 'yes', date: '2027-03-04', start: '14:00', end: '17:00' },
    { title: '- un', date: '2027-10', start: '09:30', end: '12:00' },
  ],
}

test('the series file holds what was answered, whatever signs are in it', () => {
  const series = parseSeries(seriesText(answers), 'series.yaml')
  expect(series).toMatchObject({
    id: 'travail-social-2027',
    language: 'fr',
    title: answers.title,
    organiser: { name: 'Ada: Élie', role: 'cheffe', organisation: 'Métropole', email: 'ada@x.example' },
    organisers: ['ada@x.example'],
    registration: { address: 'inscriptions@x.example', whenNoneNamed: 'ask' },
    seminars: answers.seminars.map((seminar, i) => ({
      ...seminar,
      number: i + 1,
      format: 'to-be-confirmed',
      speakers: [],
    })),
  })
})

test('a .env file gives back what was put into it, or says that it can’t', () => {
  const value = fc.string({
    unit: fc.constantFrom('a', ' ', '"', "'", '`', '#', '$', '\\', 'n', '=', 'é', '\n'),
  })
  fc.assert(
    fc.property(value, value, (a, b) => {
      let text: string
      try {
        text = envText({ A: a, B: b })
      } catch (error) {
        expect((error as { code: string }).code).toBe('config-invalid')
        return
      }
      expect({ ...parseEnv(text) }).toEqual({ A: a, B: b })
    }),
    { numRuns: 500 },
  )
  expect(envText({ A: 'plain', B: 'p#ss "w\'d' })).toBe('A=plain\nB=`p#ss "w\'d`\n')
  expect(() => envText({ GUICHET_IMAP_PASSWORD: '#"\'`' })).toThrow(/GUICHET_IMAP_PASSWORD_FILE$/)
})

function configOf(imap: Server, smtp: Server, more: Environment = {}) {
  return readConfig({
    GUICHET_IMAP_HOST: imap.host,
    GUICHET_IMAP_PORT: String(imap.port),
    GUICHET_IMAP_TLS: imap.tls,
    GUICHET_IMAP_USER: imap.login?.user,
    GUICHET_IMAP_PASSWORD: imap.login?.password,
    GUICHET_SMTP_HOST: smtp.host,
    GUICHET_SMTP_PORT: String(smtp.port),
    GUICHET_SMTP_TLS: smtp.tls,
    GUICHET_SMTP_USER: smtp.login?.user,
    GUICHET_SMTP_PASSWORD: smtp.login?.password,
    ...more,
  })
}

test('servers that work are found to, and a mailbox without keywords is told', async () => {
  await using submission = await startEmbeddedSubmission({ login: { user: 'u', password: 'p' } })
  for (const keywords of [true, false]) {
    await using mailbox = await startEmbeddedMailbox({ keywords })
    const config = configOf(mailbox.imap, submission.smtp)
    expect(await checkMailbox(config)).toEqual({ works: true, marks: keywords })
    expect(await checkSubmissionServer(config)).toEqual({ works: true, marks: true })
  }
  expect(submission.letters).toEqual([])
})

test('wrong passwords, folders, ports and kinds of TLS are told as what they are', async () => {
  await using mailbox = await startEmbeddedMailbox()
  await using submission = await startEmbeddedSubmission({ login: { user: 'u', password: 'p' } })
  const { imap, smtp } = { imap: mailbox.imap, smtp: submission.smtp }
  const why = async (check: typeof checkMailbox, more: Environment) => {
    const finding = await check(configOf(imap, smtp, more))
    return finding.works ? 'works' : finding.why.replaceAll(/\d{4,5}/g, 'PORT')
  }
  expect(await why(checkMailbox, { GUICHET_IMAP_PASSWORD: 'wrong' })).toMatch(
    /^127\.0\.0\.1:PORT refused the user or the password/,
  )
  expect(await why(checkMailbox, { GUICHET_IMAP_MAILBOX: 'Nowhere' })).toBe(
    '127.0.0.1:PORT has no mailbox "Nowhere" for this user: check its path',
  )
  expect(await why(checkMailbox, { GUICHET_IMAP_TLS: 'starttls' })).toMatch(
    /^Expected a protected connection/,
  )
  expect(await why(checkSubmissionServer, { GUICHET_SMTP_PASSWORD: 'wrong' })).toMatch(
    /^127\.0\.0\.1:PORT refused us \(535 .*\): check user and password$/,
  )
  expect(await why(checkSubmissionServer, { GUICHET_SMTP_TLS: 'starttls' })).toMatch(
    /^(?:expected a submission server at )?127\.0\.0\.1:PORT/,
  )
  expect(await why(checkSubmissionServer, { GUICHET_SMTP_PORT: '1' })).toMatch(/found: .*ECONNREFUSED/)
})

test.each([
  ['fr', 'Lettre d’essai : '],
  ['en', 'Test letter: '],
] as const)('the test letter goes to the organiser, in %s', async (language, subject) => {
  await using mailbox = await startEmbeddedMailbox()
  await using submission = await startEmbeddedSubmission()
  const series = { ...(await loadSeries('data/series.yaml')), language }
  const config = configOf(mailbox.imap, submission.smtp)
  expect(await sendTestLetter(config, series)).toEqual({ works: true, marks: true })
  const [letter, ...more] = submission.letters
  const message = await parseMessage(Buffer.from(letter?.raw ?? ''))
  expect([more, letter?.to, message.from?.address, message.subject]).toEqual([
    [],
    ['organisatrice@metropole.example'],
    'inscriptions@metropole.example',
    subject + series.title,
  ])
  submission.script('organisatrice@metropole.example', {
    refuse: 'recipient',
    code: 550,
    text: 'No such user',
  })
  expect(await sendTestLetter(config, series)).toEqual({ works: false, why: '550 550 No such user' })
})
