import { nameAt } from '#src/reading/name-run.ts'
import type { Name } from '#src/reading/names.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { particles } from '#src/reading/phrases/honorifics.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import {
  closesOrganisation,
  closesUnit,
  namesEmployer,
  opensOrganisation,
  opensUnit,
} from '#src/reading/phrases/organisations.ts'
import { closesRole, leadsToRole, opensRole } from '#src/reading/phrases/roles.ts'
import { plainWords } from '#src/reading/plain.ts'
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
    const found = name(text, words, i, known) ?? role(words, i) ?? organisation(words, i)
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

interface Stretch {
  readonly kind: Part['kind']
  readonly from: number
  readonly to: number
  readonly sure: boolean
}

function name(text: string, words: readonly Word[], i: number, known: Name | null): Stretch | null {
  const found = nameAt(words, i, known, text)
  if (!found) return null
  // "Youth Worker", "Alpes Logement": capitals alone do not beat a word that closes a role or an organisation.
  const last = words[found.to - 1]
  const told =
    found.honoured ||
    isGivenName(words[i]?.text ?? '') ||
    (known !== null && found.sure && fitsKnown(words[i], known))
  if (!told && (closesRole(last?.plain ?? '') || closesOrganisation(last?.plain ?? ''))) return null
  return { kind: 'name', ...found }
}

function fitsKnown(word: Word | undefined, known: Name): boolean {
  return word !== undefined && plainWords(`${known.given ?? ''} ${known.family ?? ''}`).includes(word.plain)
}

/** From the word that opens a role to where a name or the employer starts, or the piece ends. */
function role(words: readonly Word[], i: number): Stretch | null {
  let start = i
  while (start - i < 3 && leadsToRole(words[start]?.plain ?? '') && !opensRole(words[start]?.plain ?? ''))
    start++
  // Whoever does a "service civique" is named after it.
  const service = words[start]?.plain === 'service' && words[start + 1]?.plain === 'civique'
  const opens = service || opensRole(words[start]?.plain ?? '')
  if (!opens && !closesWithin(words, start)) return null
  const from = determiners.has(words[i]?.plain ?? '') ? skipDeterminers(words, i) : i
  let to = start + 1
  for (; to < words.length; to++) {
    if (employerAt(words, start, to) || besideAt(words, to)) break
    if (opens && to > start && isTailName(words, to)) break
    if (stops.has(words[to]?.plain ?? '') || isPlaceAt(words, to)) break
  }
  return { kind: 'role', from, to, sure: true }
}

/** An English role: the word that closes it is near, and nothing opens an organisation before it. */
function closesWithin(words: readonly Word[], i: number): boolean {
  for (let j = i; j < words.length && j - i < 6; j++) {
    const each = words[j]
    if (!each || stops.has(each.plain) || employerAt(words, i, j)) return false
    if (closesRole(each.plain) && !closesOrganisation(words[j + 1]?.plain ?? '')) return true
  }
  return false
}

/**
 * True where the employer of a role starts: `à l'Espace Ados`, `au CCAS`, `du centre social`, `at Leeds Council`.
 * A preposition that belongs to the role is none: `adjointe à la culture`, `chef de service`, `professeur des écoles`.
 */
function employerAt(words: readonly Word[], start: number, i: number): boolean {
  const preposition = words[i]?.plain ?? ''
  const next = skipDeterminers(words, i + 1)
  const head = words[next]
  if (!head) return false
  const article = next > i + 1 || preposition === 'au' || preposition === 'aux'
  const opens = opensOrganisation([head.plain, words[next + 1]?.plain ?? ''])
  const proper = isCapitalised(head) && !isNeverName(head.text)
  if (preposition === 'chez') return proper || opens
  if (preposition === 'a' || preposition === 'au' || preposition === 'aux') {
    const delegated = words
      .slice(start, i)
      .some((each) => /^(?:adjoint|delegue|conseiller|conseillere)e?s?$/.test(each.plain))
    return opens || (article && proper && !delegated)
  }
  if (preposition === 'at' || preposition === 'with') return proper || opens
  if (preposition === 'from') return proper
  if (preposition === 'of' || preposition === 'for')
    return (
      proper &&
      words.slice(next, next + 8).some((each) => closesOrganisation(each.plain) && isCapitalised(each)) &&
      !isGenericService(words, next)
    )
  const definite = preposition === 'du' || (preposition === 'de' && next > i + 1)
  // "politique de la ville" names a policy; "présidente de la Ville", "du centre social" an employer.
  const told = next + 1 < words.length || proper
  if (definite && opens && told && !opensUnit([head.plain]))
    return !words.slice(next).some((each) => /^(?:delegue|charge)e?s?$/.test(each.plain))
  return false
}

/** `Head of Youth Services` heads a part of the employer. */
function isGenericService(words: readonly Word[], i: number): boolean {
  return (
    /^(?:services?|department|team|unit|office|programme|program|projects?)$/.test(
      words.at(-1)?.plain ?? '',
    ) && words.length - i <= 3
  )
}

