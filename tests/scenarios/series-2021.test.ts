import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import type { Instant } from '#src/domain/clock.ts'
import { silentLog } from '#src/domain/log.ts'
import type { Seminar } from '#src/domain/series.ts'
import { createWake } from '#src/domain/wake.ts'
import { handleDue } from '#src/handle-due.ts'
import { announce } from '#src/operations/announce.ts'
import { plan, publish } from '#src/operations/publish.ts'
import { runOutbox } from '#src/outbox/outbox.ts'
import { smtpTransport } from '#src/outbox/smtp-transport.ts'
import { quietHouse } from '#tests/operations/house.ts'
import { addressOf, everybody, nameOf } from './series-2021.ts'

const golden = 'tests/scenarios/golden/series-2021.txt'

/**
 * The series from its invitation in December 2020 to October 2021: what arrives at each step, and at whom, against a
 * list that was reviewed by eye. `UPDATE_GOLDEN=1` writes it anew; read the difference before you keep it.
 */
test('the whole life of the 2021 series', { timeout: 120_000 }, async () => {
  const life = await newLife()
  const { step, write, edit, remind, say, thank, answer } = life

  await step('2020-12-14', 'Sixty people sign up', () => write(...everybody.map((_, person) => person)))
  await step('2020-12-16', 'Some change their minds, one wants no more letters', async () => {
    await write([0, 'Finalement je ne viendrai pas au séminaire 2.'])
    await write([40, 'Ajoutez-moi au séminaire 4.'])
    await write([55, 'Je dois annuler ma participation au séminaire 6.'])
    await write([31, 'Merci de ne plus m’envoyer de messages.', 'Désinscription'])
  })
  await step('2021-01-08', 'Seminar 1 will be online', () =>
    edit({ 1: { format: 'online', link: 'https://visio.metropole.example/s1' } }),
  )
  await step('2021-01-14', 'A week before seminar 1', remind)
  await step('2021-01-18', 'Somebody declines in their calendar, somebody is in doubt there', async () => {
    await answer(5, 1, 'DECLINED')
    await answer(10, 1, 'TENTATIVE')
  })
  await step('2021-01-20', 'The day before', remind)
  await step('2021-01-22', 'Thanks, with the slides', () =>
    thank(1, 'https://documents.metropole.example/s1'),
  )
  await step('2021-02-10', 'Seminar 2: a room, other hours, and a speaker less', () =>
    edit({
      2: {
        format: 'in-person',
        venue: 'Salle Jean Macé, Grenoble',
        start: '13:30',
        end: '16:30',
        speakers: [{ name: 'Eric Vaillant', title: 'Procureur de la République', confirmed: true }],
      },
    }),
  )
  await step('2021-02-11', 'Published twice before a letter left: one letter for both', async () => {
    await edit({ 2: { venue: 'Maison du tourisme, Grenoble' }, 3: { format: 'in-person' } })
    await edit({ 2: { venue: 'Maison des associations, Grenoble' }, 3: { format: 'online' } })
  })
  await step('2021-02-25', 'A week before seminar 2', remind)
  await step('2021-03-03', 'The day before; somebody gives up their place', async () => {
    await remind()
    await write([6, 'Je ne pourrai pas venir au séminaire 2.'])
  })
  await step('2021-04-12', 'Seminar 3 moves by a week, and gets its link', () =>
    edit({ 3: { date: '2021-05-12', link: 'https://visio.metropole.example/s3' } }),
  )
  await step('2021-04-29', 'A week before the day that no longer is: nobody is reminded', remind)
  await step('2021-05-05', 'A week before the new one', remind)
  await step('2021-05-11', 'The day before', remind)
  await step('2021-05-20', 'Seminar 4 is cancelled', () => edit({ 4: { cancelled: true } }))
  await step('2021-05-27', 'A week before it would have been', remind)
  await step(
    '2021-06-20',
    'Seminar 5: in person or online; its speakers are announced; whoever left comes back',
    async () => {
      await edit({
        5: {
          format: 'hybrid',
          venue: 'Hôtel de ville, Grenoble',
          link: 'https://visio.metropole.example/s5',
          speakers: [
            { name: 'Camille Roussel', title: 'sociologue', confirmed: true },
            { name: 'Alex Morin', confirmed: false },
          ],
        },
      })
      await write([44, 'Je dois annuler ma participation au séminaire 5.'])
      await write([44, 'Finalement je m’inscris au séminaire 5.'])
    },
  )
  await step('2021-09-06', 'The day of seminar 6 is known, and Alex Morin is certain', () =>
    edit({
      5: {
        speakers: [
          { name: 'Camille Roussel', title: 'sociologue', confirmed: true },
          { name: 'Alex Morin', confirmed: true },
        ],
      },
      6: { date: '2021-10-07' },
    }),
  )
  await step('2021-09-09', 'A week before seminar 5', remind)
  await step('2021-09-15', 'The day before', remind)
  await step('2021-09-20', 'A word to those of seminar 6', () =>
    say(
      6,
      'Le repas',
      'Bonjour {{name}},\n\nUn repas est **offert** à midi : [plan](https://plans.example/6).',
    ),
  )
  await step('2021-09-28', 'Seminar 6 is in person; a title is put right', () =>
    edit({
      6: {
        format: 'in-person',
        venue: 'Hôtel de ville, Grenoble',
        title: 'L’intervention sociale et éducative',
      },
    }),
  )
  await step('2021-09-30', 'A week before seminar 6', remind)
  await step('2021-10-06', 'The day before', remind)
  await step('2021-10-08', 'Thanks; a seventh seminar is added, which concerns nobody yet', async () => {
    await thank(6, null)
    const seventh = { number: 7, title: 'Bilan du cycle', date: '2021-11-18', start: '14:00', end: '17:00' }
    await edit({}, { ...seventh, format: 'online', speakers: [] })
    await write([1, 'Je m’inscris au séminaire 7.', 'Bilan'])
  })

  const told = `${life.told.join('\n')}\n`
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(golden), { recursive: true })
    writeFileSync(golden, told)
  }
  expect(told).toBe(readFileSync(golden, 'utf8'))
})

