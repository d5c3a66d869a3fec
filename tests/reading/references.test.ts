import { describe, expect, it } from 'vitest'
import { programmeOf } from '#src/reading/programme.ts'
import { findReferences } from '#src/reading/references.ts'
import { tokenise } from '#src/reading/tokens.ts'
import { gardens, nights } from './programmes.ts'

/** What a text names, in one line: how and which; `!` when it fits none or several, `…` when nothing is named one by one. */
function check(text: string, expected: string, series = gardens): void {
  const now = series === gardens ? '2023-01-10T09:00:00.000Z' : '2024-01-03T10:00:00.000Z'
  const found = findReferences(tokenise(text), { programme: programmeOf(series), now })
  const line = found
    .map(
      ({ how, numbers, fit, range }) =>
        `${how} ${numbers.join(',')}${fit === 'meant' ? '' : `!${fit}`}${range ? '…' : ''}`,
    )
    .join(' | ')
  expect(line, text).toBe(expected)
}

describe('findReferences', () => {
  it.each([
    ['aux 1, 3 et 5', 'number 1 | number 3 | number 5'],
    ['n°2', 'number 2'],
    ['S1, S4 et S6', 'number 1 | number 4 | number 6'],
    ['rencontres II, III et V', 'number 2 | number 3 | number 5'],
    ['séances une et deux', 'number 1 | number 2'],
    ['les ２ et ５', 'number 2 | number 5'],
    ['1/3/5', 'number 1 | number 3 | number 5'],
    ['1-3-5', 'number 1 | number 3 | number 5'],
    ['rencontre 12', 'number !none'],
    ['la 3 ou la 4', 'number 3,4!several'],
  ])('numbers: %s', (text, expected) => check(text, expected))

  it.each([
    ['le premier et le dernier', 'ordinal 1 | ordinal 8'],
    ['2ème et 4ème rencontres', 'ordinal 2 | ordinal 4'],
    ['les trois premières', 'range 1,2,3…'],
    ['les deux dernières rencontres', 'range 7,8…'],
    ['les deux prochaines', 'range 1,2…'],
    ['du 2 au 4', 'range 2,3,4…'],
    ['2-4', 'range 2,3,4…'],
    ['de mars à mai', 'range 2,3,4,5…'],
    ["à partir d'avril", 'range 3,4,5,6,7,8…'],
    ["jusqu'au 4 avril", 'range 1,2,3…'],
  ])('places and ranges: %s', (text, expected) => check(text, expected))

  it.each([
    ['le 7 mars', 'date 2'],
    ['mardi 7 mars 2023', 'date 2'],
    ['lundi 7 mars', 'date 2'],
    ['le 07/03', 'date 2'],
    ['07.03.2023', 'date 2'],
    ['2023-03-07', 'date 2'],
    ['7/3/23', 'date 2'],
    ['les 2 février, 7 mars et 4 avril', 'date 1 | date 2 | date 3'],
    ['le 7 mars 2024', 'date !none'],
    ['le 8 mars', 'date !none'],
    ["celui d'octobre", 'month 8'],
    ['le 11 mai', 'date 4,5!several'],
    ['les deux du 11 mai', 'date 4,5'],
    ["l'après-midi du 11 mai", 'date 4'],
    ['le 11 mai à 17h30', 'date 5'],
    ['le 11 mai, matin et soir', 'date 4,5'],
  ])('dates: %s', (text, expected) => check(text, expected))

  it.each([
    ['February 12th', 'date 2'],
    ['the 12th of February', 'date 2'],
    ['2/12', 'date 2'],
    ['March 11 and April 8', 'date 3 | date 4'],
    ['both talks by Ruth Okafor', 'speaker 4,8'],
    ['the talk with Ruth Okafor', 'speaker 4,8!several'],
    ['lifting safly', 'topic 3'],
    ['everything up to and including March', 'range 1,2,3…'],
    ['all but the 4th', 'all 1,2,3,4,5,6,7,8,9,10… | ordinal 4'],
  ])('in English: %s', (text, expected) => check(text, expected, nights))

  it.each([
    ['la séance sur le compost', 'topic 4'],
    ['la rencontre sur la permaculture', 'topic !none'],
    ['celle avec Mme Morales', 'speaker 6'],
    ['tout le cycle', 'all 1,2,3,4,5,6,7,8…'],
    ["l'ensemble des rencontres", 'all 1,2,3,4,5,6,7,8…'],
    ['le reste du cycle', 'rest 1,2,3,4,5,6,7,8…'],
    ['les huit rencontres', 'count 1,2,3,4,5,6,8…'],
    ['les cinq rencontres', 'count !none…'],
  ])('subjects and wholes: %s', (text, expected) => check(text, expected))

  it.each([
    ['le séminaire 2 du 7 mars sur les semences', 'number 2'],
    ['le 2 (7 mars) et le 3 (4 avril)', 'number 2 | number 3'],
    ['le 2, le 5 mars', 'number 2!none'],
    ['la séance sur le compost du 11 mai', 'topic 4'],
  ])('clues that stand together: %s', (text, expected) => check(text, expected))

  it.each([
    '12 rue des Lilas, 38000 Grenoble',
    '06 39 98 00 01',
    'nous serons 3',
    'deux enfants de 3 et 5 ans',
    '2 personnes',
    'mon bureau 4, poste 214',
    'la première fois',
    'bonjour à tous',
    'toute la journée',
    "l'an dernier",
    'de 9h à 12h',
    'au 3e étage',
  ])('no seminar: %s', (text) => check(text, ''))
})
