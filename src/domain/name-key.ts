/**
 * A name as a key: the same for every case, accent, hyphen and order of its parts. Null for less than two parts, which
 * tell nobody from anybody.
 */
export function nameKey(givenName: string | null, familyName: string | null): string | null {
  const parts = foldName(`${givenName ?? ''} ${familyName ?? ''}`)
    .split(' ')
    .filter(Boolean)
  return givenName === null || familyName === null || parts.length < 2 ? null : parts.toSorted().join(' ')
}

/** Lower case, without accents; everything that is no letter or digit is a space. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
