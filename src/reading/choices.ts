import { withoutOthers, withPlaces } from './among-named.ts'
import { pointedAt, withoutSame } from './anaphora.ts'
import { findAttendance } from './attendance.ts'
import type { AttendanceSaid, Choices } from './choice.ts'
import { clausesOf, type Saying, sayingOf } from './clauses.ts'
import { readCrosses } from './crosses.ts'
import type { Layout } from './layout.ts'
import { forwardPrefix, replyPrefix } from './phrases/quoting.ts'
import { questionFrom, questionIn } from './question.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import { contactIn } from './request.ts'
import { sentencesOf } from './sentences.ts'
import type { Meaning } from './stance.ts'
import { type Statement, statementsOf } from './statements.ts'
import { attendanceIn } from './ways.ts'

/** The most sentences read of one message. */
const SENTENCE_CAP = 400

/**
 * Reads what a message says of the seminars: its subject when that is the writer's own, sentences, list items, tables,
 * and answers written between quoted lines. Offsets count in `Layout.text`, or in the subject.
 */
export function readChoices(layout: Layout, calendar: Calendar): Choices {
  const sayings: Saying[] = []
  const statements: Statement[] = []
  const attendance: AttendanceSaid[] = []
  let before: readonly Statement[] = []
  const subject = subjectOf(layout)
  if (subject !== '') {
    const saying = sayingOf({ text: subject, start: 0, where: 'subject', item: false }, calendar)
    sayings.push(saying)
    statements.push(...statementsOf(saying, []))
    attendance.push(...attendanceIn(saying, [], { statements, attendance }, calendar))
  }
  for (const sentence of sentencesOf(layout).slice(0, SENTENCE_CAP)) {
    const saying = withPlaces(
      sayingOf({ text: sentence.text, start: sentence.start, where: 'text', item: sentence.item }, calendar),
      statements,
    )
    sayings.push(saying)
    const answered = layout.lines[sentence.line]?.answers ?? null
    const said =
      answered === null || saying.references.length > 0
        ? null
        : answer(saying, quotedAbove(layout, answered, calendar))
    const heardOf = heard(saying, withoutSame(statementsOf(saying, before), statements))
    const found = withoutOthers(correct(statements, said ?? heardOf, saying), statements, attendance)
    if (isIfSo(saying, found)) takeAsked(statements, sayings.at(-2))
    statements.push(...found)
    attendance.push(...attendanceIn(saying, found, { statements, attendance }, calendar))
    before = found.some(({ stand }) => stand !== 'neutral') || !saying.item ? found : before
  }
  const crosses = readCrosses(layout, calendar)
  return {
    sayings: [...sayings, ...crosses.sayings],
    statements: withoutSame(pointedAt([...statements, ...crosses.statements]), []),
    attendance,
  }
}

/** The subject, or that of the request that is passed on, when it is no answer's. */
function subjectOf(layout: Layout): string {
  if (layout.subject.own) return layout.subject.text
  const passed = layout.forwarded?.subject ?? ''
  return replyPrefix.test(passed) || forwardPrefix.test(passed) ? '' : passed
}
/** "Reste-t-il une place le 3 ? Si oui, je la prends." */
function isIfSo({ tokens }: Saying, found: readonly Statement[]): boolean {
  const [first, second, third] = tokens.map(({ text }) => text)
  const isSo = IF_SO.has(`${first} ${second}`) || IF_SO.has(`${first} ${second} ${third}`)
  return (
    isSo &&
    found.some(({ stand }) => stand === 'join') &&
    found.every(({ references }) => references.length === 0)
  )
}

const IF_SO = new Set([
  'si oui',
  'if so',
  'if yes',
  'dans ce cas',
  'in that case',
  'si c est',
  'le cas echeant',
])

/** What the question before asked about is asked for. */
function takeAsked(statements: Statement[], asked: Saying | undefined): void {
  for (const [at, statement] of statements.entries()) {
    const isAsked = statement.clause.sentence === asked && questionIn(statement.clause.sentence) === 'genuine'
    if (isAsked && statement.references.length > 0) statements[at] = { ...statement, stand: 'join' }
  }
}

