import { describe, expect, it } from 'vitest'
import { findAddresses, isService, nameOfAddress } from '#src/reading/addresses.ts'
import { countryOf, findPhones, firstPhone } from '#src/reading/phones.ts'

describe('phones', () => {
  function check(text: string, ...expected: string[]): void {
    it(text, () => {
      expect(findPhones(text, 'FR').map(({ value, kind }) => `${value} ${kind}`)).toEqual(expected)
    })
  }
  check('Tél : 04 65 71 22 08', '+33465712208 personal')
  check('06/39/98/22/31', '+33639982231 personal')
  check('Fax : 04.65.71.48.03', '+33465714803 fax')
  check('F. 04 65 71 30 19', '+33465713019 fax')
  check('Tél/Fax : 04 65 71 30 19', '+33465713019 personal')
  check(
    'standard : 04 65 71 30 19 - ligne directe 04 65 71 30 12',
    '+33465713019 switchboard',
    '+33465713012 personal',
  )
  check('04 65 71 92 40 (standard)', '+33465719240 switchboard')
  check('poste 214 / 04 65 71 26 26', '+33465712626 personal')
  check('+44 (0)20 7946 0871', '+442079460871 personal')
  check('+44 7700 900417', '+447700900417 personal')
  check('séminaires 01 02 03 04 05')
  check('du 04.03.2021 au 06.05.2021')
  check('30-01-2025, 06-03-2025 & 04-12-2025')
  check('2021-03-04 et 2021-05-06')
  check('06-39-98-73-20', '+33639987320 personal')

  check('0475 61 22 90', '+32475612290 personal')
  check('04 75 61 22 90', '+33475612290 personal')
  check('076 414 22 80', '+41764142280 personal')
  check('02 736 14 80', '+3227361480 personal')
  check('0117 496 0188', '+441174960188 personal')
  check('450-555-0137', '+14505550137 personal')
  check('N° SIRET 812 345 678 00012')

  it('reads a number as one of where its writer is, unless its form says more', () => {
    const at = (country: 'BE' | 'MA' | 'SN', text: string) =>
      findPhones(text, { country, told: true }).map(({ value }) => value)
    expect(at('BE', '04 75 61 22 90')).toEqual(['+32475612290'])
    expect(at('BE', '06 39 98 22 31')).toEqual(['+33639982231'])
    expect(at('MA', '06 61 22 33 44')).toEqual(['+212661223344'])
    expect(at('SN', '77 214 33 20')).toEqual(['+221772143320'])
  })

  it('takes a switchboard only when nothing else is given, a fax never', () => {
    const first = (text: string) => firstPhone(findPhones(text, 'FR'))?.value ?? null
    expect(first('standard 04 65 71 30 19, 06 39 98 22 31')).toBe('+33639982231')
    expect(first('standard 04 65 71 30 19, fax 04 65 71 30 20')).toBe('+33465713019')
    expect(first('fax 04 65 71 30 20')).toBeNull()
  })

  it('knows the country of a time zone', () => {
    expect(findPhones('020 7946 0871', countryOf('Europe/London')).map(({ value }) => value)).toEqual([
      '+442079460871',
    ])
  })
})

describe('addresses', () => {
  it('finds them between marks', () => {
    expect(findAddresses('<a@b.example>, C.d@e-f.g.example.').map(({ value }) => value)).toEqual([
      'a@b.example',
      'c.d@e-f.g.example',
    ])
  })

  function check(address: string, service: boolean, name: string | null): void {
    it(address, () => {
      const found = nameOfAddress(address)
      expect([isService(address), found && `${found.given ?? '?'} ${found.family}`]).toEqual([service, name])
    })
  }
  check('marie.dupont@asso.example', false, 'Marie Dupont')
  check('jean-marc.petit2@asso.example', false, 'Jean-Marc Petit')
  check('m.dupont@asso.example', false, '? Dupont')
  check('mdupont@asso.example', false, null)
  check('jbdk.perso@asso.example', false, null)
  check('accueil@mdq.example', true, null)
  check('secretariat.dpvs@ville.example', true, null)
  check('paul.mission@asso.example', false, 'Paul Mission')
})
