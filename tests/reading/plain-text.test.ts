import { describe, expect, it } from 'vitest'
import { plainTextLines } from '#src/reading/plain-text.ts'

const shape = (text: string) => plainTextLines(text).map(({ text, depth, cells }) => [text, depth, cells])

describe('lines of plain text', () => {
  it('are trimmed and folded', () =>
    expect(shape('  a\u00a0 b\t\r\n\nc')).toEqual([
      ['a b', 0, null],
      ['', 0, null],
      ['c', 0, null],
    ]))
  it('count their quote marks', () =>
    expect(shape('> a\n>> b\n> > c\n>\n>d\na > b')).toEqual([
      ['a', 1, null],
      ['b', 2, null],
      ['c', 2, null],
      ['', 1, null],
      ['d', 1, null],
      ['a > b', 0, null],
    ]))
  it('in columns by bars have cells', () =>
    expect(shape('| Nom | Choix |\n|-----|-------|\n| Dupont | 1, 3 |')).toEqual([
      ['| Nom | Choix |', 0, ['Nom', 'Choix']],
      ['|-----|-------|', 0, null],
      ['| Dupont | 1, 3 |', 0, ['Dupont', '1, 3']],
    ]))
  it('in columns by tabs have cells', () =>
    expect(shape('Nom\tPrénom\nDupont\tMarie')).toEqual([
      ['Nom Prénom', 0, ['Nom', 'Prénom']],
      ['Dupont Marie', 0, ['Dupont', 'Marie']],
    ]))
  it('in columns by semicolons have cells, when there are three', () =>
    expect(shape('Nom;Prénom;Choix\nDupont;Marie;3')).toEqual([
      ['Nom;Prénom;Choix', 0, ['Nom', 'Prénom', 'Choix']],
      ['Dupont;Marie;3', 0, ['Dupont', 'Marie', '3']],
    ]))
  it('alone with a semicolon or a bar are sentences', () =>
    expect(shape('Je viens au 3 ; et au 4 ; merci\n\n04 65 71 92 40 | 06 39 98 81 03')).toEqual([
      ['Je viens au 3 ; et au 4 ; merci', 0, null],
      ['', 0, null],
      ['04 65 71 92 40 | 06 39 98 81 03', 0, null],
    ]))
  it('longer than a line may be go on in the next', () =>
    expect(plainTextLines('a'.repeat(9000)).map(({ text }) => text.length)).toEqual([4000, 4000, 1000]))
  it('are 20,000 at most', () => expect(plainTextLines('a\n'.repeat(50_000))).toHaveLength(20_000))
})
