import { describe, expect, test } from 'vitest'
import type { Decision, Known, View } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Step } from '#src/domain/question.ts'
import type { Reading } from '#src/domain/reading.ts'
import { decided, letter, onRecord, person, row, told } from './desk.ts'

const marie = 'marie@asso.example'
const ada = 'ada@ville.example'
const other = 'other@asso.example'
const fromOther = { from: { name: 'Otto', address: other } }
const forged = { replyTo: { name: '', address: other } }

type Case = [
  what: string,
  reading: Partial<Reading>,
  view: Partial<View>,
  envelope: Partial<Envelope>,
  told: string[],
]

function table(cases: readonly Case[]) {
  test.each(cases)('%s', (_, reading, view, envelope, expected) => {
    expect(told(decided(reading, view, envelope))).toEqual(expected)
  })
}

const step: Step = { participant: 'p1', join: [], maybe: [], leave: [], email: null }
const karim = { givenName: 'Karim', familyName: 'Ali' }

describe('a thread of one’s own gives no right over somebody else', () => {
  const own = { thread: letter({ to: other, participants: ['p9'] }), known: [onRecord({}, 1)] }
  table([
    [
      'nor to a sender that failed DMARC',
      { kind: 'cancellation', participants: [person({ leave: [1] })] },
      own,
      { proof: 'reply', dmarcFailed: true },
      ['asked', `ask-owner to ${marie}`],
    ],
    [
      'nor by a calendar answer in another’s name',
      {
        kind: 'calendar-reply',
        participants: [person({ leave: [1] })],
        calendar: { attendee: marie, sequence: 0 },
      },
      own,
      { ...fromOther, proof: 'reply' },
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
    [
      'somebody else who answers a letter passed on to them registers themselves',
      { participants: [person({ ...karim, email: other, join: [2] })] },
      { thread: letter(), known: [onRecord({}, 1)] },
      { ...fromOther, proof: 'reply' },
      ['registered', 'e1-1 2 registered', `confirmation to ${other}`],
    ],
  ])
})

describe('a stranger learns nothing and changes nothing', () => {
  const here = (more: Partial<Known['registrations'][number]> = {}): Known => ({
    ...onRecord(),
    registrations: [row('p1', 1, more)],
  })
  const asks = { givenName: 'Marie', familyName: 'Dupont', email: marie, sender: false } as const
  const answerTo = (decision: Decision) => {
    const draft = decision.letters.find(({ to }) => to.address === other)
    return draft && 'already' in draft ? [draft.kind, draft.already, draft.people] : draft
  }

  test('the answer is the same whether somebody was on record or not', () => {
    const wishes: Partial<Reading>[] = [
      { participants: [person({ ...asks, join: [1], online: [1] })] },
      { participants: [person({ ...asks, maybe: [1] })] },
      { participants: [person({ ...asks })], unclear: ['le 13 avril'] },
      { participants: [person({ ...asks, join: [1] })], unclear: ['le 13 avril'] },
    ]
    const without = (decision: Decision) => JSON.stringify(answerTo(decision)).replaceAll('e1-1', 'p1')
    for (const wish of wishes) {
      const unknown = without(decided(wish, {}, fromOther))
      expect(without(decided(wish, { known: [here()] }, fromOther))).toBe(unknown)
      expect(without(decided(wish, { known: [here({ attendance: 'in-person' })] }, fromOther))).toBe(unknown)
    }
  })

  test('nor by naming no seminar', () => {
    const wish = { participants: [person({ ...asks, join: [1, 2, 3, 4], byDefault: true })] }
    const decision = decided(wish, { known: [here()] }, fromOther)
    expect(
      decision.letters.map((draft) => 'people' in draft && draft.people.map(({ choices }) => choices)),
    ).toEqual([[[]]])
  })

  test('nor with a forged From and a Reply-To of one’s own', () => {
    const wish = { participants: [person({ join: [1] })] }
    const known = [here({ attendance: 'online' })]
    const unknown = decided(wish, {}, { from: { name: '', address: 'new@asso.example' }, ...forged })
    expect(JSON.stringify(answerTo(decided(wish, { known }, forged)))).toBe(
      JSON.stringify(answerTo(unknown)).replaceAll('e1-1', 'p1'),
    )
  })

  table([
    [
      '"perhaps" for somebody registered',
      { participants: [person({ ...asks, maybe: [1] })] },
      { known: [here()] },
      fromOther,
      [
        'already-registered',
        `confirmation to ${other}`,
        `to-organiser (not-the-address-on-record) to ${ada}`,
      ],
    ],
    [
      'another way of attending',
      { participants: [person({ ...asks, join: [1, 2], online: [1, 2] })] },
      { known: [here({ attendance: 'in-person' })] },
      fromOther,
      [
        'registered',
        'p1 2 registered online',
        `confirmation to ${other}`,
        `notice to ${marie}`,
        `to-organiser (not-the-address-on-record) to ${ada}`,
      ],
    ],
  ])
})

describe('what is changed in somebody’s name is told to their address on record', () => {
  table([
    [
      'another phone number, answered elsewhere',
      { kind: 'change', participants: [person({ phone: '+33199000009' })] },
      { known: [onRecord({}, 1)] },
      forged,
      ['changed', `confirmation to ${other}`, `confirmation to ${marie}`],
    ],
    [
      'one seminar more, asked from elsewhere',
      { participants: [person({ join: [2] })] },
      { known: [onRecord({}, 1)] },
      fromOther,
      ['registered', 'p1 2 registered', `confirmation to ${other}`, `confirmation to ${marie}`],
    ],
    [
      'one seminar more, asked in their own thread: they know',
      { participants: [person({ email: other, join: [2] })] },
      { known: [onRecord({}, 1)], thread: letter() },
      { ...fromOther, proof: 'reply' },
      ['registered', 'p1 2 registered', `confirmation to ${other}`],
    ],
    [
      'a colleague without an address: to whoever registered them',
      {
        kind: 'cancellation',
        participants: [person({ ...karim, email: null, leave: [1], sender: false })],
      },
      { known: [onRecord({ ...karim, email: null, registeredBy: marie }, 1)] },
      forged,
      ['withdrawn', 'p1 1 cancelled', `withdrawal to ${other}`, `withdrawal to ${marie}`],
    ],
  ])

  test('another address: the old one is told, and a no takes it back', () => {
    const decision = decided(
      { kind: 'change', participants: [person({ email: other })] },
      { known: [onRecord({}, 1)], thread: letter() },
      { ...fromOther, proof: 'reply' },
    )
    expect(told(decision)).toEqual(['changed', `confirmation to ${other}`, `confirmation to ${marie}`])
    expect(decision.letters[1]?.asks?.onNo).toEqual([{ ...step, email: marie }])
  })
})
