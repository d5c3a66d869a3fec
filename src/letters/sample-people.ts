import type { ShownChoice, ShownPerson } from '#src/domain/letter.ts'
import type { Language } from '#src/domain/series.ts'

/** Invented people, and what the samples of letters share. */

export const writer = { name: 'Nadège Fontanel', address: 'nadege.fontanel@asso.example' }

export const nadege: ShownPerson = {
  participant: 'sample-1',
  givenName: 'Nadège',
  familyName: 'Fontanel',
  email: writer.address,
  phone: '+33639981234',
  organisation: 'Association Les Tisserands',
  role: 'éducatrice spécialisée',
  choices: [],
  left: [],
}

export const karim: ShownPerson = {
  ...nadege,
  participant: 'sample-2',
  givenName: 'Karim',
  familyName: 'Belkacem',
  email: null,
  phone: null,
  role: null,
}

export const nobody: ShownPerson = {
  ...karim,
  givenName: null,
  familyName: null,
  email: writer.address,
  organisation: null,
}

/** What every sample has in common. */
export function draft(language: Language) {
  return {
    to: writer,
    language,
    participants: ['sample-1'],
    answers: {
      messageId: '<1234@asso.example>',
      references: [],
      subject: language === 'fr' ? 'Inscription' : 'Registration',
    },
    onBehalfOf: writer.address,
    hold: null,
  }
}

export function choices(numbers: readonly number[], kind: Partial<ShownChoice>): readonly ShownChoice[] {
  const plain = { status: 'registered', tentative: false, attendance: 'unsaid', added: true } as const
  return numbers.map((seminar) => ({ ...plain, seminar, ...kind }))
}
