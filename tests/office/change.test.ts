import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { handleMessages } from '#src/handle-message.ts'
import type { Arrival } from '#src/intake/arrival.ts'
import type { Store } from '#src/store/store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { codeOf, deskHouse, lines, plain, type Written, written } from './desk.ts'

/** As the daemon meets it, before and after a restart. */
function arrivalOf(raw: string): Arrival {
  return {
    place: { mailbox: 'inscriptions/INBOX', uidValidity: '1', uid: 99 },
    firstUid: 0,
    receivedAt: '2020-12-14T08:00:00.000Z',
    size: raw.length,
    raw: Buffer.from(raw),
    wasThere: false,
  }
}

/** Fails where the commit of a publication would be. */
function dyingAfterPublishing(store: Store): Store {
  return {
    blob: (kind, id) => store.blob(kind, id),
    transact: (work) =>
      store.transact(async (tx) => {
        const edition = (await tx.installation())?.edition
        const value = await work(tx)
        if ((await tx.installation())?.edition !== edition)
          throw new StoreError('store-broken', 'the disk is full')
        return value
      }),
    async [Symbol.asyncDispose]() {},
  }
}

const toAda = 'to organisatrice@metropole.example'

describe('a change of the programme by mail', () => {
  test('is shown in words with its counts, then written to the file, published and told', async () => {
    const house = await deskHouse()
    const { entry, letters } = await house.post(
      written({ subject: 'Le programme', text: 'la 3 est en visio' }),
    )
    const [preview] = letters as [Written]
    expect([entry.reason, entry.note, lines(letters)]).toEqual([
      'asked',
      'preview: change',
      [
        `preview ${toAda}: Ce changement du programme sera publié, et annoncé : 2 lettres pour 2 personnes. Rien n’est encore fait.`,
      ],
    ])
    expect(plain(preview.body.text)).toContain('• format : à distance, en visioconférence\n')
    expect(plain(preview.body.text)).toContain('| Objet : Séminaire 3 : à distance, en visioconférence\n')
    const before = await house.draft()
    expect(before).not.toContain('format: online')
    const done = await house.post(written({ to: preview, text: codeOf(preview) }))
    expect([done.entry.reason, lines(done.letters)[0]]).toEqual([
      'published',
      `done ${toAda}: Le changement est publié, et annoncé : 2 lettres pour 2 personnes.`,
    ])
    const after = (await house.draft()).split('\n')
    expect(after.filter((line, index) => line !== before.split('\n')[index])).toEqual(['    format: online'])
    const published = (await house.store.transact((tx) => tx.installation()))?.published
    expect(published?.seminars.map(({ format }) => format === 'online')).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ])
    expect(await house.sent()).toEqual([
      'anne@asso.example: Séminaire 3 : à distance, en visioconférence',
      'paul@ville.example: Séminaire 3 : à distance, en visioconférence',
    ])
    const again = await house.post(written({ to: preview, text: codeOf(preview) }))
    expect([again.entry.note, await house.sent()]).toEqual(['already-done', []])
  })

  test('may be several, of several kinds, in a reply to the digest', async () => {
    const house = await deskHouse()
    const report = (await house.post(written({ subject: 'Bilan', text: '' }))).letters[0] as Written
    const text =
      'Bonjour,\n\nLe séminaire 4 est annulé. Le lien du 2 : https://visio.example/2\nLe 6 aura lieu le 7 octobre.\nPrévoir un casque.\n\nEloïse'
    const { letters } = await house.post(written({ to: report, text }))
    const [preview] = letters as [Written]
    expect(lines(letters)[0]).toContain('1 lettre pour 1 personne')
    expect(plain(preview.body.text)).toContain('• « Prévoir un casque. »')
    await house.post(written({ to: preview, text: codeOf(preview) }))
    const draft = await house.draft()
    expect(draft).toContain('    cancelled: true\n')
    expect(draft).toContain('    link: https://visio.example/2\n')
    expect(draft).toContain('    date: 2021-10-07 # the day is to be announced\n')
    expect(await house.sent()).toEqual(['anne@asso.example: Séminaire 2 : lien de connexion'])
  })

  test('leaves other drafts in the file alone', async () => {
    const house = await deskHouse()
    const draft = (await house.draft()).replace('title: Les parcours', 'title: Des parcours')
    await writeFile(house.seriesFile, draft)
    const { letters } = await house.post(written({ text: 'Le 3 est en présentiel.' }))
    const [preview] = letters as [Written]
    await house.post(written({ to: preview, text: codeOf(preview) }))
    expect(await house.draft()).toContain('title: Des parcours')
    const published = (await house.store.transact((tx) => tx.installation()))?.published
    expect(published?.seminars[4]?.title).toBe("Les parcours d'entrée et de sortie des trafics")
  })

  test('is shown again when the seminar changed in the file meanwhile', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ text: 'la 3 est en visio' }))
    const [preview] = letters as [Written]
    await writeFile(house.seriesFile, (await house.draft()).replace('date: 2021-05-06', 'date: 2021-05-20'))
    const second = await house.post(written({ to: preview, text: codeOf(preview) }))
    const [other] = second.letters as [Written]
    expect(second.entry.note).toBe('preview: change')
    expect(plain(other.body.text)).toContain('a changé depuis l’aperçu précédent')
    expect(plain(other.body.text)).toContain('nouvelle date : jeudi 20 mai 2021')
    expect((await house.post(written({ to: preview, text: codeOf(preview) }))).entry.note).toBe('superseded')
    expect(await house.sent()).toEqual([])
    await house.post(written({ to: other, text: codeOf(other) }))
    expect((await house.sent()).length).toBe(2)
  })

  test('is another proposal when she writes another one in the thread', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ text: 'la 3 est en visio' }))
    const [preview] = letters as [Written]
    const other = await house.post(written({ to: preview, text: 'Le 3 est en présentiel.' }))
    const [shown] = other.letters as [Written]
    expect(plain(shown.body.text)).toContain('remplace le précédent')
    expect((await house.post(written({ to: preview, text: codeOf(preview) }))).entry.note).toBe('superseded')
    await house.post(written({ to: shown, text: codeOf(shown) }))
    expect(await house.draft()).toContain('    format: in-person\n')
  })

  test.each([
    ['la 9 est en visio', 'unknown-seminars', 'parmi 1, 2, 3, 4, 5 et 6'],
    ['le 3 aura lieu le 6 mai 2021', 'nothing-new', 'il n’y a rien à changer'],
  ])('is answered when it can’t be: %s', async (text, note, says) => {
    const house = await deskHouse()
    const { entry, letters } = await house.post(written({ text }))
    expect([entry.note, plain(letters[0]?.body.text ?? '').includes(says)]).toEqual([note, true])
  })

  test('is refused with its faults while the file is not valid', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ text: 'la 3 est en visio' }))
    const [preview] = letters as [Written]
    const broken = (await house.draft()).replace('timezone: Europe/Paris', 'timezone: Mars')
    await writeFile(house.seriesFile, broken)
    const now = await house.post(written({ to: preview, text: codeOf(preview) }))
    expect(now.entry.note).toBe('not-publishable')
    expect(plain(now.letters[0]?.body.text ?? '')).toContain('expected an IANA time zone')
    const later = await house.post(written({ text: 'la 2 est en visio' }))
    expect(later.entry.note).toBe('not-publishable')
    expect([await house.draft(), await house.sent()]).toEqual([broken, []])
    await writeFile(house.seriesFile, broken.replace('timezone: Mars', 'timezone: Europe/Paris'))
    // Nothing was done then, so the code is still good.
    await house.post(written({ to: preview, text: codeOf(preview) }))
    expect((await house.sent()).length).toBe(2)
  })

  test('is done once although the program dies between the file and the commit', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ text: 'la 3 est en visio' }))
    const [preview] = letters as [Written]
    const raw = written({ to: preview, text: codeOf(preview) })
    const before = await house.store.transact((tx) => tx.installation())
    await expect(
      handleMessages([arrivalOf(raw)], { ...house, store: dyingAfterPublishing(house.store) }),
    ).rejects.toThrow(/the disk is full/)
    expect(await house.draft()).toContain('    format: online\n')
    expect(await house.store.transact((tx) => tx.installation())).toEqual(before)
    expect(await house.sent()).toEqual([])
    const [entry] = await handleMessages([arrivalOf(raw)], house)
    expect(entry?.reason).toBe('published')
    expect((await house.sent()).filter((line) => line.includes('visioconférence')).length).toBe(2)
  })

  test('is nothing that anybody else can ask for', async () => {
    const house = await deskHouse()
    const before = await house.draft()
    const { letters } = await house.post(
      written({ from: 'Anne Roy <anne@asso.example>', text: 'la 3 est en visio' }),
    )
    expect(letters.filter(({ letter }) => letter.kind === 'preview')).toEqual([])
    expect(await house.draft()).toBe(before)
  })
})
