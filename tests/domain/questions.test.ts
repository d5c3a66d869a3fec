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
const karim = { givenName: 'Karim', familyName: 'Ali' }

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

describe('a yes or a no', () => {
  const reply = { proof: 'reply' } as const
  const undo: Question = {
    ...ask('undo', now, { onNo: [{ ...step, join: [1] }] }),
    id: 'l1',
    participants: ['p1'],
    status: 'open',
    askedAt: now,
  }
  const gone: Known = { ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled' })] }
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
    step: null,
    reminder: null,
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
