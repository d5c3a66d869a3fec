import type { DoneDraft, PreviewDraft, ReportDraft } from '#src/domain/desk-letter.ts'
import type { LetterDraft } from '#src/domain/letter.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { listInWords, momentInFull } from './dates.ts'
import { defangName, defangQuote, tidy } from './defang.ts'
import { viewSeminar } from './seminar-view.ts'
import { viewUpdates } from './update-view.ts'

type DeskDraft = PreviewDraft | ReportDraft | DoneDraft

/** Letters that answer an organiser's commands. */
export function isDesk(draft: LetterDraft): draft is DeskDraft {
  return draft.kind === 'preview' || draft.kind === 'report' || draft.kind === 'done'
}

/** What the templates of these letters may name, beside what is common to all. */
export function viewDesk(draft: DeskDraft, series: Series): Readonly<Record<string, unknown>> {
  const { language } = draft
  switch (draft.kind) {
    case 'preview':
      return { language, ...viewPreview(draft, series) }
    case 'report':
      return { language, ...viewReport(draft, series) }
    case 'done':
      return { language, ...viewDone(draft, language) }
  }
}

/** The letters in it are ours already, and shown as they are: they must be what people will read. */
function viewPreview(draft: PreviewDraft, series: Series) {
  const { act, code, until, letters, recipients, concerned, updates, samples, aside, instead, language } =
    draft
  return {
    act,
    code: code.toUpperCase(),
    until: momentInFull(until, series.timezone, language),
    letters,
    recipients,
    concerned: concerned.map(({ seminar, count }) => ({ ...viewSeminar(seminar, series, language), count })),
    updates: viewUpdates(updates, series, language),
    samples: samples.map(({ subject, text }) => ({ subject: tidy(subject, 200), lines: linesOf(text) })),
    aside: aside.slice(0, 20).map(defangQuote),
    instead,
  }
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n')
}

/** The table has them all. */
const mostNames = 200

function viewReport({ counted, named, state, language }: ReportDraft, series: Series) {
  return {
    counted: counted.map(({ seminar, left, leftOnline, ...counts }) => ({
      ...viewSeminar(seminar, series, language),
      ...counts,
      bounded: left !== null,
      left,
      boundedOnline: leftOnline !== null,
      leftOnline,
    })),
    named: named.map(({ seminar, names }) => ({
      number: seminar,
      more: Math.max(0, names.length - mostNames),
      names: names.slice(0, mostNames).map(({ name, organisation, state }) => ({
        name: defangName(name) || '—',
        organisation: organisation && defangName(organisation),
        state,
      })),
    })),
    state,
  }
}

function viewDone(draft: DoneDraft, language: Language) {
  const { outcome, toKnow, letters, recipients, triesLeft, waits, found, numbers, faults } = draft
  return {
    outcome,
    toKnow,
    letters,
    recipients,
    triesLeft,
    waits,
    found: defangQuote(found) || null,
    numbers: listInWords(numbers.map(String), language),
    faults: faults.slice(0, 20).map((fault) => tidy(fault, 300)),
  }
}
