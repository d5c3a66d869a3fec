import { plain } from '#src/reading/plain.ts'
import { remembered } from '#src/reading/remembered.ts'

/** A word with its place in a piece of text; elided articles (`l'Espace`) are words of their own. */
export interface Word {
  readonly text: string
  readonly plain: string
  readonly isCapitalised: boolean
  readonly at: number
  readonly end: number
}

/** The most words read of one piece. */
const MOST = 400

const shape = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&-]*(?:['’][\p{L}\p{M}\p{N}.&-]+)*['’]?/gu
const elision = /^(?:[ldjcsnmLDJCSNM]|qu|Qu)['’](?=.)/u

/** The words of a text with their places. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  shape.lastIndex = 0
  for (let match = shape.exec(text); match && words.length <= MOST; match = shape.exec(text)) {
    for (const { text, plain, isCapitalised, at, end } of partsOf(match[0]))
      words.push({ text, plain, isCapitalised, at: match.index + at, end: match.index + end })
  }
  return words
}

/** The words in one stretch of letters, placed in it. */
const partsOf = remembered((stretch): readonly Word[] => {
  const trimmed = stretch.replace(/[-&]{1,5}$/, '').replace(/(?<=[^.]{3})\.{1,5}$/, '')
  const elided = elision.exec(trimmed)?.[0] ?? ''
  // "N'Guessan" is a name, "n'est" is not.
  const apart = elided !== '' && (elided === elided.toLowerCase() || /^[LJC]/.test(elided))
  return apart ? [word(elided, 0), word(trimmed.slice(elided.length), elided.length)] : [word(trimmed, 0)]
})

function word(text: string, at: number): Word {
  return { text, plain: plain(text), isCapitalised: /^\p{Lu}/u.test(text), at, end: at + text.length }
}

/** True for a word that starts with a capital. */
export function isCapitalised(word: Word | undefined): boolean {
  return word?.isCapitalised ?? false
}

/** True for more than one letter, all capital. */
export function isAllCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}
