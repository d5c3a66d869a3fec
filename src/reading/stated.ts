import { belongingIn, isProper } from '#src/reading/belonging.ts'
import { describe, organisationOf, roleOf } from '#src/reading/describe.ts'
import type { Span } from '#src/reading/layout.ts'
import { matches } from '#src/reading/matches.ts'
import { nameAt } from '#src/reading/name-run.ts'
import { agree, type Name, parseName } from '#src/reading/names.ts'
import type { Read } from '#src/reading/person.ts'
import { particles } from '#src/reading/phrases/honorifics.ts'
import { isNeverName } from '#src/reading/phrases/not-a-name.ts'
import { closesRole, looksLikeTrade, opensRole } from '#src/reading/phrases/roles.ts'
import { readPiece } from '#src/reading/pieces.ts'
import { plain } from '#src/reading/plain.ts'
import { noProfile, oneLine, over, type Profile, read } from '#src/reading/profile.ts'
import type { Sentence } from '#src/reading/sentences.ts'
import type { Setting } from '#src/reading/setting.ts'
import { contactsIn } from '#src/reading/stated-contacts.ts'
import { type Word, wordsOf } from '#src/reading/words.ts'

/**
 * What the writer says outright of himself or herself in sentences: `je m'appelle …`, `éducatrice à …, je souhaite`,
 * `ma nouvelle adresse est …`.
 * @param taken stretches that speak of others: no number or address in them is the writer's
 */
export function readStated(
  sentences: readonly Sentence[],
  taken: readonly Span[],
  setting: Setting,
  writer: Name | null,
): Profile {
  let profile: Profile = noProfile
  for (const sentence of sentences.slice(0, 200)) {
    const name = profile.name ? null : nameIn(sentence, setting, writer)
    const place = placeIn(sentence, setting, (profile.name ?? name)?.value ?? writer)
    profile = over(profile, { ...noProfile, ...place, name })
  }
  const known = profile.name?.value ?? writer
  return { ...profile, ...contactsIn(sentences, taken, setting, known) }
}

