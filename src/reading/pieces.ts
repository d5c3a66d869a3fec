import { besideAt, employerAt, isPlaceAt, namesHouse, skipDeterminers } from '#src/reading/employer.ts'
import {
  employerBehind,
  familyHouse,
  isAcronymAt,
  organisationAt,
  type Stretch,
} from '#src/reading/house-words.ts'
import { nameAt } from '#src/reading/name-run.ts'
import { isWordOf } from '#src/reading/name-words.ts'
import type { Name } from '#src/reading/names.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { particles } from '#src/reading/phrases/honorifics.ts'
import { determiners, joints, stops, trailing } from '#src/reading/phrases/joints.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import { closesOrganisation, isLegalForm, opensOrganisation } from '#src/reading/phrases/organisations.ts'
import {
  closesRole,
  isNoAcronym,
  leadsToRole,
  looksLikeTrade,
  opensRole,
} from '#src/reading/phrases/roles.ts'
import { isAllCapitals, isCapitalised, type Word, wordsOf } from '#src/reading/words.ts'

/** What a few words say of a person. `unit` is a part of an organisation; `words` is none of the others. */
export interface Part {
  readonly kind: 'name' | 'role' | 'organisation' | 'unit' | 'place' | 'words'
  /** As written. */
  readonly text: string
  /** Offset in the piece. */
  readonly at: number
  /** For a name: false when only its capitals say so. */
  readonly sure: boolean
  /** For an organisation that a role is "of", or beside: the words between the two (`de la `, none); null otherwise. */
  readonly of: string | null
}

/**
 * Reads one piece of a description, a stretch without comma or line end, from left to right: names, roles and
 * organisations, told by the words that open or close them (`notre trésorière Ewa NOWICKA`, `animateur à l'Espace
 * Ados`, `Peer support coordinator`). Each stands for one rule; what fits none is `words`.
 * @param known the name of somebody who may be meant, to know it again in small letters
 */
export function readPiece(text: string, known: Name | null = null): Part[] {
  const words = wordsOf(text)
  const parts: Part[] = []
  let i = 0
  while (i < words.length && parts.length < 8) {
    // "AS à la MDS" starts with a trade, not with an English word.
    const joint = joints.has(words[i]?.plain ?? '') && !isAllCapitals(words[i]?.text ?? '')
    const start = joint ? skipJoint(words, i) : i
    const found =
      familyHouse(text, words, i) ??
      employerBehind(words, parts.at(-1)) ??
      name(text, words, i, known) ??
      role(words, start) ??
      organisationAt(words, start)
    if (found) {
      parts.push(linked(part(text, words, found), parts.at(-1), text))
      i = skipJoint(words, found.to)
    } else {
      const place = parts.at(-1)?.kind === 'role' && words[i - 1]?.plain === 'a'
      const rest = {
        kind: place ? ('place' as const) : ('words' as const),
        from: i,
        to: words.length,
        sure: false,
      }
      const next = nextStart(text, words, i + 1, known)
      parts.push(part(text, words, { ...rest, to: next }))
      i = skipJoint(words, next)
    }
  }
  return parts
}

function name(text: string, words: readonly Word[], i: number, known: Name | null): Stretch | null {
  const found = nameAt(words, i, known, text)
  if (!found) return null
  // "Youth Worker", "Alpes Logement": capitals alone do not beat a word that closes a role or an organisation.
  const last = words[found.to - 1]
  const next = words[found.to]
  const goesOn =
    next &&
    next.at - (last?.end ?? 0) === 1 &&
    isCapitalised(next) &&
    (closesOrganisation(next.plain) || closesRole(next.plain) || opensOrganisation([next.plain, '']))
  const house = namesHouse(words, found.to)
  if (isLegalForm(next?.plain ?? '')) return null
  const told =
    found.honoured ||
    isGivenName(words[i]?.text ?? '') ||
    (known !== null && found.sure && fitsKnown(words[i], known))
  if (!told && (goesOn || house || closesRole(last?.plain ?? '') || closesOrganisation(last?.plain ?? '')))
    return null
  return { kind: 'name', ...found }
}

function fitsKnown(word: Word | undefined, known: Name): boolean {
  return word !== undefined && isWordOf(known, word.plain)
}

