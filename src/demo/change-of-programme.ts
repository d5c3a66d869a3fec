import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import type { Explanation } from '#src/operations/explain.ts'

const declined = fileURLToPath(new URL('../../data/demo/later/01-declined.eml', import.meta.url))

/** The moment the organiser learns more: seminar 1 is ten days away. */
export const whenItChanges = '2021-01-11T09:00:00.000Z'

/** What she writes into the series file then: seminar 1 is online, with a link; seminar 6 has its day. */
export async function editSeries(file: string): Promise<void> {
  const document = parseDocument(await readFile(file, 'utf8'))
  const index = (number: number) =>
    (document.toJS() as { seminars: { number: number }[] }).seminars.findIndex((one) => one.number === number)
  document.setIn(['seminars', index(1), 'format'], 'online')
  document.setIn(['seminars', index(1), 'link'], 'https://visio.metropole.example/seminaire-1')
  document.setIn(['seminars', index(6), 'date'], '2021-10-07')
  await writeFile(file, document.toString())
}

/** One participant's calendar says no to the invitation that came with the letter about it. */
export async function calendarReply(stories: readonly Explanation[]): Promise<string> {
  const entries = stories.flatMap(({ letters }) =>
    letters.flatMap(({ letter, body }) =>
      (body?.calendar ?? []).map(({ seminar, content }) => ({ to: letter.to, seminar, content })),
    ),
  )
  const template = await readFile(declined, 'utf8')
  return template.replace(
    /\{\{(uid|sequence) of (\d{1,3}) to ([^}]{1,100})\}\}/g,
    (_, field: string, seminar, address) => {
      const sent = entries.findLast((entry) => entry.to === address && entry.seminar === Number(seminar))
      return new RegExp(`^${field}:(.*?)\\r?$`, 'im').exec(sent?.content ?? '')?.[1] ?? 'none'
    },
  )
}
