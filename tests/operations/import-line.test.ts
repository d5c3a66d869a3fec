import { expect, test } from 'vitest'
import { numbersOf } from '#src/operations/import-line.ts'
import { loadSeries } from '#src/series/load-series.ts'

test.each<[string, number[] | null]>([
  ['', []],
  ['1', [1]],
  ['1,3', [1, 3]],
  ['1 ; 3 / 5 & 6', [1, 3, 5, 6]],
  ['1, 3 et 5', [1, 3, 5]],
  ['2-4', [2, 3, 4]],
  ['2 à 4 et 6', [2, 3, 4, 6]],
  ['séminaires 1 et 2', [1, 2]],
  ['S1, S4', [1, 4]],
  ['tous', [1, 2, 3, 4, 5, 6]],
  ['Tous les séminaires', [1, 2, 3, 4, 5, 6]],
  ['ALL', [1, 2, 3, 4, 5, 6]],
  ['tous sauf 3', null],
  ['4-2', null],
  ['1-', null],
  ['1-9999', null],
  ['le 4 mars', null],
  ['les', null],
])('reads %j as %j', async (text, numbers) => {
  expect(numbersOf(text, await loadSeries('data/series.yaml'))).toEqual(numbers)
})
