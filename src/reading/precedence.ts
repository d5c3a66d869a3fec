import { agree, isInitials } from '#src/reading/names.ts'
import { plainWords } from '#src/reading/plain.ts'
import type { Profile } from '#src/reading/profile.ts'

/**
 * The profiles of one person, in order of precedence, as one. A value that goes before a different one names it in
 * its evidence (`over`).
 */
export function settleProfiles(profiles: readonly Profile[]): Profile {
  const pick = (field: 'email' | 'phone' | 'organisation' | 'role') => {
    const values = profiles.map((profile) => profile[field]).filter((one) => one !== null)
    const [first] = field === 'organisation' ? properFirst(values) : values
    const other = values.find(({ value }) => value.toLowerCase() !== first?.value.toLowerCase())
    return first
      ? other
        ? { ...first, evidence: { ...first.evidence, over: other.evidence.words } }
        : first
      : null
  }
  return {
    name: settleName(profiles),
    email: pick('email'),
    phone: pick('phone'),
    organisation: pick('organisation'),
    role: pick('role'),
  }
}

/** "Enseignante au cégep", over a signature that names it: what has a name goes before what has none. */
function properFirst<T extends { readonly value: string }>(values: readonly T[]): readonly T[] {
  const [first] = values
  if (!first || /\p{Lu}/u.test(first.value)) return values
  const words = plainWords(first.value)
  const named = values.find(
    ({ value }) => /\p{Lu}/u.test(value) && words.every((word) => plainWords(value).includes(word)),
  )
  return named ? [named, ...values] : values
}

/** The first name; what it lacks ("Zineb", "Mme Ouali") comes from the next that agrees with it. */
function settleName(profiles: readonly Profile[]): Profile['name'] {
  const names = profiles.map(({ name }) => name).filter((name) => name !== null)
  const [first] = names
  if (!first) return null
  const given = isInitials(first.value.given) ? null : first.value.given
  const { family } = first.value
  const other = names.find(({ value }) => !agree(value, first.value))
  const evidence = other ? { ...first.evidence, over: other.evidence.words } : first.evidence
  if (given !== null && family !== null) return { value: first.value, evidence }
  // Half a name may be completed by one that agrees, or by one that says only the other half.
  const whole = names.find(
    ({ value }) =>
      agree(value, first.value) && value.given !== null && !isInitials(value.given) && value.family !== null,
  )
  const half = names.find(({ value }) =>
    given === null
      ? value.given !== null && value.family === null
      : value.family !== null && value.given === null,
  )
  const added =
    whole ??
    half ??
    names.find(
      ({ value, evidence }) =>
        evidence.rule !== 'local-part' &&
        value !== first.value &&
        (given === null ? value.given : value.family) !== null &&
        first.evidence.rule === 'self-introduction',
    )
  return added
    ? { value: { given: given ?? added.value.given, family: family ?? added.value.family }, evidence }
    : { value: first.value, evidence }
}
