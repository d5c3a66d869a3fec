import type { Address, Message } from '#src/domain/message.ts'
import type { Series } from '#src/domain/series.ts'
import { groupIn } from '#src/reading/belonging.ts'
import { type Entry, MOST_PEOPLE, readForms } from '#src/reading/forms.ts'
import { divide, gather } from '#src/reading/gather.ts'
import { readHeader } from '#src/reading/header.ts'
import { homeOf } from '#src/reading/home-country.ts'
import type { Layout, Span } from '#src/reading/layout.ts'
import { type Mention, readMentions } from '#src/reading/mentions.ts'
import { agree, type Name } from '#src/reading/names.ts'
import type { People, Person, Read } from '#src/reading/person.ts'
import { settleProfiles } from '#src/reading/precedence.ts'
import { noProfile, oneLine, over, type Profile, read } from '#src/reading/profile.ts'
import { type Sentence, sentencesOf } from '#src/reading/sentences.ts'
import { settingOf } from '#src/reading/setting.ts'
import { readSignature } from '#src/reading/signature.ts'
import { readStated } from '#src/reading/stated.ts'
import { readSubject } from '#src/reading/subject.ts'
import { readTables } from '#src/reading/tables.ts'
import { readParty } from '#src/reading/takes-part.ts'
import { readCard } from '#src/reading/vcard.ts'

/**
 * Everybody in a message (contract: reading.md, Who): whoever makes the request, and those named beside.
 * Each source is read on its own (forms, tables, sentences, signature, card, headers); then what was stated
 * outright goes before the signature, the signature before a card, a card before the headers.
 * Pure, linear in the text, at most `MOST_PEOPLE` people.
 */
export function readPeople(layout: Layout, message: Message, series: Series): People {
  const [from, replyTo] = headersOf(layout, message)
  const placeless = settingOf(series, from?.address ?? null)
  const country = homeOf(layout, from?.address ?? null, placeless.country.country)
  const setting = { ...placeless, country }
  const header = readHeader(from, setting)
  const answer = readHeader(replyTo, setting)
  const headers = {
    ...over(header, answer),
    name: headerName(header, answer),
    email: answer.email ?? header.email,
  }
  const card = layout.forwarded ? noProfile : readCard(message, setting)
  const hint = headers.name?.value ?? card.name?.value ?? null
  const signature = readSignature(layout, setting, {
    name: hint,
    address: from?.address ?? null,
    shown: card.name !== null || (headers.name !== null && headers.name.evidence.rule !== 'local-part'),
  })
  const writer = fullest(signature.name, card.name, headers.name)

  const sentences = sentencesOf(layout)
  const entries: Entry[] = [...readForms(layout, setting), ...readTables(layout, setting)]
  const subject = readSubject(layout, setting, writer)
  const { others: mentions, own, mine } = readMentions(sentences, setting, writer)
  const forOthers = sentences.some(({ plain }) => asksForOthers.test(plain))
  const named = [...entries, ...mentions, ...subject]
  // "Jean-Luc Poujol et Nadine Poujol" of M. et Mme Poujol: only the first is the writer.
  const me =
    writer?.given === null ? (mine.find(({ name }) => name?.value.given)?.name?.value ?? writer) : writer
  const split = divide(
    named,
    me,
    signature.name?.value ?? null,
    headers,
    forOthers || mine.some(({ name }) => name !== null),
  )
  const others = gather(split.others, layout, setting)
  const taken = [...split.others, ...split.own].map(({ span }) => span).filter((span) => span !== null)
  const stated = readStated(sentences, taken, setting, writer)
  const outright = [...split.own.map(({ profile }) => profile), ...mine].reduce(over, noProfile)

  const settled = settleProfiles([outright, stated, signature, card, headers])
  const sender = settled.organisation ? settled : { ...settled, organisation: groupsHouse(sentences) }
  const party = readParty(sentences, others.length, split.own.length > 0 || own.length > 0)
  const persons: Person[] = [
    personOf(sender, true, [...split.own.flatMap(({ span }) => span ?? []), ...own]),
    ...others.map(({ profile, spans }) =>
      personOf({ ...profile, organisation: profile.organisation ?? sender.organisation }, false, spans),
    ),
  ].slice(0, MOST_PEOPLE)
  const replaced = replacedBy(mentions, persons) ?? takenOver(sentences, persons)
  return {
    persons,
    replaced,
    ...party,
    senderTakesPart: party.senderTakesPart || replaced?.from === 0 || replaced?.by === 0,
  }
}

