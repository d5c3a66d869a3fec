import type { Read } from '#src/reading/person.ts'
import { companions, namelessOther, unnamed, unnamedItem } from '#src/reading/phrases/companions.ts'
import { instead, keeps, notSelf, self } from '#src/reading/phrases/others.ts'
import { read } from '#src/reading/profile.ts'
import type { Sentence } from '#src/reading/sentences.ts'

/** Who takes part besides those who are named, as the sentences tell. */
export interface Party {
  readonly senderTakesPart: boolean
  readonly unclear: readonly Read<string>[]
}

const numbers: Readonly<Record<string, number>> = {
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/**
 * Whether the writer comes too, and the words about companions that nobody named.
 * @param others how many others are named
 * @param listed true when the writer is among those named in tables, lists or forms
 */
export function readParty(sentences: readonly Sentence[], others: number, listed: boolean): Party {
  const spoken = sentences.slice(0, 400)
  const counted = spoken.flatMap((sentence) => countedIn(sentence))
  const words = counted.filter(({ count }) =>
    count === null ? others === 0 : count > others + (selfSaid(spoken) || listed || others === 0 ? 1 : 0),
  )
  const nameless = others === 0 ? spoken.filter(({ plain }) => namelessOther.test(plain)) : []
  const later = others > 0 ? spoken.flatMap((one) => laterIn(one)) : []
  const onlyNameless =
    nameless.length > 0 &&
    !nameless.some(({ plain }) => /\bm'inscri|\bme\b|\bmoi\b|register me|\bmyself\b/.test(plain)) &&
    !spoken.some(({ plain }) => self.test(plain))
  // "Nous serons trois" above three names: the writer is one of them, or is not counted.
  const full =
    others > 1 &&
    counted.some(({ count }) => count === others) &&
    !spoken.some(({ plain }) => /\bmoi\b|moi-meme|\bmyself\b|\band i\b/.test(plain))
  const saysNo =
    spoken.some(
      ({ plain }) => notSelf.test(plain) && !/\bet moi\b|\bmoi et\b|\band i\b|\bme and\b/.test(plain),
    ) && !spoken.some(({ plain }) => instead.test(plain))
  const stays = others > 0 && spoken.some(({ plain }) => keeps.test(plain))
  return {
    senderTakesPart:
      !stays && (listed || (others === 0 ? !onlyNameless : selfSaid(spoken) && !full && !saysNo)),
    unclear: [
      ...words.map(({ sentence, text, at }) => read(text, text, 'text', sentence.start + at, 'companions')),
      ...later,
      ...nameless.map((sentence) => {
        const found = namelessOther.exec(sentence.plain)
        const text = sentence.text.slice(found?.index ?? 0, (found?.index ?? 0) + (found?.[0].length ?? 0))
        return read(text, text, 'text', sentence.start + (found?.index ?? 0), 'companions')
      }),
    ].slice(0, 5),
  }
}

/** Somebody beside those who are named, who is not. */
function laterIn({ plain, text, item, start }: Sentence): Read<string>[] {
  const found = (item ? unnamedItem.exec(plain) : null) ?? unnamed.exec(plain)
  if (!found) return []
  const words = text.slice(found.index, found.index + found[0].length)
  return [read(words, words, 'text', start + found.index, 'companions')]
}

function selfSaid(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ plain }) => self.test(plain))
}

function countedIn(
  sentence: Sentence,
): { sentence: Sentence; text: string; at: number; count: number | null }[] {
  for (const shape of companions) {
    const found = shape.exec(sentence.plain)
    if (!found) continue
    const text = sentence.text.slice(found.index, found.index + found[0].length).trim()
    const said = found[1]
    const count = said === undefined ? null : (numbers[said] ?? (/^\d+$/.test(said) ? Number(said) : null))
    return [{ sentence, text, at: found.index, count }]
  }
  return []
}
