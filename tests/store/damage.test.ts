import { cp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Log, silentLog } from '#src/domain/log.ts'
import { CommitLog } from '#src/store/commit-log.ts'
import { writeDurably } from '#src/store/files.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { readSnapshot, snapshotOf, writeSnapshot } from '#src/store/snapshot.ts'
import { Tables } from '#src/store/tables.ts'
import { newFolder } from './ground.ts'
import { letter, participant, registration } from './rows.ts'

const logName = 'commits-000000000001.log'

/** Three commits, each of a participant and a letter, and the log they left. */
let log: Buffer
/** Where each of its three lines begins, and where the last one ends. */
let begins: [number, number, number, number]

beforeAll(async () => {
  await using ground = await newFolder()
  const store = await ground.open()
  for (const number of [1, 2, 3]) await commit(store, number)
  await store[Symbol.asyncDispose]()
  log = await readFile(join(ground.folder, logName))
  const second = log.indexOf(10) + 1
  const third = log.indexOf(10, second) + 1
  begins = [0, second, third, log.length]
})

async function commit(store: Awaited<ReturnType<typeof openLowdbStore>>, number: number): Promise<void> {
  await store.transact(async (tx) => {
    tx.put('participants', participant(`p${number}`))
    tx.put('letters', letter(`l${number}`))
  })
}

/**
 * Opens a folder with these files in it; gives the commits found, which must be whole, and what was said of repairs.
 * `next` makes a fourth commit and gives those found then.
 */
async function open(files: Record<string, Buffer>) {
  const ground = await newFolder()
  onTestFinished(() => ground[Symbol.asyncDispose]())
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(ground.folder, name), bytes)
  const said: object[] = []
  const watched: Log = { ...silentLog, warn: (fields) => void said.push(fields) }
  const find = async () => {
    await using store = await openLowdbStore(ground.folder, watched)
    const numbers: number[] = []
    for (const number of [1, 2, 3, 4]) {
      const [person, itsLetter] = await store.transact(async (tx) => [
        await tx.participant(`p${number}`),
        await tx.letter(`l${number}`),
      ])
      expect(person === undefined).toBe(itsLetter === undefined)
      if (person) numbers.push(number)
    }
    return numbers
  }
  return {
    found: await find(),
    said: [...said],
    async next() {
      const store = await openLowdbStore(ground.folder)
      await commit(store, 4)
      await store[Symbol.asyncDispose]()
      said.length = 0
      const numbers = await find()
      expect(said).toEqual([])
      return numbers
    },
  }
}

test('a last line torn at any byte is dropped, and said', async () => {
  await using ground = await newFolder()
  const file = join(ground.folder, logName)
  for (let length = begins[2] + 1; length < begins[3]; length++) {
    await writeFile(file, log.subarray(0, length))
    const tables = new Tables()
    const said: object[] = []
    const commits = new CommitLog(ground.folder)
    await commits.replay(tables, { ...silentLog, warn: (fields) => void said.push(fields) })
    await commits.close()
    expect(tables.letters.rows().map(({ id }) => id)).toEqual(['l1', 'l2'])
    expect(said).toEqual([{ file, line: 3 }])
    expect((await stat(file)).size).toBe(begins[2])
  }
})

test.each([1, 2, 9, 20, 100, 300])(
  'after a last line torn at byte %i, the next commit takes its place',
  async (at) => {
    const { found, said, next } = await open({ [logName]: log.subarray(0, begins[2] + at) })
    expect(found).toEqual([1, 2])
    expect(said.length).toBe(1)
    expect(await next()).toEqual([1, 2, 4])
  },
)

test('a last line with a block that never reached the disk is dropped', async () => {
  const holed = Buffer.from(log).fill(0, begins[2] + 20, begins[2] + 60)
  const { found, said, next } = await open({ [logName]: holed })
  expect(found).toEqual([1, 2])
  expect(said.length).toBe(1)
  expect(await next()).toEqual([1, 2, 4])
})

test('a line with any byte changed is refused, with its number', async () => {
  await using ground = await newFolder()
  const file = join(ground.folder, logName)
  for (let at = 0; at < log.length - 1; at++) {
    await writeFile(file, changed(log, at))
    const line = begins.findLastIndex((begin) => begin <= at) + 1
    const reading = new CommitLog(ground.folder).replay(new Tables(), silentLog)
    await expect(reading, `byte ${at}`).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(`${file}, line ${line}: `),
    })
  }
})

