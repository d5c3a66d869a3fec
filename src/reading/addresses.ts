import { matches } from '#src/reading/matches.ts'
import type { Name } from '#src/reading/names.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { opensOrganisation } from '#src/reading/phrases/organisations.ts'
import { plain, plainWords } from '#src/reading/plain.ts'

/** An e-mail address as somebody wrote it. */
export interface WrittenAddress {
  /** Lower case. */
  readonly value: string
  readonly words: string
  readonly at: number
  readonly end: number
}

const shape = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,6}[\p{L}]{2,24}/gu

/** Every e-mail address in a text, in order. */
export function findAddresses(text: string): WrittenAddress[] {
  if (!text.includes('@')) return []
  return matches(shape, text).map((match) => ({
    value: match[0].toLowerCase(),
    words: match[0],
    at: match.index,
    end: match.index + match[0].length,
  }))
}

/** The part before the `@`. */
export function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')))
}

const services: ReadonlySet<string> = new Set(
  `accueil acceuil adherents adhesion admin administration administratif agence animation animations archives asso association atelier bonjour
  boutique bureau cabinet centre centresocial ccas cfa club coiffure collectif college com commercial communication compta comptabilite contact contacts coordination cs csc
  culture developpement dg dga dgs direction directeur directrice dpo drh ecole education elus emploi enfance equipe espace familles famille foyer
  formation formations hello hi help habitants info infos information informations inscription inscriptions insertion intervenants jeunes jeunesse join
  logement lycee mail mairie maire maison manager marketing mediation mdq mediatheque mjc mission noreply no-reply numerique office permanence pmi pole
  police policemunicipale pm postmaster president presidence presidente prevention projet projets proviseur qualite reception recrutement reservation responsable residence rh
  sante sec secretaire secretariat secr seniors service services siege social solidarite sos standard structure support syndic team
  tresorier vie-scolaire viescolaire ville webmaster welcome
  office enquiries enquiry reception hr media press events training outreach mailbox general`
    .split(/\s+/)
    .filter(Boolean),
)

/** True for an address that a desk holds rather than a person: `accueil@`, `secretariat.dpvs@`, `contact-mjc@`. */
export function isService(address: string): boolean {
  const local = plain(localPart(address))
  const parts = local.split(/[._+-]/)
  if (parts.length > 1 && isGivenName(parts[0] ?? '')) return false
  return services.has(local) || parts.some((part) => services.has(part.replace(/\d+$/, '')))
}

/** True when the local part bears the name: the family name, or the given name in full. */
export function bearsName(address: string, name: Name | null): boolean {
  if (!name) return false
  const local = plain(localPart(address)).replace(/[^a-z]/g, '')
  const words = [...plainWords(name.family ?? ''), ...plainWords(name.given ?? '')]
  if (words.some((word) => word.length >= 4 && local.includes(word))) return true
  return words.join('').length >= 4 && words.some((word) => word.length === 3 && local.includes(word))
}

/**
 * The name an address is made of, as a last resort: `marie.dupont@` → Marie Dupont, `j-p.martin@` → Martin.
 * Null for a service address, and for one that does not divide into names.
 */
export function nameOfAddress(address: string): Name | null {
  if (isService(address)) return null
  const parts = localPart(address).replace(/\d+$/, '').split(/[._]/).filter(Boolean)
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\p{L}[\p{L}'-]*$/u.test(part)))
    return null
  if (!isGivenName(parts[0] ?? '') && parts.some((part) => opensOrganisation([plain(part), '']))) return null
  if (parts.some((part) => /^(?:perso|pro|mail|gmail|email|asso|boulot|maison|net|com|fr)$/i.test(part)))
    return null
  const turned = parts.length === 2 && isGivenName(parts[1] ?? '') && !isGivenName(parts[0] ?? '')
  const [first = '', ...others] = turned && (parts[0] ?? '').length > 2 ? [...parts].reverse() : parts
  // "j.p.delorme": all initials before the family name.
  while (first.length === 1 && others.length > 1 && others[0]?.length === 1) others.shift()
  const family = others.join(' ')
  if (family.replace(/[^\p{L}]/gu, '').length < 3) return null
  const initial = first.replace('-', '').length <= 2
  return { given: initial ? null : titled(first), family: titled(family) }
}

function titled(words: string): string {
  return words.replace(/(^|[ '-])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
}
