import { bearsName, findAddresses } from '#src/reading/addresses.ts'
import { describe, organisationOf, roleOf } from '#src/reading/describe.ts'
import type { Entry } from '#src/reading/forms.ts'
import { MOST_PEOPLE } from '#src/reading/forms.ts'
import type { Span } from '#src/reading/layout.ts'
import { nameAt } from '#src/reading/name-run.ts'
import { agree, type Name, parseName } from '#src/reading/names.ts'
import { findPhones, firstPhone } from '#src/reading/phones.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { opensOrganisation } from '#src/reading/phrases/organisations.ts'
import {
  byThem,
  companion,
  concerns,
  instead,
  notMeant,
  pronounContact,
  salutation,
  self,
  takesOver,
} from '#src/reading/phrases/others.ts'
import { opensRole } from '#src/reading/phrases/roles.ts'
import { readPiece } from '#src/reading/pieces.ts'
import { plain, plainWords } from '#src/reading/plain.ts'
import { noProfile, oneLine, type Profile, read } from '#src/reading/profile.ts'
import type { Sentence } from '#src/reading/sentences.ts'
import type { Setting } from '#src/reading/setting.ts'
import { type Word, wordsOf } from '#src/reading/words.ts'

/** Somebody named in a sentence or list item. */
export interface Mention extends Entry {
  readonly name: Name
  /** `instead`: comes in the writer's place; `replaced`: the writer, or the next mention, comes in theirs. */
  readonly turn: 'instead' | 'replaced' | null
}

/** What the sentences say of others, and of the writer among them. */
export interface Mentions {
  readonly others: readonly Mention[]
  readonly own: readonly Span[]
  /** What they say beside the writer's name or "moi-même". */
  readonly mine: readonly Profile[]
}

