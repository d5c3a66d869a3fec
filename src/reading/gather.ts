import { bearsName, isService } from '#src/reading/addresses.ts'
import { MOST_PEOPLE } from '#src/reading/forms.ts'
import { type Layout, type Span, speaks } from '#src/reading/layout.ts'
import { addressBearing } from '#src/reading/mentions.ts'
import { agree, type Name, sameGivenName } from '#src/reading/names.ts'
import type { Read } from '#src/reading/person.ts'
import { plainWords } from '#src/reading/plain.ts'
import { over, type Profile, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'

/** An entry that may come from the subject, where it has no stretch of the text. */
export interface Named {
  readonly profile: Profile
  readonly span: Span | null
  readonly form: boolean
}

/**
 * Which entries are about the writer: by name, by address, or because nobody else can be meant: a single form
 * ("Nom : …") speaks for whoever fills it in, a single name in the subject for a writer who has none.
 * @param signed the writer's name as it stands in the signature
 * @param forOthers the mail asks for somebody else's registration
 */
export function divide(
  entries: readonly Named[],
  writer: Name | null,
  signed: Name | null,
  headers: Profile,
  forOthers: boolean,
): { own: Named[]; others: Named[] } {
  const own: Named[] = []
  const others: Named[] = []
  const address = headers.email?.value ?? null
  const named = entries.filter((entry) => entry.profile.name)
  const people = new Set(
    named.map((entry) =>
      plainWords(`${entry.profile.name?.value.given} ${entry.profile.name?.value.family}`).sort().join(' '),
    ),
  )
  const shown = headers.name !== null && headers.name.evidence.rule !== 'local-part'
  const alone = people.size === 1 && !forOthers
  for (const entry of entries) {
    const name = entry.profile.name?.value ?? null
    const theirs =
      name === null ||
      (writer !== null && agree(name, writer) && sameGivenName(name, writer)) ||
      (address !== null && entry.profile.email?.value === address && !isService(address))
    const fills = entry.form && (signed === null || signed.given === null || signed.family === null)
    const unnamed =
      !shown && (writer === null || (name !== null && address !== null && bearsName(address, name)))
    // "La présence de Monsieur Delvaux", from his office: nobody speaks so of oneself.
    const spokenOf =
      !entry.form &&
      entry.span !== null &&
      honoured.test(entry.profile.name?.evidence.words ?? '') &&
      (address === null || isService(address) || !bearsName(address, name))
    if (theirs || (alone && (fills || (unnamed && !spokenOf)))) own.push(entry)
    else others.push(entry)
  }
  return { own, others }
}

const honoured =
  /^(?:m\.|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|le docteur|ma[iî]tre|me|pr|professeur|prof|mrs|ms|miss|sir|dame|professor)(?=[\s.])/i

export interface Other {
  readonly profile: Profile
  readonly spans: readonly Span[]
}

/** One person may be named twice: in the subject, a list and a sentence. */
export function gather(entries: readonly Named[], layout: Layout, setting: Setting): Other[] {
  const found: Other[] = []
  for (const { profile, span } of entries) {
    const name = profile.name?.value
    if (!name) continue
    const i = found.findIndex(
      (one) =>
        one.profile.name &&
        agree(one.profile.name.value, name) &&
        sameGivenName(one.profile.name.value, name),
    )
    const before = found[i]
    const spans = span ? [span] : []
    if (before)
      found[i] = {
        profile: { ...over(before.profile, profile), name: fuller(before.profile.name, profile.name) },
        spans: [...before.spans, ...spans],
      }
    else found.push({ profile, spans })
  }
  return found.slice(0, MOST_PEOPLE).map((one) => {
    const name = one.profile.name?.value
    const address = !one.profile.email && name?.family ? addressBearing(spoken(layout), name, setting) : null
    return address
      ? {
          ...one,
          profile: {
            ...one.profile,
            email: read(address.value, address.words, 'text', address.at, 'bears-name'),
          },
        }
      : one
  })
}

/** The text with what is nobody's words blanked, at the same offsets. */
function spoken(layout: Layout): string {
  return layout.lines
    .map((line) => (speaks(layout, line) ? line.text : ' '.repeat(line.text.length)))
    .join('\n')
}

function fuller(a: Read<Name> | null, b: Read<Name> | null): Read<Name> | null {
  const parts = (name: Read<Name> | null) => (name?.value.given ? 1 : 0) + (name?.value.family ? 1 : 0)
  return parts(b) > parts(a) ? b : a
}
