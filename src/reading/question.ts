import { clausesOf, type Saying } from './clauses.ts'
import { lexicon } from './lexicon.ts'
import { QUESTION } from './phrases/question.ts'
import { OPENING, POLITE, PROBLEM, UNMARKED } from './phrases/question-unmarked.ts'
import type { Meaning } from './stance.ts'

const findQuestions = lexicon(QUESTION)

/** What a sentence is as a question: `genuine` needs a person's answer, `request` is a polite order, `none` neither. */
export function questionIn(saying: Saying): QuestionKind {
  const known = judged.get(saying)
  if (known !== undefined) return known
  const found = judge(saying)
  judged.set(saying, found)
  return found
}

/** "La séance 1 (accessibilité)": what a seminar is about. */
function isGloss({ tokens, references }: Saying, at: number): boolean {
  return tokens[at - 1]?.text === '(' && references.some(({ to }) => to <= at && to >= at - 2)
}

/** "J'ai besoin de …", "je suis en …": a need is somebody's, a title is nobody's. */
const NEEDING = new Set(
  `suis ai besoin utilise utilisons prevoir possible mon ma notre need needs am use uses m require requires is has my`.split(
    ' ',
  ),
)

type QuestionKind = 'genuine' | 'request' | 'none'

/** A sentence is asked more than once whether it is a question. */
const judged = new WeakMap<Saying, QuestionKind>()

function judge(saying: Saying): QuestionKind {
  const isPersonal = saying.tokens.some(({ text }) => NEEDING.has(text))
  const isTitle = (from: number): boolean =>
    saying.references.some((reference) => reference.from <= from && from < reference.to) ||
    (!isPersonal && saying.isTitled(saying.tokens[from]?.text ?? '')) ||
    isGloss(saying, from)
  const cues = findQuestions(saying.tokens).filter(
    ({ meaning, from }) => meaning !== 'need' || !isTitle(from),
  )
  const found = new Set(cues.map(({ meaning }) => meaning))
  if (found.has('need') && !isPraise(saying)) return 'genuine'
  const isMarked =
    saying.tokens.some(({ text }) => text === '?') && saying.tokens.some(({ kind }) => kind === 'word')
  if (found.has('request') || isJustAskedFor(saying) || isPoliteOrder(saying, cues)) return 'request'
  if (isMarked) return found.has('empty') || isTag(saying) ? 'none' : 'genuine'
  return !found.has('empty') && asksUnmarked(saying) ? 'genuine' : 'none'
}

/** "Serait-il possible de permuter la 2 et la 6 ?": whatever may be asked for, in whatever words. */
function isPoliteOrder(
  { tokens, cues, references }: Saying,
  found: readonly { readonly meaning: string; readonly from: number }[],
): boolean {
  const isOpen = (from: number): boolean => tokens[from]?.text === 'est' && tokens[from + 1]?.text !== 'il'
  if (found.some(({ meaning, from }) => meaning === 'asking' && !isOpen(from))) return false
  const [polite] = findPolite(tokens)
  if (!polite) return false
  const order = cues.find(({ meaning, from }) => ORDERS.has(meaning) && from >= polite.from)
  return order !== undefined && references.some(({ from }) => from >= polite.to)
}

const ORDERS = new Set<Meaning>(['join', 'leave', 'swap'])
const findPolite = lexicon(POLITE)

/** "Possible ?" */
function isJustAskedFor({ tokens }: Saying): boolean {
  return (
    tokens.length <= 3 && tokens.some(({ text }) => ['possible', 'faisable', 'ok', 'okay'].includes(text))
  )
}

/** The token from which on a sentence asks; what stands before it may still ask for seminars ("je viens au 3, est-ce gratuit ?"). */
export function questionFrom(saying: Saying): number {
  const cue = [...findQuestions(saying.tokens), ...findUnmarked(saying.tokens)]
    .filter(({ meaning }) => meaning === 'asking')
    .sort((a, b) => a.from - b.from)[0]
  return (
    cue?.from ?? (saying.tokens.some(({ text }) => text === '?') ? askedFrom(saying) : saying.tokens.length)
  )
}

/** "Je viens à la 2, est-ce grave si …": what stands before the part that asks is said, not asked. */
function askedFrom(saying: Saying): number {
  const clauses = clausesOf(saying)
  const last = clauses.at(-1)
  const isSaid = clauses
    .slice(0, -1)
    .some(
      ({ cues, from }) =>
        cues.some(({ meaning }) => meaning === 'join') && SAYING.has(saying.tokens[from]?.text ?? ''),
    )
  return last && isSaid ? last.from : 0
}

const SAYING = new Set(['je', 'j', 'nous', 'i', 'we', 'inscrivez', 'please', 'merci'])

/** Without a question mark only the plainest forms are a question: "je voudrais savoir si", "could you tell me". */
function asksUnmarked(saying: Saying): boolean {
  return (
    findUnmarked(saying.tokens).length > 0 ||
    findOpening(saying.tokens).some(({ from }) => from <= 2) ||
    tellsOfProblem(saying)
  )
}

/** "Le lien ne marche pas"; not "le formulaire ne marche pas, inscrivez-moi au 3", which tells the way out as well. */
function tellsOfProblem({ tokens, cues }: Saying): boolean {
  const [problem] = findProblem(tokens)
  if (!problem) return false
  return !cues.some(
    ({ meaning, from, to }) => meaning === 'join' && (to <= problem.from || from >= problem.to),
  )
}

const findOpening = lexicon(OPENING)
const findProblem = lexicon(PROBLEM)

/** "Put me down for 3, would you?": what is said is asked for, and nothing behind it wants an answer. */
function isTag({ tokens, cues }: Saying): boolean {
  const end = tokens.findLastIndex(({ text }) => text === '?')
  const from = tokens.findLastIndex(({ text }, at) => at < end && text === ',')
  const words = tokens.slice(from + 1, end).filter(({ kind }) => kind === 'word')
  const isSaid = cues.some(({ meaning, to }) => meaning === 'join' && to <= from)
  return from > 0 && isSaid && words.length <= 4 && words.every(({ text }) => TAG.has(text))
}

const TAG = new Set(
  'would will could can you ok okay right isn t it eh yes please possible d accord hein non n est ce pas svp stp si'.split(
    ' ',
  ),
)

const findUnmarked = lexicon(UNMARKED)

/** "L'interprétation du texte était passionnante" is no need; what was is past. */
function isPraise(saying: Saying): boolean {
  return saying.cues.some(({ meaning }) => meaning === 'past' || meaning === 'planned')
}
