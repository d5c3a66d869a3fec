import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['en', 'Please sign me up for talks 2 and 5.', 'registration join 2,5'],
  ['en', "I'd like to attend number 3, please.", 'registration join 3'],
  ['en', 'Could you register me for the talk on February 12th?', 'registration join 2'],
  ['en', 'Put me down for the first three.', 'registration join 1,2,3'],
  ['en', 'Count me in for the last one.', 'registration join 10'],
  ['en', 'I would love to come to all of them.', 'registration join 1,2,3,4,5,6,7,8,9,10'],
  ['en', 'All but the 4th, please.', 'registration join 1,2,3,5,6,7,8,9,10'],
  ['en', 'Please book me on everything except Nutrition and Burnout.', 'registration join 1,2,3,4,6,7,8,10'],
  ['en', "I'd like to come to both talks by Ruth Okafor.", 'registration join 4,8'],
  ['en', "I'll be there on 10 June at 8pm.", 'registration join 7'],
  ['en', "I'll attend the two talks on June 10.", 'registration join 6,7'],
  ['en', 'Sessions 1-4 for me.', 'registration join 1,2,3,4'],
  ['en', 'From September onwards, please.', 'registration join 8,9,10'],
  ['en', "I'd like to do 2, 3 and 9 online.", 'registration join 2,3,9 online 2,3,9'],
  ['en', "I'll come in person to 2 and join 3 online.", 'registration join 2,3 online 3 inPerson 2'],
  ['en', "I'd only like to attend 3 and 4.", 'registration join 3,4'],
  ['en', "I'd like to come if there are still places on 3.", 'registration join 3'],
  ['en', 'May I join the May talk?', 'registration join 5'],
  ['en', "I'll be at the dementia one and the one about legal duties.", 'registration join 4,8'],
  ['en', 'Register me for lifting safly and medicaton rounds', 'registration join 2,3'],
  ['en', "I'd like to attend 4, sorry, 5.", 'registration join 5'],
  ['en', 'The next two, please.', 'registration join 1,2'],
  ['en', 'Please add me to number 6 too.', 'registration join 6'],
  ['en', 'I am 54 and work at 12 Elm Street, ward 7. Please register me for 2.', 'registration join 2'],
  ['en', 'I have attended 1 and would like to come to 2.', 'registration join 2'],
  ['en, in April', "I'd like to come to all the remaining talks.", 'registration join 5,6,7,8,9,10'],
  ['en, in April', 'The next one please.', 'registration join 5'],
  ['en', 'I would like to come to Sleep and fatigue, Nutrition and Burnout.', 'registration join 1,5,9'],
  ['en', 'Happy to attend on the 12th of February and the 11th of March.', 'registration join 2,3'],
  ['en', 'Please put my name down for the January, February and March talks.', 'registration join 1,2,3'],
  ['en', 'Tues 15 Jan works, sign me up.', 'registration join 1'],
  ['en', '1/15 and 2/12 please', 'registration join 1,2'],
  ['en', 'Not 3, but 4 and 5 please.', 'registration join 4,5'],
]

describe('reads which seminars an English text asks for', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
