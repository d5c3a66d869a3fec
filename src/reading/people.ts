import type { Address, Message } from '#src/domain/message.ts'
import type { Series } from '#src/domain/series.ts'
import { bearsName, isService } from '#src/reading/addresses.ts'
import { type Entry, MOST_PEOPLE, readForms } from '#src/reading/forms.ts'
import { readHeader } from '#src/reading/header.ts'
import { type Layout, type Span, speaks } from '#src/reading/layout.ts'
import { addressBearing, type Mention, readMentions } from '#src/reading/mentions.ts'
import { agree, type Name } from '#src/reading/names.ts'
import type { People, Person, Read } from '#src/reading/person.ts'
import { noProfile, over, type Profile, read } from '#src/reading/profile.ts'
import { sentencesOf } from '#src/reading/sentences.ts'
import { type Setting, settingOf } from '#src/reading/setting.ts'
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
  const setting = settingOf(series, from?.address ?? null)
  const header = readHeader(from, setting)
  const answer = readHeader(replyTo, setting)
  const headers = {
    ...over(header, answer),
    name: headerName(header, answer),
    email: answer.email ?? header.email,
  }
  const card = layout.forwarded ? noProfile : readCard(message, setting)
  const hint = headers.name?.value ?? card.name?.value ?? null
  const signature = readSignature(layout, setting, { name: hint, address: from?.address ?? null })
  const writer = fullest(signature.name, card.name, headers.name)

  const sentences = sentencesOf(layout, (line) => speaks(layout, line))
  const entries: Entry[] = [...readForms(layout, setting), ...readTables(layout, setting)]
  const subject = readSubject(layout, setting, writer)
  const { others: mentions, own } = readMentions(sentences, setting, writer)
  const split = divide(
    [...entries, ...mentions, ...subject],
    writer,
    headers,
    sentences.some(({ plain }) => forOthers.test(plain)),
  )
  const others = gather(split.others, layout, setting)
  const taken = [...split.others, ...split.own].map(({ span }) => span).filter((span) => span !== null)
  const stated = readStated(sentences, taken, setting, writer)
  const outright = split.own.reduce((found, entry) => over(found, entry.profile), noProfile)

  const sender = settle([over(outright, stated), signature, card, headers])
  const party = readParty(sentences, others.length, split.own.length > 0)
  const persons: Person[] = [
    personOf(sender, true, [...split.own.flatMap(({ span }) => span ?? []), ...own]),
    ...others.map(({ profile, spans }) =>
      personOf({ ...profile, organisation: profile.organisation ?? sender.organisation }, false, spans),
    ),
  ].slice(0, MOST_PEOPLE)
  return {
    persons,
    replaced: replacedBy(mentions, persons),
    ...party,
    senderTakesPart:
      party.senderTakesPart ||
      own.length > 0 ||
      mentions.some(({ turn }) => turn === 'instead' && selfReplaced(sentences)),
  }
}

/** Whose request it is, and the address that asks to be answered. A forwarder's headers are nobody's. */
function headersOf(layout: Layout, message: Message): [Address | null, Address | null] {
  if (layout.forwarded) return [layout.forwarded.from, null]
  return [message.from, message.replyTo[0] ?? null]
}

const forOthers =
  /\b(?:inscri\p{L}{2,5}|register|sign up|enroll?) (?:\p{L}{1,20} ){0,3}(?:ma|mon|mes|nos|notre|les|la|le|des|my|our|the|une?|mme|madame|m\.|monsieur|following|suivant)/u

function selfReplaced(sentences: readonly { plain: string }[]): boolean {
  return sentences.some(({ plain }) =>
    /\b(?:ma place|my place|me remplac|remplacee? par|instead of me|replace me|replaced by)/.test(plain),
  )
}

/** `Reply-To: Nora Hakobyan` goes before `From: Accueil`; a name in an address goes last. */
function headerName(from: Profile, replyTo: Profile): Profile['name'] {
  const names = [from.name, replyTo.name].filter((name) => name !== null)
  return names.find(({ evidence }) => evidence.rule !== 'local-part') ?? names[0] ?? null
}

function fullest(...names: readonly (Read<Name> | null)[]): Name | null {
  const known = names.filter((name) => name !== null).map(({ value }) => value)
  return known.find(({ given, family }) => given !== null && family !== null) ?? known[0] ?? null
}

/** An entry that may come from the subject, where it has no stretch of the text. */
export interface Named {
  readonly profile: Profile
  readonly span: Span | null
}

