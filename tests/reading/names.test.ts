import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agree, parseName } from '#src/reading/names.ts'

function check(
  text: string,
  given: string | null,
  family: string | null,
  localPart: string | null = null,
): void {
  it(`${text}${localPart ? ` of ${localPart}@` : ''}`, () => {
    expect(parseName(text, localPart)).toEqual(given === null && family === null ? null : { given, family })
  })
}

describe('the order is told by capitals', () => {
  check('DUPONT Jean', 'Jean', 'Dupont')
  check('Jean DUPONT', 'Jean', 'Dupont')
  check('DELMOTTE-SAÏD Véronique', 'Véronique', 'Delmotte-Saïd')
  check("Gérald N'GUESSAN", 'Gérald', "N'Guessan")
  check('Jean-Pierre DE LA FONTAINE', 'Jean-Pierre', 'de La Fontaine')
  check('de KERANGAL Jean-Baptiste', 'Jean-Baptiste', 'de Kerangal')
  check('LE GOFF Yannick', 'Yannick', 'Le Goff')
  check('DA SILVA Paulo', 'Paulo', 'Da Silva')
  check('NGUYEN Thi Minh', 'Thi Minh', 'Nguyen')
  check("D'ALMEIDA Rosa", 'Rosa', "d'Almeida")
})

describe('a comma stands after the family name', () => {
  check('EL KHATTABI, Rayan', 'Rayan', 'El Khattabi')
  check('Dupont, Marie', 'Marie', 'Dupont')
})

describe('the address tells', () => {
  check('Szczepaniak Wojciech', 'Wojciech', 'Szczepaniak', 'w.szczepaniak')
  check('Oyelaran Babatunde', 'Babatunde', 'Oyelaran', 'b.oyelaran')
  check('Babatunde Oyelaran', 'Babatunde', 'Oyelaran', 'babatunde.oyelaran')
  check('Marie Martin', 'Marie', 'Martin', 'contact')
})

describe('the given names people have tell', () => {
  check('Dupont Marie', 'Marie', 'Dupont')
  check('DEMICHELIS JEAN-MARC', 'Jean-Marc', 'Demichelis')
  check('JEAN-MARC DEMICHELIS', 'Jean-Marc', 'Demichelis')
  check('MONIQUE ARNEODO', 'Monique', 'Arneodo')
  check('nath guerinot', 'Nath', 'Guerinot')
  check('Jean Pierre Martin', 'Jean Pierre', 'Martin')
  check('Martin Claude', 'Martin', 'Claude')
})

describe('particles and double names stay together', () => {
  check('Jean-Pierre de La Fontaine', 'Jean-Pierre', 'de La Fontaine')
  check('Karim Ben Salah', 'Karim', 'Ben Salah')
  check('Aurélie Vasseur-Tran', 'Aurélie', 'Vasseur-Tran')
  check('Ana Maria da Silva Costa', 'Ana Maria', 'da Silva Costa')
  check('Clémence Aubert-N’Diaye', 'Clémence', 'Aubert-N’Diaye')
  check("Siobhán O'Brien", 'Siobhán', "O'Brien")
})

describe('honorifics are no names, initials stand in for given names', () => {
  check('Mme Monique Arneodo', 'Monique', 'Arneodo')
  check('Dr Hannah Whitcombe', 'Hannah', 'Whitcombe')
  check('Mme OUALI', null, 'Ouali')
  check('M. Benali', null, 'Benali')
  check('J-L Barthe', 'J-L', 'Barthe')
  check('J. R. Stanhope', 'J. R.', 'Stanhope')
  check('W. S.', null, null)
  check('Zineb', 'Zineb', null)
})

describe('what is no name', () => {
  check('06 39 98 22 31', null, null)
  check('marie@asso.example', null, null)
  check('un deux trois quatre cinq six sept huit', null, null)
  check('', null, null)
})

it('agrees with a shorter form of the same name', () => {
  const full = { given: 'Nathalie', family: 'Pichon-Aouad' }
  expect(agree(full, { given: 'nath', family: 'Pichon' })).toBe(true)
  expect(agree(full, { given: null, family: 'PICHON-AOUAD' })).toBe(true)
  expect(agree(full, { given: 'Sandrine', family: 'Pichon' })).toBe(false)
  expect(agree(full, { given: null, family: 'Bouchet' })).toBe(false)
})

it('says nothing that was not written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const name = parseName(text)
      const written = text.toUpperCase().replace(/\s+/gu, ' ')
      for (const word of `${name?.given ?? ''} ${name?.family ?? ''}`.toUpperCase().split(' '))
        expect(written).toContain(word)
    }),
  )
})
