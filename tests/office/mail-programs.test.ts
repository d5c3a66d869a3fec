import { describe, expect, test } from 'vitest'
import { codeOf, deskHouse, lines, plain, type Written, written } from './desk.ts'

/** Replies and announcements as mail programs really send them. */

const boundary = 'desk-boundary'

/** A mail with several parts: type and content. */
function withParts(
  mail: string,
  parts: readonly (readonly [string, string])[],
  kind = 'alternative',
): string {
  const [head = ''] = mail.split('\r\n\r\n')
  const body = parts.map(([type, content]) => `--${boundary}\r\n${type}\r\n\r\n${content}\r\n`).join('')
  return `${head.replace(/Content-Type: .*/, `Content-Type: multipart/${kind}; boundary=${boundary}`)}\r\n\r\n${body}--${boundary}--\r\n`
}

async function previewed() {
  const house = await deskHouse()
  const { letters } = await house.post(written({ subject: 'Annonce 2, 3', text: 'La salle change.' }))
  const [preview] = letters as [Written]
  return { house, preview, code: codeOf(preview) }
}

const htmlOf = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

type Shape = (preview: Written, words: string) => string

const gmail: Shape = (preview, words) => {
  const quoted = preview.body.text.split('\n').map((line) => `> ${line}`.trimEnd())
  const head = `Le lun. 14 déc. 2020 à 09:01, Grenoble Alpes Métropole <inscriptions@metropole.example> a écrit :`
  return withParts(written({ to: preview, text: '', bare: true }), [
    ['Content-Type: text/plain; charset=utf-8', `${words}\r\n\r\n${head}\r\n\r\n${quoted.join('\r\n')}`],
    [
      'Content-Type: text/html; charset=utf-8',
      `<div dir="ltr">${words}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${htmlOf(head)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">${htmlOf(preview.body.text)}</blockquote></div>`,
    ],
  ])
}

const outlook: Shape = (preview, words) => {
  const head = [
    '<b>De :</b> Grenoble Alpes Métropole &lt;inscriptions@metropole.example&gt;',
    '<b>Envoyé :</b> lundi 14 décembre 2020 09:01',
    '<b>À :</b> Eloïse Legendre-Clot &lt;organisatrice@metropole.example&gt;',
    '<b>Objet :</b> Re: Annonce 2, 3',
  ]
  return withParts(written({ to: preview, text: '', bare: true }), [
    [
      'Content-Type: text/html; charset=utf-8',
      `<html><body><div class="WordSection1"><p class="MsoNormal">${words}<o:p></o:p></p><p class="MsoNormal">&nbsp;</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${head.join('<br>')}</p></div></div><p class="MsoNormal">${htmlOf(preview.body.text)}</p></div></body></html>`,
    ],
  ])
}

const phone: Shape = (preview, words) =>
  written({
    to: preview,
    bare: true,
    text: `${words}\n\nEnvoyé de mon iPhone\n\n> Le 14 déc. 2020 à 09:01, Grenoble Alpes Métropole <inscriptions@metropole.example> a écrit :\n> \n${preview.body.text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}`,
  })

const original: Shape = (preview, words) =>
  written({
    to: preview,
    bare: true,
    text: `${words}\n\n-----Message d'origine-----\nDe : inscriptions@metropole.example\nEnvoyé : lundi 14 décembre 2020 09:01\nÀ : organisatrice@metropole.example\nObjet : Re: Annonce 2, 3\n\n${preview.body.text}`,
  })

/** Not marked as quoted at all. */
const unmarked: Shape = (preview, words) =>
  written({ to: preview, bare: true, text: `${words}\n\n${preview.body.text}` })

const signed = '\n\nEloïse Legendre-Clot\nchargée de mission prévention spécialisée\nGrenoble Alpes Métropole'

describe.each<[string, Shape]>([
  ['Gmail', gmail],
  ['Outlook', outlook],
  ['a phone', phone],
  ['an original message under it', original],
])('a reply from %s', (_, shape) => {
  test('carries it out when it says the code', async () => {
    const { house, preview, code } = await previewed()
    expect((await house.post(shape(preview, `Bonjour, voici le code : ${code}`))).entry.note).toBe('announce')
  })

  test('does nothing when the code is in what it quotes', async () => {
    const { house, preview } = await previewed()
    const { entry } = await house.post(shape(preview, 'Oui, envoyez.'))
    expect([entry.note, await house.sent()]).toEqual(['no-code', []])
  })
})

