import { describe, test } from 'vitest'
import { nameKey } from '#src/domain/name-key.ts'
import type { Transaction } from '#src/store/store.ts'
import { check as checkOn, type Ground, type SomeRows } from './ground.ts'
import { at, entry, letter, matter, message, participant, proposal, question, registration } from './rows.ts'

/** Every question of a store, answered by the transaction that put the rows, by a later one, and after reopening. */
export function questions(name: string, newGround: () => Promise<Ground>): void {
  const check = (put: SomeRows, expected: unknown, ask: (tx: Transaction) => Promise<unknown>) =>
    checkOn(newGround, put, expected, ask)

  describe(`${name} asked`, () => {
    test('finds journal entries, oldest first', async () => {
      const later = entry('e1', {
        at: at(9),
        cause: message(1, 'same', '<a@x.example>'),
        participants: ['p1'],
      })
      const first = entry('e2', {
        at: at(1),
        cause: message(2, 'same', '<b@x.example>'),
        participants: ['p2', 'p1'],
      })
      const between = entry('e3', { at: at(5), cause: message(3, 'other', '<a@x.example>') })
      const tied = entry('e4', {
        at: at(5),
        cause: { kind: 'organiser', operation: 'pause' },
        participants: ['p1'],
      })
      await check(
        { journal: [later, first, between, tied] },
        [first, [first, later], [between, later], [first, tied, later], []],
        async (tx) => [
          await tx.journalEntry('e2'),
          await tx.journalByHash('same'),
          await tx.journalByMessageId('<a@x.example>'),
          await tx.journalAbout('p1'),
          await tx.journalAbout('p3'),
        ],
      )
    })

    test('lists journal entries by their reason, and everybody on record, a page at a time', async () => {
      const entries = ['e1', 'e2', 'e3'].map((id, i) => entry(id, { at: at(3 - i), reason: 'parked' }))
      const people = ['p1', 'p2', 'p3'].map((id, i) => participant(id, { addedAt: at(3 - i) }))
      await check(
        { journal: [...entries, entry('e4')], participants: people },
        [[entries[2], entries[1]], [entries[0]], [], people.slice(0, 2), people.slice(2), []],
        async (tx) => [
          await tx.journalWith('parked', { offset: 0, limit: 2 }),
          await tx.journalWith('parked', { offset: 2, limit: 2 }),
          await tx.journalWith('closed', { offset: 0, limit: 2 }),
          await tx.participants({ offset: 0, limit: 2 }),
          await tx.participants({ offset: 2, limit: 2 }),
          await tx.participants({ offset: 4, limit: 2 }),
        ],
      )
    })

    test('finds people by their address and by who registered them', async () => {
      const shared = { email: 'accueil@mairie.example' }
      const p1 = participant('p1', { ...shared, addedAt: at(2) })
      const p2 = participant('p2', { ...shared, addedAt: at(1), registeredBy: 'chef@mairie.example' })
      const p3 = participant('p3', { email: null, addedAt: at(3), registeredBy: 'chef@mairie.example' })
      await check({ participants: [p1, p2, p3] }, [p3, [p2, p1], [p2, p3]], async (tx) => [
        await tx.participant('p3'),
        await tx.participantsAt('accueil@mairie.example'),
        await tx.participantsRegisteredBy('chef@mairie.example'),
      ])
    })

    test('finds people without an address by their name, whatever its case, accents and order', async () => {
      const nobodys = { email: null, givenName: 'Fatoumata', familyName: 'Diallo-Sarr' }
      const p1 = participant('p1', { ...nobodys, addedAt: at(2) })
      const p2 = participant('p2', { ...nobodys, addedAt: at(1) })
      const reachable = participant('p3', { ...nobodys, email: 'f@x.example' })
      const half = participant('p4', { ...nobodys, givenName: null })
      await check({ participants: [p1, p2, reachable, half] }, [[p2, p1], []], async (tx) => [
        await tx.addresslessNamed(nameKey('DIALLO SARR', 'fatoumata') ?? ''),
        await tx.addresslessNamed('diallo'),
      ])
    })

    test('lists those who wait, first come first', async () => {
      const rows = [
        registration('p1', 1, { status: 'waiting', since: at(2) }),
        registration('p2', 1, { status: 'waiting', since: at(1) }),
        registration('p3', 1, { since: at(0) }),
        registration('p4', 2, { status: 'waiting', since: at(0) }),
      ]
      await check({ registrations: rows }, [[rows[1], rows[0]], [rows[1]], []], async (tx) => [
        await tx.waitingFor(1, 10),
        await tx.waitingFor(1, 1),
        await tx.waitingFor(3, 10),
      ])
    })

    test('finds what a calendar was last sent, by address and seminar', async () => {
      const first = { address: 'a@x.example', seminar: 1, sequence: 0, method: 'REQUEST', says: 'x' } as const
      const gone = { ...first, sequence: 1, method: 'CANCEL' } as const
      const other = { ...first, seminar: 11 }
      await check({ invitations: [first, other, gone] }, [gone, other, undefined, undefined], async (tx) => [
        await tx.invitation('a@x.example', 1),
        await tx.invitation('a@x.example', 11),
        await tx.invitation('a@x.example', 2),
        await tx.invitation('b@x.example', 1),
      ])
    })

    test('finds the question of a letter, and open ones whose reminder or end has come', async () => {
      const reminded = question('l1', { remindAt: at(5), expiresAt: at(20) })
      const ends = question('l2', { remindAt: null, expiresAt: at(3) })
      const settled = question('l3', { status: 'settled', remindAt: at(1) })
      await check(
        { questions: [reminded, ends, settled] },
        [settled, [ends], [ends, reminded], [ends]],
        async (tx) => [
          await tx.question('l3'),
          await tx.dueQuestions(at(4), 10),
          await tx.dueQuestions(at(30), 10),
          await tx.dueQuestions(at(30), 1),
        ],
      )
    })

    test('lists the matters the organisers have not been told of, oldest first', async () => {
      const told = matter('e1', { at: at(1), toldAt: at(9) })
      const later = matter('e2', { at: at(3) })
      const first = matter('e3', { at: at(2) })
      await check(
        { matters: [told, later, first] },
        [told, undefined, [first, later], [first]],
        async (tx) => [
          await tx.matter('e1'),
          await tx.matter('e4'),
          await tx.untoldMatters(10),
          await tx.untoldMatters(1),
        ],
      )
    })

    test('lists the registrations of a person by seminar, those of a seminar in order of arrival', async () => {
      const rows = [
        registration('p1', 10, { since: at(1) }),
        registration('p1', 2, { since: at(1) }),
        registration('p2', 2, { since: at(1) }),
        registration('p3', 2, { since: at(0) }),
        registration('p1', 2, { since: at(3), attendance: 'online' }),
        registration('p2', 2, { since: at(1), status: 'cancelled' }),
      ]
      await check(
        { registrations: rows },
        [[rows[4], rows[0]], [rows[3], rows[5], rows[4]], [rows[5]], []],
        async (tx) => [
          await tx.registrationsOf('p1'),
          await tx.registrationsIn(2, { offset: 0, limit: 10 }),
          await tx.registrationsIn(2, { offset: 1, limit: 1 }),
          await tx.registrationsIn(2, { offset: 3, limit: 1 }),
        ],
      )
    })

    test('counts the places taken', async () => {
      const rows = [
        registration('p1', 1),
        registration('p2', 1, { attendance: 'online' }),
        registration('p3', 1, { attendance: 'in-person' }),
        registration('p4', 1, { attendance: 'in-person', tentative: true }),
        registration('p5', 1, { status: 'waiting' }),
        registration('p6', 1, { attendance: 'online' }),
        registration('p6', 1, { attendance: 'online', status: 'cancelled' }),
        registration('p7', 1),
        registration('p7', 1, { attendance: 'in-person' }),
        registration('p8', 2),
      ]
      await check(
        { registrations: rows },
        [
          { inPerson: 2, online: 1, unsaid: 1, waiting: 1 },
          { inPerson: 0, online: 0, unsaid: 1, waiting: 0 },
          { inPerson: 0, online: 0, unsaid: 0, waiting: 0 },
        ],
        async (tx) => [await tx.seats(1), await tx.seats(2), await tx.seats(3)],
      )
    })

    test('gives the letters that are due, the longest due first', async () => {
      const rows = [
        letter('later', { nextAttemptAt: at(5) }),
        letter('second', { nextAttemptAt: at(2), createdAt: at(1) }),
        letter('first', { nextAttemptAt: at(1), createdAt: at(2) }),
        letter('held', { status: 'held', nextAttemptAt: null }),
        letter('gone', { nextAttemptAt: at(0) }),
        letter('gone', { status: 'sent', nextAttemptAt: null }),
        letter('put-off', { nextAttemptAt: at(0) }),
        letter('put-off', { nextAttemptAt: at(4) }),
      ]
      await check(
        { letters: rows },
        [[], ['first', 'second'], ['first'], ['first', 'second', 'put-off'], at(1)],
        async (tx) => [
          ids(await tx.dueLetters(at(0), 10)),
          ids(await tx.dueLetters(at(2), 10)),
          ids(await tx.dueLetters(at(2), 1)),
          ids(await tx.dueLetters(at(4), 10)),
          await tx.nextDue(),
        ],
      )
    })

    test('tells apart the due letters that no pause stops', async () => {
      const rows = [
        letter('answer', { nextAttemptAt: at(0) }),
        letter('report', { kind: 'report', nextAttemptAt: at(2) }),
        letter('preview', { kind: 'preview', nextAttemptAt: at(1) }),
        letter('later', { kind: 'done', nextAttemptAt: at(9) }),
        letter('gone', { kind: 'done', status: 'sent', nextAttemptAt: null }),
      ]
      await check({ letters: rows }, [['preview', 'report'], ['preview'], []], async (tx) => [
        ids(await tx.dueDeskLetters(at(2), 10)),
        ids(await tx.dueDeskLetters(at(2), 1)),
        ids(await tx.dueDeskLetters(at(0), 10)),
      ])
    })

    test('finds the proposal a letter makes, as it is now', async () => {
      const before = proposal('l1')
      const after = { ...before, tries: 1 }
      await check({ proposals: [before, proposal('l2'), after] }, [after, undefined], async (tx) => [
        await tx.proposal('l1'),
        await tx.proposal('l3'),
      ])
    })

    test('gives the letters whose time has passed before they left, the longest past first', async () => {
      const rows = [
        letter('queued', { notAfter: at(2), nextAttemptAt: at(9) }),
        letter('held', { status: 'held', nextAttemptAt: null, notAfter: at(1) }),
        letter('sent', { status: 'sent', nextAttemptAt: null, notAfter: at(1) }),
        letter('later', { notAfter: at(5) }),
        letter('for-ever'),
        letter('expired', { notAfter: at(0) }),
        letter('expired', { status: 'expired', nextAttemptAt: null, notAfter: at(0) }),
      ]
      await check({ letters: rows }, [[], ['held', 'queued'], ['held']], async (tx) => [
        ids(await tx.lettersPastUse(at(0), 10)),
        ids(await tx.lettersPastUse(at(2), 10)),
        ids(await tx.lettersPastUse(at(2), 1)),
      ])
    })

    test('counts the letters of an announcement by what became of them', async () => {
      const sent = { status: 'sent', nextAttemptAt: null } as const
      const rows = [
        letter('a', { announcement: 'n1' }),
        letter('b', { announcement: 'n1' }),
        letter('c', { announcement: 'n1', ...sent }),
        letter('d', { announcement: 'n2', ...sent }),
        letter('e'),
        letter('b', { announcement: 'n1', ...sent }),
      ]
      await check({ letters: rows }, [1, 2, 0, 1, 0], async (tx) => [
        await tx.countAnnounced('n1', 'queued'),
        await tx.countAnnounced('n1', 'sent'),
        await tx.countAnnounced('n1', 'failed'),
        await tx.countAnnounced('n2', 'sent'),
        await tx.countAnnounced('n3', 'sent'),
      ])
    })

    test('knows no next letter when none is queued', async () => {
      await check({ letters: [letter('l1', { status: 'held', nextAttemptAt: null })] }, undefined, (tx) =>
        tx.nextDue(),
      )
    })

    test('lists and counts letters by status, oldest first', async () => {
      const rows = [
        letter('a', { status: 'failed', nextAttemptAt: null, createdAt: at(2) }),
        letter('b', { status: 'failed', nextAttemptAt: null, createdAt: at(1) }),
        letter('c', { createdAt: at(3) }),
      ]
      await check({ letters: rows }, [['b', 'a'], ['a'], 2, 1, 0, rows[2]], async (tx) => [
        ids(await tx.lettersWith('failed', { offset: 0, limit: 10 })),
        ids(await tx.lettersWith('failed', { offset: 1, limit: 10 })),
        await tx.countLetters('failed'),
        await tx.countLetters('queued'),
        await tx.countLetters('sent'),
        await tx.letterByMessageId('<c@guichet.example>'),
      ])
    })

    test('counts letters since a moment, for the caps', async () => {
      const organiser = { kind: 'to-organiser', to: 'org@mairie.example' } as const
      const rows = [
        letter('a', { createdAt: at(1) }),
        letter('b', { createdAt: at(2) }),
        letter('c', { createdAt: at(3), to: 'other@mairie.example', status: 'held', nextAttemptAt: null }),
        letter('d', { createdAt: at(3), ...organiser }),
        letter('e', { createdAt: at(4), ...organiser, onBehalfOf: 'other@mairie.example' }),
      ]
      await check({ letters: rows }, [2, 1, 0, 1, 0, 1, 0, 5, 3, 0], async (tx) => [
        await tx.lettersToSince('lucja@mairie.example', at(0)),
        await tx.lettersToSince('lucja@mairie.example', at(1)),
        await tx.lettersToSince('lucja@mairie.example', at(2)),
        await tx.lettersToSince('other@mairie.example', at(0)),
        await tx.lettersToSince('org@mairie.example', at(0)),
        await tx.lettersOnBehalfSince('lucja@mairie.example', at(2)),
        await tx.lettersOnBehalfSince('lucja@mairie.example', at(3)),
        await tx.lettersSince(at(0)),
        await tx.lettersSince(at(2)),
        await tx.lettersSince(at(4)),
      ])
    })

    test('counts the notices that one sender caused', async () => {
      const rows = [
        letter('a', { kind: 'notice', createdAt: at(1) }),
        letter('b', { kind: 'notice', createdAt: at(2), to: 'other@mairie.example' }),
        letter('c', { kind: 'notice', createdAt: at(2), onBehalfOf: 'other@mairie.example' }),
        letter('d', { createdAt: at(2) }),
      ]
      await check({ letters: rows }, [2, 1, 0, 1], async (tx) => [
        await tx.noticesOnBehalfSince('lucja@mairie.example', at(0)),
        await tx.noticesOnBehalfSince('lucja@mairie.example', at(1)),
        await tx.noticesOnBehalfSince('lucja@mairie.example', at(2)),
        await tx.noticesOnBehalfSince('other@mairie.example', at(0)),
      ])
    })

    test('counts letters by their last attempt, for the rate of the server', async () => {
      const tried = (minutes: number) => ({ at: at(minutes), code: 250, enhancedCode: null, said: 'OK' })
      const rows = [
        letter('a', { attempts: [tried(1), tried(5)] }),
        letter('b', { attempts: [tried(3)], status: 'sent', nextAttemptAt: null }),
        letter('c'),
        letter('b', { attempts: [tried(3), tried(4)], status: 'sent', nextAttemptAt: null }),
      ]
      await check({ letters: rows }, [2, 2, 1, 0], async (tx) => [
        await tx.lettersTriedSince(at(0)),
        await tx.lettersTriedSince(at(3)),
        await tx.lettersTriedSince(at(4)),
        await tx.lettersTriedSince(at(5)),
      ])
    })
  })
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
