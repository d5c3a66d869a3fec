import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, hour } from '#src/domain/clock.ts'
import { houseRules } from '#src/domain/house-rules.ts'
import { silentLog } from '#src/domain/log.ts'
import { systemRandom } from '#src/domain/random.ts'
import type { Series } from '#src/domain/series.ts'
import { handleDue } from '#src/handle-due.ts'
import { handleMessages } from '#src/handle-message.ts'
import type { House } from '#src/house.ts'
import { install } from '#src/intake/install.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { list } from '#src/operations/list.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { fakeClock } from '#tests/clock.ts'
import { mail } from './house.ts'

const begin = '2020-12-01T08:00:00.000Z'
const templates = await loadTemplates(ourTemplates)
const base = await loadSeries('data/series.yaml')
/** One place in the second seminar: those who come later wait. */
const series: Series = {
  ...base,
  seminars: base.seminars.map((seminar) => (seminar.number === 2 ? { ...seminar, capacity: 1 } : seminar)),
}

const names = ['Ana Morel', 'Bruno Vidal', 'Carla Nguyen'] as const
type Who = 0 | 1 | 2

/** What happens in a life, in words that a shrunk failure is read in. */
type Happening =
  | { readonly does: 'joins'; readonly who: Who; readonly seminars: readonly number[] }
  | { readonly does: 'leaves'; readonly who: Who; readonly seminar: number }
  | { readonly does: 'leaves everything'; readonly who: Who }
  | { readonly does: 'is out of office'; readonly who: Who }
  | { readonly does: 'sends the last mail again'; readonly who: Who }
  | { readonly does: 'time passes'; readonly hours: number }
  | { readonly does: 'the program is killed after the next commit' }

const who = fc.constantFrom<Who>(0, 1, 2)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('joins' as const),
      who,
      seminars: fc.uniqueArray(fc.constantFrom(1, 2, 2, 3), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('leaves' as const),
      who,
      seminar: fc.constantFrom(1, 2, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('leaves everything' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('is out of office' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sends the last mail again' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('time passes' as const),
      hours: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('the program is killed after the next commit' as const) }),
  },
)

/** The plainest account of who should be where: sets, and a queue for the seminar with one place. */
class Account {
  readonly joined = new Map<Who, Set<number>>()
  queue: Who[] = []

  join(who: Who, seminars: readonly number[]): void {
    const mine = this.joined.get(who) ?? new Set()
    this.joined.set(who, mine)
    for (const number of seminars) {
      if (number === 2 && !mine.has(2) && !this.queue.includes(who)) this.queue.push(who)
      if (number !== 2) mine.add(number)
    }
    this.settle()
  }

  leave(who: Who, seminars: readonly number[]): void {
    for (const number of seminars) this.joined.get(who)?.delete(number)
    if (seminars.includes(2)) this.queue = this.queue.filter((one) => one !== who)
    this.settle()
  }

  /** First come, first served. */
  settle(): void {
    const inRoom = () => [...this.joined.values()].filter((mine) => mine.has(2)).length
    while (inRoom() < 1 && this.queue.length > 0) this.joined.get(this.queue.shift() as Who)?.add(2)
  }

  lines(): string[] {
    const registered = [...this.joined].flatMap(([one, mine]) => [...mine].map((n) => `${names[one]} ${n}`))
    return [...registered, ...this.queue.map((one) => `${names[one]} 2 waiting`)].toSorted()
  }
}

