import { monthAt, seminarsIn, weekdayAt } from './dates.ts'
import { asked } from './lexeme.ts'
import { countAt, isSeminarWord, placeAt } from './numbers.ts'
import { SERIES_WORDS } from './phrases/function-words.ts'
import { GREETING_WORDS } from './phrases/greeting-words.ts'
import type { Programme } from './programme.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Token } from './tokens.ts'

/** "tous les séminaires", "l'ensemble du cycle", "toute la série", "all of them" at token `at`. */
export function wholeAt(tokens: readonly Token[], at: number, { programme }: Calendar): Reference[] {
  const token = tokens[at]
  if (!token || !opensWhole(token.lexeme)) return []
  const monthly = monthlyAt(tokens, at, programme)
  if (monthly) return [monthly]
  const to = wholeEnd(tokens, at)
  if (to === 0) return []
  const strength = isSeriesOrSeminar(tokens[to - 1]) ? 'marked' : 'plain'
  const part = partAt(tokens, to, programme)
  if (part) return [{ ...part, how: 'all', strength: 'marked', from: at }]
  return [{ how: 'all', numbers: programme.numbers, fit: 'meant', range: true, strength, from: at, to }]
}

/** "Toutes celles du jeudi", "all the sessions in the spring": a part, known by its days or to be asked about. */
function partAt(
  tokens: readonly Token[],
  at: number,
  programme: Programme,
): Pick<Reference, 'numbers' | 'fit' | 'range' | 'to'> | null {
  if (!OF.has(tokens[at]?.text ?? '')) return null
  let next = at + 1
  while (next < at + 4 && WITHIN.has(tokens[next]?.text ?? '')) next++
  if (PARTS.has(tokens[next]?.text ?? '')) return { numbers: [], fit: 'none', range: false, to: next + 1 }
  const weekday = weekdayAt(tokens, next)
  if (weekday === null || tokens[next + 1]?.kind === 'number' || tokens[next + 1]?.kind === 'ordinal')
    return null
  const numbers = programme.days.filter((day) => weekdayOf(day) === weekday).map(({ number }) => number)
  return { numbers, fit: numbers.length > 0 ? 'meant' : 'none', range: true, to: next + 1 }
}

const OF = new Set(['du', 'de', 'des', 'd', 'of', 'in', 'on', 'en', 'au'])
const WITHIN = new Set([
  'la',
  'le',
  'l',
  "'",
  'les',
  'the',
  'premier',
  'second',
  'deuxieme',
  'first',
  'fin',
  'debut',
])
const PARTS = new Set(
  `printemps ete automne hiver rentree semestre trimestre spring summer autumn winter semester term quarter half weekend`.split(
    ' ',
  ),
)

