import type { Sentence } from '#src/reading/sentences.ts'

/** How long the heading of a line is that names a seminar and a colon before people: `17 mars : Paul Renou et Ana Lopes`. */
export function headingOf(sentence: Sentence): number {
  if (selfSpeaks.test(sentence.plain)) return 0
  return heading.exec(sentence.plain)?.[0].length ?? 0
}

const heading =
  /^ ?(?:(?=[^:@]{0,50}\d|(?:le |la )?(?:seminaire|seance|rencontre|session|atelier|seminar|workshop|talk|evening|module)s? )[^:@]{1,60} ?: |(?:(?:seminaire|seance|rencontre|session|atelier|seminar|workshop|talk|evening|module) )?(?:n° ?)?\d{1,2} ?[-–] )/
const selfSpeaks = /\b(?:je|j'|nous|i|i'm|we)\b/

/** Right before one of the names behind a heading. */
export const follows = /(?:^|[:,;(+–-]|\bet|\band|&|\p{L}{4,}) ?$/u

/** Between two names that are told together: the one known makes the other known. */
export const andBetween = /^ ?(?:\([^)]{0,60}\) ?)?(?:et|and|&|\+) ?$/
export const andBehind = /^ (?:et|and|&|\+) /

/** Right before names, at a distance that holds a seminar at most: `two people for 2 - …`, `swap … for …`. */
export const announces =
  /\b(?:people|persons|personnes?|collegues?|colleagues?|participante?s?|attendees?|delegates?|names?|noms?|following|suivante?s?|stagiaires?|benevoles?|volunteers?)\b[^.:;]{0,30}(?::|-|–) $|\b(?:swap|replace|exchange|remplacer|echanger)\b[^.;:]{0,40}(?: for| with| by| par| contre|swap|replace|exchange|remplacer) $/
