import type { Evidence, Kind } from '#src/domain/reading.ts'
import type { Asker } from './assemble.ts'
import type { Choices } from './choice.ts'
import { type Saying, sayingOf } from './clauses.ts'
import { danglingIn } from './dangling.ts'
import { evidenceAt, evidenceOf } from './evidence.ts'
import type { Layout } from './layout.ts'
import { isSeminarWord } from './numbers.ts'
import { questionIn } from './question.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import { sellingIn } from './request.ts'
import type { Situation } from './settle.ts'
import type { Meaning } from './stance.ts'
import type { Stand, Statement } from './statements.ts'

type Words = Omit<Evidence, 'of'>

/** What a message came to, before it is known whether something was passed over. */
export interface Outcome {
  readonly kind: Kind
  readonly askers: readonly Asker[]
  /** One person takes the place of another. */
  readonly isReplacement: boolean
  /** The seminars that a quoted confirmation lists. */
  readonly held: readonly number[]
}

/**
 * The safety net under the reading: words of the writer that sound like seminars or like a change of mind, and that the
 * outcome does not account for. They are asked about instead of being passed over; null when all is accounted for.
 */
export function unexplained(choices: Choices, outcome: Outcome, situation: Situation): Words | null {
  const { kind, askers } = outcome
  if (kind === 'other') return saidForNothing(choices, situation)
  if (!['registration', 'change', 'cancellation'].includes(kind)) return null
  const spoken = choices.statements.filter(isSpoken)
  return (
    emptyHanded(outcome, spoken) ??
    withoutEffect(outcome, spoken, situation) ??
    passedOver(askers, choices.statements, spoken, situation) ??
    besideDefault(askers, choices.statements.filter(isSaid), situation) ??
    alreadyHeld(outcome, spoken) ??
    dangling(spoken)
  )
}

/** The seminars that the bot's own letter lists where it is quoted: "- Séminaire 3, Le sol : mardi 4 avril 2023". */
export function heldIn(layout: Layout, calendar: Calendar): number[] {
  if (!layout.quotesConfirmation) return []
  return layout.lines
    .filter(({ zone, text }) => zone === 'quoted' && /^[>\s]{0,4}[-•*] /.test(text))
    .slice(0, 60)
    .flatMap(({ text, start }) => {
      const item = { text: text.replace(/^[>\s]+/, ''), start, where: 'text', item: true } as const
      const [first] = sayingOf(item, calendar).references
      return first?.fit === 'meant' && !first.range ? first.numbers : []
    })
}

/** Said in the text, and asking or telling something: not a question. */
function isSaid({ clause: { sentence } }: Statement): boolean {
  return sentence.where === 'text' && questionIn(sentence) !== 'genuine'
}

/** Not only in passing. */
function isSpoken(statement: Statement): boolean {
  return !statement.told && isSaid(statement)
}

/** Seminars to come are named, or somebody says that they come or leave, and nothing came of it. */
function saidForNothing({ statements, sayings }: Choices, situation: Situation): Words | null {
  // a question, an offer: the organisers answer it anyway
  if (sayings.some((saying) => questionIn(saying) === 'genuine') || sellingIn(sayings).length > 0) return null
  const acting = situation.earlier ? GIVING_UP : ASKING
  const spoken = statements.filter(situation.earlier ? isSaid : isSpoken)
  for (const statement of spoken) {
    const { stand, references, clause, told } = statement
    const words = clause.sentence.tokens.slice(clause.from, clause.to).map(({ text }) => text)
    const isOwn = words.some((word) => OWN.has(word))
    const named = references.find(
      (reference) =>
        isSeminar(reference) &&
        isToCome(reference, situation) &&
        (isOwn ||
          reference.strength === 'marked' ||
          ((situation.earlier || ACTING.has(stand)) && !VAGUE.has(reference.how))),
    )
    const isPlanned = stand === 'reason' && clause.cues.some(({ meaning }) => meaning === 'planned')
    if (named && (stand !== 'past' || told) && stand !== 'keep' && !isPlanned)
      return evidenceOf(statement, named, 'unexplained: named-for-nothing')
    if (
      (isOwn || words.some((word) => OURS.has(word))) &&
      acting.has(stand) &&
      isAboutSeminars(clause.sentence)
    )
      return { ...evidenceAt(clause), rule: 'unexplained: said-for-nothing' }
  }
  return null
}

/** Thanks and offers speak of topics and speakers too. */
const VAGUE = new Set<Reference['how']>(['topic', 'speaker', 'month'])
const ASKING = new Set<Stand>(['join', 'maybe', 'only'])
const GIVING_UP = new Set<Stand>(['maybe', 'leave', 'cannot', 'only'])
const ACTING = new Set<Stand>(['join', 'maybe', 'leave', 'cannot', 'only', 'except'])
const OWN = new Set(['je', 'j', 'i'])
const OURS = new Set(['nous', 'on', 'we'])

/** Somebody is named among those who ask, and nothing was found that they ask for. */
function emptyHanded({ kind, askers }: Outcome, spoken: readonly Statement[]): Words | null {
  if (kind === 'change') return null
  const isEmpty = askers.some(
    ({ settled: { join, maybe, leave } }) => join.length + maybe.length + leave.length === 0,
  )
  const [first] = spoken
  return isEmpty && first ? { ...evidenceAt(first.clause), rule: 'unexplained: nothing-for-somebody' } : null
}