/** Monday is 1; null while the day is not known. */
function weekdayOf({ year, month, day }: Programme['days'][number]): number | null {
  return day === null ? null : new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

const opensWhole = asked(
  (word) => ALL.has(word) || SUM.has(word) || word === 'both' || word === 'lot' || SERIES_WORDS.has(word),
)

/** "all three March seminars", "both March sessions". */
function monthlyAt(tokens: readonly Token[], at: number, programme: Programme): Reference | null {
  if (!['all', 'both', 'every'].includes(tokens[at]?.text ?? '')) return null
  let next = at + 1
  while (next < at + 4 && (BETWEEN.has(tokens[next]?.text ?? '') || countAt(tokens[next]) !== null)) next++
  const month = monthAt(tokens, next)
  if (!month || !isSeminarWord(tokens[month.to])) return null
  const numbers = seminarsIn(programme, month.value)
  return {
    how: 'month',
    numbers,
    fit: numbers.length > 0 ? 'meant' : 'none',
    range: true,
    strength: 'marked',
    from: at,
    to: month.to + 1,
  }
}

/** "le reste du cycle", "les autres", "the remaining ones" at token `at`. */
export function restAt(tokens: readonly Token[], at: number, { programme }: Calendar): Reference[] {
  const word = tokens[at]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  if (REMAINING.has(word) && isSeminarWord(tokens[at - 1])) return [remaining(at, at + 1, programme)]
  if (!REST.has(word) || !ARTICLE.has(before)) return []
  if (word === 'suite' && !['du', 'de', 'des'].includes(tokens[at + 1]?.text ?? '')) return []
  const to = afterNoun(tokens, at + 1)
  if (to === at + 1 && !endsHere(tokens, to)) return []
  const strength = to > at + 1 ? 'marked' : 'plain'
  return [{ how: 'rest', numbers: programme.numbers, fit: 'meant', range: true, strength, from: at, to }]
}

/** "Les conférences restantes", "the sessions remaining". */
const REMAINING = new Set(['restants', 'restantes', 'remaining'])

function remaining(from: number, to: number, programme: Programme): Reference {
  return { how: 'rest', numbers: programme.numbers, fit: 'meant', range: true, strength: 'marked', from, to }
}

/** "les trois premiers", "the last two", "les 5 séminaires", "les deux du 13 avril" at token `at`. */
export function countedAt(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] {
  return firstOrLast(tokens, at, calendar) ?? howMany(tokens, at, calendar) ?? []
}

const ARTICLE = new Set(['le', 'la', 'les', 'au', 'aux', 'du', 'des', 'the', 'a', 'ces'])
const REST = new Set(
  'reste autres suite suivants suivantes restants restantes rest others other remaining remainder following'.split(
    ' ',
  ),
)
const ALL = new Set([
  'tous',
  'toutes',
  'tout',
  'toute',
  'all',
  'everything',
  'every',
  'each',
  'whole',
  'entire',
  'full',
  'touts',
  'ts',
])
const SUM = new Set(['ensemble', 'totalite', 'integralite', 'entirety'])
const BETWEEN = new Set([
  'les',
  'le',
  'la',
  'des',
  'du',
  'de',
  'ces',
  'vos',
  'ses',
  'of',
  'the',
  'these',
  'your',
  'those',
  'd',
  "'",
])
const STANDING = new Set(['celles', 'ceux', 'them', 'ones', 'one'])
const COMPLETE = new Set(['complet', 'complete', 'entier', 'entiere', 'integral', 'integrale'])

function wholeEnd(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? ''
  if (word === 'lot' && tokens[at - 1]?.text === 'the' && tokens[at + 1]?.text !== 'of') return at + 1
  if (SERIES_WORDS.has(word) && COMPLETE.has(tokens[at + 1]?.text ?? '')) return at + 2
  if (!ALL.has(word) && !SUM.has(word)) return 0
  let next = at + 1
  while (next < at + 5 && BETWEEN.has(tokens[next]?.text ?? '')) next++
  if (countAt(tokens[next]) !== null && isSeriesOrSeminar(tokens[next + 1])) next++
  while (next < at + 7 && ADJECTIVES.has(tokens[next]?.text ?? '')) next++
  if (isSeriesOrSeminar(tokens[next])) return isOneDay(tokens, at, next) ? 0 : next + 1
  if (STANDING.has(tokens[next]?.text ?? '')) return next + 1
  const bare =
    next === at + 1 &&
    (['tous', 'toutes', 'all', 'touts', 'everything'].includes(word) ||
      (word === 'tout' && !NOT_ALL.has(tokens[at - 1]?.text ?? '')))
  if (word === 'all' && IDIOMS.has(tokens[at - 1]?.text ?? '')) return 0
  return bare && !isGreeting(tokens, at) && endsHere(tokens, next) ? next : 0
}

/** "C'est tout", "malgré tout", "avant tout". */
const NOT_ALL = new Set(
  "est et malgre avant du apres en pas par comme surtout somme ' plus tres vraiment partout , . !".split(' '),
)

/** "Toute la journée" is a day from morning to night. */
function isOneDay(tokens: readonly Token[], at: number, noun: number): boolean {
  const word = tokens[noun]?.text ?? ''
  return (
    ['tout', 'toute', 'whole', 'entire', 'full', 'all'].includes(tokens[at]?.text ?? '') &&
    !SERIES_WORDS.has(word) &&
    !word.endsWith('s')
  )
}

/** "After all", "at all". */
const IDIOMS = new Set(['after', 'at', 'once', 'above', 'first', 'not', 'that'])

const ADJECTIVES = new Set(
  'autres prochains prochaines prochain six five seven remaining upcoming other next the different differents differentes'.split(
    ' ',
  ),
)

function isSeriesOrSeminar(token: Token | undefined): boolean {
  return isSeminarWord(token) || (token?.kind === 'word' && SERIES_WORDS.has(token.text))
}

/** "Evening all". */
const HALLO = new Set(['evening', 'morning', 'afternoon', 'folks'])

/** "Bonjour à tous", "merci à toutes et tous". */
function isGreeting(tokens: readonly Token[], at: number): boolean {
  if (HALLO.has(tokens[at - 1]?.text ?? '') && at <= 2) return true
  for (let back = 1; back <= 6; back++) {
    const before = tokens[at - back]
    if (!before || before.kind === 'break' || before.text === '.') return false
    if (GREETING_WORDS.has(before.text)) return true
  }
  return false
}

function afterNoun(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 3 && BETWEEN.has(tokens[next]?.text ?? '')) next++
  return isSeriesOrSeminar(tokens[next]) || STANDING.has(tokens[next]?.text ?? '') ? next + 1 : at
}

