import { type Description, describe, type Said } from '#src/reading/describe.ts'
import { opensList } from '#src/reading/hits.ts'
import { type Layout, type Line, signs, speaks } from '#src/reading/layout.ts'
import { agree, type Name, parseName } from '#src/reading/names.ts'
import { labelOf } from '#src/reading/phrases/labels.ts'
import { opensRole } from '#src/reading/phrases/roles.ts'
import { plain } from '#src/reading/plain.ts'
import { sentencesOf } from '#src/reading/sentences.ts'
import type { Setting } from '#src/reading/setting.ts'
import { wordsOf } from '#src/reading/words.ts'

/** What is known of the writer from elsewhere: the name and address of the headers. */
export interface Writer {
  readonly name: Name | null
  readonly address: string | null
  /** True when the name is shown, false when the address alone suggests it. */
  readonly shown: boolean
}

/** A signature is short; what follows after so many lines is something else. */
const LINES = 16

/** How many lines from the end a signature within the text is looked for. */
const TAIL = 60

/**
 * The lines of the writer's signature, each described: the block under the text, and what stands in the text itself
 * before a postscript or as its last sentence.
 */
export function signatureBlock(layout: Layout, setting: Setting, writer: Writer): Description[] {
  const lines = layout.lines
    .filter((line) => signs(layout, line) && line.text.trim() !== '' && !isMotto(line.text))
    .slice(0, LINES)
  const described = lines.map((line) => describe(cellsApart(line), line.start, setting, writer.name))
  const within = withinText(layout, setting, writer)
  const tail = within.length > 0 ? within : [tailOf(layout, setting, writer)].filter((line) => line !== null)
  return [...tail, ...described]
}

/** A block inside the text, a postscript behind it: from the last line that is the writer's name down to the next blank. */
function withinText(layout: Layout, setting: Setting, writer: Writer): Description[] {
  const lines = layout.lines
  let tried = 0
  for (let i = lines.length - 1; i >= 0 && tried < TAIL; i--) {
    const line = lines[i]
    if (!line || !speaks(layout, line) || line.cells || line.text.length > 120) continue
    if (line.text.trim() === '') continue
    tried++
    if (
      endsInNumbers.test(line.text) ||
      saysSomething.test(plain(line.text)) ||
      labelOf(line.text.split(':')[0] ?? '')
    )
      continue
    const { said } = describe(line.text, line.start, setting, writer.name)
    // "Commandant Jean-Baptiste de Kerangal": a rank may stand before the name.
    const first = said.find((one) => one.kind !== 'role' || one.piece > 0)
    const name =
      first?.kind === 'name' && (first.sure || isLone(layout, i, first, writer))
        ? parseName(first.text)
        : null
    if (!name || !first || said[0]?.at !== line.start) continue
    const agrees = writer.name !== null && agree(name, writer.name)
    if (!agrees && (writer.shown || !standsAlone(lines, i, first))) continue
    const above = lines[i - 1]
    const titled =
      above && speaks(layout, above) && /^(?:la |le |l')?\p{L}[^.:;!?]{2,50},$/iu.test(above.text.trim())
    const title = titled ? describe(above.text, above.start, setting, null) : null
    const block: Description[] = title?.said[0]?.kind === 'role' ? [title] : []
    for (let j = i; j < lines.length && j - i < LINES; j++) {
      const below = lines[j]
      if (
        !below ||
        !speaks(layout, below) ||
        below.text.trim() === '' ||
        saysSomething.test(plain(below.text))
      )
        break
      block.push(describe(below.text, below.start, setting, writer.name))
    }
    return block
  }
  return []
}

/** For a writer without any name: two or three capitalised words that are the whole last line above the signature. */
function isLone(layout: Layout, i: number, said: Said, writer: Writer): boolean {
  const line = layout.lines[i]
  if (writer.name !== null || !line || line.text.trim() !== said.text.trim()) return false
  const next = layout.lines.slice(i + 1).find(({ text }) => text.trim() !== '')
  return said.text.split(' ').length < 4 && (next === undefined || !speaks(layout, next))
}

/** `Ana Lopes - 2, 4`: a line of a list, whoever it names. */
const endsInNumbers = /(?:[:–]| -) ?(?:n° ?)?\d{1,2}(?:(?:, ?| et | and | & )\d{1,2}){0,12} *$/

/** A saying that somebody signs with: a whole line in quotation marks. */
function isMotto(text: string): boolean {
  return /^\s*["«“‘*_]{1,3}\s?[^"»”]{20,}["»”]/u.test(text)
}

/** Cells of a table row are pieces of their own. */
function cellsApart(line: Line): string {
  return line.cells ? line.text.replace(/\t/g, '|') : line.text
}

/** For a writer without a name: a line that is but a full name, not in a list, near the end of the text. */
function standsAlone(lines: readonly Line[], i: number, name: Said): boolean {
  const line = lines[i]
  const full = name.text.trim().split(/\s+/).length > 1 && line?.text.trim().endsWith(name.text)
  const before = lines.slice(0, i).findLast(({ text }) => text.trim() !== '')
  const rest = lines.slice(i + 1).filter(({ zone, text }) => zone === line?.zone && text.trim() !== '')
  if (!full || rest.length > 5 || before === undefined) return false
  const office = wordsOf(before.text).find(({ plain }) => plain.length > 2)
  return /[.!?]\s*$/.test(before.text) || opensRole(office?.plain ?? '')
}

/** The last sentence of the text, when it is a description of the writer and no sentence. */
function tailOf(layout: Layout, setting: Setting, writer: Writer): Description | null {
  const sentences = sentencesOf(layout)
  const last = sentences.at(-1)
  if (!writer.shown && opensList(sentences, sentences.length - 1)) return null
  if (!last || last.item || last.text.length > 200 || saysSomething.test(last.plain)) return null
  const found = describe(last.text, last.start, setting, writer.name)
  const first = found.said[0]
  if (first?.kind !== 'name' || !first.sure) return null
  const name = parseName(first.text)
  if (!name || setting.isOutsider(name) || (writer.name && !agree(name, writer.name))) return null
  return found
}

/** Words of a sentence rather than of a signature. */
const saysSomething =
  /\b(?:je|j'|nous|vous|votre|your|me|m'|i|we|you|accepted|declined|invitation|sera|seront|participe\p{L}{1,5}|assiste\p{L}{1,5}|viendr\p{L}{1,5}|souhait\p{L}{1,6}|s'inscri\p{L}{1,5}|serai|viendra|souhaite|participera|inscrire|register|bonjour|merci|hello|seminaires?|seances?|rencontres?|sessions?)(?:\b|(?<='))/u
