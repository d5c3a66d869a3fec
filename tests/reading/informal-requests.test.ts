import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Tu me mets sur la 2 et la 3 ?', 'registration join 2,3'],
  ['fr', 'Une place pour celui de mars svp', 'registration join 2'],
  ['fr', 'Une petite place pour moi le 4 avril ?', 'registration join 3'],
  ['fr', "Y a-t-il moyen d'avoir une place le 4 avril ?", 'registration join 3'],
  ['fr', 'Il reste une place pour moi à la 3 ?', 'registration join 3'],
  ['fr', "On peut s'incruster à la 3 ?", 'registration join 3'],
  ['fr', 'Vous me gardez une place pour la 3 ?', 'registration join 3'],
  ['fr', 'Tu peux me caser à la 3 ?', 'registration join 3'],
  ['fr', 'Je peux venir à la 3 ?', 'registration join 3'],
  ['fr', 'Puis-je participer à la 3 ?', 'registration join 3'],
  ['fr', 'Possible de venir à la 3 ?', 'registration join 3'],
  ['fr', "Encore possible de s'inscrire à la 3 ?", 'registration join 3'],
  ['fr', "Peux-tu m'ajouter à la 3 stp", 'registration join 3'],
  ['fr', "Me serait-il possible d'assister à la 3 ?", 'registration join 3'],
  ['fr', 'Vous auriez une place pour moi à la 3 ?', 'registration join 3'],
  ['fr', 'Tu me comptes pour la 3 ?', 'registration join 3'],
  ['fr', 'Je prends la 3, si vous voulez bien de moi ?', 'registration join 3'],
  ['en', 'Could I grab spaces at 1 and 2?', 'registration join 1,2'],
  ['en', 'Any chance of a place on 3?', 'registration join 3'],
  ['en', 'Can I come to 3?', 'registration join 3'],
  ['en', 'Is there room for me at 3?', 'registration join 3'],
  ['en', 'Mind if I join 3?', 'registration join 3'],
  ['en', 'Can you squeeze me in on 3?', 'registration join 3'],
  ['en', 'Could you pop me down for 3?', 'registration join 3'],
  ['en', 'Might I have a seat at 3?', 'registration join 3'],
  ['en', 'May I book 3?', 'registration join 3'],
  ['en', 'A spot for me at 3?', 'registration join 3'],
  ['en', 'Would you save me a seat for 3?', 'registration join 3'],
  ['en', 'Could you stick me on the list for 3?', 'registration join 3'],
  ['en', 'OK if I come to 3?', 'registration join 3'],
  ['en', 'Room for one more at 3?', 'registration join 3'],
]

describe('takes a request for one, however informal the question', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
