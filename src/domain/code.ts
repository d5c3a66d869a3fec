import { createHash, timingSafeEqual } from 'node:crypto'
import type { Random } from './random.ts'

/**
 * Letters and digits that are hard to take for one another, on paper and on a telephone. No vowel is among them, so that
 * no code is a word of some language.
 */
const characters = 'cdfghjkmnprtwx347'
const length = 6

const code = new RegExp(`^[${characters}]{${length}}$`)

/** A one-time code, lower case: one in 24 million. */
export function newCode(random: Random): string {
  let found = ''
  while (found.length < length) found += [...random.id()].filter((one) => characters.includes(one)).join('')
  return found.slice(0, length)
}

/** Whether a word, lower case, may be one of our codes at all. */
export function isCode(word: string): boolean {
  return code.test(word)
}

/** What is kept of a code. `of`: the letter that says it, so that the same code elsewhere has another hash. */
export function hashOfCode(said: string, of: string): string {
  return createHash('sha256').update(`${of}\n${said}`).digest('hex')
}

/** In constant time: how long it takes tells nothing of the code. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')]
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b)
}
