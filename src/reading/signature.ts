import { bearsName, isService } from '#src/reading/addresses.ts'
import { organisationOf, type Said } from '#src/reading/describe.ts'
import type { Layout } from '#src/reading/layout.ts'
import { agree, parseName } from '#src/reading/names.ts'
import { firstPhone } from '#src/reading/phones.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { plain, plainWords } from '#src/reading/plain.ts'
import { noProfile, oneLine, type Profile, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'
import { signatureBlock, type Writer } from '#src/reading/signature-block.ts'
import { isAllCapitals, wordsOf } from '#src/reading/words.ts'

/**
 * What the writer's signature says: the block under the text, or the last line of the text when that is but a
 * name with role, organisation or number.
 */
export function readSignature(layout: Layout, setting: Setting, writer: Writer): Profile {
  const block = signatureBlock(layout, setting, writer)
  if (block.length === 0) return noProfile
  const said = block.flatMap((line, i) => line.said.map((one) => ({ ...one, line: i })))
  // Behind the street stands the place.
  const street = block.findIndex(
    ({ text, phones }) => /^\s*\d{1,4}(?: ?(?:bis|ter))?,? \p{L}/u.test(text) && phones.length === 0,
  )
  const name = nameIn(said, setting, writer)
  const known = name?.value ?? writer.name
  const phone = firstPhone(block.flatMap((line) => line.phones))
  const own = block
    .flatMap((line) => line.addresses)
    .find((address) => !isService(address.value) || bearsName(address.value, known))
  const [role, organisation] = postOf(
    street < 0
      ? said
      : said.filter(({ line, kind }) => line <= street || (kind !== 'words' && kind !== 'name')),
    writer,
  )
  const value = (part: Said | null, rule: string) => {
    const text = part && oneLine(part.text)
    return part && text ? read(text, part.text, 'text', part.at, rule) : null
  }
  return {
    name,
    phone: phone && read(phone.value, phone.words, 'text', phone.at, 'signature'),
    email: own ? read(own.value, own.words, 'text', own.at, 'signature') : null,
    role: value(
      (role as Said | null) ??
        underName(said, name?.evidence.at ?? null) ??
        unnamedRole(said, name?.evidence.at ?? null, organisation),
      'signature',
    ),
    organisation: value(organisation, 'signature'),
  }
}

type Placed = Said & { readonly line: number }

/**
 * Role and organisation. An organisation on its own line is the employer: then what a role is "of" stays with it
 * (`Directrice de la médiathèque`, above `Communauté de communes des Terrasses`).
 */
function postOf(said: readonly Placed[], writer: Writer): [Said | null, Said | null] {
  // A rank before the name is the post only where no other is told.
  const name = said.find(({ kind }) => kind === 'name')
  const posts = said.filter(({ kind }) => kind === 'role')
  const role =
    (name && posts[0] && posts[0].line === name.line && posts[0].at < name.at ? posts[1] : undefined) ??
    posts[0] ??
    null
  const beside =
    role &&
    said.find((one) => one.kind === 'organisation' && one.line === role.line && one.piece === role.piece)
  const apart = said.find(
    (one) =>
      one.kind === 'organisation' && !(beside && one.line === beside.line && one.piece === beside.piece),
  )
  if (role && beside && beside.of !== null && apart) {
    return [{ ...role, text: `${role.text} ${beside.of}${beside.text}` }, apart]
  }
  return [role, (organisationOf(said) as Said | null) ?? unnamedOrganisation(said, writer)]
}

/** The name that agrees with the headers, the fullest first; else the first that is surely one; else two capitals. */
function nameIn(said: readonly Placed[], setting: Setting, writer: Writer): Profile['name'] {
  const names = said
    .filter((one) => one.kind === 'name')
    .flatMap((one) => {
      const name = parseName(one.text, writer.address?.split('@')[0] ?? null)
      return name && !setting.isOutsider(name) ? [{ one, name }] : []
    })
  const agreeing = names.filter(({ name }) => writer.name !== null && agree(name, writer.name))
  const full = (list: typeof names) => list.find(({ name }) => name.given !== null && name.family !== null)
  const chosen =
    full(agreeing) ??
    (writer.name?.given && writer.name.family ? agreeing[0] : undefined) ??
    full(names.filter(({ one }) => one.sure)) ??
    agreeing[0] ??
    names.find(({ one }) => one.sure) ??
    full(names.filter(({ one }) => one.line <= 1))
  return chosen ? read(chosen.name, chosen.one.text, 'text', chosen.one.at, 'signature') : null
}

/**
 * An organisation whose words tell nothing ("Passerelles", "Les Escales"): a capitalised piece that the writer's
 * domain bears, or else the first such piece under or behind the name.
 */
function unnamedOrganisation(said: readonly Placed[], writer: Writer): Said | null {
  const spare = said
    .filter((one) => !/^(?:mr?|mme|mrs|ms|miss|dr|me|mlle|ps|nb)\.?$/i.test(one.text))
    .filter((one) => one.kind === 'words' || isStrange(one, writer))
    .filter((one) => isTitle(one.text) && !/\d{4}/.test(one.text))
    .filter((one) => !isDegree(one, said))
  const letters = plain(writer.address?.split('@')[1] ?? '').replace(/[^a-z]/g, '')
  // Domains write an umlaut as two letters.
  const domain = `${letters} ${letters.replace(/([aou])e/g, '$1')}`
  const borne = spare.find((one) =>
    plainWords(one.text).some((word) => word.length > 3 && domain.includes(word)),
  )
  const name = said.find((one) => one.kind === 'name' && one.sure)
  // One word that nothing bears may as well be an office: "Coxswain".
  const behind = spare.filter(
    (one) =>
      name !== undefined &&
      one.at > name.at &&
      ((one.text.includes(' ') && !isCommon(one.text)) || isAllCapitals(one.text)),
  )
  // "IDVA" over "Safe Haven": letters of an office over the house.
  const [first, second] = behind
  const house =
    first && second && isAllCapitals(first.text) && first.text.length < 7 && second.text.includes(' ')
      ? second
      : first
  return borne ?? (said.some((one) => one.kind === 'role') ? behind.at(-1) : house) ?? null
}

/** Capitals that could be a name, but are not the writer's, nor hold a given name: `STEMO de Garonelle`. */
function isStrange(one: Said, writer: Writer): boolean {
  if (one.kind !== 'name') return false
  if (!one.sure) return true
  const name = parseName(one.text)
  return (
    writer.name !== null &&
    name !== null &&
    !agree(name, writer.name) &&
    !plainWords(one.text).some(isGivenName)
  )
}

/** `Rose Barlow MRICS`: letters in the piece that the name opens. */
function isDegree(one: Placed, said: readonly Placed[]): boolean {
  return (
    /^\p{Lu}{2,7}$/u.test(one.text) &&
    said.some(
      ({ kind, line, piece, at }) =>
        kind === 'name' && line === one.line && piece === one.piece && at < one.at,
    )
  )
}

/** `Second de cuisine`: but for its first letter no name, but what anybody may be. */
function isCommon(text: string): boolean {
  return !/\p{Lu}/u.test(text.slice(1)) && !/\d/.test(text)
}

/** A common noun right under the name: `Second de cuisine`. */
function underName(said: readonly Placed[], nameAt: number | null): Placed | null {
  const name = said.find(({ at }) => at === nameAt)
  if (!name) return null
  const under = said.filter(({ line }) => line === name.line + 1)
  const [one] = under
  return under.length === 1 &&
    one?.kind === 'words' &&
    isCommon(one.text) &&
    /^\p{L}+ (?:de |d['’])/u.test(one.text)
    ? one
    : null
}

/** With an organisation but no known role: the piece between the name and the organisation. */
function unnamedRole(
  said: readonly Placed[],
  nameAt: number | null,
  organisation: { readonly at: number } | null,
): Said | null {
  if (nameAt === null || organisation === null) return null
  const between = said.filter((one) => one.at > nameAt && one.at < organisation.at)
  return between.length === 1 && between[0]?.kind === 'words' && /^\p{L}/u.test(between[0].text)
    ? between[0]
    : null
}

function isTitle(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length > 0 &&
    words.length <= 7 &&
    !isClause.test(plain(text)) &&
    /^\p{Lu}|^(?:la|le|les|l') ?\p{Lu}/u.test(text)
  )
}

/** Words of a saying rather than of a name. */
const isClause = /\b(?:on|il|elle|nous|vous|tu|je|we|you|they|it|est|sont|is|are|va|vont|pas|ne|not)\b/
