import { describe, expect, test } from 'vitest'
import type { Known, View } from '#src/domain/decision.ts'
import { due } from '#src/domain/due.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { Invitation } from '#src/domain/invitation.ts'
import type { Letter } from '#src/domain/letter.ts'
import { lastDigest } from '#src/domain/matter.ts'
import { ask, type Question, type Step } from '#src/domain/question.ts'
import type { Reading } from '#src/domain/reading.ts'
import { decided, letter, now, onRecord, person, row, seminar, series, told } from './desk.ts'

const marie = 'marie@asso.example'
const ada = 'ada@ville.example'

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

const immediate = { ...houseRules, digestAt: null }
const step: Step = { participant: 'p1', join: [], maybe: [], leave: [], email: null }

function asked(kind: 'unclear' | 'confirm' | 'undo', more: Partial<Question> = {}): Question {
  return { ...ask(kind, now), id: 'l1', participants: ['p1'], status: 'open', askedAt: now, ...more }
}

const yes = { kind: 'other', assent: 'yes' } as const
const no = { kind: 'other', assent: 'no' } as const
const reply = { proof: 'reply' } as const

describe('who is who', () => {
  const karim = { givenName: 'Karim', familyName: 'Ali', organisation: 'Le Relais' }
  const colleague = onRecord(
    { ...karim, email: null, phone: '+33199000001', registeredBy: 'chef@asso.example' },
    1,
  )
  const writes = person({ ...karim, email: 'karim@asso.example', join: [2] })
  const from = { from: { name: 'Karim Ali', address: 'karim@asso.example' } }

  test('name and organisation join somebody to the row that a colleague made, and the organiser is told', () => {
    const decision = decided({ participants: [writes] }, { namesakes: [colleague] }, from)
    expect(told(decision)).toEqual([
      'registered',
      'p1 2 registered',
      'confirmation to karim@asso.example',
      `to-organiser (joined-by-name) to ${ada}`,
    ])
    expect(decision.participants.map(({ email, phone }) => [email, phone])).toEqual([
      ['karim@asso.example', '+33199000001'],
    ])
    const [confirmation] = decision.letters
    // No right over what was on record before: neither the phone nor the first seminar is shown.
    expect(
      confirmation?.kind === 'confirmation' &&
        confirmation.people.map(({ phone, choices }) => [phone, choices.map((choice) => choice.seminar)]),
    ).toEqual([[null, [2]]])
  })

  test('a name alone makes somebody new, flagged as perhaps the same', () => {
    const elsewhere = { ...writes, organisation: 'Autre' }
    const decision = decided({ participants: [elsewhere] }, { namesakes: [colleague] }, from)
    expect(decision.participants.map(({ id, perhaps }) => [id, perhaps])).toEqual([['e1-1', 'p1']])
  })
})

describe('in the thread of a letter about certain seminars', () => {
  table([
    [
      'a reply that names none gives up those',
      { kind: 'cancellation', participants: [person({ leave: [1, 2, 3, 4], byDefault: true })] },
      { known: [onRecord({}, 1, 2, 3)], thread: letter({ seminars: [3] }) },
      reply,
      ['withdrawn', 'p1 3 cancelled', `withdrawal to ${marie}`],
    ],
    [
      'one that names others means others',
      { kind: 'cancellation', participants: [person({ leave: [1] })] },
      { known: [onRecord({}, 1, 2, 3)], thread: letter({ seminars: [3] }) },
      reply,
      ['withdrawn', 'p1 1 cancelled', `withdrawal to ${marie}`],
    ],
  ])
})

