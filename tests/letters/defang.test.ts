import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defangMail, defangName, defangQuote, plainAddress, tidy } from '#src/letters/defang.ts'

describe('defangName', () => {
  const check = (value: string, expected: string) =>
    it(JSON.stringify(value), () => {
      expect(defangName(value)).toBe(expected)
    })
  check('Nadège Fontanel', 'Nadège Fontanel')
  check('Jean-Pierre d’Ornano', 'Jean-Pierre d’Ornano')
  check('J.-P. N’Guyen', 'J.-P. N’Guyen')
  check('S.A.R.L. Les Tisserands', 'S.A.R.L. Les Tisserands')
  check('M.Dupont', 'M. Dupont')
  check('  Karim \t Belkacem\r\n', 'Karim Belkacem')
  check('Eve\n\nVotre inscription est annulée', 'Eve Votre inscription est annulée')
  check('Eve\u2028Objet\u0085Bcc\vx', 'Eve Objet Bcc x')
  check('Eve https://evil.example/x Noir', 'Eve Noir')
  check('Eve www.evil.example', 'Eve')
  check('Eve evil.example', 'Eve evil. example')
  check('evil。example', 'evil。 example')
  check('ｅｖｉｌ．example', 'evil. example')
  check('eve@evil.example', '')
  check('Eve eve＠evil.example Noir', 'Eve Noir')
  check('\u202eelpmaxe\u202c Eve\u200b\u2066', 'elpmaxe Eve')
  check('Eve\u{e0041}\u{e0042}', 'Eve')
  check('\u3164\u2800', '')
  check('Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306o', 'Z\u0300\u0301\u0302o')
  check('\ud800Eve', '\ufffdEve')
  check('é'.repeat(61), `${'é'.repeat(59)}…`)
  check('😀'.repeat(60), '😀'.repeat(60))
  check('😀'.repeat(61), `${'😀'.repeat(59)}…`)
})

describe('defangQuote', () => {
  const check = (value: string, expected: string) =>
    it(JSON.stringify(value.slice(0, 60)), () => {
      expect(defangQuote(value)).toBe(expected)
    })
  check('le 9, ou celui de novembre', 'le 9, ou celui de novembre')
  check('voir https://evil.example/x?a=b.cd', 'voir https: //evil. example/x?a=b. cd')
  check('écrire à eve@evil.example', 'écrire à eve @ evil. example')
  check('le 4.03.2021 à 9.30', 'le 4. 03. 2021 à 9. 30')
  check('x'.repeat(201), `${'x'.repeat(199)}…`)
})

describe('defangMail', () => {
  it('keeps the lines and breaks the links', () => {
    expect(defangMail('Bonjour,\r\n\r\nvoir www.evil.example \t\rmerci\n\n')).toEqual([
      'Bonjour,',
      '',
      'voir www. evil. example',
      'merci',
    ])
  })
  it('cuts a mail of very many lines, and says so', () => {
    const lines = defangMail('a\n'.repeat(5000))
    expect(lines.length).toBe(301)
    expect(lines.at(-1)).toBe('[…]')
  })
  it('cuts a very long mail, and says so', () => {
    const lines = defangMail('a'.repeat(1_000_000))
    expect(lines).toEqual(['a'.repeat(20_000), '[…]'])
  })
})

describe('plainAddress', () => {
  const check = (value: string, expected: string | null) =>
    it(value, () => {
      expect(plainAddress(value)).toBe(expected)
    })
  check('nadege.fontanel+liste@asso.example', 'nadege.fontanel+liste@asso.example')
  check("o'brien@asso.example", "o'brien@asso.example")
  check('élodie@évian.example', 'élodie@évian.example')
  check('"votre place est annulée"@evil.example', null)
  check('a@b@c.example', null)
  check('nadege', null)
  check(`${'a'.repeat(65)}@asso.example`, null)
})

describe('whatever is written', () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\u2028',
        '\u202e',
        '\u200b',
        '.',
        '@',
        '://',
        'www.',
        '<',
        ' ',
        '\t',
        '\0',
        'é',
        '。',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('evil', 'example', 'https'),
    ),
    maxLength: 300,
  })
  const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029]/u
  it('comes out on one line, short, without marks or links', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        for (const [text, length] of [
          [defangName(value), 60],
          [defangQuote(value), 200],
          [tidy(value, 80), 80],
        ] as const) {
          expect(text).not.toMatch(unsafe)
          expect([...text].length).toBeLessThanOrEqual(length)
        }
        expect(defangName(value)).not.toMatch(/@|:\/\/|[a-z]\.[a-z]{2}/i)
        expect(defangQuote(value)).not.toMatch(/\S@|@\S|:\/\/|[a-z]\.[a-z]{2}/i)
        for (const line of defangMail(value)) expect(line).not.toMatch(unsafe)
      }),
      { numRuns: 2000 },
    )
  })
  it('costs time in step with its length', () => {
    const patterns = ['\n', '.', '@', ' ', 'a.', '\u0301', '\u202e', ':/', 'www.']
    for (const pattern of patterns) {
      const value = pattern.repeat(200_000)
      expect(defangName(value).length).toBeLessThanOrEqual(60)
      expect(defangQuote(value).length).toBeLessThanOrEqual(200)
      expect(defangMail(value).length).toBeLessThanOrEqual(301)
    }
  })
})
