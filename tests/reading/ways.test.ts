import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Je m'inscris à la 2, je la suivrai depuis chez moi.", 'registration join 2 online 2'],
  ['fr', "Je m'inscris à la 2 et à la 3, la 3 sur Teams.", 'registration join 2,3 online 3'],
  ['fr', 'Je viendrai à la 2 en chair et en os.', 'registration join 2 inPerson 2'],
  [
    'fr',
    "Je m'inscris aux 2, 3 et 6 : la 2 sur place, les autres par écran interposé.",
    'registration join 2,3,6 online 3,6 inPerson 2',
  ],
  ['fr', 'Inscription au 4 avril, je me connecterai.', 'registration join 3 online 3'],
  ['fr', 'Je prends la 2 et la 6, toutes deux à distance.', 'registration join 2,6 online 2,6'],
  ['fr', 'Je prends la 2 et la 6. Pour la 6 je ferai la route.', 'registration join 2,6 inPerson 6'],
  ['fr', 'La 2 en visioconférence, la 3 dans vos murs.', 'registration join 2,3 online 2 inPerson 3'],
  ['fr', "Je m'inscris à la 3, depuis mon canapé.", 'registration join 3 online 3'],
  ['fr', "Je m'inscris à la 3, de préférence sur place.", 'registration join 3 inPerson 3'],
  ['fr', "Je m'inscris à la 3. J'y assisterai physiquement.", 'registration join 3 inPerson 3'],
  [
    'fr',
    "Je m'inscris à la 3 et à la 4, en distanciel pour la première et présentiel pour la seconde.",
    'registration join 3,4 online 3 inPerson 4',
  ],
  [
    'fr',
    "Je m'inscris à tout, à distance sauf la 6 où je viendrai.",
    'registration join 1,2,3,4,5,6,8 online 1,2,3,4,5,8 inPerson 6',
  ],
  ['fr', 'Inscrivez-moi à la 5. Vu la distance, ce sera par visio.', 'registration join 5 online 5'],
  [
    'fr',
    "Je m'inscris à la 5. N'habitant pas la région, je la suivrai en ligne.",
    'registration join 5 online 5',
  ],
  [
    'fr',
    "Je m'inscris à la 5, impossible de me déplacer donc merci de m'envoyer le lien.",
    'registration join 5 online 5',
  ],
  [
    'fr',
    "Je m'inscris à la 2 et à la 5 ; la seconde, je la regarderai depuis la maison.",
    'registration join 2,5 online 5',
  ],
  ['fr', "Je m'inscris à la 2 ; une connexion Zoom m'arrangerait.", 'registration join 2 online 2'],
  ['fr', "Je m'inscris à la 2. Je préfère le présentiel.", 'registration join 2 inPerson 2'],
  ['fr', "Je m'inscris à la 2. Pas de visio pour moi, je viens.", 'registration join 2 inPerson 2'],
  ['fr', "Nous animons des ateliers en ligne toute l'année. Je m'inscris à la 2.", 'registration join 2'],
  ['fr', "J'ai trouvé votre programme en ligne. Je m'inscris à la 2.", 'registration join 2'],
  [
    'fr',
    "Je m'inscris à la 2. Une visio avec mon équipe m'occupe ensuite jusqu'à 18h.",
    'registration join 2',
  ],
  ['en', 'Session 2 for me, from my sofa.', 'registration join 2 online 2'],
  ['en', 'Please book 2 and 4, joining remotely for 4.', 'registration join 2,4 online 4'],
  [
    'en',
    "I'd like 2, 3 and 6: 2 face to face, the others online.",
    'registration join 2,3,6 online 3,6 inPerson 2',
  ],
  ['en', "I'll dial in to session 3.", 'registration join 3 online 3'],
  ['en', "Session 3 please, I'll be there in the flesh.", 'registration join 3 inPerson 3'],
  ['en', "Session 3 please. I can't travel that far so send me the link.", 'registration join 3 online 3'],
  ['en', 'Please book me on session 3, in the room.', 'registration join 3 inPerson 3'],
  ['en', 'Session 3 and 5, both over Zoom.', 'registration join 3,5 online 3,5'],
  ['en', "I'll watch session 3 from my desk.", 'registration join 3 online 3'],
  ['en', 'I run an online support group. Please book me on session 3.', 'registration join 3'],
  ['en', 'Session 2 in person and session 4 virtually please.', 'registration join 2,4 online 4 inPerson 2'],
  [
    'en',
    "All of them please, online except 3 where I'll come along.",
    'registration join 1,2,3,4,5,6,7,8,9,10 online 1,2,4,5,6,7,8,9,10 inPerson 3',
  ],
  [
    'fr',
    'Je prends la causerie du 4 avril et la rencontre du 15 juin. Pour la causerie, je serai en visio.',
    'registration join 3,6 online 3',
  ],
  [
    'en',
    "Please book me for the talk on nutrition and the evening of 11 March. For the evening I'll be joining from home.",
    'registration join 3,5 online 3',
  ],
  [
    'fr',
    "Je m'inscris à la rencontre 2 et à la rencontre 3. Pour les rencontres, je serai en visio.",
    'registration join 2,3 online 2,3',
  ],
]

describe('hears how somebody comes, in whatever words and for which seminars', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
