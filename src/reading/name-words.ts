import type { Name } from '#src/reading/names.ts'
import { plainWords } from '#src/reading/plain.ts'
import { remembered } from '#src/reading/remembered.ts'

/** The plain words of a given or a family name, and their letters in a row. */
export interface NameWords {
  readonly words: readonly string[]
  readonly letters: string
}

/** The words of one part of a name. The same one is held against many words and names. */
export const wordsOfPart: (part: string) => NameWords = remembered((part) => {
  const words = plainWords(part)
  return { words, letters: words.join('') }
})

/** The words of a name, the given name first. */
export function wordsIn({ given, family }: Name): readonly string[] {
  if (given === null || family === null) return wordsOfPart(given ?? family ?? '').words
  return [...wordsOfPart(given).words, ...wordsOfPart(family).words]
}

/** True when a plain word is one of the name's. */
export function isWordOf({ given, family }: Name, word: string): boolean {
  return (
    (given !== null && wordsOfPart(given).words.includes(word)) ||
    (family !== null && wordsOfPart(family).words.includes(word))
  )
}
