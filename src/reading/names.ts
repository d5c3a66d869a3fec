import { wordsIn, wordsOfPart } from '#src/reading/name-words.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { honorifics, particles } from '#src/reading/phrases/honorifics.ts'
import { plain } from '#src/reading/plain.ts'

/** A person's name in ordinary case, without honorific. One of the two may be missing. */
export interface Name {
  readonly given: string | null
  readonly family: string | null
}

/**
 * Reads words that are known to be a person's name, in whatever order and case they stand: `DUPONT Jean`,
 * `Jean-Pierre de La Fontaine`, `EL KHATTABI, Rayan`, `Mme N'GUYEN`. Capitals tell the family name; then the
 * person's own address does (`m.dupont`); then the given names people have; at last the given name comes first.
 * @param text the name alone, on one line
 * @param localPart what stands before the `@` of the person's address, when it is known
 * @returns null when the words cannot be a name: digits, signs, more than seven words
 */
export function parseName(text: string, localPart: string | null = null): Name | null {
  const [before, after] = text.split(',')
  if (after?.trim()) {
    const family = nameTokens(before ?? '')
    const given = nameTokens(after)
    if (!family || !given || text.split(',').length > 2) return null
    const full = given.tokens.filter((token) => !isInitial(token))
    const first = full.length > 0 ? full : given.tokens
    return { given: first.map(ordinaryCase).join(' '), family: joinFamily(family.tokens) }
  }
  const found = nameTokens(text)
  if (!found) return null
  const { tokens, honoured } = found
  if (tokens.length === 1) return singleWord(tokens[0] ?? '', honoured)
  // "jean christophe" of jc.pastourel@ says no family name.
  const initials = tokens.map((token) => plain(token)[0]).join('')
  if (tokens.every(isGivenName) && localPart && plain(localPart).split(/[._]/)[0] === initials)
    return { given: tokens.map(ordinaryCase).join(' '), family: null }
  const capitals = splitByCapitals(tokens)
  const bare = honoured || !tokens.some((token) => isGivenName(token))
  if (!capitals && bare && isParticle(tokens[0])) return { given: null, family: joinFamily(tokens) }
  const cut = capitals ?? splitByAddress(tokens, localPart) ?? splitByGivenNames(tokens)
  return named(cut.given, cut.family)
}

/** True when both can be the same person's: nothing in one contradicts the other, and they share a word. */
export function agree(a: Name, b: Name): boolean {
  const families = a.family !== null && b.family !== null ? sameFamily(a, b) : null
  const givens = a.given !== null && b.given !== null ? sameGiven(a, b) : null
  if (families === false || givens === false) return false
  return families === true || givens === true
}

/** Two of one family are two people: false when both given names are known and differ. */
export function sameGivenName(a: Name, b: Name): boolean {
  return a.given === null || b.given === null || sameGiven(a, b)
}

/** True for a given name of which there are but initials: `J.`, `J-L`, `J. R.`. */
export function isInitials(given: string | null): boolean {
  if (given === null || !(given.length < 3 || /[\s.-]/.test(given))) return false
  return given.split(/\s+/).every(isInitial)
}

/** True when plain words hold the whole of a name, in any order. */
export function holdsName(words: ReadonlySet<string>, name: Name): boolean {
  const wanted = wordsIn(name)
  return wanted.length > 0 && wanted.every((word) => words.has(word))
}

