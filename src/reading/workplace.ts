import { skipDeterminers } from '#src/reading/employer.ts'
import { cities, countries } from '#src/reading/phrases/countries.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { determiners } from '#src/reading/phrases/joints.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import { closesOrganisation } from '#src/reading/phrases/organisations.ts'
import { closesRole, opensRole } from '#src/reading/phrases/roles.ts'
import { isCapitalised, type Word } from '#src/reading/words.ts'

/** Words [from, to) that name the house somebody works at. */
export interface Workplace {
  readonly from: number
  readonly to: number
}

/** The longest name of a house, in words. */
const LONGEST = 8

/**
 * The house that a preposition leads to, though no word of its name is known: `chez Vertige Paysages`, `at Oakley
 * Hall`, `de la Gym volontaire de Morlac`, `with Seed Savers`. Its name starts with a capital. Places are none: a city
 * that is known, and in French what stands behind a bare "à".
 * @param i the preposition
 * @param domain letters of the writer's domain: what it bears is a house, not a town
 */
export function workplaceAt(words: readonly Word[], i: number, domain = ''): Workplace | null {
  const preposition = words[i]?.plain ?? ''
  const from = skipDeterminers(words, i + 1)
  const head = words[from]
  if (!head || !isHead(head)) return null
  const article = from > i + 1
  if (english.has(preposition))
    return isNamed(words, from, preposition, domain) ? { from, to: endEnglish(words, from) } : null
  const definite =
    contracted.has(preposition) || preposition === 'chez' || (article && elided.has(preposition))
  if (!definite || (preposition === 'avec' && isGivenName(head.text))) return null
  return isTown(words, from) ? null : { from: keepsArticle(words, from), to: endFrench(words, from) }
}

/** The house whose name starts at word `i`, articles before it: `the Castle Street hostel`, `Farmers for Nature`. */
export function houseAt(words: readonly Word[], i: number): Workplace | null {
  const from = skipDeterminers(words, i)
  const head = words[from]
  if (!head || !isHead(head) || isTown(words, from)) return null
  const french = /^(?:l|la|les?|l'|notre|nos|d[eu]s?|d')$/.test(words[from - 1]?.plain ?? '')
  const to = french ? endFrench(words, from) : endEnglish(words, from)
  return isGivenName(head.text) && to - from < 3 && !closesOrganisation(words[to - 1]?.plain ?? '')
    ? null
    : { from, to }
}

const english: ReadonlySet<string> = new Set(['at', 'for', 'with', 'from', 'of'])
const contracted: ReadonlySet<string> = new Set(['au', 'aux', 'du', 'des'])
const elided: ReadonlySet<string> = new Set(['a', 'de', 'd', "d'", 'pour', 'dans', 'avec'])

function isHead(word: Word): boolean {
  return (
    isCapitalised(word) &&
    !isNeverName(word.text) &&
    !opensRole(word.plain) &&
    !closesRole(word.plain) &&
    !subjects.has(word.plain) &&
    !/^\p{L}\.?$|\d/u.test(word.text)
  )
}

/** What a role may be of or for, written with a capital: `avocat à la Cour`, `adjoint à la Culture`. */
const subjects: ReadonlySet<string> = new Set(
  'cour direction presidence culture communication jeunesse sante education enfance famille formation recherche logement solidarite urbanisme environnement sport sports petite vie action aide transition developpement qualite securite tranquillite emploi insertion tourisme patrimoine finances housing planning finance research policy education health youth sales marketing operations communications learning'.split(
    ' ',
  ),
)

/** "At", "with" and "for" lead to a house; "from" and "of" to a town as well, unless more than one word tells. */
function isNamed(words: readonly Word[], from: number, preposition: string, domain: string): boolean {
  if (isTown(words, from)) return false
  const to = endEnglish(words, from)
  const closes = words.slice(from, to).some((word, i) => i > 0 && closesOrganisation(word.plain))
  const person = isGivenName(words[from]?.text ?? '') && !closes
  const borne = words.slice(from, to).some(({ plain }) => plain.length > 3 && domain.includes(plain))
  if (preposition === 'at' || (borne && !person)) return true
  if (person) return false
  return preposition === 'for' || preposition === 'with' ? true : closes
}

function isTown(words: readonly Word[], from: number): boolean {
  const one = words[from]?.plain ?? ''
  const two = `${one} ${words[from + 1]?.plain ?? ''}`
  if (cities.has(two) || countries.has(two)) return true
  return (cities.has(one) || countries.has(one)) && !isCapitalised(words[from + 1])
}

/** A capitalised run, small words within, and what closes it in small letters: `Elm Court care home`. */
function endEnglish(words: readonly Word[], from: number): number {
  let to = from + 1
  while (to - from < LONGEST) {
    let next = to
    while (next - to < 2 && inside.has(words[next]?.plain ?? '')) next++
    if (isCapitalised(words[next]) && !isNeverName(words[next]?.text ?? '')) to = next + 1
    else if (next === to && closers.has(words[to]?.plain ?? '')) to++
    else break
  }
  return to
}

const inside: ReadonlySet<string> = new Set(['of', 'the', 'and', '&', 'for', 'on'])
const closers: ReadonlySet<string> = new Set(
  'care home homes house hostel hall school college church centre center club primary secondary community food bank garden gardens orchard farm kitchen hospital surgery trust library allotments nursery shelter charity project council'.split(
    ' ',
  ),
)

function endFrench(words: readonly Word[], from: number): number {
  let to = from + 1
  while (to < words.length && to - from < LONGEST && !over.has(words[to]?.plain ?? '')) {
    // "à Montbrac" says where the house stands.
    if (words[to]?.plain === 'a' && isCapitalised(words[to + 1])) break
    to++
  }
  while (
    to > from + 1 &&
    (determiners.has(words[to - 1]?.plain ?? '') || elided.has(words[to - 1]?.plain ?? ''))
  )
    to--
  return to
}

const over: ReadonlySet<string> = new Set(
  "donc pour avec depuis comme mais car qui que qu' dont ou je j' nous il elle on en dans afin si merci svp inscription inscrite inscrit souhaite voudrais aimerais viendrai viendra serai sera serons participerai participera".split(
    ' ',
  ),
)

/** `la Passerelle` of `à la Passerelle` loses its article, `Les Amis` keeps a written one. */
function keepsArticle(words: readonly Word[], from: number): number {
  return isCapitalised(words[from - 1]) && determiners.has(words[from - 1]?.plain ?? '') ? from - 1 : from
}