test('a reply that quotes without any mark carries nothing out by what it quotes', async () => {
  const { house, preview } = await previewed()
  for (const words of ['', 'Non, surtout pas !', 'Oui']) {
    const { entry } = await house.post(unmarked(preview, words))
    expect([entry.note === 'announce', await house.sent()]).toEqual([false, []])
  }
})

test('a signature beside the code asks for nothing else', async () => {
  const { house, preview, code } = await previewed()
  expect((await house.post(written({ to: preview, text: `${code}${signed}` }))).entry.note).toBe('announce')
})

test('a code without its preview is answered, and is no announcement of its own', async () => {
  const { house, code } = await previewed()
  for (const subject of ['Re: Annonce 2, 3', 'Code', 'TR: Re: Annonce 2, 3']) {
    const { entry, letters } = await house.post(written({ subject, text: code }))
    expect([entry.note, lines(letters).length]).toEqual(['not-in-thread', 1])
  }
  expect(await house.sent()).toEqual([])
})

test('lines that the mail program broke are whole again, others stay', async () => {
  const house = await deskHouse()
  const text =
    'Bonjour à toutes et à tous,\nla salle du séminaire change, et nous vous attendons désormais à la maison\ndes habitants.\n\n- apportez un carnet\n- et un stylo\n\nMerci de prévenir vos collègues qui viendront\navec vous.'
  const { letters } = await house.post(written({ subject: 'Annonce 2', text }))
  const shown = plain(letters[0]?.body.text ?? '')
  expect(shown).toContain('| Bonjour à toutes et à tous,\n| la salle du séminaire change')
  expect(shown).toContain('à la maison des habitants.')
  expect(shown).toContain('qui viendront\n| avec vous.')
})

test('files that come with an announcement are named as left aside', async () => {
  const house = await deskHouse()
  const { letters } = await house.post(
    withParts(
      written({ subject: 'Annonce 2', text: '' }),
      [
        ['Content-Type: text/plain; charset=utf-8', 'Bonjour, voici le plan.'],
        [
          'Content-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf',
          'x',
        ],
        ['Content-Type: image/png; name=logo.png\r\nContent-Disposition: attachment; filename=logo.png', 'x'],
      ],
      'mixed',
    ),
  )
  expect(plain(letters[0]?.body.text ?? '')).toContain('Laissé de côté :\n\n• « plan. pdf »\n\n')
})

test('letters that wait are said to wait', async () => {
  const house = await deskHouse()
  await house.post(written({ subject: 'Pause', text: '' }))
  const { letters } = await house.post(written({ subject: 'Annonce 2', text: 'La salle change.' }))
  const [preview] = letters as [Written]
  const done = await house.post(written({ to: preview, text: codeOf(preview) }))
  expect(plain(done.letters[0]?.body.text ?? '')).toContain('Les envois sont en pause : elles partiront')
})

test('her words stay as she wrote them: apostrophes, blanks and lists within lists', async () => {
  const house = await deskHouse()
  const text = 'L’atelier change\u00a0: voici\u200b le plan.\n\n- un\n  - deux\n\nÀ bientôt !'
  const { entry } = await house.post(written({ subject: 'Annonce 2', text }))
  const proposal = await house.store.transact((tx) => tx.proposal(entry.letters[0] ?? ''))
  expect(proposal?.act).toMatchObject({
    markdown: 'L’atelier change\u00a0: voici le plan.\n\n- un\n  - deux\n\nÀ bientôt !',
  })
})

test('links of a mail without plain text are kept', async () => {
  const house = await deskHouse()
  const html =
    '<p>Bonjour,</p><p>Voici <a class="x" href="https://ville.example/plan?a=1">le plan</a>, et <a href="https://ville.example">https://ville.example</a>.</p><p>Merci <b>encore</b> !</p>'
  const { letters } = await house.post(
    withParts(written({ subject: 'Annonce 2', text: '' }), [
      ['Content-Type: text/html; charset=utf-8', html],
    ]),
  )
  expect(plain(letters[0]?.body.text ?? '')).toContain(
    '| Bonjour,\n| Voici le plan (https://ville.example/plan?a=1), et https://ville.example.\n| Merci encore !\n',
  )
})
