import type { Person } from './person.ts'
import type { Statement } from './statements.ts'

/** Somebody named in a sentence, or "moi": where, and which of the persons. */
interface Naming {
  readonly at: number
  readonly person: number
  /** "Je": the sender, unless what they say is about others ("je vous prie d'inscrire Paule"). */
  readonly weak: boolean
}

/**
 * Divides a statement among the people named beside its seminars: "Paule à la 2 et Hugo à la 3", "la 2 pour Paule et la
 * 3 pour Hugo". Null when the sentence does not name people and seminars by turns.
 * @returns for each person concerned, the statement with their seminars alone
 */
export function sharesOf(statement: Statement, persons: readonly Person[]): Map<number, Statement> | null {
  const { sentence } = statement.clause
  if (sentence.where !== 'text' || statement.references.length === 0) return null
  const namings = namingsIn(statement, persons)
  if (namings.every(({ person }) => person === namings[0]?.person) && !sentence.text.includes(':'))
    return null
  const places = sentence.references.map(({ from }) => sentence.start + (sentence.tokens[from]?.start ?? 0))
  const isBehind =
    (places[0] ?? 0) < (namings[0]?.at ?? 0) && (places.at(-1) ?? 0) < (namings.at(-1)?.at ?? 0)
  const groups = groupsOf(namings, places)
  if (groups.length < 2 && !isHeaded(statement, places, namings)) return null
  const shares = new Map<number, Statement>()
  for (const reference of statement.references) {
    const at = sentence.start + (sentence.tokens[reference.from]?.start ?? 0)
    const group = isBehind
      ? groups.find((one) => (one[0]?.at ?? 0) > at)
      : groups.findLast((one) => (one.at(-1)?.at ?? 0) < at)
    for (const { person } of group ?? []) {
      const share = shares.get(person)
      shares.set(person, { ...statement, references: [...(share?.references ?? []), reference] })
    }
  }
  return shares.size > 0 ? shares : null
}

/** "Rencontre du 9 février : Sabine Monteil ; Jules Ferrandi": whoever stands behind the colon. */
function isHeaded(
  { clause: { sentence } }: Statement,
  places: readonly number[],
  namings: readonly Naming[],
): boolean {
  const colon = sentence.start + sentence.text.indexOf(':')
  return places.every((place) => place < colon) && namings.length > 0 && namings.every(({ at }) => at > colon)
}

/** People named with no seminar between them share what comes next: "Paule et Hugo à la 2, Ana à la 3". */
function groupsOf(namings: readonly Naming[], places: readonly number[]): Naming[][] {
  const groups: Naming[][] = []
  for (const naming of namings) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    const isApart = previous && places.some((place) => place > previous.at && place < naming.at)
    if (!last || isApart) groups.push([naming])
    else last.push(naming)
  }
  const last = groups.at(-1)
  const before = groups.at(-2)
  if (
    last &&
    before &&
    !places.some((place) => place > (last.at(-1)?.at ?? 0)) &&
    places.some((place) => place < (groups[0]?.[0]?.at ?? 0)) === false
  ) {
    before.push(...(groups.pop() ?? []))
    return groups
  }
  return groups.map((group) => (group.length > 1 ? group.filter(({ weak }) => !weak) : group))
}

function namingsIn({ clause: { sentence } }: Statement, persons: readonly Person[]): Naming[] {
  const namings: Naming[] = []
  for (const [person, { givenName, familyName, sender }] of persons.entries()) {
    const evidence = (familyName ?? givenName)?.evidence
    const at = evidence?.where === 'text' ? evidence.at : -1
    if (at >= sentence.start && at < sentence.start + sentence.text.length)
      namings.push({ at, person, weak: false })
    if (!sender) continue
    const self =
      sentence.tokens.find(({ text }) => SELF.has(text)) ??
      sentence.tokens.find(({ text }) => SUBJECT.has(text))
    if (self) namings.push({ at: sentence.start + self.start, person, weak: SUBJECT.has(self.text) })
  }
  return namings.sort((a, b) => a.at - b.at)
}

const SELF = new Set(['moi', 'myself', 'serviteur', 'servante', 'truly'])
const SUBJECT = new Set(['je', 'j', 'i'])
