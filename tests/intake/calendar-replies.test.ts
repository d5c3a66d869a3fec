import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mail, type QuietHouse, quietHouse } from '#tests/operations/house.ts'
import { lettersAfter } from './letters.ts'

const marie = 'Marie Dupont <marie.dupont@asso.example>'
const folder = join(import.meta.dirname, '../fixtures/calendar-replies')

/** Marie is registered for 1 to 5, and her calendar knows it. */
async function house(): Promise<QuietHouse> {
  const quiet = await quietHouse()
  await lettersAfter(quiet, mail(marie, 'Je m’inscris aux séminaires 1, 2, 3, 4 et 5.'))
  return quiet
}

async function record({ store }: QuietHouse): Promise<string> {
  return store.transact(async (tx) => {
    const [person] = await tx.participantsAt('marie.dupont@asso.example')
    const rows = await tx.registrationsOf(person?.id ?? '')
    const words = rows.map(({ seminar, status, tentative }) => {
      if (status === 'cancelled') return ''
      return tentative ? `${seminar}?` : `${seminar}`
    })
    return words.join('')
  })
}

describe('a calendar reply of', () => {
  test.each([
    ['outlook-exchange-declined', 'withdrawn', '1345', []],
    // Its comment asks whether there will be a recording.
    ['outlook-com-tentative', 'tentative', '123?45', ['question']],
    ['gmail-accepted', 'acknowledged', '12345', []],
    ['apple-mac-declined', 'withdrawn', '1235', []],
    ['thunderbird-declined', 'withdrawn', '1234', []],
    ['zimbra-declined', 'withdrawn', '1345', []],
    ['android-accepted', 'acknowledged', '12345', []],
    // The server writes in its own name: whose calendar it is has to say so.
    ['nextcloud-accepted', 'acknowledged', '12345', []],
    ['nextcloud-declined', 'asked', '12345', ['ask-owner']],
  ])('%s', async (name, reason, after, letters) => {
    const quiet = await house()
    const [entry] = await quiet.receive(await readFile(join(folder, `${name}.eml`), 'latin1'))
    expect([entry?.reason, await record(quiet)]).toEqual([reason, after])
    const written = await quiet.store.transact(async (tx) => {
      const kinds = []
      for (const id of entry?.letters ?? []) kinds.push((await tx.letter(id))?.kind)
      return [...kinds, ...((await tx.matter(entry?.id ?? ''))?.concerns ?? [])]
    })
    expect(written).toEqual(letters)
  })
})

test('a declining that a server passed on is done by a yes of whose calendar it is', async () => {
  const quiet = await house()
  const [asked] = await lettersAfter(quiet, await readFile(join(folder, 'nextcloud-declined.eml'), 'latin1'))
  expect(asked).toMatchObject({ kind: 'ask-owner', to: 'marie.dupont@asso.example' })
  const letter = await quiet.store.transact((tx) => tx.letter(asked?.id ?? ''))
  const yes = mail(marie, 'Oui', 'Re: demande').replace(
    'Message-ID:',
    `In-Reply-To: ${letter?.messageId}\r\nMessage-ID:`,
  )
  const [withdrawal] = await lettersAfter(quiet, yes)
  expect(await record(quiet)).toBe('1345')
  expect(withdrawal?.body.calendar?.map(({ method, seminar }) => `${method} ${seminar}`)).toEqual([
    'CANCEL 2',
  ])
})
