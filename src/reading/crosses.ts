import { clausesOf, type Saying, sayingOf } from './clauses.ts'
import { type Layout, type Line, speaks } from './layout.ts'
import { isSeminarWord } from './numbers.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import { type Stand, type Statement, statementsOf } from './statements.ts'
import { tokenise } from './tokens.ts'

/** What a table says of the seminars: crosses under or beside them, lists in a column of their own. */
export interface Crosses {
  readonly sayings: readonly Saying[]
  readonly statements: readonly Statement[]
}

interface Head {
  /** The seminars a column is about. */
  readonly references: readonly Reference[]
  /** The column lists seminars ("Séminaires", "Dates choisies"). */
  readonly lists: boolean
}

/** Reads the tables of whoever asks. */
export function readCrosses(layout: Layout, calendar: Calendar): Crosses {
  const sayings: Saying[] = []
  const statements: Statement[] = []
  let heads: readonly Head[] | null = null
  let isHeaded = false
  for (const line of layout.lines) {
    if (!line.cells || !speaks(layout, line)) {
      if (line.text.trim() !== '') heads = null
      continue
    }
    const cells = cellsOf(line, calendar)
    if (heads === null) {
      heads = cells.map(headOf)
      isHeaded =
        heads.some(({ lists }) => lists) || heads.filter(({ references }) => references.length > 0).length > 1
      if (isHeaded && cells.length > 2) continue
    }
    for (const [index, cell] of cells.entries()) {
      const head = index === 0 ? null : cells.length > 2 ? heads[index] : headOf(cells[0] as Saying)
      const found = cells.length > 2 && !isHeaded ? bareList(cell) : cellSays(cell, head ?? null)
      if (found.length > 0) sayings.push(cell)
      statements.push(...found)
    }
    if (cells.length <= 2) heads = null
  }
  return { sayings, statements }
}

function cellsOf(line: Line, calendar: Calendar): Saying[] {
  let from = 0
  return (line.cells ?? []).map((text) => {
    const found = text === '' ? -1 : line.text.indexOf(text, from)
    const at = found < 0 ? from : found
    from = at + text.length
    return sayingOf({ text, start: line.start + at, where: 'text', item: true }, calendar)
  })
}

function headOf(cell: Saying): Head {
  const meant = cell.references.filter(({ fit, range }) => fit === 'meant' && !range)
  const references = meant.slice(0, 1)
  const lists =
    references.length === 0 && cell.tokens.some((token) => isSeminarWord(token) || LISTING.has(token.text))
  return { references, lists }
}

const LISTING = new Set([
  'choix',
  'choisis',
  'choisies',
  'inscription',
  'inscriptions',
  'participation',
  'dates',
  'jours',
  'souhaites',
  'souhaitees',
  'attending',
  'choice',
  'choices',
  'n°',
  'numeros',
])

function cellSays(cell: Saying, head: Head | null): Statement[] {
  const [clause] = clausesOf(cell)
  if (!head || !clause) return []
  const mark = markOf(cell)
  if (head.references.length > 0 && mark) return [{ stand: mark, references: head.references, clause }]
  return head.lists && cell.references.length > 0 ? listSays(cell) : []
}

/** A cell of a row without heads that holds seminars and nothing else. */
function bareList(cell: Saying): Statement[] {
  const named = (at: number): boolean => cell.references.some(({ from, to }) => from <= at && at < to)
  const isList = cell.tokens.every(
    (token, at) => named(at) || token.kind === 'mark' || token.text.length <= 2 || isSeminarWord(token),
  )
  const isCertain = cell.references.every(({ fit }) => fit === 'meant')
  return cell.references.length > 0 && isList && isCertain ? listSays(cell) : []
}

function listSays(cell: Saying): Statement[] {
  return statementsOf(cell, []).map((statement) =>
    statement.stand === 'neutral' ? { ...statement, stand: 'join' } : statement,
  )
}

/** "X", "✓", "oui", "non", "peut-être" in a cell. */
function markOf(cell: Saying): Stand | null {
  const words = tokenise(cell.text).map(({ text }) => text)
  const [first = ''] = words
  if (words.length > 6) return null
  if (YES.has(first)) return 'join'
  if (NO.has(first)) return 'except'
  return words.includes('?') || cell.cues.some(({ meaning }) => meaning === 'maybe')
    ? 'maybe'
    : cell.cues.some(({ meaning }) => meaning === 'join')
      ? 'join'
      : null
}

const YES = new Set([
  'x',
  '✓',
  '✔',
  '☑',
  '☒',
  '✅',
  '×',
  'oui',
  'o',
  'ok',
  'yes',
  'y',
  '1',
  'present',
  'presente',
  'v',
  '√',
  '*',
  '•',
  'visio',
  'presentiel',
  'inscrit',
  'inscrite',
  'true',
])
const NO = new Set(['non', 'no', 'n', '0', '☐', '□', '/', 'absent', 'absente', 'pas'])
