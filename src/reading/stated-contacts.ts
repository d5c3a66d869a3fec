import { bearsName, findAddresses, isService } from '#src/reading/addresses.ts'
import type { Span } from '#src/reading/layout.ts'
import type { Name } from '#src/reading/names.ts'
import { findPhones, firstPhone } from '#src/reading/phones.ts'
import { type Profile, read } from '#src/reading/profile.ts'
import type { Sentence } from '#src/reading/sentences.ts'
import type { Setting } from '#src/reading/setting.ts'

/** Numbers and addresses in sentences that are not about somebody else. */
export function contactsIn(
  sentences: readonly Sentence[],
  taken: readonly Span[],
  setting: Setting,
  known: Name | null,
): Pick<Profile, 'phone' | 'email'> {
  const isTaken = (at: number) => taken.some(({ start, end }) => at >= start && at < end)
  const mine = sentences.filter((sentence) => !hers.test(sentence.plain))
  const phones = mine.flatMap((sentence) =>
    findPhones(sentence.text, setting.country)
      .filter(({ at }) => !isTaken(sentence.start + at) && !oldOne.test(sentence.plain.slice(0, at)))
      .map((phone) => ({ ...phone, at: sentence.start + phone.at })),
  )
  const addresses = mine.flatMap((sentence) =>
    findAddresses(sentence.text)
      .filter(({ value, at }) => !setting.ours.has(value) && !isTaken(sentence.start + at))
      .map((address) => ({
        ...address,
        before: sentence.plain.slice(0, address.at),
        behind: sentence.plain.slice(address.end, address.end + 60),
        at: sentence.start + address.at,
      })),
  )
  const current = addresses.filter(
    ({ before, behind }) =>
      !oldOne.test(before) &&
      !/^ ?(?:devient|est remplacee?|n'existe plus|ne fonctionne plus|is replaced|is now|has changed|sera (?:coupee|fermee|supprimee))/.test(
        behind,
      ),
  )
  const claimed = current.find(({ before }) => claims.test(before))
  const email =
    claimed ??
    current.find(({ value }) => bearsName(value, known)) ??
    current.find(({ value }) => !isService(value))
  const phone = firstPhone(phones)
  return {
    phone: phone && read(phone.value, phone.words, 'text', phone.at, 'stated'),
    email: email ? read(email.value, email.words, 'text', email.at, 'stated') : null,
  }
}

/** Words before an address that make it the writer's, be it a service's. */
const claims =
  /\b(?:(?:mon|ma|mes|nos|notre|my|our) (?:\p{L}{1,20} ){0,3}(?:adresse|mail|e-mail|courriel|mel|messagerie|email|address|e-mail address)|m'ecrire|me joindre|me repondre|me contacter|m'envoyer|joignable|reach me|contact me|write to me|reply to|repondre (?:a|sur)|ecrivez-moi|utilisez|utiliser|use|nouvelle adresse|new address|new e?-?mail)\b[^@]{0,60}$/u

const oldOne =
  /(?:ancien(?:ne)?s?|plus rien|ne plus|au lieu d|a la place d|et non|instead of|previous|former|old|no longer|remplace[rz]? (?:l|mon)|et pas|not)\b[^.@\d]{0,60}$/
const hers =
  /\b(?:la|le|les) (?:joindre|contacter|prevenir|appeler)|\bl'(?:appeler|avertir|avoir au)\b|\blui (?:ecrire|telephoner|envoyer|repondre)\b|\b(?:call|ring|text|email|phone|write to) (?:him|her)\b|\b(?:son|sa|ses|leur|leurs|his|her|their) (?:\p{L}{1,20} ){0,2}(?:adresse|mail|e-mail|courriel|mel|numero|tel|telephone|portable|ligne|phone|email|address|number|coordonnees|mobile)|\breach (?:her|him)|\bcontact (?:her|him)/u
