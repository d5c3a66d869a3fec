import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Inscrivez-moi à l'atelier compost et à la vannerie.", 'registration join 4 unclear'],
  ['fr', "Inscrivez-moi à l'atelier compost et aux abeilles.", 'registration join 4,6'],
  [
    'fr',
    'Je prends mes nouvelles fonctions à la mairie en mars. Inscrivez-moi à la 6.',
    'registration join 6',
  ],
  ['fr', "Je m'inscris à partir de mars et jusqu'au 4 avril.", 'registration join 2,3'],
  ['fr', 'Reste-t-il une place le 7 mars ? Si oui, je la prends.', 'registration join 2 ?'],
  ['fr', 'Je voudrais les rencontres 2 et 3. Les deux en visio.', 'registration join 2,3 online 2,3'],
  ['fr', 'Suite à votre courrier, inscrivez-moi au compost.', 'registration join 4'],
  ['fr', 'Fonction : jardinier compost\nInscrivez-moi à la 2.', 'registration join 2'],
  [
    'fr',
    "Je m'étais inscrite à la 2. Finalement c'est la 6 qu'il me faut. Pouvez-vous changer ?",
    'change join 6 leave 2',
  ],
  ['fr', "Je suis retenue par un chantier jusqu'en mars, je viendrai à la 6.", 'registration join 6'],
  [
    'fr, to a confirmation',
    'Je ne pourrai pas venir le 4 avril, mais je viendrai bien aux autres.',
    'cancellation leave 3',
  ],
  ['fr, to a confirmation', 'Je viens à la 3 en visio.', 'change online 3'],
  ['fr, to a confirmation', 'Je reste inscrite en avril.', 'other'],
  ['en', 'Sign me up for everything bar session 3.', 'registration join 1,2,4,5,6,7,8,9,10'],
  ['en', 'I only just heard about this. Please register me for 8.', 'registration join 8'],
  ['en', 'Put me down for the January and March talks.', 'registration join 1,3'],
  ['en', 'Register me for sessions two to five inclusive.', 'registration join 2,3,4,5'],
  ['en', 'Three of us will come to 5.', 'registration join 5 unclear'],
  ['en', "There'll be four of us at session 5.", 'registration join 5 unclear'],
  ['fr', 'Est-ce que je peux ajouter la rencontre 6 à ma liste ?', 'registration join 6'],
  ['fr', 'Je serai là toute la journée du 11 mai, le compost et les outils.', 'registration join 4,5'],
  ['fr', "Merci d'inscrire M. Jean Roux, substitut du procureur, à la 2.", 'registration join 2'],
]

describe('tells what is asked for from what is only named, and asks about the rest', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
