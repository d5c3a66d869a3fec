import { isSeminarWord } from './numbers.ts'
import { closesRole, opensRole } from './phrases/roles.ts'
import type { Reference } from './reference.ts'
import type { Calendar } from './references.ts'
import { similar } from './similar.ts'
import type { Token } from './tokens.ts'
import { isPlural } from './topics.ts'

/** A speaker's name at token `at`, with a word that says it is theirs: "avec", "Mme", their first name, "celui de". */
export function speakerAt(tokens: readonly Token[], at: number, { programme }: Calendar): Reference[] {
  if (tokens[at]?.kind !== 'word' || !programme.isOfSpeaker(tokens[at]?.text ?? '')) return []
  for (const { words, surname, numbers } of programme.speakers) {
    const to = nameEnd(tokens, at, words, surname)
    if (to === 0) continue
    const whole = to - at > 1
    if (!whole && (surname.length < 3 || !isIntroduced(tokens, at))) continue
    const strength = isAnnounced(tokens, at) ? 'marked' : 'plain'
    const fit = numbers.length === 1 || isPlural(tokens, at) ? 'meant' : 'several'
    return [{ how: 'speaker', numbers, fit, range: false, strength, from: at, to }]
  }
  return []
}

function nameEnd(tokens: readonly Token[], at: number, words: readonly string[], surname: string): number {
  let next = at
  for (const word of words) {
    if (tokens[next]?.text === '-') next++
    if (similar(tokens[next]?.text ?? '', word)) next++
  }
  const last = tokens[next - 1]?.text ?? ''
  return next > at && similar(last, surname) ? next : 0
}

const INTRODUCING = new Set(
  'avec de d par mme m mr mrs ms monsieur madame dr pr docteur professeur professor doctor with by of intervention where ou ecouter entendre hear hearing listen'.split(
    ' ',
  ),
)

function isIntroduced(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (opensRole(before) || closesRole(before)) return true
  for (let back = 1; back <= 4; back++) {
    const before = tokens[at - back]
    if (!before || before.kind === 'break') return false
    if (INTRODUCING.has(before.text)) return true
    if (before.kind !== 'word' && before.kind !== 'mark') return false
  }
  return false
}

function isAnnounced(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 4; back++) {
    const before = tokens[at - back]
    if (isSeminarWord(before) || ['celui', 'celle', 'ceux', 'celles', 'one'].includes(before?.text ?? ''))
      return true
  }
  return false
}
