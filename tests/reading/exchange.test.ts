import { describe, it } from 'vitest'
import { check, type Setting } from './asking.ts'

/** One seminar given up for another: which of the two is which. */
describe('an exchange', () => {
  it.each<readonly [Setting, string, string]>([
    ['fr, to a confirmation', 'Finalement pas le 5, je viendrai plutôt au 4.', 'change join 4 leave 5'],
    ['fr, to a confirmation', 'Je viendrai au 4 plutôt qu’au 5.', 'change join 4 leave 5'],
    ['fr, to a confirmation', 'Je viendrai au 4 au lieu du 5.', 'change join 4 leave 5'],
    ['en, to a confirmation', 'Not 5 after all, I would rather come to 4.', 'change join 4 leave 5'],
    ['en, to a confirmation', 'I will come to 4 rather than 5.', 'change join 4 leave 5'],
  ])('%s: %s', (setting, text, expected) => check(setting, text, expected))
})
