import { describe, expect, test } from 'vitest'
import type { View } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { Reading } from '#src/domain/reading.ts'
import { decided, letter, onRecord, person, row, seminar, series, told } from './desk.ts'

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

describe('nobody is answered', () => {
  const registers = { participants: [person({ join: [1] })] }
  table([
    ['an automatic mail', { kind: 'automatic' }, {}, {}, ['automatic']],
    [
      'our own mail',
      registers,
      {},
      { from: { name: '', address: 'inscriptions@ville.example' } },
      ['own-mail'],
    ],
    ['the same mail again', registers, { handledBefore: true }, {}, ['duplicate']],
    ['thanks', { kind: 'other' }, {}, {}, ['acknowledged']],
    [
      'a robot that registers somebody: the organiser settles it',
      registers,
      {},
      { machine: true },
      ['registered', 'e1-1 1 registered', `to-organiser (no-answer-possible) to ${ada}`],
    ],
    [
      'a mail without an address to answer to',
      registers,
      {},
      { from: null, replyTo: null },
      ['registered', 'e1-1 1 registered', `to-organiser (no-answer-possible) to ${ada}`],
    ],
  ])
})

describe('registration', () => {
  table([
    [
      'somebody new',
      { participants: [person({ join: [1, 3] })] },
      {},
      {},
      ['registered', 'e1-1 1 registered', 'e1-1 3 registered', `confirmation to ${marie}`],
    ],
    [
      'one more seminar',
      { participants: [person({ join: [1, 3] })] },
      { known: [onRecord({}, 1)] },
      {},
      ['registered', 'p1 3 registered', `confirmation to ${marie}`],
    ],
    [
      'the same request twice',
      { participants: [person({ join: [1] })] },
      { known: [onRecord({}, 1)] },
      {},
      ['already-registered', `confirmation to ${marie}`],
    ],
    [
      'all by default gives nothing to one already registered',
      { participants: [person({ join: [1, 2, 3, 4], byDefault: true })] },
      { known: [onRecord({}, 1)] },
      {},
      ['already-registered', `confirmation to ${marie}`],
    ],
    [
      'a tentative seminar',
      { participants: [person({ maybe: [2] })] },
      {},
      {},
      ['tentative', 'e1-1 2 registered tentative', `confirmation to ${marie}`],
    ],
    [
      'the way of attending',
      { participants: [person({ join: [2], online: [2] })] },
      {},
      {},
      ['registered', 'e1-1 2 registered online', `confirmation to ${marie}`],
    ],
    [
      'coming back after leaving',
      { participants: [person({ join: [1] })] },
      { known: [{ ...onRecord(), registrations: [row('p1', 1, { status: 'cancelled' })] }] },
      {},
      ['registered', 'p1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'a colleague with an address of their own is told',
      {
        participants: [
          person({ join: [1] }),
          person({
            givenName: 'Karim',
            familyName: 'Ali',
            email: 'karim@asso.example',
            join: [2],
            sender: false,
          }),
        ],
      },
      {},
      {},
      [
        'registered',
        'e1-1 1 registered',
        'e1-2 2 registered',
        `confirmation to ${marie}`,
        'notice to karim@asso.example',
      ],
    ],
    [
      'another person at the same address is somebody else',
      { participants: [person({ givenName: 'Karim', familyName: 'Ali', join: [1] })] },
      { known: [onRecord({}, 1)] },
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'a full room: the rest of the team waits and the organiser knows',
      {
        participants: [
          person({ join: [1] }),
          person({ givenName: 'Karim', familyName: 'Ali', email: null, join: [1], sender: false }),
        ],
      },
      {
        series: { ...series, seminars: [seminar(1, { capacity: 2 })] },
        places: { taken: new Map([[1, { room: 1, online: 5 }]]), waiting: new Map(), queue: new Map() },
      },
      {},
      [
        'registered',
        'e1-1 1 registered',
        'e1-2 1 waiting',
        `confirmation to ${marie}`,
        `to-organiser (full) to ${ada}`,
      ],
    ],
    [
      'a seminar that has begun meanwhile',
      { participants: [person({ join: [1] })] },
      { series: { ...series, seminars: [seminar(1, { date: '2027-01-20', start: '09:59' })] } },
      {},
      ['too-old', `doubt to ${marie}`],
    ],
    [
      'registration closed',
      { participants: [person({ join: [1] })] },
      { series: { ...series, seminars: [seminar(1, { closes: '2027-01-19' })] } },
      {},
      ['closed', `doubt to ${marie}`, `to-organiser (closed) to ${ada}`],
    ],
    [
      'the last day of registration',
      { participants: [person({ join: [1] })] },
      { series: { ...series, seminars: [seminar(1, { closes: '2027-01-20' })] } },
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}`],
    ],
  ])
})

describe('doubt', () => {
  table([
    [
      'what is unclear is asked; the rest counts',
      { participants: [person({ join: [1] })], unclear: ['le séminaire 9'] },
      {},
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'nothing clear: nobody is put on record before they answer',
      { participants: [person()], unclear: ['le 13 avril'] },
      {},
      {},
      ['asked', `doubt to ${marie}`],
    ],
    [
      'a question goes to the organiser, the registration is made',
      { participants: [person({ join: [1] })], question: true },
      {},
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}`, `to-organiser (question) to ${ada}`],
    ],
    [
      'a question alone',
      { kind: 'other', question: true },
      {},
      {},
      ['to-organiser', `to-organiser (question) to ${ada}`],
    ],
    [
      'a bare yes in a thread of ours',
      { kind: 'other', assent: 'yes' },
      { thread: letter() },
      { proof: 'reply' },
      ['to-organiser', `to-organiser (question) to ${ada}`],
    ],
  ])
})

