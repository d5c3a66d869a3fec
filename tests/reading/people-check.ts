import { expect, it } from 'vitest'
import { layOut } from '#src/reading/lay-out.ts'
import { readPeople } from '#src/reading/people.ts'
import { mail } from '#tests/reading/mail.ts'
import { gardens } from '#tests/reading/programmes.ts'

/**
 * Reads a mail and compares everybody in it, a line each: `*` the writer who takes part, `-` the writer who does
 * not, `+` somebody else; name | address | phone | organisation | role, `?` for what is not stated.
 */
export function check(
  title: string,
  from: string,
  subject: string,
  body: string,
  expected: readonly string[],
): void {
  it(title, async () => {
    const message = await mail([`From: ${from}`, `Subject: ${subject}`], `${body}\n`)
    const layout = layOut(message, [gardens.registration.address])
    const { persons, senderTakesPart, replaced, unclear } = readPeople(layout, message, gardens)
    const lines = persons.map((one) => {
      const mark = one.sender ? (senderTakesPart ? '*' : '-') : '+'
      const name = `${one.givenName?.value ?? '?'} ${one.familyName?.value ?? '?'}`
      const rest = [one.email, one.phone, one.organisation, one.role].map((read) => read?.value ?? '?')
      return `${mark} ${[name, ...rest].join(' | ')}`
    })
    if (replaced) lines.push(`replaced ${replaced.from} by ${replaced.by}`)
    expect([...lines, ...unclear.map(({ value }) => `unclear: ${value}`)]).toEqual(expected)
  })
}
