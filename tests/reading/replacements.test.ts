import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  [
    'fr',
    'Pourriez-vous donner ma place de la rencontre 3 à Sophie Blanc ?',
    'change / Marie leave 3 / Sophie join 3',
  ],
  ['fr', 'Je cède ma place à Sophie Blanc pour la rencontre 3.', 'change / Marie leave 3 / Sophie join 3'],
  ['fr', 'Sophie Blanc ira à ma place le 4 avril.', 'change / Marie leave 3 / Sophie join 3'],
  ['fr', "C'est Sophie Blanc qui viendra à ma place à la 3.", 'change / Marie leave 3 / Sophie join 3'],
  ['fr', 'Ma collègue Sophie Blanc me remplacera le 4 avril.', 'change / Marie leave 3 / Sophie join 3'],
  ['fr', 'Sophie Blanc prendra ma place le 4 avril.', 'change / Marie leave 3 / Sophie join 3'],
  ['fr', "Merci d'attribuer ma place du 4 avril à Sophie Blanc.", 'change / Marie leave 3 / Sophie join 3'],
  ['fr', 'Ma place pour la 3 peut-elle revenir à Sophie Blanc ?', 'change / Marie leave 3 / Sophie join 3'],
  [
    'fr',
    'Je laisse ma place du 4 avril à Sophie Blanc (sophie@asso.example).',
    'change / Marie leave 3 / Sophie join 3',
  ],
  [
    'fr',
    'Je ne pourrai pas venir le 4 avril, Sophie Blanc viendra à ma place.',
    'change / Marie leave 3 / Sophie join 3',
  ],
  [
    'fr',
    'Je ne pourrai pas venir le 4 avril mais ma collègue Sophie Blanc prend le relais.',
    'change / Marie leave 3 / Sophie join 3',
  ],
  [
    'fr',
    'Est-il possible de transférer mon inscription du 4 avril à Sophie Blanc ?',
    'change / Marie leave 3 / Sophie join 3',
  ],
  ['en', 'Could my place on session 3 go to Sophie White?', 'change / Marie leave 3 / Sophie join 3'],
  ['en', 'Sophie White takes my spot on session 3.', 'change / Marie leave 3 / Sophie join 3'],
  ['en', 'Sophie White will take my place at session 3.', 'change / Marie leave 3 / Sophie join 3'],
  ['en', 'Please give my place on session 3 to Sophie White.', 'change / Marie leave 3 / Sophie join 3'],
  [
    'en',
    "I can't make session 3, Sophie White is coming in my place.",
    'change / Marie leave 3 / Sophie join 3',
  ],
  ['en', 'Sophie White will come instead of me on 11 March.', 'change / Marie leave 3 / Sophie join 3'],
  ['en', 'Can you transfer my place at session 3 to Sophie White?', 'change / Marie leave 3 / Sophie join 3'],
  ['en', 'Sophie White will stand in for me at session 3.', 'change / Marie leave 3 / Sophie join 3'],
  ['en', 'Can Sophie White have my seat for 11 March?', 'change / Marie leave 3 / Sophie join 3'],
  [
    'en',
    "I'd like my seat at session 3 to be passed to Sophie White.",
    'change / Marie leave 3 / Sophie join 3',
  ],
]

describe('gives a place to somebody else', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
