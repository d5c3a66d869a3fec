import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '#src/domain/journal.ts'
import { type Letter, letterKinds } from '#src/domain/letter.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import type { Rows, Transaction } from '#src/store/store.ts'
import type { Ground } from './ground.ts'
import { at, entry, letter, message, participant, registration } from './rows.ts'

/** A store told by plain maps: rows in the order in which their keys first came. */
type Model = {
  readonly [T in 'journal' | 'participants' | 'registrations' | 'letters']: Map<string, Rows[T]>
}

type Step =
  | { readonly kind: 'commit' | 'fail'; readonly puts: readonly Put[] }
  | { readonly kind: 'together'; readonly commits: readonly (readonly Put[])[] }
  | { readonly kind: 'reopen' }

type Put = { [T in keyof Model]: { readonly table: T; readonly row: Rows[T] } }[keyof Model]

/** Random lives of a store against the model: commits alone and together, work that throws, reopenings. */
export function modelled(name: string, newGround: () => Promise<Ground>): void {
  describe(`${name} over a random life`, () => {
    test('answers every question as the model does', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), (steps) => live(steps, newGround)),
        { numRuns: 60 },
      )
    })
  })
}

async function live(steps: readonly Step[], newGround: () => Promise<Ground>): Promise<void> {
  await using ground = await newGround()
  let store = await ground.open()
  const model: Model = {
    journal: new Map(),
    participants: new Map(),
    registrations: new Map(),
    letters: new Map(),
  }
  const work = (puts: readonly Put[]) => async (tx: Transaction) => {
    for (const { table, row } of puts) tx.put(table, row)
  }
  try {
    for (const one of steps) {
      if (one.kind === 'reopen') {
        await store[Symbol.asyncDispose]()
        store = await ground.open()
      } else if (one.kind === 'fail') {
        const failing = store.transact(async (tx) => {
          await work(one.puts)(tx)
          throw new Error('stumbled')
        })
        await expect(failing).rejects.toThrow(/^stumbled$/)
      } else {
        const commits = 'commits' in one ? one.commits : [one.puts]
        await Promise.all(commits.map((puts) => store.transact(work(puts))))
        for (const put of commits.flat()) add(model, put)
      }
      expect(await store.transact(askAll)).toEqual(answers(model))
    }
  } finally {
    await store[Symbol.asyncDispose]()
  }
}

function add(model: Model, { table, row }: Put): void {
  const key = table === 'registrations' ? `${row.seminar} ${row.participant}` : row.id
  ;(model[table] as Map<string, unknown>).set(key, row)
}

const few = {
  people: ['p1', 'p2', 'p3'],
  addresses: ['a@x.example', 'b@x.example'],
  ids: ['1', '2', '3', '4'],
}
const seminars = [1, 2, 10]
const statuses = ['held', 'queued', 'sent', 'failed'] as const
const all = { offset: 0, limit: 1000 }

async function askAll(tx: Transaction): Promise<unknown> {
  const each = <K, A>(keys: readonly K[], ask: (key: K) => Promise<A>) => Promise.all(keys.map(ask))
  return {
    hashes: await each(few.ids, (id) => tx.journalByHash(id)),
    messageIds: await each(few.ids, (id) => tx.journalByMessageId(id)),
    about: await each(few.people, (id) => tx.journalAbout(id)),
    people: await each(few.people, (id) => tx.participant(id)),
    at: await each(few.addresses, (address) => tx.participantsAt(address)),
    by: await each(few.addresses, (address) => tx.participantsRegisteredBy(address)),
    of: await each(few.people, (id) => tx.registrationsOf(id)),
    in: await each(seminars, (seminar) => tx.registrationsIn(seminar, all)),
    page: await each(seminars, (seminar) => tx.registrationsIn(seminar, { offset: 1, limit: 1 })),
    seats: await each(seminars, (seminar) => tx.seats(seminar)),
    letters: await each(few.ids, (id) => tx.letter(id)),
    due: await tx.dueLetters(at(3), 2),
    next: await tx.nextDue(),
    with: await each(statuses, (status) => tx.lettersWith(status, all)),
    counts: await each(statuses, (status) => tx.countLetters(status)),
    to: await each(few.addresses, (address) => tx.lettersToSince(address, at(2))),
    onBehalf: await each(few.addresses, (address) => tx.lettersOnBehalfSince(address, at(2))),
    notices: await each(few.addresses, (address) => tx.noticesOnBehalfSince(address, at(2))),
    since: await tx.lettersSince(at(2)),
    tried: await tx.lettersTriedSince(at(2)),
  }
}

