import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr, in April', "J'ai beaucoup apprécié la rencontre 3, inscrivez-moi à la 6.", 'registration join 6'],
  ['fr, in April', "Merci pour la rencontre du 4 avril, c'était passionnant.", 'other'],
  ['fr, in April', 'Toutes mes excuses pour mon absence du 4 avril.', 'other'],
  ['fr, in April', "Suite à la rencontre du 4 avril, pourriez-vous m'envoyer le diaporama ?", 'other ?'],
  [
    'fr, in April',
    "J'ai suivi les rencontres 1 à 3 et je m'inscris aux suivantes.",
    'registration join 4,5,6,8',
  ],
  ['fr, in April', 'Nous avions assisté à la 2 avec plaisir. Nous viendrons à la 6.', 'registration join 6'],
  [
    'fr, in April',
    "Désolée de n'avoir pas pu être des vôtres la semaine dernière. Je serai bien là le 15 juin.",
    'registration join 6',
  ],
  ['fr', "L'an dernier j'avais suivi tout le cycle ; cette année je viendrai à la 2.", 'registration join 2'],
  ['fr', "Comme l'an passé, je souhaite participer à la rencontre 6.", 'registration join 6'],
  ['fr', "Une collègue m'a parlé de la rencontre sur le compost.", 'registration unclear'],
  ['fr', "J'ai entendu Yves Delcourt à la radio ; inscrivez-moi à sa rencontre.", 'registration join 3'],
  ['en, in April', 'I really enjoyed session 4 last week. Please sign me up for 6.', 'registration join 6'],
  ['en, in April', 'Thank you for session 4, it was excellent.', 'other'],
  ['en, in April', 'Apologies for missing the session on 8 April.', 'other'],
  ['en, in April', 'I came to 3 and 4 and would like to come to 5 as well.', 'registration join 5'],
  ['en, in April', "Sorry I couldn't be there on 8 April. See you on 13 May.", 'registration unclear'],
  ['en', 'I saw Ruth Okafor speak in Leeds. Please book me on session 4.', 'registration join 4'],
]

describe('asks for nothing that was', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
