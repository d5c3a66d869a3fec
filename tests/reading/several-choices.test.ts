import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  [
    'fr',
    "Merci d'inscrire Paul Durand à la 2 et Anne Morel à la 3.",
    'registration / Paul join 2 / Anne join 3',
  ],
  [
    'fr',
    'Paul Durand viendra à la 2, Anne Morel et moi à la 3.',
    'registration / Marie join 3 / Paul join 2 / Anne join 3',
  ],
  [
    'fr',
    "Je m'inscris à la 2. Mon collègue Paul Durand viendra à la 3.",
    'registration / Marie join 2 / Paul join 3',
  ],
  ['fr', 'Paul Durand : 2, 3\nAnne Morel : 4', 'registration / Paul join 2,3 / Anne join 4'],
  ['fr', 'Je viendrai à la 2 avec Paul Durand.', 'registration / Marie join 2 / Paul join 2'],
  [
    'fr',
    'Pour Paul Durand, la 2 et la 3 ; pour Anne Morel, la 6 seulement.',
    'registration / Paul join 2,3 / Anne join 6',
  ],
  ['fr', "Merci d'annuler l'inscription de Paul Durand à la 2.", 'cancellation leave 2'],
  [
    'fr',
    'Paul Durand et Anne Morel assisteront à la 2, Anne viendra aussi à la 6.',
    'registration / Paul join 2 / Anne join 2,6',
  ],
  [
    'fr',
    'Nous viendrons tous les deux, Paul Durand et moi, à la 2.',
    'registration / Marie join 2 / Paul join 2',
  ],
  ['fr', 'Anne Morel me remplacera à la 3.', 'change / Marie leave 3 / Anne join 3'],
  [
    'fr',
    'Paul Durand vient à tout, moi seulement à la 2.',
    'registration / Marie join 2 / Paul join 1,2,3,4,5,6,8',
  ],
  ['en', 'Please register Paul Hart for 2 and Anne Mills for 3.', 'registration / Paul join 2 / Anne join 3'],
  [
    'en',
    "Paul Hart and I will come to 2; I'll also come to 5.",
    'registration / Marie join 2,5 / Paul join 2',
  ],
  ['en', 'Paul Hart: 2 and 3. Anne Mills: 4.', 'registration / Paul join 2,3 / Anne join 4'],
  ['en', 'Paul Hart will take my place on 3.', 'change / Marie leave 3 / Paul join 3'],
  ['en', "Please cancel Paul Hart's place on 5.", 'cancellation leave 5'],
]

describe('gives each their own', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
