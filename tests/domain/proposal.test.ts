import { describe, expect, test } from 'vitest'
import { hashOfCode, isCode, isSameHash, newCode } from '#src/domain/code.ts'
import {
  judge,
  mostTries,
  type Proposal,
  type Said,
  triedWrongly,
  type Verdict,
} from '#src/domain/proposal.ts'
import { systemRandom } from '#src/domain/random.ts'

const now = '2027-01-20T09:00:00.000Z'

function proposal(more: Partial<Proposal> = {}): Proposal {
  return {
    id: 'l1',
    act: { kind: 'resume' },
    codeHash: hashOfCode('k7m4xp', 'l1'),
    language: 'fr',
    createdAt: '2027-01-20T08:00:00.000Z',
    expiresAt: '2027-01-22T08:00:00.000Z',
    status: 'open',
    tries: 0,
    ...more,
  }
}

const says = (more: Partial<Said> = {}): Said => ({ codes: ['k7m4xp'], more: false, refuses: false, ...more })

test.each<[string, Partial<Proposal>, Partial<Said>, Verdict]>([
  ['the code', {}, {}, 'right'],
  ['the code on the last try', { tries: 4 }, {}, 'right'],
  ['the code a moment before the end', { expiresAt: '2027-01-20T09:00:00.001Z' }, {}, 'right'],
  ['the code at the end', { expiresAt: now }, {}, 'expired'],
  ['the code and other words', {}, { more: true }, 'more-words'],
  ['the code and a no', {}, { refuses: true }, 'more-words'],
  ['another code', {}, { codes: ['cdfghj'] }, 'wrong-code'],
  ['the code of another letter', { codeHash: hashOfCode('k7m4xp', 'l2') }, {}, 'wrong-code'],
  ['the code among others', {}, { codes: ['k7m4xp', 'cdfghj'] }, 'wrong-code'],
  ['no code', {}, { codes: [] }, 'no-code'],
  ['no', {}, { codes: [], refuses: true }, 'refused'],
  ['the code again', { status: 'done' }, {}, 'already-done'],
  ['the code of a preview that another replaced', { status: 'superseded' }, {}, 'superseded'],
  ['the code after its end was written down', { status: 'expired' }, {}, 'expired'],
  ['the code after five wrong ones', { tries: 5, status: 'expired' }, {}, 'too-many-tries'],
])('judges %s', (_, of, said, verdict) => {
  expect(judge(proposal(of), says(said), now)).toBe(verdict)
})

test('is over after so many wrong codes', () => {
  let last = proposal()
  const statuses = Array.from({ length: mostTries }, () => {
    last = triedWrongly(last)
    return last.status
  })
  expect(statuses).toEqual(['open', 'open', 'open', 'open', 'expired'])
})

describe('a code', () => {
  test('has six signs that are easy to tell apart, and is another one each time', () => {
    const codes = Array.from({ length: 500 }, () => newCode(systemRandom))
    expect(codes.filter((code) => !/^[cdfghjkmnprtwx347]{6}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBeGreaterThan(490)
  })

  test('uses each of its signs about as often', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 2000; i++) {
      for (const sign of newCode(systemRandom)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
    const expected = 12_000 / 17
    expect([...counts.values()].filter((count) => Math.abs(count - expected) > expected / 4)).toEqual([])
    expect(counts.size).toBe(17)
  })

  test.each([
    ['k7m4xp', true],
    ['K7M4XP', false],
    ['k7m4x', false],
    ['k7m4xpp', false],
    ['merci', false],
    ['bonjou', false],
  ])('%s may be one: %s', (word, is) => {
    expect(isCode(word)).toBe(is)
  })

  test('has a hash of its own for each letter, and no empty hash is equal to anything', () => {
    expect(isSameHash(hashOfCode('k7m4xp', 'l1'), hashOfCode('k7m4xp', 'l1'))).toBe(true)
    expect(isSameHash(hashOfCode('k7m4xp', 'l1'), hashOfCode('k7m4xp', 'l2'))).toBe(false)
    expect(isSameHash('', '')).toBe(false)
  })
})
