import { andBehind, andBetween, announces, follows, headingOf } from '#src/reading/announced.ts'
import { MOST_PEOPLE } from '#src/reading/forms.ts'
import { matches } from '#src/reading/matches.ts'
import { type NameRun, nameAt } from '#src/reading/name-run.ts'
import { agree, type Name, parseName, sameGivenName } from '#src/reading/names.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import { opensOrganisation } from '#src/reading/phrases/organisations.ts'
import {
  byThem,
  companion,
  concerns,
  instead,
  notMeant,
  notSelf,
  salutation,
} from '#src/reading/phrases/others.ts'
import { closesRole, opensRole } from '#src/reading/phrases/roles.ts'
import { plainWords } from '#src/reading/plain.ts'
import type { Sentence } from '#src/reading/sentences.ts'
import type { Setting } from '#src/reading/setting.ts'
import { isSpokenOf, kin } from '#src/reading/spoken-of.ts'
import { isCapitalised, type Word, wordsOf } from '#src/reading/words.ts'

/** A name in a sentence, or the writer ("moi-même"). */
export interface Hit {
  readonly name: Name | null
  /** Offsets in the sentence. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The writer's name in a sentence about nothing else: it describes, it does not ask. */
  readonly quiet: boolean
  /** The whole name, where the words lack a family name that the next one lends; else null. */
  readonly lent: Name | null
}

/** The names of a sentence that stand for people to register, in order, and "moi-même". */
export function hitsIn(
  sentence: Sentence,
  setting: Setting,
  writer: Name | null,
  known: readonly Name[],
  listed: boolean,
  later: boolean,
): Hit[] {
  const { words } = sentence
  const greeting = salutation.test(sentence.plain)
    ? Math.min(45, /[,:!]|\s[-–]\s|$/.exec(sentence.text)?.index ?? 0)
    : 0
  const concerned =
    concerns.test(sentence.plain) || companion.test(sentence.plain) || instead.test(sentence.plain)
  const hits: Hit[] = []
  const headed = headingOf(sentence)
  // Where the last name stands that is nobody to register: those joined to it are none either.
  let passed = -1
  let me = writer
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || word.at < greeting) continue
    const before = sentence.plain.slice(Math.max(0, word.at - 60), word.at)
    const again = known.find((name) => isAgain(word.plain, name)) ?? null
    const found = nameAt(words, i, again ?? me, sentence.text) ?? broughtAt(words, i, before)
    if (!found) continue
    const end = words[found.to - 1]?.end ?? word.end
    const text = sentence.text.slice(word.at, end)
    // "René et Paulette BOURHIS", be it behind "M. et Mme".
    const last = words[found.to - 1]
    const one = found.to - i === (found.honoured ? 2 : 1) && isGivenName(last?.text ?? '')
    const shared = one && !kin.test(before) ? sharedFamily(words, found.to, sentence.text) : null
    const name = shared ? { given: last?.text ?? null, family: shared } : parseName(text)
    const opens =
      i === titlesIn(words) || (/^(?:mme|mlle|m|mr|madame|monsieur)$/.test(words[0]?.plain ?? '') && i <= 1)
    const isListed = opens && (sentence.item || listed) && (found.sure || found.to - i > 1)
    const isOffice =
      !found.honoured && found.to - i > 1 && closesRole(last?.plain ?? '') && !isGivenName(word.text)
    const before2 = words[i - 2]?.plain ?? ''
    // "Volunteer lead with Hedgerow Heroes".
    const isEmployer =
      !found.sure &&
      /^(?:at|for|with|chez)$/.test(words[i - 1]?.plain ?? '') &&
      (closesRole(before2) || opensRole(before2))
    if (isHouse(words, i) || isOffice || isEmployer) {
      i = found.to - 1
      continue
    }
    const office = words[i - 1]?.plain ?? ''
    const introduced =
      introduces.test(before) ||
      (found.to - i > 1 && (opensRole(office) || closesRole(office))) ||
      (found.to - i > 1 && !isShouted(sentence.text) && isSubject(sentence, end))
    const house =
      plainWords(text).every((word) => setting.domain.includes(word)) &&
      !found.honoured &&
      !isGivenName(words[i]?.text ?? '')
    // "Parfait, je m'inscris", "Julie, merci": one word needs somebody to bring it.
    const lone = !shared && found.to - i === 1 && !found.honoured && !again && !(sentence.item && opens)
    if (
      lone &&
      !brings.test(before) &&
      !(isGivenName(word.text) && announces.test(before)) &&
      !comes.test(sentence.plain.slice(end, end + 30)) &&
      !(me && name && agree(name, me))
    )
      continue
    const isWriter =
      name !== null &&
      ((me !== null && agree(name, me) && sameGivenName(name, me)) || (me === null && namesSelf.test(before)))
    const beside = hits.length > 0 && (sentence.item || listed) && /(?:[,;:]|\bet|\band) ?$/.test(before)
    // "Our caretaker Len Whitby: retrofitting."
    const chooses = found.to - i > 1 && /^ ?(?:\([^)]{0,80}\))? ?: /.test(sentence.text.slice(end, end + 90))
    const behind = headed > 0 && word.at >= headed && (found.sure || found.to - i > 1) && follows.test(before)
    const asked =
      behind || concerned || chooses || (later && brings.test(before)) || isListed || again !== null || beside
    // "Je m'appelle …" is the writer's own name, whatever the headers say (`stated`).
    if (introducesOneself.test(before)) {
      i = found.to - 1
      continue
    }
    const after = sentence.plain.slice(end, end + 80)
    const joined =
      passed >= 0 &&
      /^ ?(?:,|et|and|&)(?: (?:mme|m\.|mr|ms|mrs))? ?$/.test(sentence.plain.slice(passed, word.at))
    if (joined || isSpokenOf(sentence, before, after)) {
      passed = end
      i = found.to - 1
      continue
    }
    const between = sentence.plain.slice(hits.at(-1)?.end ?? word.at, word.at)
    const paired =
      found.to - i > 1 &&
      (andBetween.test(between) || (andBehind.test(after) && isSureAt(words, found.to + 1, sentence)))
    const called = found.to - i > 1 && announces.test(before)
    const told = found.sure || introduced || isListed || behind || paired || called
    const meant = told && !house && (!notMeant.test(before) || byThem.test(before))
    if (told && !house && !meant) passed = end
    if (name && meant && !setting.isOutsider(name) && (asked || isWriter)) {
      hits.push({
        name: isWriter ? null : name,
        start: word.at,
        end,
        text,
        quiet: !asked,
        lent: shared ? name : null,
      })
      if (isWriter && me?.given === null) me = name
    }
    i = found.to - 1
  }
  if (notSelf.test(sentence.plain)) return hits
  for (const match of matches(oneself, sentence.plain)) {
    const inGroup =
      hits.length > 0 ||
      headed > 0 ||
      sentence.item ||
      /^(?:pour )?(?:ma part|moi|moi-meme|me) ?[:,]/.test(sentence.plain)
    if (
      inGroup &&
      !/(?:avec|chez|a|de|sur|excusez|contre|pour|vers|with|to|for) $/.test(
        sentence.plain.slice(0, match.index),
      )
    )
      hits.push({
        name: null,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        quiet: false,
        lent: null,
      })
  }
  return hits.sort((a, b) => a.start - b.start).slice(0, MOST_PEOPLE)
}

