import { bearsName, findAddresses } from '#src/reading/addresses.ts'
import { describe, roleOf } from '#src/reading/describe.ts'
import type { Entry } from '#src/reading/forms.ts'
import { MOST_PEOPLE } from '#src/reading/forms.ts'
import { type Hit, hitsIn, opensList } from '#src/reading/hits.ts'
import type { Span } from '#src/reading/layout.ts'
import { type Name, parseName } from '#src/reading/names.ts'
import { findPhones, firstPhone } from '#src/reading/phones.ts'
import { byPronoun, instead, pronounContact, self, takesOver } from '#src/reading/phrases/others.ts'
import { readPiece } from '#src/reading/pieces.ts'
import { noProfile, oneLine, type Profile, read } from '#src/reading/profile.ts'
import { roleBeside } from '#src/reading/role-beside.ts'
import type { Sentence } from '#src/reading/sentences.ts'
import type { Setting } from '#src/reading/setting.ts'

/** Somebody named in a sentence or list item. */
export interface Mention extends Entry {
  readonly name: Name
  /** `instead`: comes in the writer's place; `replaced`: the writer, or the next mention, comes in theirs. */
  readonly turn: 'instead' | 'replaced' | null
  /** For `instead`: in the place of somebody named before ("à sa place"), not of the writer. */
  readonly theirs: boolean
}

/** What the sentences say of others, and of the writer among them. */
export interface Mentions {
  readonly others: readonly Mention[]
  readonly own: readonly Span[]
  /** What they say beside the writer's name or "moi-même". */
  readonly mine: readonly Profile[]
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
  let me = writer
  const later = sentences.some(({ plain }) => byPronoun.test(plain))
  for (const [i, sentence] of sentences.entries()) {
    if (others.length >= MOST_PEOPLE || i >= 400) break
    const known = others.map(({ name }) => name)
    const hits = hitsIn(sentence, setting, me, known, opensList(sentences, i), later)
    // "M. et Mme Poujol": the first of the name is the writer, the second somebody else.
    const first = hits.find(({ name, text }) => name === null && !isMe(text))
    if (me?.given === null && first) me = parseName(first.text) ?? me
    for (const group of groupsOf(sentence, hits)) {
      const from = group.hits[0]?.start ?? 0
      const named = hits.length === group.hits.length
      const alone = named && (sentence.item || (!group.hits.some(isMyself) && !self.test(sentence.plain)))
      const together = isCompany(sentence, from)
      const span = {
        start: sentence.start + (alone && !together ? 0 : from),
        end: sentence.start + group.end,
      }
      if (together) own.push(span)
      for (const [n, hit] of group.hits.entries()) {
        if (hit.name === null) {
          if (!hit.quiet) own.push(span)
          mine.push(mentionOf(sentence, hit, group.hits[n + 1]?.start ?? group.end, span, setting).profile)
        } else others.push(mentionOf(sentence, hit, group.hits[n + 1]?.start ?? group.end, span, setting))
      }
      shareRole(others, group.hits.filter(({ name }) => name !== null).length)
      const last = others.at(-1)?.profile
      if (
        group.hits.length > 1 &&
        group.hits.some(({ name, text }) => name === null && !isMe(text)) &&
        isShared(last)
      )
        mine.push({ ...noProfile, role: last?.role ?? null, organisation: last?.organisation ?? null })
    }
    const last = others.at(-1)
    if (last && hits.length === 0 && pronounContact.test(sentence.plain))
      others[others.length - 1] = withContacts(last, sentence, setting)
  }
  return { others, own, mine }
}

interface Group {
  readonly hits: readonly Hit[]
  /** Where what is said of the group ends, in the sentence. */
  readonly end: number
}

/** "moi-même" rather than the writer's name. */
function isMe(text: string): boolean {
  return /^(?:moi|myself|me$|votre serv|yours truly)/i.test(text)
}

