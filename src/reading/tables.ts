import { describe, organisationOf, roleOf } from '#src/reading/describe.ts'
import { type Entry, type Field, MOST_LINES, MOST_PEOPLE, profileOf } from '#src/reading/forms.ts'
import { type Layout, type Line, speaks } from '#src/reading/layout.ts'
import { nameAt } from '#src/reading/name-run.ts'
import { parseName } from '#src/reading/names.ts'
import { firstPhone } from '#src/reading/phones.ts'
import { type Label, labelOf } from '#src/reading/phrases/labels.ts'
import { oneLine, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'
import { wordsOf } from '#src/reading/words.ts'

interface Column {
  readonly label: Label
  readonly cell: number
}

/** The people in the tables of a text, a row each: by the heads of the columns, or without heads by what each cell says. */
export function readTables(layout: Layout, setting: Setting): Entry[] {
  const entries: Entry[] = []
  let columns: readonly Column[] | null = null
  for (const line of layout.lines.slice(0, MOST_LINES)) {
    if (!line.cells || !speaks(layout, line)) {
      if (line.text.trim() !== '') columns = null
      continue
    }
    if (entries.length >= MOST_PEOPLE) break
    const heads = headsOf(line.cells)
    if (heads) columns = heads
    else {
      const entry = columns ? byColumns(line, columns, setting) : byCells(line, setting)
      if (entry) entries.push(entry)
    }
  }
  return entries
}

/** A head line names a person's column and another one; two labelled cells alone are a form. */
function headsOf(cells: readonly string[]): Column[] | null {
  const columns = cells.flatMap((text, cell) => {
    const label = labelOf(text)
    return label ? [{ label, cell }] : []
  })
  const named = columns.some(({ label }) => label === 'name' || label === 'family' || label === 'given')
  const filled = cells.filter((cell) => cell.trim() !== '').length
  return named && columns.length >= 2 && columns.length * 2 >= filled
    ? columns
    : named && filled > 2 && columns.length * 3 >= filled
      ? columns
      : null
}

function byColumns(line: Line, columns: readonly Column[], setting: Setting): Entry | null {
  const places = cellPlaces(line)
  const fields: Field[] = columns.map(({ label, cell }) => ({
    label,
    text: line.cells?.[cell] ?? '',
    at: places[cell] ?? line.start,
  }))
  const profile = profileOf(fields, setting, 'table')
  return profile.name ? { profile, span: spanOf(line), form: false } : byCells(line, setting)
}

/** A row without heads: the cell that is a name, and what the others say. */
function byCells(line: Line, setting: Setting): Entry | null {
  const cells = line.cells ?? []
  if (cells.filter((cell) => cell.trim() !== '').length < 2) return null
  const places = cellPlaces(line)
  const at = cells.findIndex((cell) => isName(cell))
  const told = cells.map((cell, i) => describe(cell, places[i] ?? line.start, setting, null))
  const email = told.flatMap(({ addresses }) => addresses)[0]
  const phone = firstPhone(told.flatMap(({ phones }) => phones))
  if (at < 0) return null
  // "DIALLO | Fatoumata | …": two cells make one name.
  const second =
    at + 1 < cells.length && isOneName(cells[at]) && isOneName(cells[at + 1]) ? ` ${cells[at + 1]}` : ''
  const words = `${cells[at]}${second}`
  const name = parseName(words, email?.value.split('@')[0] ?? null)
  if (!name || setting.isOutsider(name)) return null
  const rest = told.flatMap(({ said }, i) => (i === at || (second && i === at + 1) ? [] : said))
  const value = (part: { text: string; at: number } | null) => {
    const text = part && oneLine(part.text)
    return part && text ? read(text, part.text, 'text', part.at, 'table') : null
  }
  return {
    profile: {
      name: read(name, words, 'text', places[at] ?? line.start, 'table'),
      email: email ? read(email.value, email.words, 'text', email.at, 'table') : null,
      phone: phone && read(phone.value, phone.words, 'text', phone.at, 'table'),
      role: value(roleOf(rest)),
      organisation: value(organisationOf(rest)),
    },
    span: spanOf(line),
    form: false,
  }
}

function isName(cell: string): boolean {
  const words = wordsOf(cell)
  const found = words.length > 0 && words.length <= 6 ? nameAt(words, 0, null, cell) : null
  if (found?.to === words.length) return found.sure || words.length > 1
  return isOneName(cell) && cell === cell.toUpperCase()
}

function isOneName(cell: string | undefined): boolean {
  const text = cell?.trim() ?? ''
  return (
    /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?$/u.test(text) &&
    labelOf(text) === null &&
    text.length > 2
  )
}

/** Offsets of the cells in `Layout.text`. */
function cellPlaces(line: Line): number[] {
  let from = 0
  return (line.cells ?? []).map((cell) => {
    const at = Math.max(from, line.text.indexOf(cell, from))
    from = at + cell.length
    return line.start + at
  })
}

function spanOf(line: Line): { start: number; end: number } {
  return { start: line.start, end: line.start + line.text.length }
}
