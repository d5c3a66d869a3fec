import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { conformance } from './conformance.ts'
import { newFolder, opened } from './ground.ts'
import { participant } from './rows.ts'

conformance('lowdb', newFolder)

/** A folder and what closes it. */
async function folder(): Promise<string> {
  const ground = await newFolder()
  onTestFinished(() => ground[Symbol.asyncDispose]())
  return ground.folder
}

test('keeps its data on disk under NODE_ENV=test, where lowdb itself would not', async () => {
  expect(process.env.NODE_ENV).toBe('test')
  const path = await folder()
  const store = await openLowdbStore(path)
  await store.transact(async (tx) => tx.put('participants', participant('p1')))
  const [log] = (await readdir(path)).filter((name) => name.startsWith('commits-'))
  expect(await readFile(join(path, log as string), 'utf8')).toContain('p1@mairie.example')
  await store[Symbol.asyncDispose]()
})

test('what it writes is for its owner alone, whatever the umask', async () => {
  const umask = process.umask(0)
  onTestFinished(() => void process.umask(umask))
  const path = join(await folder(), 'data', 'store')
  const store = await openLowdbStore(path)
  await store.transact(async (tx) => tx.keep('mails', 'm1', Buffer.from('raw')))
  await grow(store)
  await store[Symbol.asyncDispose]()
  const modes: Record<string, string> = {}
  for (const name of await readdir(path, { recursive: true })) {
    modes[name] = ((await stat(join(path, name))).mode & 0o777).toString(8)
  }
  expect(modes).toEqual({
    'commits-000000000013.log': '600',
    incoming: '700',
    letters: '700',
    lock: '600',
    'lock.holder': '600',
    mails: '700',
    'mails/m1': '600',
    'state.json': '600',
  })
  expect(((await stat(path)).mode & 0o777).toString(8)).toBe('700')
})

test('a second opener is told who holds the folder', async () => {
  const path = await folder()
  await using store = await openLowdbStore(path)
  await expect(openLowdbStore(path)).rejects.toMatchObject({
    code: 'folder-in-use',
    message: expect.stringContaining(`process ${process.pid} on `),
  })
  // The refused attempt did not let go of the first one's lock.
  await expect(openLowdbStore(path)).rejects.toMatchObject({ code: 'folder-in-use' })
  await store.transact(async (tx) => tx.put('participants', participant('p1')))
})

test('a folder that can not be made is named', async () => {
  const path = join(await folder(), 'file')
  await writeFile(path, '')
  await expect(openLowdbStore(path)).rejects.toMatchObject({
    code: 'folder-unusable',
    message: expect.stringContaining(path),
  })
})

test('a letter to everybody does not need a file descriptor each', async () => {
  const path = await folder()
  const script = join(import.meta.dirname, 'keeper.ts')
  // 60 are open in an idle process at most.
  const command = 'ulimit -n 100 && exec "$0" "$@"'
  const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, script, path, '1000'])
  expect(stdout).toBe('kept 1000\n')
  expect((await readdir(join(path, 'letters'))).length).toBe(1000)
})

test('one write that fails breaks it for good, and what was not written is not there', async () => {
  const path = await folder()
  const store = await openLowdbStore(path)
  await store.transact(async (tx) => tx.put('participants', participant('p1')))
  await mkdir(join(path, 'letters', 'l1'))
  const put = (id: string) =>
    store.transact(async (tx) => {
      tx.put('participants', participant(id))
      if (id === 'p2') tx.keep('letters', 'l1', Buffer.from('body'))
    })
  const [first, together] = [put('p2'), put('p3')]
  await expect(first).rejects.toMatchObject({ code: 'store-broken', cause: expect.any(Error) })
  await expect(together).rejects.toMatchObject({ code: 'store-broken' })
  await rmdir(join(path, 'letters', 'l1'))
  await expect(put('p4')).rejects.toMatchObject({ code: 'store-broken' })
  await expect(store.transact((tx) => tx.participant('p1'))).rejects.toMatchObject({ code: 'store-broken' })
  await store[Symbol.asyncDispose]()
  await using again = await openLowdbStore(path)
  const there = await again.transact((tx) =>
    Promise.all(['p1', 'p2', 'p3', 'p4'].map((id) => tx.participant(id))),
  )
  expect(there.map((row) => row?.id)).toEqual(['p1', undefined, undefined, undefined])
})

