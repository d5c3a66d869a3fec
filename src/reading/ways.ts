import { findAttendance } from './attendance.ts'
import type { AttendanceSaid, Choices } from './choice.ts'
import { type Clause, clausesOf, type Saying, wordsOf } from './clauses.ts'
import type { Programme } from './programme.ts'
import { questionFrom, questionIn } from './question.ts'
import { meant } from './reference.ts'
import type { Calendar } from './references.ts'
import type { Statement } from './statements.ts'

/** How they come, for the seminars that the clause or its neighbour names, else for all. */
export function attendanceIn(
  saying: Saying,
  statements: readonly Statement[],
  sofar: Pick<Choices, 'statements' | 'attendance'>,
  { programme }: Calendar,
): AttendanceSaid[] {
  const before = sofar.attendance.at(-1)
  const isQuestion = questionIn(saying) === 'genuine'
  const asked = isQuestion ? questionFrom(saying) : saying.tokens.length
  const cues = [...findAttendance(saying.tokens), ...venuesIn(saying, programme)].filter(
    ({ from, to }) => from < asked && !isInTitle(saying, from, to) && !isDenied(saying, from),
  )
  const isAsked = isQuestion && saying.tokens.some(({ text }) => text === '?')
  if (cues.length === 0 && before) return likewise(saying, before)
  if (cues.length === 0 || isAsked) return []
  const isContrasted = new Set(cues.map(({ meaning }) => meaning)).size > 1
  const said: AttendanceSaid[] = []
  let since = 0
  let last: (typeof cues)[number] | undefined
  for (const clause of clausesOf(saying)) {
    const own = cues.filter(({ from }) => from >= clause.from && from < clause.to)
    for (const cue of own.length > 0 ? own : isLikewise(clause) && last ? [last] : []) {
      last = cue
      if (cue.meaning === 'either' || isPlanned(clause, statements) || isCondition(clause, cue.from)) continue
      const within = own.length > 1 ? between(clause, since, cue, own) : clause
      const lent =
        saying.references.length === 0 ? meant(statements.flatMap(({ references }) => references)) : []
      const called = saying.references.length === 0 ? calledSo(within, sofar.statements) : []
      const numbers =
        called.length > 0
          ? called
          : lent.length > 0
            ? lent
            : isOfOthers(within)
              ? othersOf(sofar, said)
              : numbersFor(within, saying, isContrasted ? since : 0)
      const but = own.length > 1 ? [] : exceptedIn(clause, cue.to)
      since = own.length > 1 ? cue.to : clause.to
      const { words, at } = wordsOf({ sentence: saying, from: cue.from, to: cue.to })
      const { where } = saying
      const evidence = { words, where, at, rule: 'attendance' }
      const chosen = isChosen(clause)
      const offset = where === 'text' ? at : null
      said.push({ way: cue.meaning, numbers: but.length > 0 ? [] : numbers, chosen, at: offset, evidence })
      const other = cue.meaning === 'online' ? 'inPerson' : 'online'
      if (but.length > 0) said.push({ way: other, numbers: but, chosen, at: offset, evidence })
    }
  }
  return said
}

/** "I'll be at the Corn Exchange": the place itself says how they come. */
function venuesIn({ tokens }: Saying, { venues }: Programme) {
  return venues.flatMap((words) => {
    const from = tokens.findIndex((_, at) => words.every((word, next) => tokens[at + next]?.text === word))
    const isThere = tokens.slice(Math.max(0, from - 6), Math.max(0, from)).some(({ text }) => BEING.has(text))
    return from < 0 || !isThere ? [] : [{ meaning: 'inPerson' as const, from, to: from + words.length }]
  })
}

const BEING = new Set(
  'be being place places seat reserve book there serai serons attend attending come coming viendrai viendrons viens venir participerai assisterai'.split(
    ' ',
  ),
)

/** "En visio et non sur place", "online rather than in the room". */
function isDenied({ tokens, cues }: Saying, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text)
  return (
    before.some((word) => ['non', 'not'].includes(word)) ||
    cues.some(({ meaning, from, to }) => meaning === 'instead' && to <= at && at - to <= 4 && to - from > 1)
  )
}

/** "Je prends le débat du 3 et l'atelier du 5. Pour l'atelier, ce sera en visio": the one that was called so. */
function calledSo({ sentence, to }: Clause, statements: readonly Statement[]): number[] {
  const at = sentence.tokens.findIndex(({ text }, index) => index < to && FOR.has(text))
  const noun = sentence.tokens
    .slice(at + 1, at + 4)
    .find((token) => token.kind === 'word' && token.text.length > 3)?.text
  if (at < 0 || noun === undefined) return []
  const named = statements
    .filter(({ stand }) => stand === 'join')
    .flatMap(({ clause, references }) =>
      references.map((one) => ({
        one,
        words: clause.sentence.tokens.slice(Math.max(0, one.from - 4), one.to),
      })),
    )
  const so = named.filter(({ words }) => words.some(({ text }) => text === noun))
  return so.length > 0 && so.length < named.length ? meant(so.map(({ one }) => one)) : []
}

const FOR = new Set(['pour', 'for'])

/** "The other two online". */
function isOfOthers({ sentence, from, to }: Clause): boolean {
  return sentence.tokens.slice(from, to).some(({ text }) => OTHERS.has(text))
}

const OTHERS = new Set(['autre', 'autres', 'other', 'others', 'reste', 'rest'])

