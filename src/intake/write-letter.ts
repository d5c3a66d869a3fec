import type { Instant } from '#src/domain/clock.ts'
import { hashOfCode } from '#src/domain/code.ts'
import type { CalendarPart, Letter, LetterBody, LetterDraft } from '#src/domain/letter.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Question } from '#src/domain/question.ts'
import type { Series } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { composeAnnounced } from '#src/letters/compose-many.ts'

/**
 * Writes a letter: its words and its Message-ID, with the 128 random bits that a reply proves its writer by, are fixed from
 * here on.
 * @param cause id of the journal entry.
 * @param calendar the entries that go with it.
 * @throws LetterError when it can't be composed.
 */
export function writeLetter(
  draft: LetterDraft,
  cause: string,
  series: Series,
  { templates, clock, random }: House,
  calendar?: readonly CalendarPart[],
): Written {
  const id = random.id()
  const now = clock.now()
  const body: LetterBody = {
    ...composeAnnounced(draft, { series, templates, now }),
    ...(calendar && { calendar }),
    ...(draft.kind === 'report' && { attachments: draft.attachments }),
  }
  const domain = series.registration.address.slice(series.registration.address.lastIndexOf('@') + 1)
  const seminars = seminarsOf(draft)
  const letter: Letter = {
    id,
    messageId: `<${id}@${domain}>`,
    kind: draft.kind,
    to: draft.to.address,
    onBehalfOf: draft.onBehalfOf,
    participants: draft.participants,
    ...(seminars.length > 0 && { seminars }),
    ...(draft.kind === 'nudge' && draft.reminds && { reminds: draft.reminds }),
    ...(draft.announcement && { announcement: draft.announcement }),
    ...(draft.notAfter && { notAfter: draft.notAfter }),
    ...(draft.kind === 'update' && { toldBefore: draft.toldBefore }),
    cause,
    status: draft.hold ? 'held' : 'queued',
    hold: draft.hold,
    attempts: [],
    nextAttemptAt: draft.hold ? null : now,
    createdAt: now,
  }
  const { asks, participants } = draft
  const question: Question | null = asks
    ? { ...asks, id, participants, language: draft.language, status: 'open', askedAt: now }
    : null
  return { letter, body, question, proposal: proposalOf(draft, id, now) }
}

/** What a preview proposes; of its code the hash alone is kept. */
function proposalOf(draft: LetterDraft, id: string, now: Instant): Proposal | null {
  if (draft.kind !== 'preview') return null
  const { code, language, proposes } = draft
  const codeHash = hashOfCode(code, id)
  return { ...proposes, id, codeHash, language, createdAt: now, status: 'open', tries: 0 }
}

/** A letter with its words and what it asks or proposes, not yet put. */
export interface Written {
  readonly letter: Letter
  readonly body: LetterBody
  readonly question: Question | null
  readonly proposal: Proposal | null
}

/** The seminars a letter is about, so that a reply which names none means those. */
function seminarsOf(draft: LetterDraft): number[] {
  if ('seminar' in draft) return [draft.seminar]
  const isAbout = draft.kind === 'confirmation' || draft.kind === 'update' || draft.kind === 'announcement'
  const people = draft.kind === 'notice' ? [draft.person] : isAbout ? draft.people : []
  return [...new Set(people.flatMap(({ choices }) => choices.map(({ seminar }) => seminar)))]
}
