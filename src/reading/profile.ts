import type { Evidence } from '#src/domain/reading.ts'
import type { Name } from '#src/reading/names.ts'
import type { Read } from '#src/reading/person.ts'

/** What one source says of one person: the text, the signature, a card, the headers. */
export interface Profile {
  readonly name: Read<Name> | null
  readonly email: Read<string> | null
  readonly phone: Read<string> | null
  readonly organisation: Read<string> | null
  readonly role: Read<string> | null
}

export const noProfile: Profile = { name: null, email: null, phone: null, organisation: null, role: null }

/** The longest value that is still a name, a role or an organisation rather than prose. */
const LONGEST = 160

/** A value with its evidence. */
export function read<T>(
  value: T,
  words: string,
  where: Evidence['where'],
  at: number,
  rule: string,
): Read<T> {
  return { value, evidence: { words: words.slice(0, 200), where, at, rule } }
}

/** A role or organisation as written, on one line, without the marks around it; null when nothing is left. */
export function oneLine(text: string): string | null {
  const line = text
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”«».,;:|()<>*_/–—-]+/, '')
    .replace(/[\s"“”«».,;:|(<>*_/–—-]{1,20}$/, '')
  const whole = line.includes(')') && !line.includes('(') ? line.replaceAll(')', '').trim() : line
  return whole === '' ? null : whole
}

/** Two profiles of the same person, the first going before. */
export function over(first: Profile, second: Profile): Profile {
  return {
    name: first.name ?? second.name,
    email: first.email ?? second.email,
    phone: first.phone ?? second.phone,
    organisation: first.organisation ?? second.organisation,
    role: first.role ?? second.role,
  }
}
