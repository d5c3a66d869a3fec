import { weekdayAt } from './dates.ts'
import { countAt, isSeminarWord } from './numbers.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/**
 * Clues that stand side by side speak of the same seminar: "le séminaire 2 du 4 mars", "l'atelier compost du 13 avril".
 * They are intersected; when they disagree the reference fits nothing and is asked about (reading.md, Edges).
 */
export function combine(references: readonly Reference[], tokens: readonly Token[]): Reference[] {
  const result: Reference[] = []
  for (const [index, reference] of references.entries()) {
    const before = result.at(-1)
    if (before && isOtherEnd(before, reference, tokens)) {
      const numbers = before.numbers.filter((number) => reference.numbers.includes(number))
      result[result.length - 1] = { ...before, numbers, to: reference.to }
      continue
    }
    const relation = before ? related(before, reference, tokens) : 'apart'
    if (before && relation !== 'apart') {
      const alone =
        relation === 'comma' && (isWhole(before) || !(inPairs(references, index) || agree(before, reference)))
      if (!alone) {
        result[result.length - 1] = merged(before, reference)
        continue
      }
    }
    result.push(reference)
  }
  return counted(result, tokens)
}

/** "À partir de mars et jusqu'au 5 juin": one range, open at neither end. */
function isOtherEnd(before: Reference, { how, from }: Reference, tokens: readonly Token[]): boolean {
  const isUntil = ['jusqu', 'until', 'till', 'up'].includes(tokens[from]?.text ?? '')
  return how === 'range' && before.how === 'range' && isUntil && from - before.to <= 2
}

/** "Le 13 avril je reste pour les deux": as many as might be meant, so all of them are. */
function counted(references: readonly Reference[], tokens: readonly Token[]): Reference[] {
  const count = references.find(
    ({ how, fit, strength }) => how === 'count' && fit === 'none' && strength === 'weak',
  )
  const many = count ? (countAt(tokens[count.from]) ?? 2) : 0
  const day = references.find(
    ({ how, fit, numbers }) =>
      (how === 'date' || how === 'near') && fit === 'several' && numbers.length === many,
  )
  if (!count || !day) return [...references]
  const one = oneOf(day.numbers, tokens, count.from)
  return references.flatMap((reference) =>
    reference === day
      ? { ...day, numbers: one, fit: 'meant' as const }
      : reference === count
        ? []
        : reference,
  )
}

/** "Toute la journée du 21, le matin et l'après-midi": all of them are meant already. */
function isWhole({ fit, numbers, range }: Reference): boolean {
  return fit === 'meant' && numbers.length > 1 && !range
}

/** "The later of the two", "la première des deux": one of them. */
function oneOf(numbers: readonly number[], tokens: readonly Token[], at: number): readonly number[] {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ text }) => text)
  if (!before.some((word) => word === 'of' || word === 'des')) return numbers
  if (before.some((word) => LATER.has(word))) return numbers.slice(-1)
  return before.some((word) => EARLIER.has(word)) ? numbers.slice(0, 1) : numbers
}

const LATER = new Set(['later', 'latter', 'second', 'last', 'seconde', 'deuxieme', 'dernier', 'derniere'])
const EARLIER = new Set(['earlier', 'former', 'first', 'premier', 'premiere'])

/** "Au 1, le 21 janvier, et au 2, le 4 mars": numbers and dates by turns, not a list of both. */
function inPairs(references: readonly Reference[], index: number): boolean {
  const [first, second] = [references[index - 1], references[index]]
  if (!first || !second || kindOf(first) !== 'number' || kindOf(second) !== 'date') return false
  const before = references[index - 2]
  const after = references[index + 1]
  return (!before || kindOf(before) === 'date') && (!after || kindOf(after) === 'number')
}

const LINKS = new Set(
  [
    'du',
    'de',
    'le',
    'la',
    'les',
    'des',
    'd',
    'l',
    "'",
    '(',
    '-',
    ':',
    '"',
    '«',
    '»',
    'sur',
    'of',
    'on',
    'the',
    'avec',
    'with',
    'soit',
    'intitule',
    'intitulee',
    'au',
    'a',
    'about',
    'mois',
    'in',
    'en',
    'consacre',
    'consacree',
    'pour',
    'svp',
    '”',
    '“',
    'par',
    'by',
    'titled',
    'called',
    'thursday',
    'and',
  ].filter((word) => word !== 'and'),
)
const CLUES = new Set<Reference['how']>([
  'number',
  'ordinal',
  'date',
  'month',
  'topic',
  'speaker',
  'near',
  'count',
])