async function newLife() {
  const house = await quietHouse()
  const { store, clock } = house
  const submission = await startEmbeddedSubmission()
  const transport = smtpTransport({ ...submission.smtp, connections: 5 }, clock)
  const stop = new AbortController()
  const bell = createWake()
  const outbox = runOutbox({
    store,
    transport,
    clock,
    log: silentLog,
    signal: stop.signal,
    bell,
    settings: { inFlight: 5, perMinute: null, perDay: null },
  })
  onTestFinished(async () => {
    stop.abort()
    await outbox
    await transport[Symbol.asyncDispose]()
    await submission[Symbol.asyncDispose]()
  })
  const told: string[] = []
  const invited = new Map<string, { readonly uid: string; readonly sequence: string }>()
  let seen = 0

  /** Everything that is to leave has left; what arrived since the last step. */
  const arrived = async () => {
    await handleDue(house)
    bell.ring()
    const count = await store.transact(async (tx) => {
      const counts = await Promise.all((['queued', 'sent'] as const).map((status) => tx.countLetters(status)))
      return counts.reduce((sum, one) => sum + one, 0)
    })
    const letters = (await submission.until(count)).slice(seen)
    seen = count
    // The outbox writes down what it heard before the next step changes anything.
    while ((await store.transact((tx) => tx.countLetters('sent'))) < count) await turn()
    return Promise.all(letters.map(({ to, raw }) => tell(String(to), raw)))
  }

  const tell = async (to: string, raw: Buffer): Promise<Told> => {
    const { subject = '', text = '', attachments } = await simpleParser(raw)
    const calendars = attachments
      .filter(({ contentType }) => contentType === 'text/calendar')
      .map(({ content }) => content.toString())
    const alternative = /^BEGIN:VCALENDAR[\s\S]*?^END:VCALENDAR/m.exec(decoded(raw))?.[0]
    const parts = new Set([...calendars, ...(calendars.length === 0 && alternative ? [alternative] : [])])
    const entries = [...parts].map((calendar) => {
      const field = (name: string) => new RegExp(`^${name}[:;](.*)`, 'm').exec(calendar)?.[1]?.trim() ?? ''
      const [uid, sequence, method] = [field('UID'), field('SEQUENCE'), field('METHOD')]
      invited.set(`${to} ${uid}`, { uid, sequence })
      return `${method} ${uid.split('@')[0]?.split('-').at(-1)} #${sequence}`
    })
    return { to, subject, says: firstWords(text), entries: entries.toSorted() }
  }

  return {
    told,
    async step(day: string, what: string, act: () => Promise<void>) {
      const moment: Instant = `${day}T08:00:00.000Z`
      await house.clock.advance(Date.parse(moment) - Date.parse(clock.now()))
      await act()
      told.push(`== ${day}  ${what}`, ...grouped(await arrived()), '')
    },
    async write(...mails: readonly (number | readonly [number, string, string?])[]) {
      for (const one of mails) {
        const [person, text] = typeof one === 'number' ? [one, everybody[one]?.text ?? ''] : one
        const about = typeof one === 'number' ? 'Inscription' : (one[2] ?? 'Re: Inscription')
        await house.receive(letterFrom(person, text, about, clock.now()))
      }
    },
    /** Nothing but time passing. */
    remind: async () => {},
    async edit(changes: Readonly<Record<number, Partial<Seminar>>>, ...added: readonly Seminar[]) {
      const installation = await store.transact((tx) => tx.installation())
      if (!installation) throw new Error('nothing is published')
      const series = installation.published
      const seminars = series.seminars.map((seminar) => ({ ...seminar, ...changes[seminar.number] }))
      const draft = { ...series, seminars: [...seminars, ...added] }
      const { mark, letters } = await plan(house, draft)
      await publish(house, draft, mark)
      told.push(`   the plan: ${letters} letters`)
    },
    async say(seminar: number, subject: string, markdown: string) {
      const audience = { seminars: [seminar], who: 'registered' as const }
      await announce(house, { kind: 'words', subject, markdown, audience }, null)
    },
    async thank(seminar: number, link: string | null) {
      await announce(house, { kind: 'thanks', seminar, markdown: '', link }, null)
    },
    /** A calendar answers the last entry that it got for a seminar. */
    async answer(person: number, seminar: number, partstat: string) {
      const uid = [...invited.keys()].find((key) =>
        key.startsWith(`${addressOf(person)} trafic-2021-${seminar}@`),
      )
      const entry = invited.get(uid ?? '')
      if (!entry) throw new Error(`no calendar entry of seminar ${seminar} went to ${addressOf(person)}`)
      await house.receive(replyFrom(person, entry, partstat, clock.now()))
    },
  }
}

