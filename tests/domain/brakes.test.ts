import { describe, expect, test } from 'vitest'
import type { Decision } from '#src/domain/decision.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import { decided, person, series, told } from './desk.ts'

const ada = 'ada@ville.example'

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
