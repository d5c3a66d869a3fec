import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Je viendrai peut-être à la 2.', 'registration maybe 2'],
  [
    'fr',
    "Je m'inscris à la 2 ; pour la 6, je dois encore voir avec mon chef.",
    'registration join 2 maybe 6',
  ],
  ['fr', "La 2 c'est sûr, la 6 c'est moins sûr.", 'registration join 2 maybe 6'],
  [
    'fr',
    'Comptez-moi pour la 2. Je ne suis pas certain de pouvoir venir à la 6.',
    'registration join 2 maybe 6',
  ],
  ['fr', "Inscrivez-moi à la 3 sous réserve de l'accord de ma hiérarchie.", 'registration maybe 3'],
  ['fr', "La 3 m'intéresserait, si mon planning le permet.", 'registration maybe 3'],
  ['fr', 'Je serai là à la 2, et à la 6 dans la mesure du possible.', 'registration join 2 maybe 6'],
  ['fr', 'Je confirme la 2. La 6 reste à confirmer.', 'registration join 2 maybe 6'],
  ['fr', "J'hésite entre la 2 et la 3.", 'registration maybe 2,3'],
  ['fr', 'A priori je viens à la 2.', 'registration join 2'],
  ['fr', 'En principe je serai présente à la 2 et, selon la météo, à la 3.', 'registration join 2 maybe 3'],
  ['fr', 'Je prends une option pour le 15 juin.', 'registration maybe 6'],
  ['fr', "Si la 6 est en visio, j'y participerai.", 'registration maybe 6'],
  [
    'fr',
    'Je viens le 7 mars. Le 15 juin dépendra de la garde de mes enfants.',
    'registration join 2 maybe 6',
  ],
  ['fr', 'Probablement présente le 15 juin, certainement le 7 mars.', 'registration join 2 maybe 6'],
  ['fr', "Je ne sais pas encore pour juin, mais mars c'est bon.", 'registration join 2 maybe 6'],
  ['fr', 'Inscription ferme à la 2, inscription conditionnelle à la 3.', 'registration join 2 maybe 3'],
  ['fr', "S'il reste des places, j'aimerais venir à la 2.", 'registration join 2'],
  ['fr', 'Si vous avez encore de la place le 7 mars, inscrivez-moi.', 'registration join 2'],
  ['fr', "À moins d'un empêchement de dernière minute, je serai là le 7 mars.", 'registration join 2'],
  ['fr', 'Sauf imprévu, je viens à la 2.', 'registration join 2'],
  ['fr', 'Je tâcherai de venir à la 2.', 'registration maybe 2'],
  ['fr', 'Notez la 2 au crayon pour moi.', 'registration maybe 2'],
  ['fr', "Pour la 2 je vous redis. Pour la 3 c'est oui.", 'registration join 3 maybe 2'],
  ['en', "I'll definitely be at 2 and possibly 5.", 'registration join 2 maybe 5'],
  ['en', "Put me down for 2. I can't say yet about 5.", 'registration join 2 maybe 5'],
  ['en', 'I might be able to make 5.', 'registration maybe 5'],
  ['en', "I'd like to do 2 and, work permitting, 5.", 'registration join 2 maybe 5'],
  ['en', 'Yes to 2, maybe to 5.', 'registration join 2 maybe 5'],
  ['en', "I hope to make 5 but can't promise.", 'registration maybe 5'],
  ['en', 'Session 5 is a maybe for me; 2 is a yes.', 'registration join 2 maybe 5'],
  ['en', "If session 5 is online I'll join it.", 'registration maybe 5'],
  ['en', 'Provisionally 5, please; 2 for certain.', 'registration join 2 maybe 5'],
  ['en', "I'm keen on 5 but it depends on my rota.", 'registration maybe 5'],
  ['en', 'Can you pencil me in for 5?', 'registration maybe 5'],
  ['en', "If there's still room I'd like to come to 5.", 'registration join 5'],
  ['en', "Unless something crops up I'll be at 5.", 'registration maybe 5'],
  ['en', '2 yes, 5 not sure yet.', 'registration join 2 maybe 5'],
  ['en', "I'd love to come to 2; I'll let you know nearer the time about 5.", 'registration join 2 maybe 5'],
  ['en', "Book me on 2. As for 5, I'm waiting to hear from my manager.", 'registration join 2 maybe 5'],
]

describe('leaves in doubt what is doubted', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
