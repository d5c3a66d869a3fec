import type { Cue } from './lexicon.ts'
import type { Reference } from './reference.ts'
import type { Meaning } from './stance.ts'

/** "Le 2, euh non pardon, le 3": what is put right is no more; as many as are named instead. */
export function corrected(references: readonly Reference[], cues: readonly Cue<Meaning>[]): Reference[] {
  if (cues.some(({ meaning }) => meaning === 'instead' || meaning === 'swap')) return [...references]
  const wrong = new Set<Reference>()
  for (const cue of cues) {
    if (cue.meaning !== 'correction') continue
    const behind = listFrom(references, cue.to)
    const ahead = references.filter(({ to }) => to <= cue.from)
    if (behind.length === 0 || (ahead.at(-1)?.to ?? 0) < cue.from - 4) continue
    const not = cues.find(({ meaning, from }) => meaning === 'not' && from >= cue.to)
    const denied = not ? behind.filter(({ from }) => from >= not.to) : []
    const same = ahead.filter(({ numbers }) => denied.some((one) => one.numbers.join() === numbers.join()))
    const out = same.length > 0 ? [...same, ...denied] : ahead.slice(-(behind.length - denied.length))
    for (const reference of out) wrong.add(reference)
  }
  return references.filter((reference) => !wrong.has(reference))
}

/** The seminars listed from a token on, with no more than a few words between two of them. */
function listFrom(references: readonly Reference[], from: number): Reference[] {
  const list: Reference[] = []
  for (const reference of references) {
    if (reference.from < from) continue
    if (reference.from > (list.at(-1)?.to ?? from) + 4) break
    list.push(reference)
  }
  return list
}
