import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import type { Letter } from '#src/domain/letter.ts'
import { oneLine } from '#src/one-line.ts'
import type { Progress } from '#src/operations/progress.ts'
import type { Done } from '#src/outbox/release.ts'

export interface OutboxOptions {
  /** True: all; a list: these; undefined: none. */
  readonly release?: true | readonly string[]
  readonly retry?: true | readonly string[]
  readonly json: boolean
}

/** Shows the letters that somebody has to look at, after releasing or retrying some. */
export async function outboxCommand(
  config: LocalConfig,
  { release, retry, json }: OutboxOptions,
  print: (line: string) => void,
): Promise<number> {
  let missed = 0
  const say = (what: string, { done, not }: Done) => {
    missed += not.length
    if (!json)
      print(`${done.length} ${what}${not.length > 0 ? `; not found as such: ${not.join(', ')}` : ''}`)
  }
  if (release) say('released', await consult(config, 'release', which(release)))
  if (retry) say('to be tried again', await consult(config, 'retry', which(retry)))
  const report = await consult(config, 'outbox')
  if (json) print(JSON.stringify(report, null, 2))
  else {
    const { counts, paused, letters } = report
    const numbers = Object.entries(counts).filter(([, count]) => count > 0)
    print(
      `${numbers.map(([status, count]) => `${count} ${status}`).join(', ') || 'no letters yet'}${paused ? '; paused: nothing leaves' : ''}`,
    )
    for (const one of report.announcements) print(progressLine(one))
    if (report.endsAt !== null && !paused)
      print(`all sent by about ${report.endsAt.slice(0, 16)}Z, by the rates set`)
    for (const letter of letters) print(letterLine(letter))
    for (const { name, seminars } of report.unreachable)
      print(oneLine(`  no address: ${name || 'a person without a name'} (${seminars.join(', ')})`))
  }
  return missed > 0 ? 1 : 0
}

/** Stops all letters, or lets them leave again. */
export async function pauseCommand(
  config: LocalConfig,
  paused: boolean,
  print: (line: string) => void,
): Promise<number> {
  const changed = await consult(config, 'pause', paused)
  const state = paused ? 'paused: letters are written but none leaves' : 'letters leave'
  print(changed ? state : `nothing changed; ${state}`)
  return 0
}

function which(ids: true | readonly string[]) {
  return ids === true ? ({ all: true } as const) : { ids }
}

function progressLine({ about, seminar, subject, status, looked, of, letters, counts, startedAt }: Progress) {
  const what = [
    about,
    seminar === null ? '' : `of seminar ${seminar}`,
    subject === null ? '' : `"${subject}"`,
  ]
  const became = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
  const far = status === 'open' ? `${looked} of ${of} people looked at, ` : ''
  return oneLine(
    `  ${what.filter(Boolean).join(' ')}, begun ${startedAt.slice(0, 16)}Z, ${status}: ${far}${letters} letters${became.length > 0 ? ` (${became.join(', ')})` : ''}`,
  )
}

function letterLine({ id, status, hold, kind, to, attempts, nextAttemptAt }: Letter): string {
  const last = attempts.at(-1)
  const why = [
    hold,
    last && `${attempts.length} tried, last ${last.at} ${last.code ?? ''} ${last.said ?? ''}`,
    nextAttemptAt && `due ${nextAttemptAt}`,
  ]
  return oneLine(`  ${id}  ${status}  ${kind} to ${to}  ${why.filter(Boolean).join(' · ')}`)
}
