import type { Name } from '#src/reading/names.ts'
import { plainWords } from '#src/reading/plain.ts'

/** The words of a name, plain. */
export interface NameWords {
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** Both, the given name first. */
  readonly all: readonly string[]
}

/** The words of a name. The same one is held against many words and names: it is cut up once. */
export function wordsIn(name: Name): NameWords {
  const known = cut.get(name)
  if (known) return known
  const given = plainWords(name.given ?? '')
  const family = plainWords(name.family ?? '')
  const words = { given, family, all: [...given, ...family] }
  cut.set(name, words)
  return words
}

const cut = new WeakMap<Name, NameWords>()