/** A genuine question names seminars without asking for them. */
function heard(saying: Saying, statements: Statement[]): Statement[] {
  const question = questionIn(saying)
  if (contactIn([saying]) && !saying.cues.some(({ meaning }) => ACTING.has(meaning)))
    return statements.map(withoutBareNumbers)
  if (saying.tokens[0] && findAttendance(saying.tokens).length > 0 && statements.some(isNoted))
    return statements.map((statement) => (isNoted(statement) ? { ...statement, stand: 'join' } : statement))
  if (question === 'request') {
    if (isForLink(saying)) return statements.map(onlyTold)
    return statements.map((statement) =>
      statement.stand === 'neutral' && statement.references.length > 0 && !statement.told
        ? { ...statement, stand: 'join' }
        : statement,
    )
  }
  if (question !== 'genuine') return statements
  const asked = questionFrom(saying)
  if (asked >= saying.tokens.length) return statements
  const isBefore = ({ to }: { readonly to: number }): boolean => to <= asked
  const ahead = {
    ...saying,
    cues: saying.cues.filter(isBefore),
    references: saying.references.filter(isBefore),
  }
  const found = asked === 0 ? statements : statementsOf(ahead, [])
  const told = found.map((statement): Statement => {
    if (statement.clause.cues.some(({ meaning, to }) => to <= asked && ACTING.has(meaning))) return statement
    return { ...statement, stand: statement.references.length > 0 ? 'past' : 'neutral' }
  })
  const [clause] = clausesOf(saying)
  const behind = asked === 0 ? [] : saying.references.filter((reference) => !isBefore(reference))
  return clause && behind.length > 0 ? [...told, { stand: 'past', references: behind, clause }] : told
}

/** "Notre numéro a changé, plus celui en 04". */
function withoutBareNumbers(statement: Statement): Statement {
  return {
    ...statement,
    references: statement.references.filter(({ how }) => how !== 'number' && how !== 'month'),
  }
}

/** "Je note le 3 et le 5, en visio": who says how they come asks for it. */
function isNoted({ stand, references, clause }: Statement): boolean {
  return (
    stand === 'past' &&
    references.length > 0 &&
    clause.sentence.tokens.some(({ text }) => text === 'note' || text === 'notons' || text === 'noted')
  )
}

/** Named to say what else is asked about. */
function onlyTold(statement: Statement): Statement {
  return statement.stand === 'neutral' && statement.references.length > 0
    ? { ...statement, stand: 'past' }
    : statement
}

/** "Pouvez-vous m'envoyer le lien du 4 avril ?" */
function isForLink({ tokens }: Saying): boolean {
  return tokens.some(({ text }) => ['lien', 'liens', 'link', 'links'].includes(text))
}

const ACTING = new Set<Meaning>(['join', 'leave', 'only', 'cannot', 'except'])

/** "Je m'inscris au 3. Pardon, au 4.": what is put right takes the place of as many seminars named last. */
function correct(statements: Statement[], found: Statement[], saying: Saying): Statement[] {
  const cue = saying.cues.find(({ meaning }) => meaning === 'correction')
  if (!cue || cue.from > 3) return found
  const right = found.flatMap(({ references }) => references)
  const last = statements.findLastIndex(({ references }) => references.length > 0)
  const wrong = statements[last]
  if (!wrong || right.length === 0 || wrong.references.length < right.length) return found
  statements[last] = { ...wrong, references: wrong.references.slice(0, -right.length) }
  return found.map((statement) =>
    statement.stand === 'neutral' ? { ...statement, stand: wrong.stand } : statement,
  )
}

/** The seminars of the quoted line that is answered, or of the nearest one above it that names any. */
function quotedAbove(layout: Layout, index: number, calendar: Calendar): readonly Reference[] {
  for (let at = index; at >= 0 && at > index - 4; at--) {
    const line = layout.lines[at]
    if (line?.zone !== 'quoted') return []
    const text = line.text.replace(/^[\s>*•-]+/, '')
    const { references } = sayingOf(
      { text: listed(text), start: line.start, where: 'text', item: true },
      calendar,
    )
    const meant = references.filter(({ fit, range }) => fit === 'meant' && !range)
    if (meant.length > 0) return meant.slice(0, 1)
  }
  return []
}

/** "1. Préparer le sol": the number of an item is the seminar's. */
function listed(text: string): string {
  return text.replace(/^(\d{1,2})[.)°]\s/, 'n°$1 ')
}

/** "Oui", "non", "présent" under a quoted seminar. */
function answer(saying: Saying, references: readonly Reference[]): Statement[] | null {
  const [clause] = clausesOf(saying)
  if (references.length === 0 || !clause) return null
  const found = statementsOf({ ...saying, references: [] }, [])
  const stand = found.find((statement) => statement.stand !== 'neutral')?.stand
  const way = findAttendance(saying.tokens).length > 0
  if (!stand && !way) return null
  return [
    {
      stand: stand === 'except' ? 'cannot' : (stand ?? 'join'),
      references,
      clause: { ...clause, from: 0, to: saying.tokens.length },
    },
  ]
}
