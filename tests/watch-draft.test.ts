import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { handleDue } from '#src/handle-due.ts'
import { watchDraft } from '#src/watch-draft.ts'
import { type QuietHouse, quietHouse } from './operations/house.ts'

const minute = 60_000

async function watched() {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-draft-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'series.yaml')
  const good = await readFile('data/series.yaml', 'utf8')
  await writeFile(file, good)
  const house = await quietHouse()
  return { file, good, house, watch: watchDraft(house, file) }
}

/** The faults that the organisers are still to be told of. */
async function faults(house: QuietHouse): Promise<string[]> {
  const untold = await house.store.transact((tx) => tx.untoldMatters(100))
  return untold.flatMap(({ noticed }) => (noticed?.kind === 'draft' ? noticed.faults : []))
}

test('a file that became invalid is put to the organisers once, with its faults', async () => {
  const { file, good, house, watch } = await watched()
  await watch()
  await writeFile(file, good.replace('2021-05-06', '2021-05-36'))
  await watch()
  // An editor may be saving: a minute later it is still so.
  expect(await faults(house)).toEqual([])
  await house.clock.advance(minute)
  await watch()
  await watch()
  expect(await faults(house)).toEqual([
    expect.stringMatching(
      /series\.yaml:\d+ seminars\[2\]\.date: expected a date that exists, .*found "2021-05-36"$/,
    ),
  ])
  await house.clock.advance(24 * 60 * minute)
  await handleDue(house)
  const letters = await house.store.transact((tx) => tx.lettersWith('queued', { offset: 0, limit: 9 }))
  expect(letters.map(({ kind, to }) => [kind, to])).toEqual([['digest', 'organisatrice@metropole.example']])
  const { text } = JSON.parse(
    Buffer.from((await house.store.blob('letters', letters[0]?.id ?? '')) ?? []).toString(),
  )
  expect(text).toContain(
    '• Le fichier de la série n’est pas valable\u00a0: le programme publié reste en vigueur.',
  )
  expect(text).toMatch(/\| .*series\.yaml:\d+ seminars\[2\]\.date: expected a date that exists/)
  const installation = await house.store.transact((tx) => tx.installation())
  expect([installation?.edition, installation?.published.seminars[2]?.date]).toEqual([1, '2021-05-06'])
  // Neither the next look nor another process tells of the same content again.
  await watch()
  const restarted = watchDraft(house, file)
  await restarted()
  await house.clock.advance(minute)
  await restarted()
  expect(await faults(house)).toEqual([])
})

test('other faults are other news; the same ones again are none', async () => {
  const { file, good, house, watch } = await watched()
  const look = async (text: string) => {
    await writeFile(file, text)
    await watch()
    await house.clock.advance(minute)
    await watch()
    return (await faults(house)).length
  }
  const first = good.replace('language: fr', 'language: de')
  expect([
    await look(first),
    await look(good),
    await look(first),
    await look(good.replace('trafic-2021', 'trafic 2021')),
  ]).toEqual([1, 1, 1, 2])
})

test('a file that is gone, or no YAML, is told of; a valid one that differs is not', async () => {
  const { file, good, house, watch } = await watched()
  const look = async () => {
    await watch()
    await house.clock.advance(minute)
    await watch()
    return (await faults(house)).length
  }
  await writeFile(file, good.replace('2021-05-06', '2021-05-20'))
  expect(await look()).toBe(0)
  await writeFile(file, '{')
  expect(await look()).toBeGreaterThan(0)
  const before = (await faults(house)).length
  await rm(file)
  expect(await look()).toBe(before + 1)
  expect((await faults(house)).at(-1)).toMatch(/expected a series file that can be read, found ENOENT$/)
})

test('half a file that is there for a moment is nobody’s news', async () => {
  const { file, good, house, watch } = await watched()
  await writeFile(file, good.slice(0, 200))
  await watch()
  await house.clock.advance(minute / 2)
  await writeFile(file, good)
  await watch()
  await house.clock.advance(minute)
  await watch()
  expect(await faults(house)).toEqual([])
})
