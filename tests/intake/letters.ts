import type { LetterBody } from '#src/domain/letter.ts'
import { handleDue } from '#src/handle-due.ts'
import type { QuietHouse } from '#tests/operations/house.ts'

/** A letter as it was committed. */
export interface Sent {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly body: LetterBody
}

/** Takes mails in, and does what is due; gives the letters written because of it, in order. */
export async function lettersAfter(house: QuietHouse, ...mails: readonly string[]): Promise<Sent[]> {
  const entries = await house.receive(...mails)
  return lettersOf(house, entries)
}

/** Does what is due; gives the letters. */
export async function lettersDue(house: QuietHouse): Promise<Sent[]> {
  return lettersOf(house, await handleDue(house))
}

async function lettersOf(house: QuietHouse, entries: readonly { readonly letters: readonly string[] }[]) {
  const sent: Sent[] = []
  for (const id of entries.flatMap(({ letters }) => letters)) {
    const letter = await house.store.transact((tx) => tx.letter(id))
    const bytes = await house.store.blob('letters', id)
    if (!letter || !bytes) throw new Error(`no letter ${id}`)
    sent.push({ id, kind: letter.kind, to: letter.to, body: JSON.parse(new TextDecoder().decode(bytes)) })
  }
  return sent
}
