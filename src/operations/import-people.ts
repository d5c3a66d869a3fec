import { readCsv } from '#src/csv/read-csv.ts'
import { notices } from '#src/domain/answer.ts'
import { type Applied, apply, changedAnything, changedRows } from '#src/domain/apply.ts'
import type { Instant } from '#src/domain/clock.ts'
import { type Known, nothing, type View } from '#src/domain/decision.ts'
import type { Envelope } from '#src/domain/envelope.ts'
import { identify, sameName } from '#src/domain/identify.ts'
import type { Refused } from '#src/domain/letter.ts'
import { openPlaceBook } from '#src/domain/places.ts'
import type { Reading, ReadPerson } from '#src/domain/reading.ts'
import type { Participant } from '#src/domain/registration.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { gatherView } from '#src/intake/gather-view.ts'
import { recordDecision } from '#src/intake/record.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { dryRun } from './dry-run.ts'
import { columnsOf, ImportError } from './import-columns.ts'
import { type Objection, readLine } from './import-line.ts'

export interface ImportOptions {
  /** False: nothing is recorded, the report says what would be. */
  readonly apply: boolean
  /** Tell everybody who has an address and is registered by this. */
  readonly letters: boolean
  /** Seminars of those whose line names none; `all` are those not cancelled; null: such lines are refused. */
  readonly unnamed: 'all' | readonly number[] | null
}

/** What is done about one line, or would be. */
export interface ImportedLine {
  readonly line: number
  readonly name: string
  readonly email: string | null
  /** `same`: on record already, nothing changes. */
  readonly outcome: 'new' | 'changed' | 'same'
  readonly joined: readonly number[]
  readonly waiting: readonly number[]
  readonly tentative: readonly number[]
  /** Seminars that are past or cancelled. */
  readonly refused: readonly Refused[]
  /** Values that were left out. */
  readonly leftOut: readonly Objection[]
  readonly letters: number
}

export interface ImportReport {
  readonly applied: boolean
  readonly lines: readonly ImportedLine[]
  /** Lines that are left aside as a whole. */
  readonly refused: readonly (Objection & { readonly line: number })[]
  /** Heads of columns that were not looked at. */
  readonly ignored: readonly string[]
}

/** One import is one transaction: it must stay short. */
const mostLines = 5000

/**
 * Registers people from a table, by the house rules of who is who, so that nobody is doubled. What is on record is
 * completed, never replaced. All of it is one commit; a dry run is the same, undone.
 * @param table its text, as `readCsv` reads it.
 * @throws ImportError when nothing is published yet, or the table as a whole can't be read.
 */
export async function importPeople(
  house: House,
  table: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const [heads, ...rows] = readCsv(table)
  if (!heads || rows.length === 0)
    throw new ImportError('expected a table with a line of heads and lines of people, found none')
  if (rows.length > mostLines)
    throw new ImportError(`expected at most ${mostLines} lines, found ${rows.length}: import it in parts`)
  const columns = columnsOf(heads.cells)
  const lines: ImportedLine[] = []
  const refused: ImportReport['refused'][number][] = []
  const work = async (tx: Transaction) => {
    const installation = await tx.installation()
    if (!installation)
      throw new ImportError('expected a published series in the store, found none: start the daemon once')
    const open = { ...installation, published: withoutClosing(installation.published) }
    const series = open.published
    const unnamed =
      options.unnamed === 'all'
        ? series.seminars.filter(({ cancelled }) => !cancelled).map(({ number }) => number)
        : options.unnamed
    for (const { line, cells, fault } of rows) {
      if (fault !== null) {
        refused.push({ line, expected: 'cells that can be told apart', found: fault })
        continue
      }
      const read = readLine(cells, columns, series, unnamed)
      const one = 'refused' in read ? read : await importOne(tx, read.person, line, open, options, house)
      if ('refused' in one && 'expected' in one.refused) refused.push({ line, ...one.refused })
      else if ('person' in read && 'outcome' in one) lines.push({ ...one, leftOut: read.leftOut })
    }
  }
  await (options.apply ? house.store.transact(work) : dryRun(house.store, work))
  return { applied: options.apply, lines, refused, ignored: columns.ignored }
}

