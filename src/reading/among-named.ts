import { isAttendance } from './attendance.ts'
import type { AttendanceSaid } from './choice.ts'
import type { Saying } from './clauses.ts'
import { isSeminarWord } from './numbers.ts'
import { meant, type Reference } from './reference.ts'
import type { Statement } from './statements.ts'

/** "…, en distanciel pour la première et sur place pour la seconde": places in the list that was just given. */
export function withPlaces(saying: Saying, before: readonly Statement[]): Saying {
  const isPlace = (reference: Reference): boolean => isPlaceIn(saying, reference)
  if (!saying.references.some(isPlace) || !isAttendance(saying.tokens)) return saying
  const listed = before
    .filter(({ stand, clause }) => stand === 'join' && clause.sentence.where === 'text')
    .flatMap(({ references }) => meant(references))
  const named: number[] = []
  const references = saying.references.map((reference) => {
    const list = [...new Set(named.length > 1 ? named : [...listed, ...named])]
    const place = isPlace(reference) && list.length > 1 ? placeOf(saying, reference, list) : undefined
    if (place !== undefined) return { ...reference, how: 'number' as const, numbers: [place] }
    named.push(...meant([reference]))
    return reference
  })
  return { ...saying, references }
}

function isPlaceIn({ tokens }: Saying, { how, strength, fit, to }: Reference): boolean {
  if (how !== 'ordinal' || strength === 'marked' || fit !== 'meant' || isSeminarWord(tokens[to])) return false
  return PLACES.has(tokens[to - 1]?.text ?? '')
}

const PLACES = new Set(
  `premier premiere second seconde deuxieme troisieme dernier derniere first second third last latter former`.split(
    ' ',
  ),
)

function placeOf(
  { tokens }: Saying,
  { from, to, numbers }: Reference,
  list: readonly number[],
): number | undefined {
  if (tokens.slice(from, to).some(({ text }) => LAST.has(text))) return list.at(-1)
  const [place = 0] = numbers
  return numbers.length === 1 ? list[place - 1] : undefined
}

const LAST = new Set(['dernier', 'derniere', 'last', 'latter'])

/** "La 2, la 3 et la 6 : la 2 sur place, les autres en visio": how the others are followed, not that all others are asked for. */
export function withoutOthers(
  found: readonly Statement[],
  before: readonly Statement[],
  attendance: readonly AttendanceSaid[],
): Statement[] {
  const all = [...before, ...found]
  const isWay = ({ clause: { sentence, from, to } }: Statement): boolean =>
    isAttendance(sentence.tokens.slice(from, to))
  const known = new Set([
    ...attendance.flatMap(({ numbers }) => numbers),
    ...found.filter(isWay).flatMap(({ references }) => meant(references)),
  ])
  const asked = all.filter(({ stand }) => stand === 'join').flatMap(({ references }) => meant(references))
  if (asked.every((number) => known.has(number))) return [...found]
  return found.map((statement) =>
    isWay(statement)
      ? {
          ...statement,
          references: statement.references.filter(
            ({ how, strength }) => how !== 'rest' || strength === 'marked',
          ),
        }
      : statement,
  )
}