describe('change and withdrawal', () => {
  const leaves = { kind: 'cancellation', participants: [person({ leave: [1, 2] })] } as const
  table([
    [
      'from the address on record',
      leaves,
      { known: [onRecord({}, 1, 2)] },
      {},
      ['withdrawn', 'p1 1 cancelled', 'p1 2 cancelled', `withdrawal to ${marie}`],
    ],
    [
      'nobody leaves what they never joined',
      leaves,
      { known: [onRecord({}, 2)] },
      {},
      ['withdrawn', 'p1 2 cancelled', `withdrawal to ${marie}`],
    ],
    [
      'one seminar for another',
      { kind: 'change', participants: [person({ join: [3], leave: [1] })] },
      { known: [onRecord({}, 1)] },
      {},
      ['changed', 'p1 1 cancelled', 'p1 3 registered', `confirmation to ${marie}`],
    ],
    [
      'from a reply, whatever the address',
      { ...leaves, participants: [person({ email: 'm.dupont@home.example', leave: [1] })] },
      { known: [onRecord({}, 1)], thread: letter() },
      { proof: 'reply', from: { name: '', address: 'm.dupont@home.example' } },
      ['withdrawn', 'p1 1 cancelled', 'withdrawal to m.dupont@home.example', `withdrawal to ${marie}`],
    ],
    [
      'from an address that failed DMARC: asked at the address on record',
      leaves,
      { known: [onRecord({}, 1, 2)] },
      { proof: 'failed' },
      ['asked', `ask-owner to ${marie}`],
    ],
    [
      'from somebody unknown',
      leaves,
      {},
      {},
      ['to-organiser', `to-organiser (not-the-address-on-record) to ${ada}`],
    ],
    [
      'of a colleague one registered oneself',
      {
        kind: 'cancellation',
        participants: [
          person({ givenName: 'Karim', familyName: 'Ali', email: null, leave: [1], sender: false }),
        ],
      },
      { known: [onRecord({ givenName: 'Karim', familyName: 'Ali', email: null, registeredBy: marie }, 1)] },
      {},
      ['withdrawn', 'p1 1 cancelled', `withdrawal to ${marie}`],
    ],
    [
      'from an address that stands for several, naming nobody',
      { kind: 'cancellation', participants: [person({ givenName: null, familyName: null, leave: [1] })] },
      { known: [onRecord({}, 1), onRecord({ id: 'p2', givenName: 'Karim', familyName: 'Ali' }, 1)] },
      {},
      ['to-organiser', `to-organiser (several-at-address) to ${ada}`],
    ],
    [
      'of the address, without proof that the old one agrees',
      { kind: 'change', participants: [person({ email: 'new@asso.example' })] },
      { known: [onRecord({}, 1)] },
      {},
      ['asked', `ask-owner to ${marie}`],
    ],
  ])

  test('of the address, in a reply to a letter sent to the old one', () => {
    const decision = decided(
      { kind: 'change', participants: [person({ email: 'new@asso.example' })] },
      { known: [onRecord({}, 1)], thread: letter() },
      { proof: 'reply' },
    )
    expect(decision.reason).toBe('changed')
    expect(decision.participants.map(({ id, email }) => [id, email])).toEqual([['p1', 'new@asso.example']])
  })

  test('of the spelling of a name', () => {
    const decision = decided(
      { kind: 'change', participants: [person({ familyName: 'Dupond' })] },
      { known: [onRecord({}, 1)] },
    )
    expect(decision.participants.map(({ id, familyName }) => [id, familyName])).toEqual([['p1', 'Dupond']])
  })
})

