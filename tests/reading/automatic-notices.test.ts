import { describe, expect, it } from 'vitest'
import { automaticMark } from '#src/reading/automatic.ts'
import { layOut } from '#src/reading/lay-out.ts'
import { mail } from './mail.ts'

async function isAutomatic(headers: readonly string[], body: string): Promise<boolean> {
  const message = await mail(headers, body)
  return automaticMark(message, layOut(message)) !== null
}

const reply = ['In-Reply-To: <2@maison.example>', 'User-Agent: Mozilla Thunderbird']
const outlook = ['X-Mailer: Microsoft Outlook 16.0']

describe('an answer to an absence', () => {
  it.each([
    'RE: Réponse automatique : Rencontre 3',
    'Re: Automatic reply: Session 3',
    'RE : Absence du bureau : vos inscriptions',
    'Re: Out of office',
  ])("is a person's where there are words of their own: %s", async (subject) => {
    const text =
      'Bonjour, merci de votre réponse. Je m’inscris à la rencontre 2.\n\n> Je suis absente jusqu’au 4 mars.\n'
    expect(await isAutomatic([`Subject: ${subject}`, ...reply], text)).toBe(false)
  })

  it('is no person’s where it tells of an absence itself', async () => {
    const text = 'I am out of the office until 4 March. For anything urgent, please contact reception.'
    expect(await isAutomatic(['Subject: Re: Automatic reply: Session 3', ...reply], text)).toBe(true)
  })

  it('is no person’s where no program of a person’s wrote it', async () => {
    expect(await isAutomatic(['Subject: Re: Automatic reply: Session 3'], 'Thank you for your mail.')).toBe(
      true,
    )
  })
})

describe('a notice of a mail program', () => {
  it.each([
    ['Rappel : Inscription', 'Marie Dupont souhaite rappeler le message « Inscription ».'],
    ['Recall: Registration', 'Marie Dupont would like to recall the message, "Registration".'],
    ['Recall: Registration', 'The sender would like to recall the email "Registration".'],
  ])('takes a message back: %s', async (subject, text) => {
    expect(await isAutomatic([`Subject: ${subject}`, ...outlook], text)).toBe(true)
  })

  it('is not a person’s wish to be reminded of one', async () => {
    const text = 'Bonjour,\n\nPouvez-vous me rappeler le message que vous aviez envoyé ?\n\nMarie'
    expect(await isAutomatic(['Subject: Rappel', ...outlook], text)).toBe(false)
  })

  it.each([
    'Vous avez 3 messages en quarantaine',
    'Quarantaine : 4 nouveaux messages',
    'You have 2 new held messages',
    'End User Digest: 5 New Messages',
    'Spam Quarantine Digest',
    'Résumé : courriels bloqués',
    'Junk Email Report',
  ])('lists what a filter holds back: %s', async (subject) => {
    expect(await isAutomatic([`Subject: ${subject}`], 'Newsletter de mars\nOffre spéciale')).toBe(true)
  })

  it('lists it in the text alone', async () => {
    const text = 'The messages below have been placed in quarantine.\n\nRelease | Delete'
    expect(await isAutomatic(['Subject: Daily summary'], text)).toBe(true)
  })
})
