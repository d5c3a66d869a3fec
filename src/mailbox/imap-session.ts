import { setTimeout as delay } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import type { Instant } from '#src/domain/clock.ts'
import type { Log } from '#src/domain/log.ts'
import type { Wake } from '#src/domain/wake.ts'
import type { ImapSettings } from './imap-mailbox.ts'
import type { Delivery, MailboxSession } from './mailbox.ts'
import { MailboxError, whileConnected } from './mailbox-error.ts'
import { uidSet } from './uid-set.ts'

/** Sources in memory at once: a batch ends there, but holds one mail at least. */
const batchBytes = 16_000_000

export interface Surroundings {
  readonly where: string
  readonly marking: boolean
  readonly wake: Wake
  readonly log: Log
}

/** What is known of a mail before its source is asked for. */
type Listed = Omit<Delivery, 'raw'>

/** A session on the mailbox that `client` has open. */
export function imapSession(client: ImapFlow, settings: ImapSettings, around: Surroundings): MailboxSession {
  const { where, marking, wake, log } = around
  const opened = client.mailbox
  if (!opened) throw new MailboxError('lost', `The connection to ${where} ended while opening`)

  let news = false
  let tell = () => {}
  client.on('exists', () => {
    news = true
    tell()
  })
  const ended = () => new MailboxError('lost', `The connection to ${where} ended while waiting for mails`)

  /** Mails seen on the server above `aheadOf` and not yet handed out: so a long backlog is listed once. */
  let ahead: readonly Listed[] = []
  let aheadOf = Number.POSITIVE_INFINITY

  const run = <T>(doing: string, command: () => Promise<T>): Promise<T> =>
    command().catch((error) => {
      throw whileConnected(error, where, doing)
    })

  /** `N:*` also gives the last mail when that stands below N (RFC 9051, section 9, seq-range). */
  const listAbove = async (uid: number): Promise<Listed[]> => {
    const listed: Listed[] = []
    const query = { uid: true, size: true, internalDate: true } as const
    for await (const mail of client.fetch(`${uid + 1}:*`, query, { uid: true })) {
      if (mail.uid > uid)
        listed.push({ uid: mail.uid, size: mail.size ?? 0, receivedAt: instant(mail.internalDate) })
    }
    return listed.sort((a, b) => a.uid - b.uid)
  }

  const sourcesOf = async (uids: readonly number[]): Promise<Map<number, Uint8Array>> => {
    const sources = new Map<number, Uint8Array>()
    if (uids.length === 0) return sources
    try {
      for await (const mail of client.fetch(uidSet(uids), { uid: true, source: true }, { uid: true })) {
        if (mail.source) sources.set(mail.uid, mail.source)
      }
    } catch (error) {
      // NO after some answers: mails were expunged by another session (RFC 5530, EXPUNGEISSUED) or are damaged.
      if (whileConnected(error, where, '').code !== 'refused-command') throw error
    }
    return sources
  }

  /** The mails of one batch that still exist; one that is listed but not given, even alone, comes without its bytes. */
  const deliver = async (batch: readonly Listed[]): Promise<Delivery[]> => {
    const wanted = batch.filter((mail) => mail.size <= settings.maxBytes).map((mail) => mail.uid)
    const sources = await sourcesOf(wanted)
    const missing = wanted.filter((uid) => !sources.has(uid))
    const gone = new Set<number>()
    if (missing.length > 0) {
      const still = await client.search({ uid: uidSet(missing) }, { uid: true })
      for (const uid of missing) {
        if (still && !still.includes(uid)) gone.add(uid)
        else for (const [, source] of await sourcesOf([uid])) sources.set(uid, source)
      }
    }
    return batch
      .filter((mail) => !gone.has(mail.uid))
      .map((mail) => ({ ...mail, raw: sources.get(mail.uid) ?? null }))
  }

  const mark = async (set: string) => {
    const done =
      'folder' in settings.mark
        ? await client.messageMove(set, settings.mark.folder, { uid: true })
        : await client.messageFlagsAdd(set, [settings.mark.keyword], { uid: true, silent: true })
    if (done) return
    // The mark is for people, the journal is the truth: a server that refuses it must not stop the mails.
    if (!client.usable) throw new MailboxError('lost', `The connection to ${where} ended while marking mails`)
    log.warn({ mailbox: settings.name, uids: set }, 'The server refused to mark handled mails')
  }

  return {
    uidValidity: String(opened.uidValidity),
    uidNext: opened.uidNext > 0 ? opened.uidNext : null,

    lastUid: () =>
      run(
        'looking for the last mail',
        async () => (await client.fetchOne('*', { uid: true })) || { uid: 0 },
      ).then((mail) => mail.uid),

    firstUidSince: (since) =>
      run('looking for mails by date', async () => {
        // SEARCH SINCE knows days only, in a zone of the server's choice.
        const dayBefore = new Date(Date.parse(since) - 24 * 3_600_000)
        const found = await client.search({ since: dayBefore }, { uid: true })
        const first = found ? found.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) : 1
        if (first === Number.POSITIVE_INFINITY) return null
        return (await listAbove(first - 1)).find((mail) => mail.receivedAt >= since)?.uid ?? null
      }),

    fetchAbove: (uid, limit) =>
      run('fetching mails', async () => {
        for (let from = uid; ; ) {
          ahead = from >= aheadOf ? ahead.filter((mail) => mail.uid > from) : []
          aheadOf = from
          if (ahead.length === 0) {
            news = false
            ahead = await listAbove(from)
          }
          const batch = firstOf(ahead, limit, settings.maxBytes)
          const last = batch.at(-1)
          if (!last) return []
          const deliveries = await deliver(batch)
          if (deliveries.length > 0) return deliveries
          from = last.uid
        }
      }),

    mark: async (uids) => {
      if (!marking || uids.length === 0) return
      await run('marking mails', () => mark(uidSet([...uids].sort((a, b) => a - b))))
    },

    markMissing: async (above, upTo) => {
      if (!marking || upTo <= above) return 0
      return run('looking for unmarked mails', async () => {
        const uid = `${above + 1}:${upTo}`
        const query = 'folder' in settings.mark ? { uid } : { uid, unKeyword: settings.mark.keyword }
        const found = await client.search(query, { uid: true })
        if (!found || found.length === 0) return 0
        await mark(uidSet(found.sort((a, b) => a - b)))
        return found.length
      })
    },

    news: async (signal) => {
      if (news || signal.aborted) return
      if (!client.usable) throw ended()
      const waiting = new AbortController()
      const stop = () => waiting.abort('over')
      signal.addEventListener('abort', stop, { once: true })
      try {
        await new Promise<void>((resolve, reject) => {
          tell = resolve
          wake.next(waiting.signal).then(resolve)
          // It ends with the next command, or when the server ends it or does not know it: then we look again.
          client.idle().then(() => (client.usable ? resolve() : reject(ended())), reject)
        })
      } finally {
        tell = () => {}
        signal.removeEventListener('abort', stop)
        waiting.abort('over')
      }
    },

    async [Symbol.asyncDispose]() {
      // A server that hangs must not hold us: a connection may end without LOGOUT.
      await Promise.race([client.logout().catch(() => {}), delay(1000, undefined, { ref: false })])
      client.close()
    },
  }
}

/** The first mails of a list: at most `limit`, and no more bytes to fetch than a batch may hold, but one at least. */
function firstOf(listed: readonly Listed[], limit: number, maxBytes: number): readonly Listed[] {
  let bytes = 0
  let count = 0
  for (const { size } of listed.slice(0, limit)) {
    bytes += size <= maxBytes ? size : 0
    if (count > 0 && bytes > batchBytes) break
    count++
  }
  return listed.slice(0, count)
}

/** INTERNALDATE; the year 1970 when the server wrote none that can be read: then the mail counts as old, and is held. */
function instant(date: Date | string | undefined): Instant {
  const at = new Date(date ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? '1970-01-01T00:00:00.000Z' : at.toISOString()
}