test('one that only reads learns nothing that a crash could still take back', async () => {
  const path = await folder()
  const store = await openLowdbStore(path)
  await mkdir(join(path, 'letters', 'l1'))
  const writing = store.transact(async (tx) => {
    tx.put('participants', participant('p1'))
    tx.keep('letters', 'l1', Buffer.from('body'))
  })
  const reading = store.transact((tx) => tx.participant('p1'))
  await expect(writing).rejects.toMatchObject({ code: 'store-broken' })
  await expect(reading).rejects.toMatchObject({ code: 'store-broken' })
  await store[Symbol.asyncDispose]()
})

test('transactions started together share the writes to disk', async () => {
  const path = await folder()
  const store = await openLowdbStore(path)
  await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      store.transact(async (tx) => tx.put('participants', participant(`p${i}`))),
    ),
  )
  await store[Symbol.asyncDispose]()
  const log = await readFile(join(path, 'commits-000000000001.log'), 'utf8')
  expect(log.split('\n').length - 1).toBeLessThan(10)
})

test('the log gives way to a snapshot when it has outgrown it', async () => {
  const { store, reopen } = await opened(newFolder)
  await grow(store)
  await grow(store)
  const again = await reopen()
  expect((await again.transact((tx) => tx.participant('grown')))?.role).toBe(role(11))
})

test('commits go on while a snapshot is written, and none is lost or doubled', async () => {
  const path = await folder()
  const store = await openLowdbStore(path)
  const count = 6000
  for (let from = 0; from < count; from += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        store.transact(async (tx) =>
          tx.put(
            'participants',
            participant(`p${from + i}`, { email: 'all@x.example', role: 'x'.repeat(400) }),
          ),
        ),
      ),
    )
  }
  await store[Symbol.asyncDispose]()
  expect((await stat(join(path, 'state.json'))).size).toBeGreaterThan(1 << 20)
  await using again = await openLowdbStore(path)
  const all = await again.transact((tx) => tx.participantsAt('all@x.example'))
  expect(all.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, i) => `p${i}`))
})

test('a crash between the new snapshot and the end of the old log replays nothing twice', async () => {
  const path = await folder()
  const old = 'commits-000000000001.log'
  const store = await openLowdbStore(path)
  await store.transact(async (tx) =>
    tx.put('participants', participant('early', { email: 'first@x.example' })),
  )
  await store.transact(async (tx) =>
    tx.put('participants', participant('early', { email: 'then@x.example' })),
  )
  const oldLog = await readFile(join(path, old))
  await grow(store)
  await store.transact(async (tx) =>
    tx.put('participants', participant('early', { email: 'last@x.example' })),
  )
  await store[Symbol.asyncDispose]()
  expect(await readdir(path)).not.toContain(old)
  await writeFile(join(path, old), oldLog)
  await writeFile(join(path, 'state.json.new'), 'half a snap')
  await using again = await openLowdbStore(path)
  expect((await again.transact((tx) => tx.participant('early')))?.email).toBe('last@x.example')
  expect(await again.transact((tx) => tx.participantsAt('first@x.example'))).toEqual([])
  expect(await readdir(path)).not.toContain('state.json.new')
})

test('a snapshot of which the old log is missing is refused rather than half believed', async () => {
  const path = await folder()
  const store = await openLowdbStore(path)
  await store.transact(async (tx) => tx.put('participants', participant('p1')))
  await store.transact(async (tx) => tx.put('participants', participant('p2')))
  await store[Symbol.asyncDispose]()
  const log = join(path, 'commits-000000000001.log')
  const lines = (await readFile(log, 'utf8')).split('\n')
  await writeFile(join(path, 'commits-000000000002.log'), `${lines[1]}\n`)
  await rename(log, `${log}.away`)
  await expect(openLowdbStore(path)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('commit 1 was expected, 2 found'),
  })
})

test('left-overs of a blob half written are gone after the start', async () => {
  const path = await folder()
  await (await openLowdbStore(path))[Symbol.asyncDispose]()
  await writeFile(join(path, 'incoming', 'mails-m1'), 'half')
  await chmod(join(path, 'incoming', 'mails-m1'), 0o600)
  await using _ = await openLowdbStore(path)
  expect(await readdir(join(path, 'incoming'))).toEqual([])
})

/** Rewrites one row until the log is over the megabyte at which a snapshot is taken. */
async function grow(store: Awaited<ReturnType<typeof openLowdbStore>>): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await store.transact(async (tx) => tx.put('participants', participant('grown', { role: role(i) })))
  }
}

function role(i: number): string {
  return `${i}`.repeat(100_000)
}
