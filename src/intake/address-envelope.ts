import type { Envelope } from '#src/domain/envelope.ts'
import type { Letter } from '#src/domain/letter.ts'
import type { Message } from '#src/domain/message.ts'
import { failsDmarc, proofOf } from '#src/domain/proof.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { mayBeAnswered } from '#src/reading/automatic.ts'
import type { Transaction } from '#src/store/store.ts'
import { type Arrival, entryId } from './arrival.ts'

/** What is known about a message besides its words, and the letter of ours that it answers. */
export async function addressEnvelope(
  tx: Transaction,
  arrival: Arrival,
  message: Message,
  series: Series,
  house: House,
): Promise<{ envelope: Envelope; thread: Letter | null }> {
  const thread = await threadOf(tx, message)
  const own = series.registration.address
  const envelope: Envelope = {
    entry: entryId(arrival.place),
    place: arrival.place,
    hash: message.hash,
    messageId: message.messageId,
    references: message.references,
    from: message.from,
    // A Reply-To that names us would have us write to ourselves.
    replyTo: message.replyTo.find(({ address }) => address !== own) ?? message.from,
    subject: message.subject,
    receivedAt: arrival.receivedAt,
    machine: !mayBeAnswered(message, [own]),
    proof: proofOf(message, thread, house.trustedServer),
    dmarcFailed: failsDmarc(message, house.trustedServer),
  }
  return { envelope, thread }
}

/** In-Reply-To first, then References from the nearest to the farthest (RFC 5322, section 3.6.4). */
async function threadOf(tx: Transaction, message: Message): Promise<Letter | null> {
  for (const id of [...message.inReplyTo, ...message.references.toReversed()].slice(0, 30)) {
    const letter = await tx.letterByMessageId(id)
    if (letter) return letter
  }
  return null
}
