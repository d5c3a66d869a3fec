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