async function importOne(
  tx: Transaction,
  person: ReadPerson,
  line: number,
  installation: Installation,
  { letters: withLetters }: ImportOptions,
  house: House,
): Promise<Omit<ImportedLine, 'leftOut'> | { readonly refused: Objection }> {
  const series = installation.published
  const id = house.random.id()
  const now = house.clock.now()
  const { view, envelope, reading } = await viewFor(tx, person, id, installation, house)
  const who = whoIs(person, reading, envelope, view)
  if (who === 'several')
    return { refused: { expected: 'one person on record', found: 'several whom this could be: add a name' } }

  const applied = apply(
    {
      person,
      before: who?.known ?? null,
      standing: 'stranger',
      byName: who?.byName ?? false,
      newEmail: null,
      newcomer: newcomer(person, `${id}-1`, series, now),
    },
    series,
    openPlaceBook(series, view.places),
    now,
  )
  const rows = changedRows(applied)
  if (!who && rows.length === 0) {
    const why = applied.refused.map((one) => `seminar ${one.seminar} is ${one.why}`).join(', ')
    return { refused: { expected: 'a seminar that is to come', found: why } }
  }
  const told = withLetters ? lettersFor(applied, { view, envelope, reading }, house) : []
  const isChanged = !who || changedAnything(applied)
  if (isChanged) {
    const decision = {
      ...nothing('imported'),
      participants: !who || applied.detailsChanged ? [applied.participant] : [],
      registrations: rows,
      letters: told,
    }
    const cause = { kind: 'organiser', operation: 'import' } as const
    await recordDecision(tx, { id, cause, supersedes: null }, decision, installation, house)
  }
  const { givenName, familyName, email } = applied.participant
  const { joined, waiting, tentative, refused } = applied
  return {
    line,
    name: [givenName, familyName].filter(Boolean).join(' '),
    email,
    outcome: who ? (isChanged ? 'changed' : 'same') : 'new',
    joined,
    waiting,
    tentative,
    refused,
    letters: told.length,
  }
}

/** The line as though the organiser had written it in a mail: that is what the house rules take. */
async function viewFor(
  tx: Transaction,
  person: ReadPerson,
  id: string,
  installation: Installation,
  house: House,
) {
  const series = installation.published
  const now = house.clock.now()
  const { name, email } = series.organiser
  const place = { mailbox: 'import', uidValidity: id, uid: 0 }
  const from = { name, address: email }
  const envelope: Envelope = {
    entry: id,
    place,
    hash: id,
    messageId: null,
    references: [],
    from,
    replyTo: from,
    subject: '',
    receivedAt: now,
    machine: true,
    proof: 'claimed',
  }
  const reading: Reading = {
    kind: 'registration',
    language: series.language,
    participants: [person],
    question: false,
    unclear: [],
    bounces: [],
    assent: null,
    aboutMessageIds: [],
    calendar: null,
    evidence: [],
  }
  const arrival = { place, firstUid: 0, receivedAt: now, size: 0, raw: null, wasThere: false }
  const view = await gatherView(tx, arrival, { envelope, thread: null }, reading, installation, house)
  return { view, envelope, reading }
}

/**
 * Beyond the house rules, a line without an address or an organisation is somebody on record who has neither and bears
 * the same name: the same table, imported again, doubles nobody.
 */
function whoIs(
  person: ReadPerson,
  { kind }: Reading,
  envelope: Envelope,
  view: View,
): { readonly known: Known; readonly byName: boolean } | 'several' | null {
  const identity = identify(person, kind, envelope, view)
  if (identity.kind === 'known') return identity
  if (identity.kind === 'several') return 'several'
  if (person.email !== null || person.organisation !== null) return null
  const same = view.namesakes.filter(
    (known) => known.participant.organisation === null && sameName(known, person),
  )
  if (same.length > 1) return 'several'
  return same[0] ? { known: same[0], byName: true } : null
}

function newcomer(person: ReadPerson, id: string, series: Series, now: Instant): Participant {
  const { givenName, familyName, email, phone, organisation, role } = person
  return {
    ...{ id, givenName, familyName, email, phone, organisation, role },
    language: series.language,
    registeredBy: null,
    optedOut: false,
    addedAt: now,
  }
}

/** "The organiser registered you". Whoever imports with letters means them all: the caps on notices don't count. */
function lettersFor(
  applied: Applied,
  { view, envelope, reading }: Awaited<ReturnType<typeof viewFor>>,
  { rules }: House,
) {
  return notices([applied], {
    envelope,
    words: { subject: '', date: null, text: '' },
    reading,
    view: { ...view, noticesToday: 0 },
    hold: rules.letters === 'hold' ? 'mode' : null,
  })
}

/** Who was registered elsewhere in time is registered, also after the last day. */
function withoutClosing(series: Series): Series {
  const { closes: _, ...registration } = series.registration
  const seminars = series.seminars.map(({ closes: _, ...seminar }) => seminar)
  return { ...series, registration, seminars }
}
