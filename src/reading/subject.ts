import { describe, organisationOf, roleOf, type Said } from '#src/reading/describe.ts'
import type { Layout } from '#src/reading/layout.ts'
import { nameAt } from '#src/reading/name-run.ts'
import { agree, type Name, parseName } from '#src/reading/names.ts'
import { plainWords } from '#src/reading/plain.ts'
import { noProfile, oneLine, type Profile, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'
import { wordsOf } from '#src/reading/words.ts'

/** A subject names no more people than this. */
const MOST = 5

/**
 * The people named in a subject of the writer's own: `Inscription séminaires 1 et 2 - Rachida Benkirane, MJC des
 * Essarts`. Only when given names, capitals or the writer's own name make it sure.
 */
export function readSubject(
  layout: Layout,
  setting: Setting,
  writer: Name | null,
): { profile: Profile; span: null; form: false }[] {
  if (!layout.subject.own) return []
  const subject = layout.subject.text.slice(0, 300)
  const words = wordsOf(subject)
  const found: { profile: Profile; span: null; form: false }[] = []
  for (let i = 0; i < words.length; i++) {
    const run = nameAt(words, i, writer, subject)
    if (!run) continue
    const at = words[i]?.at ?? 0
    const end = words[run.to - 1]?.end ?? at
    i = run.to - 1
    const name = parseName(subject.slice(at, end))
    if (!name || !run.sure || setting.isOutsider(name)) continue
    const whole = name.given !== null && name.family !== null
    if (
      !whole &&
      !(writer && agree(name, writer)) &&
      !/^(?:m|mr|mme|mlle|madame|monsieur)\b/i.test(subject.slice(at, end))
    )
      continue
    const { said } = describe(subject.slice(end), end, setting, null)
    const value = (part: ReturnType<typeof roleOf>) => {
      const text = part && oneLine(part.text)
      return part && text ? read(text, part.text, 'subject', part.at, 'subject') : null
    }
    const profile = {
      ...noProfile,
      name: read(name, subject.slice(at, end), 'subject', at, 'subject'),
      role: value(roleOf(said)),
      organisation: value(organisationOf(said) ?? borneBy(said, setting.domain)),
    }
    found.push({ profile, span: null, form: false })
    if (found.length >= MOST) break
  }
  return found
}

/** Capitals behind the name of which the writer's domain bears a word: `Ribbleford Allotments` of `allotments-rib`. */
function borneBy(said: readonly Said[], domain: string): Said | null {
  return (
    said.find(
      (one) =>
        one.kind !== 'role' &&
        /^\p{Lu}/u.test(one.text) &&
        plainWords(one.text).some((word) => word.length > 3 && domain.includes(word)),
    ) ?? null
  )
}
