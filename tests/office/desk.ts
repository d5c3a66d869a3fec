import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { JournalEntry } from '#src/domain/journal.ts'
import type { Letter, LetterBody } from '#src/domain/letter.ts'
import { handleDue } from '#src/handle-due.ts'
import type { House } from '#src/house.ts'
import { mail, type QuietHouse, quietHouse } from '#tests/operations/house.ts'

export const ada = 'Eloïse Legendre-Clot <organisatrice@metropole.example>'
export const second = 'seconde@metropole.example'
const own = 'inscriptions@metropole.example'

/** A letter that was written, with its words. */
export interface Written {
  readonly letter: Letter
  readonly body: LetterBody
}

/** A house with two organisers and three people registered, whose draft may be changed by mail. */
export interface DeskHouse extends QuietHouse {
  readonly seriesFile: string
  /** Delivers one mail; what came of it, with the letters of its own entry. */
  post(raw: string): Promise<{ readonly entry: JournalEntry; readonly letters: readonly Written[] }>
  /** Delivers one mail and does what follows by itself: the subjects of letters to participants written since. */
  sent(): Promise<string[]>
  draft(): Promise<string>
}

export interface MailParts {
  readonly from?: string
  readonly subject?: string
  readonly text: string
  readonly headers?: readonly string[]
  /** The letter it answers, quoted below. */
  readonly to?: Written
  /** Leaves the quoted letter away. */
  readonly bare?: boolean
}

let counter = 0

/** A mail to the registration address, as mail programs write it. */
export function written({ from = ada, subject, text, headers = [], to, bare }: MailParts): string {
  counter++
  const thread = to
    ? [
        `In-Reply-To: ${to.letter.messageId}`,
        `References: ${[...to.body.references, to.letter.messageId].join(' ')}`,
      ]
    : []
  const quoted =
    to && !bare
      ? `\r\n\r\nLe lun. 14 déc. 2020 à 09:00, Inscriptions <${own}> a écrit :\r\n${to.body.text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\r\n')}`
      : ''
  return [
    `From: ${from}`,
    `To: ${own}`,
    `Subject: ${subject ?? to?.body.subject ?? 'Bonjour'}`,
    'Date: Mon, 14 Dec 2020 09:00:00 +0100',
    `Message-ID: <desk-${counter}@metropole.example>`,
    ...thread,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${text}${quoted}`,
    '',
  ].join('\r\n')
}

export async function deskHouse(more: Partial<House> = {}): Promise<DeskHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-desk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const seriesFile = join(folder, 'series.yaml')
  await copyFile('data/series.yaml', seriesFile)
  const text = await readFile(seriesFile, 'utf8')
  const organisers = `organisers:\n  - organisatrice@metropole.example\n  - ${second}\nregistration:`
  await writeFile(seriesFile, text.replace('registration:', organisers))
  const house = await quietHouse({ ...more, seriesFile })
  await house.receive(
    mail('Anne Roy <anne@asso.example>', 'Bonjour,\n\nJe m’inscris aux séminaires 2 et 3.\n\nAnne Roy'),
    mail('Paul Dey <paul@ville.example>', 'Bonjour,\n\nJe m’inscris au séminaire 3.\n\nPaul Dey'),
    mail('Lise Ott <lise@ecole.example>', 'Bonjour,\n\nJe m’inscris au séminaire 5.\n\nLise Ott'),
  )
  const seen = new Set<string>()
  const all = async () => {
    const found: Letter[] = []
    for (const status of ['queued', 'held', 'superseded'] as const) {
      found.push(...(await house.store.transact((tx) => tx.lettersWith(status, { offset: 0, limit: 1000 }))))
    }
    return found
  }
  for (const { id } of await all()) seen.add(id)
  const desk: DeskHouse = {
    ...house,
    seriesFile,
    async post(raw) {
      const [entry] = await house.receive(raw)
      if (!entry) throw new Error('expected an entry')
      const letters: Written[] = []
      for (const id of entry.letters) {
        seen.add(id)
        letters.push(await writtenLetter(house, id))
      }
      return { entry, letters }
    },
    async sent() {
      await handleDue(house)
      const lines: string[] = []
      for (const { id } of await all()) {
        if (seen.has(id)) continue
        seen.add(id)
        const { letter, body } = await writtenLetter(house, id)
        lines.push(`${letter.to}: ${plain(body.subject)}`)
      }
      return lines.toSorted()
    },
    draft: () => readFile(seriesFile, 'utf8'),
  }
  return desk
}

async function writtenLetter({ store }: House, id: string): Promise<Written> {
  const letter = await store.transact((tx) => tx.letter(id))
  const bytes = await store.blob('letters', id)
  if (!letter || !bytes) throw new Error(`expected the letter ${id}`)
  return { letter, body: JSON.parse(Buffer.from(bytes).toString()) as LetterBody }
}

/** With ordinary spaces. */
export function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
}

/** The code that a preview shows. */
export function codeOf({ body }: Written): string {
  return /^ {4}([A-Z0-9]{6})$/m.exec(body.text)?.[1] ?? 'none'
}

/** "preview to organisatrice@…: first line", for each letter. */
export function lines(letters: readonly Written[]): string[] {
  return letters.map(
    ({ letter, body }) => `${letter.kind} to ${letter.to}: ${plain(body.text.split('\n')[2] ?? '')}`,
  )
}