/** Which entries are about the writer: by name, by address, or because nobody else can be meant. */
function divide(
  entries: readonly Named[],
  writer: Name | null,
  headers: Profile,
  askedForOthers: boolean,
): { own: Named[]; others: Named[] } {
  const own: Named[] = []
  const others: Named[] = []
  const address = headers.email?.value ?? null
  const shown = headers.name && headers.name.evidence.rule !== 'local-part'
  for (const entry of entries) {
    const name = entry.profile.name?.value ?? null
    const isWriters =
      name === null ||
      (writer !== null && agree(name, writer) && sameGivenName(name, writer)) ||
      (address !== null && entry.profile.email?.value === address && !isService(address))
    const nobodyElse =
      name !== null &&
      entries.filter((one) => one.profile.name).length === 1 &&
      (writer === null || !shown) &&
      !askedForOthers &&
      (writer === null || (address !== null && bearsName(address, name)))
    if (isWriters || nobodyElse) own.push(entry)
    else others.push(entry)
  }
  return { own, others }
}

/** Two of one family are two people. */
function sameGivenName(a: Name, b: Name): boolean {
  return (
    a.given === null ||
    b.given === null ||
    agree({ given: a.given, family: null }, { given: b.given, family: null })
  )
}

interface Other {
  readonly profile: Profile
  readonly spans: readonly Span[]
}

/** One person may be named twice: in the subject, a list and a sentence. */
function gather(entries: readonly Named[], layout: Layout, setting: Setting): Other[] {
  const found: Other[] = []
  for (const { profile, span } of entries) {
    const name = profile.name?.value
    if (!name) continue
    const i = found.findIndex(
      (one) =>
        one.profile.name &&
        agree(one.profile.name.value, name) &&
        sameGivenName(one.profile.name.value, name),
    )
    const before = found[i]
    const spans = span ? [span] : []
    if (before)
      found[i] = {
        profile: { ...over(before.profile, profile), name: fuller(before.profile.name, profile.name) },
        spans: [...before.spans, ...spans],
      }
    else found.push({ profile, spans })
  }
  return found.slice(0, MOST_PEOPLE).map((one) => {
    const name = one.profile.name?.value
    const address = !one.profile.email && name?.family ? addressBearing(spoken(layout), name, setting) : null
    return address
      ? {
          ...one,
          profile: {
            ...one.profile,
            email: read(address.value, address.words, 'text', address.at, 'bears-name'),
          },
        }
      : one
  })
}

/** The text with what is nobody's words blanked, at the same offsets. */
function spoken(layout: Layout): string {
  return layout.lines
    .map((line) => (speaks(layout, line) ? line.text : ' '.repeat(line.text.length)))
    .join('\n')
}

function fuller(a: Read<Name> | null, b: Read<Name> | null): Read<Name> | null {
  const parts = (name: Read<Name> | null) => (name?.value.given ? 1 : 0) + (name?.value.family ? 1 : 0)
  return parts(b) > parts(a) ? b : a
}

/** The profiles in order of precedence as one; a value that goes before a different one says so. */
function settle(profiles: readonly Profile[]): Profile {
  const pick = (field: 'email' | 'phone' | 'organisation' | 'role') => {
    const values = profiles.map((profile) => profile[field]).filter((one) => one !== null)
    const [first] = values
    const other = values.find(({ value }) => value.toLowerCase() !== first?.value.toLowerCase())
    return first
      ? other
        ? { ...first, evidence: { ...first.evidence, over: other.evidence.words } }
        : first
      : null
  }
  return {
    name: settleName(profiles),
    email: pick('email'),
    phone: pick('phone'),
    organisation: pick('organisation'),
    role: pick('role'),
  }
}

/** The first name; what it lacks ("Zineb", "Mme Ouali") comes from the next that agrees with it. */
function settleName(profiles: readonly Profile[]): Profile['name'] {
  const names = profiles.map(({ name }) => name).filter((name) => name !== null)
  const [first] = names
  if (!first) return null
  const { given, family } = first.value
  const other = names.find(({ value }) => !agree(value, first.value))
  const evidence = other ? { ...first.evidence, over: other.evidence.words } : first.evidence
  if (given !== null && family !== null) return { value: first.value, evidence }
  // Half a name may be completed by one that agrees, or by one that says only the other half.
  const whole = names.find(
    ({ value }) => agree(value, first.value) && value.given !== null && value.family !== null,
  )
  const half = names.find(({ value }) =>
    given === null
      ? value.given !== null && value.family === null
      : value.family !== null && value.given === null,
  )
  const added =
    whole ??
    half ??
    names.find(
      ({ value, evidence }) =>
        evidence.rule !== 'local-part' &&
        value !== first.value &&
        (given === null ? value.given : value.family) !== null &&
        first.evidence.rule === 'self-introduction',
    )
  return added
    ? { value: { given: given ?? added.value.given, family: family ?? added.value.family }, evidence }
    : { value: first.value, evidence }
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
    spans,
  }
}

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
  const from = second ? indexOf(first.name) : 0
  return by > 0 && from >= 0 && from !== by ? { from, by } : null
}
