import type { Instant } from '#src/domain/clock.ts'
import type { Address } from '#src/domain/message.ts'
import { attributionAt } from './attribution.ts'
import type { DraftLine } from './draft-line.ts'
import { headerBlockAt } from './header-block.ts'
import { forwardSeparator, headCue, replySeparator, ruler, webmailHead } from './phrases/quoting.ts'

/** One mail within a mail: segment 0 is the writer's own, each other one stands under a head. */
export interface Segment {
  /** The segment it is quoted in; -1 for the writer's own. */
  readonly parent: number
  readonly head: Head
}

export interface Head {
  /** `forward`: its separator says that it is passed on; `reply`: it says the contrary; `unsaid`. */
  readonly kind: 'forward' | 'reply' | 'unsaid'
  readonly from: Address | null
  readonly date: Instant | null
  readonly subject: string | null
}

/** Which segment each line belongs to, and whether it is a line of that segment's head. */
export interface Cut {
  readonly segments: readonly Segment[]
  readonly of: readonly number[]
  readonly heads: readonly ('attribution' | 'header-block' | null)[]
}

/** Quoted mails that are told apart; what lies deeper belongs to the last. */
const segmentCap = 50

const nothing: Head = { kind: 'unsaid', from: null, date: null, subject: null }

/**
 * Cuts the lines of a body where an earlier mail begins, by separators, header blocks, attributions, quote marks and
 * the structure of the HTML. A quote that is marked line by line ends where the marks do, any other at the end of
 * what it stands in. Linear in the number of lines.
 */
export function cutSegments(lines: readonly DraftLine[]): Cut {
  const segments: Segment[] = [{ parent: -1, head: nothing }]
  const of: number[] = []
  const heads: ('attribution' | 'header-block' | null)[] = []
  /** Open quotes: lines of at least this depth belong to the segment. */
  const open: { floor: number; segment: number }[] = [{ floor: 0, segment: 0 }]
  /** A segment whose head has been read while its marked lines are still to come. */
  let announced: number | null = null

  const begin = (head: Head): number => {
    const parent = open.at(-1)?.segment ?? 0
    if (segments.length >= segmentCap) return segments.length - 1
    segments.push({ parent, head })
    return segments.length - 1
  }

  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as DraftLine
    if (line.text) while (line.depth < (open.at(-1)?.floor ?? 0)) open.pop()
    const floor = open.at(-1)?.floor ?? 0
    if (line.depth > floor && line.text) {
      open.push({ floor: line.depth, segment: announced ?? begin(nothing) })
      announced = null
    }
    const found = line.text ? headAt(lines, i) : null
    if (found && found.end === i) {
      // the structure says that a quote begins here, no head does
      open.push({ floor: line.depth, segment: begin(found.head) })
      of.push(open.at(-1)?.segment ?? 0)
      heads.push(null)
      i++
      continue
    }
    if (!found) {
      of.push(open.at(-1)?.segment ?? 0)
      heads.push(null)
      i++
      continue
    }
    const segment = begin(found.head)
    for (; i < found.end; i++) {
      of.push(segment)
      heads.push(lines[i]?.text ? found.as : null)
    }
    const next = nextWithText(lines, i)
    if (next && next.depth > line.depth && found.as === 'attribution') announced = segment
    else {
      open.push({ floor: line.depth, segment })
      announced = null
    }
  }
  return { segments, of, heads }
}

interface Found {
  readonly end: number
  readonly head: Head
  readonly as: 'attribution' | 'header-block'
}

function headAt(lines: readonly DraftLine[], at: number): Found | null {
  const line = lines[at] as DraftLine
  const { text } = line
  if (line.mark === null && !headCue.test(text)) return null
  const separator = text.length < 200 ? separatorKind(line, lines, at) : null
  if (separator) {
    const block = blockBelow(lines, at + 1, line.depth)
    if (block) return { end: block.end, head: { ...headOf(block), kind: separator }, as: 'header-block' }
    if (separator !== 'unsaid')
      return { end: at + 1, head: { ...nothing, kind: separator }, as: 'header-block' }
  }
  const block = headerBlockAt(lines, at)
  if (block) return { end: block.end, head: headOf(block), as: 'header-block' }
  if (line.mark === 'attribution') {
    let end = at + 1
    while (lines[end]?.mark === 'attribution') end++
    return { end, head: { ...nothing, kind: 'reply' }, as: 'attribution' }
  }
  const attribution = attributionAt(lines, at)
  if (attribution) {
    return {
      end: attribution.end,
      head: { ...nothing, kind: 'reply', from: attribution.from },
      as: 'attribution',
    }
  }
  if (line.mark === 'quote-start') return { end: at, head: nothing, as: 'header-block' }
  return null
}

function separatorKind(line: DraftLine, lines: readonly DraftLine[], at: number): Head['kind'] | null {
  const { text } = line
  if (forwardSeparator.test(text) && (/^[-_*=]/.test(text) || isAlone(lines, at))) return 'forward'
  if (replySeparator.test(text) && (/^[-_*=]{2}/.test(text) || isAlone(lines, at))) return 'reply'
  if (webmailHead.test(text)) return 'reply'
  return ruler.test(text) ? 'unsaid' : null
}

/** A separator without rulers ("Begin forwarded message:") counts above a header block only. */
function isAlone(lines: readonly DraftLine[], at: number): boolean {
  return blockBelow(lines, at + 1, lines[at]?.depth ?? 0) !== null
}

function blockBelow(lines: readonly DraftLine[], from: number, depth: number) {
  for (let i = from; i < lines.length && i < from + 3; i++) {
    const line = lines[i]
    if (!line || line.depth < depth) return null
    if (line.text) return headerBlockAt(lines, i)
  }
  return null
}

function headOf(block: { from: Address | null; date: Instant | null; subject: string }): Head {
  return { kind: 'unsaid', from: block.from, date: block.date, subject: block.subject }
}

function nextWithText(lines: readonly DraftLine[], from: number): DraftLine | undefined {
  for (let i = from; i < lines.length && i < from + 5; i++) if (lines[i]?.text) return lines[i]
  return undefined
}
