import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Je m'inscris à toutes les rencontres, hormis la 4 et la 5.", 'registration join 1,2,3,6,8'],
  ['fr', "Je viendrai à tout, à l'exception du 15 juin.", 'registration join 1,2,3,4,5,8'],
  ['fr', "Tout le cycle m'intéresse mais je serai absente le 4 avril.", 'registration join 1,2,4,5,6,8'],
  ['fr', "Je m'inscris à la 2 et à la 3 mais pas à la 4.", 'registration join 2,3'],
  ['fr', 'La 2 oui, la 3 non, la 4 oui.', 'registration join 2,4'],
  ['fr', 'Pas la 2, mais la 3 et la 4.', 'registration join 3,4'],
  [
    'fr',
    'Je ne suis pas disponible le 7 mars mais je viendrai à toutes les autres.',
    'registration join 1,3,4,5,6,8',
  ],
  ['fr', "N'oubliez pas de m'inscrire à la 2.", 'registration join 2'],
  ['fr', 'Je ne manquerai pas de venir à la 2.', 'registration join 2'],
  ['fr', 'Je ne veux surtout pas manquer la 6.', 'registration join 6'],
  ['fr', "Je ne peux venir qu'à la 6.", 'registration join 6'],
  ['fr', "Je ne souhaite participer qu'aux rencontres 2 et 3.", 'registration join 2,3'],
  ['fr', 'Sans la 4, je prends tout.', 'registration join 1,2,3,5,6,8'],
  ['fr', 'Je suis intéressé par la 2, pas du tout par la 3.', 'registration join 2'],
  ['fr', 'Inscrivez-moi aux rencontres 1 à 6 sauf la 3.', 'registration join 1,2,4,5,6'],
  ['fr', 'Toutes les rencontres me vont sauf les deux du 11 mai.', 'registration join 1,2,3,6,8'],
  ['fr', 'Rien contre la 2 et la 3 : inscrivez-moi.', 'registration join 2,3'],
  ['fr', 'Pas de problème pour la 2, je viens.', 'registration join 2'],
  ['fr', 'Aucun souci pour le 4 avril, je serai là.', 'registration join 3'],
  ['fr', "Je ne pourrai pas rester jusqu'à la fin mais je viens à la 2.", 'registration join 2'],
  ['en', 'All of them except 4 and 5, please.', 'registration join 1,2,3,6,7,8,9,10'],
  ['en', "I'd like to come to everything bar session 4.", 'registration join 1,2,3,5,6,7,8,9,10'],
  ['en', '2 and 3 yes, 4 no.', 'registration join 2,3'],
  ['en', 'Not 2, but 3 and 4 please.', 'registration join 3,4'],
  ['en', "I can't do 2 but I can do 3.", 'registration join 3'],
  [
    'en',
    "Please register me for every session, though I'll be away on 8 April.",
    'registration join 1,2,3,5,6,7,8,9,10',
  ],
  ['en', "Don't forget to put me down for 8.", 'registration join 8'],
  ['en', 'I can only make 8.', 'registration join 8'],
  ['en', "I'm not interested in 2, just 3.", 'registration join 3'],
  ['en', 'No objection to 8: sign me up.', 'registration join 8'],
  ['en', "I'd like the lot, minus 6 and 7.", 'registration join 1,2,3,4,5,8,9,10'],
  ['en', "I'll come to 1-5, leaving out 3.", 'registration join 1,2,4,5'],
]

describe('takes out what is refused, and nothing else', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
