import { describe, expect, it } from 'vitest'
import { readLanguage } from '#src/reading/language.ts'
import { layOut } from '#src/reading/lay-out.ts'
import { mail } from './mail.ts'

async function check(
  expected: string,
  body: string,
  headers: readonly string[] = ['Subject: x'],
  fallback: 'fr' | 'en' = 'en',
) {
  expect(readLanguage(layOut(await mail(headers, body)), fallback)).toBe(expected)
}

describe('the language', () => {
  it('of a French sentence', () => check('fr', 'Je souhaite m’inscrire aux séminaires 2 et 5'))
  it('of one without accents', () => check('fr', 'bonjour je voudrai minscrire au seminaire'))
  it('of an English sentence', () =>
    check('en', 'Please register me for sessions 2 and 5', ['Subject: x'], 'fr'))
  it('of one word', () => check('fr', 'Oui'))
  it('of “Merci”', () => check('fr', 'Merci'))
  it('of “Yes”', () => check('en', 'Yes', ['Subject: x'], 'fr'))
  it('of the subject, where the text says nothing', () =>
    check('fr', '2, 5', ['Subject: Inscription aux séminaires']))
  it('is not that of the quoted text', () =>
    check(
      'en',
      'Yes please\n\nLe 04/01/2021 à 09:12, I a écrit :\n> Je vous invite à nos séminaires',
      ['Subject: Re: x'],
      'fr',
    ))
  it('is the series’ own for German', () =>
    check('fr', 'Ich möchte mich bitte für das Seminar anmelden, danke', ['Subject: x'], 'fr'))
  it('is the series’ own for Spanish', () =>
    check('en', 'Hola, quiero asistir a la sesión del 4 de marzo, gracias'))
  it('is the series’ own for nothing', () => check('fr', '', ['Subject: '], 'fr'))
  it('is the series’ own for numbers', () => check('en', '2, 5'))
})
