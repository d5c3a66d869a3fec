import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '#src/csv/read-csv.ts'
import { writeCsv } from '#src/csv/write-csv.ts'

const cells = (text: string) => readCsv(text).map((row) => row.cells)

test.each([
  ['semicolons and CRLF', 'nom;mail\r\nÉlie;e@x.example\r\n'],
  ['commas, no end of line', 'nom,mail\nÉlie,e@x.example'],
  ['tabs', 'nom\tmail\nÉlie\te@x.example\n'],
  ['old Macintosh line ends', 'nom;mail\rÉlie;e@x.example\r'],
  ['a BOM and quotes', '\ufeff"nom";"mail"\n"Élie";"e@x.example"\n'],
  ['a line that names the separator', 'sep=;\r\nnom;mail\r\nÉlie;e@x.example'],
])('reads %s', (_, text) => {
  expect(cells(text)).toEqual([
    ['nom', 'mail'],
    ['Élie', 'e@x.example'],
  ])
})

test('keeps separators, quotes and line ends inside quotes, and counts lines of the file', () => {
  const text = 'a;b\n"x; ""y""\r\nz";2\n\n;;\n3;4\n'
  expect(readCsv(text)).toEqual([
    { line: 1, cells: ['a', 'b'], fault: null },
    { line: 2, cells: ['x; "y"\r\nz', '2'], fault: null },
    { line: 6, cells: ['3', '4'], fault: null },
  ])
  expect(cells('a,"b;c;d;e"\n1,2\n')).toEqual([
    ['a', 'b;c;d;e'],
    ['1', '2'],
  ])
})

test('names what is wrong with quotes, and goes on after it', () => {
  expect(readCsv('a;b\n"x"y;2\n3;4\n"open;5\n')).toEqual([
    { line: 1, cells: ['a', 'b'], fault: null },
    { line: 2, cells: ['xy', '2'], fault: 'expected ";" after a closing quote, found "y"' },
    { line: 3, cells: ['3', '4'], fault: null },
    { line: 4, cells: ['open;5\n'], fault: 'expected a closing quote, found the end of the file' },
  ])
})

test('reads back what is written', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'É', ';', ',', '"', '\n', '\r', '\t', ' ') })
    .map((s) => `x${s}x`)
  const table = fc.array(fc.array(word, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      const heads = ['a', 'b', 'c', 'd', 'e']
      expect(cells(writeCsv([heads, ...rows]))).toEqual([heads, ...rows])
    }),
  )
})
