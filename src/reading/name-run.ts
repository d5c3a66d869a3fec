import { isWordOf, wordsIn } from '#src/reading/name-words.ts'
import { agree, irish, type Name, parseName } from '#src/reading/names.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { honorifics, particles } from '#src/reading/phrases/honorifics.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import { closesOrganisation, opensOrganisation } from '#src/reading/phrases/organisations.ts'
import { closesRole, isNoAcronym, opensRole } from '#src/reading/phrases/roles.ts'
import { isAllCapitals, isCapitalised, type Word } from '#src/reading/words.ts'

/** Words [from, to) that make a person's name. */
export interface NameRun {
  readonly from: number
  readonly to: number
  /** False when nothing but capitals says so. */
  readonly sure: boolean
  /** True behind an honorific. */
  readonly honoured: boolean
}

/** A name has no more words than this. */
const LONGEST = 6

/**
 * The person's name that starts at word `i`, or null. Given names, a family name in capitals beside small letters,
 * an honorific and the known name make it sure.
 * @param known the name of somebody who may be meant, to know it again in small letters
 */
export function nameAt(words: readonly Word[], i: number, known: Name | null, text: string): NameRun | null {
  if (!mayOpenName(words[i], known)) return null
  let from = i
  while (from + 1 < words.length && isHonorific(words[from])) from++
  const honoured = from > i
  const small = honoured ? smallName(words, from, text) : 0
  if (small > 0) return { from: i, to: from + small, sure: true, honoured }
  let to = from
  while (to < words.length && to - from < LONGEST && (to === from || touch(text, words[to - 1], words[to]))) {
    const current = words[to]
    const irishName = to > from && irish.test(words[to - 1]?.text ?? '') && isCapitalised(current)
    if (
      !current ||
      !(irishName || isNamePart(current, words[to + 1], known) || isParticleAt(words, to, to > from, known))
    )
      break
    to++
  }
  while (to > from && particles.has(words[to - 1]?.plain ?? '') && !isCapitalised(words[to - 1])) to--
  if (to === from) return null
  to = withoutHouse(words, from, to, known)
  const run = words.slice(from, to)
  const isKnown = known !== null && fits(run, known)
  const hasGiven = run.some((each) => isGivenName(each.text))
  // "Hon. Secretary" is an office; "l'AMAP du Pré Vert", "the Ribbleford Anglers" are houses.
  if (honoured && run.length === 1 && (closesRole(run[0]?.plain ?? '') || opensRole(run[0]?.plain ?? '')))
    return null
  if (!honoured && !isKnown && !hasGiven && articles.has(words[i - 1]?.plain ?? '')) return null
  const mixed =
    run.some((each) => isAllCapitals(each.text)) &&
    run.some((each) => !isAllCapitals(each.text) && isCapitalised(each) && !particles.has(each.plain))
  const lone = run.length === 1 && !honoured && !isKnown
  // "Dean of Tarnmouth" is no Dean.
  if (lone && (!hasGiven || closesRole(run[0]?.plain ?? '') || isAllCapitals(run[0]?.text ?? ''))) return null
  return { from: i, to, sure: honoured || isKnown || hasGiven || (mixed && run.length > 1), honoured }
}

/** Most words of a text are small and nobody's: those are passed over at a glance. */
function mayOpenName(each: Word | undefined, known: Name | null): boolean {
  if (!each) return false
  return each.isCapitalised || /^(?:m|dr)/.test(each.text) || (known !== null && inName(each, known))
}

/** What stands before a house or a thing, never right before a person's name. */
const articles: ReadonlySet<string> = new Set("l l' la le les the au aux du des nos our".split(' '))

/** `Billy Hargreaves High Fold Farm`: behind the whole known name, words that close or open a house are no part of it. */
function withoutHouse(words: readonly Word[], from: number, to: number, known: Name | null): number {
  if (!known?.given || !known.family) return to
  const wanted = wordsIn(known)
  let end = from
  while (end < to && inName(words[end] as Word, known)) end++
  if (end - from < wanted.length || end === to) return to
  // "Rory Maclennan MRICS": letters behind a name in ordinary case.
  if (
    words.slice(end, to).every(({ text }) => isAllCapitals(text)) &&
    !words.slice(from, end).some(({ text }) => isAllCapitals(text))
  )
    return end
  const rest = words.slice(end, Math.min(words.length, to + 1))
  return rest.some((each) => closesOrganisation(each.plain) || opensOrganisation([each.plain, ''])) ? end : to
}

