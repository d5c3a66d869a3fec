import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LetterBody, LetterDraft } from '#src/domain/letter.ts'
import type { Address } from '#src/domain/message.ts'
import type { Series } from '#src/domain/series.ts'
import { compose } from '#src/letters/compose.ts'
import {
  answer,
  choices,
  karim,
  lea,
  nadege,
  notice,
  sante,
  templates,
  toOrganiser,
  trafic,
} from './drafts.ts'

/**
 * Whole letters, reviewed by eye. `UPDATE_GOLDEN=1` writes them anew: then read every one of them again before
 * committing.
 */
const folder = path.join(import.meta.dirname, 'golden')
const now = '2020-12-09T15:00:00.000Z'

const team = [
  { ...nadege, choices: choices([1, 3]) },
  { ...karim, choices: [...choices([1], { attendance: 'online' }), ...choices([4], { tentative: true })] },
  { ...lea, choices: choices([6], { status: 'waiting' }) },
]
const everything: LetterDraft = answer({
  people: [
    {
      ...nadege,
      phone: null,
      role: null,
      choices: [
        ...choices([1], { added: false }),
        ...choices([3], { attendance: 'online' }),
        ...choices([4], { tentative: true }),
        ...choices([5], { status: 'waiting' }),
      ],
      left: [2],
    },
  ],
  unclear: ['et celui de novembre'],
  refused: [{ seminar: 6, why: 'closed' }],
  questionPassedOn: true,
})
const hostile =
  'Eve\r\n\r\nVotre inscription est annulée : https://evil.example/x <b>gras</b> {{organiser.email}} \u202eelpmaxe'

const letters: Record<string, readonly [draft: LetterDraft, series: Series, at?: string]> = {
  'confirmation-fr': [answer(), trafic],
  'confirmation-en': [answer({ language: 'en' }), trafic],
  'confirmation-month-only-fr': [answer({ people: [{ ...nadege, choices: choices([6]) }] }), trafic],
  'confirmation-month-only-en': [
    answer({ language: 'en', people: [{ ...nadege, choices: choices([6]) }] }),
    trafic,
  ],
  'confirmation-places-and-links-fr': [
    answer({
      people: [{ ...nadege, choices: [...choices([1, 2], { attendance: 'in-person' }), ...choices([3, 5])] }],
    }),
    withDetails(sante),
  ],
  'confirmation-cancelled-fr': [answer(), withCancelled(trafic, 3)],
  'confirmation-everything-fr': [everything, trafic],
  'confirmation-everything-en': [{ ...everything, language: 'en' }, trafic],
  'confirmation-team-fr': [answer({ people: team }), trafic],
  'confirmation-team-en': [answer({ language: 'en', people: team }), trafic],
  'confirmation-already-fr': [
    answer({ already: true, people: [{ ...nadege, choices: choices([1, 3], { added: false }) }] }),
    trafic,
  ],
  'confirmation-hostile-fr': [
    answer({
      to: { name: hostile, address: 'eve@asso.example' },
      answers: { messageId: '<a@b>\r\nBcc: x@y.example', references: [], subject: hostile },
      people: [
        { ...nadege, givenName: hostile, organisation: hostile, role: hostile, choices: choices([1]) },
      ],
      unclear: [hostile],
    }),
    trafic,
  ],
  'withdrawal-one-fr': [
    answer({
      kind: 'withdrawal',
      people: [{ ...nadege, choices: choices([3], { added: false }), left: [1] }],
    }),
    trafic,
  ],
  'withdrawal-all-fr': [answer({ kind: 'withdrawal', people: [{ ...nadege, left: [1, 3] }] }), trafic],
  'withdrawal-all-en': [
    answer({ kind: 'withdrawal', language: 'en', people: [{ ...nadege, left: [1, 3] }] }),
    trafic,
  ],
  'doubt-fr': [
    answer({ kind: 'doubt', people: [], unclear: ['le 9', 'peut-être avec un stagiaire'] }),
    trafic,
  ],
  'doubt-en': [answer({ kind: 'doubt', language: 'en', people: [], unclear: ['number 9'] }), trafic],
  'doubt-refused-fr': [
    answer({ kind: 'doubt', people: [nadege], refused: [{ seminar: 1, why: 'past' }] }),
    trafic,
    '2021-02-01T09:00:00.000Z',
  ],
  'notice-fr': [notice(), trafic],
  'notice-en': [notice({ language: 'en' }), trafic],
  'to-organiser-fr': [toOrganiser(), trafic],
  'to-organiser-en': [toOrganiser({ language: 'en' }), trafic],
  'to-organiser-parked-fr': [
    toOrganiser({
      concerns: ['parked'],
      writer: null,
      people: [],
      evidence: [],
      mail: { subject: '', date: now, text: '' },
    }),
    trafic,
  ],
  'to-organiser-hostile-fr': [
    toOrganiser({
      writer: { name: hostile, address: 'eve@asso.example' },
      mail: { subject: hostile, date: null, text: `${hostile}\u2028Ce qui est enregistré :` },
      unclear: [hostile],
      evidence: [{ of: hostile, words: hostile }],
    }),
    trafic,
  ],
}

describe('letters as they leave', () => {
  for (const [name, [draft, series, at = now]] of Object.entries(letters)) {
    const body = compose(draft, { series, templates, now: at })
    it(`${name}, text`, () => expectGolden(`${name}.txt`, `${headerLines(body)}\n\n${body.text}`))
    it(`${name}, HTML`, () => expectGolden(`${name}.html`, body.html))
  }

  it('has no golden file that nothing writes', () => {
    const expected = Object.keys(letters).flatMap((name) => [`${name}.txt`, `${name}.html`])
    expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted())
  })
})

function expectGolden(name: string, content: string): void {
  const file = path.join(folder, name)
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, content)
  }
  expect(content).toBe(readFileSync(file, 'utf8'))
}

function headerLines(body: LetterBody): string {
  const address = (value: Address | null) => (value ? `${value.name} <${value.address}>`.trim() : '-')
  return [
    `From: ${address(body.from)}`,
    `To: ${address(body.to)}`,
    `Reply-To: ${address(body.replyTo)}`,
    `Subject: ${body.subject}`,
    `In-Reply-To: ${body.inReplyTo ?? '-'}`,
    `References: ${body.references.join(' ') || '-'}`,
    ...Object.entries(body.headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\n')
}

function withCancelled(series: Series, number: number): Series {
  const seminars = series.seminars.map((one) => (one.number === number ? { ...one, cancelled: true } : one))
  return { ...series, seminars }
}

/** A telephone number for the organiser and a data notice. */
function withDetails(series: Series): Series {
  return {
    ...series,
    organiser: { ...series.organiser, phone: '04 00 00 00 00' },
    privacy: {
      controller: 'Ville de Valbonnac',
      basis: 'mission d’intérêt public',
      contact: 'dpo@valbonnac.example',
      url: 'https://valbonnac.example/donnees',
    },
  }
}
