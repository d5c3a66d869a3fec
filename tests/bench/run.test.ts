import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = join(import.meta.dirname, '..', '..', 'bench', 'run.ts')

test.each([['no-such'], ['--no-such']])(
  'asked for %s, it says what there is, with exit code 2',
  async (word) => {
    await expect(promisify(execFile)(process.execPath, [run, word])).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/no-such[\s\S]*names: .*commit-growth/),
    })
  },
)
