import type { Hit } from '#src/reading/hits.ts'
import { readPiece } from '#src/reading/pieces.ts'
import { plain } from '#src/reading/plain.ts'
import type { Sentence } from '#src/reading/sentences.ts'

/** Words and their offset in the layout's text. */
interface Place {
  readonly text: string
  readonly at: number
}

/** The role that stands beside a name though no list knows it: an apposition, what leads to the name, a bare noun in a list. */
export function roleBeside(sentence: Sentence, hit: Hit): Place | null {
  const item = sentence.item || hit.start === 0
  return apposition(sentence, hit) ?? roleBefore(sentence, hit) ?? (item ? bareNoun(sentence, hit) : null)
}

/** `Julie Ferrat, l'accueillante, …`: a noun beside the name, whatever it is. */
function apposition(sentence: Sentence, hit: Hit): Place | null {
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

/** In a list: `Kirsty Begg, watch keeper: seminar 1`, a noun between marks, in small letters, whatever it is. */
function bareNoun(sentence: Sentence, hit: Hit): Place | null {
  const found = /^ ?[,(–-] ?(\p{Ll}[\p{L}' -]{2,40}?) ?(?:[,):;]|\s[-–]\s)/u.exec(
    sentence.text.slice(hit.end, hit.end + 60),
  )
  const noun = found?.[1]
  if (
    !found ||
    !noun ||
    noun.split(' ').length > 4 ||
    noNoun.test(plain(noun)) ||
    readPiece(noun)[0]?.kind !== 'words'
  )
    return null
  return { text: noun, at: sentence.start + hit.end + found[0].indexOf(noun) }
}

/** What else stands between marks behind a name. */
const noNoun =
  /^(?:en|a|au|aux|avec|pour|par|sur|sous|si|qui|et|ou|mais|plus|pas|non|oui|svp|merci|idem|absente?|presente?|seule?|seulement|uniquement|toutes?|tous|les?|la|des?|du|ma|mon|sa|son|only|online|both|all|if|with|without|in|on|at|to|from|for|too|also|please|maybe|probably|who|and|or|my|our|his|her|the|vegetar\p{L}*|vegan|allerg\p{L}*|visio|distance|distanciel|presentiel|remplac\p{L}*|inscrite?|moi|moi-meme|myself|me|malade|collegue|colleague|amie?|voisine?|same|seminar\p{L}*|session\p{L}*|seance\p{L}*|atelier\p{L}*|rencontre\p{L}*|tel|mail|email|mobile|portable|poste)\b|\bconfirm|\breserve\b|\bpossible\b/u

/** `notre trésorière Ewa NOWICKA`: a role that ends where the name starts. */
function roleBefore(sentence: Sentence, hit: Hit): Place | null {
  const start = Math.max(0, hit.start - 80)
  // "notre CPE, M. Julien Faure": the comma belongs to the apposition.
  const before = sentence.text.slice(start, hit.start)
  const window =
    /\b(?:notre|nos|ma|mon|sa|son|la|le|our|my|the|his|her|its|their) [^,]{2,60},\s$|\bl['’][^,]{2,60},\s$/i.test(
      before,
    )
      ? before.slice(0, -2)
      : before
  const from = [
    ...window.matchAll(
      /[,;:(.]|[\s'’](?:et|que|inscrire|register|and|collègue|colleague|est|c'est|our|my|his|her|their)\s|\s-\s/g,
    ),
  ].at(-1)
  const at = from ? from.index + from[0].length : 0
  const parts = readPiece(window.slice(at).trimEnd())
  const role = parts.at(-1)
  if (role?.kind !== 'role' || role.at + role.text.length < window.slice(at).trimEnd().length - 2) return null
  if (/^(?:madame|monsieur|docteure?|professeure?|maitre|prof|collegues?)$/i.test(role.text)) return null
  return { text: role.text, at: sentence.start + start + at + role.at }
}
