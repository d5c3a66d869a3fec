import { type Decision, nothing } from '#src/domain/decision.ts'
import type { Installation } from '#src/domain/installation.ts'
import {
  judge,
  mostTries,
  type Proposal,
  type Said,
  triedWrongly,
  type Verdict,
} from '#src/domain/proposal.ts'
import type { House } from '#src/house.ts'
import { announcing } from '#src/operations/announce.ts'
import { publishing } from '#src/operations/publish.ts'
import { replaceSeries } from '#src/series/edit-series.ts'
import type { Transaction } from '#src/store/store.ts'
import { done, doneToAll } from './answers.ts'
import { draftWith, outcomeOf, seminarsOf } from './draft-of.ts'
import type { Visit } from './visit.ts'

/** What is to be recorded, and the series that letters speak of from now on. */
export interface Carried {
  readonly decision: Decision
  readonly installation: Installation
  readonly note: string
}

/** The seminars are no longer what the preview showed: another preview is due. */
export class ChangedMeanwhile extends Error {
  readonly code = 'changed-meanwhile'
}

/**
 * Judges a reply to a proposal by its code, and does what was proposed when it is right: once, since it is marked done in
 * the same transaction.
 * @throws ChangedMeanwhile; AnnounceError, WordsError, PublishError, SeriesError when it can't be done any more.
 */
export async function settleProposal(
  tx: Transaction,
  id: string,
  said: Said,
  visit: Visit,
  house: House,
): Promise<Carried> {
  const proposal = await tx.proposal(id)
  const installation = await tx.installation()
  if (!proposal || !installation) throw new Error('expected the proposal that was found before, found none')
  const verdict = judge(proposal, said, house.clock.now())
  if (verdict === 'right') return carryOut(tx, proposal, installation, visit, house)
  return { decision: told(verdict, proposal, visit), installation, note: verdict }
}

function told(verdict: Exclude<Verdict, 'right'>, proposal: Proposal, visit: Visit): Decision {
  const { language } = proposal
  if (verdict === 'wrong-code') {
    const after = triedWrongly(proposal)
    const triesLeft = mostTries - after.tries
    const outcome = triesLeft > 0 ? 'wrong-code' : 'too-many-tries'
    return {
      ...nothing('asked'),
      letters: [done(outcome, visit, language, { triesLeft })],
      proposals: [after],
    }
  }
  const status = { refused: 'superseded', expired: 'expired' } as const
  const closed = verdict === 'refused' || verdict === 'expired' ? status[verdict] : null
  return {
    ...nothing('answered'),
    letters: [done(verdict, visit, language)],
    proposals: closed ? [{ ...proposal, status: closed }] : [],
  }
}

async function carryOut(
  tx: Transaction,
  proposal: Proposal,
  installation: Installation,
  visit: Visit,
  house: House,
): Promise<Carried> {
  const { act, language } = proposal
  const proposals = [{ ...proposal, status: 'done' as const }]
  const waits = house.rules.letters === 'hold' ? 'hold' : installation.paused ? 'paused' : null
  switch (act.kind) {
    case 'words': {
      const begun = await announcing(tx, house, act, null, { samples: 0, id: proposal.id })
      const { letters, people: recipients } = begun.outline
      const answers = doneToAll('announced', visit, language, { letters, recipients, waits })
      return { ...begun, decision: { ...begun.decision, letters: answers, proposals }, note: 'announce' }
    }
    case 'change': {
      const draft = await draftWith(act.edits, installation.published, house)
      if (outcomeOf(act.edits, draft.series) !== act.outcome) {
        throw new ChangedMeanwhile('the seminars are no longer what the preview showed')
      }
      const options = { only: seminarsOf(act.edits), samples: 0 }
      const begun = await publishing(tx, house, draft.series, options)
      // Before the commit: a crash between the two leaves a draft that is ahead, and the mail is handled again.
      if (house.seriesFile !== undefined && draft.text !== null)
        await replaceSeries(house.seriesFile, draft.text)
      const { letters, people: recipients } = begun.plan
      const answers = doneToAll('published', visit, language, { letters, recipients, waits })
      return { ...begun, decision: { ...begun.decision, letters: answers, proposals }, note: 'change' }
    }
    case 'resume': {
      const letters = await tx.countLetters('queued')
      tx.put('installation', { ...installation, paused: false })
      const answers = doneToAll(installation.paused ? 'resumed' : 'not-paused', visit, language, { letters })
      return {
        decision: { ...nothing('answered'), letters: answers, proposals },
        installation,
        note: 'resume',
      }
    }
  }
}