/** From the word that opens a role to where a name or the employer starts, or the piece ends. */
function role(words: readonly Word[], i: number): Stretch | null {
  let start = i
  while (start - i < 3 && leadsToRole(words[start]?.plain ?? '') && !opensRole(words[start]?.plain ?? ''))
    start++
  // Whoever does a "service civique" is named after it.
  const service = words[start]?.plain === 'service' && words[start + 1]?.plain === 'civique'
  // "Bailleur Sud Habitat" is a house's name, "bailleuse privée" a role.
  if (words[start]?.text === 'Bailleur' && isCapitalised(words[start + 1])) return null
  // "Me charge de", "prise en charge": no one is charged with anything.
  if (
    words[start]?.text === 'charge' &&
    ['me', 'nous', 'en', 'se', 'te'].includes(words[start - 1]?.plain ?? '')
  )
    return null
  // "Représentant l'OPH" is a verb.
  if (words[start]?.plain === 'representant' && determiners.has(words[start + 1]?.plain ?? '')) return null
  // "Producteur laitier" is a trade, "Berger" alone a name.
  const next = words[1]?.text ?? ''
  const plainly =
    !isCapitalised(words[0]) ||
    (/^\p{Ll}/u.test(next) && !joints.has(words[1]?.plain ?? '') && !particles.has(words[1]?.plain ?? ''))
  const trade = start === 0 && looksLikeTrade(words[0]?.plain ?? '') && plainly
  const head = words[start]
  const opens =
    service || trade || (opensRole(head?.plain ?? '') && !isNoAcronym(head?.text ?? '', head?.plain ?? ''))
  if (!opens && !closesWithin(words, start)) return null
  const from = determiners.has(words[i]?.plain ?? '') ? skipDeterminers(words, i) : i
  let to = start + 1
  for (; to < words.length; to++) {
    if (employerAt(words, start, to) || besideAt(words, to)) break
    if (to > start && isTailName(words, to)) break
    // "Référente maintien dans l'emploi": a title, its capital says, goes on.
    const title = words[to]?.plain === 'dans' && isCapitalised(head) && to + 2 < words.length + 1
    if ((stops.has(words[to]?.plain ?? '') && !title) || isPlaceAt(words, to, start)) break
    if (['et', 'and'].includes(words[to]?.plain ?? '') && opensRole(words[to + 1]?.plain ?? '')) break
  }
  return { kind: 'role', from, to, sure: true }
}

/** An English role: the word that closes it is near, and nothing opens an organisation before it. */
function closesWithin(words: readonly Word[], i: number): boolean {
  for (let j = i; j < words.length && j - i < 6; j++) {
    const each = words[j]
    if (!each || stops.has(each.plain) || employerAt(words, i, j)) return false
    if (closesRole(each.plain)) return !namesHouse(words, j + 1)
  }
  return false
}

/** Inside a role: a name that ends the piece, with no preposition before it (`trésorière Ewa NOWICKA`). */
function isTailName(words: readonly Word[], i: number): boolean {
  if (joints.has(words[i - 1]?.plain ?? '') || opensOrganisation([words[i - 1]?.plain ?? '', '']))
    return false
  const initial = /^\p{Lu}\.$/u.test(words[i]?.text ?? '')
  if (!isCapitalised(words[i]) || (!initial && isNeverName(words[i]?.text ?? ''))) return false
  const rest = words.slice(i)
  if (rest.length > 5 || rest.some((each) => opensRole(each.plain) || opensOrganisation([each.plain, ''])))
    return false
  if (!rest.every((each) => isCapitalised(each) || particles.has(each.plain))) return false
  const given = initial || isGivenName(words[i]?.text ?? '') || isGivenName(rest.at(-1)?.text ?? '')
  return (
    (given && rest.length > 1) ||
    (rest.length > 1 &&
      rest.some((each) => isAllCapitals(each.text)) &&
      rest.some((each) => !isAllCapitals(each.text)))
  )
}

/** The next word at which something can be told. */
function nextStart(text: string, words: readonly Word[], from: number, known: Name | null): number {
  for (let i = from; i < words.length; i++) {
    if (nameAt(words, i, known, text)?.sure) return i
    if (opensRole(words[i]?.plain ?? '') && !joints.has(words[i - 1]?.plain ?? '')) return i
    const head = determiners.has(words[i - 1]?.plain ?? '') ? i - 2 : i - 1
    if (
      joints.has(words[head]?.plain ?? '') &&
      (isAcronymAt(words, i) || opensOrganisation([words[i]?.plain ?? '', words[i + 1]?.plain ?? '']))
    )
      return i
  }
  return words.length
}

function part(text: string, words: readonly Word[], found: Stretch): Part {
  let to = found.to
  while (to - 1 > found.from && trailing.has(words[to - 1]?.text ?? '')) to--
  const at = words[found.from]?.at ?? 0
  const end = words[to - 1]?.end ?? at
  return { kind: found.kind, text: text.slice(at, end).replace(/\s+/g, ' '), at, sure: found.sure, of: null }
}

/** The part with the words that tie it to the role before it, when they are "of". */
function linked(found: Part, before: Part | undefined, text: string): Part {
  if (before?.kind !== 'role' || found.kind !== 'organisation') return found
  const between = text.slice(before.at + before.text.length, found.at).trimStart()
  return between === '' || /^(?:du|de la|de l['’]|des|of|of the) ?$/i.test(between)
    ? { ...found, of: between }
    : found
}

function skipJoint(words: readonly Word[], i: number): number {
  let at = i
  while (at < words.length && joints.has(words[at]?.plain ?? '')) at++
  return at
}
