import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  [
    'fr',
    "Je m'inscris au 3 avec ma collègue Paule Vidal (paule.vidal@asso.example).",
    'registration / Marie join 3 / Paule join 3',
  ],
  [
    'fr',
    "Merci d'inscrire ma collègue Paule Vidal à la rencontre 3 et moi-même à la 6.",
    'registration / Marie join 6 / Paule join 3',
  ],
  [
    'fr',
    'Ma collègue Paule Vidal et moi-même souhaitons participer aux rencontres 2 et 3.',
    'registration / Marie join 2,3 / Paule join 2,3',
  ],
  [
    'fr',
    "Je m'inscris à la 2. Ma collègue Paule Vidal viendra à la 3.",
    'registration / Marie join 2 / Paule join 3',
  ],
  [
    'fr',
    'Voici nos inscriptions :\n- Paule Vidal : 1, 2\n- Hugo Roche : toutes\n- moi : 3',
    'registration / Marie join 3 / Paule join 1,2 / Hugo join 1,2,3,4,5,6,8',
  ],
  ['fr', 'Je ne pourrai pas venir au 3, Paule Vidal me remplacera.', 'change / Marie leave 3 / Paule join 3'],
  [
    'fr',
    "Merci d'inscrire Paule Vidal et Hugo Roche à toutes les rencontres sauf la 6.",
    'registration / Paule join 1,2,3,4,5,8 / Hugo join 1,2,3,4,5,8',
  ],
  [
    'fr',
    'Inscription de Paule Vidal aux rencontres 1 et 2, et de Hugo Roche à la 3.',
    'registration / Paule join 1,2 / Hugo join 3',
  ],
  [
    'fr',
    'Paule Vidal participera à la 2 en visio et Hugo Roche à la 3 sur place.',
    'registration / Paule join 2 online 2 / Hugo join 3 inPerson 3',
  ],
  ['fr', 'Inscription rencontre 2 : Paule Vidal, Hugo Roche', 'registration / Paule join 2 / Hugo join 2'],
]

describe('gives everybody their own seminars', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
