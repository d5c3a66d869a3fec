import { describe, expect, test } from 'vitest'
import type { Decision, Known, Places, View } from '#src/domain/decision.ts'
import { due } from '#src/domain/due.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import { ask, type Question, type Step } from '#src/domain/question.ts'
import type { Reading } from '#src/domain/reading.ts'
import { decided, letter, now, onRecord, person, row, seminar, series, told } from './desk.ts'

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

const step: Step = { participant: 'p1', join: [], maybe: [], leave: [], email: null }
const yes = { kind: 'other', assent: 'yes' } as const
const karim = { givenName: 'Karim', familyName: 'Ali' }
const waits = (id: string, more = {}): Known => ({
  ...onRecord({ id, email: `${id}@asso.example`, givenName: id, familyName: null }),
  registrations: [row(id, 1, { status: 'waiting', ...more })],
})

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

describe('a calendar answer', () => {
  const declines = {
    kind: 'calendar-reply',
    participants: [person({ leave: [1] })],
    calendar: { attendee: marie, sequence: 0 },
  } as const
  table([
    [
      'of one of several people at the address counts for the one it names',
      declines,
      { known: [onRecord({ id: 'p2', ...karim }, 1), onRecord({}, 1)] },
      {},
      ['withdrawn', 'p1 1 cancelled'],
    ],
    [
      'that names nobody of several is looked at by a person',
      { ...declines, participants: [person({ leave: [1], givenName: null, familyName: null })] },
      { known: [onRecord({ id: 'p2', ...karim }, 1), onRecord({}, 1)] },
      {},
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
    [
      'with a question in its comment: the organisers get it',
      { ...declines, question: true },
      { known: [onRecord({}, 1)] },
      {},
      ['withdrawn', 'p1 1 cancelled', `to-organiser (question) to ${ada}`],
    ],
  ])
})

describe('places', () => {
  const full = { ...series, seminars: [seminar(1, { capacity: 2 })] }
  const inPerson = { ...full, seminars: [seminar(1, { capacity: 2, onlineCapacity: 5 })] }
  table([
    [
      'who gives up their wait in the mail that frees a place is not given it',
      {
        kind: 'cancellation',
        participants: [person({ leave: [1] }), person({ ...karim, email: null, leave: [1], sender: false })],
      },
      {
        series: full,
        known: [
          { ...onRecord(), registrations: [row('p1', 1, { status: 'waiting' })] },
          onRecord({ id: 'p2', ...karim, email: null, registeredBy: marie }, 1),
        ],
        places: places(
          2,
          { ...onRecord(), registrations: [row('p1', 1, { status: 'waiting' })] },
          waits('ana'),
        ),
      },
      {},
      [
        'withdrawn',
        'p1 1 cancelled',
        'p2 1 cancelled',
        'ana 1 registered',
        `withdrawal to ${marie}`,
        'promotion to ana@asso.example',
      ],
    ],
    [
      'to come in person keeps the place one has, whoever waits',
      { kind: 'change', participants: [person({ inPerson: [1] })] },
      { series: inPerson, known: [onRecord({}, 1)], places: places(2, waits('ana')) },
      {},
      ['changed', 'p1 1 registered in-person', `confirmation to ${marie}`],
    ],
    [
      'beside those who are offered theirs there may be one',
      { participants: [person({ join: [1] })] },
      {
        series: full,
        places: places(1, waits('ana', { offeredUntil: '2027-01-20T12:00:00.000Z' })),
      },
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'of a team, who waits is not passed by the next when somebody leaves in between',
      {
        participants: [
          person({ givenName: 'Ana', familyName: 'Li', email: null, join: [1], sender: false }),
          person({ leave: [1] }),
          person({ ...karim, email: null, join: [1], sender: false }),
        ],
      },
      { series: full, known: [onRecord({}, 1)], places: places(2) },
      {},
      [
        'withdrawn',
        'e1-1 1 waiting',
        'p1 1 cancelled',
        'e1-3 1 waiting',
        `confirmation to ${marie}`,
        `to-organiser (full) to ${ada}`,
      ],
    ],
  ])
})

describe('an offered place', () => {
  const soon = {
    ...series,
    seminars: [seminar(1, { capacity: 1, date: '2027-01-21', closes: '2027-01-18' }), seminar(2)],
  }
  const later = '2027-01-20T12:00:00.000Z'
  const holder: Known = {
    ...onRecord({}, 2),
    registrations: [row('p1', 1, { status: 'waiting', offeredUntil: later }), row('p1', 2)],
  }
  const question: Question = {
    ...ask('unclear', now),
    kind: 'offer',
    id: 'l1',
    participants: ['p1'],
    status: 'open',
    askedAt: now,
    expiresAt: later,
    remindAt: null,
    onYes: [{ ...step, join: [1] }],
    onNo: [{ ...step, leave: [1] }],
  }
  const offer = {
    series: soon,
    known: [holder],
    places: places(1, holder),
    thread: letter({ seminars: [1] }),
    question,
  }
  const reply = { proof: 'reply' } as const
  const settled = (decision: Decision) => decision.questions.map(({ status }) => status)

  test('is taken after registration has closed', () => {
    const decision = decided(yes, offer, reply)
    expect(told(decision)).toEqual(['answered', 'p1 1 registered', `confirmation to ${marie}`])
    expect(settled(decision)).toEqual(['settled'])
  })

  test('is taken by "I come" in its thread, also by somebody registered for another seminar', () => {
    const decision = decided({ participants: [person({ join: [1, 2], byDefault: true })] }, offer, reply)
    expect(told(decision)).toEqual(['registered', 'p1 1 registered', `confirmation to ${marie}`])
    expect(settled(decision)).toEqual(['settled'])
  })

  test('stays open when its thread speaks of something else, so that it can lapse', () => {
    const decision = decided({ kind: 'change', participants: [person({ online: [2] })] }, offer, reply)
    expect(told(decision)).toEqual(['changed', 'p1 2 registered online', `confirmation to ${marie}`])
    expect(settled(decision)).toEqual([])
  })

  test('is not taken, nor its question settled, once its hour is over', () => {
    const over = { ...question, expiresAt: now }
    const decision = decided(yes, { ...offer, question: over }, reply)
    expect(told(decision)).toEqual(['to-organiser', `to-organiser (question) to ${ada}`])
    expect(settled(decision)).toEqual([])
  })

  test('lapses alone: another offer to the same person has its own hour', () => {
    const known: Known = {
      ...holder,
      registrations: [
        row('p1', 1, { status: 'waiting', offeredUntil: now }),
        row('p1', 2, { status: 'waiting', offeredUntil: later }),
      ],
    }
    const decision = due(
      {
        series: soon,
        rules: { ...houseRules, digestAt: null },
        hold: null,
        question: { question: { ...question, expiresAt: now }, letter: letter(), known: [known] },
        places: places(1, known),
      },
      now,
    )
    expect(decision?.registrations.map(({ seminar, offeredUntil }) => [seminar, offeredUntil])).toEqual([
      [1, undefined],
    ])
  })
})

describe('a yes or a no', () => {
  const reply = { proof: 'reply' } as const
  const undo: Question = {
    ...ask('undo', now, { onNo: [{ ...step, join: [1] }] }),
    id: 'l1',
    participants: ['p1'],
    status: 'open',
    askedAt: now,
  }
  const gone: Known = { ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled', sequence: 1 })] }
  const closed = { ...series, seminars: [seminar(1, { closes: '2027-01-19' })] }
  table([
    [
      'takes a withdrawal back after registration has closed',
      { kind: 'other', assent: 'no' },
      { series: closed, known: [gone], question: undo, thread: letter() },
      reply,
      ['undone', 'p1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'with a question beside it: the organisers get that',
      { kind: 'other', assent: 'no', question: true },
      { known: [gone], question: undo, thread: letter() },
      reply,
      ['undone', 'p1 1 registered', `confirmation to ${marie}`, `to-organiser (question) to ${ada}`],
    ],
    [
      'of a machine settles nothing',
      { kind: 'automatic', assent: 'no' },
      { known: [gone], question: undo, thread: letter() },
      reply,
      ['automatic'],
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

describe('a question nobody got', () => {
  const question: Question = {
    ...ask('unclear', now, { unclear: ['le 9'] }),
    id: 'l1',
    participants: [],
    language: 'en',
    status: 'open',
    askedAt: '2027-01-15T09:00:00.000Z',
    remindAt: now,
  }
  const view = {
    series,
    rules: { ...houseRules, digestAt: null },
    hold: null,
    places: places(0),
    question: { question, letter: letter(), known: [] },
  }

  test('is asked once more in the language it was asked in', () => {
    expect(due(view, now)?.letters.map(({ language }) => language)).toEqual(['en'])
  })

  test('because its letter is held is neither reminded of nor put to the organiser', () => {
    const held = { ...view, question: { ...view.question, letter: letter({ status: 'held', hold: 'old' }) } }
    expect(told(due(held, now) as Decision)).toEqual(['acknowledged'])
    const over = { ...held, question: { ...held.question, question: { ...question, expiresAt: now } } }
    expect(told(due(over, now) as Decision)).toEqual(['expired'])
  })
})

describe('brakes', () => {
  const asks = { kind: 'other', question: true } as const
  test('what old mail would tell the organisers is held, not put into their digest', () => {
    const decision = decided(asks, { rules: houseRules }, { receivedAt: '2027-01-10T09:00:00.000Z' })
    expect([told(decision), decision.matters]).toEqual([
      ['to-organiser', `to-organiser (question) to ${ada}, held: old`],
      [],
    ])
  })

  test('one matter is one letter, however many organisers there are', () => {
    const four = { ...series, organisers: [1, 2, 3, 4].map((n) => `ada${n}@ville.example`) }
    expect(decided(asks, { series: four }).letters.map(({ hold }) => hold)).toEqual([null, null, null, null])
  })

  test('more colleagues than may be told: the organisers are', () => {
    const team = Array.from({ length: 16 }, (_, n) =>
      person({ givenName: `Ana ${n}`, email: `ana${n}@asso.example`, join: [1], sender: false }),
    )
    const concerns = ({ letters }: Decision) =>
      letters.flatMap((draft) => (draft.kind === 'to-organiser' ? draft.concerns : []))
    expect(concerns(decided({ participants: team }))).toEqual(['capped'])
    expect(concerns(decided({ participants: team.slice(1) }))).toEqual([])
    expect(concerns(decided({ participants: team }, { noticesToday: 30 }))).toEqual([])
  })

  test('what is asked of somebody is a question, also when the mail asked for nothing clear', () => {
    const [doubt] = decided({ kind: 'other', unclear: ['le cycle'] }).letters
    expect(doubt?.asks?.unclear).toEqual(['le cycle'])
  })
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
