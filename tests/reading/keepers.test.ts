import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr, to a confirmation', "J'annule le 4 avril mais je maintiens les autres.", 'cancellation leave 3'],
  ['fr', "J'annule la 2, je maintiens la 3 et la 4.", 'cancellation leave 2'],
  ['fr', 'Je ne viendrai plus à la 2, le reste ne change pas.', 'cancellation leave 2'],
  ['fr', 'Merci de supprimer la 2. Les autres dates sont inchangées.', 'cancellation leave 2'],
  ['fr', 'Je garde la 3 et la 6 mais je lâche la 2.', 'cancellation leave 2'],
  ['fr', 'En plus de la 2, je souhaite venir à la 6.', 'registration join 6'],
  ['fr', "J'ajoute la 6 à mes inscriptions.", 'registration join 6'],
  ['fr', 'Je suis déjà inscrite à la 2 et je souhaite ajouter la 6.', 'registration join 6'],
  ['fr', 'Outre la 2 pour laquelle je suis inscrite, je souhaite suivre la 6.', 'registration join 6'],
  ['fr', 'Je confirme ma présence à la rencontre du 4 avril.', 'registration join 3'],
  ['fr', 'Je maintiens mon inscription à la 3 et renonce à la 2.', 'cancellation leave 2'],
  ['fr', 'Seule la 6 reste valable pour moi, annulez les autres.', 'change join 6 leave 1,2,3,4,5,8'],
  ['fr', "Finalement je ne viendrai qu'à la 6.", 'change join 6 leave 1,2,3,4,5,8'],
  ['fr', "J'annule tout sauf la 6.", 'cancellation leave 1,2,3,4,5,8'],
  ['fr', 'Gardez-moi pour la 6 et retirez-moi du reste.', 'change join 6 leave 1,2,3,4,5,8'],
  ['fr', 'Rajoutez la 6, le reste tient.', 'registration join 6'],
  ['en', 'Please cancel 2 but keep me on 3 and 4.', 'cancellation leave 2'],
  ['en', "I'm dropping 2; everything else stays as it is.", 'cancellation leave 2'],
  ['en', "Besides 2, which I've already booked, I'd like 6.", 'registration join 6'],
  ['en', 'Add 6 to my bookings, please.', 'registration join 6'],
  ['en', 'On top of session 2, please add session 6.', 'registration join 6'],
  ['en', 'Keep 9 and cancel the rest.', 'cancellation leave 1,2,3,4,5,6,7,8,10'],
  ['en', "I've changed my mind: only 9 for me.", 'change join 9 leave 1,2,3,4,5,6,7,8,10'],
  ['en', 'Cancel all but 9.', 'cancellation leave 1,2,3,4,5,6,7,8,10'],
  ['en', 'I already have 2 and 3; please also put me down for 8.', 'registration join 8'],
]

describe('keeps what it does not name, or adds to it', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
