import { passOn } from '#src/domain/decide.ts'
import { type Decision, nothing } from '#src/domain/decision.ts'
import type { DoneDraft, PreviewDraft } from '#src/domain/desk-letter.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Concern } from '#src/domain/letter.ts'
import type { Message } from '#src/domain/message.ts'
import type { Proposal, ProposedAct } from '#src/domain/proposal.ts'
import type { Language } from '#src/domain/series.ts'
import type { House } from '#src/house.ts'
import type { Arrival } from '#src/intake/arrival.ts'
import { gatherView } from '#src/intake/gather-view.ts'
import { record } from '#src/intake/record.ts'
import { wordsOf } from '#src/intake/words-of.ts'
import type { Command } from '#src/reading/command.ts'
import type { Transaction } from '#src/store/store.ts'
import { done, doneToAll } from './answers.ts'
import { type Business, businessOf } from './business.ts'
import { type Carried, ChangedMeanwhile, settleProposal } from './carry-out.ts'
import { type PreviewFacts, proposeChange, proposeResume, proposeWords, refused } from './propose.ts'
import { reportFor } from './report.ts'
import { type Visit, visitOf } from './visit.ts'

/**
 * Does what an organiser asks for by mail (rules.md, Proof; docs/by-mail.md). Reports go to her address as the series
 * file has it, and nowhere else; what is sent to others or changes the programme is shown to her first, and done once a
 * reply in that thread says the code of the preview.
 *
 * What takes a plan is prepared before the one commit that writes the mail down, so mails that come later wait for it.
 * @returns its journal entry; null when the mail goes the way of everybody's.
 */
export async function attend(arrival: Arrival, message: Message, house: House): Promise<JournalEntry | null> {
  const visit = await house.store.transact((tx) => visitOf(tx, arrival, message, house))
  const business = visit && businessOf(visit)
  if (!visit || !business) return null
  const { envelope } = visit
  if (business.kind === 'courtesy')
    return recorded(visit, house, async () => carried(visit, nothing('acknowledged'), 'courtesy'))
  if (envelope.dmarcFailed || envelope.proof === 'failed') return passedOn('not-the-organiser', visit, house)
  if (business.kind === 'other' || visit.isOld) return passedOn('from-organiser', visit, house)
  if (business.kind === 'reply') return replied(business, visit, house)
  if (visit.isBeyondCap && !isPause(business)) return passedOn('capped', visit, house)
  if (business.kind === 'lost-code') {
    return answered(done('not-in-thread', visit, languageOf(visit)), visit, house)
  }
  if (business.kind === 'command') return commanded(business.command, visit, house)
  return changed(business.changes, visit, languageOf(visit), house, null)
}

async function commanded(command: Command, visit: Visit, house: House): Promise<JournalEntry> {
  const language = command.language ?? languageOf(visit)
  switch (command.kind) {
    case 'announce':
      return answered(
        await proposeWords(wordsOfCommand(command, visit), visit, language, house, { aside: files(visit) }),
        visit,
        house,
      )
    case 'unclear': {
      const outcome = command.unknown.length > 0 ? 'unknown-seminars' : 'no-seminars'
      return answered(done(outcome, visit, language, { found: command.found }), visit, house)
    }
    case 'report':
    case 'list': {
      const report = await reportFor(
        visit,
        command.kind === 'list' ? command.seminars : null,
        language,
        house,
      )
      const decision: Decision = { ...nothing('answered'), letters: [report] }
      return recorded(visit, house, async () => carried(visit, decision, command.kind))
    }
    case 'pause':
      return recorded(visit, house, (tx) => pause(tx, visit, language))
    case 'resume':
      return answered(await proposeResume(visit, language, house), visit, house)
  }
}

async function pause(tx: Transaction, visit: Visit, language: Language): Promise<Carried> {
  const installation = await tx.installation()
  const isPaused = installation?.paused ?? false
  if (installation && !isPaused) tx.put('installation', { ...installation, paused: true })
  const letters = isPaused ? [done('paused-already', visit, language)] : doneToAll('paused', visit, language)
  return carried(visit, { ...nothing('answered'), letters }, 'pause')
}

type Changes = Extract<Business, { kind: 'changes' }>['changes']

async function changed(
  { edits, aside, unknown }: Changes,
  visit: Visit,
  language: Language,
  house: House,
  before: Proposal | null,
): Promise<JournalEntry> {
  if (unknown.length > 0) {
    const found = unknown.join(', ')
    return answered(done('unknown-seminars', visit, language, { found }), visit, house)
  }
  const facts: PreviewFacts = { aside, instead: isOpen(before) ? 'other' : null }
  return answered(await proposeChange(edits, visit, language, house, facts), visit, house, before)
}

