import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseMessage } from '#src/mailbox/parse.ts'
import { loadSeries } from '#src/series/load-series.ts'
// biome-ignore lint/style/noRestrictedImports: bench/ has no alias
import type { Label } from '../../bench/scoring.ts'

const corpus = fileURLToPath(new URL('../fixtures/messages', import.meta.url))
const sets = ['dev', 'first', 'held'].filter((name) => existsSync(join(corpus, name)))
const labelsOf = (name: string) =>
  readFileSync(join(corpus, name, 'expected.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label)

describe.each(sets)('the labels of %s', (name) => {
  const folder = join(corpus, name)
  const labels = labelsOf(name)

  test('name each message of the folder once', () => {
    const mails = readdirSync(folder).filter((file) => file.endsWith('.eml'))
    expect(labels.map((label) => label.file).sort()).toEqual(mails.sort())
  })

  test('name seminars that the series has, in order, each in one of join, maybe and leave', async () => {
    for (const file of new Set(labels.map((label) => label.series))) {
      const numbers = (await loadSeries(join(folder, file))).seminars.map((seminar) => seminar.number)
      for (const { file: mail, participants } of labels.filter((label) => label.series === file)) {
        for (const person of participants) {
          const { join: joined, maybe, leave, online, inPerson } = person
          for (const list of [joined, maybe, leave, online, inPerson]) {
            expect(list, mail).toEqual(numbers.filter((number) => list.includes(number)))
          }
          const named = [...joined, ...maybe, ...leave]
          expect(new Set(named).size, mail).toBe(named.length)
          expect(
            online.filter((number) => inPerson.includes(number)),
            mail,
          ).toEqual([])
        }
      }
    }
  })

  test('agree with their kind', () => {
    for (const { file, kind, participants, bounces, question, unclear } of labels) {
      const joins = participants.some((person) => person.join.length > 0)
      const leaves = participants.some((person) => person.leave.length > 0)
      const concernsSeminars = ['registration', 'change', 'cancellation', 'calendar-reply'].includes(kind)
      expect(participants.length > 0, `${file}: participants`).toBe(concernsSeminars)
      if (kind === 'registration') expect(leaves, `${file}: nobody leaves`).toBe(false)
      if (kind === 'cancellation') expect([joins, leaves || unclear], file).toEqual([false, true])
      if (kind === 'change') expect(joins, `${file}: joins and leaves, or neither`).toBe(leaves)
      expect(bounces.length > 0, `${file}: bounces`).toBe(kind === 'bounce')
      if (kind === 'automatic' || kind === 'bounce') expect([question, unclear], file).toEqual([false, false])
    }
  })

  test('hold addresses as a reading gives them', () => {
    for (const { file, participants, bounces } of labels) {
      const emails = participants.flatMap((person) => person.email).filter((email) => email !== null)
      for (const email of [...emails, ...bounces.map((bounce) => bounce.recipient)]) {
        expect(email, file).toMatch(/^[^\sA-Z@]+@[^\sA-Z@]+\.(example|test)$/)
      }
      for (const phone of participants.flatMap((person) => person.phone)) {
        if (phone !== null) expect(phone, file).toMatch(/^\+[1-9]\d{7,14}$/)
      }
    }
  })

  test('stand beside messages that can be parsed and that name reserved domains only', async () => {
    for (const { file } of labels) {
      const raw = readFileSync(join(folder, file))
      const message = await parseMessage(raw)
      expect(message.from, file).not.toBeNull()
      const body = [message.text ?? '', message.html ?? ''].join('\n')
      const domains = body.match(/(?<=@)[a-z0-9.-]+\.[a-z]+/gi) ?? []
      expect(
        domains.filter((domain) => !/\.(example|test)$|(^|\.)example\.(org|com|net)$/i.test(domain)),
        file,
      ).toEqual([])
    }
  })
})

test('no message stands in two sets', () => {
  const files = sets.flatMap((name) => labelsOf(name).map((label) => label.file))
  expect(new Set(files).size).toBe(files.length)
})
