import type { Evidence } from '#src/domain/reading.ts'
import type { Asker } from './assemble.ts'
import type { Choices } from './choice.ts'
import { questionIn } from './question.ts'
import { wantedIn } from './request.ts'

/** "Parfait, c'est noté, je serai là le 4": what is held already is only thanked for. */
export function isAcknowledged(
  askers: readonly Asker[],
  { sayings, statements }: Choices,
  held: readonly number[],
): boolean {
  const [asker, ...others] = askers
  if (!asker?.person.sender || others.length > 0 || asker.online.length + asker.inPerson.length > 0)
    return false
  const { join, maybe, leave, unclear, named } = asker.settled
  if (!named || maybe.length + leave.length + unclear.length > 0) return false
  if (join.length === 0 || !join.every((number) => held.includes(number))) return false
  const isAsked = statements.some(
    ({ stand, references, clause }) =>
      stand === 'join' && references.length > 0 && wantedIn([clause.sentence])?.words.match(REGISTERING),
  )
  if (sayings.some(({ tokens }) => tokens.some(({ text }) => text === 'bien' || text.startsWith('confirm'))))
    return false
  return !isAsked && sayings.some(({ tokens }) => tokens.some(({ text }) => THANKING.has(text)))
}

const REGISTERING = /inscri|regist|book|sign|add|ajout/i
const THANKING = new Set(
  'merci parfait super note notee noted thanks thank perfect great lovely received recu recue'.split(' '),
)

/** "Pouvez-vous m'envoyer le lien ?": asked for as an order is, and nothing that the program does. */
export function favourIn({ sayings }: Choices): Omit<Evidence, 'of'> | null {
  const saying = sayings.find((one) => questionIn(one) === 'request' && one.text.includes('?'))
  if (!saying) return null
  return { words: saying.text.slice(0, 200), where: saying.where, at: saying.start, rule: 'favour' }
}
