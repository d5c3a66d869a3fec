import type { Saying } from './clauses.ts'
import { lexicon } from './lexicon.ts'
import { QUESTION } from './phrases/question.ts'

const findQuestions = lexicon(QUESTION)

/** What a sentence is as a question: `genuine` needs a person's answer, `request` is a polite order, `none` neither. */
export function questionIn(saying: Saying): QuestionKind {
  const kind = judged.get(saying) ?? judge(saying)
  judged.set(saying, kind)
  return kind
}

type QuestionKind = 'genuine' | 'request' | 'none'

/** A sentence is asked more than once whether it is a question. */
const judged = new WeakMap<Saying, QuestionKind>()

function judge(saying: Saying): QuestionKind {
  const isTitle = (from: number): boolean =>
    saying.references.some((reference) => reference.from <= from && from < reference.to)
  const cues = findQuestions(saying.tokens).filter(
    ({ meaning, from }) => meaning !== 'need' || !isTitle(from),
  )
  const found = new Set(cues.map(({ meaning }) => meaning))
  if (found.has('need') && !isPraise(saying)) return 'genuine'
  const isMarked = saying.tokens.some(({ text }) => text === '?')
  if (found.has('request') || isJustAskedFor(saying)) return 'request'
  if (isMarked) return found.has('empty') ? 'none' : 'genuine'
  return !found.has('empty') && asksUnmarked(saying) ? 'genuine' : 'none'
}

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
  return cue?.from ?? (saying.tokens.some(({ text }) => text === '?') ? 0 : saying.tokens.length)
}

/** Without a question mark only the plainest forms are a question: "je voudrais savoir si", "could you tell me". */
function asksUnmarked(saying: Saying): boolean {
  return findUnmarked(saying.tokens).length > 0
}

const findUnmarked = lexicon({
  asking: `
    j aimerais|voudrais|souhaiterais ?bien ?aussi ?egalement savoir|connaitre|avoir|obtenir|recevoir
    nous aimerions|voudrions|souhaiterions ?bien ?aussi savoir|connaitre|avoir|obtenir|recevoir
    pourriez|pouvez|peux|pourrais vous|tu ?s ?il ?te ?vous ?plait ?aussi me|m|nous dire|preciser|indiquer|renseigner|expliquer|communiquer|fournir|envoyer|transmettre|donner
    merci|priere de|d ?bien ?vouloir ?aussi me|m|nous|m' preciser|indiquer|dire|renseigner|communiquer|fournir
    est ce qu|que|exact|vrai
    attends|attend|attendons votre|ta reponse|retour|avis
    y a t il
    y aura t il
    je me demand*
    nous nous demand*
    j ai|aurais une|deux|quelques|plusieurs ?petite ?autre question*
    une ?petite ?derniere ?autre question
    question subsidiaire
    besoin d|de ?une ?la ?l ?un attestation*|facture*|convention*|justificatif*|certificat
    il me|nous faudra|faudrait|faut une|un|l ?attestation* ?facture* ?convention* ?justificatif* ?devis
    attestation de presence|participation
    savoir|demander si|s
    je voudrais|souhaiterais|aimerais ?bien ?aussi savoir|connaitre
    dites|dis moi|nous si|ce|quand|comment
    faites moi savoir
    tenez|tiens moi informe*
    suis|serais|serions preneu*
    avoir|obtenir|recevoir|consulter|recuperer . diaporama|support|supports|replay|enregistrement|compte|programme|documents|presentation
    envoyer|transmettre|communiquer ?le ?la ?les ?un ?une diaporama|support|supports|replay|enregistrement|compte|programme|documents|presentation|attestation|facture|devis
    i|we wonder*
    was|were wondering
    could|can|would you ?please ?kindly ?also tell|let|send|clarify|explain|advise|provide|share ?me|us
    let me know if|whether|how|what|where|when|which
    would|d like to know
    i need a|an ?attendance certificate|invoice|receipt
    a|one|another ?quick ?small ?further question
  `,
})

/** "L'interprétation du texte était passionnante" is no need; what was is past. */
function isPraise(saying: Saying): boolean {
  return saying.cues.some(({ meaning }) => meaning === 'past')
}
