import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '#src/domain/message.ts'
import { readMessage } from '#src/reading/read-message.ts'
import { gardens } from './programmes.ts'

function message(subject: string, text: string): Message {
  return {
    hash: '0',
    messageId: null,
    inReplyTo: [],
    references: [],
    from: { name: 'Marie Dupont', address: 'marie@asso.example' },
    replyTo: [],
    to: [],
    cc: [],
    subject,
    date: '2023-01-10T09:00:00.000Z',
    headers: new Map(),
    text,
    html: null,
    parts: [],
    faults: [],
  }
}

const words = fc.constantFrom(
  ...`je m'inscris au 1 2 3 4 5 6 7 8 9 le 7 mars 11 mai sauf pas peut-être et , ; . ? ( ) : \n - du à tous toutes les rencontres
  finalement annuler ne pourrai plus que seulement en visio sur place moi Paule Vidal prochain dernier octobre compost au lieu
  à la place de pardon x | I cannot join both all but the first two talks > [x] 14h 04/04 1/3/5 2-4`.split(
    ' ',
  ),
)
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
)

describe('readMessage, on any text', () => {
  it('never throws; lists are sorted, share nothing and name seminars that exist', () => {
    fc.assert(
      fc.property(texts, texts, (subject, text) => {
        const { participants, unclear, evidence } = readMessage(message(subject, text), gardens)
        const known = new Set(gardens.seminars.map(({ number }) => number))
        for (const { join, maybe, leave, online, inPerson } of participants) {
          for (const list of [join, maybe, leave, online, inPerson]) {
            expect([...new Set(list)].sort((a, b) => a - b)).toEqual(list)
            expect(list.every((number) => known.has(number))).toBe(true)
          }
          expect(new Set([...join, ...maybe, ...leave]).size).toBe(join.length + maybe.length + leave.length)
          expect(online.filter((number) => inPerson.includes(number))).toEqual([])
        }
        expect(unclear.every((line) => line.length <= 200)).toBe(true)
        expect(evidence.every(({ words: said }) => said.length <= 200)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('acts on the cancelled and the past for nobody', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { participants } = readMessage(message('', text), gardens)
        expect(participants.flatMap(({ join, maybe, leave }) => [...join, ...maybe, ...leave])).not.toContain(
          7,
        )
      }),
      { numRuns: 200 },
    )
  })

  // A quadratic reader takes minutes on these; the limit of the test runner is what fails it.
  it.each([
    '\n',
    '>',
    'le ',
    ',',
    'ne ',
    "'",
    '(',
    'sauf ',
    'le 3 ',
    '1/',
    '4 mars ',
    'pas ',
    'et ',
    'à ',
    'tous ',
    'x | ',
  ])('reads %j a hundred thousand times', (piece) => {
    const { kind } = readMessage(message('Inscription', piece.repeat(100_000)), gardens)
    expect(kind).toBeTypeOf('string')
  })
})
