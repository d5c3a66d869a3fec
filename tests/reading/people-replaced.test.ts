import { describe } from 'vitest'
import { check } from '#tests/reading/people-check.ts'

describe('companions and replacements', () => {
  check(
    'a companion without a name',
    'Paul Rivière <p.riviere@asso.example>',
    'inscription',
    'je souhaite participer au 2, accompagné de deux collègues.',
    ['* Paul Rivière | p.riviere@asso.example | ? | ? | ?', 'unclear: accompagné de deux collègues'],
  )
  check(
    'more than are named',
    'Paul Rivière <p.riviere@asso.example>',
    'inscription',
    'nous serons quatre au 2.',
    ['* Paul Rivière | p.riviere@asso.example | ? | ? | ?', 'unclear: nous serons quatre'],
  )
  check(
    'as many as are named',
    'Solène Marchand <s.marchand@esat.example>',
    'inscription',
    'Nous serons trois : Hugo Blin, Sarah Cohen et moi-même, au 2.',
    [
      '* Solène Marchand | s.marchand@esat.example | ? | ? | ?',
      '+ Hugo Blin | ? | ? | ? | ?',
      '+ Sarah Cohen | ? | ? | ? | ?',
    ],
  )
  check(
    'replaced by somebody',
    'Jeanne Dubois <j.dubois@ccas.example>',
    'inscription',
    'Je serai remplacée par Lucie Perret (lucie.perret@ccas.example) le 4 avril.',
    [
      '* Jeanne Dubois | j.dubois@ccas.example | ? | ? | ?',
      '+ Lucie Perret | lucie.perret@ccas.example | ? | ? | ?',
      'replaced 0 by 1',
    ],
  )
  check(
    "in the writer's place",
    'Bernard Vial <b.vial@free.example>',
    'inscription',
    'je ne peux plus venir au 3. Ma femme, Josiane Vial, viendra à ma place.',
    ['* Bernard Vial | b.vial@free.example | ? | ? | ?', '+ Josiane Vial | ? | ? | ? | ?', 'replaced 0 by 1'],
  )
  check(
    'one for another',
    'Anne Royer <a.royer@ars.example>',
    'inscription',
    "Merci de désinscrire Paul Henry du séminaire 3 et d'inscrire à la place Zoé Martinez (z.martinez@ars.example).",
    [
      '- Anne Royer | a.royer@ars.example | ? | ? | ?',
      '+ Paul Henry | ? | ? | ? | ?',
      '+ Zoé Martinez | z.martinez@ars.example | ? | ? | ?',
      'replaced 1 by 2',
    ],
  )
  check(
    'contact details by a pronoun',
    'Élodie Marquant <e.marquant@ml.example>',
    'inscription',
    "Je ne pourrai pas venir au 3. C'est ma collègue Priscilla Andriamanana qui viendra à ma place. Vous pouvez la joindre au 06 39 98 33 72.",
    [
      '* Élodie Marquant | e.marquant@ml.example | ? | ? | ?',
      '+ Priscilla Andriamanana | ? | +33639983372 | ? | ?',
      'replaced 0 by 1',
    ],
  )
})

describe('one leaves, one stays', () => {
  check(
    'the writer stays',
    'Bérénice Lafaurie <b.lafaurie@cidff.example>',
    'inscription',
    'Simon Peretti ne pourra plus venir le 7 mars. Pour ma part, je maintiens ma présence.',
    ['- Bérénice Lafaurie | b.lafaurie@cidff.example | ? | ? | ?', '+ Simon Peretti | ? | ? | ? | ?'],
  )
  check(
    'asked for by a pronoun',
    'Doreen Halvorsen <doreen.halvorsen@mail.example>',
    'inscription',
    "My husband Art is in hospital. Please scratch his name from the list. I'm still coming.",
    ['- Doreen Halvorsen | doreen.halvorsen@mail.example | ? | ? | ?', '+ Art ? | ? | ? | ? | ?'],
  )
  check(
    'the writer takes the place',
    'Olivier Szymczak <olivier.szymczak@bailleur.example>',
    'inscription',
    'je remplacerai Mme Nathalie Ferrer le 11 mai.',
    [
      '* Olivier Szymczak | olivier.szymczak@bailleur.example | ? | ? | ?',
      '+ Nathalie Ferrer | ? | ? | ? | ?',
      'replaced 1 by 0',
    ],
  )
  check(
    'in favour of somebody',
    'Sylvain Delmas <sylvain.delmas@colline.example>',
    'inscription',
    'Je me retire du 15 juin au profit de Capucine Nogaret, notre bibliothécaire.',
    [
      '* Sylvain Delmas | sylvain.delmas@colline.example | ? | ? | ?',
      '+ Capucine Nogaret | ? | ? | ? | bibliothécaire',
      'replaced 0 by 1',
    ],
  )
  check(
    'somebody takes the spot',
    'Ignatius Okemaw <ignatius.okemaw@band.example>',
    'inscription',
    'Hi there - Lena Okemaw (lena.okemaw@band.example) is going to take my spot on the 2nd.',
    [
      '* Ignatius Okemaw | ignatius.okemaw@band.example | ? | ? | ?',
      '+ Lena Okemaw | lena.okemaw@band.example | ? | ? | ?',
      'replaced 0 by 1',
    ],
  )
})
