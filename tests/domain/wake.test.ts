import { expect, test } from 'vitest'
import { createWake } from '#src/domain/wake.ts'

/** What resolved, in order, once everything that can has. */
async function order(...waits: readonly (readonly [string, Promise<void>])[]): Promise<string[]> {
  const resolved: string[] = []
  for (const [name, wait] of waits) wait.then(() => resolved.push(name))
  await new Promise((resolve) => setImmediate(resolve))
  return resolved
}

const never = new AbortController().signal

test('a ring ends the wait, once', async () => {
  const wake = createWake()
  const first = wake.next(never)
  wake.ring()
  expect(await order(['first', first])).toEqual(['first'])
  expect(await order(['second', wake.next(never)])).toEqual([])
})

test('a ring that nobody heard ends the next wait at once; several count as one', async () => {
  const wake = createWake()
  wake.ring()
  wake.ring()
  expect(await order(['first', wake.next(never)])).toEqual(['first'])
  expect(await order(['second', wake.next(never)])).toEqual([])
})

test('the end of the signal ends the wait; the next one waits again', async () => {
  const wake = createWake()
  const abort = new AbortController()
  const first = wake.next(abort.signal)
  abort.abort()
  expect(await order(['first', first], ['after', wake.next(abort.signal)])).toEqual(['first', 'after'])
  expect(await order(['second', wake.next(never)])).toEqual([])
})
