import type { Reference } from './reference.ts'
import type { Situation } from './settle.ts'
import type { Statement } from './statements.ts'

/** What is said of nothing in particular is said of the seminars that were only mentioned. */
export function withLent(all: readonly Statement[], situation: Situation): Statement[] {
  const said = withoutVagueSubject(all)
  const acting = said.some(
    ({ stand, references }) =>
      references.length > 0 && !['neutral', 'reason', 'past', 'except'].includes(stand),
  )
  if (acting) return [...said]
  const open = said.find(
    ({ stand, references }) => references.length === 0 && (stand === 'cannot' || stand === 'leave'),
  )
  const stand = open?.stand ?? (situation.wanted ? 'join' : null)
  if (stand === null) return [...said]
  const lent = (statement: Statement): boolean =>
    statement.references.length > 0 &&
    (statement.stand === 'neutral' || (statement.stand === 'reason' && stand !== 'join'))
  const inText = said.some((statement) => lent(statement) && statement.clause.sentence.where === 'text')
  return said.map((statement) => {
    const isOwn = lent(statement) && (!inText || statement.clause.sentence.where === 'text')
    const isEnough = (reference: Reference): boolean =>
      (isPlain(reference) || (statement.stand === 'reason' && reference.fit === 'meant')) &&
      (stand !== 'cannot' || reference.how !== 'month' || reference.strength === 'marked')
    return isOwn ? { ...statement, stand, references: statement.references.filter(isEnough) } : statement
  })
}

/** "Désolée pour mon absence d'hier": an excuse after the fact asks for nothing. */
export function excused(statement: Statement, { calendar: { programme, now } }: Situation): Statement {
  const numbers = statement.references.flatMap((reference) => reference.numbers)
  const isOver = numbers.length > 0 && numbers.every((number) => !programme.isToCome(number, now))
  return statement.stand === 'cannot' && isOver ? { ...statement, stand: 'past' } : statement
}

/** "I'm booked on 3. Could I do 8 instead?": what was planned is given up for what is asked. */
export function insteadOfPlanned(said: readonly Statement[], { earlier }: Situation): Statement[] {
  const isAsked = said.some(
    ({ references, clause }) =>
      references.length === 0 && clause.cues.some(({ meaning }) => meaning === 'swap'),
  )
  const isExchange = said.some(
    ({ stand, references, clause }) =>
      stand === 'join' &&
      references.length > 0 &&
      (clause.sentence.cues.some(({ meaning }) => meaning === 'instead' || meaning === 'swap') ||
        isPreferred(clause)),
  )
  if (said.some(({ stand }) => stand === 'leave')) return [...said]
  if (isAsked && !isExchange) return turned(said)
  if (!isExchange) return [...said]
  return said.map((statement) => {
    const isPlanned = statement.clause.cues.some(({ meaning }) => meaning === 'planned')
    const isGivenUp =
      (statement.stand === 'reason' && (isPlanned || (earlier && isNamed(statement)))) ||
      (statement.stand === 'cannot' && isNamed(statement))
    return isGivenUp ? { ...statement, stand: 'leave' } : statement
  })
}

/** "… mais la 6 m'arrangerait mieux", "but would prefer 5". */
function isPreferred({ sentence, from, to }: Statement['clause']): boolean {
  return sentence.tokens.slice(from, to).some(({ text }) => text.startsWith('prefer') || PREFERRING.has(text))
}

const PREFERRING = new Set(['mieux', 'davantage', 'better', 'rather', 'plutot'])

/** "J'étais inscrite à la 2. Finalement c'est la 6. Pouvez-vous changer ?" */
function turned(said: readonly Statement[]): Statement[] {
  const planned = said.findIndex(
    ({ stand, clause, references }) =>
      stand === 'reason' && references.length > 0 && clause.cues.some(({ meaning }) => meaning === 'planned'),
  )
  const wanted = said.findIndex(
    ({ stand, references }, at) =>
      at > planned && references.some(isPlain) && (stand === 'neutral' || stand === 'join'),
  )
  if (planned < 0 || wanted < 0) return [...said]
  return said.map((statement, at) =>
    at === planned
      ? { ...statement, stand: 'leave' }
      : at === wanted
        ? { ...statement, stand: 'join' }
        : statement,
  )
}

/** "Je suis en formation le 15 juin. Pouvez-vous me reporter sur septembre ?" */
function isNamed({ references }: Statement): boolean {
  return references.some(({ fit, how }) => fit === 'meant' && how !== 'month')
}

/** A subject line often bears the subject of the series: where the text names seminars, its topics and doubts say nothing. */
function withoutVagueSubject(said: readonly Statement[]): Statement[] {
  const inText = said.some(
    ({ clause, references }) =>
      clause.sentence.where === 'text' && references.some(({ fit }) => fit !== 'none'),
  )
  if (!inText) return [...said]
  return said.map((statement) => {
    if (statement.clause.sentence.where === 'text') return statement
    return {
      ...statement,
      references: statement.references.filter(({ how, fit }) => how !== 'topic' && fit === 'meant'),
    }
  })
}

function isPlain(reference: Reference): boolean {
  return reference.strength !== 'weak' && (reference.fit === 'meant' || reference.strength === 'marked')
}
