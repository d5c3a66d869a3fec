import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  [
    'fr',
    'Je souhaite venir écouter le paysagiste Delcourt, et aussi la séance sur les abeilles.',
    'registration join 3,6',
  ],
  ['fr', 'Je viendrai écouter la semencière Armand et à la séance compost.', 'registration join 2,4'],
  [
    'fr',
    'Je voudrais assister à la rencontre de M. Delcourt et à celle du 15 juin.',
    'registration join 3,6',
  ],
  ['fr', "J'aimerais entendre Mme Morales, et aussi le compost.", 'registration join 4,6'],
  [
    'en',
    "I'd love to hear the physiotherapist Pritchard, and also the session on burnout.",
    'registration join 3,9',
  ],
  ['en', "I'd like to come to Dr Pritchard's talk and the one on nutrition.", 'registration join 3,5'],
  [
    'fr',
    "Je m'inscris à tous sauf le 15 juin (en congés), si possible en visio.",
    'registration join 1,2,3,4,5,8 online 1,2,3,4,5,8',
  ],
  ['fr', 'Tous sauf le 7 mars, si possible à distance.', 'registration join 1,3,4,5,6,8 online 1,3,4,5,6,8'],
  [
    'en',
    'All of them except 11 March (on leave), online if possible.',
    'registration join 1,2,4,5,6,7,8,9,10 online 1,2,4,5,6,7,8,9,10',
  ],
  ['fr', 'Je serai là mardi 4 avril et, si mon agenda le permet, en juin.', 'registration join 3 maybe 6'],
  ['fr', 'Je viens au 2 et, si possible, au 3.', 'registration join 2 maybe 3'],
  ['fr', 'Inscrivez-moi pour le 7 mars et, sous réserve, pour le 15 juin.', 'registration join 2 maybe 6'],
  ['en', "I'll be there on 12 February and, diary permitting, in May.", 'registration join 2 maybe 5'],
  ['en', 'Sign me up for 2 and, if my rota allows, 5.', 'registration join 2 maybe 5'],
  ['en', "I'll come to 2 and, work permitting, to 5.", 'registration join 2 maybe 5'],
  [
    'fr',
    'Inscrivez Mme Durand Sophie (CCAS) et M. Paul Martin pour le 2 ; moi je viens à tout.',
    'registration / Marie join 1,2,3,4,5,6,8 / Sophie join 2 / Paul join 2',
  ],
  [
    'fr',
    'Inscrivez Paul Martin et Sophie Durand à la 2 ; pour ma part je viens à la 3.',
    'registration / Marie join 3 / Paul join 2 / Sophie join 2',
  ],
  [
    'en',
    "Please book Paul Martin and Sophie Durand on 2; I'll come to everything.",
    'registration / Marie join 1,2,3,4,5,6,7,8,9,10 / Paul join 2 / Sophie join 2',
  ],
]

describe('keeps apart what one sentence says of several seminars and people', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
