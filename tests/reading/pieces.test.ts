import { describe, expect, it } from 'vitest'
import { readPiece } from '#src/reading/pieces.ts'

/** A piece and what is read of it: `kind: words`, in order. */
function check(text: string, ...expected: string[]): void {
  it(text, () => {
    expect(readPiece(text).map((part) => `${part.kind}: ${part.text}`)).toEqual(expected)
  })
}

describe('a role alone', () => {
  check('Educatrice spécialisée', 'role: Educatrice spécialisée')
  check('Responsable du pôle insertion', 'role: Responsable du pôle insertion')
  check('Chargé de mission politique de la ville', 'role: Chargé de mission politique de la ville')
  check('Délégué à la cohésion police-population', 'role: Délégué à la cohésion police-population')
  check('professeure des écoles', 'role: professeure des écoles')
  check('Peer support coordinator', 'role: Peer support coordinator')
  check('Head of Youth Services', 'role: Head of Youth Services')
})

describe('a role and its employer', () => {
  check("animateur à l'Espace Ados", 'role: animateur', 'organisation: Espace Ados')
  check(
    "mandataire judiciaire à l'UDAF de Valbonnac",
    'role: mandataire judiciaire',
    'organisation: UDAF de Valbonnac',
  )
  check("présidente de l'association Les Amis", 'role: présidente', 'organisation: association Les Amis')
  check('AED collège Jean-Macé', 'role: AED', 'organisation: collège Jean-Macé')
  check('Youth Worker at Hull City Council', 'role: Youth Worker', 'organisation: Hull City Council')
  check('travailleuse sociale à Trois-Rivières', 'role: travailleuse sociale', 'place: Trois-Rivières')
})

describe('an organisation', () => {
  check('Fédération des centres sociaux', 'organisation: Fédération des centres sociaux')
  check('Alpes Logement', 'organisation: Alpes Logement')
  check('Le Relais du Drac', 'organisation: Le Relais du Drac')
  check('Mill River Volunteer Fire Department', 'unit: Mill River Volunteer Fire Department')
  check('Rural Municipality of Mill', 'organisation: Rural Municipality of Mill')
  check('équipe de prévention spécialisée', 'unit: équipe de prévention spécialisée')
})

describe('a name beside them', () => {
  check('notre trésorière Ewa NOWICKA', 'role: trésorière', 'name: Ewa NOWICKA')
  check('Brigadier-chef principal MOREAU Stéphane', 'role: Brigadier-chef principal', 'name: MOREAU Stéphane')
  check(
    'Marie Dupont directrice du CCAS de Voiron',
    'name: Marie Dupont',
    'role: directrice',
    'organisation: CCAS de Voiron',
  )
  check('collège Simone Veil', 'organisation: collège Simone Veil')
})
