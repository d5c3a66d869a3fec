import type { LetterDraft } from '#src/domain/letter.ts'
import { defangQuote, tidy } from './defang.ts'

const idsKept = 20

// msg-id of RFC 5322, section 3.6.4, without the quoted and literal forms nobody generates.
const wellFormed = /^<[!-;=?-~]{1,200}@[!-;=?A-~]{1,200}>$/

/**
 * The message whose thread and subject a letter may show: none where somebody else than its reader wrote it, who
 * need not know either.
 */
export function shownThread(draft: LetterDraft): LetterDraft['answers'] {
  const asksSomebodyElse = draft.kind === 'ask-owner' && draft.onBehalfOf !== draft.to.address
  return draft.kind === 'notice' || asksSomebodyElse ? null : draft.answers
}

/**
 * `In-Reply-To` and `References` of the answer to a message (RFC 5322, section 3.6.4): the parent's references and
 * its Message-ID. At most 20, the first one and the latest, since senders choose how many there are; what is not a
 * Message-ID is left out.
 */
export function threadOf(answers: LetterDraft['answers']): {
  readonly inReplyTo: string | null
  readonly references: readonly string[]
} {
  const parent = answers?.messageId
  if (!answers || !parent || !wellFormed.test(parent)) return { inReplyTo: null, references: [] }
  const known = answers.references.slice(-1000).filter((id) => wellFormed.test(id) && id !== parent)
  const references = [...new Set(known), parent]
  if (references.length > idsKept) references.splice(1, references.length - idsKept)
  return { inReplyTo: parent, references }
}

// English, French, German, Nordic and Dutch clients; some count ("Re[2]:").
const replyPrefix = /^(?:re|ré|rép|réf|aw|sv|antw)(?:\[\d{1,3}\])?\s?:\s?/i

/**
 * "Re: " and the subject answered (RFC 5322, section 3.6.5), other clients' prefixes for it dropped; null when
 * nothing is left. Quoted like any stranger's words, links broken: anybody's address may stand in `From`, and the
 * answer must be no way to send them an advertisement.
 */
export function replySubject(answers: LetterDraft['answers']): string | null {
  let subject = answers ? tidy(answers.subject, 1000) : ''
  while (replyPrefix.test(subject)) subject = subject.replace(replyPrefix, '')
  subject = defangQuote(subject)
  return subject === '' ? null : `Re: ${subject}`
}
