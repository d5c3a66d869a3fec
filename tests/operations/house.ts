import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Instant } from '#src/domain/clock.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import type { JournalEntry } from '#src/domain/journal.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import { handleMessages } from '#src/handle-message.ts'
import type { House } from '#src/house.ts'
import { install } from '#src/intake/install.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { type FakeClock, fakeClock } from '#tests/clock.ts'

export const start: Instant = '2020-12-14T08:00:00.000Z'

export interface QuietHouse extends House {
  readonly clock: FakeClock
  /** Takes mails in as the daemon does, received now. */
  receive(...mails: readonly string[]): Promise<JournalEntry[]>
}

/** A house on a real store with the series of the project, without servers, until the end of the test. */
export async function quietHouse(more: Partial<Omit<House, 'store' | 'clock'>> = {}): Promise<QuietHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-operations-'))
  const store = await openLowdbStore(folder)
  onTestFinished(async () => {
    await store[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })
  const published = await loadSeries(more.seriesFile ?? 'data/series.yaml')
  await store.transact(async (tx) => install(tx, published, start))
  const clock = fakeClock(start)
  const house: House = {
    store,
    templates: await loadTemplates(ourTemplates),
    rules: houseRules,
    trustedServer: null,
    clock,
    random: systemRandom,
    log: silentLog,
    ...more,
  }
  let uid = 0
  const receive = (...mails: readonly string[]) => {
    const arrivals = mails.map((mail) => ({
      place: { mailbox: 'inscriptions/INBOX', uidValidity: '1', uid: ++uid },
      firstUid: 0,
      receivedAt: clock.now(),
      size: mail.length,
      raw: Buffer.from(mail),
      wasThere: false,
    }))
    return handleMessages(arrivals, house)
  }
  return { ...house, clock, receive }
}

let counter = 0

/** A plain mail from one person. */
export function mail(from: string, text: string, subject = 'Inscription'): string {
  counter++
  return [
    `From: ${from}`,
    'To: inscriptions@metropole.example',
    `Subject: ${subject}`,
    'Date: Mon, 14 Dec 2020 09:00:00 +0100',
    `Message-ID: <operations-${counter}@mail.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')
}