/** `N'GUYEN` → `N'Guyen`, `DE` → `de`, `jean-marc` → `Jean-Marc`; what mixes both cases stays. */
export function ordinaryCase(token: string): string {
  const letters = token.replace(/[^\p{L}]/gu, '')
  const one = letters === letters.toUpperCase() || letters === letters.toLowerCase()
  if (!one) return token
  const low = token.toLowerCase()
  if (token === low && isParticle(token)) return token
  if (low === 'de' || low === "d'" || low === 'd’') return low
  const cased = low.replace(
    /(^|[-'’.])(\p{L})/gu,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
  return cased.replace(/^D(['’])/u, 'd$1')
}

/** The words of a name without the honorifics before them. */
function nameTokens(text: string): { tokens: string[]; honoured: boolean } | null {
  if (text.length > 120) return null
  const tokens = text
    .replace(/["“”«»<>()[\]*_]/g, ' ')
    .trim()
    .replace(/[\s.:;,-]{1,10}$/u, '')
    .split(/\s+/u)
  let honoured = false
  while (tokens.length > 1 && honorifics.has(plain(tokens[0] ?? '').replace(/\./g, ''))) {
    tokens.shift()
    honoured = true
  }
  while (tokens.length > 2 && isPostNominal(tokens)) tokens.pop()
  if (tokens.length === 0 || tokens.length > 7) return null
  if (!tokens.every((token) => /^\p{L}[\p{L}\p{M}'’.-]{0,40}$/u.test(token))) return null
  return { tokens, honoured }
}

/** `Priscilla Vane RGN`: letters behind a name in ordinary case. */
function isPostNominal(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? ''
  return (
    /^(?:[B-DF-HJ-NP-TV-Z]{2,5}|[A-Z]{2,4}[a-z]{2,6}[A-Z]{1,3}|PhD|MSc|BSc|BA|MA|MBA|MD|OBE|MBE|CBE|DE)$/.test(
      last,
    ) && !tokens.slice(0, -1).some(isCapitals)
  )
}

function singleWord(token: string, honoured: boolean): Name | null {
  if (token.replace(/[^\p{L}]/gu, '').length < 2) return null
  const word = ordinaryCase(token)
  if (honoured) return { given: null, family: word }
  if (isGivenName(token) || !isCapitals(token)) return { given: word, family: null }
  return { given: null, family: word }
}

interface Cut {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

/** `DUPONT Jean`, `Jean-Pierre DE LA FONTAINE`, `de KERANGAL Jean`; null when capitals tell nothing. */
function splitByCapitals(tokens: readonly string[]): Cut | null {
  const capital = tokens.map(isCapitals)
  const first = capital.indexOf(true)
  const last = capital.lastIndexOf(true)
  if (first < 0 || capital.every((is, i) => is || isParticle(tokens[i]))) return null
  let from = first
  while (from > 0 && isParticle(tokens[from - 1]) && tokens[from - 1] === tokens[from - 1]?.toLowerCase())
    from--
  const given = [...tokens.slice(0, from), ...tokens.slice(last + 1)]
  return given.length > 0 ? { given, family: tokens.slice(from, last + 1) } : null
}

/** `dupont marie` of `m.dupont@`: the address ends with the family name. */
function splitByAddress(tokens: readonly string[], localPart: string | null): Cut | null {
  if (!localPart) return null
  const local = plain(localPart).replace(/[^\p{L}]/gu, '')
  const compact = tokens.map((token) => plain(token).replace(/[^\p{L}]/gu, ''))
  for (let cut = 1; cut < tokens.length; cut++) {
    const front = compact.slice(0, cut).join('')
    const back = compact.slice(cut).join('')
    const frontFits = front.length > 2 && local.endsWith(front) && back.startsWith(local[0] ?? ' ')
    const backFits = back.length > 2 && local.endsWith(back) && front.startsWith(local[0] ?? ' ')
    if (backFits) return { given: tokens.slice(0, cut), family: tokens.slice(cut) }
    if (frontFits && !isGivenName(tokens[0] ?? ''))
      return { given: tokens.slice(cut), family: tokens.slice(0, cut) }
  }
  return null
}

/** The given name first, unless only the last word is one that people have. */
function splitByGivenNames(tokens: readonly string[]): Cut {
  const last = tokens.length - 1
  if (!isGivenName(tokens[0] ?? '') && !isInitial(tokens[0]) && isGivenName(tokens[last] ?? '')) {
    let cut = last
    while (cut > 1 && isGivenName(tokens[cut - 1] ?? '') && !isParticle(tokens[cut - 1])) cut--
    return { given: tokens.slice(cut), family: tokens.slice(0, cut) }
  }
  let cut = 1
  while (cut < last && (isGivenName(tokens[cut] ?? '') || isInitial(tokens[cut])) && !isParticle(tokens[cut]))
    cut++
  return { given: tokens.slice(0, cut), family: tokens.slice(cut) }
}

/** Initials stand for a given name where nothing else does, before a family name: `J. R. Stanhope`, not `W. S.`. */
function named(given: readonly string[], family: readonly string[]): Name | null {
  const full = given.filter((token) => !isInitial(token))
  const rest = family.filter((token) => !isInitial(token) || isParticle(token))
  const name = {
    given: full.length > 0 ? full.map(ordinaryCase).join(' ') : given.length > 0 ? given.join(' ') : null,
    family: rest.some((token) => !isParticle(token)) ? joinFamily(rest) : null,
  }
  return name.family === null && full.length === 0 ? null : name
}

function joinFamily(tokens: readonly string[]): string {
  return tokens
    .map(ordinaryCase)
    .join(' ')
    .replace(/(?<=^| )([DdOoNn]['’]) /gu, '$1')
}

function isParticle(token: string | undefined): boolean {
  if (irish.test(token ?? '')) return true
  return particles.has(plain(token ?? ''))
}

/** `Ó Sé`, `Ní Bhriain`: neither initials nor words. */
export const irish = /^(?:Ó|Ní|Nic|Uí)$/

/** `J.`, `J`, `J-L`, `JB`: one letter between the marks, or two capitals without a vowel that could be said. */
function isInitial(token: string | undefined): boolean {
  if (irish.test(token ?? '')) return false
  if (token && token.length > 2 && !token.includes('-') && !token.includes('.')) return false
  const parts = (token ?? '').split(/[-.]/).filter(Boolean)
  if (parts.length === 0) return true
  if (parts.every((part) => part.length === 1)) return true
  return parts.length === 1 && /^[JMPACF][BCDFGJLMPRT]$/.test(parts[0] ?? '')
}

/** All letters capital, and more than one of them. */
function isCapitals(token: string): boolean {
  const letters = token.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || isInitial(token)) return false
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

function sameFamily(a: Name, b: Name): boolean {
  const left = wordsOfPart(a.family ?? '')
  const right = wordsOfPart(b.family ?? '')
  const [{ words: few, letters: inner }, { words: many, letters: outer }] =
    left.words.length <= right.words.length ? [left, right] : [right, left]
  // "elhassan" of an address is El Hassan, and El Hassan-Dupuis.
  if (inner === outer || few.every((word) => many.includes(word))) return true
  return few.length === 1 && inner.length > 5 && many.length > 1 && outer.startsWith(inner)
}

function sameGiven(a: Name, b: Name): boolean {
  const left = wordsOfPart(a.given ?? '').letters
  const right = wordsOfPart(b.given ?? '').letters
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (isInitials(a.given) || isInitials(b.given)) return short[0] === long[0]
  return short.length >= 2 ? long.startsWith(short) : short === long
}
