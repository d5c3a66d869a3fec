import type { Address } from '#src/domain/message.ts'
import type { DraftLine } from './draft-line.ts'
import { addressOf } from './header-block.ts'
import {
  attributionStart,
  bareAttribution,
  datedOrAddressed,
  quotingAttribution,
  wroteAtEnd,
  wroteInside,
} from './phrases/quoting.ts'

/** "Le … a écrit :" over a quoted mail: lines [start, end). */
export interface Attribution {
  readonly end: number
  readonly from: Address | null
}

/** Lines that one attribution may be wrapped over. */
const reach = 4

/**
 * The attribution that begins at `start`, or null. It carries a date, an hour or an address and ends its line, so
 * "Ma collègue m'a écrit :" is none; without them it is one only straight above a deeper quote.
 */
export function attributionAt(lines: readonly DraftLine[], start: number): Attribution | null {
  const first = lines[start]
  if (!first || first.text.length < 4 || first.text.length > 600) return null
  if (!first.text.includes(':') && !attributionStart.test(first.text) && !wroteAtEnd.test(first.text))
    return null
  let joined = ''
  for (let i = start; i < lines.length && i < start + reach; i++) {
    const line = lines[i]
    if (!line?.text || line.depth !== first.depth || joined.length > 400) return null
    joined = joined ? `${joined} ${line.text}` : line.text
    if (isAttribution(joined, i > start, isDeeper(lines, i + 1, first.depth))) {
      return {
        end: i + 1,
        from: addressOf(
          joined
            .replace(/^.*?\d{1,2}[:h]\d{2}(?::\d{2})?[^\p{L}<]*/iu, '')
            .replace(/(?:a [ée]crit|wrote).*$/i, ''),
        ),
      }
    }
    if (i === start && !attributionStart.test(joined) && !/<[^<>\s]*$|@/.test(joined)) return null
  }
  return null
}

function isAttribution(text: string, wrapped: boolean, aboveQuote: boolean): boolean {
  if (bareAttribution.test(text) || (quotingAttribution.test(text) && (aboveQuote || text.includes('@'))))
    return true
  const ends = wroteAtEnd.test(text)
  if (!ends && !wroteInside.test(text)) return false
  if (/\b(?:m|t|l|nous|vous|s)'(?:a|ont) [ée]crit\s?:?$/i.test(text)) return false
  if (!text.endsWith(':') && !aboveQuote) return false
  if (wrapped && !attributionStart.test(text) && !text.includes('@')) return false
  return datedOrAddressed.test(text) || (ends && aboveQuote)
}

/** The next line with words is quoted deeper. */
function isDeeper(lines: readonly DraftLine[], from: number, depth: number): boolean {
  for (let i = from; i < lines.length && i < from + 3; i++) {
    const line = lines[i]
    if (line && (line.text || line.depth > depth)) return line.depth > depth
  }
  return false
}
