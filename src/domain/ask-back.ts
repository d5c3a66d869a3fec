import { answer, kindOfAnswer, type Occasion, shown } from './answer.ts'
import { type Applied, type Asked, changedAnything, untouched } from './apply.ts'
import type { Instant } from './clock.ts'
import type { Known } from './decision.ts'
import type { AskOwnerDraft, LetterDraft } from './letter.ts'
import { ask, type QuestionDraft, type Step } from './question.ts'
import type { Kind, ReadPerson } from './reading.ts'

/** The question to the one on record, when they can be written to; what was asked waits for their yes. */
export function askOwner(
  asked: Asked,
  { envelope, reading, hold }: Occasion,
  now: Instant,
): AskOwnerDraft | null {
  const { person, before } = asked
  const address = before?.participant.email ?? null
  // An address that came by name alone can't speak for what was there before it.
  if (before === null || address === null || before.participant.joinedByName) return null
  const newEmail = movedAddress(person, before, reading.kind)
  // What a yes or no can settle; a corrected phone number of a stranger's is for the organisers.
  if (person.join.length + person.leave.length === 0 && newEmail === null) return null
  const step: Step = {
    participant: before.participant.id,
    join: person.join,
    maybe: person.maybe,
    leave: person.leave,
    email: newEmail,
  }
  return {
    kind: 'ask-owner',
    to: { name: '', address },
    language: before.participant.language,
    participants: [before.participant.id],
    answers: null,
    onBehalfOf: envelope.from?.address ?? '',
    hold,
    person: shown(untouched(before), address),
    asker: envelope.from?.name || envelope.from?.address || '',
    join: person.join,
    leave: person.leave,
    newEmail,
    asks: ask('confirm', now, { onYes: [step] }),
  }
}

/** Words that were not clear are asked about; what was given up or changed can be taken back with a no. */
export function questionFor(
  applied: readonly Applied[],
  { reading }: Occasion,
  now: Instant,
): QuestionDraft | undefined {
  if (reading.unclear.length > 0) return ask('unclear', now, { unclear: reading.unclear })
  const taken = applied.filter(({ left, before }) => before !== null && left.length > 0)
  return taken.length > 0 ? ask('undo', now, { onNo: taken.map(inverse) }) : undefined
}

/** What takes a change of registrations back. */
function inverse({ participant, before, joined, waiting, tentative, left }: Applied): Step {
  const email = before?.participant.email ?? null
  const wasTentative = (number: number) =>
    before?.registrations.some((row) => row.seminar === number && row.tentative) ?? false
  return {
    participant: participant.id,
    join: left.filter((number) => !wasTentative(number)),
    maybe: left.filter(wasTentative),
    leave: [...joined, ...waiting, ...tentative],
    email: email === participant.email ? null : email,
  }
}

/**
 * Those whose record this message changed in another way than by adding to it, or adding in their own name, while its
 * answer goes elsewhere: the address on record is told, and a reply undoes it (rules.md, Proof).
 */
export function changedElsewhere(applied: readonly Applied[], { envelope }: Occasion): Applied[] {
  return applied.filter((one) => {
    const address = addressOnRecord(one)
    if (address === null || address === envelope.replyTo?.address || one.byName) return false
    const inTheirName = one.person.sender && (one.standing !== 'own-by-reply' || one.detailsChanged)
    return takesAway(one) || (inTheirName && changedAnything(one))
  })
}

/** The letters to those. */
export function toldOnRecord(changed: readonly Applied[], occasion: Occasion, now: Instant): LetterDraft[] {
  return changed.flatMap((one) => {
    const address = addressOnRecord(one) ?? ''
    const asks = ask('undo', now, { onNo: [inverse(one)] })
    const letter = answer(kindOfAnswer([one], address), [one], occasion, asks)
    return letter
      ? [
          {
            ...letter,
            to: { name: '', address },
            language: one.participant.language,
            answers: null,
            people: [shown(one, address)],
            already: false,
            unclear: [],
            questionPassedOn: false,
          },
        ]
      : []
  })
}

/** Where somebody is written to: of those without an address, whoever registered them. */
function addressOnRecord({ before }: Applied): string | null {
  return before ? (before.participant.email ?? before.participant.registeredBy) : null
}

/** Gives up a place, or changes the way of attending. */
function takesAway({ before, left, attendanceChanged, tentative }: Applied): boolean {
  const wasFirm = before?.registrations.some(
    (row) => tentative.includes(row.seminar) && row.status !== 'cancelled' && !row.tentative,
  )
  return left.length > 0 || attendanceChanged.length > 0 || wasFirm === true
}

/** The new address of a message that corrects contact details and nothing else; null when it moves nobody. */
export function movedAddress(person: ReadPerson, before: Known, kind: Kind): string | null {
  const { email } = before.participant
  const asksMore = [person.join, person.maybe, person.leave].some((list) => list.length > 0)
  return kind === 'change' && !asksMore && email !== null && person.email !== email ? person.email : null
}