test.each([
  ['torn in the middle', () => Buffer.concat([log.subarray(0, 50), log.subarray(begins[1])]), 1, 'checksum'],
  ['with a hole in the middle', () => Buffer.from(log).fill(0, begins[1] + 5, begins[1] + 9), 2, 'torn'],
  [
    'without its second line',
    () => Buffer.concat([log.subarray(0, begins[1]), log.subarray(begins[2])]),
    2,
    'missing',
  ],
  ['without its first line', () => log.subarray(begins[1]), 1, 'missing'],
])('a log %s is refused', async (_, damage, line, word) => {
  await expect(open({ [logName]: damage() })).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringMatching(new RegExp(`${logName}, line ${line}: .*${word}.*backup`)),
  })
})

test('a torn end of a log that another follows is refused', async () => {
  const first = log.subarray(0, begins[2] - 1)
  const second = log.subarray(begins[2])
  await expect(open({ [logName]: first, 'commits-000000000003.log': second })).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining(`${logName}, line 2: the line is torn, and a later file follows`),
  })
})

test('a snapshot torn or changed at any byte is refused', async () => {
  await using ground = await newFolder()
  const file = join(ground.folder, 'state.json')
  const snapshot = await aSnapshot()
  expect((await open({ 'state.json': snapshot })).found).toEqual([1, 2])
  for (let at = 0; at < snapshot.length; at++) {
    await writeFile(file, snapshot.subarray(0, at))
    await expect(readSnapshot(file, new Tables()), `${at} bytes`).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/state\.json, line \d+: .*backup/),
    })
    await writeFile(file, changed(snapshot, at))
    await expect(readSnapshot(file, new Tables()), `byte ${at}`).rejects.toMatchObject({
      code: expect.stringMatching(/^(damaged|unknown-format)$/),
    })
  }
  await expect(open({ 'state.json': snapshot.subarray(0, -9) })).rejects.toMatchObject({ code: 'damaged' })
})

test('a snapshot of another version is refused, saying so', async () => {
  const text = (await aSnapshot()).toString().replace('snapshot-2', 'snapshot-3')
  await expect(open({ 'state.json': Buffer.from(text) })).rejects.toMatchObject({
    code: 'unknown-format',
    message: expect.stringContaining('expected guichet-snapshot-2, found "guichet-snapshot-3"'),
  })
})

test('a snapshot from before there were invitations and editions reads the same', async () => {
  const text = (await aSnapshot()).toString().replace('snapshot-2', 'snapshot-1')
  const older = text.replace(/"(invitations|editions)":\[\n\],\n/g, '').replace(/"checksum":\d+}\n$/, '')
  expect(older).not.toMatch(/invitations|editions/)
  const bytes = Buffer.from(`${older}"checksum":${crc32(older)}}\n`)
  expect((await open({ 'state.json': bytes })).found).toEqual([1, 2])
})

test('a snapshot is one JSON object, a row a line', async () => {
  const text = (await aSnapshot()).toString()
  expect(JSON.parse(text)).toMatchObject({
    sequence: 2,
    participants: [participant('p1'), participant('p2')],
    registrations: [registration('p1', 3)],
    letters: [letter('l1'), letter('l2')],
  })
  expect(text.split('\n')).toContain(JSON.stringify(registration('p1', 3)))
})

test('a damaged folder is left as it was', async () => {
  await using ground = await newFolder()
  await writeFile(join(ground.folder, logName), changed(log, 30))
  await truncate(join(ground.folder, logName), log.length - 3)
  await cp(join(ground.folder, logName), join(ground.folder, 'before'))
  await expect(ground.open()).rejects.toMatchObject({ code: 'damaged' })
  expect(await readFile(join(ground.folder, logName))).toEqual(await readFile(join(ground.folder, 'before')))
  expect((await readdir(ground.folder)).filter((name) => name.startsWith('state'))).toEqual([])
})

/** The bytes with one bit turned over at `at`. */
function changed(bytes: Buffer, at: number): Buffer {
  return Buffer.from(bytes).fill((bytes[at] as number) ^ 1, at, at + 1)
}

async function aSnapshot(): Promise<Buffer> {
  await using ground = await newFolder()
  const tables = new Tables()
  for (const number of [1, 2]) {
    tables.put('participants', participant(`p${number}`))
    tables.put('letters', letter(`l${number}`))
  }
  tables.put('registrations', registration('p1', 3))
  tables.sequence = 2
  const file = join(ground.folder, 'snapshot')
  await writeDurably(file, async (handle) => void (await writeSnapshot(handle, snapshotOf(tables))))
  return readFile(file)
}
