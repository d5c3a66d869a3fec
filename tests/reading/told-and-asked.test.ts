import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Je coche la 3 et la 4.', 'registration join 3,4'],
  ['fr', "J'ai choisi la rencontre du 4 avril.", 'registration join 3'],
  ['fr', "J'ai coché les 2 et 6 sur votre programme.", 'registration join 2,6'],
  ['fr', "J'ai jeté mon dévolu sur la 3.", 'registration join 3'],
  ['fr', 'Nous avons retenu le 4 avril et le 15 juin.', 'registration join 3,6'],
  ['fr', "Ma directrice m'autorise à venir le 4 avril.", 'registration join 3'],
  ['fr', "Mon chef est d'accord pour que je vienne le 4 avril.", 'registration join 3'],
  ['fr', 'Mon employeur a validé ma participation à la rencontre 3.', 'registration join 3'],
  ['fr', 'Mon planning me permet de venir le 4 avril.', 'registration join 3'],
  ['fr', "Le 4 avril me convient parfaitement, vous pouvez m'inscrire.", 'registration join 3'],
  ['fr', 'La date du 4 avril me va.', 'registration join 3'],
  ['fr', 'Mes disponibilités : le 4 avril et le 15 juin.', 'registration join 3,6'],
  ['fr', 'Mes choix : 2, 3 et 6', 'registration join 2,3,6'],
  ['fr', 'Ma préférence va à la 3.', 'registration join 3'],
  ['fr', 'Mon choix se porte sur la rencontre du 15 juin.', 'registration join 6'],
  ['fr', 'Notre équipe participera à la rencontre du 4 avril.', 'registration join 3'],
  ['fr', 'Notre association sera présente le 4 avril.', 'registration join 3'],
  ['fr', "J'aurai le plaisir d'assister à la 3.", 'registration join 3'],
  ['fr', "J'ai l'honneur de solliciter une place pour la rencontre du 4 avril.", 'registration join 3'],
  ['fr', "J'ai très envie d'entendre Lucie Armand, je m'inscris.", 'registration join 2'],
  [
    'fr',
    "J'ai lu avec intérêt la présentation de la rencontre sur l'eau et je souhaite y participer.",
    'registration join 3',
  ],
  [
    'fr',
    "J'ai vu que vous organisez une rencontre le 4 avril, je souhaite m'inscrire.",
    'registration join 3',
  ],
  ['fr', "J'ai découvert votre rencontre sur les abeilles. Puis-je m'inscrire ?", 'registration join 6'],
  ['fr', "On m'a parlé de votre rencontre du 15 juin, je voudrais m'inscrire.", 'registration join 6'],
  [
    'fr',
    "Ma collègue m'a transmis l'invitation pour le 4 avril, je serai des vôtres.",
    'registration join 3',
  ],
  [
    'fr',
    "Je gère un jardin partagé et la rencontre sur le compost me serait utile, pouvez-vous m'inscrire ?",
    'registration join 4',
  ],
  ['fr', 'Je prépare un projet pour le printemps et je viendrai donc le 7 mars.', 'registration join 2'],
  ['fr', "Il me tarde d'assister à la rencontre du 15 juin !", 'registration join 6'],
  ['fr', 'Il me faut une place pour le 4 avril.', 'registration join 3'],
  ['fr', 'Je me permets de vous demander mon inscription au 4 avril.', 'registration join 3'],
  ['fr', 'Je vous adresse mon inscription pour la rencontre du 4 avril.', 'registration join 3'],
  ['fr', 'Je vous fais parvenir ma réponse : ce sera oui pour le 15 juin.', 'registration join 6'],
  ['fr', 'Le 4 avril, je prends le train de 8h pour vous rejoindre.', 'registration join 3'],
  ['fr', 'Je pose un jour de congé pour venir le 15 juin.', 'registration join 6'],
  ['fr', "J'ai demandé ma journée du 15 juin pour pouvoir venir, inscrivez-moi.", 'registration join 6'],
  ['fr', "J'ai libéré mon après-midi du 4 avril pour vous.", 'registration join 3'],
  [
    'fr',
    "J'ai réservé ma baby-sitter pour le 4 avril, vous pouvez donc compter sur moi.",
    'registration join 3',
  ],
  [
    'fr, to a confirmation',
    'Mon fils est hospitalisé, je ne viendrai pas le 4 avril.',
    'cancellation leave 3',
  ],
  ['fr, to a confirmation', "Le 4 avril ma fille accouche, annulez s'il vous plaît.", 'cancellation leave 3'],
  [
    'fr, to a confirmation',
    "J'ai une réunion le 15 juin, pouvez-vous me désinscrire ?",
    'cancellation leave 6',
  ],
  [
    'fr, to a confirmation',
    "Notre séminaire d'équipe a été déplacé au 4 avril, je dois donc me décommander.",
    'cancellation leave 3',
  ],
  ['en', 'I have picked 8 April and 13 May.', 'registration join 4,5'],
  ['en', 'My manager has agreed to 8 April, so please book me in.', 'registration join 4'],
  ['en', 'My choice is session 3.', 'registration join 3'],
  ['en', 'My first choice would be the talk on nutrition.', 'registration join 5'],
  ['en', 'I have cleared my diary for 11 March.', 'registration join 3'],
  ['en', 'Our team would like to come to session 3.', 'registration join 3'],
  ['en', 'The 8 April date suits me, please book me a place.', 'registration join 4'],
  ['en', 'I saw your poster about the talk on nutrition and would like to come.', 'registration join 5'],
  ['en', "A friend told me about session 9 and I'd like to sign up.", 'registration join 9'],
  ['en', 'I have a place at college from 9 September but I can do 11 March.', 'registration join 3'],
  ['en', "I've asked for 11 March off so I can come. Please book me.", 'registration join 3'],
  ['en', 'You can expect me on 8 April.', 'registration join 4'],
  ['en', "We'd like two seats on 8 April.", 'registration join 4 unclear'],
  [
    'en, to a confirmation',
    'My mother is having surgery on 11 March so please take me off the list for that one.',
    'cancellation leave 3',
  ],
  [
    'en, to a confirmation',
    "Our inspection has been moved to 13 May, I'm afraid I have to pull out.",
    'cancellation leave 5',
  ],
]

describe('takes a story about a choice for a request', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
