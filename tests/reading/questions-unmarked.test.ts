import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Je m'inscris à la 3. Je me demande s'il y a un parking", 'registration join 3 ?'],
  ['fr', "Je m'inscris à la 3, pourriez-vous me dire où cela se passe.", 'registration join 3 ?'],
  ['fr', "Je m'inscris à la 3. Je n'ai pas trouvé l'adresse.", 'registration join 3 ?'],
  ['fr', 'Le lien ne fonctionne pas.', 'other ?'],
  ['fr', "Je n'arrive pas à ouvrir la pièce jointe.", 'other ?'],
  ['fr', 'Il manque le lien de connexion dans votre message.', 'other ?'],
  ['fr', "Je n'ai jamais reçu le lien.", 'other ?'],
  ['fr', 'Je ne sais pas où ça se passe', 'other ?'],
  ['fr', 'Je voulais savoir à quelle heure ça finit', 'other ?'],
  ['fr', "Dites-moi s'il faut apporter quelque chose.", 'other ?'],
  ['fr', 'Y a-t-il un parking', 'other ?'],
  ['fr', 'Faut-il payer', 'other ?'],
  ['fr', "C'est où exactement", 'other ?'],
  ['fr', 'Merci de me préciser la salle.', 'other ?'],
  ['fr', "J'aurais besoin d'une attestation pour la 1.", 'other ?'],
  ['fr', "Je m'inscris à la 3. N'hésitez pas si vous avez des questions.", 'registration join 3'],
  ['fr', "Je m'inscris à la 3. Qui pourrait résister ?", 'registration join 3'],
  ['fr', "Je m'inscris à la 3, c'est bien noté ?", 'registration join 3'],
  ['fr', "Je m'inscris à la 3, d'accord ?", 'registration join 3'],
  ['fr', "Je m'inscris à la 3. Comment allez-vous ?", 'registration join 3'],
  ['fr', "Je m'inscris à la 3. Vous allez bien ?", 'registration join 3'],
  [
    'fr',
    "Je m'inscris à la 3. Pouvez-vous me confirmer la bonne réception de ce message ?",
    'registration join 3',
  ],
  ['fr', "Je m'inscris à la 3. Est-ce que c'est bon pour vous ?", 'registration join 3'],
  ['fr', "Je m'inscris à la 3, n'est-ce pas formidable ?", 'registration join 3'],
  ['en', "I'll come to 3. I was wondering whether there is parking", 'registration join 3 ?'],
  ['en', "I'll come to 3. I can't find the address anywhere.", 'registration join 3 ?'],
  ['en', "The link doesn't work.", 'other ?'],
  ['en', "I haven't received the link.", 'other ?'],
  ['en', "I can't open the attachment.", 'other ?'],
  ['en', 'The page gives me an error.', 'other ?'],
  ['en', 'Not sure where it takes place.', 'other ?'],
  ['en', 'Please let me know what time it ends.', 'other ?'],
  ['en', 'Could you tell me where to park', 'other ?'],
  ['en', 'Do I need to bring anything', 'other ?'],
  ['en', "I'd like to know if there is a fee.", 'other ?'],
  ['en', 'I would need an attendance certificate for session 1.', 'other ?'],
  ['en', "I'll come to 3. Let me know if you need anything else.", 'registration join 3'],
  ['en', "I'll come to 3. Hope that's OK?", 'registration join 3'],
  ['en', "I'll come to 3. How are things?", 'registration join 3'],
  ['en', "I'll come to 3. Who could say no?", 'registration join 3'],
  ['en', "I'll come to 3. Can you confirm?", 'registration join 3'],
  ['en', "I'll come to 3. Please let me know if that is not possible.", 'registration join 3'],
  ['en', "I'll come to 3. Please let me know if there are any problems.", 'registration join 3'],
  ['en', 'Sign me up for 3, would you?', 'registration join 3'],
  ['en', 'Put me down for 3, will you?', 'registration join 3'],
]

describe('takes stated problems for questions, courtesies and tags for none', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
