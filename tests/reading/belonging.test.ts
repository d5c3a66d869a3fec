import { describe } from 'vitest'
import { check } from '#tests/reading/people-check.ts'

/** One sentence of Ana Lopes: her organisation and role. */
function says(sentence: string, organisation: string, role: string): void {
  check(sentence, 'Ana Lopes <ana.lopes@posteo.example>', 'inscription', sentence, [
    `* Ana Lopes | ana.lopes@posteo.example | ? | ${organisation} | ${role}`,
  ])
}

describe('the house whose name no list knows, behind a role and a preposition', () => {
  says("Je suis régisseuse chez Comète Bleue et je m'inscris au 2.", 'Comète Bleue', 'régisseuse')
  says("Présidente des Filles du Canal, je m'inscris au 2.", 'Filles du Canal', 'Présidente')
  says(
    "Je suis secrétaire de la Boule d'Or de Givry, inscrivez-moi au 2.",
    "Boule d'Or de Givry",
    'secrétaire',
  )
  says("I'm a pastry chef at Larkfield Manor and would like to come to 2.", 'Larkfield Manor', 'pastry chef')
  says("Adjoint à la Culture, je m'inscris au 2.", '?', 'Adjoint à la Culture')
  says("Je suis luthier à Mirecourt, je m'inscris au 2.", '?', 'luthier')
  says("I'm Cabinet Member for Housing and I'd like to attend 2.", '?', 'Cabinet Member for Housing')
})

describe('the house that somebody runs, or does something at', () => {
  says("Je tiens l'auberge des Trois Ponts et souhaite venir au 2.", 'auberge des Trois Ponts', '?')
  says("J'enseigne la musique au collège Berlioz, je m'inscris au 2.", 'collège Berlioz', '?')
  says("Je fais partie de la Chorale du Lac et m'inscris au 2.", 'Chorale du Lac', '?')
  says('I run the Mill Lane shelter and would like to attend 2.', 'Mill Lane shelter', '?')
  says("I teach pottery at Copperfield House, I'd like to attend 2.", 'Copperfield House', '?')
  says('I volunteer with Moor Rescue North. Please register me for 2.', 'Moor Rescue North', '?')
  says("We're a tiny choir called Larks Ascending; I'd like to attend 2.", 'Larks Ascending', '?')
})

describe('what is said in two steps, or of the house itself', () => {
  says("Étant orthophoniste à l'IME des Saules, je souhaite suivre le 2.", 'IME des Saules', 'orthophoniste')
  says(
    'Je vous contacte de la part du foyer Rivage où je suis veilleuse. Inscription au 2.',
    'foyer Rivage',
    'veilleuse',
  )
  says('I co-ordinate the Mill Lane community orchard. May I book 2?', 'Mill Lane community orchard', '?')
  says('I sit on Larkfield Parish Council and would like to attend 2.', 'Larkfield Parish Council', '?')
  says('Our charity, Larkfield Reads, would like to send me to 2.', 'Larkfield Reads', '?')
  says("Je m'inscris au 2, je travaille juste à côté du collège Berlioz.", '?', '?')
})

describe('what is somebody else’s house, a place, or none', () => {
  says("Je m'inscris au 2 ; je suis de permanence au conseil de gestion le 4.", '?', '?')
  says("I've been called to a hearing so can't do the fourth, but do register me for 2.", '?', '?')
  says('Please register me for 2. My direct line is better as the porter answers the other.', '?', '?')
  says("Je m'inscris au 2. Je vous écris de Lausanne.", '?', '?')
})
