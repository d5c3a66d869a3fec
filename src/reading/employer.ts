import { determiners, joints } from '#src/reading/phrases/joints.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import {
  closesOrganisation,
  namesEmployer,
  opensOrganisation,
  opensUnit,
} from '#src/reading/phrases/organisations.ts'
import { isAllCapitals, isCapitalised, type Word } from '#src/reading/words.ts'

/**
 * True where the employer of a role starts: `à l'Espace Ados`, `au CCAS`, `du centre social`, `at Leeds Council`.
 * A preposition that belongs to the role is none: `adjointe à la culture`, `chef de service`, `professeur des écoles`.
 */
export function employerAt(words: readonly Word[], start: number, i: number): boolean {
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
    return (
      (opens && (proper || !/^(?:adjoint|delegue)e?s?$/.test(words[i - 1]?.plain ?? ''))) ||
      (article && proper && !delegated)
    )
  }
  if (preposition === 'at' || preposition === 'with') return proper || opens
  if (preposition === 'in')
    return (
      article && proper && (opens || capitalsFrom(words, next).some((each) => closesOrganisation(each.plain)))
    )
  if (preposition === 'from') return proper
  if (preposition === 'of' || preposition === 'for' || preposition === 'to')
    return (
      proper &&
      capitalsFrom(words, next).length > 1 &&
      capitalsFrom(words, next).some((each) => closesOrganisation(each.plain)) &&
      !isGenericService(words, next)
    )
  const definite = preposition === 'du' || preposition === 'des' || (preposition === 'de' && next > i + 1)
  // "politique de la ville" names a policy; "présidente de la Ville", "du centre social" an employer.
  const told = next + 1 < words.length || proper
  if (preposition === 'du' && proper && !opens) return !ofPlaces.test(words[start]?.plain ?? '')
  // "présidente des Amis du Verger", "bénévole de Zeste": offices that a house gives.
  const office = ofHouses.test(words[start]?.plain ?? '')
  if (
    proper &&
    !opens &&
    office &&
    (definite || (preposition === 'de' && inHouses.test(words[start]?.plain ?? '')))
  )
    return true
  if (definite && opens && told && !opensUnit([head.plain]))
    return !words.slice(next).some((each) => /^(?:delegue|charge)e?s?$/.test(each.plain))
  return false
}

/** The run of capitalised words from `i`, "of" and "the" within. */
function capitalsFrom(words: readonly Word[], i: number): readonly Word[] {
  let to = i
  while (
    to < words.length &&
    to - i < 8 &&
    (isCapitalised(words[to]) || ['of', 'the', 'and'].includes(words[to]?.plain ?? ''))
  )
    to++
  return words.slice(i, to)
}

/** What one is of a place rather than of a house: `maire du Havre`. */
const ofPlaces =
  /^(?:maire|adjointe?|prefete?|habitante?|procureure?|citoyen|citoyenne|eluee?|depute|deputee|senateur|senatrice|membre|conseiller|conseillere)$/

/** Offices that an association gives. */
const ofHouses =
  /^(?:co-?|vice-?)?(?:presidente?|tresoriere?|secretaire|benevole|membre|adherente?|salariee?|stagiaire|fondat(?:eur|rice)|administrat(?:eur|rice)|gerante?|entraineu(?:r|se)|volontaire|representante?|deleguee?|permanente?|animat(?:eur|rice)|coordinat(?:eur|rice)|direct(?:eur|rice))s?$/
const inHouses =
  /^(?:co-?|vice-?)?(?:presidente?|tresoriere?|benevole|membre|adherente?|salariee?|stagiaire|volontaire|permanente?)s?$/

/** `Head of Youth Services` heads a part of the employer. */
function isGenericService(words: readonly Word[], i: number): boolean {
  return (
    /^(?:services?|department|team|unit|office|programme|program|projects?)$/.test(
      words.at(-1)?.plain ?? '',
    ) && words.length - i <= 3
  )
}

/** `travailleuse sociale à Trois-Rivières`: where, which is neither role nor employer. */
export function isPlaceAt(words: readonly Word[], i: number, start = 0): boolean {
  // "midwife in Dyffryn"; a title's capitals ("Lecturer in Law") tell a subject.
  if (words[i]?.plain === 'in') return isCapitalised(words[i + 1]) && !isCapitalised(words[start])
  return (
    words[i]?.plain === 'a' &&
    (isCapitalised(words[i + 1]) || /^(?:saint|sainte|st|ste)-/.test(words[i + 1]?.plain ?? '')) &&
    !isNeverName(words[i + 1]?.text ?? '')
  )
}

/** The employer right behind the role: `AED collège Jean-Macé`, `Infirmière CMP Rive droite`. */
export function besideAt(words: readonly Word[], i: number): boolean {
  const head = words[i]
  if (!head || joints.has(words[i - 1]?.plain ?? '') || determiners.has(words[i - 1]?.plain ?? ''))
    return false
  const pair = [head.plain, words[i + 1]?.plain ?? '']
  // "Chargée de mission Habitat" is of a subject.
  const named = words[i + 1] !== undefined || isAllCapitals(head.text) || isCapitalised(words[i - 1])
  return namesEmployer(pair) || (named && opensOrganisation(pair) && !opensUnit(pair) && isCapitalised(head))
}

/** `Mill River Volunteer Fire Department`: capitals up to a word that closes an organisation. */
export function namesHouse(words: readonly Word[], from: number): boolean {
  const rest = words.slice(from)
  return rest.length > 0 && rest.every(isCapitalised) && closesOrganisation(rest.at(-1)?.plain ?? '')
}

/** Past the articles and possessives at `i`, if something stands behind them. */
export function skipDeterminers(words: readonly Word[], i: number): number {
  let at = i
  while (at - i < 3 && determiners.has(words[at]?.plain ?? '') && at + 1 < words.length) at++
  return at
}
