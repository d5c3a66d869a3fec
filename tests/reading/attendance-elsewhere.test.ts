import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Je m'inscris à la 3, en présence de M. Delcourt.", 'registration join 3'],
  ['fr', "Je m'inscris à la rencontre sur la vente en ligne et à la 2.", 'registration join 2 unclear'],
  ['en', "I'd like to come to 3, I work in selling online.", 'registration join 3'],
  ['en', 'I run an online shop. Please put me down for 3.', 'registration join 3'],
  ['en', 'I saw your programme online. Please put me down for 3.', 'registration join 3'],
  ['en', 'I registered online for 3 but got no confirmation; please add me to 3.', 'registration join 3'],
  ['fr', "J'ai vu votre annonce en ligne. Je m'inscris à la 3.", 'registration join 3'],
  ['fr', "Je travaille en ligne avec des jeunes. Je m'inscris à la 3.", 'registration join 3'],
  [
    'fr',
    "Je m'inscris à la 3 ; j'habite à 40 km mais je serai en présentiel.",
    'registration join 3 inPerson 3',
  ],
  ['fr', 'Le formulaire en ligne ne marche pas, inscrivez-moi à la 3.', 'registration join 3'],
  ['en', 'The online form is broken, please register me for 3.', 'registration join 3'],
]

describe('tells how somebody comes from what else is done online', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
