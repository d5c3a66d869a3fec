import { describe, expect, test } from 'vitest'
import { consult } from '#src/consult.ts'
import type { Message } from '#src/domain/message.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { buildHouse, mail, type TestHouse } from './house.ts'

const organiser = 'Eloïse Legendre-Clot <organisatrice@metropole.example>'
const own = 'organisatrice@metropole.example'

/** A reply as a mail program writes it, the letter quoted under it. */
function replyTo(letter: Message | undefined, text: string): string {
  const id = letter?.messageId ?? ''
  const quoted = (letter?.text ?? '').split('\n').map((line) => `> ${line}`)
  return mail(
    organiser,
    `${text}\n\nLe lun. 14 déc. 2020 à 09:00, <inscriptions@metropole.example> a écrit :\n${quoted.join('\n')}`,
    {
      Subject: letter?.subject ?? '',
      'In-Reply-To': id,
      References: [...(letter?.references ?? []), id].join(' '),
    },
  )
}

async function toOrganiser(house: TestHouse, count: number): Promise<Message | undefined> {
  const letters = await house.letters(count)
  return letters.findLast(({ to }) => to[0]?.address === own)
}

/** An organiser without a terminal, on real protocols: her mailbox in, a submission server out. */
describe.each(mailServers)('an organiser by mail, on $name', (kind) => {
  test.skipIf(!kind.available)('pauses, asks for a report, resumes and announces', async () => {
    await using house = await buildHouse(kind)
    await house.receive(
      mail('Karim Belhadj <karim@asso.example>', 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'),
    )
    await house.letters(1)
    await house.receive(mail(organiser, 'Attendez !', { Subject: 'Pause' }))
    expect((await toOrganiser(house, 2))?.text).toContain('Les envois sont en pause')
    expect((await consult(house.config, 'outbox')).paused).toBe(true)

    await house.receive(mail('Ana Test <ana@asso.example>', 'Je m’inscris au séminaire 2.\n\nAna Test'))
    await house.receive(mail(organiser, '', { Subject: 'Bilan' }))
    const report = await toOrganiser(house, 3)
    expect(report?.text).toContain('2 inscriptions')
    expect(
      report?.parts.map(({ type, filename, text }) => [type, filename, text?.includes('Belhadj;Karim')]),
    ).toEqual([['text/csv', 'inscriptions-trafic-2021.csv', true]])

    await house.receive(mail(organiser, '', { Subject: 'Reprise' }))
    const preview = await toOrganiser(house, 4)
    const code = /^ {4}(\w{6})$/m.exec(preview?.text ?? '')?.[1]
    await house.receive(replyTo(preview, `Voici : ${code}`))
    // Ana's confirmation, and that letters leave again.
    const letters = await house.letters(6)
    expect(
      letters
        .slice(4)
        .map(({ to }) => to[0]?.address)
        .toSorted(),
    ).toEqual(['ana@asso.example', own])

    await house.receive(
      mail(organiser, 'Bonjour,\n\nApportez un **carnet**.\n\nEloïse', { Subject: 'Annonce 2 : Matériel' }),
    )
    const shown = await toOrganiser(house, 7)
    expect(shown?.text).toContain('2 lettres pour 2 personnes')
    const agreed = /^ {4}(\w{6})$/m.exec(shown?.text ?? '')?.[1]
    await house.receive(replyTo(shown, `${agreed}`))
    const sent = (await house.letters(10)).filter(({ subject }) => subject === 'Matériel')
    expect(
      sent.map(({ to, html }) => [to[0]?.address, html?.includes('<strong>carnet</strong>')]).toSorted(),
    ).toEqual([
      ['ana@asso.example', true],
      ['karim@asso.example', true],
    ])
  })
})