const oneself =
  /\b(?:moi[- ]?meme|moi|myself|votre serviteur|votre servante|yours truly|me(?= ?:)|(?<=[:,] )me(?=,| and))\b(?! (?:c'est|aussi je))/g

/** A name that nothing but capitals tells, with a description or a verb of coming behind it. */
function isSubject(sentence: Sentence, end: number): boolean {
  const behind = wordsOf(sentence.text.slice(end, end + 30))
  if (
    /^ ?[,(] ?\S{1,60}@/.test(sentence.text.slice(end, end + 70)) ||
    (/^ ?[,(]/.test(sentence.text.slice(end)) && opensRole(behind[0]?.plain ?? ''))
  )
    return true
  return /^(?: (?:will|would|wishes|viendra|assistera|participera|sera|seront|souhaite|s'inscrit|et moi|and i)\b)/.test(
    sentence.plain.slice(end, end + 30),
  )
}

/** Written in capitals throughout, where they tell nothing. */
function isShouted(text: string): boolean {
  return text.length > 20 && text === text.toUpperCase()
}

/** `René et Paulette BOURHIS`: the family name of the one behind "et", for the one before. */
function sharedFamily(words: readonly Word[], i: number, text: string): string | null {
  if (!/^(?:et|and)$/.test(words[i]?.plain ?? '') || !isGivenName(words[i + 1]?.text ?? '')) return null
  const next = nameAt(words, i + 1, null, text)
  const other = next && parseName(text.slice(words[i + 1]?.at ?? 0, words[next.to - 1]?.end ?? 0))
  return other?.given ? other.family : null
}

/** "my husband Art": one word that nothing but its capital and whoever brings it tells. */
function broughtAt(words: readonly Word[], i: number, before: string): NameRun | null {
  const word = words[i]
  if (!word?.isCapitalised || !/^\p{Lu}\p{Ll}{1,20}$/u.test(word.text) || isNeverName(word.text)) return null
  if (!kin.test(before)) return null
  if (opensRole(word.plain) || closesRole(word.plain) || opensOrganisation([word.plain, ''])) return null
  return { from: i, to: i + 1, sure: true, honoured: false }
}

/** `Université Grenoble Alpes`, `collège de Marie Curie`: the capitals are an organisation's. */
function isHouse(words: readonly Word[], i: number): boolean {
  let k = i - 1
  while (k >= 0 && i - k < 4 && /^(?:de|du|des|la|le|les|l'|d')$/.test(words[k]?.plain ?? '')) k--
  const head = words[k]
  const near =
    head !== undefined && (words[i]?.at ?? 0) - head.end <= 8 && (words[k + 1]?.at ?? 0) - head.end === 1
  return (
    near &&
    opensOrganisation([head.plain, words[k + 1]?.plain ?? '']) &&
    !/^(?:accueil|equipe|service|conseil)$/.test(head.plain)
  )
}

function isSureAt(words: readonly Word[], i: number, sentence: Sentence): boolean {
  const found = nameAt(words, i, null, sentence.text)
  return found?.sure === true && found.to - i > 1
}

/** Right before a lone given name: whose it is. */
const brings =
  /\b(?:collegues?|colleagues?|stagiaires?|binome|benevole|epouse|epoux|mari|femme|voisine?|compagne|compagnon|amie?|soeur|frere|fille|fils|mere|pere|friend|husband|wife|sister|brother|daughter|son|intern|trainee|avec|et|and|with|inscrire|inscrivez|register|ajouter|add)[ ,]{1,2}$/

/** Right before the writer's own name. */
const namesSelf = /\b(?:moi-meme|moi|myself|me|votre serviteur|votre servante|yours truly) ?[,(:–-] ?$/

const introducesOneself =
  /\b(?:je m'appelle|je me nomme|je suis|mon nom est|my name is|i am|i'm|je soussignee?),? $/

/** Right behind it: what they will do. */
const comes = /^ (?:et moi|and i\b|and me\b|viendra|participera|assistera|souhaite|sera|s'inscrit|will|would)/

/** Words right before a name that nothing but its capitals tells. */
const introduces =
  /(?:\bcollegues?|\bcollaboratrices?|\bcollaborateurs?|\bstagiaires?|\bmadame|\bmonsieur|\bmme|\bm\.|\bcolleagues?|\binscrire|\binscription d[e']|\binscrivez|\bregister|\bsign up|\bajouter|\b(?:inscriptions?|participation|presence|venue|absence|annulation|desistement|remplacement|place|noms?|celles?|celui|demande|coordonnees|adresse|compagnie|profit|faveur|lieu) de|\bet|\bainsi que|\band|\bpar|\bavec|\bwith|\bbenevoles?|\bmari|\bfemme|\bami[e]?|\bsoeur|\bfrere|\bfille|\bfils) ?$/

/** How many words of a rank or title stand before the name that opens a line: `Reeve Harvey Stobbe`. */
function titlesIn(words: readonly Word[]): number {
  let i = 0
  while (
    i < 3 &&
    (opensRole(words[i]?.plain ?? '') || closesRole(words[i]?.plain ?? '')) &&
    isCapitalised(words[i + 1])
  )
    i++
  return i
}

/** A line of a list without marks: it starts with a name, and so does its neighbour, or a colon announces it. */
export function opensList(sentences: readonly Sentence[], i: number): boolean {
  const startsWithName = (sentence: Sentence | undefined) => {
    if (!sentence || sentence.text.length > 300) return false
    const { words } = sentence
    const start = titlesIn(words)
    const found = nameAt(words, start, null, sentence.text)
    if (!found || found.to - start < 2) return false
    if (!found.sure) return choosesBehind.test(sentence.plain.slice(words[found.to - 1]?.end ?? 0))
    return /^\s*(?:$|[,:;(|/–—-]|\s[-/]|pour\b|aux?\b)/.test(
      sentence.text.slice(words[found.to - 1]?.end ?? 0),
    )
  }
  if (!startsWithName(sentences[i])) return false
  return (
    /:\s*$/.test(sentences[i - 1]?.text ?? '') ||
    startsWithName(sentences[i - 1]) ||
    startsWithName(sentences[i + 1])
  )
}

/** Seminars behind what a line says of somebody: `… (ana@asso.example) - seminars 2 and 3`. */
const choosesBehind =
  / ?[-–:(] ?(?:(?:the |les? |aux? |la )?(?:seminars?|sessions?|workshops?|talks?|evenings?|seances?|ateliers?|rencontres?|seminaires?|modules?|webinaires?) |n°s? ?|les? |aux? )?\d{1,2}\b(?! ?\d)/

/** Somebody named before, now by one of the two names. */
function isAgain(word: string, name: Name): boolean {
  return agree(name, { given: word, family: null }) || agree(name, { given: null, family: word })
}
