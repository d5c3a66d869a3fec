import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Pouvez-vous m'inscrire à la 2 ?", 'registration join 2'],
  ['fr', "Serait-il envisageable de m'ajouter à la 2 ?", 'registration join 2'],
  ['fr', "Est-ce que je peux encore m'inscrire à la 2 ?", 'registration join 2'],
  ['fr', 'Y a-t-il encore de la place à la 2 ?', 'other ?'],
  ['fr', 'Reste-t-il des places pour le 7 mars ? Si oui, je prends.', 'registration join 2 ?'],
  ['fr', "Je souhaite m'inscrire à la 2. À quelle heure cela se termine-t-il ?", 'registration join 2 ?'],
  ['fr', 'Puis-je venir à la 2 ?', 'registration join 2'],
  ['fr', 'La 2 sera-t-elle enregistrée ?', 'other ?'],
  ['fr', 'Peut-on suivre la 2 à distance ?', 'other ?'],
  ['fr', "Auriez-vous la gentillesse de m'inscrire à la 2 ?", 'registration join 2'],
  ['fr', 'Merci de me dire si mon inscription à la 2 est bien prise en compte.', 'other ?'],
  ['fr', 'Pourriez-vous me confirmer mon inscription à la 2 ?', 'registration join 2'],
  ['fr', "Comment dois-je faire pour m'inscrire à la 2 ?", 'other ?'],
  ['fr', 'Je voudrais savoir si la 2 est gratuite.', 'other ?'],
  ['fr', "Inscrivez-moi à la 2 et dites-moi s'il faut apporter quelque chose.", 'registration join 2 ?'],
  ['fr', "Je viens à la 2, est-ce grave si j'arrive en retard ?", 'registration join 2 ?'],
  ['fr', 'Où a lieu la rencontre 2 ?', 'other ?'],
  ['fr', "Est-il nécessaire d'avoir suivi la 1 pour venir à la 2 ?", 'other ?'],
  ['fr', "Serait-il possible de m'inscrire à la 2 et à la 3 ? Faut-il payer ?", 'registration join 2,3 ?'],
  ['fr', "Et si je ne viens qu'à la 2, c'est possible ?", 'registration join 2'],
  ['en', 'Can I come to 5?', 'registration join 5'],
  ['en', 'Could you sign me up for 5, please?', 'registration join 5'],
  ['en', 'Would it be possible to attend 5?', 'registration join 5'],
  ['en', 'Is session 5 still open?', 'other ?'],
  ['en', 'Is there parking for session 5?', 'other ?'],
  ['en', 'Please book me on 5. Will there be tea?', 'registration join 5 ?'],
  ['en', 'May I join session 5?', 'registration join 5'],
  ['en', 'Any room left on 5? If so, count me in.', 'registration join 5 ?'],
  ['en', 'Do I need to have done 4 before 5?', 'other ?'],
  ['en', 'What time does session 5 finish?', 'other ?'],
  ['en', "Will session 5 be recorded? I can't make it.", 'other ?'],
  ['en', 'Am I too late to join 5?', 'other ?'],
  ['en', 'How do I sign up for 5?', 'other ?'],
  ['en', 'Would you mind putting me down for 5?', 'registration join 5'],
]

describe('tells orders in the form of questions from questions', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