/** `travailleuse sociale à Trois-Rivières`: where, which is neither role nor employer. */
function isPlaceAt(words: readonly Word[], i: number): boolean {
  return words[i]?.plain === 'a' && isCapitalised(words[i + 1]) && !isNeverName(words[i + 1]?.text ?? '')
}

/** The employer right behind the role: `AED collège Jean-Macé`, `Infirmière CMP Rive droite`. */
function besideAt(words: readonly Word[], i: number): boolean {
  const head = words[i]
  if (!head || joints.has(words[i - 1]?.plain ?? '') || determiners.has(words[i - 1]?.plain ?? ''))
    return false
  const pair = [head.plain, words[i + 1]?.plain ?? '']
  return namesEmployer(pair) || (opensOrganisation(pair) && !opensUnit(pair) && isCapitalised(head))
}

/** An organisation: the word that opens it and all that follows, or in `Alpes Logement` the word that closes it. */
function organisation(words: readonly Word[], i: number): Stretch | null {
  const start = skipDeterminers(words, i)
  const head = words[start]
  if (!head) return null
  const pair = [head.plain, words[start + 1]?.plain ?? '']
  let to = words.length
  for (let j = start + 1; j < words.length; j++) if (stops.has(words[j]?.plain ?? '')) to = Math.min(to, j)
  // "la bibliothèque de mon village" names none.
  if (words.slice(i, to).some((each) => possessives.has(each.plain))) return null
  if (opensOrganisation(pair))
    return {
      kind: opensUnit(pair) ? 'unit' : 'organisation',
      from: keepArticle(words, i, start),
      to,
      sure: true,
    }
  for (let j = start; j < to && j - start < 6; j++) {
    if (
      j > start &&
      closesOrganisation(words[j]?.plain ?? '') &&
      isCapitalised(words[start]) &&
      isCapitalised(words[j])
    )
      return {
        kind: closesUnit(words[to - 1]?.plain ?? '') ? 'unit' : 'organisation',
        from: keepArticle(words, i, start),
        to,
        sure: true,
      }
  }
  return null
}

/** Inside a role: a name that ends the piece, with no preposition before it (`trésorière Ewa NOWICKA`). */
function isTailName(words: readonly Word[], i: number): boolean {
  if (joints.has(words[i - 1]?.plain ?? '') || opensOrganisation([words[i - 1]?.plain ?? '', '']))
    return false
  if (!isCapitalised(words[i]) || isNeverName(words[i]?.text ?? '')) return false
  const rest = words.slice(i)
  if (rest.length > 5 || rest.some((each) => opensRole(each.plain) || opensOrganisation([each.plain, ''])))
    return false
  if (!rest.every((each) => isCapitalised(each) || particles.has(each.plain))) return false
  const given = isGivenName(words[i]?.text ?? '') || isGivenName(rest.at(-1)?.text ?? '')
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
    if (
      joints.has(words[i - 1]?.plain ?? '') &&
      opensOrganisation([words[i]?.plain ?? '', words[i + 1]?.plain ?? ''])
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

function skipDeterminers(words: readonly Word[], i: number): number {
  let at = i
  while (at - i < 3 && determiners.has(words[at]?.plain ?? '') && at + 1 < words.length) at++
  return at
}

/** `Le Relais du Drac` keeps its article; `la MJC`, `notre association` lose theirs. */
function keepArticle(words: readonly Word[], i: number, start: number): number {
  const capital =
    isCapitalised(words[start]) &&
    isCapitalised(words[start - 1]) &&
    ['le', 'la', 'les', "l'", 'the'].includes(words[start - 1]?.plain ?? '')
  return capital && start > i ? start - 1 : start
}

/** Articles and possessives, which start no value. */
const determiners: ReadonlySet<string> = new Set(
  "le la les l' l un une the a an notre nos votre vos mon ma mes son sa ses leur leurs our my your his her their".split(
    ' ',
  ),
)

/** Of one's own, so without a name: `mon association`. The plural is said by those who speak for it. */
const possessives: ReadonlySet<string> = new Set('mon ma mes my ton ta son sa his her'.split(' '))

/** Words between two parts. */
const joints: ReadonlySet<string> = new Set(
  "de du des d' a au aux chez of at from with for and et pour en dans in to as comme tant que &".split(' '),
)

/** Words that end no value. */
const trailing: ReadonlySet<string> = new Set('de du des au aux a et and of at in en pour je i'.split(' '))

/** Words at which a role or an organisation is over and the sentence goes on. */
const stops: ReadonlySet<string> = new Set(
  "je j' nous il elle qui que qu' dont ou mais car depuis dans comme as working based who which souhaite souhaiterais souhaitons voudrais aimerais participera participerai participeront assistera assisteront viendra viendront sera serai seront suis sommes desire will would".split(
    ' ',
  ),
)
