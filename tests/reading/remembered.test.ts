import { describe, expect, it } from 'vitest'
import { remembered } from '#src/reading/remembered.ts'

describe('what is remembered of words', () => {
  it('asks once for a word, whatever the answer', () => {
    const asked: string[] = []
    const isLong = remembered((word) => {
      asked.push(word)
      return word.length > 4
    })
    expect(['deux', 'quatre', 'deux', 'quatre'].map(isLong)).toEqual([false, true, false, true])
    expect(asked).toEqual(['deux', 'quatre'])
  })

  it('asks again for what is too long to be a word', () => {
    const asked: number[] = []
    const lengthOf = remembered((word) => {
      asked.push(word.length)
      return word.length
    })
    for (const length of [40, 41])
      expect([lengthOf('a'.repeat(length)), lengthOf('a'.repeat(length))]).toEqual([length, length])
    expect(asked).toEqual([40, 41, 41])
  })

  it('remembers ten thousand words at most', () => {
    let asked = 0
    const ask = remembered(() => asked++)
    for (let i = 0; i <= 10_000; i++) ask(`word ${i}`)
    expect([ask('word 9999'), ask('word 10000')]).toEqual([9999, 10_001])
  })
})