describe('what others say of a person', () => {
  test('completes the record and never replaces it', () => {
    const known = onRecord({
      email: 'karim@asso.example',
      givenName: 'Karim',
      familyName: 'Ali',
      phone: '+33199000001',
    })
    const decision = decided(
      {
        participants: [
          person({
            givenName: 'Karim',
            familyName: 'Ali',
            email: 'karim@asso.example',
            phone: '+33199000002',
            role: 'éducateur',
            join: [1],
            sender: false,
          }),
        ],
      },
      { known: [known] },
    )
    expect(decision.participants.map(({ phone, role }) => [phone, role])).toEqual([
      ['+33199000001', 'éducateur'],
    ])
  })

  test('no letter shows what its reader neither gave nor owns', () => {
    const known = onRecord(
      { email: 'karim@asso.example', givenName: 'Karim', familyName: 'Ali', phone: '+33199000001' },
      3,
    )
    const { letters } = decided(
      {
        participants: [
          person({
            givenName: 'Karim',
            familyName: 'Ali',
            email: 'karim@asso.example',
            join: [1],
            sender: false,
          }),
        ],
      },
      { known: [known] },
    )
    const [toWriter, toKarim] = letters
    expect(
      toWriter?.kind === 'confirmation' &&
        toWriter.people.map(({ phone, choices }) => [phone, choices.map((c) => c.seminar)]),
    ).toEqual([[null, [1]]])
    expect(
      toKarim?.kind === 'notice' && [toKarim.person.phone, toKarim.person.choices.map((c) => c.seminar)],
    ).toEqual(['+33199000001', [1, 3]])
  })
})

describe('bounces', () => {
  const reported = [letter({ to: 'gone@asso.example' })]
  const report = {
    kind: 'bounce',
    bounces: [{ recipient: 'gone@asso.example', status: '5.1.1', permanent: true }],
  } as const
  test('mark the letter that really went to that recipient', () => {
    const decision = decided(report, { reported })
    expect([
      decision.reason,
      decision.letters,
      decision.bounced.map(({ id, status }) => [id, status]),
    ]).toEqual(['bounced', [], [['l1', 'bounced']]])
  })
  test('the organisers are told of who can’t be reached, in their digest', () => {
    const concerns = (seen: Partial<View>) => decided(report, seen).matters.map((matter) => matter.concerns)
    expect([concerns({ reported }), concerns({ reported: [letter()] })]).toEqual([[['bounce']], []])
  })
  test('mark nothing for another recipient, or while the server still tries', () => {
    expect(decided(report, { reported: [letter()] }).bounced).toEqual([])
    const delay = {
      ...report,
      bounces: [{ recipient: 'gone@asso.example', status: '4.4.1', permanent: false }],
    }
    expect(decided(delay, { reported }).bounced).toEqual([])
  })
})

describe('brakes', () => {
  const registers = { participants: [person({ join: [1] })] }
  table([
    [
      'in hold mode every letter waits',
      registers,
      { rules: { ...houseRules, digestAt: null, letters: 'hold' } },
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}, held: mode`],
    ],
    [
      'a mail older than a week is recorded, its letter held',
      registers,
      {},
      { receivedAt: '2027-01-13T08:59:59.000Z' },
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}, held: old`],
    ],
    [
      'a mail from before the installation too',
      registers,
      { installedAt: '2027-01-20T08:00:00.000Z' },
      { receivedAt: '2027-01-20T07:00:00.000Z' },
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}, held: old`],
    ],
    [
      'a mail of the second we were installed in is not',
      registers,
      { installedAt: '2027-01-20T08:00:00.700Z' },
      { receivedAt: '2027-01-20T08:00:00.000Z' },
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}`],
    ],
    [
      'the first letter beyond the cap is held and told to the organisers',
      registers,
      { writtenTo: new Map([[marie, { lastHour: 3, lastDay: 3 }]]) },
      {},
      [
        'registered',
        'e1-1 1 registered',
        `confirmation to ${marie}, held: capped`,
        `to-organiser (capped) to ${ada}`,
      ],
    ],
    [
      'the next ones are held without another word',
      registers,
      { writtenTo: new Map([[marie, { lastHour: 4, lastDay: 4 }]]) },
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}, held: capped`],
    ],
    [
      'nobody can flood the organisers',
      { kind: 'other', question: true },
      { writtenOnBehalf: { lastHour: 1, lastDay: 9 } },
      {},
      ['to-organiser', `to-organiser (question) to ${ada}, held: capped`],
    ],
    [
      'the global brake',
      registers,
      { writtenInAll: 601 },
      {},
      ['registered', 'e1-1 1 registered', `confirmation to ${marie}, held: capped`],
    ],
  ])

  test('at most fifteen outsiders are told because of one mail', () => {
    const team = Array.from({ length: 20 }, (_, i) =>
      person({
        givenName: 'Jean',
        familyName: `Nom${i}`,
        email: `p${i}@asso.example`,
        join: [1],
        sender: false,
      }),
    )
    const { letters } = decided({ participants: team })
    const notices = letters.filter(({ kind }) => kind === 'notice')
    expect(notices.map(({ hold }) => hold)).toEqual([...Array(15).fill(null), ...Array(5).fill('capped')])
  })
})
