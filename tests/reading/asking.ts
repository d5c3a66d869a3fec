import { expect } from 'vitest'
import type { ReadPerson } from '#src/domain/reading.ts'
import { readMessage } from '#src/reading/read-message.ts'
import { mail } from './mail.ts'
import { gardens, nights } from './programmes.ts'

/** When and to what a text is written. */
export type Setting =
  | 'fr'
  | 'fr, in April'
  | 'fr, to a confirmation'
  | 'en'
  | 'en, in April'
  | 'en, to a confirmation'

const dates: Readonly<Record<Setting, string>> = {
  fr: 'Tue, 10 Jan 2023 10:00:00 +0100',
  'fr, in April': 'Mon, 10 Apr 2023 10:00:00 +0200',
  'fr, to a confirmation': 'Tue, 10 Jan 2023 10:00:00 +0100',
  en: 'Wed, 03 Jan 2024 10:00:00 +0000',
  'en, in April': 'Tue, 16 Apr 2024 10:00:00 +0200',
  'en, to a confirmation': 'Wed, 03 Jan 2024 10:00:00 +0000',
}

const confirmations: Readonly<Partial<Record<Setting, string>>> = {
  'fr, to a confirmation': `
Le 3 janv. 2023 à 10:00, <inscriptions@maison.example> a écrit :

> Bonjour Marie Dupont,
>
> Votre inscription est enregistrée :
>
> - Rencontre 3, L'eau au jardin : mardi 4 avril 2023, 14h
>
> Pour changer ou annuler, répondez simplement à ce message.
`,
  'en, to a confirmation': `
On 2 Jan 2024 at 10:00, <inscriptions@maison.example> wrote:

> Dear Marie Dupont,
>
> Your registration is confirmed:
>
> - Session 3, Lifting safely: Monday 11 March 2024, 18:00
>
> To change or cancel, simply reply to this message.
`,
}

/**
 * Reads a text as Marie Dupont would send it and compares what is understood, in one line: the kind, then the lists of
 * whoever is concerned, `?` for a question, `unclear` when the sender would be asked. Several people: ` / ` and the name.
 */
export async function check(setting: Setting, text: string, expected: string): Promise<void> {
  const isFrench = setting.startsWith('fr')
  const [hello, bye] = isFrench ? ['Bonjour,', 'Cordialement,'] : ['Hello,', 'Best regards,']
  const quoted = confirmations[setting] ?? ''
  const headers = ['Subject: Bonjour', `Date: ${dates[setting]}`]
  if (quoted) headers.push('In-Reply-To: <1@maison.example>')
  const message = await mail(headers, `${hello}\n\n${text}\n\n${bye}\n\nMarie Dupont\n${quoted}`)
  const { kind, participants, question, unclear } = readMessage(message, isFrench ? gardens : nights)
  const people =
    participants.length > 1
      ? participants.map((person) => ` / ${person.givenName}${lists(person)}`).join('')
      : participants.map(lists).join('')
  expect(`${kind}${people}${question ? ' ?' : ''}${unclear.length > 0 ? ' unclear' : ''}`, text).toBe(
    expected,
  )
}

function lists(person: ReadPerson): string {
  const names = ['join', 'maybe', 'leave', 'online', 'inPerson'] as const
  return names.map((name) => (person[name].length > 0 ? ` ${name} ${person[name].join(',')}` : '')).join('')
}
