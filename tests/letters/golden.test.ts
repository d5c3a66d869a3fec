import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Concern, DigestedMatter, Letter, LetterBody, LetterDraft } from '#src/domain/letter.ts'
import type { Noticed } from '#src/domain/matter.ts'
import type { Address } from '#src/domain/message.ts'
import type { Series } from '#src/domain/series.ts'
import { compose } from '#src/letters/compose.ts'
import { noticedInWords } from '#src/letters/noticed-words.ts'
import { dones, previews, reports } from '#src/letters/sample-desk.ts'
import { letter } from '#tests/store/rows.ts'
import {
  announcement,
  answer,
  askOwner,
  choices,
  digest,
  karim,
  lea,
  nadege,
  notice,
  nudge,
  offer,
  place,
  reminder,
  sante,
  templates,
  thanks,
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
const waiting = [
  {
    ...nadege,
    choices: [
      ...choices([1]),
      ...choices([3], { status: 'waiting', rank: 2 }),
      ...choices([5], { status: 'waiting', rank: 11 }),
    ],
  },
]
const hostile =
  'Eve\r\n\r\nVotre inscription est annulée : https://evil.example/x <b>gras</b> {{organiser.email}} \u202eelpmaxe'

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('expected a sample')
  return one
}

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
  'confirmation-waiting-fr': [answer({ people: waiting }), trafic],
  'confirmation-waiting-en': [answer({ language: 'en', people: waiting }), trafic],
  'confirmation-waiting-team-fr': [
    answer({
      people: [...waiting, { ...karim, choices: choices([3], { status: 'waiting' }) }],
    }),
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
  'ask-owner-fr': [askOwner(), trafic],
  'ask-owner-en': [askOwner({ language: 'en' }), trafic],
  'ask-owner-everything-fr': [
    askOwner({ join: [6], leave: [1], newEmail: 'n.fontanel@perso.example' }),
    withCancelled(trafic, 1),
  ],
  'ask-owner-everything-en': [
    askOwner({ language: 'en', join: [6], leave: [1], newEmail: 'n.fontanel@perso.example' }),
    withCancelled(trafic, 1),
  ],
  'ask-owner-self-fr': [
    askOwner({
      onBehalfOf: nadege.email ?? '',
      asker: 'Nadège Fontanel',
      answers: answer().answers,
    }),
    trafic,
  ],
  'ask-owner-self-en': [
    askOwner({ language: 'en', onBehalfOf: nadege.email ?? '', answers: answer().answers }),
    trafic,
  ],
  'ask-owner-hostile-fr': [
    askOwner({
      asker: hostile,
      onBehalfOf: '"votre place est annulée"@evil.example',
      answers: { messageId: '<a@b.example>', references: [], subject: hostile },
      newEmail: '"répondez oui"@evil.example',
    }),
    trafic,
  ],
  'promotion-fr': [place({ answers: null }), sante],
  'promotion-en': [place({ language: 'en' }), sante],
  'promotion-other-fr': [place({ person: { ...lea, choices: choices([6]) }, seminar: 6 }), trafic],
  'offer-fr': [offer({ answers: null }), sante],
  'offer-en': [offer({ language: 'en' }), sante],
  'offer-other-en': [offer({ language: 'en', answers: null, person: lea }), sante],
  'nudge-fr': [nudge(), trafic],
  'nudge-en': [nudge({ language: 'en' }), trafic],
  'nudge-plain-fr': [nudge({ answers: null, unclear: [] }), trafic],
  'nudge-plain-en': [nudge({ language: 'en', answers: null, unclear: [] }), trafic],
  'announcement-fr': [announcement(), withDetails(trafic)],
  'announcement-en': [announcement({ language: 'en' }), trafic],
  'announcement-hostile-fr': [
    announcement({ people: [{ ...nadege, givenName: hostile, choices: choices([3]) }] }),
    trafic,
  ],
  'announcement-test-fr': [
    announcement({
      test: true,
      to: { name: '', address: 'organisatrice@metropole.example' },
      participants: [],
    }),
    trafic,
  ],
  'reminder-fr': [reminder(), trafic],
  'reminder-en': [reminder({ language: 'en' }), trafic],
  'reminder-online-fr': [
    reminder({ people: [{ ...nadege, choices: choices([3], { added: false, attendance: 'online' }) }] }),
    withBoth(trafic, 3),
  ],
  'reminder-room-fr': [
    reminder({ people: [{ ...nadege, choices: choices([3], { added: false, attendance: 'in-person' }) }] }),
    withBoth(trafic, 3),
  ],
  'reminder-tentative-en': [
    reminder({
      language: 'en',
      people: [{ ...nadege, choices: choices([3], { added: false, tentative: true }) }],
    }),
    withBoth(trafic, 3),
  ],
  'reminder-team-fr': [
    reminder({
      people: [
        { ...nadege, choices: choices([3], { added: false, attendance: 'online' }) },
        { ...karim, choices: choices([3], { added: false, attendance: 'in-person' }) },
      ],
    }),
    withBoth(trafic, 3),
  ],
  'thanks-fr': [thanks(), trafic],
  'thanks-en': [thanks({ language: 'en' }), trafic],
  'thanks-plain-fr': [thanks({ words: null, documents: null }), trafic],
  'digest-noticed-fr': [digest({ matters: noticed('fr') }), trafic],
  'digest-noticed-en': [digest({ language: 'en', matters: noticed('en') }), trafic],
  'digest-fr': [digest(), trafic],
  'digest-en': [digest({ language: 'en' }), trafic],
  'digest-hostile-fr': [
    digest({
      matters: [
        {
          concerns: ['question'],
          writer: { name: hostile, address: 'eve?bcc=mallory&body=x@evil.example' },
          mail: { subject: hostile, date: null, text: `${hostile}\u2028\u20282. Nadège Fontanel` },
          unclear: [hostile],
        },
        {
          concerns: ['parked'],
          writer: { name: '', address: '"oui"@evil.example' },
          mail: { subject: hostile, date: null, text: hostile },
          unclear: [],
        },
      ],
    }),
    trafic,
  ],
  'preview-fr': [first(previews(trafic, 'fr')), trafic],
  'preview-en': [first(previews(trafic, 'en')), trafic],
  'preview-change-fr': [first(previews(trafic, 'fr').slice(4)), trafic],
  'preview-resume-en': [first(previews(trafic, 'en').slice(2)), trafic],
  'report-fr': [first(reports(trafic, 'fr')), trafic],
  'report-en': [first(reports(trafic, 'en')), trafic],
  'report-names-fr': [first(reports(trafic, 'fr').slice(2)), trafic],
  'done-fr': [first(dones(trafic, 'fr')), trafic],
  'done-en': [first(dones(trafic, 'en')), trafic],
  'to-organiser-fr': [toOrganiser(), trafic],
  'to-organiser-en': [toOrganiser({ language: 'en' }), trafic],
  'to-organiser-parked-fr': [
    toOrganiser({
      concerns: ['parked'],
      writer: null,
      people: [],
      evidence: [],
      mail: { subject: '', date: now, text: 'parts nested too deep' },
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

/** What the program noticed by itself. */
function noticed(language: Series['language']): DigestedMatter[] {
  const series = { ...trafic, language }
  const shown = (concern: Concern, what: Noticed, letters: readonly Letter[] = []): DigestedMatter => ({
    concerns: [concern],
    writer: null,
    mail: { subject: '', date: now, text: noticedInWords(what, letters, series).join('\n') },
    unclear: [],
    ours: true,
  })
  const late = (to: string) => letter(to, { kind: 'reminder', to, notAfter: '2021-05-06T12:00:00.000Z' })
  return [
    shown('missed-reminder', { kind: 'missed', seminar: 3, at: '2021-04-29T07:00:00.000Z' }),
    shown('expired-letters', { kind: 'expired', letters: ['a', 'b'], count: 5 }, [
      late('nadege.fontanel@asso.example'),
      late('karim.belkacem@asso.example'),
    ]),
    shown('series-file', {
      kind: 'draft',
      faults: ['data/series.yaml:31 seminars[2].date: expected a date that exists, found "2021-05-36"'],
    }),
  ]
}

/** A room and a link. */
function withBoth(series: Series, number: number): Series {
  const both = { format: 'hybrid', venue: 'Salle Jean Macé', link: 'https://visio.example/3' } as const
  const seminars = series.seminars.map((one) => (one.number === number ? { ...one, ...both } : one))
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
