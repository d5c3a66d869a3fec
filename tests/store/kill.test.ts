import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { newFolder } from './ground.ts'

test('killed at any moment, it holds every commit that was acknowledged, and none by half', async () => {
  const ground = await newFolder()
  onTestFinished(() => ground[Symbol.asyncDispose]())
  let last = 0
  // From the first commit to well after the second snapshot.
  for (const acknowledged of [1, 40, 300, 700, 900]) {
    const numbers = await commitUntilKilled(ground.folder, last + 1, acknowledged)
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged)
    last = await checkAll(ground.folder, last, numbers)
  }
  await access(join(ground.folder, 'state.json'))
})

test('a process that was killed does not hold the folder any more; one that lives does', async () => {
  const ground = await newFolder()
  onTestFinished(() => ground[Symbol.asyncDispose]())
  let refused: unknown
  await commitUntilKilled(ground.folder, 1, 5, async (pid) => {
    refused = await openLowdbStore(ground.folder).catch((error) => [
      error.code,
      error.message.includes(`process ${pid} `),
    ])
  })
  expect(refused).toEqual(['folder-in-use', true])
  await (await openLowdbStore(ground.folder))[Symbol.asyncDispose]()
})

/** Runs the committer, kills it once it acknowledged so many commits, and gives all those that it acknowledged. */
async function commitUntilKilled(
  folder: string,
  first: number,
  acknowledged: number,
  before = async (_pid: number | undefined): Promise<void> => {},
): Promise<number[]> {
  const script = join(import.meta.dirname, 'committer.ts')
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  const numbers: number[] = []
  for await (const line of createInterface(child.stdout)) {
    numbers.push(Number(line))
    if (numbers.length !== acknowledged) continue
    await before(child.pid)
    child.kill('SIGKILL')
  }
  expect(await exit).toEqual([null, 'SIGKILL'])
  return numbers
}

/** Checks that the commits up to one number are there, whole, the acknowledged among them; gives that number. */
async function checkAll(folder: string, before: number, acknowledged: readonly number[]): Promise<number> {
  await using store = await openLowdbStore(folder)
  const cursor = await store.transact((tx) => tx.cursor('main'))
  const last = cursor?.lastUid ?? 0
  expect(last).toBeGreaterThanOrEqual(Math.max(before, ...acknowledged))
  for (let number = 1; number <= last; number++) {
    const rows = await store.transact(async (tx) => [
      (await tx.participant(`p${number}`))?.id,
      (await tx.letter(`l${number}`))?.id,
      (await tx.journalByHash(`h${number}`)).map(({ id }) => id),
    ])
    expect(rows).toEqual([`p${number}`, `l${number}`, [`e${number}`]])
    expect(String(await store.blob('mails', `e${number}`))).toBe(`mail ${number}`)
    expect(String(await store.blob('letters', `l${number}`))).toBe(`letter ${number}`)
  }
  expect(await store.transact((tx) => tx.countLetters('queued'))).toBe(last)
  return last
}
