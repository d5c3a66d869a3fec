import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from './program.ts'

test('rehearse reports what would have been done, doubtful mails first, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-smoke-'))
  try {
    const env = { TMPDIR: folder, GUICHET_DATA: join(folder, 'store') }
    const { code, out, err } = await runProgram(['rehearse', 'data/demo'], env)
    expect([code, err]).toEqual([0, ''])
    const headings = out.split('\n').filter((_, index, lines) => /^===/.test(lines[index + 1] ?? ''))
    expect(headings.map((line) => line.replace(/\d+/, 'N'))).toEqual([
      "Répétition : Le travail social et le développement local à l'épreuve du trafic de stupéfiants",
      'À vérifier : tout n’a pas été compris, la personne aurait été interrogée (N)',
      'À vérifier : vous auriez été prévenu(e) (N)',
      'Compris sans hésitation (N)',
      'Qui serait inscrit à la fin',
    ])
    const json = JSON.parse((await runProgram(['rehearse', '--json', 'data/demo'], env)).out)
    expect([json.mails.length, json.seminars.length]).toEqual([(await readdir('data/demo')).length, 6])
    expect(await readdir(folder)).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('rehearse names a folder that holds no mails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-smoke-'))
  try {
    await writeFile(join(folder, 'notes.txt'), '')
    const { code, err } = await runProgram(['rehearse', folder])
    expect([code, err]).toEqual([
      1,
      `guichet: ${folder}: expected a folder with mails (.eml or .mbox files, or a Maildir), found none among its 1 entries\n`,
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
