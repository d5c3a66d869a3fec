import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  [
    'fr',
    'Le compost du lycée a été primé le 15 juin dernier, nos élèves en sont fiers. Inscription à la rencontre 2.',
    'registration join 2',
  ],
  [
    'fr',
    'Chez nous, les abeilles ont disparu en mai. Je viendrai donc à la rencontre 6.',
    'registration join 6',
  ],
  [
    'fr',
    "J'ai pris ma retraite le 1er avril et je cultive depuis 300 m². La rencontre du 7 mars me plairait.",
    'registration join 2',
  ],
  [
    'fr',
    'Mme le Maire inaugure le jardin des Lilas le 4 avril à 11h. Inscrivez-moi à la rencontre 2.',
    'registration join 2',
  ],
  [
    'fr',
    "Nous étions douze en juin, nous ne sommes plus que sept. Quoi qu'il en soit je m'inscris à la 3.",
    'registration join 3',
  ],
  ['fr', "La mairie nous a prêté un terrain en avril 2019. Je m'inscris à la 3.", 'registration join 3'],
  [
    'fr',
    "Il a gelé le 11 mai l'an dernier, j'espère que cette année non. La 2 pour moi.",
    'registration join 2',
  ],
  [
    'fr',
    'Si tout se passe bien, nous ouvrons la ressourcerie en mai. Je serai présente le 4 avril.',
    'registration join 3',
  ],
  [
    'fr',
    'Ma sœur, qui tient le café du village, parle de vos rencontres à tout le monde. Je réserve pour la 6.',
    'registration join 6',
  ],
  ['fr', 'Rencontre 3, présent. Rencontre 6, présent.', 'registration join 3,6'],
  ['fr', 'Je vous rejoindrai le 15 juin.', 'registration join 6'],
  ['fr', "J'y serai le 4 avril !", 'registration join 3'],
  ['fr', 'Comptez une personne de plus le 4 avril : moi.', 'registration join 3'],
  ['fr', 'Mettez mon nom pour le 4 avril.', 'registration join 3'],
  ['fr', 'Veuillez prendre note de ma présence le 7 mars.', 'registration join 2'],
  ['fr', 'Ok pour moi le 7 mars et le 4 avril.', 'registration join 2,3'],
  ['fr', 'Les 7 mars et 4 avril sont bloqués dans mon agenda, inscrivez-moi.', 'registration join 2,3'],
  ['fr', 'Notre service souhaite participer à la rencontre 4.', 'registration join 4'],
  ['fr', 'Le stationnement est-il facile ? Je viens le 4 avril.', 'registration join 3 ?'],
  ['fr', 'Dois-je apporter un tablier le 4 avril ?', 'other ?'],
  ['fr', 'Votre affiche annonce le 5 avril, le site le 4 : quelle est la bonne date ?', 'other ?'],
  ['fr', 'Nous mettons en vente nos surplus de graines le 7 mars, venez nombreux.', 'other'],
  ['fr', 'Merci de retirer notre affiche du 15 juin de votre panneau.', 'other'],
  ['fr', 'Je vous présente mes meilleurs vœux et vous dis à bientôt.', 'other'],
  ['fr, to a confirmation', "Suite à mon mariage je m'appelle désormais Marie Lefort.", 'change'],
  ['fr, to a confirmation', 'Je viendrai bien le 4 avril, mais à distance.', 'change online 3'],
  ['fr, to a confirmation', 'Tout compte fait, je me déplacerai le 4 avril.', 'change inPerson 3'],
  ['fr, to a confirmation', 'Pas de changement pour moi, merci.', 'other'],
  ['fr, to a confirmation', "J'ai un empêchement le 4 avril.", 'cancellation leave 3'],
  ['fr, to a confirmation', 'Le 4 avril tombe pendant mes vacances, retirez-moi.', 'cancellation leave 3'],
  ['fr, to a confirmation', 'Supprimez mes coordonnées après la rencontre du 4 avril.', 'data-erasure'],
  [
    'en',
    'Our bins were collected on 11 March as usual, lovely. Put me down for session 4.',
    'registration join 4',
  ],
  [
    'en',
    "I lost my father in May and burnout followed. I'd like to come on 14 October.",
    'registration join 9',
  ],
  ['en', "The hospital opens its new wing on 8 April. I'm booking session 2.", 'registration join 2'],
  ['en', 'My rota changed in March, which frees my Mondays. Session 6, please.', 'registration join 6'],
  ['en', 'Session 3: yes. Session 5: yes.', 'registration join 3,5'],
  ['en', "I'd be grateful for a place on 11 March.", 'registration join 3'],
  ['en', 'Consider this my registration for 13 May.', 'registration join 5'],
  ['en', 'You can count on my being there on 8 April.', 'registration join 4'],
  ['en', 'I confirm my attendance on 11 March.', 'registration join 3'],
  ['en', 'Your poster says 11 March but the website says 12 March. Which is right?', 'other ?'],
  ['en', 'Our choir sings on 14 October in the same hall, do come!', 'other'],
  ['en', 'Apologies for my absence in December.', 'other'],
  ['en, to a confirmation', 'I got married: please change my name to Marie Holt.', 'change'],
  ['en, to a confirmation', "I'd now rather follow 11 March from home.", 'change online 3'],
  ['en, to a confirmation', "Something's come up on 11 March, I won't make it.", 'cancellation leave 3'],
  ['en, to a confirmation', 'No change on my side, thank you.', 'other'],
]

describe('tells a story from a request, whatever kind of mail it stands in', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
