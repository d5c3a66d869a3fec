import { describe, expect, it } from 'vitest'
import { readMessage } from '#src/reading/read-message.ts'
import { mail, multipart } from './mail.ts'
import { gardens } from './programmes.ts'

const texts = [
  'Many thanks for the quick confirmation!',
  'Thank you for the confirmation.',
  'Thanks a lot',
  'Thanks!',
  'Thank you so much, Marie',
  'See you there!',
  'Merci !',
  'Merci beaucoup pour votre retour.',
  'Un grand merci.',
  'Merci pour la confirmation et à bientôt !',
  'Super, merci\n\nMarie',
  'À bientôt !',
]

describe('a mail whose only words are a courtesy', () => {
  it.each(texts)('asks for nothing: %s', async (text) => {
    const { kind, question } = readMessage(await mail(['Subject: Re: Inscription'], text), gardens)
    expect({ kind, question }).toEqual({ kind: 'other', question: false })
  })

  it.each(['Cordialement,\nMarie Dupont', 'Best regards,\nMarie Dupont', ''])(
    'is not one without any words: %s',
    async (text) => {
      const { kind, question } = readMessage(await mail(['Subject: Re: Inscription'], text), gardens)
      expect({ kind, question }).toEqual({ kind: 'other', question: true })
    },
  )

  it('is not one that comes with a scan', async () => {
    const message = await multipart(
      'mixed',
      ['Subject: Bulletin'],
      [
        'Content-Type: text/plain; charset=utf-8\n\nMerci\n',
        'Content-Type: application/pdf; name="bulletin.pdf"\nContent-Disposition: attachment; filename="bulletin.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n',
      ],
    )
    const { kind, question } = readMessage(message, gardens)
    expect({ kind, question }).toEqual({ kind: 'other', question: true })
  })
})
