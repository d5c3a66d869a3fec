import { describe, expect, test } from 'vitest'
import type { Decision, Known, Places, View } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import type { Reading } from '#src/domain/reading.ts'
import { decided, letter, onRecord, person, seminar, series, told } from './desk.ts'

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

function places(taken: number, ...queue: Known[]): Places {
  return {
    taken: new Map([[1, { room: taken, online: 0 }]]),
    waiting: new Map([[1, queue]]),
    queue: new Map([[1, queue.length]]),
  }
}

const karim = { givenName: 'Karim', familyName: 'Ali' }

describe('rights over data', () => {
  const own = onRecord({ phone: '+33199000001' }, 1)
  const shownTo = (decision: Decision) =>
    decision.letters.map((draft) => draft.kind === 'to-organiser' && [draft.concerns, draft.people.length])
  test.each([
    ['as its owner', {}, [['data-access'], 1]],
    ['when the answer would go elsewhere', forged, [['data-access', 'not-the-address-on-record'], 0]],
    ['when DMARC failed', { proof: 'failed' }, [['data-access', 'not-the-address-on-record'], 0]],
  ] as const)('%s: what the organisers are handed', (_, written, expected) => {
    expect(shownTo(decided({ kind: 'data-access' }, { known: [own] }, written))).toEqual([expected])
  })

  table([
    [
      'an opt-out that failed DMARC is looked at by a person',
      { kind: 'opt-out' },
      { known: [own] },
      { proof: 'failed' },
      ['to-organiser', `to-organiser (opt-out) to ${ada}`],
    ],
    [
      'one in the thread of a letter to somebody is theirs, wherever it comes from',
      { kind: 'opt-out' },
      { known: [own], thread: letter() },
      { ...fromOther, proof: 'reply' },
      ['opted-out'],
    ],
  ])
})

describe('who is who, in a mail about several', () => {
  test('somebody named twice is one person, and takes one place', () => {
    const decision = decided(
      { participants: [person({ join: [1] }), person({ join: [1, 2], sender: false })] },
      {
        series: { ...series, seminars: [seminar(1, { capacity: 2 }), seminar(2)] },
        known: [onRecord()],
        places: places(0),
      },
    )
    expect(told(decision)).toEqual([
      'registered',
      'p1 1 registered',
      'p1 2 registered',
      `confirmation to ${marie}`,
    ])
  })

  table([
    [
      'a colleague is known to whoever registered them, also when they reply from elsewhere',
      {
        kind: 'cancellation',
        participants: [person({ ...karim, email: null, leave: [1], sender: false })],
      },
      {
        known: [onRecord({ id: 'p2' }), onRecord({ ...karim, email: null, registeredBy: marie }, 1)],
        thread: letter({ participants: ['p2', 'p1'] }),
      },
      { ...fromOther, proof: 'reply' },
      ['withdrawn', 'p1 1 cancelled', `withdrawal to ${other}`, `withdrawal to ${marie}`],
    ],
  ])
})

describe('an address that was joined to somebody by name alone', () => {
  const mine = { ...karim, organisation: 'Le Relais' }
  const from = { from: { name: 'Karim Ali', address: other } }
  const made = onRecord({ ...mine, email: null, phone: '+33199000001', registeredBy: marie }, 1)
  const first = decided(
    { participants: [person({ ...mine, email: other, join: [2] })] },
    { namesakes: [made] },
    from,
  )
  const joined: Known = {
    participant: first.participants[0] ?? made.participant,
    registrations: [...made.registrations, ...first.registrations],
  }

  test('is shown nothing of what was there before, in later letters either', () => {
    const again = decided(
      { participants: [person({ ...mine, email: other, join: [3] })] },
      { known: [joined] },
      from,
    )
    expect(
      again.letters.map(
        (draft) =>
          'people' in draft &&
          draft.people.map(({ phone, choices }) => [phone, choices.map(({ seminar }) => seminar)]),
      ),
    ).toEqual([[[null, [3]]]])
  })

  const leaves = (...numbers: number[]) =>
    ({
      kind: 'cancellation',
      participants: [person({ ...mine, email: other, leave: numbers })],
    }) as const
  table([
    [
      'may not give it up: a person looks',
      leaves(1),
      { known: [joined] },
      from,
      ['to-organiser', `to-organiser (not-the-address-on-record) to ${ada}`],
    ],
    [
      'nor by its calendar',
      { ...leaves(1), kind: 'calendar-reply', calendar: { attendee: other, sequence: 0 } },
      { known: [joined] },
      from,
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
    [
      'but what it asked for itself',
      leaves(2),
      { known: [joined] },
      from,
      ['withdrawn', 'p1 2 cancelled', `withdrawal to ${other}`],
    ],
    [
      'whoever made the registration still may',
      {
        kind: 'cancellation',
        participants: [person({ ...mine, email: null, leave: [1], sender: false })],
      },
      { known: [joined] },
      {},
      ['withdrawn', 'p1 1 cancelled', `withdrawal to ${marie}`, `withdrawal to ${other}`],
    ],
  ])

  test('gets no data either', () => {
    const { letters } = decided({ kind: 'data-access' }, { known: [joined] }, from)
    expect(letters.map((draft) => draft.kind === 'to-organiser' && [draft.concerns, draft.people])).toEqual([
      [['data-access', 'not-the-address-on-record'], []],
    ])
  })
})
