import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Est-ce que la rencontre 3 est gratuite ?', 'other ?'],
  ['fr', "Je m'inscris au 3. Y a-t-il un parking ?", 'registration join 3 ?'],
  ['fr', "Je m'inscris au 3. Je suis en fauteuil roulant.", 'registration join 3 ?'],
  ['en', 'Is there wheelchair access?', 'other ?'],
  ['en', 'Please register me for 3. Will there be a recording?', 'registration join 3 ?'],
  ['en', 'I will need a sign language interpreter for 3, please register me.', 'registration join 3 ?'],
  ['en', 'Do I need to bring anything to talk 3?', 'other ?'],
  ['en', 'What time does the talk on 11 March finish?', 'other ?'],
  ['fr', "Comment s'inscrire ?", 'other ?'],
  ['fr', "Est-il encore temps de s'inscrire ?", 'other ?'],
  ['fr', 'À quelle heure commence la rencontre 3 ?', 'other ?'],
  ['fr', 'Quel est le tarif ?', 'other ?'],
  ['fr', 'Je voudrais savoir si la rencontre 3 sera enregistrée.', 'other ?'],
  ['fr', "Pourriez-vous m'envoyer le programme détaillé ?", 'other ?'],
  ['fr', "Je m'inscris au 2. Merci de me préciser l'adresse exacte.", 'registration join 2 ?'],
  [
    'fr',
    "Je m'inscris au 2 et je suis malentendante, j'aurai besoin d'une boucle magnétique.",
    'registration join 2 ?',
  ],
  ['fr', 'Je veux bien venir à une rencontre, laquelle me conseillez-vous ?', 'other ?'],
  ['fr', "Je m'inscris à la 2 ; y aura-t-il une visio ?", 'registration join 2 ?'],
  ['fr', 'Les rencontres auront-elles lieu en visio ?', 'other ?'],
  ['fr', 'Avez-vous bien reçu mon inscription à la 2 ?', 'other ?'],
  ['fr, to a confirmation', 'À quelle heure finit la rencontre ?', 'other ?'],
]

describe('hears a question, a need, and no question in a polite request', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
