import { describe } from 'vitest'
import { check } from '#tests/reading/people-check.ts'

/** What a signature of Ana Lopes tells: phone | organisation | role. */
function signed(title: string, signature: string, told: string): void {
  check(
    title,
    'Ana Lopes <ana.lopes@posteo.example>',
    'inscription',
    `Je m'inscris au 2.\n\nAna Lopes\n${signature}`,
    [`* Ana Lopes | ana.lopes@posteo.example | ${told}`],
  )
}

describe('what a line of a signature is', () => {
  signed('a saying', '« Qui sème le vent récolte la tempête »', '? | ? | ?')
  signed(
    "a switchboard's label",
    'Conseillère municipale\nCommune de Givry\nMairie : 04 65 71 88 01',
    '+33465718801 | Commune de Givry | Conseillère municipale',
  )
  signed(
    'a subject, and letters',
    'Chargée de mission Logement\nDRAAF',
    '? | DRAAF | Chargée de mission Logement',
  )
  signed('letters of an office over the house', 'ISVA\nHarbour Light Aid', '? | Harbour Light Aid | ISVA')
  signed(
    'a common noun under the name',
    'Commis de salle\n04 65 71 88 01',
    '+33465718801 | ? | Commis de salle',
  )
  signed(
    'a switchboard in brackets, and a mobile',
    'Commune de Givry\nTél. (standard) : 04 65 71 88 01\nPortable : 06 39 98 22 53',
    '+33639982253 | Commune de Givry | ?',
  )
  signed('an advertisement', 'Prochain concert gratuit', '? | ? | ?')
  signed('a town', 'Comptable\nNamur\n081 22 33 44', '+3281223344 | ? | Comptable')
  signed('a hamlet behind the street', '4 chemin du Lac\nLe Hameau\n38999 Givry', '? | ? | ?')
  signed('a form in law behind the name', 'Roue Libre asbl', '? | Roue Libre asbl | ?')
  signed("a family's house", 'Lopes & Filles', '? | Lopes & Filles | ?')
  signed(
    'a year and a postcode',
    '12 avenue du 8 mai 1945 - 07999 Givry\n04 65 71 05 12',
    '+33465710512 | ? | ?',
  )
  signed(
    'a rank over a post',
    'Cheffe du groupement Est\nSDIS de la Loue',
    '? | SDIS de la Loue | Cheffe du groupement Est',
  )
})

describe('the letters of a name', () => {
  const name = (from: string, told: string) =>
    check(from, from, 'inscription', "Je m'inscris au 2.", [`* ${told} | ? | ? | ?`])
  name('"Pádraig Ó Súilleabháin" <p@posteo.example>', 'Pádraig Ó Súilleabháin | p@posteo.example')
  name('"Rose Ash" <rose@posteo.example>', 'Rose Ash | rose@posteo.example')
  name('delaunay.rose@posteo.example', 'Rose Delaunay | delaunay.rose@posteo.example')
  check(
    'letters behind it',
    'Rose Barlow <rose.barlow@posteo.example>',
    'places',
    'Please register me for 2.\n\nRose Barlow MRICS',
    ['* Rose Barlow | rose.barlow@posteo.example | ? | ? | ?'],
  )
  check(
    "a house's address",
    'Ferme du Rocher <ferme.durocher@posteo.example>',
    'inscription',
    "Je m'inscris au 2.\n\nRose Barlow\nFerme du Rocher",
    ['* Rose Barlow | ferme.durocher@posteo.example | ? | Ferme du Rocher | ?'],
  )
  name('"Barlow, Rose T." <rtb@posteo.example>', 'Rose Barlow | rtb@posteo.example')
})
