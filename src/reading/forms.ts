import { findAddresses } from '#src/reading/addresses.ts'
import { organisationOf, roleOf } from '#src/reading/describe.ts'
import { type Layout, type Line, type Span, signs, speaks } from '#src/reading/layout.ts'
import { matches } from '#src/reading/matches.ts'
import { parseName } from '#src/reading/names.ts'
import { findPhones, firstPhone } from '#src/reading/phones.ts'
import { type Label, labelOf } from '#src/reading/phrases/labels.ts'
import { readPiece } from '#src/reading/pieces.ts'
import { oneLine, type Profile, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'

/** What one filled-in form, table row or list item says of one person, and where. */
export interface Entry {
  readonly profile: Profile
  readonly span: Span
  /** A form speaks for whoever fills it in, unless the mail says otherwise. */
  readonly form: boolean
}

/** A label with its value, as written. */
export interface Field {
  readonly label: Label
  readonly text: string
  readonly at: number
}

/** Lines in which forms and tables are looked for. */
export const MOST_LINES = 2000

/** People in one mail; a longer list belongs in a file that somebody looks at. */
export const MOST_PEOPLE = 60

/**
 * The forms of a text: `Nom : …` lines, several to a line, labels above their values, two-column tables.
 * A label for a name that comes again starts the next person. A form without a name is one when it states
 * a role or an organisation.
 */
export function readForms(layout: Layout, setting: Setting): Entry[] {
  const fields = layout.lines
    .slice(0, MOST_LINES)
    .flatMap((line, i) =>
      speaks(layout, line) || signs(layout, line) ? fieldsOf(line, layout.lines[i + 1] ?? null) : [],
    )
  const blocks: Field[][] = []
  let seen = new Set<Label>()
  for (const field of fields) {
    if (starts(field.label, seen) || blocks.length === 0) {
      blocks.push([])
      seen = new Set()
    }
    seen.add(field.label)
    blocks.at(-1)?.push(field)
  }
  return blocks
    .filter((block) =>
      block.some(({ label }) => ['name', 'given', 'family', 'role', 'organisation'].includes(label)),
    )
    .filter(
      (block) => block.some(({ label }) => ['name', 'given', 'family'].includes(label)) || block.length > 1,
    )
    .slice(0, MOST_PEOPLE)
    .map((block) => ({ profile: profileOf(block, setting, 'form'), span: spanOf(block), form: true }))
}

/** Who the fields of one form or row describe. */
export function profileOf(fields: readonly Field[], setting: Setting, rule: string): Profile {
  const field = (...labels: Label[]) =>
    fields.find(({ label, text }) => labels.includes(label) && text.trim() !== '') ?? null
  const value = (found: Field | null, take: (text: string) => string | null = (text) => text) => {
    const line = found && oneLine(take(found.text) ?? '')
    // "Mairie : 04 65 71 88 88" labels a number, not a name.
    return found && line && !isVoid(line) && /\p{L}{2}/u.test(line)
      ? read(line, found.text, 'text', found.at, rule)
      : null
  }
  const phones = fields
    .filter(({ label }) => label === 'phone')
    .flatMap(({ text, at }) =>
      findPhones(text, setting.country).map((phone) => ({ ...phone, at: at + phone.at })),
    )
  const phone = firstPhone(phones)
  const emailField = field('email')
  const email =
    emailField && findAddresses(emailField.text).find((address) => !setting.ours.has(address.value))
  const roleField = field('role')
  // In a field of its own a role keeps what it is of: `Coordonnateur CLSPD`; `animatrice à la MJC` names an employer.
  const parts = roleField
    ? readPiece(roleField.text).filter(({ kind, of }) => kind !== 'organisation' || of === null)
    : []
  const role = value(roleField, (text) => (organisationOf(parts) ? (roleOf(parts)?.text ?? text) : text))
  const employer = organisationOf(parts)
  return {
    name: nameOf(field('name'), field('given'), field('family'), email ? email.value : null, rule),
    email:
      emailField && email ? read(email.value, email.words, 'text', emailField.at + email.at, rule) : null,
    phone: phone && read(phone.value, phone.words, 'text', phone.at, rule),
    organisation:
      value(field('organisation')) ??
      value(field('unit')) ??
      (roleField && employer && roleOf(parts)
        ? value({ ...roleField, text: employer.text, at: roleField.at + employer.at })
        : null),
    role,
  }
}

function nameOf(
  full: Field | null,
  given: Field | null,
  family: Field | null,
  email: string | null,
  rule: string,
): Profile['name'] {
  const local = email?.split('@')[0] ?? null
  if (given && family) {
    const first = parseName(given.text)
    const last = parseName(`Mme ${family.text}`)
    if (!first && !last) return null
    const name = {
      given: first && [first.given, first.family].filter(Boolean).join(' '),
      family: last && [last.given, last.family].filter(Boolean).join(' '),
    }
    return read(name, `${given.text} ${family.text}`, 'text', Math.min(given.at, family.at), rule)
  }
  const one = full ?? family ?? given
  const parts = one ? readPiece(one.text) : []
  const name =
    one &&
    (parseName(one.text, local) ?? parseName(parts.find(({ kind }) => kind === 'name')?.text ?? '', local))
  if (!one || !name) return null
  const alone = name.given === null || name.family === null ? (name.given ?? name.family) : null
  const placed =
    alone === null
      ? name
      : one.label === 'family'
        ? { given: null, family: alone }
        : one.label === 'given'
          ? { given: alone, family: null }
          : name
  return read(placed, one.text, 'text', one.at, rule)
}

/** The labels of a line with their values: on the line, in the next cell, or on the line below. */
function fieldsOf(line: Line, below: Line | null): Field[] {
  if (line.cells) {
    const cells = line.cells.filter((cell) => cell.trim() !== '')
    const [head = '', value = ''] = cells
    const label = cells.length === 2 ? labelOf(head) : null
    if (label && labelOf(value) === null)
      return [{ label, text: value, at: line.start + Math.max(0, line.text.indexOf(value, head.length)) }]
    return []
  }
  const found = labelled(line)
  if (found.length > 0) return found
  const label = labelOf(line.text)
  if (!label || !below || below.text.trim() === '' || below.cells || labelOf(below.text) !== null) return []
  if (/:\s*\S/.test(below.text) && labelled(below).length > 0) return []
  return [{ label, text: below.text, at: below.start }]
}

/** `Nom : Dupont Prénom : Marie` as fields; the first label must open the line. */
function labelled(line: Line): Field[] {
  if (!/[:=]|\.{3}/.test(line.text)) return []
  // "Fonction ..... éducatrice" is labelled too.
  const text = line.text.slice(0, 1000).replace(/\.{3,}/g, (dots) => `:${' '.repeat(dots.length - 1)}`)
  const marks: { label: Label; from: number; at: number }[] = []
  for (const match of matches(/[:=]\s{0,60}/g, text)) {
    const before = text.slice(Math.max(marks.at(-1)?.at ?? 0, match.index - 60), match.index)
    const label = labelBefore(before)
    if (label)
      marks.push({ label: label.label, from: match.index - label.length, at: match.index + match[0].length })
  }
  const first = marks[0]
  if (!first || /[\p{L}\p{N}]/u.test(text.slice(0, first.from))) return []
  return marks.map(({ label, at }, i) => ({
    label,
    text: text.slice(at, marks[i + 1]?.from ?? text.length).replace(/[\s,;|/–-]{1,20}$/, ''),
    at: line.start + at,
  }))
}

/** The longest label that the words before a colon end with. */
function labelBefore(before: string): { label: Label; length: number } | null {
  const starts = matches(/(?:^|[\s,;|•(/–-])(?=[^\s,;|•(/–-])/g, before)
    .map((match) => match.index + match[0].length)
    .slice(-6)
  for (const start of starts) {
    const label = labelOf(before.slice(start))
    if (label) return { label, length: before.length - start }
  }
  return null
}

/** A name label that comes again starts another person. */
function starts(label: Label, seen: ReadonlySet<Label>): boolean {
  if (label === 'name') return seen.has('name') || seen.has('family') || seen.has('given')
  return (label === 'family' || label === 'given') && (seen.has(label) || seen.has('name'))
}

function spanOf(block: readonly Field[]): Span {
  const starts = block.map(({ at }) => at)
  return { start: Math.min(...starts), end: Math.max(...block.map(({ at, text }) => at + text.length)) }
}

/** What people write where they have nothing to write. */
function isVoid(text: string): boolean {
  return /^(?:[-/.?x\s]{0,5}|n\/?a|neant|aucune?|sans|none|idem|id\.?|"|''|pas d.{0,40}|ras|nc)$/i.test(text)
}