interface Told {
  readonly to: string
  readonly subject: string
  readonly says: string
  readonly entries: readonly string[]
}

/** Letters that say the same, with whom they went to. */
function grouped(letters: readonly Told[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { to, subject, says, entries } of letters) {
    const key = [
      `“${subject}”`,
      says,
      ...(entries.length > 0 ? [`   calendar: ${entries.join(', ')}`] : []),
    ].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), to])
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([what, readers]) => [what, ...wrapped(readers.toSorted())])
}

function wrapped(readers: readonly string[]): string[] {
  const rows = Array.from({ length: Math.ceil(readers.length / 4) }, (_, i) =>
    readers.slice(4 * i, 4 * i + 4),
  )
  return rows.map((row, i) => `   ${i === 0 ? `→ ${readers.length}: ` : '  '}${row.join(' ')}`)
}

/** What a letter says first, without the name of its reader: down to the series' title, or the first two paragraphs. */
function firstWords(text: string): string {
  const plain = text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  const paragraphs = plain.split('\n\n').slice(1, 4)
  const lines = paragraphs
    .join('\n')
    .replace(/^(Bonjour|Hello) .*,$/m, '$1 …,')
    .split('\n')
    .filter((line) => !/^(Cycle|Series) [«“]/.test(line))
  return lines
    .slice(0, 6)
    .map((line) => `   | ${line}`.trimEnd())
    .join('\n')
}

/** The mail with its quoted-printable and base64 parts in the open. */
function decoded(raw: Buffer): string {
  const text = raw.toString('latin1')
  const base64 = /Content-Type: text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(text)?.[1]
  return base64 ? Buffer.from(base64, 'base64').toString() : text
}

function letterFrom(person: number, text: string, subject: string, now: Instant): string {
  return [...headersOf(person, subject, now), 'Content-Type: text/plain; charset=utf-8', '', text, ''].join(
    '\r\n',
  )
}

function replyFrom(
  person: number,
  { uid, sequence }: { readonly uid: string; readonly sequence: string },
  partstat: string,
  now: Instant,
): string {
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${now.replace(/[-:]|\.\d+/g, '')}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${addressOf(person)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  const type = 'Content-Type: text/calendar; charset=utf-8; method=REPLY'
  return [...headersOf(person, partstat, now), type, '', ...calendar].join('\r\n')
}

let mails = 0

function headersOf(person: number, subject: string, now: Instant): string[] {
  mails++
  return [
    `From: ${nameOf(person)} <${addressOf(person)}>`,
    'To: inscriptions@metropole.example',
    `Subject: ${subject}`,
    `Date: ${new Date(now).toUTCString()}`,
    `Message-ID: <life-${mails}@mail.example>`,
    'MIME-Version: 1.0',
  ]
}