/** Nothing follows that "tous" or "les autres" could belong to. */
function endsHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return !next || next.kind === 'mark' || next.kind === 'break' || AFTER.has(next.text)
}

const AFTER = new Set(
  `bar minus excluding moins hors save sauf hormis excepte a en pour et mais except but apart please svp si with avec sont me m ne n je j qui que merci on in
  also aussi egalement par and or for from`.split(/\s+/),
)

function firstOrLast(tokens: readonly Token[], at: number, calendar: Calendar): Reference[] | null {
  const { programme, now } = calendar
  const count = countAt(tokens[at])
  const place = placeAt(tokens, count === null ? at : at + 1)
  const upcoming = count === null ? NEXT.has(tokens[at]?.text ?? '') : NEXT.has(tokens[at + 1]?.text ?? '')
  const trailing = count === null ? countAt(tokens[at + 1]) : null
  const many = count ?? trailing
  if (many === null || (!upcoming && place?.value !== 1 && place?.value !== -1)) return null
  const to = at + 2
  if (trailing !== null && !ARTICLE.has(tokens[at - 1]?.text ?? '')) return null
  if (tokens[to]?.kind === 'word' && !isSeriesOrSeminar(tokens[to]) && !endsHere(tokens, to)) return null
  const open = programme.numbers.filter((number) => programme.isToCome(number, now))
  const numbers = upcoming
    ? open.slice(0, many)
    : place?.value === 1
      ? programme.numbers.slice(0, many)
      : programme.numbers.slice(-many)
  const end = isSeriesOrSeminar(tokens[to]) ? to + 1 : to
  return [{ how: 'range', numbers, fit: 'meant', range: true, strength: 'marked', from: at, to: end }]
}

const NEXT = new Set(['prochains', 'prochaines', 'next', 'suivants', 'suivantes'])

/** "les 5 séminaires": all when it is as many as there are, or as are to come (reading.md, Edges). */
function howMany(tokens: readonly Token[], at: number, { programme, now }: Calendar): Reference[] | null {
  const many = countAt(tokens[at]) ?? (tokens[at]?.text === 'both' ? 2 : null)
  const before = tokens[at - 1]?.text ?? ''
  const definite =
    ['les', 'aux', 'the', 'des', 'all', 'tous', 'toutes'].includes(before) || tokens[at]?.text === 'both'
  const isOfPeople = ['tous', 'toutes'].includes(tokens[at - 2]?.text ?? '') && !isSeminarWord(tokens[at + 1])
  if (many === null || !definite || isOfPeople) return null
  const noun = isSeminarWord(tokens[at + 1])
  const to = noun ? at + 2 : at + 1
  if (!noun && !endsHere(tokens, to) && !['du', 'de'].includes(tokens[to]?.text ?? '')) return null
  if (isListGoingOn(tokens, to)) return null
  const open = programme.numbers.filter((number) => programme.isToCome(number, now))
  const all = many === programme.numbers.length || many === open.length
  if (!noun && !all && many !== 2) return null
  const numbers = all ? open : []
  const strength = noun ? 'marked' : 'weak'
  return [{ how: 'count', numbers, fit: all ? 'meant' : 'none', range: true, strength, from: at, to, many }]
}

/** "les 3 et 4": numbers of seminars, not how many. */
function isListGoingOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text ?? ''
  const after = tokens[at + 1]
  return (
    [',', 'et', 'and', '&', '+', '-', '/', 'ou'].includes(next) &&
    (after?.kind === 'number' || countAt(after) !== null)
  )
}
