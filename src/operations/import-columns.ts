import { labelOf } from '#src/reading/phrases/labels.ts'
import { plain } from '#src/reading/plain.ts'

/** What a column of a table of people holds. */
export type Field =
  | 'name'
  | 'given'
  | 'family'
  | 'email'
  | 'phone'
  | 'organisation'
  | 'role'
  | 'seminars'
  | 'attendance'
  | 'state'

/** The columns of a table, by what their heads say, in French or English. */
export interface Columns {
  /** Position from 0. */
  readonly fields: ReadonlyMap<Field, number>
  /** Columns about one seminar each: position to number. */
  readonly seminars: ReadonlyMap<number, number>
  /** Heads of columns that mean nothing here. */
  readonly ignored: readonly string[]
}

/** A table that can't be imported as a whole; `message` says what was expected. */
export class ImportError extends Error {
  readonly code = 'not-imported'
}

/**
 * Tells the columns by their heads.
 * @throws ImportError when none holds a name or an address, or two hold the same.
 */
export function columnsOf(heads: readonly string[]): Columns {
  const fields = new Map<Field, number>()
  const seminars = new Map<number, number>()
  const ignored: string[] = []
  heads.forEach((head, index) => {
    const number = seminarOf(head)
    const field = number === null ? fieldOf(head) : null
    if (number !== null) seminars.set(index, number)
    else if (field === null) ignored.push(head.trim() || `(column ${index + 1})`)
    else if (fields.has(field)) {
      const other = heads[fields.get(field) ?? 0]?.trim()
      throw new ImportError(
        `expected one column for each thing, found "${other}" and "${head.trim()}" for the same`,
      )
    } else fields.set(field, index)
  })
  if (!['name', 'given', 'family', 'email'].some((field) => fields.has(field as Field))) {
    throw new ImportError(
      `expected a first line that names the columns, such as "nom;prénom;mail;téléphone;structure;fonction;séminaires", found "${heads.join(';').slice(0, 100)}"`,
    )
  }
  return { fields, seminars, ignored }
}

/** "Séminaire 3", "S3", "n° 3", "3". */
function seminarOf(head: string): number | null {
  const found =
    /^(?:seminaires?|seances?|rencontres?|sessions?|seminars?|s)? ?(?:n[°o.]?|#)? ?(\d{1,3})$/.exec(
      words(head),
    )
  return found ? Number(found[1]) : null
}

function fieldOf(head: string): Field | null {
  const text = words(head)
  if (/^(?:seminaires?|seances?|rencontres?|sessions?|seminars?|choix|inscriptions?)(?: |\(|$)/.test(text))
    return 'seminars'
  if (/^(?:presence|modalites?|mode|participation|attendance|format)(?: |$)/.test(text)) return 'attendance'
  if (/^(?:etat|state|status)$/.test(text)) return 'state'
  const label = labelOf(head)
  return label === null || label === 'unit' || label === 'fax' || label === 'other' ? null : label
}

function words(head: string): string {
  return plain(head).replace(/[_:]/g, ' ').replace(/\s+/g, ' ').trim()
}
