import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read } from '#src/commands/read.ts'

const series = `id: jardins
title: Jardins
language: fr
timezone: Europe/Paris
organiser: { name: Paule Ostrowski, role: coordinatrice, organisation: Maison, email: paule@maison.example }
registration: { address: inscriptions@maison.example, whenNoneNamed: all }
seminars:
  - { number: 1, title: Semences, date: 2023-03-07, start: "14:00", end: "16:00", format: online, speakers: [] }
  - { number: 2, title: Compost, date: 2023-04-04, start: "14:00", end: "16:00", format: online, speakers: [] }
`

const mail = `From: Marie Dupont <marie.dupont@asso.example>\r
To: inscriptions@maison.example\r
Subject: Inscription\r
Date: Tue, 10 Jan 2023 10:00:00 +0100\r
\r
Bonjour,\r
\r
Je m'inscris au 2.\r
`

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-read-'))
  await writeFile(join(folder, 'series.yaml'), series)
  await writeFile(join(folder, 'a.eml'), mail)
  await writeFile(join(folder, 'b.eml'), mail.replace('au 2', 'au 1'))
})

afterEach(() => rm(folder, { recursive: true }))

async function run(files: readonly string[], why = false) {
  const lines: string[] = []
  const code = await read(
    { series: join(folder, 'series.yaml'), why, files: files.map((file) => join(folder, file)) },
    (line) => lines.push(line),
  )
  return { code, readings: lines.map((line) => JSON.parse(line)) }
}

describe('read', () => {
  it('prints one object a message, in the order given, under the names given', async () => {
    const { code, readings } = await run(['b.eml', 'a.eml'])
    expect(code).toBe(0)
    expect(readings.map(({ file }) => file)).toEqual([join(folder, 'b.eml'), join(folder, 'a.eml')])
    expect(readings.map(({ participants }) => participants[0].join)).toEqual([[1], [2]])
    expect(readings[0]).not.toHaveProperty('evidence')
  })

  it('goes on after a file that cannot be read, and ends with 1', async () => {
    const { code, readings } = await run(['missing.eml', 'a.eml'])
    expect(code).toBe(1)
    expect(Object.keys(readings[0])).toEqual(['file', 'error'])
    expect(readings[1].kind).toBe('registration')
  })

  it('says with --why which words each value was read from', async () => {
    const { readings } = await run(['a.eml'], true)
    const evidence = readings[0].evidence.find((one: { of: string }) => one.of === 'participants[0].join.2')
    expect(evidence).toMatchObject({ words: 'au 2', where: 'text', rule: 'number' })
  })
})
