import { organisationOf } from '#src/reading/describe.ts'
import { isGivenName } from '#src/reading/phrases/given-names.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import { readPiece } from '#src/reading/pieces.ts'
import { plain } from '#src/reading/plain.ts'
import type { Sentence } from '#src/reading/sentences.ts'
import { wordsOf } from '#src/reading/words.ts'
import { houseAt, workplaceAt } from '#src/reading/workplace.ts'

/** Words of a text and their offset in it. */
interface Place {
  readonly text: string
  readonly at: number
}

/**
 * The house that a sentence says its writer belongs to, in whatever words: `je dirige la crèche des Lucioles`,
 * `I teach biology at Hillview School`, `nous serons deux du Cyclo-club de Brel`.
 */
export function belongingIn(sentence: Sentence, domain = ''): Place | null {
  const opening = onPart.exec(sentence.plain)?.[0].length ?? 0
  const stood = opening > 0 ? houseIn(sentence.text.slice(opening - 1).split(/[,:]/)[0] ?? '', true, 1) : null
  if (stood) return { text: stood.text, at: opening - 1 + stood.at }
  const own = ownHouse(sentence)
  if (own) return own
  for (const match of sentence.plain.matchAll(belongs)) {
    const from = match.index + match[0].length
    const tail = sentence.plain.slice(from, from + 160)
    const end = from + (goesOn.exec(tail)?.index ?? tail.length)
    const text = sentence.text.slice(from, end)
    // Only "I run", "je dirige" have the house itself behind them.
    const named = nameds.test(match[0])
    const found =
      named && !/^ ?["«“]? ?\p{Lu}/u.test(text)
        ? null
        : houseIn(text, heads.test(match[0]), named ? 1 : 14, domain)
    // "Je travaille à côté du lycée" says where, not for whom.
    if (found && !beside.test(plain(text.slice(0, found.at))))
      return { text: found.text, at: from + found.at }
  }
  return null
}

/** `Notre association, Les Mains Vertes, …`: its name right behind its kind. */
function ownHouse({ text, plain }: Sentence): Place | null {
  const found = kindOfHouse.exec(plain)
  const from = found ? found.index + found[0].length : 0
  const name = found
    ? /^["«“ ]{0,2}(\p{Lu}[^,;:.()!?"»”]{2,60})/u.exec(text.slice(from, from + 70))?.[1]
    : undefined
  return name ? { text: name.trimEnd(), at: from + text.slice(from).indexOf(name) } : null
}

