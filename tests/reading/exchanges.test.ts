import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Je préfère venir à la 6 au lieu de la 2.', 'change join 6 leave 2'],
  ['fr', 'Pouvez-vous remplacer la 2 par la 6 ?', 'change join 6 leave 2'],
  ['fr', 'Merci de basculer mon inscription de la 2 vers la 6.', 'change join 6 leave 2'],
  ['fr', "J'étais inscrite à la 2, je voudrais plutôt la 6.", 'change join 6 leave 2'],
  [
    'fr',
    'Est-il possible de permuter ma place du 7 mars avec une place le 15 juin ?',
    'change join 6 leave 2',
  ],
  ['fr', 'Je souhaite échanger la rencontre 2 contre la rencontre 6.', 'change join 6 leave 2'],
  ['fr', 'Mettez-moi à la 6 à la place de la 2.', 'change join 6 leave 2'],
  ['fr', 'Annulez la 2 et inscrivez-moi à la 6.', 'change join 6 leave 2'],
  ['fr', 'Je laisse la 2 et je prends la 6.', 'change join 6 leave 2'],
  ['fr', 'Au lieu du 7 mars, je viendrai le 15 juin.', 'change join 6 leave 2'],
  [
    'fr',
    'Je ne peux plus venir à la 2, est-ce que je peux venir à la 6 à la place ?',
    'change join 6 leave 2',
  ],
  ['fr', 'Je voudrais transférer mon inscription du 7 mars au 15 juin.', 'change join 6 leave 2'],
  ['fr', 'Je change la 2 pour la 6.', 'change join 6 leave 2'],
  ['fr', 'Finalement la 6 me convient mieux que la 2.', 'change join 6 leave 2'],
  ['fr', 'Je troque la 2 contre la 6.', 'change join 6 leave 2'],
  ['fr', 'Déplacez-moi de la rencontre 2 à la rencontre 6.', 'change join 6 leave 2'],
  ['fr', 'Retirez-moi de la 2 et ajoutez-moi à la 6 et à la 8.', 'change join 6,8 leave 2'],
  ['fr', 'Je ne viens plus à la 2 mais à la 6.', 'change join 6 leave 2'],
  ['fr', 'Je passe de la 2 à la 6.', 'change join 6 leave 2'],
  ['fr', 'Plutôt la 6 que la 2, finalement.', 'change join 6 leave 2'],
  ['fr', 'Désinscrivez-moi du 7 mars ; à la place je viendrai le 15 juin.', 'change join 6 leave 2'],
  ['fr', "Serait-il possible d'être décalée du 7 mars au 15 juin ?", 'change join 6 leave 2'],
  [
    'fr',
    "Je m'étais inscrite pour le 7 mars mais le 15 juin m'arrangerait davantage.",
    'change join 6 leave 2',
  ],
  ['fr', 'Je remplace le 7 mars par le 15 juin.', 'change join 6 leave 2'],
  ['fr, to a confirmation', "Je voudrais venir à la 6 plutôt qu'à la 3.", 'change join 6 leave 3'],
  ['fr, to a confirmation', 'Pouvez-vous me mettre sur la 6 à la place ?', 'registration join 6 unclear'],
  [
    'fr, to a confirmation',
    "Erreur de ma part : c'est la 2 que je voulais, pas la 3.",
    'change join 2 leave 3',
  ],
  ['fr, to a confirmation', 'Je voulais la 2, pas la 3 !', 'change join 2 leave 3'],
  [
    'fr, to a confirmation',
    "Vous m'avez mise à la 3 alors que j'avais demandé la 2.",
    'change join 2 leave 3',
  ],
  [
    'fr, to a confirmation',
    'Je ne pourrai pas venir le 4 avril mais je viendrai le 15 juin.',
    'change join 6 leave 3',
  ],
  ['en', 'Please move me from session 2 to session 6.', 'change join 6 leave 2'],
  ['en', 'Could I swap 2 for 5?', 'change join 5 leave 2'],
  ['en', 'Can I trade my place on 2 for one on 5?', 'change join 5 leave 2'],
  ['en', "I'd like to come to 5 instead of 2.", 'change join 5 leave 2'],
  ['en', "Instead of 12 February, I'd like 13 May.", 'change join 5 leave 2'],
  ['en', 'Please cancel 2 and book me on 5.', 'change join 5 leave 2'],
  ['en', 'Put me on 5 rather than 2.', 'change join 5 leave 2'],
  ['en', "I'm down for 2 but would prefer 5.", 'change join 5 leave 2'],
  ['en', 'I need to switch from 2 to 5.', 'change join 5 leave 2'],
  ['en', 'Replace 2 with 5, please.', 'change join 5 leave 2'],
  ['en', 'Would it be possible to change my booking from 12 February to 13 May?', 'change join 5 leave 2'],
  ['en', 'Drop 2, add 5.', 'change join 5 leave 2'],
  ['en', "I can't make 2 any longer; could you put me down for 5 and 8 instead?", 'change join 5,8 leave 2'],
  ['en', 'Take me off 2 and put me on 5.', 'change join 5 leave 2'],
  ['en', "I'd rather do 5 than 2.", 'change join 5 leave 2'],
  ['en', 'Please transfer my registration for 12 February to 13 May.', 'change join 5 leave 2'],
  ['en', 'I signed up for 2, but 5 suits me better.', 'change join 5 leave 2'],
  ['en, to a confirmation', 'Can I come on 13 May instead?', 'registration join 5 unclear'],
  ['en, to a confirmation', 'I meant session 2, not session 3.', 'change join 2 leave 3'],
  ['en, to a confirmation', 'Wrong one, sorry: I wanted 2, not 3.', 'change join 2 leave 3'],
  ['en, to a confirmation', "You've put me on 3 but I asked for 2.", 'change join 2 leave 3'],
  ['en, to a confirmation', "I can't come on 11 March but could do 13 May.", 'change join 5 leave 3'],
]

describe('takes one for another', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