function related(before: Reference, after: Reference, tokens: readonly Token[]): 'tied' | 'comma' | 'apart' {
  if (before.how === 'topic' && before.fit === 'none' && after.fit === 'meant')
    return isNearby(tokens, before, after) ? 'tied' : 'apart'
  if (before.how === 'all' && ['month', 'date', 'range'].includes(after.how))
    return isOfIt(tokens, before, after) ? 'tied' : 'apart'
  if (!CLUES.has(before.how) || !CLUES.has(after.how) || kindOf(before) === kindOf(after)) return 'apart'
  if (before.how === 'count' && after.numbers.length < 2) return 'apart'
  const between = tokens.slice(before.to, after.from)
  if (between.length > 6) return 'apart'
  const comma = between.some(({ text }) => text === ',')
  const linked = between.every(
    (token, index) =>
      LINKS.has(token.text) ||
      token.text === ',' ||
      (token.text === ')' && index > 0) ||
      isSeminarWord(token) ||
      token.kind === 'hour' ||
      weekdayAt([token], 0) !== null,
  )
  if (!linked) return 'apart'
  if (!comma) return 'tied'
  return kindOf(before) === 'number' || agree(before, after) ? 'comma' : 'apart'
}

/** "The talk about the canteen of 24 April": the date tells which. */
function isNearby(tokens: readonly Token[], before: Reference, after: Reference): boolean {
  const between = tokens.slice(before.to, after.from).map(({ text }) => text)
  return (
    between.length <= 6 && !between.some((word) => [',', ';', '.', 'et', 'and', 'ou', 'or'].includes(word))
  )
}

/** "Toutes celles de mars", "tous les séminaires du 4 mars au 6 mai". */
function isOfIt(tokens: readonly Token[], before: Reference, after: Reference): boolean {
  const between = tokens.slice(before.to, after.from).map(({ text }) => text)
  return (
    (between.length > 0 || after.how === 'range') &&
    between.length <= 3 &&
    between.every((word) => OF.has(word))
  )
}

const OF = new Set(['de', 'du', 'd', "'", 'des', 'en', 'in', 'of', 'from', 'on', 'mois', 'le', 'la'])

/** Numbers and ordinals are one kind of clue, dates, months and "demain" another. */
function kindOf(reference: Reference): string {
  if (reference.how === 'ordinal' || reference.how === 'number') return 'number'
  if (reference.how === 'month' || reference.how === 'near' || reference.how === 'date') return 'date'
  return reference.how
}

function agree(a: Reference, b: Reference): boolean {
  return a.numbers.some((number) => b.numbers.includes(number))
}

function merged(a: Reference, b: Reference): Reference {
  const from = a.from
  const to = b.to
  if (a.how === 'topic' && a.fit === 'none') return { ...b, from }
  if (a.how === 'all') return { ...b, from, to, fit: b.numbers.length > 0 ? 'meant' : 'none', range: true }
  if (a.how === 'count') {
    const both = b.numbers.length > 1
    return { ...b, from, to, fit: both ? 'meant' : b.fit }
  }
  const numbers = a.numbers.filter((number) => b.numbers.includes(number))
  const strength = a.strength === 'marked' || b.strength === 'marked' ? 'marked' : 'plain'
  if (numbers.length > 0) {
    const fit = numbers.length === 1 || a.fit === 'meant' ? 'meant' : 'several'
    return { ...a, how: a.how, numbers, fit, strength, from, to }
  }
  if (b.strength === 'weak' && b.how === 'topic') return a
  if (a.strength === 'weak' && a.how === 'topic') return b
  return {
    ...a,
    numbers: [...a.numbers, ...b.numbers].sort((x, y) => x - y),
    fit: 'none',
    strength,
    from,
    to,
  }
}
