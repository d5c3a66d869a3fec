import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { letterKinds } from '#src/domain/letter.ts'
import { compose } from '#src/letters/compose.ts'
import { sampleDrafts, seriesWithEverything } from '#src/letters/sample.ts'
import { languages } from '#src/letters/templates.ts'
import { sante, templates, trafic } from './drafts.ts'

/** The text part and the HTML part of every sample say the same, word by word and in the same order. */
describe('text and HTML', () => {
  for (const [name, series] of [
    ['2021', trafic],
    ['2027', sante],
    ['everything', seriesWithEverything(trafic)],
  ] as const) {
    for (const kind of letterKinds) {
      for (const language of languages) {
        it(`say the same: ${kind}, ${language}, ${name}`, () => {
          for (const draft of sampleDrafts(kind, series, language)) {
            const body = compose(draft, { series, templates })
            expect(wordsOf(textOf(body.html))).toEqual(wordsOf(body.text))
          }
        })
      }
    }
  }
})

function textOf(html: string): string {
  const texts: string[] = []
  const open: string[] = []
  const parser = new Parser({
    onopentagname: (name) => {
      open.push(name)
      if (!inline.has(name)) texts.push(' ')
    },
    onclosetag: (name) => {
      open.pop()
      if (!inline.has(name)) texts.push(' ')
    },
    ontext: (text) => {
      if (!open.includes('head')) texts.push(text)
    },
  })
  parser.end(html)
  return texts.join('')
}

const inline = new Set(['a', 'span', 'strong'])

/** Bullets, the bar of quoted lines and the colon after a heading belong to the text part alone. */
function wordsOf(text: string): string[] {
  return text
    .split(/[\s•|]+/u)
    .map((word) => word.replace(/:$/, ''))
    .filter((word) => word !== '')
}
