import { employerAt, skipDeterminers } from '#src/reading/employer.ts'
import { determiners, joints, possessives, stops } from '#src/reading/phrases/joints.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import {
  closesOrganisation,
  closesUnit,
  isLegalForm,
  opensOrganisation,
  opensUnit,
} from '#src/reading/phrases/organisations.ts'
import { opensRole } from '#src/reading/phrases/roles.ts'
import type { Part } from '#src/reading/pieces.ts'
import { isCapitalised, type Word } from '#src/reading/words.ts'
import { workplaceAt } from '#src/reading/workplace.ts'

/** Words [from, to) of a piece, and what they are. */
export interface Stretch {
  readonly kind: Part['kind']
  readonly from: number
  readonly to: number
  readonly sure: boolean
}

/** `Trembath & Daughters`, `Maison Roux & Fils`: a family's house, not its members. */
export function familyHouse(text: string, words: readonly Word[], i: number): Stretch | null {
  const found =
    /^\p{Lu}[\p{L}'’-]{0,25}(?: \p{Lu}[\p{L}'’-]{0,25}){0,3} (?:&|et|and) (?:fils|filles?|frères|freres|cie|associés|associes|sons|daughters?|co|partners|associates|brothers|Fils|Filles?|Frères|Cie|Associés|Sons|Daughters?|Co|Partners|Associates|Brothers)(?!\p{L})/u.exec(
      text.slice(words[i]?.at ?? 0),
    )
  if (!found || opensRole(words[i]?.plain ?? '')) return null
  const end = (words[i]?.at ?? 0) + found[0].length
  const to = words.findIndex((each) => each.at >= end)
  return { kind: 'organisation', from: i, to: to < 0 ? words.length : to, sure: true }
}

/** The house right behind a role and its preposition, whose name no list knows: `head gardener at Oakley Hall`. */
export function employerBehind(words: readonly Word[], before: Part | undefined): Stretch | null {
  if (before?.kind !== 'role') return null
  const end = before.at + before.text.length
  const i = words.findIndex(({ at }) => at >= end)
  const start = words.findIndex(({ at }) => at >= before.at)
  if (i < 0 || !joints.has(words[i]?.plain ?? '') || !employerAt(words, start, i)) return null
  const next = skipDeterminers(words, i + 1)
  if (organisationAt(words, next)) return null
  const place = workplaceAt(words, i)
  // "Cabinet Member for Housing" is of no house.
  if (place && place.to - place.from < 2 && ['for', 'of'].includes(words[i]?.plain ?? '')) return null
  return place && { kind: 'organisation', ...place, sure: true }
}

/** An organisation: the word that opens it and all that follows, or in `Alpes Logement` the word that closes it. */
export function organisationAt(words: readonly Word[], at: number): Stretch | null {
  // "Représentant l'OPH" tells whose part is taken.
  const i = words[at]?.plain === 'representant' && determiners.has(words[at + 1]?.plain ?? '') ? at + 1 : at
  const start = skipDesk(words, skipDeterminers(words, i))
  const head = words[start]
  if (!head) return null
  const pair = [head.plain, words[start + 1]?.plain ?? '']
  let to = words.length
  for (let j = start + 1; j < words.length; j++)
    if (stops.has(words[j]?.plain ?? '') || isInfinitiveAt(words, j)) to = Math.min(to, j)
  // "la bibliothèque de mon village" names none.
  if (words.slice(Math.max(0, i - 1), to).some((each) => possessives.has(each.plain))) return null
  if (start + 1 >= to && isGenericHouse(head)) return null
  // "Atelier 1" is one of the seminars.
  if (/^(?:ateliers?|points?|rencontres?)$/.test(head.plain) && /^\d/.test(words[start + 1]?.text ?? ''))
    return null
  // Nor does "un foyer".
  if (
    words
      .slice(Math.max(0, i - 1), start)
      .some((each) => ['un', 'une', 'a', 'an'].includes(each.plain) && each.text !== 'à') &&
    !isCapitalised(head)
  )
    return null
  const desk =
    start > i && /^(?:secretariat|accueil|standard)$/.test(words[i]?.plain ?? words[i + 1]?.plain ?? '')
  if (opensOrganisation(pair) || desk || isAcronymAt(words, start))
    return {
      kind: opensUnit(pair) ? 'unit' : 'organisation',
      from: keepArticle(words, i, start),
      to,
      sure: true,
    }
  // "Rural Municipality of Mill": capitals up to the word that opens it.
  for (
    let j = start + 1;
    j < to && j - start < 4 && isCapitalised(words[j - 1]) && isCapitalised(words[j]);
    j++
  )
    if (opensOrganisation([words[j]?.plain ?? '', '']) && !opensUnit([words[j]?.plain ?? '']))
      return { kind: 'organisation', from: keepArticle(words, i, start), to, sure: true }
  for (let j = start + 1; j < to && j - start < 6; j++)
    if (isLegalForm(words[j]?.plain ?? '') && isCapitalised(words[start]))
      return {
        kind: 'organisation',
        from: keepArticle(words, i, start),
        to: Math.max(j + 1, to === words.length ? j + 1 : to),
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

/** `… de la Régie des Essarts à vouloir suivre`. */
function isInfinitiveAt(words: readonly Word[], i: number): boolean {
  return words[i]?.plain === 'a' && /^\p{Ll}+(?:er|ir|re)$/u.test(words[i + 1]?.text ?? '')
}

/** `Secrétariat du Plan de cohésion` is the desk of the plan. */
function skipDesk(words: readonly Word[], i: number): number {
  if (
    !/^(?:secretariat|accueil|standard)$/.test(words[i]?.plain ?? '') ||
    !joints.has(words[i + 1]?.plain ?? '')
  )
    return i
  const next = skipDeterminers(words, i + 2)
  return isCapitalised(words[next]) && !opensRole(words[next]?.plain ?? '') ? next : i
}

/** "Notre association" names none either. */
function isGenericHouse(head: Word): boolean {
  return head.text === head.plain && generic.has(head.plain.replace(/s$/, ''))
}

const generic: ReadonlySet<string> = new Set(
  'association asso mairie ville commune college lycee ecole universite centre maison foyer residence hopital clinique structure organisme entreprise societe etablissement agence prefecture commissariat police gendarmerie tribunal departement region metropole federation fondation collectif syndicat office institution boutique bibliotheque mediatheque cabinet comite conseil club groupe laboratoire office reseau relais'.split(
    ' ',
  ),
)

/** `à l'ESTS`, `du CLAP`: capitals behind a preposition and its article. */
export function isAcronymAt(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text ?? ''
  const article = determiners.has(words[i - 1]?.plain ?? '') && joints.has(words[i - 2]?.plain ?? '')
  return (
    /^\p{Lu}{3,6}$/u.test(text) &&
    !isNeverName(text) &&
    (article || ['au', 'du'].includes(words[i - 1]?.plain ?? ''))
  )
}

/** `Le Relais du Drac` keeps its article; `la MJC`, `notre association` lose theirs. */
function keepArticle(words: readonly Word[], i: number, start: number): number {
  const capital =
    isCapitalised(words[start]) &&
    isCapitalised(words[start - 1]) &&
    ['le', 'la', 'les', "l'", 'the'].includes(words[start - 1]?.plain ?? '')
  return capital && start > i ? start - 1 : start
}
