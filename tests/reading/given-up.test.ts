import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  // the date that stands in the way is given up for the one asked for
  [
    'fr, to a confirmation',
    'Je serai en formation le 4 avril. Pourriez-vous reporter mon inscription sur la rencontre du 15 juin ?',
    'change join 6 leave 3',
  ],
  [
    'fr, to a confirmation',
    'Je préfère arrêter les rencontres, pardonnez-moi.',
    'cancellation leave 1,2,3,4,5,6,8',
  ],
  // a day alone is that of the next month with one
  ['fr, in April', 'Je ne serai pas des vôtres le 11.', 'cancellation unclear'],
  ['fr', 'Je viens à la première, et le 11 mai je reste pour les deux !', 'registration join 1,4,5'],
  // another way of coming, not another seminar
  [
    'fr, to a confirmation',
    'Est-il possible de suivre la rencontre du 4 avril à distance plutôt que de venir ?',
    'change online 3',
  ],
  ['fr', 'Ne venant plus de Lyon, vous pourrez désormais m’écrire à marie@ailleurs.example.', 'change'],
  [
    'en, in April',
    "I have flu and won't make it to 5. Still hoping to be there in June.",
    'cancellation leave 5',
  ],
]

describe('tells what is given up from what is kept or only changed', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