/** Words that introduce one's own name, surely (`sure`) or when what follows looks like one. */
const introductions: readonly {
  readonly shape: RegExp
  readonly sure: boolean
  readonly part?: 'given' | 'family'
}[] = [
  {
    shape: /\bmon nom de famille (?:est|s'ecrit|c'est)(?: bien| desormais| maintenant)?[ :]/,
    sure: true,
    part: 'family',
  },
  {
    shape: /\bmy (?:last name|surname|family name) (?:is|is now|is spelt|is spelled)[ :]/,
    sure: true,
    part: 'family',
  },
  {
    shape: /\b(?:mon prenom (?:est|c'est|s'ecrit)|my first name is)(?: bien)?[ :]/,
    sure: true,
    part: 'given',
  },
  {
    shape:
      /\b(?:je m'appelle?|je m ?app?elle|je m'?app?ell?e|je me nomme|je me prenomme)(?: bien| desormais| maintenant| en fait)?[ :]/,
    sure: true,
  },
  {
    shape:
      /\bmon (?:vrai |nouveau )?nom (?:complet |d'usage )?(?:est desormais|est maintenant|est bien|est|s'ecrit|c'est|devient)[ :]/,
    sure: true,
  },
  { shape: /\bmy (?:new |full |real )?name(?: is|'s)(?: now)?[ :]/, sure: true },
  { shape: /\bje soussignee?,? /, sure: true },
  { shape: /\bi,? the undersigned,? /, sure: true },
  {
    shape: /\b(?:je suis|i am|i'm|this is|it's|ici|c'est|moi c'est|moi,? c'est|de la part de moi,?) /,
    sure: false,
  },
]

function nameIn(sentence: Sentence, setting: Setting, writer: Name | null): Profile['name'] {
  for (const { shape, sure, part } of introductions) {
    const found = shape.exec(sentence.plain)
    if (!found) continue
    const at = found.index + found[0].length
    const tail = sentence.text.slice(at, at + 80)
    const words = wordsOf(tail)
    const named = nameAt(words, 0, writer, tail)
    const end = named ? smallEnd(words, named.to, tail) : sure ? untilPunctuation(tail) : 0
    if (end === 0 || (named && !sure && !named.sure)) continue
    // "C'est Sophie Blanc qui viendra" is about somebody else.
    if (!sure && /^ qui\b/.test(sentence.plain.slice(at + end, at + end + 8))) continue
    const text = tail.slice(words[0]?.at ?? 0, end)
    const name = parseName(text)
    if (!name || setting.isOutsider(name)) continue
    const alone = name.given ?? name.family
    const placed =
      part && (name.given === null || name.family === null)
        ? { given: part === 'given' ? alone : null, family: part === 'family' ? alone : null }
        : name
    return read(placed, text, 'text', sentence.start + at + (words[0]?.at ?? 0), 'self-introduction')
  }
  return null
}

/** `c'est gérard plombet de l'amicale`: a family name in small letters behind a given name in small letters. */
function smallEnd(words: readonly Word[], to: number, tail: string): number {
  const last = words[to - 1]
  const next = words[to]
  const end = last?.end ?? 0
  if (to !== 1 || !next || !/^\p{Ll}/u.test(last?.text ?? '') || tail.slice(end, next.at) !== ' ') return end
  const named =
    /^\p{Ll}[\p{Ll}'-]{3,30}$/u.test(next.text) && !isNeverName(next.text) && !opensRole(next.plain)
  return named && /^(?:,| (?:de|du|des|d'|from|at|of)\b)/.test(tail.slice(next.end)) ? next.end : end
}

/** `je m'appelle nathalie guerinot` in small letters: up to the next mark, when that is a word or four. */
function untilPunctuation(tail: string): number {
  const end = /[,.;:!?(«"\n]|\set\s|\sand\s|$/.exec(tail)?.index ?? 0
  const words = wordsOf(tail.slice(0, end))
  const stop = words.findIndex(({ text }, i) => i > 0 && isNeverName(text) && !particles.has(plain(text)))
  const last = words[(stop < 0 ? words.length : stop) - 1]
  return last && (stop < 0 ? words.length : stop) <= 4 ? last.end : 0
}

/** Words behind which one's own role or employer stands. */
const standing =
  /(?:^|\b)(?:^from|nous sommes(?: deux| trois| quatre| cinq| \d)?|we are(?: two| three| four| \d)?|nous venons|je suis|je bosse comme|je bosse|j'interviens comme|j'exerce comme|j'exerce en tant que?|j'exerce|je travail(?:le|les|l)? comme|je travail(?:le|les|l)?|j'interviens|je suis en poste|je fais mon stage|je suis en stage|je represente|au nom d[eu]s?|en tant que?|en qualite de?|en ma qualite de?|pour le compte d[eu]s?|benevole|i work as|work as|works as|i work|i am|i'm|i represent|on behalf of|speaking as|etant|travaillant(?: comme)?|exercant(?: comme)?|being|working as|(?:started|employed|here|working) as|de la part d[eu]s?|^as|^comme|(?:attend|come|register|attending|coming|here|join|serve|act|acting|volunteer) as|i've been|i have been|c'est|this is|ici|je viens|je vous ecris|je m'appelle|my name is|je soussignee?)(?:\b|(?<=')) ?(?:toujours |actuellement |desormais |maintenant |aujourd'hui |moi-meme |egalement |aussi |currently |now )?/g

/** "C'est ma cheffe qui …" */
const isOthers = /^(?:ma|mon|mes|notre|nos|my|our|sa|son|his|her|leurs?|their|votre|vos|your) /

const isState =
  /^(?:de |d'|en (?!poste|charge|master|licence|stage|apprentissage|alternance|service|these|doctorat|bts|m[12] |l[123] |fonction|premiere|deuxieme|derniere)|at (?:home|work)|on )/

/** Where the description ends and the sentence goes on. */
const goesOn =
  /(?:,? et |,? and |, )?(?:\bje |\bj'|\bnous |\bon |\bi |\bi'd |\bi'm |\bwe |\bqui |\bdont |\bmais |\bcar |\bparce |\bbecause |\bwho |\bsouhait|\bvoudrais |\baimerais |\bdesire|\bmerci |\bainsi que |\bet (?:ma|mon|mes|nos|notre) |\band (?:our|my|last|so|it|this) |\bwould |\bfor (?:\d|over |nearly |almost |many |several |the (?:last|past) |two |three |four |five |six |ten |twelve |fifteen |twenty |thirty ))/

const greeting = /^(?:bonjour|bonsoir|hello|hi|madame|monsieur|cher collegue|chere collegue)[^,]{0,40}, /

/** The role and organisation that a sentence states of the writer. */
function placeIn(
  sentence: Sentence,
  setting: Setting,
  known: Name | null,
): Pick<Profile, 'role' | 'organisation'> {
  const starts = matches(standing, sentence.plain)
    .slice(0, 6)
    .map((match) => match.index + match[0].length)
  const opening = openingRole(sentence)
  let stated: Pick<Profile, 'role' | 'organisation'> = { role: null, organisation: null }
  for (const from of opening === null ? starts : [opening, ...starts]) {
    const tail = sentence.plain.slice(from, from + 240)
    // "Je suis de garde", "d'accord", "en congé": how one is, not what.
    if (
      isOthers.test(tail) &&
      /(?:c'est|this is|it's|ici|de la part d[eu]s?|au nom de|pour le compte de|on behalf of) $/.test(
        sentence.plain.slice(0, from),
      )
    )
      continue
    if (isState.test(tail) && /(?:je suis|i am|i'm) $/.test(sentence.plain.slice(0, from))) continue
    // The first character is a word's: "LI Xiaowen" is no "I".
    const end = from + (goesOn.exec(`_${tail.slice(1)}`)?.index ?? tail.length)
    // A capital at the start of the sentence tells nothing.
    const words = sentence.text.slice(from, end)
    const small = from === opening && /^\p{Lu}\p{Ll}/u.test(words)
    const text = small ? (words[0] ?? '').toLowerCase() + words.slice(1) : words
    const { said } = describe(text, sentence.start + from, setting, known)
    // From the name of somebody else on, the sentence is about them.
    const another = said.findIndex(
      ({ kind, text }) => kind === 'name' && !(known && agree(parseName(text) ?? known, known)),
    )
    const near = said.slice(0, another < 0 ? said.length : another).filter(({ piece }) => piece <= 3)
    const first = near.find(({ kind }) => kind !== 'name')
    const role = roleOf(near)
    const house = organisationOf(near)
    // "De permanence au conseil de gestion" names no house, unless nothing here has a capital.
    const organisation = house && (role || isProper(house.text) || isSmall(sentence.text)) ? house : null
    // "je suis intéressée par le centre social": only what stands first is the writer's.
    if (!first || (first.kind === 'words' && !(organisation && joins.test(tail)))) continue
    const value = (part: typeof role, rule: string) => {
      const line = part && oneLine(part.text)
      const first = small && part?.at === sentence.start + from ? words[0] : null
      return part && line
        ? read(first ? first + line.slice(1) : line, part.text, 'text', part.at, rule)
        : null
    }
    stated = {
      role: stated.role ?? value(role, 'self-introduction'),
      organisation: stated.organisation ?? value(organisation, 'self-introduction'),
    }
    if (stated.role && stated.organisation) return stated
  }
  if (stated.organisation) return stated
  return {
    ...stated,
    organisation: (stated.role ? null : speaksFor(sentence)) ?? belonging(sentence, setting),
  }
}

function isSmall(text: string): boolean {
  return text === text.toLowerCase()
}

/** See `belongingIn`; the writer's own house only. */
function belonging(sentence: Sentence, setting: Setting): Read<string> | null {
  const found = belongingIn(sentence, setting.domain)
  const text = found && oneLine(found.text)
  return found && text ? read(text, found.text, 'text', sentence.start + found.at, 'self-introduction') : null
}

const joins =
  /^(?:representant |en |a |au |aux |chez |pour |dans |at |for |with |from |de |du |des |d')|^\p{L}{1,20}, (?:de |du |d')/u

/** `l'amicale des locataires viendra …`: the organisation that a sentence is about, with a verb of coming behind it. */
function speaksFor(sentence: Sentence): Read<string> | null {
  if (!comes.test(sentence.plain)) return null
  const lead = greeting.exec(sentence.plain)?.[0].length ?? 0
  const tail = sentence.text.slice(lead, lead + 200)
  const [first] = readPiece(tail.split(/[,;:(]/)[0] ?? '')
  if (first?.kind !== 'organisation' || first.at > 6) return null
  const verb = comes.exec(sentence.plain.slice(lead + first.at + first.text.length))
  if (verb?.index !== 0) return null
  const text = oneLine(first.text)
  return text === null ? null : read(text, first.text, 'text', sentence.start + lead + first.at, 'speaks-for')
}

const comes =
  /(?: ?,? ?)(?:viendra|sera|seront|souhaite|participera|assistera|s'inscrit|aimerait|would like|will|wishes)/

/** `CPE au collège X, je m'inscris…`: a role that opens the sentence, with the writer's verb behind it. */
function openingRole(sentence: Sentence): number | null {
  const lead = greeting.exec(sentence.plain)?.[0].length ?? 0
  const start = sentence.words.findIndex(({ at }) => at >= lead)
  const words = start < 0 ? [] : sentence.words.slice(start, start + 4)
  const opens = words
    .slice(0, 3)
    .some(
      (word, i) =>
        opensRole(word.plain) &&
        words
          .slice(0, i)
          .every((before) =>
            /^(?:1er|1ere|2e|2eme|3e|3eme|premiere?|deuxieme|second|seconde|jeune|ancien(?:ne)?|future?|nouvelle|nouveau|simple|en|tant|que|qu'|comme|as|a|an)$/.test(
              before.plain,
            ),
          ),
    )
  const trade = looksLikeTrade(words[0]?.plain ?? '')
  const studies =
    /^en (?:master|licence|m1|m2|l[123]|bts|dut|these|doctorat|formation|stage|poste|fonction|service|alternance|\d)/.test(
      sentence.plain.slice(lead),
    )
  const closes = words.slice(0, 4).some((word) => closesRole(word.plain))
  if ((opens || closes) && / here[.!,]?$/.test(sentence.plain)) return lead
  if (opens && /^[^,.:]{3,60}? (?:je |j')/.test(sentence.plain.slice(lead))) return lead
  const asks =
    /(?:,| [-–]|;) (?:et )?(?:please |je |j'|nous |i |i'd |i'm |we |inscription|merci de m'|ok pour|partante? pour|interessee? par|presente? )/
  return (opens || trade || studies) && asks.test(sentence.plain) ? lead : null
}