test('in every life: nobody is lost, doubled or let past the queue; robots get no letter; nobody gets more than the caps', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 30, size: 'max' }), async (life) => {
      const folder = await mkdtemp(join(tmpdir(), 'guichet-life-'))
      const clock = fakeClock(begin)
      let store = await openLowdbStore(folder)
      await store.transact(async (tx) => install(tx, series, begin))
      const house = (): House => ({
        store,
        templates,
        rules: houseRules,
        trustedServer: null,
        clock,
        random: systemRandom,
        log: silentLog,
      })
      const account = new Account()
      const lastMail = new Map<Who, string>()
      let uid = 0
      let killed = false
      const receive = async (raw: string) => {
        const arrival = {
          place: { mailbox: 'm', uidValidity: '1', uid: ++uid },
          firstUid: 0,
          receivedAt: clock.now(),
          size: raw.length,
          raw: Buffer.from(raw),
          wasThere: false,
        }
        const [entry] = await handleMessages([arrival], house())
        if (killed) {
          // What was committed is there at the next start, and the mailbox hands the mail over once more.
          await store[Symbol.asyncDispose]()
          store = await openLowdbStore(folder)
          killed = false
          expect(await handleMessages([arrival], house())).toEqual([entry])
        }
        return entry
      }
      const write = async (one: Who, text: string, headers = {}) => {
        // No two mails of a life come in the same moment: the queue is served in order of arrival.
        await clock.advance(1000)
        const name = names[one] ?? ''
        const address = `${name.split(' ')[0]?.toLowerCase()}@asso.example`
        const raw = mail(`${name} <${address}>`, `${text}\n\n${name}`, {
          Date: new Date(clock.now()).toUTCString(),
          ...headers,
        })
        lastMail.set(one, raw)
        return receive(raw)
      }

      for (const event of life) {
        switch (event.does) {
          case 'joins':
            await write(event.who, `Bonjour, je m'inscris aux séminaires ${event.seminars.join(', ')}.`)
            account.join(event.who, event.seminars)
            break
          case 'leaves':
            await write(event.who, `Bonjour, je dois annuler ma participation au séminaire ${event.seminar}.`)
            account.leave(event.who, [event.seminar])
            break
          case 'leaves everything':
            await write(event.who, "Bonjour, j'annule toutes mes inscriptions.")
            account.leave(event.who, [1, 2, 3, 4, 5])
            break
          case 'is out of office': {
            const entry = await write(event.who, 'Je suis absent.', { 'Auto-Submitted': 'auto-replied' })
            expect([entry?.reason, entry?.letters]).toEqual(['automatic', []])
            break
          }
          case 'sends the last mail again': {
            const raw = lastMail.get(event.who)
            const entry = raw ? await receive(raw) : undefined
            if (entry) expect([entry.reason, entry.letters]).toEqual(['duplicate', []])
            break
          }
          case 'time passes':
            await clock.advance(event.hours * hour)
            await handleDue(house())
            break
          case 'the program is killed after the next commit':
            killed = true
        }
        expect(await record(house())).toEqual(account.lines())
      }
      await expectWithinCaps(house(), clock.now())
      await store[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    }),
    { numRuns: 40, asyncReporter: tellStory },
  )
})

/** A life that broke an invariant, shrunk, as a story. */
async function tellStory(run: fc.RunDetails<[Happening[]]>): Promise<void> {
  if (!run.failed) return
  const life = run.counterexample?.[0] ?? []
  const lines = life.map((event) => {
    if (event.does === 'time passes') return `${event.hours} hours pass`
    if (!('who' in event)) return event.does
    const what =
      event.does === 'joins' ? event.seminars.join(', ') : event.does === 'leaves' ? event.seminar : ''
    return `${names[event.who]} ${event.does} ${what}`
  })
  throw new Error(`seed ${run.seed}\n${lines.join('\n')}\n${String(run.errorInstance)}`, {
    cause: run.errorInstance,
  })
}

async function record({ store }: House): Promise<string[]> {
  const seminars = await list(store, null)
  return seminars
    .flatMap(({ number, people }) =>
      people.map(
        ({ givenName, familyName, status }) =>
          `${givenName} ${familyName} ${number}${status === 'waiting' ? ' waiting' : ''}`,
      ),
    )
    .toSorted()
}

/** No address has had more letters that may leave, in any hour or day, than the caps allow; each has its words. */
async function expectWithinCaps({ store }: House, now: string): Promise<void> {
  const queued = await store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 1000 }))
  for (const { id } of queued) expect(await store.blob('letters', id)).toBeDefined()
  const toPeople = queued.filter(({ kind }) => kind !== 'to-organiser' && kind !== 'promotion')
  for (const { to, createdAt } of toPeople) {
    const within = (span: number) =>
      toPeople.filter(
        (other) =>
          other.to === to &&
          createdAt <= other.createdAt &&
          Date.parse(other.createdAt) - Date.parse(createdAt) < span,
      ).length
    expect([to, within(hour) <= 3, within(day) <= 8, createdAt <= now]).toEqual([to, true, true, true])
  }
}