function isMyself(hit: Hit): boolean {
  return isMe(hit.text)
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
  /\(\s?(?:n° ?)?\d|\b(?:pour|aux?|le|la|les|du|for|the|on|at) (?:\p{L}{2,20} )?(?:n° ?)?\d|\b(?:au|aux|le|la|les|du|des|a la|the|of|for|to) (?:\p{L}{2,20} )?(?:seminaires?|seances?|rencontres?|sessions?|ateliers?|seminars?|workshops?)\b|\b(?:seminaires?|seances?|rencontres?|sessions?|ateliers?|seminars?|workshops?|evenings?|talks?) (?:n° ?)?\d|\bs ?\d|:\s|\b(?:tous|toutes|all|both)\b|\b(?:viendra|assistera|participera|sera|souhaite|remplacee?|replaced|remplacera|will)\b|\bpour (?:le|la|les|l')/u

function mentionOf(sentence: Sentence, hit: Hit, next: number, span: Span, setting: Setting): Mention {
  const from = hit.end
  const rest =
    next < sentence.text.length ? withoutNext(sentence.text.slice(from, next)) : sentence.text.slice(from)
  const cut = sentenceGoesOn.exec(sentence.plain.slice(from, next))?.index ?? rest.length
  const behind = describe(rest.slice(0, cut), sentence.start + from, setting, null)
  const adjacent = behind.said.filter(({ kind, piece }, n) => kind !== 'words' || n > 0 || piece > 0)
  const role = roleOf(adjacent) ?? roleBeside(sentence, hit)
  // A part ("section jeunesse") is a part of the writer's organisation.
  const organisation =
    adjacent.find(
      ({ kind, text }) => kind === 'organisation' || (kind === 'unit' && isNamedUnit.test(text)),
    ) ?? null
  const contacts = contactsOf(sentence.text.slice(from, next), sentence.start + from, setting)
  const local = contacts.email?.value.split('@')[0] ?? null
  const name = hit.lent ?? parseName(hit.text, local) ?? { given: null, family: null }
  const value = (part: { text: string; at: number } | null) => {
    const text = part && oneLine(part.text)
    return part && text ? read(text, part.text, 'text', part.at, 'mention') : null
  }
  const before = sentence.plain.slice(0, hit.start)
  return {
    name,
    profile: {
      ...noProfile,
      name: isMe(hit.text) ? null : read(name, hit.text, 'text', sentence.start + hit.start, 'mention'),
      role: value(role),
      organisation: value(organisation),
      ...contacts,
    },
    span,
    form: false,
    theirs:
      /\b(?:sa|son|his|her|leur|their) (?:place|inscription|seat|spot|stead|booking|registration)\b|\b(?:la|le) remplace/.test(
        sentence.plain,
      ),
    turn: takesOver.test(before.slice(-40))
      ? 'replaced'
      : instead.test(sentence.plain.replace(stands, ''))
        ? 'instead'
        : null,
  }
}

/** `PMI de Roncq`, a part that bears a name of its own. */
const isNamedUnit = / (?:de |du |d['’])\p{Lu}/u

/** "Son remplaçant lui a fait faux bond": nobody comes instead. */
const stands = /\b(?:son|sa|leur|his|her) (?:remplacante?|replacement|stand-in|locum)\b/g

/** Before the next name: what introduces it (`…, et l'assistante sociale, Mme …`). */
const introduction =
  /(?:,|;| et| and| ainsi que| puis)\s{0,2}(?:et |and |puis )?(?:l['’]|la |le |notre |ma |mon |une? |the |our |my |an? )[^,;:()]{0,60},?\s{0,2}$/iu

/** What stands between two names, without what introduces the second: `, gardien ` before `Rose Ligier`. */
function withoutNext(between: string): string {
  const rest = between.replace(introduction, '')
  const rank = /[,;] ?([^,;()]{2,40}) $/.exec(rest)
  return rank?.[1] && readPiece(rank[1])[0]?.kind === 'role' ? rest.slice(0, rank.index) : rest
}

/** What follows a name up to here describes the person; then the sentence goes on. */
const sentenceGoesOn =
  /\b(?:(?:a|ont|avait) (?:accepte|refuse|decline|repondu|pris|quitte|change|demissionne|rejoint|du|eu|souhaite|demande|ete)|has|have|assiste|participe|viendr|vienn|sera|seront|souhait|desire|s'inscri|will|would|wishes|est|sont|ne pourra|ne peut|n'est|pour (?:le|la|les)|(?:aux?|a la|le|la|les) (?:n° ?)?\d|(?:ma|mon|notre|my|our) (?:collegue|colleague|stagiaire)|aux? (?:seminaire|rencontre|seance|session|atelier|n°|\d)|a (?:la|l') ?(?:seance|rencontre|session|atelier|seminaire)|qui|who|is|are|(?:et|and|plus|with|avec) (?:une?|deux|trois|quatre|\d|an?|two|three|des|some|quelques)\b|me rempl|ira|iront|prend|and i|et moi|ainsi que|a ma place|in my place|instead)/

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
  const last = others.at(-1)?.profile
  if (count < 2 || !last || !isShared(last)) return
  for (let i = others.length - count; i < others.length - 1; i++) {
    const one = others[i]
    if (one && !one.profile.role)
      others[i] = {
        ...one,
        profile: {
          ...one.profile,
          role: last.role,
          organisation: one.profile.organisation ?? last.organisation,
        },
      }
  }
}

/** A role in the plural. */
function isShared(profile: Profile | undefined): boolean {
  return /^\p{Ll}[\p{L}-]+s(?: |$)/u.test(profile?.role?.value ?? '')
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
