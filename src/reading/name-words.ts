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
export function wordsIn(name: Name): readonly string[] {
  if (name === latest) return latestWords
  const { given, family } = name
  latest = name
  latestWords = [...wordsOfPart(given ?? '').words, ...wordsOfPart(family ?? '').words]
  return latestWords
}

/** Word after word of a text is held against the same name. */
let latest: Name | null = null
let latestWords: readonly string[] = []

/** True when a plain word is one of the name's. */
export function isWordOf(name: Name, word: string): boolean {
  return wordsIn(name).includes(word)
}
