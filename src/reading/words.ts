import { plain } from '#src/reading/plain.ts'
import { remembered } from '#src/reading/remembered.ts'

/** A word with its place in a piece of text; elided articles (`l'Espace`) are words of their own. */
export interface Word {
  readonly text: string
  readonly plain: string
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
  for (const match of text.matchAll(shape)) {
    const trimmed = match[0].replace(/[-&]{1,5}$/, '').replace(/(?<=[^.]{3})\.{1,5}$/, '')
    const elided = elision.exec(trimmed)?.[0] ?? ''
    // "N'Guessan" is a name, "n'est" is not.
    const apart = elided !== '' && (elided === elided.toLowerCase() || /^[LJC]/.test(elided))
    if (apart) words.push(word(elided, match.index))
    words.push(
      apart ? word(trimmed.slice(elided.length), match.index + elided.length) : word(trimmed, match.index),
    )
    if (words.length > MOST) break
  }
  return words
}

/** True for a word that starts with a capital. */
export function isCapitalised(word: Word | undefined): boolean {
  return /^\p{Lu}/u.test(word?.text ?? '')
}

/** True for more than one letter, all capital. */
export function isAllCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

function word(text: string, at: number): Word {
  return { ...known(text), at, end: at + text.length }
}

/** One string for each word: what is remembered of it is found sooner. */
const known = remembered((text) => ({ text, plain: plain(text) }))
