import { describe, expect, test } from 'vitest'
import { hour } from '#src/domain/clock.ts'
import { explain } from '#src/operations/explain.ts'
import {
  ada,
  codeOf,
  type DeskHouse,
  deskHouse,
  lines,
  plain,
  second,
  type Written,
  written,
} from './desk.ts'

const words =
  'Bonjour à tous,\n\nLa salle **change** : [le plan](https://ville.example/plan).\n\nBien à vous,\nEloïse'
const toAda = 'to organisatrice@metropole.example'

async function previewed(house: DeskHouse, subject = 'Annonce 2, 3', text = words) {
  const { entry, letters } = await house.post(written({ subject, text }))
  const [preview] = letters
  if (!preview) throw new Error('expected a preview')
  return { entry, preview, code: codeOf(preview) }
}

const reply = (to: Written, text: string, more = {}) => written({ to, text, ...more })
const sentTo23 = [
  "anne@asso.example: Le travail social et le développement local à l'épreuve du trafic de stupéfiants",
  "paul@ville.example: Le travail social et le développement local à l'épreuve du trafic de stupéfiants",
]

describe('an announcement by mail', () => {
  test('is shown with the counts and a code, and sent to nobody yet', async () => {
    const house = await deskHouse()
    const { entry, preview, code } = await previewed(house)
    expect([entry.reason, entry.note]).toEqual(['asked', 'preview: words'])
    expect(lines([preview])).toEqual([
      `preview ${toAda}: Votre annonce, telle qu’elle partira : 2 lettres pour 2 personnes. Rien n’est encore fait.`,
    ])
    const text = plain(preview.body.text)
    expect(text).toContain('• séminaire 2 (Le cadre légal et ses impacts) : 1 personne\n')
    expect(text).toContain('illicites) : 2 personnes\n')
    expect(text).toContain('| La salle change : le plan (https://ville.example/plan).')
    expect(preview.body.subject).toBe('Re: Annonce 2, 3')
    expect(preview.body.replyTo).toBeNull()
    expect(code).toMatch(/^[CDFGHJKMNPRTWX347]{6}$/)
    expect(await house.sent()).toEqual([])
  })

  test('is sent once the code comes back, once', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const first = await house.post(reply(preview, code))
    expect([first.entry.reason, first.entry.note]).toEqual(['announced', 'announce'])
    expect(lines(first.letters)).toEqual([
      `done ${toAda}: L’annonce est en route : 2 lettres pour 2 personnes.`,
      `done to ${second}: L’annonce est en route : 2 lettres pour 2 personnes.`,
    ])
    expect(await house.sent()).toEqual(sentTo23)
    const again = await house.post(reply(preview, `Bonjour,\n\nvoici le code : ${code.toLowerCase()}`))
    expect(lines(again.letters)).toEqual([
      `done ${toAda}: Ce code a déjà servi : rien n’est fait une seconde fois.`,
    ])
    expect(await house.sent()).toEqual([])
  })

  test('may be confirmed by another organiser, and by nobody else', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const stranger = await house.post(reply(preview, code, { from: 'Eve <eve@evil.example>' }))
    expect(stranger.letters.filter(({ letter }) => letter.kind === 'done')).toEqual([])
    expect(await house.sent()).toEqual([])
    const other = await house.post(reply(preview, code, { from: second }))
    expect(other.entry.reason).toBe('announced')
    expect(other.letters.map(({ letter }) => letter.to)).toEqual(['organisatrice@metropole.example', second])
    expect(await house.sent()).toEqual(sentTo23)
  })

  test.each<[string, (preview: Written, code: string) => string, string]>([
    [
      'the code stands in the quoted text only',
      (preview) => reply(preview, 'Merci'),
      'Je n’ai pas trouvé le code',
    ],
    ['"oui" is said', (preview) => reply(preview, 'Oui, c’est bon pour moi !'), 'Je n’ai pas trouvé le code'],
    ['it is refused', (preview) => reply(preview, 'Non, surtout pas'), 'C’est noté : rien n’est fait'],
    ['the code is wrong', (preview) => reply(preview, 'CDFGHJ'), 'Ce n’est pas le code de cet aperçu'],
    ['many codes are tried', (preview, code) => reply(preview, `CDFGHJ ${code}`), 'Ce n’est pas le code'],
    [
      'other words stand beside the code',
      (preview, code) => reply(preview, `${code} mais remplacez 14 h par 15 h`),
      'Le code est le bon, mais d’autres mots',
    ],
  ])('is not sent when %s', async (_, answer, says) => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const { letters } = await house.post(answer(preview, code))
    expect(lines(letters).map((line) => line.includes(says))).toEqual([true])
    expect(await house.sent()).toEqual([])
  })

  test('is not sent on a code that stands in no thread, or in another one', async () => {
    const house = await deskHouse()
    const one = await previewed(house)
    const other = await previewed(house, 'Annonce 5', 'Un autre texte.')
    await house.post(written({ subject: 'Re: Annonce 2, 3', text: one.code }))
    expect(await house.sent()).toEqual([])
    const crossed = await house.post(reply(other.preview, one.code))
    expect(crossed.entry.note).toBe('wrong-code')
    expect(await house.sent()).toEqual([])
  })

  test('is not sent after 48 hours', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    house.clock.advance(48 * hour)
    const late = await house.post(reply(preview, code))
    expect([late.entry.note, await house.sent()]).toEqual(['expired', []])
  })

  test('bears five wrong codes, and then not even the right one', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const notes: (string | null)[] = []
    for (const wrong of ['CDFGHJ', 'CDFGHK', 'CDFGHM', 'CDFGHN', 'CDFGHP', code]) {
      notes.push((await house.post(reply(preview, wrong))).entry.note)
    }
    expect(notes.slice(4)).toEqual(['wrong-code', 'too-many-tries'])
    expect(await house.sent()).toEqual([])
  })

  test('is sent after a wrong code, in answer to our answer', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const wrong = await house.post(reply(preview, 'CDFGHJ'))
    const [told] = wrong.letters
    expect(plain(told?.body.text ?? '')).toContain('Il reste 4 essais.')
    await house.post(written({ to: told as Written, text: code }))
    expect(await house.sent()).toEqual(sentTo23)
  })

  test('is not sent on a robot’s answer that quotes or says the code', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const robots = [
      reply(preview, `Absente jusqu’à lundi. ${code}`, { headers: ['Auto-Submitted: auto-replied'] }),
      reply(preview, code, { headers: ['Return-Path: <>'] }),
      reply(preview, code, { headers: ['X-Autoreply: yes'] }),
      // A person may have written these two, but what may not be answered carries nothing out.
      reply(preview, code, { headers: ['Reply-To: no-reply@metropole.example'] }),
      reply(preview, code, { headers: ['List-Id: <tous.metropole.example>', 'Precedence: list'] }).replace(
        'To: inscriptions@metropole.example',
        'To: tous@metropole.example',
      ),
      reply(preview, `Je suis absente du bureau jusqu’au 4 janvier.\n\n${code}`, {
        subject: 'Réponse automatique : Re: Annonce 2, 3',
      }),
    ]
    for (const robot of robots) expect((await house.post(robot)).letters).toEqual([])
    expect(await house.sent()).toEqual([])
  })

  test('becomes another preview with another code for other people or another text', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    const wider = await house.post(reply(preview, code, { subject: 'Re: Annonce 2, 3, 5' }))
    const [second] = wider.letters as [Written]
    expect([wider.entry.note, codeOf(second) === code]).toEqual(['preview: words', false])
    expect(plain(second.body.text)).toContain('3 lettres pour 3 personnes')
    expect(plain(second.body.text)).toContain('La salle change')
    const reworded = await house.post(reply(second, 'Bonjour,\n\nLa salle est la 12, finalement.'))
    const [third] = reworded.letters as [Written]
    expect(plain(third.body.text)).toContain('| La salle est la 12, finalement.')
    // The codes of the former previews are of no use any more.
    expect((await house.post(reply(preview, code))).entry.note).toBe('superseded')
    expect((await house.post(reply(second, codeOf(second)))).entry.note).toBe('superseded')
    expect(await house.sent()).toEqual([])
    await house.post(reply(third, codeOf(third)))
    expect((await house.sent()).map((line) => line.split(':')[0])).toEqual([
      'anne@asso.example',
      'lise@ecole.example',
      'paul@ville.example',
    ])
  })

  test('reaches those who registered meanwhile: its people are those of the seminars', async () => {
    const house = await deskHouse()
    const { preview, code } = await previewed(house)
    await house.receive(
      written({
        from: 'Zoé Lam <zoe@asso.example>',
        subject: 'Inscription',
        text: 'Je m’inscris au séminaire 3.\n\nZoé Lam',
      }),
    )
    await house.post(reply(preview, code))
    expect(
      (await house.sent()).filter((line) => line.includes('stupéfiants') && !line.includes('Re:')).length,
    ).toBe(3)
  })

  test.each([
    ['Annonce 2, 9', words, 'Il y a un séminaire que le programme ne connaît pas', 'Trouvé : « 2, 9 »'],
    ['Annonce importante', words, 'Je n’ai pas compris de quels séminaires', '« Annonce 2, 3 »'],
    ['Annonce 2', '', 'Je n’ai pas trouvé de texte à envoyer', 'corps du mail'],
    ['Annonce 4', words, 'Cette annonce n’aurait aucun destinataire', ''],
    ['Annonce 2, 3', 'Bonjour {{nam}}', 'Ce changement ne peut pas être fait ainsi', 'found {{nam}}'],
    ['Liste 9', '', 'Il y a un séminaire que le programme ne connaît pas', 'parmi 1, 2, 3, 4, 5 et 6'],
  ])('is answered when it can’t be: %s', async (subject, text, says, more) => {
    const house = await deskHouse()
    const { letters } = await house.post(written({ subject, text }))
    expect(lines(letters).map((line) => line.includes(says))).toEqual([true])
    expect(plain(letters[0]?.body.text ?? '')).toContain(more)
    expect(await house.sent()).toEqual([])
  })

  test('in English, to those who wait', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(
      written({ subject: 'Update all: News', text: 'Hello, there is news.' }),
    )
    expect(lines(letters)).toEqual([
      `preview ${toAda}: Your announcement, as it will be sent: 3 letters to 3 people. Nothing has been done yet.`,
    ])
    await house.post(reply(letters[0] as Written, `Yes please: ${codeOf(letters[0] as Written)}`))
    expect(await house.sent()).toEqual([
      'anne@asso.example: News',
      'lise@ecole.example: News',
      'paul@ville.example: News',
    ])
    const none = await house.post(written({ subject: 'Update waiting list', text: 'Hello' }))
    expect(lines(none.letters)).toEqual([
      `done ${toAda}: This announcement would have no recipient: nothing is done.`,
    ])
  })

  test('is no registration of hers; a plain wish to come is', async () => {
    const house = await deskHouse()
    await previewed(house, 'Annonce 3', 'Je m’inscris au séminaire 3, dit-elle.')
    expect(await house.store.transact((tx) => tx.countParticipants())).toBe(3)
    const { entry } = await house.post(
      written({ subject: 'Inscription', text: `Je m’inscris au 3.\n\n${ada.split(' <')[0]}` }),
    )
    expect(entry.reason).toBe('registered')
    expect(await house.store.transact((tx) => tx.countParticipants())).toBe(4)
  })

  test('costs nobody else a letter when somebody else’s address asks for it', async () => {
    const house = await deskHouse()
    const { letters } = await house.post(
      written({ from: 'Eloïse Legendre-Clot <eve@evil.example>', subject: 'Annonce tous', text: 'Bonjour' }),
    )
    expect(letters.filter(({ letter }) => letter.kind === 'preview')).toEqual([])
  })

  test('is explained by what was asked for, not by a reading that decided nothing', async () => {
    const house = await deskHouse()
    const { entry } = await previewed(house)
    const [explained] = await explain(house.store, entry.id)
    expect([explained?.entry.note, explained?.reading, explained?.letters.length]).toEqual([
      'preview: words',
      null,
      1,
    ])
  })
})
