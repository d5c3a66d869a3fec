import type { Instant } from '#src/domain/clock.ts'
import { deskKinds, type LetterBody, type LetterDraft, type LetterKind } from '#src/domain/letter.ts'
import type { Address } from '#src/domain/message.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { defangName, tidy } from './defang.ts'
import { viewLetter } from './letter-view.ts'
import type { Templates } from './templates.ts'
import { shownThread, threadOf } from './thread.ts'

export interface ComposeContext {
  readonly series: Series
  readonly templates: Templates
  /** Without it, seminars that are past or closed stand among those to choose from. */
  readonly now?: Instant
}

/**
 * Writes a letter: pure, the same draft gives the same words. Every value that a stranger wrote is defanged
 * (rules.md, brakes) before a template sees it, HTML is escaped by Handlebars, and the subject is one line.
 *
 * An answer keeps the subject it answers, as "Re: …": Gmail and Outlook split a conversation where the subject
 * changes, and people look for our answer under their own words. What was done stands in its first line.
 */
export function compose(draft: LetterDraft, context: ComposeContext): LetterBody {
  const { series, templates } = context
  const view = viewLetter(draft, series, context.now)
  const render = (part: 'subject' | 'text' | 'html') =>
    templates.render(draft.language, draft.kind, part, view)
  const subject = tidy(`${draft.test ? testMark[draft.language] : ''}${render('subject')}`, 200)
  const thread = threadOf(shownThread(draft))
  return {
    from: { name: tidy(series.organiser.organisation, 100), address: series.registration.address },
    to: { name: defangName(draft.to.name), address: draft.to.address },
    replyTo: 'writer' in draft ? replyToWriter(draft.writer) : null,
    subject,
    text: tidyText(render('text')),
    html: templates.render(draft.language, draft.kind, 'html', { ...view, subject }),
    inReplyTo: thread.inReplyTo,
    references: thread.references,
    headers: {
      'Auto-Submitted': autoSubmitted(draft),
      'X-Auto-Response-Suppress': 'All',
      ...(toMany.includes(draft.kind) && { 'List-Unsubscribe': unsubscribe(draft.language, series) }),
    },
  }
}

const testMark = { fr: '[Essai] ', en: '[Test] ' } as const

/** Letters to many that nobody asked for at that moment. */
const toMany: readonly LetterKind[] = ['announcement', 'reminder', 'thanks', 'update']

/** RFC 2369, section 3.2: a mail to the registration address whose subject is read as an opt-out. */
function unsubscribe(language: Language, { registration }: Series): string {
  const subject = { fr: 'désabonnement', en: 'unsubscribe' }[language]
  return `<mailto:${registration.address}?subject=${encodeURIComponent(subject)}>`
}

/** Those that answer the mail of their reader at once; the others come later, or go to somebody else. */
const answering: readonly LetterKind[] = ['confirmation', 'withdrawal', 'doubt', 'ask-owner', ...deskKinds]

/** RFC 3834, section 5: `auto-replied` in direct response to a message, `auto-generated` otherwise. */
function autoSubmitted(draft: LetterDraft): string {
  const answers = answering.includes(draft.kind) && shownThread(draft) !== null
  return answers ? 'auto-replied' : 'auto-generated'
}

function replyToWriter(writer: Address | null): Address | null {
  return writer && { name: defangName(writer.name), address: writer.address }
}

/** Blank lines that absent sections left behind are taken out; nothing trails. */
function tidyText(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
  return `${kept.join('\n').trim()}\n`
}
