import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

const cases: readonly (readonly [Setting, string, string])[] = [
  ['fr', "Merci pour l'invitation, mais je ne suis pas disponible cette année.", 'other'],
  ['fr', "Merci beaucoup pour cette belle rencontre d'hier !", 'other'],
  ['fr', "Je vous prie de m'excuser pour mon absence d'hier.", 'other'],
  ['fr, to a confirmation', "Merci, c'est noté !", 'other'],
  ['en', 'Thanks so much for last night, it was wonderful.', 'other'],
  ['en', "I'm afraid I can't take part this year, good luck with it.", 'other'],
  [
    'en',
    'We are launching a new scheduling software for care homes. Would you be available for a quick demo? Our solution saves hours.',
    'other',
  ],
  ['fr', 'Nous organisons le 15 juin une fête de quartier, vous êtes les bienvenus.', 'other'],
  ['fr', 'Je vous transmets pour information notre programme de juin.', 'other'],
  ['fr', "Bravo pour la rencontre 1, c'était passionnant.", 'other'],
  ['fr', 'Merci pour votre accueil le 2 février.', 'other'],
  ['fr', 'Je me suis trompé de destinataire, veuillez ignorer ce message.', 'other'],
  ['fr', 'Je ne suis pas intéressée, merci.', 'other'],
  ['fr', 'Je décline votre invitation.', 'other'],
  ['fr', 'Je ne pourrai malheureusement pas participer à ce cycle.', 'other'],
  ['fr, in April', 'Désolée pour mon absence le 4 avril.', 'other'],
  ['fr, to a confirmation', 'Tout est parfait, merci.', 'other'],
  ['fr, to a confirmation', 'Je vous confirme ma présence.', 'other'],
]

describe('takes nothing for a request that is none', () => {
  it.each(cases)('%s: %s', async (setting, text, expected) => {
    await check(setting, text, expected)
  })
})
