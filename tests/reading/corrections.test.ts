import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Inscrivez-moi à la 2, non, à la 3.', 'registration join 3'],
  ['fr', 'Je viens à la 2... enfin non, à la 3.', 'registration join 3'],
  ['fr', "Je souhaite m'inscrire au 7 mars, pardon, au 4 avril.", 'registration join 3'],
  ['fr', 'Je serai là le 7 mars. Erratum : le 4 avril.', 'registration join 3'],
  ['fr', 'Je viens à la 2, je veux dire la 3.', 'registration join 3'],
  ['fr', 'Inscription à la 2. Euh, je me suis trompée, la 3 !', 'registration join 3'],
  ['fr', 'Je prends la 2, ou plutôt la 3.', 'registration join 3'],
  ['fr', 'Je choisis la 3 (et non la 2).', 'registration join 3'],
  ['fr', "Rectification : ce n'est pas à la 2 que je souhaite venir mais à la 3.", 'registration join 3'],
  ['fr', 'Je souhaite participer aux rencontres 2 et 3, excusez-moi, 2 et 6.', 'registration join 2,6'],
  ['en', 'Please put me down for 2 - sorry, 3.', 'registration join 3'],
  ['en', "I'd like to come to 2, no wait, 3.", 'registration join 3'],
  ['en', 'Book me on 2. Scratch that, make it 3.', 'registration join 3'],
  ['en', 'Sign me up for 4, I mean 5.', 'registration join 5'],
  ['en', 'Session 2 please. Correction: session 3.', 'registration join 3'],
  ['en', "I'll take 2 and 4. Oops, 2 and 5.", 'registration join 2,5'],
  ['en', "I'd like to attend 2 (not 3, as I first wrote).", 'registration join 2'],
  ['en', "I'll come to 4... actually no, 5.", 'registration join 5'],
  ['en', 'Register me for session 4, or rather 5.', 'registration join 5'],
  ['en', 'I said 4 above but meant 5. Please register me for 5.', 'registration join 5'],
]

describe('puts right what was just said', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