function answers(model: Model): unknown {
  const journal = sorted(model.journal, (row) => row.at)
  const people = sorted(model.participants, (row) => row.addedAt)
  const registrations = sorted(model.registrations, (row) => row.since)
  const letters = sorted(model.letters, (row) => row.createdAt)
  const queued = sorted(model.letters, (row) => row.nextAttemptAt ?? '').filter(
    (row) => row.status === 'queued',
  )
  const later = letters.filter((row) => row.createdAt > at(2))
  const isOrganiser = (row: Letter) => row.kind === 'to-organiser'
  const inSeminar = (seminar: number) => registrations.filter((row) => row.seminar === seminar)
  const seats = (seminar: number, test: (row: Registration) => boolean) =>
    inSeminar(seminar).filter((row) => !row.tentative && row.status !== 'cancelled' && test(row)).length
  return {
    hashes: few.ids.map((id) => journal.filter(({ cause }) => cause.kind === 'message' && cause.hash === id)),
    messageIds: few.ids.map((id) =>
      journal.filter(({ cause }) => cause.kind === 'message' && cause.messageId === id),
    ),
    about: few.people.map((id) => journal.filter((row) => row.participants.includes(id))),
    people: few.people.map((id) => model.participants.get(id)),
    at: few.addresses.map((address) => people.filter((row) => row.email === address)),
    by: few.addresses.map((address) => people.filter((row) => row.registeredBy === address)),
    of: few.people.map((id) =>
      seminars.flatMap((seminar) => inSeminar(seminar).filter((row) => row.participant === id)),
    ),
    in: seminars.map(inSeminar),
    page: seminars.map((seminar) => inSeminar(seminar).slice(1, 2)),
    seats: seminars.map((seminar) => ({
      inPerson: seats(seminar, (row) => row.status === 'registered' && row.attendance === 'in-person'),
      online: seats(seminar, (row) => row.status === 'registered' && row.attendance === 'online'),
      unsaid: seats(seminar, (row) => row.status === 'registered' && row.attendance === 'unsaid'),
      waiting: seats(seminar, (row) => row.status === 'waiting'),
    })),
    letters: few.ids.map((id) => model.letters.get(id)),
    due: queued.filter((row) => (row.nextAttemptAt ?? '') <= at(3)).slice(0, 2),
    next: queued[0]?.nextAttemptAt ?? undefined,
    with: statuses.map((status) => letters.filter((row) => row.status === status)),
    counts: statuses.map((status) => letters.filter((row) => row.status === status).length),
    to: few.addresses.map((to) => later.filter((row) => !isOrganiser(row) && row.to === to).length),
    onBehalf: few.addresses.map(
      (by) => later.filter((row) => isOrganiser(row) && row.onBehalfOf === by).length,
    ),
    notices: few.addresses.map(
      (by) => later.filter((row) => row.kind === 'notice' && row.onBehalfOf === by).length,
    ),
    since: later.length,
    tried: letters.filter((row) => (row.attempts.at(-1)?.at ?? '') > at(2)).length,
  }
}

/** By one value, then in the order in which the keys first came. */
function sorted<Row>(rows: Map<string, Row>, by: (row: Row) => string): Row[] {
  return [...rows.values()].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0))
}

const moment = fc.integer({ min: 0, max: 5 }).map(at)
const person = fc.constantFrom(...few.people)
const address = fc.constantFrom(...few.addresses)
const id = fc.constantFrom(...few.ids)

const entries: fc.Arbitrary<JournalEntry> = fc
  .record({ id, at: moment, hash: id, messageId: fc.option(id), participants: fc.uniqueArray(person) })
  .map(({ id, at, hash, messageId, participants }) =>
    entry(id, { at, cause: message(1, hash, messageId), participants }),
  )

const participants: fc.Arbitrary<Participant> = fc
  .record({ id: person, email: fc.option(address), registeredBy: fc.option(address), addedAt: moment })
  .map(({ id, ...more }) => participant(id, more))

const registrations: fc.Arbitrary<Registration> = fc
  .record({
    person,
    seminar: fc.constantFrom(...seminars),
    status: fc.constantFrom('registered', 'waiting', 'cancelled'),
    attendance: fc.constantFrom('online', 'in-person', 'unsaid'),
    tentative: fc.boolean(),
    since: moment,
  })
  .map(({ person, seminar, ...more }) => registration(person, seminar, more))

const letters: fc.Arbitrary<Letter> = fc
  .record({
    id,
    kind: fc.constantFrom(...letterKinds),
    to: address,
    onBehalfOf: address,
    status: fc.constantFrom(...statuses),
    due: moment,
    createdAt: moment,
    tried: fc.array(moment, { maxLength: 2 }),
  })
  .map(({ id, status, due, tried, ...more }) =>
    letter(id, {
      ...more,
      status,
      nextAttemptAt: status === 'queued' ? due : null,
      attempts: tried.map((at) => ({ at, code: 250, enhancedCode: null, said: 'OK' })),
    }),
  )

const puts: fc.Arbitrary<readonly Put[]> = fc.array(
  fc.oneof(
    entries.map((row): Put => ({ table: 'journal', row })),
    participants.map((row): Put => ({ table: 'participants', row })),
    registrations.map((row): Put => ({ table: 'registrations', row })),
    letters.map((row): Put => ({ table: 'letters', row })),
  ),
  { maxLength: 6 },
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('commit'), puts }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fail'), puts }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('together'), commits: fc.array(puts, { maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'reopen' }) },
)
