import type { DeskState, NamesOf, ReportDraft, SeminarCount } from '#src/domain/desk-letter.ts'
import type { Concern } from '#src/domain/letter.ts'
import type { Language, Seminar } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { type ListedPerson, type ListedSeminar, list } from '#src/operations/list.ts'
import { listCsv } from '#src/operations/list-csv.ts'
import { outboxState } from '#src/outbox/release.ts'
import type { Store } from '#src/store/store.ts'
import { answering } from './answers.ts'
import type { Visit } from './visit.ts'

/** Matters counted at most: more wait than anybody reads. */
const mostMatters = 1000

/**
 * The state of registrations, the outbox and what waits for her; or, for some seminars, the names. With a table of
 * everybody concerned. Asks the store in pages, in transactions of its own.
 * @param seminars null for all, in numbers only.
 */
export async function reportFor(
  visit: Visit,
  seminars: readonly number[] | null,
  language: Language,
  { store }: House,
): Promise<ReportDraft> {
  const series = visit.installation.published
  const wanted = series.seminars.filter(({ number }) => seminars === null || seminars.includes(number))
  const listed: ListedSeminar[] = []
  for (const { number } of wanted) listed.push(...(await list(store, number)))
  const peopleOf = (seminar: number) => listed.find(({ number }) => number === seminar)?.people ?? []
  return {
    ...answering(visit, language),
    kind: 'report',
    counted: wanted.map((seminar) => countOf(seminar, peopleOf(seminar.number))),
    named: seminars === null ? [] : wanted.map(({ number }) => namesOf(number, peopleOf(number))),
    state: seminars === null ? await stateOf(store) : null,
    attachments: [
      {
        filename: `${['inscriptions', series.id.slice(0, 40), ...(seminars ?? []).slice(0, 6)].join('-')}.csv`,
        contentType: 'text/csv; charset=utf-8',
        content: listCsv(listed, series),
      },
    ],
  }
}

function countOf(
  { number, capacity, onlineCapacity }: Seminar,
  people: readonly ListedPerson[],
): SeminarCount {
  const count = (is: (person: ListedPerson) => boolean) => people.filter(is).length
  const holds = ({ status, tentative }: ListedPerson) => status === 'registered' && !tentative
  const online = count((person) => holds(person) && person.attendance === 'online')
  const inPerson = count((person) => holds(person) && person.attendance === 'in-person')
  const registered = count(holds)
  const left = (places: number | undefined, taken: number) =>
    places === undefined ? null : Math.max(0, places - taken)
  return {
    seminar: number,
    registered,
    tentative: count(({ status, tentative }) => status === 'registered' && tentative),
    waiting: count(({ status }) => status === 'waiting'),
    online,
    inPerson,
    left: left(capacity, registered - online),
    leftOnline: left(onlineCapacity, online),
  }
}

function namesOf(seminar: number, people: readonly ListedPerson[]): NamesOf {
  return {
    seminar,
    names: people.map(({ givenName, familyName, organisation, status, tentative }) => ({
      name: [givenName, familyName].filter(Boolean).join(' '),
      organisation,
      state: status === 'waiting' ? 'waiting' : tentative ? 'tentative' : 'registered',
    })),
  }
}

async function stateOf(store: Store): Promise<DeskState> {
  const { paused, counts } = await outboxState(store)
  const { queued, held, failed, bounced } = counts
  const matters = await store.transact((tx) => tx.untoldMatters(mostMatters))
  const byConcern = new Map<Concern, number>()
  for (const { concerns } of matters) {
    for (const concern of concerns) byConcern.set(concern, (byConcern.get(concern) ?? 0) + 1)
  }
  return {
    paused,
    outbox: { queued, held, failed, bounced },
    matters: [...byConcern].map(([concern, count]) => ({ concern, count })),
  }
}
