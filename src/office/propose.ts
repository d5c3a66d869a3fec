import { newCode } from '#src/domain/code.ts'
import type { DoneDraft, PreviewDraft } from '#src/domain/desk-letter.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import { expiryOf, type ProposedAct, type SeminarEdit } from '#src/domain/proposal.ts'
import type { Language } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import { WordsError } from '#src/letters/own-words.ts'
import { outline } from '#src/operations/announce.ts'
import { AnnounceError } from '#src/operations/announce-check.ts'
import { PublishError, plan } from '#src/operations/publish.ts'
import { outboxState } from '#src/outbox/release.ts'
import { SeriesError } from '#src/series/load-series.ts'
import { answering, done } from './answers.ts'
import { draftWith, outcomeOf, seminarsOf } from './draft-of.ts'
import type { Visit } from './visit.ts'

/** What a preview says beside what it proposes. */
export type PreviewFacts = Partial<Pick<PreviewDraft, 'aside' | 'instead'>>

type Words = Extract<ProposedAct, { kind: 'words' }>

/** Letters a preview shows: they differ in names only, or by what each reader knows. */
const shownLetters = 2

/** The preview of an announcement, or why there can be none. Changes nothing. */
export async function proposeWords(
  act: Words,
  visit: Visit,
  language: Language,
  house: House,
  facts: PreviewFacts = {},
): Promise<PreviewDraft | DoneDraft> {
  if (act.markdown.trim() === '') return done('no-text', visit, language)
  try {
    const { letters, people, seminars, samples } = await outline(house, act, { samples: 1 })
    if (letters === 0) return done('nobody', visit, language)
    return {
      ...previewOf(act, visit, language, house),
      letters,
      recipients: people,
      concerned: seminars.map(({ number, people: count }) => ({ seminar: number, count })),
      samples: samples.map(shown),
      ...facts,
    }
  } catch (error) {
    return refused(error, visit, language)
  }
}

/** The preview of a change of the programme, or why there can be none. Changes nothing. */
export async function proposeChange(
  edits: readonly SeminarEdit[],
  visit: Visit,
  language: Language,
  house: House,
  facts: PreviewFacts = {},
): Promise<PreviewDraft | DoneDraft> {
  try {
    const { series: draft } = await draftWith(edits, visit.installation.published, house)
    const options = { only: seminarsOf(edits), samples: shownLetters }
    const { seminars, letters, people, samples } = await plan(house, draft, options)
    const changed = seminars.filter(({ changes }) => changes.length > 0)
    if (changed.length === 0) return done('nothing-new', visit, language)
    const act: ProposedAct = { kind: 'change', edits, outcome: outcomeOf(edits, draft) }
    return {
      ...previewOf(act, visit, language, house),
      letters,
      recipients: people,
      concerned: seminars.map(({ number, people: count }) => ({ seminar: number, count })),
      updates: changed.map(({ number, changes }) => ({ seminar: number, changes })),
      samples: samples.map(shown),
      ...facts,
    }
  } catch (error) {
    return refused(error, visit, language)
  }
}

/** The preview of letters leaving again. Changes nothing. */
export async function proposeResume(
  visit: Visit,
  language: Language,
  house: House,
): Promise<PreviewDraft | DoneDraft> {
  const { paused, counts } = await outboxState(house.store)
  if (!paused) return done('not-paused', visit, language)
  return { ...previewOf({ kind: 'resume' }, visit, language, house), letters: counts.queued }
}

function previewOf(act: ProposedAct, visit: Visit, language: Language, house: House): PreviewDraft {
  const until = expiryOf(house.clock.now())
  return {
    ...answering(visit, language),
    kind: 'preview',
    act: act.kind,
    code: newCode(house.random),
    until,
    letters: 0,
    recipients: 0,
    concerned: [],
    updates: [],
    samples: [],
    aside: [],
    instead: null,
    proposes: { act, expiresAt: until },
  }
}

function shown({ subject, text }: LetterBody) {
  return { subject, text }
}

/** Faults of the words or of the file are told; anything else is one of ours. */
export function refused(error: unknown, visit: Visit, language: Language): DoneDraft {
  const isFault =
    error instanceof SeriesError ||
    error instanceof PublishError ||
    error instanceof AnnounceError ||
    error instanceof WordsError
  if (!isFault) throw error
  return done('not-publishable', visit, language, { faults: error.message.split('\n') })
}
