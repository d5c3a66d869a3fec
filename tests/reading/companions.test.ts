import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Nous serons quatre à la rencontre 2.', 'registration join 2 unclear'],
  ['en', 'Four of us from the WI would like to come to number 2.', 'registration join 2 unclear'],
  ['en', "I'd like to come to 3, my husband will tag along.", 'registration join 3 unclear'],
  ['fr', 'Je viens au 2 avec deux copains.', 'registration join 2 unclear'],
  ['fr', 'Je viens au 3 avec une dizaine des miens.', 'registration join 3 unclear'],
  ['fr', '2 places pour la rencontre 3 svp.', 'registration join 3 unclear'],
  ['fr', 'Je viendrai au 3 avec ma fille.', 'registration join 3 unclear'],
  ['fr', 'On viendra à cinq au 3.', 'registration join 3 unclear'],
  ['fr', 'Nous viendrons à deux à la rencontre 3.', 'registration join 3 unclear'],
  ['fr', 'Je réserve trois places pour le 7 mars.', 'registration join 2 unclear'],
  ['fr', 'Inscription au 2 pour deux personnes.', 'registration join 2 unclear'],
  ['fr', "Mon mari m'accompagnera le 7 mars, où je m'inscris.", 'registration join 2 unclear'],
  ['fr', "Je m'inscris au 2. Une amie se joindra à moi.", 'registration join 2 unclear'],
  ['fr', "Je m'inscris au 2 ; quelques collègues viendront aussi.", 'registration join 2 unclear'],
  ['fr', 'Inscrivez-moi au 2, plus un ami.', 'registration join 2 unclear'],
  ['fr', "Je m'inscris au 2 avec mes élèves.", 'registration join 2 unclear'],
  ['fr', 'Nous sommes six à vouloir venir à la rencontre 3.', 'registration join 3 unclear'],
  ['fr', 'Je participe au 2 avec un groupe de huit jeunes.', 'registration join 2 unclear'],
  ['fr', "Je m'inscris à la 3, je serai accompagnée.", 'registration join 3 unclear'],
  ['fr', "Je viens à la 3, accompagné d'une poignée de bénévoles.", 'registration join 3 unclear'],
  ['fr', "Je m'inscris à la 3 avec une ou deux personnes de mon équipe.", 'registration join 3 unclear'],
  ['en', "I'll be at session 3 with a couple of friends.", 'registration join 3 unclear'],
  ['en', 'Please book two places on session 3.', 'registration join 3 unclear'],
  ['en', 'Two seats for 3 please.', 'registration join 3 unclear'],
  ['en', "There'll be five of us at session 3.", 'registration join 3 unclear'],
  ['en', "I'll come to 3 and bring a friend.", 'registration join 3 unclear'],
  ['en', 'Sign me up for 3, plus one.', 'registration join 3 unclear'],
  ['en', "I'd like to attend 3. My sister is coming along too.", 'registration join 3 unclear'],
  ['en', 'The three of us will attend number 3.', 'registration join 3 unclear'],
  ['en', "I'll come to 3 together with half a dozen of my team.", 'registration join 3 unclear'],
  ['en', 'Put me down for 3 and a colleague of mine as well.', 'registration join 3 unclear'],
  ['en', 'A party of six will attend session 3.', 'registration join 3 unclear'],
  ['en', 'Sign me up for 3. A few of my colleagues may come along.', 'registration join 3 unclear'],
  ['en', "I'm coming to 3 with my mum.", 'registration join 3 unclear'],
  ['fr', "Je m'inscris aux 2 et 3. Nous sommes deux structures dans le quartier.", 'registration join 2,3'],
  ['fr', "Je m'inscris à la 2 avec plaisir.", 'registration join 2'],
  ['fr', "Je m'inscris à la 2, avec mes remerciements.", 'registration join 2'],
  ['en', "I'd like to come to 3 with pleasure.", 'registration join 3'],
  [
    'fr, to a confirmation',
    "Je ne pourrai pas venir le 4 avril, offrez ma place à quelqu'un de la liste.",
    'cancellation leave 3',
  ],
  [
    'en, to a confirmation',
    "I can't make 11 March, please give my seat to someone from the list.",
    'cancellation leave 3',
  ],
]

describe('companions without a name are asked about', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
