import { evidenceAt, type Words } from './evidence.ts'
import type { Programme } from './programme.ts'
import type { Statement } from './statements.ts'

/** "Participer aux semences": a word of one title alone, where nothing else is named, is worth a question. */
export function hintIn(statements: readonly Statement[], programme: Programme): Words | null {
  for (const { stand, clause } of statements) {
    if (stand !== 'join' || clause.sentence.where !== 'text') continue
    const at = clause.sentence.tokens.findIndex(
      ({ text }, index) =>
        index >= clause.from &&
        index < clause.to &&
        (isPointing(clause, index) || (text.length > 4 && tells(text, programme) && isLedTo(clause, index))),
    )
    if (at >= 0) return { ...evidenceAt({ ...clause, from: at, to: at + 1 }), rule: 'topic' }
  }
  return null
}

/** "Inscrivez-moi à celle-là": one was meant, and not named. */
function isPointing({ sentence }: Statement['clause'], at: number): boolean {
  const [word = '', , place = ''] = sentence.tokens.slice(at, at + 3).map(({ text }) => text)
  if (['celle', 'celui', 'celles', 'ceux'].includes(word)) return ['la', 'ci'].includes(place)
  const next = sentence.tokens[at + 1]
  const last = sentence.tokens[at + 3]?.text ?? ''
  if (word === 'that') return ['day', 'evening', 'morning', 'afternoon', 'one'].includes(next?.text ?? '')
  return ['cette', 'ce', 'ces'].includes(word) && place === '-' && ['la', 'ci'].includes(last)
}

function tells(word: string, programme: Programme): boolean {
  const [weight = 0] = programme.about(word).values()
  return weight >= 0.9 && programme.about(word).size === 1 && !programme.isGeneral(word)
}

function isLedTo({ sentence }: Statement['clause'], at: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text)
  return before.some((word) => LEADING.has(word))
}

const LEADING = new Set(['a', 'au', 'aux', 'to', 'for', 'the'])
