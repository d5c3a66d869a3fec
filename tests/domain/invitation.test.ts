import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Invitation, nextInvitation, type Wanted } from '#src/domain/invitation.ts'

const key = { address: 'marie@asso.example', seminar: 3 }
const request = (says: string): Wanted => ({ ...key, method: 'REQUEST', says })
const cancel: Wanted = { ...key, method: 'CANCEL', says: '' }

/** Sends one after the other; gives `METHOD sequence` of each, `-` where nothing is sent. */
function send(...wanted: readonly Wanted[]): string[] {
  let before: Invitation | undefined
  return wanted.map((one) => {
    const next = nextInvitation(before, one)
    before = next ?? before
    return next ? `${next.method} ${next.sequence}` : '-'
  })
}

describe('an entry', () => {
  test.each([
    ['is first sent as 0', [request('a')], ['REQUEST 0']],
    ['keeps its number when it says the same', [request('a'), request('a')], ['REQUEST 0', 'REQUEST 0']],
    [
      'counts up with other facts',
      [request('a'), request('b'), request('b')],
      ['REQUEST 0', 'REQUEST 1', 'REQUEST 1'],
    ],
    [
      'counts up when facts come back',
      [request('a'), request('b'), request('a')],
      ['REQUEST 0', 'REQUEST 1', 'REQUEST 2'],
    ],
    ['is taken away with a number of its own', [request('a'), cancel], ['REQUEST 0', 'CANCEL 1']],
    ['is taken away once', [request('a'), cancel, cancel], ['REQUEST 0', 'CANCEL 1', '-']],
    ['that never was is not taken away', [cancel, request('a')], ['-', 'REQUEST 0']],
    [
      'comes back above its cancellation, also when it says the same',
      [request('a'), cancel, request('a'), cancel],
      ['REQUEST 0', 'CANCEL 1', 'REQUEST 2', 'CANCEL 3'],
    ],
  ])('%s', (_, wanted, expected) => expect(send(...wanted)).toEqual(expected))
})

/** A calendar as RFC 5546, section 2.1.5 wants it: an older SEQUENCE is old news, an equal one replaces by its time. */
interface Calendar {
  readonly seen: number
  readonly shows: string | null
}

function receive(calendar: Calendar, { sequence, method, says }: Invitation): Calendar {
  if (sequence < calendar.seen) return calendar
  return { seen: sequence, shows: method === 'CANCEL' ? null : says }
}

test('over any life, a calendar shows what was wanted last, and every change has a number of its own', () => {
  const wanted = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c').map(request) },
    { weight: 1, arbitrary: fc.constant(cancel) },
  )
  // Mail may come twice; it comes in the end.
  const step = fc.record({ wanted, twice: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let before: Invitation | undefined
      let calendar: Calendar = { seen: -1, shows: null }
      const sent: Invitation[] = []
      for (const { wanted, twice } of steps) {
        const next = nextInvitation(before, wanted)
        if (next) {
          sent.push(next)
          calendar = receive(calendar, next)
          if (twice) calendar = receive(calendar, next)
          before = next
        }
        expect(calendar.shows).toBe(wanted.method === 'CANCEL' ? null : wanted.says)
      }
      // Whatever arrives again, late and out of order, changes nothing any more, but for the newest of its number.
      const last = calendar
      for (const old of sent.filter(({ sequence }) => sequence < last.seen)) calendar = receive(calendar, old)
      expect(calendar).toEqual(last)
      sent.forEach((one, index) => {
        const previous = sent[index - 1]
        if (!previous) expect(one).toMatchObject({ method: 'REQUEST', sequence: 0 })
        else {
          const isSame = one.method === previous.method && one.says === previous.says
          expect(one.sequence - previous.sequence).toBe(isSame ? 0 : 1)
        }
      })
    }),
  )
})