/** A word for exchanging or giving up, and nobody gives anything up. */
function withoutEffect(
  { kind, askers, isReplacement }: Outcome,
  spoken: readonly Statement[],
  { earlier }: Situation,
): Words | null {
  if (kind !== 'registration' || isReplacement) return null
  if (askers.some(({ settled }) => settled.leaves)) return null
  const found = spoken.find(({ clause: { cues, sentence } }) => {
    const isUndone = cues.some(({ meaning }) => UNDOING.has(meaning) || (earlier && meaning === 'instead'))
    return isUndone && isAboutSeminars(sentence) && !sentence.cues.some(({ meaning }) => meaning === 'maybe')
  })
  return found ? { ...evidenceAt(found.clause), rule: 'unexplained: change-without-effect' } : null
}

function isAboutSeminars({ references, tokens }: Saying): boolean {
  return references.length > 0 || tokens.some((token) => isSeminarWord(token) || /^inscri/.test(token.text))
}

const UNDOING = new Set<Meaning>(['leave', 'swap'])

/** A seminar that the text names, and that no list holds nor any refusal takes out. */
function passedOver(
  askers: readonly Asker[],
  all: readonly Statement[],
  spoken: readonly Statement[],
  situation: Situation,
): Words | null {
  const known = new Set([
    ...askers.flatMap(({ settled: { join, maybe, leave }, online, inPerson }) => [
      ...[join, maybe, leave, online, inPerson].flat(),
    ]),
    ...all
      .filter(({ stand }) => stand !== 'neutral')
      .flatMap(({ references }) => references.flatMap(({ numbers }) => numbers)),
  ])
  for (const statement of spoken) {
    if (statement.stand !== 'neutral') continue
    const missed = statement.references.find(
      (reference) =>
        isSeminar(reference) &&
        isToCome(reference, situation) &&
        !isOfLetter(reference, statement) &&
        reference.numbers.every((number) => !known.has(number)),
    )
    if (missed) return evidenceOf(statement, missed, 'unexplained: passed-over')
  }
  return null
}

/** "Votre mail du 4 mars". */
function isOfLetter({ from }: Reference, { clause: { sentence } }: Statement): boolean {
  return sentence.tokens.slice(Math.max(0, from - 4), from).some(({ text }) => LETTERS.has(text))
}

const LETTERS = new Set(
  'mail mel courriel email message courrier lettre invitation annonce appel echange letter note call'.split(
    ' ',
  ),
)

function isToCome({ numbers }: Reference, { calendar: { programme, now } }: Situation): boolean {
  return numbers.some((number) => programme.isToCome(number, now))
}

function isSeminar({ fit, how, strength, range }: Reference): boolean {
  return fit !== 'none' && !range && strength !== 'weak' && (how !== 'month' || strength === 'marked')
}

/** All of them follow from a default, though the text seems to name some. */
function besideDefault(
  askers: readonly Asker[],
  spoken: readonly Statement[],
  situation: Situation,
): Words | null {
  const byDefault = askers.find(({ settled }) => settled.byDefault)
  if (!byDefault) return null
  const joins = byDefault.settled.join.length > 0
  for (const statement of spoken) {
    const isTold = statement.told || statement.stand === 'past'
    if (!OPEN.has(statement.stand) && !(joins && (statement.stand === 'reason' || isTold))) continue
    const reference = statement.references.find(
      (one) =>
        !one.range &&
        (one.fit !== 'none' || one.strength === 'marked') &&
        (!isTold || (one.how !== 'month' && one.strength !== 'weak' && isToCome(one, situation))),
    )
    if (reference) return evidenceOf(statement, reference, 'unexplained: beside-default')
  }
  return null
}

const OPEN = new Set<Stand>(['neutral', 'join', 'only', 'leave', 'cannot'])

/** "Inscrivez-moi au compost et à la vannerie": the second of two is no seminar's. */
function dangling(spoken: readonly Statement[]): Words | null {
  for (const { stand, references, clause } of spoken) {
    const last = references.at(-1)
    const found = stand === 'join' && last ? danglingIn(clause.sentence, last) : null
    if (found) return { ...evidenceAt({ ...clause, ...found }), rule: 'unexplained: dangling' }
  }
  return null
}

/** In answer to a confirmation somebody would join what it lists already: likely they meant something else. */
function alreadyHeld({ kind, askers, held }: Outcome, spoken: readonly Statement[]): Words | null {
  const [asker, ...others] = askers
  if (kind !== 'registration' || !asker || others.length > 0 || !asker.person.sender) return null
  const { join, maybe, evidence } = asker.settled
  if (evidence.some(({ words }) => confirmed(words, spoken))) return null
  const isHeld = join.length > 0 && [...join, ...maybe].every((number) => held.includes(number))
  return isHeld && evidence[0] ? { ...evidence[0].words, rule: 'unexplained: already-held' } : null
}

/** "Je serai bien présente", "je confirme": nothing is changed. */
function confirmed({ at }: Words, spoken: readonly Statement[]): boolean {
  const said = spoken.find(
    ({ clause: { sentence } }) => sentence.start <= at && at < sentence.start + sentence.text.length,
  )
  const words = (said?.clause.sentence.tokens ?? []).map(({ text }) => text)
  return (
    words.some((word) => CONFIRMING.has(word)) ||
    (words.includes('bien') && words.some((word) => THERE.has(word)))
  )
}

const CONFIRMING = new Set(['confirme', 'confirmons', 'confirm', 'prevu', 'planned', 'still'])
const THERE = new Set(['present', 'presente', 'presents', 'presentes', 'la', 'venir'])
