import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Je m'inscris au 2, si possible en visio.", 'registration join 2 online 2'],
  ['fr', "Je m'inscris au 2 en présentiel et au 3 à distance.", 'registration join 2,3 online 3 inPerson 2'],
  ['fr', "Je m'inscris aux 2, 3 et 6. Je serai en visio.", 'registration join 2,3,6 online 2,3,6'],
  [
    'fr',
    'Je participerai à la rencontre n° 2 (présentiel) et n° 3 (visio).',
    'registration join 2,3 online 3 inPerson 2',
  ],
  [
    'fr',
    'Toutes en visio sauf la 2 sur place.',
    'registration join 1,2,3,4,5,6,8 online 1,3,4,5,6,8 inPerson 2',
  ],
  [
    'fr',
    'Rencontre 2 : en présentiel ; rencontre 3 : en distanciel',
    'registration join 2,3 online 3 inPerson 2',
  ],
  [
    'fr',
    "Je m'inscris aux rencontres 2 et 3 (si possible à distance pour la 3).",
    'registration join 2,3 online 3',
  ],
  [
    'fr',
    'Je souhaite participer à distance aux rencontres 2 et 3 et en présentiel à la 6.',
    'registration join 2,3,6 online 2,3 inPerson 6',
  ],
  ['fr', 'Je préfère venir sur place. Inscrivez-moi aux 2 et 3.', 'registration join 2,3 inPerson 2,3'],
]

describe('reads how somebody comes, and to which', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
