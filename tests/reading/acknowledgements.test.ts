import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['en, to a confirmation', 'See you tomorrow night!', 'other'],
  ['en, to a confirmation', 'See you on 11 March!', 'other'],
  ['en, to a confirmation', 'Great, see you at session 3.', 'other'],
  ['en, to a confirmation', "Perfect, I've put it in my diary.", 'other'],
  ['en, to a confirmation', 'Lovely, looking forward to it.', 'other'],
  ['en, to a confirmation', 'All good, see you then.', 'other'],
  ['en, to a confirmation', 'Duly noted for Monday 11 March.', 'other'],
  ['fr, to a confirmation', "C'est bien noté pour mardi.", 'other'],
  ['fr, to a confirmation', "C'est bien noté pour le 4 avril.", 'other'],
  ['fr, to a confirmation', 'Je note la date du 4 avril, merci.', 'other'],
  ['fr, to a confirmation', 'Parfait, à mardi !', 'other'],
  ['fr, to a confirmation', "Super, je l'ai mis dans mon agenda.", 'other'],
  ['fr, to a confirmation', 'Merci pour la confirmation, au plaisir de vous voir le 4 avril.', 'other'],
  ['fr, to a confirmation', "Merci ! Je m'inscris aussi à la 6.", 'registration join 6'],
  ['en, to a confirmation', 'Thanks! Could you add session 5 too?', 'registration join 5'],
  ['fr', "J'ai bien noté la date du 7 mars, vous pouvez compter sur moi.", 'registration join 2'],
  ['fr', "C'est bien noté pour le 7 mars, comptez sur moi.", 'registration join 2'],
  ['fr', "C'est noté, je viens le 7 mars.", 'registration join 2'],
  ['en', 'Duly noted for 11 March, count me in.', 'registration join 3'],
  [
    'fr, to a confirmation',
    "C'est noté pour le 4 avril. Inscrivez-moi aussi au 7 mars.",
    'registration join 2',
  ],
  ['en', 'Many thanks for the quick confirmation!', 'other'],
  ['en', 'Thank you for the confirmation.', 'other'],
  ['en', 'Thanks a lot', 'other'],
  ['en', 'Thanks!', 'other'],
  ['en', 'Thanks so much for letting me know.', 'other'],
  ['en', 'Cheers!', 'other'],
  ['en', 'Much appreciated.', 'other'],
  ['fr', 'Merci !', 'other'],
  ['fr', 'Merci beaucoup pour votre retour rapide.', 'other'],
  ['fr', 'Un grand merci.', 'other'],
  ['fr', 'Merci bien', 'other'],
  ['fr', 'Merci pour la confirmation et à bientôt !', 'other'],
  ['fr', 'Bien reçu, merci.', 'other'],
  ['fr', "C'est noté, merci.", 'other'],
  ['en', 'Noted, thanks.', 'other'],
  ['en', 'Received with thanks.', 'other'],
  ['en, to a confirmation', 'Many thanks for the quick confirmation!', 'other'],
  ['en, to a confirmation', 'Thanks', 'other'],
  ['fr, to a confirmation', 'Merci !', 'other'],
  ['fr, to a confirmation', 'Merci beaucoup.', 'other'],
]

describe('takes an acknowledgement for no request', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
