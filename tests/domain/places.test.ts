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
        step: null,
        reminder: null,
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