describe('a yes or a no in the thread of a question', () => {
  const waits = { question: asked('confirm', { onYes: [{ ...step, leave: [1] }] }), thread: letter() }
  const gone: Known = { ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled' })] }
  table([
    [
      'yes: what somebody else asked is done',
      yes,
      { ...waits, known: [onRecord({}, 1)] },
      reply,
      ['answered', 'p1 1 cancelled', `withdrawal to ${marie}`],
    ],
    ['no: it is not', no, { ...waits, known: [onRecord({}, 1)] }, reply, ['answered']],
    [
      'no to a withdrawal takes it back',
      no,
      { question: asked('undo', { onNo: [{ ...step, join: [1] }] }), thread: letter(), known: [gone] },
      reply,
      ['undone', 'p1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'yes to a withdrawal leaves it as it is',
      yes,
      { question: asked('undo', { onNo: [{ ...step, join: [1] }] }), thread: letter(), known: [gone] },
      reply,
      ['answered'],
    ],
    [
      'yes to "which one?" says nothing: a person looks',
      yes,
      { question: asked('unclear', { unclear: ['le 13 avril'] }), thread: letter() },
      reply,
      ['to-organiser', `to-organiser (question) to ${ada}`],
    ],
  ])

  test('a question is settled once, by whatever answers it', () => {
    const settled = (decision: ReturnType<typeof decided>) =>
      decision.questions.map(({ id, status }) => [id, status])
    expect(settled(decided(yes, { ...waits, known: [onRecord({}, 1)] }, reply))).toEqual([['l1', 'settled']])
    const named = { participants: [person({ join: [3] })] }
    const open = { question: asked('unclear'), thread: letter(), known: [onRecord()] }
    expect(settled(decided(named, open, reply))).toEqual([['l1', 'settled']])
  })

  test('what asks what: doubt asks which, a withdrawal can be taken back, somebody else’s request asks the owner', () => {
    const asks = (decision: ReturnType<typeof decided>) =>
      decision.letters.map(({ kind, asks }) => [kind, asks?.kind, asks?.onYes, asks?.onNo])
    expect(asks(decided({ participants: [person()], unclear: ['le 9'] }))).toEqual([
      ['doubt', 'unclear', [], []],
    ])
    const leaves = { kind: 'cancellation', participants: [person({ leave: [1] })] } as const
    expect(asks(decided(leaves, { known: [onRecord({}, 1)] }))).toEqual([
      ['withdrawal', 'undo', [], [{ ...step, join: [1] }]],
    ])
    expect(asks(decided(leaves, { known: [onRecord({}, 1)] }, { proof: 'failed' }))).toEqual([
      ['ask-owner', 'confirm', [{ ...step, leave: [1] }], []],
    ])
  })
})

describe('the waiting list', () => {
  const full = { ...series, seminars: [seminar(1, { capacity: 1 })] }
  const ana = onRecord({ id: 'ana', email: 'ana@asso.example' })
  const waiting: Known = { ...ana, registrations: [row('ana', 1, { status: 'waiting' })] }
  const places = (taken: number, ...queue: Known[]) => ({
    taken: new Map([[1, { room: taken, online: 0 }]]),
    waiting: new Map([[1, queue]]),
    queue: new Map([[1, queue.length]]),
  })

  table([
    [
      'who leaves makes room for the first who waits',
      { kind: 'cancellation', participants: [person({ leave: [1] })] },
      { series: full, known: [onRecord({}, 1)], places: places(1, waiting) },
      {},
      [
        'withdrawn',
        'p1 1 cancelled',
        'ana 1 registered',
        `withdrawal to ${marie}`,
        'promotion to ana@asso.example',
      ],
    ],
    [
      'nobody passes those who wait',
      { participants: [person({ join: [1] })] },
      {
        series: full,
        places: places(0, waiting),
      },
      {},
      [
        'waiting-listed',
        'e1-1 1 waiting',
        'ana 1 registered',
        `confirmation to ${marie}`,
        `to-organiser (full) to ${ada}`,
        'promotion to ana@asso.example',
      ],
    ],
  ])

  test('a way of attending that is not offered is told, and not recorded', () => {
    const onSite = { ...series, seminars: [seminar(1, { format: 'in-person', venue: 'Salle 3' })] }
    const decision = decided({ participants: [person({ join: [1], online: [1] })] }, { series: onSite })
    expect(decision.registrations.map(({ attendance }) => attendance)).toEqual(['unsaid'])
    expect(decision.letters.map((draft) => draft.kind === 'confirmation' && draft.notOffered)).toEqual([[1]])
  })

  test('whoever writes from elsewhere than the address they state is told there too', () => {
    const stated = person({ join: [1], email: 'marie@autre.example' })
    expect(told(decided({ participants: [stated] }))).toEqual([
      'registered',
      'e1-1 1 registered',
      `confirmation to ${marie}`,
      'notice to marie@autre.example',
    ])
  })

  test('the rank of each is told', () => {
    const { letters } = decided(
      {
        participants: [
          person({ join: [1] }),
          person({ givenName: 'Karim', email: null, join: [1], sender: false }),
        ],
      },
      { series: full, places: places(1, waiting, waiting) },
    )
    const ranks = letters.map(
      (draft) => draft.kind === 'confirmation' && draft.people.map(({ choices }) => choices[0]?.rank),
    )
    expect(ranks).toEqual([[3, 4], false])
  })

  const soon = { ...series, seminars: [seminar(1, { capacity: 1, date: '2027-01-21', start: '14:00' })] }
  test('a place given is news until the seminar begins', () => {
    const { letters } = decided(
      { kind: 'cancellation', participants: [person({ leave: [1] })] },
      { series: full, known: [onRecord({}, 1)], places: places(1, waiting) },
    )
    expect(letters.map(({ kind, notAfter }) => [kind, notAfter])).toEqual([
      ['withdrawal', undefined],
      ['promotion', '2027-02-10T13:00:00.000Z'],
    ])
  })

  test('in the last 48 hours a free place is offered for 12 hours, and a yes takes it', () => {
    const decision = due(
      {
        series: soon,
        rules: immediate,
        hold: null,
        step: null,
        reminder: null,
        question: null,
        places: places(0, waiting),
      },
      now,
    )
    expect(decision && told(decision)).toEqual(['promoted', 'ana 1 waiting', 'offer to ana@asso.example'])
    const [offer] = decision?.letters ?? []
    expect([offer?.asks?.kind, offer?.asks?.expiresAt]).toEqual(['offer', '2027-01-20T21:00:00.000Z'])
    expect(offer?.notAfter).toBe('2027-01-20T21:00:00.000Z')
    const offered: Known = { ...ana, registrations: [...(decision?.registrations ?? [])] }
    const question = { ...asked('unclear'), ...offer?.asks } as Question
    const taken = decided(
      yes,
      {
        series: soon,
        known: [offered],
        question,
        thread: letter({ to: 'ana@asso.example' }),
        places: places(1, offered),
      },
      { proof: 'reply', from: { name: '', address: 'ana@asso.example' } },
    )
    expect(told(taken)).toEqual(['answered', 'ana 1 registered', 'confirmation to ana@asso.example'])
  })

  test('an offer without an answer lapses to the next', () => {
    const offered: Known = {
      ...ana,
      registrations: [row('ana', 1, { status: 'waiting', offeredUntil: now })],
    }
    const bob = onRecord({ id: 'bob', email: 'bob@asso.example' })
    const next: Known = { ...bob, registrations: [row('bob', 1, { status: 'waiting' })] }
    const question: Question = {
      ...asked('unclear'),
      kind: 'offer',
      participants: ['ana'],
      expiresAt: now,
      remindAt: null,
    }
    const lapse = (status: Letter['status']) =>
      due(
        {
          series: soon,
          rules: immediate,
          hold: null,
          step: null,
          reminder: null,
          question: { question, letter: letter({ status }), known: [offered] },
          places: places(1, offered, next),
        },
        now,
      )
    const decision = lapse('sent')
    expect(decision && told(decision)).toEqual([
      'expired',
      'ana 1 waiting',
      'bob 1 waiting',
      'offer to bob@asso.example',
    ])
    expect(decision?.registrations.map(({ since, offeredUntil }) => [since === now, offeredUntil])).toEqual([
      [true, undefined],
      [false, '2027-01-20T21:00:00.000Z'],
    ])
    // Whoever was never told of it loses no rank.
    for (const status of ['held', 'expired'] as const) {
      expect(lapse(status)?.registrations[0]?.since).not.toBe(now)
    }
  })

  test('with nothing free, or nobody waiting, time changes nothing', () => {
    expect(
      due(
        {
          series: full,
          rules: immediate,
          hold: null,
          step: null,
          reminder: null,
          question: null,
          places: places(1, waiting),
        },
        now,
      ),
    ).toBe(null)
    expect(
      due(
        {
          series: full,
          rules: immediate,
          hold: null,
          step: null,
          reminder: null,
          question: null,
          places: places(0),
        },
        now,
      ),
    ).toBe(null)
  })
})

describe('silence', () => {
  const question = asked('unclear', {
    unclear: ['le 13 avril'],
    askedAt: '2027-01-15T09:00:00.000Z',
    remindAt: now,
  })
  const view = {
    series,
    rules: immediate,
    hold: null,
    step: null,
    reminder: null,
    question: { question, letter: letter(), known: [onRecord()] },
    places: decidedPlaces(),
  }

  test('one reminder after five days', () => {
    const decision = due(view, now)
    expect(decision && told(decision)).toEqual(['reminded', `nudge to ${marie}`])
    expect(decision?.questions.map(({ status, remindAt }) => [status, remindAt])).toEqual([['open', null]])
  })

  test('then the organiser', () => {
    const over = { ...view, question: { ...view.question, question: { ...question, expiresAt: now } } }
    const decision = due(over, now)
    expect(decision && told(decision)).toEqual(['expired', `to-organiser (unanswered) to ${ada}`])
    expect(decision?.questions.map(({ status }) => status)).toEqual(['expired'])
  })
})

describe('a calendar answer', () => {
  const answers = (more: Partial<Parameters<typeof person>[0]>, sequence: number | null = 0) => ({
    kind: 'calendar-reply' as const,
    participants: [person(more)],
    calendar: { attendee: marie, sequence },
  })
  table([
    ['declined', answers({ leave: [1] }), { known: [onRecord({}, 1)] }, {}, ['withdrawn', 'p1 1 cancelled']],
    [
      'tentative',
      answers({ maybe: [1] }),
      { known: [onRecord({}, 1)] },
      {},
      ['tentative', 'p1 1 registered tentative'],
    ],
    [
      'accepted: they are registered already',
      answers({ join: [1] }),
      { known: [onRecord({}, 1)] },
      {},
      ['acknowledged'],
    ],
    [
      'to an entry that has changed since: a person looks',
      answers({ leave: [1] }, 1),
      { known: [onRecord({}, 1)], invitations: [invitation(2)] },
      {},
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
    [
      'to the entry as it is',
      answers({ leave: [1] }, 2),
      { known: [onRecord({}, 1)], invitations: [invitation(2)] },
      {},
      ['withdrawn', 'p1 1 cancelled'],
    ],
    [
      'without a number: it answers the last entry',
      answers({ leave: [1] }, null),
      { known: [onRecord({}, 1)], invitations: [invitation(2)] },
      {},
      ['withdrawn', 'p1 1 cancelled'],
    ],
    [
      'accepted after declining: they are back',
      answers({ join: [1] }, 2),
      {
        known: [{ ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled' })] }],
        invitations: [invitation(2)],
      },
      {},
      ['registered', 'p1 1 registered'],
    ],
    [
      'accepting what was taken away: a person looks',
      answers({ join: [1] }, null),
      {
        known: [{ ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled' })] }],
        invitations: [invitation(3, 'CANCEL')],
      },
      {},
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
    [
      'declining what was taken away: nothing is left to do',
      answers({ leave: [1] }, null),
      {
        known: [{ ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled' })] }],
        invitations: [invitation(3, 'CANCEL')],
      },
      {},
      ['acknowledged'],
    ],
    [
      'accepted by somebody who waits: no queue is jumped',
      answers({ join: [1] }),
      { ...full(1), known: [{ ...onRecord(), registrations: [row('p1', 1, { status: 'waiting' })] }] },
      {},
      ['acknowledged'],
    ],
    [
      'accepted by somebody in doubt, when it is full: they wait',
      answers({ join: [1] }),
      { ...full(1), known: [{ ...onRecord(), registrations: [row('p1', 1, { tentative: true })] }] },
      {},
      ['waiting-listed', 'p1 1 waiting', `to-organiser (full) to ${ada}`],
    ],
    [
      'of somebody who is not registered for it',
      answers({ leave: [1] }),
      { known: [onRecord({}, 2)] },
      {},
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
    [
      'sent on by somebody else',
      answers({ leave: [1] }),
      { known: [onRecord({}, 1)] },
      { from: { name: '', address: 'other@asso.example' } },
      ['to-organiser', `to-organiser (calendar-reply) to ${ada}`],
    ],
  ])
})

/** What the calendar of `marie` was last sent about seminar 1. */
function invitation(sequence: number, method: Invitation['method'] = 'REQUEST'): Invitation {
  return { address: marie, seminar: 1, sequence, method, says: '' }
}

/** A seminar with one place, which is taken. */
function full(number: number) {
  return {
    series: { ...series, seminars: [seminar(number, { capacity: 1 }), seminar(2)] },
    places: { taken: new Map([[number, { room: 1, online: 0 }]]), waiting: new Map(), queue: new Map() },
  }
}

function decidedPlaces() {
  return { taken: new Map(), waiting: new Map(), queue: new Map() }
}

describe('the organisers’ digest', () => {
  const question = { kind: 'other', question: true, unclear: [] } as const
  const atNine = { rules: houseRules }

  test('what is not urgent waits for it, one matter a mail however many organisers there are', () => {
    const two = { ...series, organisers: [ada, 'bob@ville.example'] }
    const decision = decided(question, { ...atNine, series: two })
    expect(told(decision)).toEqual(['to-organiser'])
    expect(decision.matters).toEqual([
      { id: 'e1', mail: 'e1', concerns: ['question'], unclear: [], at: now, toldAt: null },
    ])
  })

  test('rights over personal data are a letter at once, with what is on record', () => {
    const { letters, matters } = decided(
      { kind: 'data-access' },
      { ...atNine, known: [onRecord({ phone: '+33199000001' }, 2)] },
    )
    expect(matters).toEqual([])
    expect(
      letters.map(
        (draft) =>
          draft.kind === 'to-organiser' && draft.people.map(({ phone, choices }) => [phone, choices.length]),
      ),
    ).toEqual([[['+33199000001', 1]]])
  })

  test('with a seminar less than three days away it is a letter at once', () => {
    const soon = { ...series, seminars: [seminar(1, { date: '2027-01-23', start: '09:59' })] }
    expect(told(decided(question, { ...atNine, series: soon }))).toEqual([
      'to-organiser',
      `to-organiser (question) to ${ada}`,
    ])
    const later = { ...series, seminars: [seminar(1, { date: '2027-01-23', start: '10:00' })] }
    expect(told(decided(question, { ...atNine, series: later }))).toEqual(['to-organiser'])
  })

  test.each([
    ['2027-01-20T07:59:59.000Z', '2027-01-19T08:00:00.000Z'],
    ['2027-01-20T08:00:00.000Z', '2027-01-20T08:00:00.000Z'],
    ['2027-01-20T23:30:00.000Z', '2027-01-20T08:00:00.000Z'],
    // Summer time begins on 28 March.
    ['2027-03-28T12:00:00.000Z', '2027-03-28T07:00:00.000Z'],
  ])('at %s the last one was due at %s', (at, expected) => {
    expect(lastDigest(series, '09:00', at)).toBe(expected)
  })
})