/** A name in a sentence, or the writer ("moi-même"). */
interface Hit {
  readonly name: Name | null
  /** Offsets in the sentence. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The people whom the writer's sentences and lists register, change or withdraw. A name counts in a list item that
 * it opens, and in a sentence that asks or tells of coming or staying away; not in a greeting, as somebody's source
 * or boss, nor when it is an organiser's or speaker's.
 */
export function readMentions(
  sentences: readonly Sentence[],
  setting: Setting,
  writer: Name | null,
): Mentions {
  const others: Mention[] = []
  const own: Span[] = []
  const mine: Profile[] = []
  for (const [i, sentence] of sentences.entries()) {
    if (others.length >= MOST_PEOPLE || i >= 400) break
    const known = others.map(({ name }) => name)
    const hits = hitsIn(sentence, setting, writer, known, opensList(sentences, i))
    for (const group of groupsOf(sentence, hits)) {
      const from = group.hits[0]?.start ?? 0
      const alone =
        hits.length === group.hits.length &&
        !group.hits.some(({ name }) => name === null) &&
        !self.test(sentence.plain)
      const together = isCompany(sentence, from)
      const span = {
        start: sentence.start + (alone && !together ? 0 : from),
        end: sentence.start + group.end,
      }
      if (together) own.push(span)
      for (const [n, hit] of group.hits.entries()) {
        if (hit.name === null) {
          own.push(span)
          mine.push(mentionOf(sentence, hit, group.hits[n + 1]?.start ?? group.end, span, setting).profile)
        } else others.push(mentionOf(sentence, hit, group.hits[n + 1]?.start ?? group.end, span, setting))
      }
      shareRole(others, group.hits.filter(({ name }) => name !== null).length)
    }
    const last = others.at(-1)
    if (last && hits.length === 0 && pronounContact.test(sentence.plain))
      others[others.length - 1] = withContacts(last, sentence, setting)
  }
  return { others, own, mine }
}

/** The names of a sentence that stand for people to register, in order, and "moi-même". */
function hitsIn(
  sentence: Sentence,
  setting: Setting,
  writer: Name | null,
  known: readonly Name[],
  listed: boolean,
): Hit[] {
  const words = wordsOf(sentence.text)
  const greeting = salutation.test(sentence.plain) ? (/[,:!]|$/.exec(sentence.text)?.index ?? 0) : 0
  const concerned =
    concerns.test(sentence.plain) || companion.test(sentence.plain) || instead.test(sentence.plain)
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || word.at < greeting) continue
    const before = sentence.plain.slice(Math.max(0, word.at - 60), word.at)
    const again = known.find((name) => isAgain(word.plain, name)) ?? null
    const found = nameAt(words, i, again ?? writer, sentence.text)
    if (!found) continue
    const end = words[found.to - 1]?.end ?? word.end
    const text = sentence.text.slice(word.at, end)
    const name = parseName(text)
    const opens = i === 0 || (/^(?:mme|mlle|m|mr|madame|monsieur)$/.test(words[0]?.plain ?? '') && i <= 1)
    const isListed = opens && (sentence.item || listed) && (found.sure || found.to - i > 1)
    if (isHouse(words, i)) {
      i = found.to - 1
      continue
    }
    const introduced =
      introduces.test(before) || (found.to - i > 1 && !isShouted(sentence.text) && isSubject(sentence, end))
    const house =
      plainWords(text).every((word) => setting.domain.includes(word)) &&
      !found.honoured &&
      !isGivenName(words[i]?.text ?? '')
    if (
      name &&
      !house &&
      !setting.isOutsider(name) &&
      (found.sure || introduced || isListed) &&
      (!notMeant.test(before) || byThem.test(before)) &&
      (concerned || isListed || again)
    ) {
      const isWriter =
        writer !== null &&
        agree(name, writer) &&
        !(
          name.given !== null &&
          writer.given !== null &&
          name.family !== null &&
          !agree({ given: name.given, family: null }, { given: writer.given, family: null })
        )
      hits.push({ name: isWriter ? null : name, start: word.at, end, text })
    }
    i = found.to - 1
  }
  for (const match of sentence.plain.matchAll(/\b(?:moi[- ]?meme|moi|myself)\b(?! (?:c'est|aussi je))/g)) {
    const inGroup =
      hits.length > 0 || sentence.item || /^(?:pour )?(?:ma part|moi|moi-meme) ?[:,]/.test(sentence.plain)
    if (
      inGroup &&
      !/(?:avec|chez|a|de|sur|excusez|contre|pour|vers|with|to|for) $/.test(
        sentence.plain.slice(0, match.index),
      )
    )
      hits.push({ name: null, start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return hits.sort((a, b) => a.start - b.start).slice(0, MOST_PEOPLE)
}

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

/** Words right before a name that nothing but its capitals tells. */
const introduces =
  /(?:\bcollegues?|\bcollaboratrices?|\bcollaborateurs?|\bstagiaires?|\bmadame|\bmonsieur|\bmme|\bm\.|\bcolleagues?|\binscrire|\binscription d[e']|\binscrivez|\bregister|\bsign up|\bajouter|\bde|\bet|\bainsi que|\band|\bpar|\bbenevoles?|\bmari|\bfemme|\bami[e]?|\bsoeur|\bfrere|\bfille|\bfils) ?$/

/** A line of a list without marks: it starts with a name, and so does its neighbour, or a colon announces it. */
function opensList(sentences: readonly Sentence[], i: number): boolean {
  const startsWithName = (sentence: Sentence | undefined) => {
    if (!sentence || sentence.text.length > 300) return false
    const words = wordsOf(sentence.text.slice(0, 80))
    const found = nameAt(words, 0, null, sentence.text.slice(0, 80))
    return (
      found !== null &&
      found.sure &&
      found.to >= 2 &&
      /^\s*(?:$|[,:;(|–—-]|\s-|pour\b|aux?\b)/.test(sentence.text.slice(words[found.to - 1]?.end ?? 0))
    )
  }
  if (!startsWithName(sentences[i])) return false
  return (
    /:\s*$/.test(sentences[i - 1]?.text ?? '') ||
    startsWithName(sentences[i - 1]) ||
    startsWithName(sentences[i + 1])
  )
}

interface Group {
  readonly hits: readonly Hit[]
  /** Where what is said of the group ends, in the sentence. */
  readonly end: number
}

/** "Je viendrai avec ma collègue X au 2": what follows is the writer's as well, when nothing was chosen before. */
function isCompany(sentence: Sentence, from: number): boolean {
  const before = sentence.plain.slice(0, from)
  return self.test(before) && !divides.test(before.replace(self, '')) && company.test(before)
}

const company =
  /(?:\bavec|\baccompagnee?s? (?:de|d'|par)|\bainsi que|\bet|\bplus|\btogether with|\balong with|\bwith|\band) (?:(?:ma|mon|mes|notre|nos|my|our|une?|a|deux|la|le|l'|mme|m\.|madame|monsieur) ?(?:\p{L}{1,20} ?){0,3})?\(?$/u

/** Names joined by "et", commas or their own descriptions are spoken of together. */
function groupsOf(sentence: Sentence, hits: readonly Hit[]): Group[] {
  const groups: Hit[][] = []
  for (const hit of hits) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && !divides.test(sentence.plain.slice(last.end, hit.start))) group.push(hit)
    else groups.push([hit])
  }
  return groups.map((group, i) => ({ hits: group, end: groups[i + 1]?.[0]?.start ?? sentence.text.length }))
}

/** Between two names: choices of the first, so that the second has choices of its own. */
const divides =
  /\b(?:pour|aux?|le|la|les|du|for|the|on|at) (?:\p{L}{2,20} )?(?:n° ?)?\d|\b(?:seminaires?|seances?|rencontres?|sessions?|ateliers?|seminars?|workshops?)\b|\bs ?\d|[;]|\b(?:viendra|assistera|participera|sera|souhaite|remplacee?|replaced|remplacera|will)\b|\bpour (?:le|la|les|l')/u

function mentionOf(sentence: Sentence, hit: Hit, next: number, span: Span, setting: Setting): Mention {
  const from = hit.end
  const rest = sentence.text.slice(from, next)
  const cut = sentenceGoesOn.exec(sentence.plain.slice(from, next))?.index ?? rest.length
  const behind = describe(rest.slice(0, cut), sentence.start + from, setting, null)
  const adjacent = behind.said.filter(({ kind, piece }, n) => kind !== 'words' || n > 0 || piece > 0)
  const role = roleOf(adjacent) ?? apposition(sentence, hit) ?? roleBefore(sentence, hit)
  const organisation = organisationOf(adjacent)
  const contacts = contactsOf(sentence.text.slice(from, next), sentence.start + from, setting)
  const name = parseName(hit.text, contacts.email?.value.split('@')[0] ?? null) ?? {
    given: null,
    family: null,
  }
  const value = (part: { text: string; at: number } | null) => {
    const text = part && oneLine(part.text)
    return part && text ? read(text, part.text, 'text', part.at, 'mention') : null
  }
  const before = sentence.plain.slice(0, hit.start)
  return {
    name,
    profile: {
      ...noProfile,
      name: /^(?:moi|myself)/i.test(hit.text)
        ? null
        : read(name, hit.text, 'text', sentence.start + hit.start, 'mention'),
      role: value(role),
      organisation: value(organisation),
      ...contacts,
    },
    span,
    form: false,
    turn: takesOver.test(before.slice(-40)) ? 'replaced' : instead.test(sentence.plain) ? 'instead' : null,
  }
}

/** What follows a name up to here describes the person; then the sentence goes on. */
const sentenceGoesOn =
  /\b(?:assiste|participe|viendr|vienn|sera|seront|souhait|desire|s'inscri|will|would|wishes|est|sont|ne pourra|ne peut|n'est|pour (?:le|la|les)|aux? (?:seminaire|rencontre|seance|session|atelier|n°|\d)|a (?:la|l') ?(?:seance|rencontre|session|atelier|seminaire)|qui|who|is|are|me rempl|ira|iront|prend|and i|et moi|ainsi que|a ma place|in my place|instead)/

/** `Julie Ferrat, l'accueillante, …`: a noun beside the name, whatever it is. */
function apposition(sentence: Sentence, hit: Hit): { text: string; at: number } | null {
  const found =
    /^ ?[,(] ?(?:notre |nos |mon |ma |l'|l’|le |la |our |my |the )(\p{Ll}[\p{L}' -]{2,40}?) ?[,)]/u.exec(
      sentence.text.slice(hit.end, hit.end + 80),
    )
  const noun = found?.[1]
  if (
    !found ||
    !noun ||
    noun.split(' ').length > 4 ||
    /^(?:collegue|colleague|amie?|voisine?|binome)\b/.test(plain(noun))
  )
    return null
  return { text: noun, at: sentence.start + hit.end + found[0].indexOf(noun) }
}

/** `notre trésorière Ewa NOWICKA`: a role that ends where the name starts. */
function roleBefore(sentence: Sentence, hit: Hit): { text: string; at: number } | null {
  const start = Math.max(0, hit.start - 80)
  // "notre CPE, M. Julien Faure": the comma belongs to the apposition.
  const before = sentence.text.slice(start, hit.start)
  const window = /\b(?:notre|nos|ma|mon|la|le|our|my|the) [^,]{2,60},\s$/i.test(before)
    ? before.slice(0, -2)
    : before
  const from = [
    ...window.matchAll(/[,;:(.]|\s(?:et|que|inscrire|register|and|collègue|colleague|est|c'est)\s|\s-\s/g),
  ].at(-1)
  const at = from ? from.index + from[0].length : 0
  const parts = readPiece(window.slice(at).trimEnd())
  const role = parts.at(-1)
  if (role?.kind !== 'role' || role.at + role.text.length < window.slice(at).trimEnd().length - 2) return null
  if (/^(?:madame|monsieur|docteure?|professeure?|maitre|prof|collegues?)$/i.test(role.text)) return null
  return { text: role.text, at: sentence.start + start + at + role.at }
}

function contactsOf(text: string, at: number, setting: Setting): Pick<Mention['profile'], 'email' | 'phone'> {
  const phone = firstPhone(findPhones(text, setting.country))
  const address = findAddresses(text).find(({ value }) => !setting.ours.has(value))
  return {
    phone: phone && read(phone.value, phone.words, 'text', at + phone.at, 'mention'),
    email: address ? read(address.value, address.words, 'text', at + address.at, 'mention') : null,
  }
}

/** `Cécile Arnoux et Brigitte Faye, aides-soignantes`: a role in the plural is everybody's. */
function shareRole(others: Mention[], count: number): void {
  const role = others.at(-1)?.profile.role
  if (count < 2 || !role || !/^\p{Ll}[\p{L}-]+s(?: |$)/u.test(role.value)) return
  for (let i = others.length - count; i < others.length - 1; i++) {
    const one = others[i]
    if (one && !one.profile.role) others[i] = { ...one, profile: { ...one.profile, role } }
  }
}

/** "Vous pouvez la joindre au … ou à …": contact details of whoever was named last. */
function withContacts(mention: Mention, sentence: Sentence, setting: Setting): Mention {
  const contacts = contactsOf(sentence.text, sentence.start, setting)
  return {
    ...mention,
    profile: {
      ...mention.profile,
      email: mention.profile.email ?? contacts.email,
      phone: mention.profile.phone ?? contacts.phone,
    },
  }
}

/** Somebody named before, now by one of the two names. */
function isAgain(word: string, name: Name): boolean {
  return agree(name, { given: word, family: null }) || agree(name, { given: null, family: word })
}

/** The address in a text that bears somebody's name. */
export function addressBearing(
  text: string,
  name: Name,
  setting: Setting,
): { value: string; words: string; at: number } | null {
  return (
    findAddresses(text).find(
      ({ value }) => !setting.ours.has(value) && bearsName(value, { given: null, family: name.family }),
    ) ?? null
  )
}
