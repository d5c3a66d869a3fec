import type { Participant } from '#src/domain/registration.ts'
import type { Store } from '#src/store/store.ts'

const pageSize = 500

/** People beyond these are not looked for: whoever asks has to say more. */
const most = 50

/**
 * Those that somebody at a terminal may mean: by participant id, by address (their own, or the one that registered
 * them), or by words of their name, whatever the order, case and accents; names that are these words alone come first.
 */
export async function findPeople(store: Store, words: string): Promise<Participant[]> {
  const byId = await store.transact((tx) => tx.participant(words))
  if (byId) return [byId]
  if (words.includes('@')) return atAddress(store, words.trim().toLowerCase())
  const wanted = plainWords(words)
  if (wanted.length === 0) return []
  const exact: Participant[] = []
  const partly: Participant[] = []
  for (let offset = 0; exact.length + partly.length < most; offset += pageSize) {
    const page = await store.transact((tx) => tx.participants({ offset, limit: pageSize }))
    for (const participant of page) {
      const name = plainWords(`${participant.givenName ?? ''} ${participant.familyName ?? ''}`)
      if (!wanted.every((word) => name.some((one) => one.startsWith(word)))) continue
      const whole = wanted.length === name.length && wanted.every((word) => name.includes(word))
      if (whole) exact.push(participant)
      else partly.push(participant)
    }
    if (page.length < pageSize) break
  }
  return exact.length > 0 ? exact : partly
}

async function atAddress(store: Store, address: string): Promise<Participant[]> {
  return store.transact(async (tx) => {
    const own = await tx.participantsAt(address)
    const registered = await tx.participantsRegisteredBy(address)
    return [...new Map([...own, ...registered].map((one) => [one.id, one])).values()]
  })
}

function plainWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
