import type { Address } from '#src/domain/message.ts'
import { isService, localPart, nameOfAddress } from '#src/reading/addresses.ts'
import { describe, organisationOf, roleOf } from '#src/reading/describe.ts'
import { agree, parseName } from '#src/reading/names.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { opensOrganisation } from '#src/reading/phrases/organisations.ts'
import { plain } from '#src/reading/plain.ts'
import { noProfile, oneLine, type Profile, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'
import { wordsOf } from '#src/reading/words.ts'

/**
 * What an address header says of its owner: the display name, with the organisation or rank that many put in it
 * (`Solène BAZIN - CSAPA La Rive`, `Cne DUPONT`), an organisation alone, and at last the address itself.
 */
export function readHeader(address: Address | null, setting: Setting): Profile {
  if (!address || setting.ours.has(address.address)) return noProfile
  const shown = titled(address.name)
    .replace(/^["'\s]{1,5}|["'\s]{1,5}$/g, '')
    .replace(/\s(?:via|par|from)\s.*$/i, '')
    .replace(/^\[[^\]]{1,20}\]\s*/, '')
    // "Secrétariat du Dr Pons", "Office of Siân Lloyd-Parry": the desk writes, not whom it serves.
    .replace(
      /^(?:secr[ée]tariat|assistante?|accueil|bureau|office|pa|diary secretary)\b[^,]{0,20}\s(?:du |de |d['’]|of |to )?(?:dr|docteur|pr|professeur|me|ma[iî]tre|m\.|mme|mr|mrs|ms)\b.*$|^office of .*$|^pa to .*$|^cabinet (?:de |du |d['’])(?:la |l['’])?(?:[ée]chevine?|maire|ministre|pr[ée]sidente?|d[ée]put[ée]e?|s[ée]nat(?:eur|rice)|pr[ée]f[eè]te?|bourgmestre|recteur|directeur|directrice|adjointe?)\b.*$/i,
      '',
    )
    // A couple's name is the one they share.
    .replace(/^(?:m|mr|monsieur)\.?\s{1,3}(?:et|&)\s{1,3}(?=mme|madame)/i, '')
  const local = localPart(address.address)
  const read1 = shown.includes('@') ? noProfile : readDisplayName(shown, local, setting)
  const name = completed(read1.name, nameFromAddress(address))
  return { ...read1, name, email: read(address.address, address.address, 'headers', 0, 'header') }
}

function readDisplayName(shown: string, local: string, setting: Setting): Profile {
  if (shown === '') return noProfile
  const text = (words: string | undefined, rule: string) => {
    const line = words && oneLine(words)
    return line ? read(line, shown, 'headers', 0, rule) : null
  }
  // "AS Villeronce Handball" of secretariat@ is whoever's the desk is.
  const shownWords = wordsOf(shown)
  if (
    isService(`${local}@`) &&
    shownWords.length > 1 &&
    !desk.test(plain(shown)) &&
    !shownWords.some((word) => isGivenName(word.text)) &&
    (shownWords.length > 2 ||
      describe(shown, 0, setting, null).said.every(({ kind, sure }) => kind !== 'name' || !sure))
  )
    return {
      ...noProfile,
      organisation: text(
        organisationOf(describe(shown, 0, setting, null).said)?.text ?? shown,
        'display-name',
      ),
    }

  // "DUPONT, Marie" is one name; "Marie Dupont, CCAS" is not.
  const core = shown.replace(/\s*\([^)]{0,80}\)\s*$/, '')
  const [before = '', after = '', ...more] = core.split(',')
  const inverted = more.length === 0 && after.trim() !== '' ? parseName(core, local) : null
  const aside = inverted ? describe(after, 0, setting, null).said : []
  if (inverted && !roleOf(aside) && !organisationOf(aside) && before.split(/\s+/).length <= 4)
    return {
      ...noProfile,
      name: read(inverted, shown, 'headers', 0, 'display-name'),
      organisation: text(
        organisationOf(describe(shown.slice(core.length), 0, setting, null).said)?.text,
        'display-name',
      ),
    }

  const { said } = describe(shown, 0, setting, nameOfAddress(`${local}@`))
  // A rank alone before the name ("Major J. R. Stanhope") addresses, it does not describe.
  const post = roleOf(said)
  const rank = post !== null && post.at === 0 && !post.text.includes(' ')
  const role = rank ? null : text(post?.text, 'display-name')
  const named = said.filter((one) => one.kind === 'name')
  const person = named.find((one) => one.sure) ?? named[0]
  const organisation = text(
    (
      said.find((one) => one.kind === 'organisation') ??
      (person
        ? said.find(
            (one) =>
              (one.kind === 'words' && /^\p{Lu}.{2}/u.test(one.text)) ||
              (one.kind === 'name' && one !== person && !one.sure && one.text.includes(' ')),
          )
        : null)
    )?.text,
    'display-name',
  )
  if (person) {
    const name = parseName(person.text, local)
    return { ...noProfile, name: name && read(name, shown, 'headers', 0, 'display-name'), organisation, role }
  }
  if (organisation) return { ...noProfile, organisation: text(shown, 'display-name'), role: null }
  const words = wordsOf(shown)
  const opens = words.findIndex(
    ({ plain }, i) => i > 0 && opensOrganisation([plain, words[i + 1]?.plain ?? '']),
  )
  if (opens > 0)
    return { ...noProfile, organisation: text(shown.slice(words[opens]?.at ?? 0), 'display-name'), role }
  const name =
    said.length === 1 && said[0]?.kind === 'words' && /^\p{L}/u.test(shown) && !role && words.length > 1
      ? parseName(shown, local)
      : null
  return { ...noProfile, name: name && read(name, shown, 'headers', 0, 'display-name'), role }
}

/** A desk's own words, or a person's after them: nobody's name. */
const desk =
  /^(?:(?:le |la |l')?(?:secretariat|accueil|standard|direction|presidence|service|bureau|office|reception|inscriptions?|contact|info|admin|administration|the office)\b|mme|mlle|m\.|mr|mrs|ms|dr)/

/** `marie claude henry`, which no capital tells from other words. */
function titled(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name
}

/** `Jeanne D.` of `jeanne.dubois@`, `Jeanne` of `j.dubois@`: the address completes a name that agrees with it. */
function completed(shown: Profile['name'], address: Profile['name']): Profile['name'] {
  if (!shown || !address) return shown ?? address
  const { given, family } = shown.value
  if (given === null || family !== null || address.value.family === null) return shown
  const initial = address.evidence.words[0]?.toLowerCase() === plain(given)[0]
  const fits = address.value.given === null ? initial : agree(address.value, shown.value)
  return fits ? { ...shown, value: { given, family: address.value.family } } : shown
}

function nameFromAddress(address: Address): Profile['name'] {
  const name = nameOfAddress(address.address)
  return name && read(name, localPart(address.address), 'headers', 0, 'local-part')
}
