import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { runProgram } from '#tests/smoke/program.ts'
import { badMails } from './bad-mails.ts'
import { buildHouse, mail } from './house.ts'

/** What becomes of each: registered all the same where a person wrote something that can be read, else parked. */
const outcomes: Readonly<Record<string, string>> = {
  'an empty file': 'parked',
  '25 MB of base64': 'registered',
  'a thousand nested parts': 'parked',
  'a header of 1 MB': 'registered',
  'a broken charset': 'registered',
  'bare CR line ends': 'registered',
  'no From': 'registered',
  'ten thousand recipients': 'registered',
  'nothing but NUL bytes': 'to-organiser',
}

describe.each(mailServers)('on $name', (kind) => {
  test.skipIf(!kind.available)(
    'bad mails are handled or parked with a word, and the next mail goes through',
    async () => {
      await using house = await buildHouse(kind)
      const found: Record<string, string> = {}
      for (const [name, raw] of Object.entries(badMails)) {
        const [bad, good] = await house.receive(
          raw(),
          mail('Ana Test <ana@asso.example>', 'Ajoutez-moi au séminaire 3.'),
        )
        found[name] = bad?.reason ?? ''
        expect([name, bad?.reason === 'parked' && !bad.note, good?.reason === 'parked']).toEqual([
          name,
          false,
          false,
        ])
      }
      expect(found).toEqual(outcomes)
    },
  )
})

test('reading them all stays within 200 MB of heap', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bad-'))
  const files = await Promise.all(
    Object.values(badMails).map(async (raw, i) => {
      const file = join(folder, `${i}.eml`)
      await writeFile(file, raw())
      return file
    }),
  )
  const { out } = await runProgram(['read', '--series', 'data/series.yaml', ...files], {
    NODE_OPTIONS: '--max-old-space-size=200',
  })
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ file }) => file)).toEqual(files)
  await rm(folder, { recursive: true })
})