const kindOfHouse =
  /\b(?:our|my|notre|mon|ma) (?:\p{L}{1,15} )?(?:charity|organi[sz]ation|association|asso|company|group|club|structure|collectif|ferme|farm|society|entreprise|employer|employeur|compagnie) ?(?:is called |is |s'appelle |est |, |: |\()/u
const beside = /\b(?:a cote|pres|proche|en face|near|next|opposite|loin|autour|behind)\b/

/** The house of those whom a sentence registers, where its writer says no other: `staff from Fernleigh Academy`. */
export function groupIn(sentence: Sentence): Place | null {
  const found = group.exec(sentence.plain)
  const from = found ? found.index + found[0].length : 0
  const place = found && houseIn(sentence.text.slice(from, from + 120), false, 1)
  return place && { text: place.text, at: from + place.at }
}

const group =
  /\b(?:members? of staff|staff|colleagues|people|team members|participants|delegates|employees|agents|salariees?|salaries|collegues|membres|personnes|stagiaires|benevoles) (?=(?:from|at|of|du|de la|de l'|des|d') ?)/

/** The house that a few words name behind a preposition, or at their start when `direct`. */
export function houseIn(text: string, direct: boolean, most = 14, domain = ''): Place | null {
  const words = wordsOf(text.split(/[,;:()]|\s[-–—]\s/)[0] ?? '')
  const lower = text === text.toLowerCase()
  for (let i = 0; i < Math.min(words.length, most); i++) {
    const joined = prepositions.has(words[i]?.plain ?? '')
    if (!joined && !(direct && i === 0)) continue
    const rest = text.slice(joined ? (words[i]?.end ?? 0) : 0)
    const shift = text.length - rest.length
    const said = readPiece(rest.replace(/["«»“”]/g, ' ').split(/[,;:()]|\s[-–—]\s/)[0] ?? '')
    const known = organisationOf(said.slice(0, 1))
    if (known && (lower || isProper(known.text)) && !isPerson(known.text))
      return { text: known.text, at: shift + known.at }
    const place = joined ? workplaceAt(words, i, domain) : houseAt(words, i)
    const first = place && words[place.from]
    const last = place && words[place.to - 1]
    if (first && last) return { text: text.slice(first.at, last.end), at: first.at }
  }
  return null
}

/** Holds a word that only a name has: a capital of its own. */
export function isProper(text: string): boolean {
  return wordsOf(text).some((word) => word.isCapitalised && !isNeverName(word.text))
}

function isPerson(text: string): boolean {
  return (
    isGivenName(text.split(/\s/)[0] ?? '') && !/\s\p{Ll}/u.test(text) && plain(text).split(' ').length < 2
  )
}

const prepositions: ReadonlySet<string> = new Set(
  "at for with from a au aux chez pour dans du de d' des".split(' '),
)

/** `Pour la mairie de Givry, merci d'inscrire …`: for whom the whole sentence speaks. */
const onPart =
  /^(?:bonjour ?,? )?(?:pour|for) (?=(?:la |le |les |l'|notre |nos |the |our )[^,:]{3,60}[,:] ?(?:merci|veuillez|je |j'|nous|c'est|on |pouvez|pourriez|voici|please|i |we |could|can )|(?:la |le |les |l'|the )[^,:]{3,60} ?:$)/

/** What somebody does somewhere, or leads. */
const belongs =
  /\b(?:(?:this is|i am|i'm|it's|c'est|ici) \p{L}{2,20}(?: \p{L}{2,20})?(?= (?:from|at|of|de|du|chez) )|je (?:co-?)?(?:dirige|coordonne|gere|tiens|preside|anime|pilote|encadre|represente|bosse|travail(?:le|les|l)?|interviens|exerce|enseigne|etudie|milite|fais partie|suis (?:membre|benevole|salariee?|adherente?|basee?|rattachee?|employee?|affectee?|en stage|en service civique|en poste|en alternance|en formation|etudiante?|scolarisee?))|j'(?:interviens|exerce|enseigne|etudie|anime|encadre|ecris au nom|appartiens)|(?:nous|on) (?:serons|sera|sommes|est|venons|vient|viendrons)(?: (?:deux|trois|quatre|cinq|\d))?|je (?:fais|prepare|effectue|termine|suis) (?:une?|mon|ma|mes) (?:\p{L}{1,15} ){1,2}(?=a |au |chez |dans |en )|en stage|(?:au|en) nom|de la part|pour le compte|appelee?s?|qui s'appelle|nommee?|i (?:co-)?(?:run|manage|chair|lead|head|direct|co-?ordinate|represent|organi[sz]e|founded|edit|sit on|serve on|teach|work|volunteer|help|study|intern|garden|serve)|of us|(?:i'm|i am|we're|we are) doing (?:\p{L}{1,15} ){1,3}(?=at |with |for )|i do (?:\p{L}{1,15} ){1,3}(?=for |at |with )|(?:we're|we are) (?:both |all )?(?=at |with |from )|(?:we're|we are) (?:both |all )|i (?:help|look|am here|am based|am part|am a member|am involved|am employed|am studying|am working|am volunteering|am interning)|i'm (?:based|part|a member|involved|employed|studying|working|volunteering|interning|with|from)|i am (?:with|from)|on behalf|called|we(?:'re| are) (?:with|from))\b/gu

const heads =
  /(?:dirige|coordonne|gere|tiens|preside|anime|pilote|encadre|represente|run|manage|chair|lead|head|direct|co-?ordinate|represent|organi[sz]e|founded|edit|sit on|serve on|appelee?s?|s'appelle|nommee?|called|au nom|behalf|with|from|part|partie)$/

const nameds = /(?:appelee?s?|s'appelle|nommee?s?|called)$/

const goesOn =
  /(?:,? et |,? and |, )?(?:\bje |\bj'|\bnous |\bon |\bi |\bi'd |\bi'm |\bwe |\bqui |\bdont |\bmais |\bcar |\bparce |\bbecause |\bwho |\bsouhait|\bvoudrais |\baimerais |\bdesire|\bmerci |\bwould |\bplease |\bdepuis |\bsince |\bm'inscri)|[.!?;]\s/
