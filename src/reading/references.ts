import type { Instant } from '#src/domain/clock.ts'
import { combine } from './combine.ts'
import { listAt } from './listed.ts'
import { nearAt } from './near.ts'
import type { Programme } from './programme.ts'
import { rangeAt } from './range.ts'
import type { Reference } from './reference.ts'
import { speakerAt } from './speakers.ts'
import type { Token } from './tokens.ts'
import { topicsAt } from './topics.ts'
import { countedAt, restAt, wholeAt } from './whole.ts'

/** What references are read against. `now` is the date of the message, null when it has none. */
export interface Calendar {
  readonly programme: Programme
  readonly now: Instant | null
}

/**
 * Finds the words of a text that name seminars: numbers, ordinals, dates, months, topics, speakers, "all", "the rest",
 * ranges. In the order of the text, never overlapping; clues that stand together are one reference.
 */
export function findReferences(tokens: readonly Token[], calendar: Calendar): Reference[] {
  const found: Reference[] = []
  for (let at = 0; at < tokens.length; ) {
    const here = referencesAt(tokens, at, calendar)
    found.push(...here)
    at = Math.max(at + 1, here.at(-1)?.to ?? 0)
  }
  return combine(found, tokens)
}

/** Marks that a reference may start with. */
const OPENING = new Set(['"', '«', '“', '‹', ':', '#', '°'])

const SOURCES = [wholeAt, restAt, rangeAt, countedAt, listAt, nearAt, speakerAt, topicsAt]

function referencesAt(tokens: readonly Token[], at: number, calendar: Calendar): readonly Reference[] {
  const kind = tokens[at]?.kind
  if (kind === 'opaque' || kind === 'break' || (kind === 'mark' && !OPENING.has(tokens[at]?.text ?? '')))
    return []
  for (const source of SOURCES) {
    const found = source(tokens, at, calendar)
    if (found.length > 0) return found
  }
  return []
}
