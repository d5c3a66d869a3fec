import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Instant, minute, plus } from '#src/domain/clock.ts'
import type { Matter } from '#src/domain/matter.ts'
import { parseSeries, SeriesError } from '#src/series/load-series.ts'
import type { House } from './house.ts'

/** Looks at the series file; each call is one look. */
export type DraftWatch = () => Promise<void>

/** Faults named in one letter. */
const shownFaults = 50

/**
 * Watches over the series file, which is a draft: while it is not valid, what was published stays in force, and the
 * organisers are told what is wrong with it, once for the same content, also after a restart (contract: rules.md,
 * Registrations). That it differs from what was published is nobody's news. An editor may be in the middle of saving:
 * the same fault has to be there a minute later.
 */
export function watchDraft(
  { store, clock, log }: Pick<House, 'store' | 'clock' | 'log'>,
  file: string,
): DraftWatch {
  let seen: Seen = { hash: '', faults: [], since: clock.now() }
  return async () => {
    const found = await look(file, seen)
    if (found !== seen) {
      seen = { ...found, since: clock.now() }
      const { faults } = seen
      if (faults.length > 0)
        log.error({ file, faults }, 'The series file is not valid; what was published stays in force')
    }
    const { hash, faults } = seen
    if (faults.length === 0 || plus(seen.since, minute) > clock.now()) return
    await store.transact(async (tx) => {
      const matter = matterOf(hash, faults, clock.now())
      if (!(await tx.matter(matter.id))) tx.put('matters', matter)
    })
  }
}

interface Seen {
  /** Of its content, or why it can't be read. */
  readonly hash: string
  readonly faults: readonly string[]
  /** When it was first seen like this. */
  readonly since: Instant
}

/** The file as it is now; `seen` itself while it is the same. */
async function look(file: string, seen: Seen): Promise<Seen | Omit<Seen, 'since'>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    if (code === seen.hash) return seen
    return { hash: code, faults: [`${file}: expected a series file that can be read, found ${code}`] }
  }
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32)
  if (hash === seen.hash) return seen
  try {
    parseSeries(text, file)
    return { hash, faults: [] }
  } catch (error) {
    if (!(error instanceof SeriesError)) throw error
    return { hash, faults: error.message.split('\n').slice(0, shownFaults) }
  }
}

function matterOf(hash: string, faults: readonly string[], at: Instant): Matter {
  return {
    id: `series-file-${hash}`,
    mail: null,
    concerns: ['series-file'],
    unclear: [],
    at,
    noticed: { kind: 'draft', faults },
    toldAt: null,
  }
}
