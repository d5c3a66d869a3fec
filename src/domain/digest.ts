import type { Instant } from './clock.ts'
import type { Decision } from './decision.ts'
import type { HouseRules } from './house-rules.ts'
import type { DigestDraft, DigestedMatter, HoldReason, LetterDraft, ToOrganiserDraft } from './letter.ts'
import { isUrgent, type Matter } from './matter.ts'
import type { Series } from './series.ts'

/**
 * Keeps what is for the organisers for their digest, unless it is urgent (rules.md, Who gets which letter): one matter
 * of a decision, however many organisers there are.
 * @param id journal entry of the decision, whose mail the digest shows.
 */
export function digested(
  decision: Decision,
  { id, mail, unclear }: Pick<Matter, 'id' | 'mail' | 'unclear'>,
  { series, rules }: { readonly series: Series; readonly rules: HouseRules },
  now: Instant,
): Decision {
  const forOrganisers = decision.letters.filter(canWait)
  if (forOrganisers.length === 0 || rules.digestAt === null || isUrgent(series, now)) return decision
  const concerns = [...new Set(forOrganisers.flatMap((draft) => draft.concerns))]
  return {
    ...decision,
    letters: decision.letters.filter((draft) => !canWait(draft)),
    matters: [...decision.matters, { id, mail, concerns, unclear, at: now, toldAt: null }],
  }
}

/**
 * Rights over personal data are a letter of their own, which holds what is on record; what came of old mail is held
 * until somebody wants it (rules.md, Old mail).
 */
function canWait(draft: LetterDraft): draft is ToOrganiserDraft {
  return (
    draft.kind === 'to-organiser' &&
    draft.hold !== 'old' &&
    !draft.concerns.some((concern) => concern.startsWith('data-'))
  )
}

/** The digest of some matters, to each organiser; they are told then. */
export function digest(
  matters: readonly { readonly matter: Matter; readonly shown: DigestedMatter }[],
  series: Series,
  hold: HoldReason | null,
  now: Instant,
): Pick<Decision, 'letters' | 'matters'> {
  const letters = series.organisers.map(
    (address): DigestDraft => ({
      kind: 'digest',
      to: { name: '', address },
      language: series.language,
      participants: [],
      answers: null,
      onBehalfOf: '',
      hold,
      matters: matters.map(({ shown }) => shown),
    }),
  )
  return { letters, matters: matters.map(({ matter }) => ({ ...matter, toldAt: now })) }
}
