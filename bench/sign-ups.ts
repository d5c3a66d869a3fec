import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { plus } from '#src/domain/clock.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Participant, Registration } from '#src/domain/registration.ts'
import { writeDurably } from '#src/store/files.ts'
import { snapshotOf, writeSnapshot } from '#src/store/snapshot.ts'
import type { Transaction } from '#src/store/store.ts'
import { Tables } from '#src/store/tables.ts'

const begin = '2020-12-01T08:00:00.000Z'
const perPerson = 2

/** What the sign-up with this number leaves in the store: one person, two seminars, one confirmation. */
export function signUp(number: number) {
  const hex = (what: string) => createHash('sha256').update(`${what} ${number}`).digest('hex')
  const [person, letterId, entryId] = [hex('person').slice(0, 26), hex('letter').slice(0, 26), hex('entry')]
  const at = plus(begin, number * 1000)
  const email = `prenom.nom${number}@mairie-de-quelque-part.example`
  const participant: Participant = {
    id: person,
    givenName: `Prénom${number}`,
    familyName: `Nom-de-Famille${number}`,
    email,
    phone: `+336${String(number).padStart(8, '0')}`,
    organisation: 'Mairie de Quelque-Part-sur-Mer',
    role: 'chargée de mission',
    language: 'fr',
    registeredBy: null,
    optedOut: false,
    addedAt: at,
  }
  const registrations = Array.from(
    { length: perPerson },
    (_, i): Registration => ({
      participant: person,
      seminar: ((number + i) % 6) + 1,
      status: 'registered',
      tentative: false,
      attendance: 'unsaid',
      since: at,
    }),
  )
  const letter: Letter = {
    id: letterId,
    messageId: `<${letterId}@cycle.example>`,
    kind: 'confirmation',
    to: email,
    onBehalfOf: email,
    participants: [person],
    cause: entryId,
    status: 'queued',
    hold: null,
    attempts: [],
    nextAttemptAt: at,
    createdAt: at,
  }
  const place = { mailbox: 'inscriptions', uidValidity: '1606780800', uid: number }
  const entry: JournalEntry = {
    id: entryId,
    at,
    cause: { kind: 'message', place, hash: hex('mail'), messageId: `<${hex('message')}@mail.example>` },
    reason: 'registered',
    note: null,
    participants: [person],
    letters: [letterId],
    supersedes: null,
  }
  return { participant, registrations, letter, entry, at }
}

const mail = Buffer.alloc(3_000, 'Bonjour, je m’inscris aux séminaires 1 et 2.\r\n')
const body = Buffer.alloc(5_000, '<p>Votre inscription est enregistrée.</p>')

/** Commits a sign-up as the handling of a message does: the questions it asks, the rows, the raw mail and the letter. */
export async function commitSignUp(tx: Transaction, number: number): Promise<void> {
  const { participant, registrations, letter, entry, at } = signUp(number)
  await tx.journalEntry(entry.id)
  await tx.journalByHash(entry.cause.kind === 'message' ? entry.cause.hash : '')
  await tx.installation()
  for (const known of await tx.participantsAt(letter.to)) await tx.registrationsOf(known.id)
  await tx.participantsRegisteredBy(letter.to)
  for (let seminar = 1; seminar <= 6; seminar++) await tx.seats(seminar)
  await tx.lettersToSince(letter.to, plus(at, -3_600_000))
  await tx.lettersSince(plus(at, -3_600_000))

  tx.put('participants', participant)
  for (const registration of registrations) tx.put('registrations', registration)
  tx.put('letters', letter)
  tx.put('journal', entry)
  tx.put('cursors', { mailbox: 'inscriptions', uidValidity: '1606780800', lastUid: number, firstUid: 0 })
  tx.keep('mails', entry.id, mail)
  tx.keep('letters', letter.id, body)
}

/** Makes a data folder as it is after so many registrations, all letters sent; gives the number of sign-ups. */
export async function fillFolder(folder: string, registrations: number): Promise<number> {
  const tables = new Tables()
  const count = registrations / perPerson
  for (let number = 0; number < count; number++) {
    const one = signUp(number)
    tables.put('participants', one.participant)
    for (const registration of one.registrations) tables.put('registrations', registration)
    const attempts = [{ at: one.at, code: 250, enhancedCode: null, said: '250 2.0.0 Ok: queued' }]
    tables.put('letters', { ...one.letter, status: 'sent', nextAttemptAt: null, attempts })
    tables.put('journal', one.entry)
  }
  tables.sequence = count
  await writeDurably(join(folder, 'state.json'), async (handle) => {
    await writeSnapshot(handle, snapshotOf(tables))
  })
  return count
}
