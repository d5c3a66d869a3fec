import { remembered } from './remembered.ts'

/** A word, one object for all the places where it stands, and what was found out about it. */
export interface Lexeme {
  /** Plain. */
  readonly text: string
  readonly answers: unknown[]
}

/** The lexeme of a plain word. */
export const lexemeOf: (text: string) => Lexeme = remembered((text) => ({ text, answers: [] }))

let questions = 0

/** A question about plain words, asked once for each: its answer stands with the word, no need to look it up. */
export function asked<T extends object | string | number | boolean | null>(
  ask: (word: string) => T,
): (lexeme: Lexeme) => T {
  const at = questions++
  return ({ text, answers }) => {
    const known = answers[at]
    if (known !== undefined) return known as T
    const answer = ask(text)
    answers[at] = answer
    return answer
  }
}
