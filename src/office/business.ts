import { type Letter, organiserKinds } from '#src/domain/letter.ts'
import type { Proposal, Said } from '#src/domain/proposal.ts'
import { type Command, readCommand } from '#src/reading/command.ts'
import { ownText, saidIn, saysNothing } from '#src/reading/own-words.ts'
import { readChanges, type StatedChanges } from '#src/reading/stated-change.ts'
import type { Visit } from './visit.ts'

/** What an organiser's mail is about. */
export type Business =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'reply'
      readonly proposal: Proposal
      readonly said: Said
      /** What its subject asks for: as the proposal's, unless she changed it. */
      readonly command: Command | null
      readonly text: string
      readonly changes: StatedChanges
    }
  /** A code, and no preview that it answers. */
  | { readonly kind: 'lost-code' }
  | { readonly kind: 'changes'; readonly changes: StatedChanges }
  /** Thanks for a letter of ours. */
  | { readonly kind: 'courtesy' }
  /** In reply to a letter meant for her, and none of the above. */
  | { readonly kind: 'other' }

/** Pure; null when the mail goes the way of everybody's. */
export function businessOf({ message, reading, installation, thread, proposal }: Visit): Business | null {
  const series = installation.published
  const command = readCommand(message, series)
  const text = ownText(message, series)
  const said = saidIn(message, series)
  const changes = readChanges(message, series)
  if (proposal) {
    const isFresh =
      command !== null &&
      saysNothing(message, series) &&
      !('audience' in command) &&
      command.kind !== proposal.act.kind
    return isFresh ? { kind: 'command', command } : { kind: 'reply', proposal, said, command, text, changes }
  }
  if (said.codes.length > 0 && !said.more) return { kind: 'lost-code' }
  const isToUs = thread !== null && isForOrganisers(thread) && series.organisers.includes(thread.to)
  // "Merci !" under our answer to "Bilan" asks for no other one.
  if (command && (!isToUs || isForText(command) || saysNothing(message, series)))
    return { kind: 'command', command }
  if (['opt-out', 'data-access', 'data-erasure'].includes(reading.kind)) return null
  if (changes.edits.length + changes.unknown.length > 0) return { kind: 'changes', changes }
  if (!isToUs) return null
  return said.more || said.refuses ? { kind: 'other' } : { kind: 'courtesy' }
}

/** Letters to organisers, and the copies they look at before others get theirs: those are about nobody. */
function isForOrganisers({ kind, participants, announcement }: Letter): boolean {
  const isCopy = ['announcement', 'thanks'].includes(kind) && announcement === undefined
  return organiserKinds.includes(kind) || (isCopy && participants.length === 0)
}

function isForText(command: Command): boolean {
  return command.kind === 'announce' || (command.kind === 'unclear' && command.asks === 'announce')
}
