import { describe, expect, test } from 'vitest'
import type { Message } from '#src/domain/message.ts'
import { only, part, readCalendar, textOf } from '#tests/calendar/read-calendar.ts'
import { mailServers } from '#tests/servers/mailboxes.ts'
import { buildHouse, mail } from './house.ts'

const karim = 'Karim Belhadj <karim@asso.example>'

/** The calendar part of a letter, as it arrived. */
function calendarOf(letter: Message | undefined): string {
  const parts = letter?.parts.filter(({ type }) => type === 'text/calendar') ?? []
  expect(parts).toHaveLength(1)
  return (parts[0]?.text ?? '').replace(/\r?\n/g, '\r\n')
}

function summaryOf(letter: Message | undefined): string {
  const calendar = readCalendar(calendarOf(letter))
  return `${textOf(only(calendar, 'METHOD'))} ${only(part(calendar, 'VEVENT'), 'SEQUENCE').value}`
}

/** What a program sends back: the entry itself, answered. */
function reply(letter: Message | undefined, partstat: string): string {
  const answered = calendarOf(letter)
    .replaceAll('\r\n ', '')
    .replaceAll('\r\n', '\n')
    .replace('METHOD:REQUEST', 'METHOD:REPLY')
    .replace('PARTSTAT=ACCEPTED', `PARTSTAT=${partstat}`)
  return mail(karim, answered, {
    Subject: 'Invitation',
    'Content-Type': 'text/calendar; charset=utf-8; method=REPLY',
  })
}

describe.each(mailServers)('on $name', (kind) => {
  test.skipIf(!kind.available)('an invitation goes out, and its answer comes back', async () => {
    await using house = await buildHouse(kind)
    await house.receive(mail(karim, 'Je m’inscris au séminaire 2.\n\nKarim Belhadj'))
    const [invitation] = await house.letters(1)
    expect(summaryOf(invitation)).toBe('REQUEST 0')
    const [doubt] = await house.receive(reply(invitation, 'TENTATIVE'))
    expect([doubt?.reason, await house.record()]).toEqual(['tentative', ['Karim Belhadj: 2 tentative']])
    const [declined] = await house.receive(reply(invitation, 'DECLINED'))
    expect([declined?.reason, await house.record()]).toEqual(['withdrawn', []])
    // Neither is answered.
    await house.receive(mail(karim, 'Finalement je m’inscris au séminaire 2.\n\nKarim Belhadj'))
    const [, again] = await house.letters(2)
    expect(summaryOf(again)).toBe('REQUEST 1')
    const [old] = await house.receive(reply(invitation, 'DECLINED').replace('Invitation', 'Old'))
    expect([old?.reason, await house.record()]).toEqual(['to-organiser', ['Karim Belhadj: 2']])
    await house.receive(mail(karim, 'Je dois annuler mon inscription au séminaire 2.\n\nKarim Belhadj'))
    expect(summaryOf((await house.letters(3)).at(-1))).toBe('CANCEL 2')
  })
})
