import { describe, expect, test } from 'vitest'
import { type AnnouncementStep, announce } from '#src/domain/announce.ts'
import type { Announcement } from '#src/domain/announcement.ts'
import type { Known } from '#src/domain/decision.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import type { Seminar, Series } from '#src/domain/series.ts'
import { reminderFor, thanksFor, wordsFor } from '#src/domain/tell.ts'
import { at, participant, registration, start } from '#tests/store/rows.ts'

function known(id: string, rows: readonly Partial<Registration>[], more: Partial<Participant> = {}): Known {
  const registrations = rows.map(({ seminar = 3, ...row }) => registration(id, seminar, row))
  return { participant: participant(id, more), registrations }
}

const reminder = { kind: 'reminder', seminar: 3, date: '2021-05-06', before: '7d', at: at(10) } as const
const nobodyAsked = { participants: new Set<string>(), addresses: new Set<string>() }

describe('a reminder', () => {
  const reminded = (one: Known, told: readonly string[] = []) =>
    reminderFor([one], reminder, new Set(told), null)?.people.map(({ participant: id }) => id) ?? []

  test.each([
    ['who has a place', { since: at(0) }, ['p1']],
    ['who came at its very moment', { since: at(10) }, ['p1']],
    ['who came afterwards', { since: at(11) }, []],
    ['who comes perhaps', { tentative: true }, ['p1']],
    ['who waits', { status: 'waiting' }, []],
    ['who left', { status: 'cancelled' }, []],
    ['who comes to another seminar', { seminar: 2 }, []],
  ] as const)('to one %s', (_, row, expected) => {
    expect(reminded(known('p1', [row]))).toEqual(expected)
  })

  test('not to whoever was written to about it since, or opted out', () => {
    expect(reminded(known('p1', [{}]), ['p1'])).toEqual([])
    expect(reminded(known('p1', [{}]), ['p2'])).toEqual(['p1'])
    expect(reminded(known('p1', [{}], { optedOut: true }))).toEqual([])
  })
})

describe('those behind one address', () => {
  const words = {
    kind: 'words',
    subject: 'x',
    markdown: 'x',
    audience: { seminars: null, who: 'everybody' },
  } as const
  const shared = { email: 'accueil@mairie.example' }
  const shown = (...group: readonly Known[]) => {
    const draft = wordsFor(group, words, nobodyAsked, null)
    return draft && [draft.to.address, ...draft.participants]
  }

  test('get one letter, without those of them who opted out', () => {
    expect(shown(known('p1', [], shared), known('p2', [], { ...shared, optedOut: true }))).toEqual([
      'accueil@mairie.example',
      'p1',
    ])
  })

  test('are written to at the address of whoever registered them, unless that one opted out', () => {
    const chief = { email: 'chef@mairie.example' }
    const theirs = { email: null, registeredBy: 'chef@mairie.example' }
    expect(shown(known('p2', [], theirs))).toEqual(['chef@mairie.example', 'p2'])
    expect(shown(known('p1', [], { ...chief, optedOut: true }), known('p2', [], theirs))).toBe(null)
    expect(shown(known('p1', [], { ...chief, optedOut: true }), known('p2', [], { ...chief }))).toEqual([
      'chef@mairie.example',
      'p2',
    ])
  })

  test('get none when there is no address at all', () => {
    expect(shown(known('p1', [], { email: null }))).toBe(null)
  })
})

test('thanks are for those who had a place for sure', () => {
  const thanks = { kind: 'thanks', seminar: 3, markdown: '', link: null } as const
  const thanked = (row: Partial<Registration>) => thanksFor([known('p1', [row])], thanks, null) !== null
  expect([
    thanked({}),
    thanked({ tentative: true }),
    thanked({ status: 'waiting' }),
    thanked({ seminar: 2 }),
  ]).toEqual([true, false, false, false])
})

describe('a step of a reminder under way', () => {
  const seminar = { number: 3, title: 'x', date: '2021-05-06', start: '14:00', end: '17:00' }
  const announcement: Announcement = {
    id: 'reminder-3-2021-05-06-7d',
    about: reminder,
    edition: 1,
    status: 'open',
    startedAt: start,
    notAfter: at(60),
    looked: 0,
    of: 2,
    letters: 0,
  }
  const step = (change: Partial<Seminar>): AnnouncementStep => ({
    announcement,
    groups: [[known('p1', [{}])]],
    strangers: [],
    looked: 1,
    news: {
      editions: [],
      series: { seminars: [{ ...seminar, format: 'online', speakers: [], ...change }] } as unknown as Series,
      edition: 1,
    },
    asked: nobodyAsked,
    told: new Set(),
  })
  const done = (change: Partial<Seminar>, now: string) => {
    const { letters, announcements, matters } = announce(step(change), null, now)
    return [letters.map(({ notAfter }) => notAfter), announcements[0]?.status, matters.length]
  }

  test('writes letters that are of use until the seminar begins', () => {
    expect(done({}, at(20))).toEqual([[at(60)], 'open', 0])
  })

  test('ends when the seminar moved, or is cancelled', () => {
    expect(done({ date: '2021-05-20' }, at(20))).toEqual([[], 'superseded', 0])
    expect(done({ cancelled: true }, at(20))).toEqual([[], 'superseded', 0])
  })

  test('ends when the seminar begins, and the organisers are told', () => {
    expect(done({}, at(60))).toEqual([[], 'missed', 1])
  })
})
