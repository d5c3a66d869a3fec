import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { mailKey } from './mail-key.ts'

export interface ReplayOptions {
  /** A Message-ID, an id of the journal, or a file; null: everything that is parked. */
  readonly message: string | null
  readonly json: boolean
}

/** Reads and decides mails again. Exit code 1 when one of them could not be, or there is none of the kind. */
export async function replayCommand(
  config: LocalConfig,
  { message, json }: ReplayOptions,
  print: (line: string) => void,
): Promise<number> {
  const which = message === null ? ({ parked: true } as const) : { message: await mailKey(message) }
  const replays = await consult(config, 'replay', which)
  const { done, not } = replays
  if (json) print(JSON.stringify(replays, null, 2))
  else {
    for (const { entry, supersedes, reason } of done)
      print(`${reason}  (journal ${entry}, was ${supersedes})`)
    for (const { entry, why } of not) print(`not replayed: journal ${entry}: ${why}`)
    if (done.length + not.length === 0)
      print(message === null ? 'No mail is parked.' : 'Nothing in the journal about this mail.')
  }
  return not.length > 0 || (message !== null && done.length === 0) ? 1 : 0
}