/** A reply in the thread of a proposal: other people or words make another preview, the code carries it out. */
async function replied(
  { proposal, said, command, text, changes }: Extract<Business, { kind: 'reply' }>,
  visit: Visit,
  house: House,
): Promise<JournalEntry> {
  const { act, language } = proposal
  const hasCode = said.codes.length > 0
  const other = act.kind === 'words' ? otherWords(act, { said, command, text }, visit) : null
  if (command?.kind === 'unclear' && !hasCode) return commanded(command, visit, house)
  if (other && !visit.isBeyondCap) {
    const facts: PreviewFacts = { instead: isOpen(proposal) ? 'other' : null, aside: files(visit) }
    return answered(await proposeWords(other, visit, language, house, facts), visit, house, proposal)
  }
  if (!hasCode && changes.edits.length + changes.unknown.length > 0 && !visit.isBeyondCap) {
    return changed(changes, visit, language, house, proposal)
  }
  if (!hasCode && !isOpen(proposal)) {
    if (said.more) return passedOn('from-organiser', visit, house)
    return recorded(visit, house, async () => carried(visit, nothing('acknowledged'), 'courtesy'))
  }
  if (!hasCode && visit.isBeyondCap) return passedOn('capped', visit, house)
  try {
    return await recorded(visit, house, (tx) => settleProposal(tx, proposal.id, said, visit, house))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile) || act.kind !== 'change') {
      return answered(refused(error, visit, language), visit, house)
    }
    const facts: PreviewFacts = { instead: 'changed' }
    return answered(await proposeChange(act.edits, visit, language, house, facts), visit, house, proposal)
  }
}

type Words = Extract<ProposedAct, { kind: 'words' }>

/** The announcement that a reply asks for instead of the proposed one; null when it asks for none. */
function otherWords(
  act: Words,
  { said, command, text }: Pick<Extract<Business, { kind: 'reply' }>, 'said' | 'command' | 'text'>,
  visit: Visit,
): Words | null {
  const isOtherText = said.codes.length === 0 && said.more && !said.refuses
  if (command?.kind !== 'announce') return isOtherText ? { ...act, markdown: text } : null
  const asked = wordsOfCommand(command, visit)
  const isOtherAudience = JSON.stringify(asked.audience) !== JSON.stringify(act.audience)
  if (!isOtherAudience && !isOtherText) return null
  return isOtherText ? asked : { ...asked, markdown: act.markdown }
}

function wordsOfCommand(
  { audience, subject, markdown }: Extract<Command, { kind: 'announce' }>,
  visit: Visit,
): Words {
  const title = visit.installation.published.title.slice(0, 150)
  return { kind: 'words', audience, subject: subject || title, markdown }
}

/** Names of files that came with her words, and go no further; pictures are mostly those of signatures. */
function files({ message }: Visit): string[] {
  return message.parts.flatMap(({ type, filename }) =>
    filename === null || type.startsWith('image/') ? [] : [filename],
  )
}

/** Writes an answer down. A preview takes the place of the one before. */
function answered(
  letter: PreviewDraft | DoneDraft,
  visit: Visit,
  house: House,
  before: Proposal | null = null,
): Promise<JournalEntry> {
  return recorded(visit, house, async (tx) => {
    const last = before && (await tx.proposal(before.id))
    const isReplaced = letter.kind === 'preview' && last?.status === 'open'
    const proposals: Proposal[] = isReplaced ? [{ ...last, status: 'superseded' }] : []
    const reason = letter.kind === 'preview' ? 'asked' : 'answered'
    const note = letter.kind === 'preview' ? `preview: ${letter.act}` : letter.outcome
    return carried(visit, { ...nothing(reason), letters: [letter], proposals }, note)
  })
}

/** The organisers are shown the mail; nothing else happens. */
function passedOn(concern: Concern, visit: Visit, house: House): Promise<JournalEntry> {
  const { arrival, message, envelope, thread, reading, installation } = visit
  return recorded(visit, house, async (tx) => {
    const view = await gatherView(tx, arrival, { envelope, thread }, reading, installation, house)
    const now = house.clock.now()
    return carried(visit, passOn(concern, envelope, wordsOf(message), reading, view, now), concern)
  })
}

function carried({ installation }: Visit, decision: Decision, note = ''): Carried {
  return { decision, installation, note }
}

/** The one commit: whatever the work put, the decision, the raw mail and the cursor. */
function recorded(
  { arrival, envelope }: Visit,
  house: House,
  work: (tx: Transaction) => Promise<Carried>,
): Promise<JournalEntry> {
  return house.store.transact(async (tx) => {
    const known = await tx.journalEntry(envelope.entry)
    if (known) return known
    const { decision, installation, note } = await work(tx)
    return record(tx, arrival, { decision, envelope, note }, installation, house)
  })
}

function isOpen(proposal: Proposal | null): boolean {
  return proposal?.status === 'open'
}

function isPause(business: Business): boolean {
  return business.kind === 'command' && business.command.kind === 'pause'
}

function languageOf({ installation }: Visit): Language {
  return installation.published.language
}
