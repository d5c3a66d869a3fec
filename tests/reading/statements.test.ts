import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', 'Je viens le 11 mai.', 'registration unclear'],
  ['fr', 'Je viens le 11 mai après-midi et le 15 juin.', 'registration join 4,6'],
  ['fr', "Je m'inscris à la 9.", 'registration unclear'],
  ['fr', "Je m'inscris à la 2 et à la 12.", 'registration join 2 unclear'],
  ['fr', "Je m'inscris aux rencontres 6 et 7.", 'registration join 6 unclear'],
  ['fr', 'Je viens au 2, peut-être au 3.', 'registration join 2 maybe 3'],
  ['fr', 'Je viens au 2 et au 6 ; pour le 3, je ne sais pas encore.', 'registration join 2,6 maybe 3'],
  ['fr', "Je m'inscris aux 2 et 3, sous réserve de l'accord de mon employeur.", 'registration maybe 2,3'],
  ['fr', "Je m'inscris au 2 si c'est en visio.", 'registration maybe 2'],
  ['fr', 'Séminaire 2 le 4 avril svp', 'registration unclear'],
  [
    'fr',
    'Rencontre 2 du 7 mars : oui\nRencontre 3 du 4 avril : non\nRencontre 6 : peut-être',
    'registration join 2 maybe 6',
  ],
  [
    'fr',
    'Nous serons 3 personnes du service 5 ; inscription à la rencontre 2.',
    'registration join 2 unclear',
  ],
  ['fr, in April', "Je m'inscris au 2 et au 6.", 'registration join 6 unclear'],
  ['en', "I'd like to register.", 'registration unclear'],
  ['en', "I'm interested in the session with Ruth Okafor.", 'registration unclear'],
  ['en', "I'll be there on 10 June.", 'registration unclear'],
  ['en', 'I can make March 11 and April 8, and perhaps May 13.', 'registration join 3,4 maybe 5'],
  [
    'en',
    "I'm not sure I can get away on 12 February, but 11 March is definite.",
    'registration join 3 maybe 2',
  ],
  ['en', 'Session 11 please', 'registration unclear'],
  ['en, in April', 'Please sign me up for 2 and 5.', 'registration join 5 unclear'],
  ['en', 'Yes to 2, no to 3, maybe 4.', 'registration join 2 maybe 4'],
  ['en', 'I can do 4 unless my rota changes.', 'registration maybe 4'],
  [
    'fr',
    "Nous sommes deux éducatrices du 3e étage, je m'inscris à la rencontre 2.",
    'registration join 2 unclear',
  ],
  ['fr', "Je viendrais bien au 2 mais j'hésite encore.", 'registration maybe 2'],
  ['fr', "Je m'inscris au 3, et éventuellement au 6.", 'registration join 3 maybe 6'],
  ['fr', 'Je prends le 1 et le 2 ; le 3 sous réserve.', 'registration join 1,2 maybe 3'],
  ['fr', 'Inscription : 1, 2 et peut-être 6', 'registration join 1,2 maybe 6'],
  ['fr', 'Si mon planning le permet je viendrai le 7 mars.', 'registration maybe 2'],
  ['fr', 'Je ne sais pas encore si je pourrai venir le 7 mars.', 'registration maybe 2'],
  ['fr', "Je souhaiterais m'inscrire au 4 avril ou au 15 juin.", 'registration unclear'],
  ['fr', "Je souhaite m'inscrire à la rencontre sur la permaculture.", 'registration unclear'],
  ['fr', "Je m'inscris aux rencontres de printemps.", 'registration unclear'],
  ['fr', 'Je viendrai le 8 mars.', 'registration unclear'],
  ['fr', 'Je viendrai avec un stagiaire à la rencontre 2.', 'registration join 2 unclear'],
  [
    'fr',
    "Après discussion avec ma cheffe, c'est d'accord pour la 2 et la 3, par contre la 6 on verra plus tard.",
    'registration join 2,3 maybe 6',
  ],
  ['fr', "J'hésite entre la 2 et la 3.", 'registration maybe 2,3'],
  [
    'fr',
    'Pour la réunion du 7 mars je serai présente, pour celle du 4 avril je suis encore incertaine et pour celle du 15 juin je serai absente.',
    'registration join 2 maybe 3',
  ],
]

describe('keeps doubt apart and asks about what it cannot tell', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