/** `Mme`, `M.`, `Dr`; `ME` and `m` are words of a sentence. */
function isHonorific(each: Word | undefined): boolean {
  const text = each?.text ?? ''
  if (!honorifics.has(bare(each))) return false
  return (
    /^(?:\p{Lu}\p{Ll}|m(?:me|lle|r)\b|dr\b)/u.test(text) ||
    /^(?:M|MM|MME|MLLE|MR|MRS|MS|DR|PR|CDT|CNE|GPX|BRC|ADJ|ADC|MDL|SGT|CPL|BGC|LTT|LCL|MAJ)\.?$/.test(text)
  )
}

/** How many words of a name in small letters stand behind `mme`, `mr`: `mr ali kaci`. */
function smallName(words: readonly Word[], from: number, text: string): number {
  if (!/^(?:mme|mlle|mr|madame|monsieur)\.?$/.test(words[from - 1]?.text ?? '')) return 0
  let to = from
  while (to < words.length && to - from < 3 && touch(text, words[to - 1], words[to])) {
    const each = words[to]
    if (!each || !/^\p{Ll}[\p{Ll}'-]{2,30}$/u.test(each.text) || isNeverName(each.text)) break
    if (opensRole(each.plain) || closesRole(each.plain) || opensOrganisation([each.plain, ''])) break
    to++
  }
  return to - from
}

/** A word that may be part of a name by itself. */
function isNamePart(each: Word, next: Word | undefined, known: Name | null): boolean {
  if (known && inName(each, known)) return true
  if (/^\p{Lu}\.$/u.test(each.text) || irish.test(each.text)) return true
  if (!isCapitalised(each) || !/^\p{L}[\p{L}\p{M}.'’-]*$/u.test(each.text) || isNeverName(each.text))
    return false
  const organisation = opensOrganisation([each.plain, next?.plain ?? ''])
  if (isGivenName(each.text) && !organisation) return true
  if (particles.has(each.plain)) return true
  return (
    (!opensRole(each.plain) || isNoAcronym(each.text, each.plain)) &&
    !organisation &&
    !(closesRole(each.plain) && isCapitalised(next))
  )
}

/** A particle with a capital word behind it: `de La Fontaine`, `van den Berg`; one that opens the name is written `Le`. */
function isParticleAt(words: readonly Word[], i: number, inside: boolean, known: Name | null): boolean {
  if (!inside && !isCapitalised(words[i])) return false
  for (let j = i; j < words.length && j - i < 3; j++) {
    const each = words[j]
    if (!each) return false
    if (j > i && isNamePart(each, words[j + 1], known)) return true
    if (!particles.has(each.plain) || noParticle.has(each.plain)) return false
  }
  return false
}

/** What is rather an article before the name of an organisation. */
const noParticle: ReadonlySet<string> = new Set(['les', 'l', "l'"])

function fits(run: readonly Word[], known: Name): boolean {
  if (!run.some((each) => inName(each, known))) return false
  const read = parseName(run.map((each) => each.text).join(' '))
  if (read === null) return false
  return agree(read, known) || run.every((each) => inName(each, known))
}

function inName(each: Word, known: Name): boolean {
  const hyphen = each.plain.indexOf('-')
  // "jean-christophe" for a known Jean; a family name of two parts only whole or by its first.
  const first = hyphen < 0 ? each.plain : each.plain.slice(0, hyphen)
  return isWordOf(known, first) && !particles.has(each.plain)
}

function touch(text: string, left: Word | undefined, right: Word | undefined): boolean {
  return /^(?:| |\. )$/.test(text.slice(left?.end ?? 0, right?.at ?? 0))
}

function bare(each: Word | undefined): string {
  const word = each?.plain ?? ''
  return word.includes('.') ? word.replaceAll('.', '') : word
}
