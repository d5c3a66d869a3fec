import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openPrompter, type Question } from '#src/commands/prompter.ts'

const number: Question = {
  key: 'count',
  words: 'How many',
  expected: 'a number',
  valid: (s) => /^\d+$/.test(s),
}
const secret: Question = { key: 'password', words: 'Password', expected: 'one', valid: Boolean, secret: true }

/** With these lines on standard input, or, without, at a terminal. */
function prompter(
  lines: string | null,
  { given = {}, defaults = false }: { given?: Record<string, string>; defaults?: boolean } = {},
) {
  const input = Object.assign(new PassThrough(), { isTTY: lines === null })
  const output = new PassThrough()
  const open = openPrompter({ input, output, given: new Map(Object.entries(given)), defaults })
  if (lines !== null) input.end(lines)
  const said = async () => {
    open[Symbol.dispose]()
    output.end()
    return text(output)
  }
  return { ask: open.ask, said, input }
}

test('takes a line an answer, and the fallback for an empty one', async () => {
  const { ask, said } = prompter('3\n\nhunter2\n')
  expect(await ask(number)).toBe('3')
  expect(await ask({ ...number, fallback: '7' })).toBe('7')
  expect(await ask({ ...secret, fallback: 'old' })).toBe('hunter2')
  expect(await said()).toBe('How many: \nHow many [7]: \nPassword [***]: \n')
})

test('without a terminal a wrong or missing answer ends it', async () => {
  const { ask } = prompter('three\n')
  await expect(ask(number)).rejects.toThrow(/^count: expected a number, found "three"$/)
  await expect(ask(number)).rejects.toThrow(/^count: expected a number, found the end of the answers$/)
})

test('at a terminal a wrong answer is asked again, and a secret is not shown', async () => {
  const { ask, said, input } = prompter(null)
  const first = ask(number)
  input.write('three\n3\n')
  expect(await first).toBe('3')
  const second = ask(secret)
  input.write('hunter2\n')
  expect(await second).toBe('hunter2')
  const third = ask(number)
  input.end()
  await expect(third).rejects.toThrow(/^count: expected a number, found the end of the answers$/)
  const words = await said()
  expect(words).toContain('count: expected a number, found "three"\n')
  expect(words).toContain('Password: ')
  expect(words).not.toContain('hunter2')
})

test('answers given beforehand and fallbacks are not asked for, but checked', async () => {
  const { ask, said } = prompter('', { given: { count: '5' }, defaults: true })
  expect(await ask(number)).toBe('5')
  expect(await ask({ ...number, key: 'other', fallback: '2' })).toBe('2')
  await expect(ask({ ...number, key: 'third' })).rejects.toThrow(/^third: expected a number, found nothing$/)
  const { ask: again } = prompter('', { given: { count: 'x', password: '' } })
  await expect(again(number)).rejects.toThrow(/^count: expected a number, found "x"$/)
  await expect(again(secret)).rejects.toThrow(/^password: expected one, found something else$/)
  expect(await said()).toBe('')
})
