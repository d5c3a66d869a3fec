import { type Layout, speaks } from '#src/reading/layout.ts'
import { matches } from '#src/reading/matches.ts'
import { plain } from '#src/reading/plain.ts'
import { type Word, wordsOf } from '#src/reading/words.ts'

/** One sentence, list item or short line of the text, on one line: breaks inside it became blanks. */
export interface Sentence {
  readonly text: string
  /** The same, plain; same offsets. */
  readonly plain: string
  readonly words: readonly Word[]
  /** Offset in `Layout.text`. */
  readonly start: number
  readonly end: number
  /** A list item, its mark left out. */
  readonly item: boolean
  /** Index of the line it starts on. */
  readonly line: number
}

/** Nobody writes more sentences to register; what comes later is not read. */
const MOST = 400

/** No sentence is longer; the rest of such a one is not read. */
const LONGEST = 3000

/** Lines as long as this were broken by the mail program, not by the writer. */
const WRAPPED = 55

/** A line that ends so goes on, whatever the next starts with. */
const continues =
  /(?:,|(?:^|\s)(?:de|du|des|la|le|les|et|ou|à|au|aux|en|pour|avec|par|sur|ainsi que|mme|m\.|madame|monsieur|collègue|the|of|and|or|to|for|with|my|from|at))\s*$/i

const bullet = /^\s{0,20}(?:[-–—*•·▪►→>○]|\(?\d{1,2}[.)°]|\(?[a-z]\))\s{1,10}(?=\S)/i

/** The lines of whoever asks, as sentences; table rows are left out. Linear in the text, which is cut up once. */
export function sentencesOf(layout: Layout): readonly Sentence[] {
  const known = cut.get(layout)
  if (known !== undefined) return known
  const found = cutUp(layout)
  cut.set(layout, found)
  return found
}

const cut = new WeakMap<Layout, readonly Sentence[]>()

function cutUp(layout: Layout): Sentence[] {
  const sentences: Sentence[] = []
  for (const [from, to] of paragraphs(layout)) {
    if (sentences.length >= MOST) break
    const first = layout.lines[from]
    const last = layout.lines[to - 1]
    if (!first || !last) continue
    const mark = bullet.exec(first.text)?.[0].length ?? 0
    const text = layout.text.slice(first.start + mark, last.start + last.text.length).replace(/\n/g, ' ')
    for (const [start, end] of cuts(text)) {
      const words = text.slice(start, Math.min(end, start + LONGEST))
      sentences.push({
        text: words,
        plain: plain(words),
        words: wordsOf(words),
        start: first.start + mark + start,
        end: first.start + mark + start + words.length,
        item: mark > 0,
        line: from,
      })
    }
  }
  return sentences
}

/** Runs of lines that one paragraph was wrapped into, as [from, to) of line indexes. */
function paragraphs(layout: Layout): [number, number][] {
  const found: [number, number][] = []
  let from = -1
  layout.lines.forEach((line, i) => {
    const before = layout.lines[i - 1]
    const text = line.text.trim()
    const usable = text !== '' && speaks(layout, line) && line.cells === null
    const goesOn =
      from >= 0 &&
      before !== undefined &&
      usable &&
      before.text.length >= WRAPPED &&
      (/^[\p{Ll}\d(«"]/u.test(text) || continues.test(before.text)) &&
      !/[.!?:;]\s*$/.test(before.text) &&
      !bullet.test(line.text)
    if (from >= 0 && !goesOn) {
      found.push([from, i])
      from = -1
    }
    if (usable && from < 0) from = i
  })
  if (from >= 0) found.push([from, layout.lines.length])
  return found
}

/** Where sentences start and end: at a full stop, question or exclamation mark with a new word behind it. */
function cuts(text: string): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const match of matches(/[.!?…]+["»)]?\s+/g, text)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index)
    if (
      match[0].startsWith('.') &&
      !/^\.{2,}/.test(match[0]) &&
      /(?:^|[\s(])(?:\p{Lu}|[Mm]me|[Mm]lle|[Dd]r|Mr|Mrs|Ms|St|Ste|n|[Nn]os?|[Nn]um|[Ss][eé]m|tel|tél|Tel|Tél|port|Port|av|bd|resp|svp|etc|cf|p|Pr|Me|MM|max|env)$/u.test(
        before,
      )
    )
      continue
    found.push([from, match.index + match[0].trimEnd().length])
    from = match.index + match[0].length
  }
  if (from < text.length) found.push([from, text.length])
  return found.filter(([start, end]) => text.slice(start, end).trim() !== '')
}
