import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

type Case = readonly [Setting, string, string]

const asked: readonly Case[] = [
  // a seminar that no list holds
  [
    'fr',
    "Merci de m'inscrire à la 2. Mon mari aurait un faible pour la rencontre 4.",
    'registration join 2 unclear',
  ],
  // a change that changes nothing
  ['fr', "Je m'inscris à la 2, permutez avec ma rencontre.", 'registration join 2 unclear'],
  // nothing came of what is named
  ['fr', 'Je rêve depuis un an de la rencontre 4.', 'registration unclear'],
  ['fr, to a confirmation', 'La grippe aura eu raison de mon 4 avril.', 'cancellation unclear'],
  // what the quoted confirmation lists already
  [
    'fr, to a confirmation',
    'Pour le 4 avril, la grippe en a décidé autrement.',
    'registration join 3 unclear',
  ],
  ['fr, to a confirmation', 'Je viens de tout mélanger, je prends la 3.', 'registration join 3 unclear'],
  // somebody is named, and nothing is said of them
  [
    'fr',
    '- Paul Durand : 2 et 3\n- Anne Morel : son chef tranchera',
    'registration / Paul join 2,3 / Anne unclear',
  ],
  // all by default, beside seminars that are named
  [
    'fr',
    'Inscriptions :\n\nNom | Prénom | R1 | R2\nDURAND | Paul | x |\nMOREL | Anne | |',
    'registration / Paul join 1 / Anne join 1,2,3,4,5,6,8 unclear',
  ],
]

const silent: readonly Case[] = [
  ['fr', "Suite à votre mail du 4 avril, je souhaite m'inscrire à la rencontre 2.", 'registration join 2'],
  ['fr', 'Nous organisons le 15 juin une fête de quartier, vous êtes les bienvenus.', 'other'],
  ['fr', 'Bravo pour la rencontre 1, elle était passionnante.', 'other'],
  ['fr, to a confirmation', 'Je serai bien présente le 4 avril.', 'registration join 3'],
  ['fr, to a confirmation', 'Ajoutez-moi aussi à la 4.', 'registration join 4'],
  ['fr', "Je souhaite m'inscrire. Je quitte la ville le 30 avril.", 'registration join 1,2,3,4,5,6,8'],
  ['en', 'I can do 4 unless my rota changes.', 'registration maybe 4'],
]

describe('asks about what the reading does not account for', () => {
  it.each(asked)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})

describe('keeps silent where all is accounted for', () => {
  it.each(silent)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
