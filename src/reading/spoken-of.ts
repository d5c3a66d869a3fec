import type { Sentence } from '#src/reading/sentences.ts'

/**
 * True where a sentence only speaks of the person it names: who told the writer of it, who is copied or asked after,
 * who is ill so that the writer stays away. Nobody of these is to be registered.
 * @param before plain text before the name, @param after plain text behind it, both short
 */
export function isSpokenOf(sentence: Sentence, before: string, after: string): boolean {
  return spokenOf.test(after) || isAskedAfter(sentence, before, after) || isReason(before, after)
}

/** Right behind a name: it is whoever told the writer of it. */
const spokenOf =
  /^(?: ?,)?(?:[^,;.]{1,40},)? (?:(?:est|sont|is|are) (?:en copie|copied|in copy|cc|informee?s?|au courant|prevenue?s?|aware)|m'a|m'avait|nous avait|m'ont|nous a|nous ont|vous a|suggested|recommended|told|forwarded|mentioned|passed (?:it|this|me)|sent|invited|encouraged|advised|urged|says? i|said|thinks? i|thought|me (?:conseille|recommande|suggere|dit|pousse))\b/

/** "Est-ce que Marc Petit sera là ?" asks after somebody. */
function isAskedAfter({ plain }: Sentence, before: string, after: string): boolean {
  return (
    /\?\s*$/.test(plain) &&
    /^(?:et )?(?:est-ce qu|will |is |does |did |savez-vous|do you know)/.test(plain) &&
    /^ (?:sera|seront|vient|viendra|parle|intervient|interviendra|be |going|coming|speak)/.test(after) &&
    !/\b(?:peut|pourrait|puisse|inscri|ajout|can|could|regist|add|book)/.test(plain) &&
    !kin.test(before)
  )
}

/** "Mon fils Théo est malade le 4, donc je ne pourrai pas": why the writer stays away. */
function isReason(before: string, after: string): boolean {
  return (
    kin.test(before) &&
    /^,? (?:est|etait|sera|a|is|was|has|had|will be) [^.;]{1,60}\b(?:donc|alors|du coup|so|which means|et) (?:je|j'|i|nous|we)\b/.test(
      after,
    )
  )
}

/** Right before a name: whose relative, friend or colleague it is. */
export const kin =
  /\b(?:my|our|mon|ma|notre) (?:\p{L}{1,20} )?(?:collegue|colleague|stagiaire|binome|mari|femme|epouse|epoux|compagne|compagnon|amie?|soeur|frere|fille|fils|mere|pere|voisine?|friend|husband|wife|partner|sister|brother|daughter|son|neighbour|neighbor|intern|trainee)s?,? $/u