/** What is asked for and not yet said to be followed in some way. */
function othersOf(
  { statements, attendance }: Pick<Choices, 'statements' | 'attendance'>,
  said: readonly AttendanceSaid[],
): number[] {
  const known = new Set([...attendance, ...said].flatMap(({ numbers }) => numbers))
  const asked = statements
    .filter(({ stand }) => stand === 'join')
    .flatMap(({ references }) => meant(references))
  return [...new Set(asked)].filter((number) => !known.has(number))
}

/** "Same for the 10 June." */
function likewise(saying: Saying, before: AttendanceSaid): AttendanceSaid[] {
  const [clause] = clausesOf(saying)
  const numbers = meant(saying.references)
  if (!clause || numbers.length === 0 || !saying.tokens.some(({ text }) => SAME.has(text))) return []
  const { words, at } = wordsOf(clause)
  return [{ ...before, numbers, at, evidence: { words, where: saying.where, at, rule: 'attendance' } }]
}

const SAME = new Set(['same', 'idem', 'pareil', 'likewise'])

/** "The talk about selling online". */
function isInTitle(saying: Saying, from: number, to: number): boolean {
  return saying.references.some(
    (reference) => reference.how === 'topic' && reference.from <= from && to <= reference.to,
  )
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Of a clause that says several ways, the part that one of them is about: up to it, the last one's to the end. */
function between(clause: Clause, since: number, cue: Stretch, all: readonly Stretch[]): Clause {
  const isLast = all.at(-1)?.from === cue.from
  // "En visio pour la 3 et sur place pour la 4": each way stands before its seminars.
  const isAhead = all.every(({ from: at }, index) => {
    const end = all[index + 1]?.from ?? clause.to
    return clause.references.some((reference) => reference.from > at && reference.from < end)
  })
  const next = all.find(({ from }) => from > cue.from)
  const from = isAhead ? cue.from : Math.max(clause.from, since)
  const to = isLast ? clause.to : isAhead ? (next?.from ?? clause.to) : cue.to
  const references = clause.references.filter((reference) => reference.from >= from && reference.from < to)
  return { ...clause, from, to, references }
}

/** "… celle de mars à distance, celle d'avril aussi". */
function isLikewise({ sentence, from, to, references }: Clause): boolean {
  return (
    references.length > 0 &&
    sentence.tokens.slice(from, to).some(({ text }) => ['aussi', 'idem', 'egalement', 'too'].includes(text))
  )
}

/** With a word for coming, or next to no other words. */
function isChosen(clause: Clause): boolean {
  const words = clause.sentence.tokens.slice(clause.from, clause.to).filter(({ kind }) => kind === 'word')
  if (clause.cues.some(({ meaning }) => meaning === 'join' || meaning === 'swap')) return true
  const isFragment = words.length <= 5 && !words.some(({ text }) => SUBJECTS.has(text))
  return (
    isFragment ||
    words.some(({ text }, at) => CHOOSING.has(text) || (text === 'passe' && words[at - 1]?.text === 'je'))
  )
}

const SUBJECTS = new Set('je j nous on il elle ils c i we he she they it you vous'.split(' '))
const CHOOSING = new Set(
  `passer passerai deplacerai deplacerons basculer prefere prefererais serai serons modifier changer opte connecterai connecter prefer prefers switch change follow be`.split(
    ' ',
  ),
)

/** "Si c'est en visio": not yet how they come. */
function isCondition({ cues, sentence }: Clause, way: number): boolean {
  return cues.some(
    ({ meaning, from }) =>
      meaning === 'maybe' && from < way && way - from <= 5 && IF.has(sentence.tokens[from]?.text ?? ''),
  )
}

const IF = new Set(['si', 'if', 'seulement', 'only', 'a', 'que', 'provided', 'as'])

/** "J'avais dit sur place": how it was to be. */
function isPlanned(clause: Clause, statements: readonly Statement[]): boolean {
  const cues = clause.cues.map(({ meaning }) => meaning)
  return (
    (!statements.some((statement) => statement.clause === clause && statement.stand === 'join') &&
      (cues.includes('planned') || cues.includes('past'))) ||
    statements.some((statement) => statement.clause === clause && statement.stand === 'past')
  )
}

/** "À la 2 et à la 3, la 3 sur Teams": from where a list names again what it has named. */
function again(numbers: readonly number[]): number {
  const first = numbers.findIndex((number, at) => numbers.indexOf(number) < at)
  return Math.max(first, 0)
}

/** "À distance sauf la 6 où je viendrai": the seminars that are followed the other way. */
function exceptedIn({ cues, references, sentence, to }: Clause, way: number): number[] {
  const except = cues.find(({ meaning, from }) => meaning === 'except' && from >= way)
  if (!except || !sentence.tokens.slice(except.to, to).some(({ text }) => COMING.has(text))) return []
  return meant(references.filter(({ from }) => from >= except.to))
}

const COMING = new Set(['viendrai', 'viendrons', 'viens', 'venons', 'come', 'coming'])

/** @param since  where the seminars start that are not yet said to be followed another way */
function numbersFor(clause: Clause, saying: Saying, since: number): number[] {
  const own = meant(clause.references)
  if (own.length > 0) return own.slice(again(own))
  const ahead = saying.references.filter(({ from, to }) => to <= clause.from && from >= since)
  const later = saying.references.some(({ from }) => from >= clause.to)
  // "Tous sauf le 6 mai, si possible en visio": whatever they come to.
  if (!later) return ahead.some(({ range }) => range) ? [] : meant(ahead).slice(again(meant(ahead)))
  return meant(ahead.slice(-1))
}
