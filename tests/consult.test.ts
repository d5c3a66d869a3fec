import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import { serveControl } from '#src/control/serve-control.ts'
import { silentLog } from '#src/domain/log.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-consult-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const config = () => readLocalConfig({ GUICHET_DATA: folder })

test('a daemon that is still starting is waited for', async () => {
  await using _starting = await openLowdbStore(folder)
  const answer = consult(config(), 'pause', true)
  // Not there yet: asked again until it is.
  await using _control = await serveControl(folder, async (...question) => question, silentLog)
  expect(await answer).toEqual(['pause', [true]])
})

test('so is one that is ending: then the folder itself is asked', async () => {
  const ending = await openLowdbStore(folder)
  const answer = consult(config(), 'pause', true)
  await ending[Symbol.asyncDispose]()
  // Nothing is installed here that could be paused.
  expect(await answer).toBe(false)
})
