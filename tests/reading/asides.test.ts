import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  [
    'fr',
    "Je viens de prendre mes fonctions le 1er mars à la mairie. Je m'inscris à la rencontre 6.",
    'registration join 6',
  ],
  [
    'fr',
    "J'ai commencé comme animatrice en octobre et tout est nouveau pour moi. Je souhaite suivre la rencontre sur le compost.",
    'registration join 4',
  ],
  [
    'fr',
    "Nos plants ont gelé en avril dernier, alors la rencontre du 15 juin m'intéresse vraiment, inscrivez-moi.",
    'registration join 6',
  ],
  [
    'fr',
    "Ma voisine m'a raconté que l'eau au jardin avait été passionnante l'an passé. Je voudrais venir le 7 mars.",
    'registration join 2',
  ],
  [
    'fr',
    "Je prends la 3 et la 6. Dommage pour les outils, j'aurais adoré mais je garde mes petits-enfants ce soir-là.",
    'registration join 3,6',
  ],
  [
    'fr',
    "Merci pour la rencontre du 2 février, c'était formidable. Pouvez-vous m'inscrire à celle du 4 avril ?",
    'registration join 3',
  ],
  [
    'fr',
    'Comme je vous le disais au téléphone le 5 janvier, je viendrai à la rencontre 4.',
    'registration join 4',
  ],
  ['fr', 'Je participe déjà à un autre cycle en juin, mais je serai là le 4 avril.', 'registration join 3'],
  [
    'fr',
    'Notre association fête ses 20 ans en mai. Nous serons présents à la rencontre 2.',
    'registration join 2',
  ],
  [
    'fr',
    "Je m'inscris au 2. Mon fils passe son bac le 15 juin, donc pas question pour moi de m'absenter ce jour-là.",
    'registration join 2',
  ],
  [
    'fr',
    "Je m'inscris à la rencontre du 4 avril. Le 7 mars je suis en congés et le 15 juin j'accompagne une sortie scolaire.",
    'registration join 3',
  ],
  [
    'fr',
    'Je serai des vôtres le 15 juin. Les autres rencontres ne me concernent pas trop.',
    'registration join 6',
  ],
  ['fr', "Inscrivez-moi à la rencontre 6. J'habite au 3 rue du 4 avril à Lormont.", 'registration join 6'],
  [
    'fr',
    "Je m'inscris aux deux du 11 mai. Le compost de notre résidence a pris feu en septembre, c'est dire si on a besoin d'aide !",
    'registration join 4,5',
  ],
  [
    'fr',
    "On m'a dit le plus grand bien de Lucie Armand, dont j'ai lu le livre. C'est toutefois à la 3 que je souhaite assister.",
    'registration join 3',
  ],
  [
    'fr',
    "Je regrette d'avoir manqué la rencontre sur le sol. Je souhaite venir à celle sur les abeilles.",
    'registration join 6',
  ],
  [
    'fr',
    'Bénévole depuis mars 2021, je gère 5 parcelles et 2 ruches. Je viendrai à la rencontre sur les outils.',
    'registration join 5',
  ],
  ['fr', 'Je viens à la 2, mon mari viendra me chercher à 17h30.', 'registration join 2'],
  [
    'fr',
    "Nous aurons fini les travaux de la serre en mai, d'ici là je viens le 7 mars.",
    'registration join 2',
  ],
  [
    'fr',
    "Pour info, la mairie organise une bourse aux plantes le 15 juin. Je m'inscris à la rencontre 2.",
    'registration join 2',
  ],
  [
    'fr',
    "Inscription : rencontre 4. Notre réunion d'équipe du 4 avril a confirmé mon déplacement.",
    'registration join 4',
  ],
  [
    'fr',
    "J'ai vu votre affiche le 7 mars au marché... je plaisante, hier ! Je viens à la 6.",
    'registration join 6',
  ],
  ['fr', "La 3 m'aurait plu aussi mais je travaille. Donc juste la 6 pour moi.", 'registration join 6'],
  [
    'fr',
    "Ayant raté la précédente, je vous demande de m'inscrire à la 6. Bon courage pour la 2 !",
    'registration join 6',
  ],
  [
    'fr',
    "Depuis que j'ai entendu Yves Delcourt à la radio en novembre je ne rate plus rien. Je m'inscris donc à sa rencontre.",
    'registration join 3',
  ],
  [
    'fr',
    "Une collègue de l'école viendra peut-être à la 5, elle vous écrira. De mon côté, je m'inscris à la 2.",
    'registration join 2',
  ],
  [
    'fr',
    'Mes collègues iront à la 4, ils se sont inscrits de leur côté. Moi je prends la 2.',
    'registration join 2',
  ],
  [
    'fr',
    "Je suis en stage jusqu'au 15 juin, puis disponible. Je souhaite m'inscrire à la rencontre d'octobre.",
    'registration join 8',
  ],
  [
    'fr',
    "Je m'inscris à la rencontre 2. Nous avons reçu votre programme le 3 et l'avons affiché en salle 4.",
    'registration join 2',
  ],
  ['fr', "À 62 ans et avec 3 hernies, j'apprends encore ! La 5 pour moi.", 'registration join 5'],
  [
    'fr',
    "Ma candidature au conseil de quartier sera étudiée le 4 avril. Quoi qu'il arrive, je serai présente le 15 juin.",
    'registration join 6',
  ],
  [
    'fr',
    "Je m'inscris au 3. Avez-vous prévu un parking ? Celui du 4 avril de l'an passé était plein.",
    'registration join 3 ?',
  ],
  [
    'fr',
    "Votre dernière fête des récoltes était si réussie ! Je m'inscris à la rencontre sur les graines.",
    'registration join 2',
  ],
  [
    'fr',
    "Mon médecin m'a interdit de jardiner jusqu'en avril, j'en profite pour m'instruire : la 1 et la 2.",
    'registration join 1,2',
  ],
  [
    'fr',
    "Je viens à la 1. J'aurai ensuite un bébé en mars, ce sera donc ma seule venue.",
    'registration join 1',
  ],
  [
    'fr',
    "Notre conseil d'administration du 7 mars a validé le budget. Merci de m'inscrire à la rencontre sur l'eau.",
    'registration join 3',
  ],
  [
    'fr',
    "Bonjour à toute l'équipe, 4 ans déjà que je suis vos rencontres ! La 6 cette année.",
    'registration join 6',
  ],
  [
    'fr',
    "Je vous remercie pour votre accueil lors de la rencontre 1. J'aimerais maintenant suivre la 2.",
    'registration join 2',
  ],
  [
    'fr',
    "Je m'inscris à la rencontre du 4 avril pour préparer l'atelier que j'anime le 11 mai dans mon école.",
    'registration join 3',
  ],
  [
    'fr',
    "Je serai à la rencontre 6, le lendemain d'un mariage le 14 juin, soyez indulgents.",
    'registration join 6',
  ],
  [
    'fr',
    "Je souhaite participer à la rencontre 2. Vous pouvez me joindre jusqu'au 4 avril au bureau, ensuite chez moi.",
    'registration join 2',
  ],
  [
    'en',
    'I started here on 12 February last year and still feel new. Please book me on session 4.',
    'registration join 4',
  ],
  [
    'en',
    "My sister told me burnout was the best talk she had ever heard. I'd like to come on 11 March.",
    'registration join 3',
  ],
  [
    'en',
    'Thanks for the session on 15 January, I learned a lot. Can I join session 2?',
    'registration join 2',
  ],
  [
    'en',
    'We move offices in May, so I can only promise 11 March. Please put me down for that.',
    'registration join 3',
  ],
  [
    'en',
    'Please sign me up for session 9. We lost two nurses to burnout in October and it hit the ward hard.',
    'registration join 9',
  ],
  [
    'en',
    "I was at school with Owen Pritchard, small world! I'd like a place on 8 April.",
    'registration join 4',
  ],
  [
    'en',
    'Sorry to have missed Sleep and fatigue. I would like to attend Medication rounds.',
    'registration join 2',
  ],
  [
    'en',
    "I'd have loved to hear about nutrition but I work Mondays in May. Session 3 for me please.",
    'registration join 3',
  ],
  [
    'en',
    'Please add me to session 2 (I live at 4 April Cottages, so dates follow me around).',
    'registration join 2',
  ],
  [
    'en',
    "Our own training day is on 13 May and the audit in September. I'd like to register for session 8.",
    'registration join 8',
  ],
  [
    'en',
    "Since the fire in November we've had no canteen. Count me in for session 6.",
    'registration join 6',
  ],
  [
    'en',
    "Can you book me in for the 10 June 20:00 talk? I finish my probation in March and I'm on leave in April.",
    'registration join 7',
  ],
  ['en', "I read Ruth Okafor's book over Christmas. I'd love to attend session 2.", 'registration join 2'],
  [
    'en',
    'As discussed on the phone on 8 April last year, I coordinate 3 homes with 40 beds. Session 2 please.',
    'registration join 2',
  ],
  ['en', "I'll come to 3. If 4 had been online I'd have come to that too.", 'registration join 3'],
  [
    'en',
    'Book me on session 5. My manager went to Lifting safely in 2022 and still talks about it.',
    'registration join 5',
  ],
  [
    'en',
    "My husband has an operation on 11 March so I can't do that one; 8 April is fine, please book me.",
    'registration join 4',
  ],
  [
    'en',
    "Someone at the union told me session 7 is already full, is that right? I'd like to come to 6.",
    'registration join 6 ?',
  ],
  [
    'en',
    'I work nights 2 to 6, with 5 residents each. Please register me for session 8.',
    'registration join 8',
  ],
  ['en', "I've been a carer since May 2011. Please sign me up for legal duties.", 'registration join 8'],
  [
    'en',
    "We had a safeguarding incident in June which is why I'm asking: please register me for session 8.",
    'registration join 8',
  ],
  ['en', "The rest of the team will sign up later. I'd like session 3.", 'registration join 3'],
  [
    'en',
    "Great to see dementia on the programme at last. I'd like to attend the talk on legal duties.",
    'registration join 8',
  ],
  [
    'en',
    "You kindly sent me the slides of session 1. I'd like to be at session 2 in person.",
    'registration join 2 inPerson 2',
  ],
  ['en', 'I retire on 9 September, so this will be my last chance: session 5 please.', 'registration join 5'],
  [
    'en',
    'I teach a class on infection control every October, so no need for that one. Put me down for session 9.',
    'registration join 9',
  ],
]

describe('leaves out what a story names in passing', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
