import type { Instant } from '#src/domain/clock.ts'
import { type Decision, nothing } from '#src/domain/decision.ts'
import { digest } from '#src/domain/digest.ts'
import type { DigestedMatter } from '#src/domain/letter.ts'
import { isUrgent, lastDigest, type Matter } from '#src/domain/matter.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { noticedInWords } from '#src/letters/noticed-words.ts'
import { parseMessage } from '#src/mailbox/parse.ts'
import type { Installation, Transaction } from '#src/store/store.ts'
import { wordsOf } from './words-of.ts'

/** As many as one letter can hold; the rest follows in the next one. */
const mattersInDigest = 200

/** The organisers' digest, when its hour has come and there is something to tell; else null. */
export async function dueDigest(
  tx: Transaction,
  { published }: Installation,
  { rules, store }: House,
  now: Instant,
): Promise<Decision | null> {
  const hour = rules.digestAt === null ? now : lastDigest(published, rules.digestAt, now)
  // What the program noticed shortly before a seminar would come too late with the next digest.
  const urgent = isUrgent(published, now)
  const matters = (await tx.untoldMatters(mattersInDigest)).filter(
    ({ at, noticed }) => at <= hour || (urgent && noticed !== undefined),
  )
  if (matters.length === 0) return null
  const shown = []
  // One after the other: two hundred mails of 25 MB fit into no memory.
  for (const matter of matters)
    shown.push({ matter, shown: await show(tx, matter, published, (id) => store.blob('mails', id)) })
  const hold = rules.letters === 'hold' ? 'mode' : null
  return { ...nothing('to-organiser'), ...digest(shown, published, hold, now) }
}

/** A matter with the words of its mail, read again from its raw bytes: the state holds none of them. */
async function show(
  tx: Transaction,
  { mail, concerns, unclear, at, noticed }: Matter,
  series: Series,
  rawMail: (id: string) => Promise<Uint8Array | undefined>,
): Promise<DigestedMatter> {
  if (noticed) {
    const letters = []
    for (const id of noticed.kind === 'expired' ? noticed.letters : []) {
      const letter = await tx.letter(id)
      if (letter) letters.push(letter)
    }
    const text = noticedInWords(noticed, letters, series).join('\n')
    return { concerns, unclear, writer: null, mail: { subject: '', date: at, text }, ours: true }
  }
  const raw = mail === null ? undefined : await rawMail(mail)
  const message = raw ? await parseMessage(raw).catch(() => null) : null
  return {
    concerns,
    unclear,
    writer: message?.replyTo[0] ?? message?.from ?? null,
    mail: message ? wordsOf(message) : { subject: '', date: at, text: '' },
  }
}