/** The house of those whom the writer registers is the writer's, where no other is told. */
function groupsHouse(sentences: readonly Sentence[]): Profile['organisation'] {
  for (const sentence of sentences.slice(0, 40)) {
    const found = groupIn(sentence)
    const text = found && oneLine(found.text)
    if (found && text) return read(text, found.text, 'text', sentence.start + found.at, 'group')
  }
  return null
}

/** Whose request it is, and the address that asks to be answered. A forwarder's headers are nobody's. */
function headersOf(layout: Layout, message: Message): [Address | null, Address | null] {
  if (layout.forwarded) return [layout.forwarded.from, null]
  return [message.from, message.replyTo[0] ?? null]
}

const asksForOthers =
  /\b(?:inscri\p{L}{2,5}|register|sign up|enroll?) (?:\p{L}{1,20} ){0,3}(?:ma|mon|mes|nos|notre|les|la|le|des|my|our|the|une?|mme|madame|m\.|monsieur|following|suivant)|(?<!m'|s'|nous |vous |me )\binscrire (?!aux? |a |pour |dans |sur |ici|moi)\p{L}/u

/** `Reply-To: Nora Hakobyan` goes before `From: Accueil`; a name in an address goes last. */
function headerName(from: Profile, replyTo: Profile): Profile['name'] {
  const names = [from.name, replyTo.name].filter((name) => name !== null)
  return names.find(({ evidence }) => evidence.rule !== 'local-part') ?? names[0] ?? null
}

function fullest(...names: readonly (Read<Name> | null)[]): Name | null {
  const known = names.filter((name) => name !== null).map(({ value }) => value)
  return known.find(({ given, family }) => given !== null && family !== null) ?? known[0] ?? null
}

function personOf(profile: Profile, sender: boolean, spans: readonly Span[]): Person {
  const part = (field: 'given' | 'family') => {
    const value = profile.name?.value[field] ?? null
    return value !== null && profile.name ? { value, evidence: profile.name.evidence } : null
  }
  const { email, phone, organisation, role } = profile
  return {
    givenName: part('given'),
    familyName: part('family'),
    email,
    phone,
    organisation,
    role,
    sender,
    spans: spans.filter(({ start, end }) => start < end),
  }
}

/** "M. Boissière a quitté la maison. J'y participerai à sa place": the writer, in the place of the one other. */
function takenOver(sentences: readonly Sentence[], persons: readonly Person[]): People['replaced'] {
  return persons.length === 2 && sentences.some(({ plain }) => inTheirPlace.test(plain))
    ? { from: 1, by: 0 }
    : null
}

const inTheirPlace =
  /\b(?:je|j'y|j'|i|i'll|i'd) ?(?:\p{L}{1,15} ){0,6}(?:a sa place|sa place|in (?:his|her|their) (?:place|stead)|(?:his|her|their) (?:place|seat|spot)|instead of (?:him|her|them))\b|\bje (?:le|la) remplac|\bj'assurerai sa place/u

/** Who comes in whose place: indexes into `persons`. */
function replacedBy(mentions: readonly Mention[], persons: readonly Person[]): People['replaced'] {
  const indexOf = (name: Name) =>
    persons.findIndex(
      (person, i) =>
        i > 0 &&
        agree({ given: person.givenName?.value ?? null, family: person.familyName?.value ?? null }, name),
    )
  const replaced = mentions.find(({ turn }) => turn === 'replaced')
  if (replaced) {
    const from = indexOf(replaced.name)
    return from > 0 ? { from, by: 0 } : null
  }
  const turns = mentions.filter(({ turn }) => turn === 'instead')
  const [first, second] = turns
  if (!first) return null
  const by = indexOf((second ?? first).name)
  // "Mme Ligier part en retraite. Merci d'inscrire à sa place Mme Bouverot": not the writer's, hers.
  const place = mentions.indexOf(first)
  const before = first.theirs ? mentions.slice(0, place).findLast(({ turn }) => turn === null) : undefined
  const from = second ? indexOf(first.name) : before ? indexOf(before.name) : 0
  return by > 0 && from >= 0 && from !== by ? { from, by } : null
}
