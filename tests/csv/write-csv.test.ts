import { expect, test } from 'vitest'
import { writeCsv } from '#src/csv/write-csv.ts'

test('writes a BOM, semicolons and CRLF, and quotes what needs it', () => {
  expect(
    writeCsv([
      ['nom', 'structure'],
      ['Élie', 'Ville; service "jeunesse"'],
      ['deux\nlignes', null],
      [7, ''],
    ]),
  ).toBe('\ufeffnom;structure\r\nÉlie;"Ville; service ""jeunesse"""\r\n"deux\nlignes";\r\n7;\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd', "'+cmd"],
  ['+33 6 39 98 12 34', '+33 6 39 98 12 34'],
  ['+33639981234', '+33639981234'],
  ['+1+cmd', "'+1+cmd"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
  ['06-39', '06-39'],
])('defuses %j as %j', (text, written) => {
  expect(writeCsv([[text]])).toBe(`\ufeff${written}\r\n`)
})
