import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '#src/domain/message.ts'
import { automaticMark } from '#src/reading/automatic.ts'
import { readBounce } from '#src/reading/bounce.ts'
import { readLanguage } from '#src/reading/language.ts'
import { layOut } from '#src/reading/lay-out.ts'
import { readRight } from '#src/reading/rights.ts'
import { htmlMail, mail } from './mail.ts'

function readAll(message: Message): void {
  const layout = layOut(message)
  readBounce(message)
  automaticMark(message, layout)
  readRight(message, layout)
  readLanguage(layout, 'fr')
}

/** Milliseconds of this process's own work, whatever else the machine does. A fresh message: bodies are remembered. */
function cost(message: Message): number {
  const fresh = { ...message }
  const begin = process.cpuUsage()
  readAll(fresh)
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}

/** The header of a bounce, so that no question is left unasked. */
const headers = [
  'From: Mail Delivery System <daemon@mx.example>',
  'Return-Path: <>',
  'Subject: Undelivered Mail',
]

const pieces: Readonly<Record<string, string>> = {
  newlines: '\n',
  'quote marks': '>',
  'spaced quote marks': '> ',
  'quoted empty lines': '>\n',
  'nested quotes': '> > > > a\n',
  'the word “le”': 'le ',
  commas: ',',
  spaces: ' ',
  tabs: 'a\t',
  bars: 'a|',
  'rows of columns': 'a;b;c\n',
  'zero-width characters': 'a\u200b',
  'bidirectional characters': '\u202ea\u202c',
  'combining accents': 'e\u0301',
  homoglyphs: 'а е о ',
  emoji: '👍',
  digits: '1 ',
  codes: '550 5.1.1 ',
  'at signs': 'a@',
  addresses: '<a@b.example> ',
  'lines of addresses': 'a@b.example\n',
  attributions: 'Le 4 mars 2021 à 10:00 a écrit :\n',
  'beginnings of attributions': 'Le 4 mars 2021, ',
  'header fields': 'De : a\n',
  'header blocks': 'De : a@b.example\nEnvoyé : x\nÀ : y\nObjet : z\n\n',
  'recipients over many lines': 'Cc : a@b.example;\n',
  separators: '---------- Forwarded message ---------\n',
  rulers: '-----\n',
  formulas: 'Merci\n',
  'formulas and names': 'Cordialement\nMarie\n',
  'beginnings of a disclaimer': 'ce message est ',
  'beginnings of a right': 'supprimer toutes les ',
  'beginnings of a refusal': 'ne plus me ',
  'beginnings of a report': 'could not be delivered to the following ',
}

describe('a text of 100,000 pieces, twice as long, costs twice as much at most', () => {
  for (const [name, piece] of Object.entries(pieces)) {
    for (const [kind, make] of [
      ['text', (n: number) => mail(headers, piece.repeat(n))],
      ['HTML', (n: number) => htmlMail(headers, `<p>${piece.repeat(n)}`)],
    ] as const) {
      it(`${name}, in ${kind}`, async () => {
        const [once, twice] = [await make(50_000), await make(100_000)]
        // quadratic work would make it four times; below 50 ms the clock says nothing
        const ratio = () => cost(twice) / Math.max(cost(once), 50)
        let least = ratio()
        // Quadratic work is so every time; a collection of garbage is not.
        for (let attempt = 1; attempt < 6 && least >= 3; attempt++) least = Math.min(least, ratio())
        expect(least).toBeLessThan(3)
      })
    }
  }
})

describe('whatever is written', () => {
  const words = [
    'Bonjour,',
    'Je viens au 3.',
    'Cordialement',
    'Marie Dupont',
    '06 39 98 41 17',
    '> cité',
    '>> cité',
    '--',
    '',
    'Le 04/01/2021 à 09:12, I a écrit :',
    'De : I <i@m.example>',
    'Envoyé : lundi 4 janvier 2021',
    'À : M',
    'Objet : Invitation',
    '-----Message d’origine-----',
    '---------- Forwarded message ---------',
    'Envoyé de mon iPhone',
    'Ce message est confidentiel.',
    'a | b',
    'c | d',
    '\u202e\u200b',
    'PS : et le 4',
    'Nom : Dupont',
    '_____________',
    'On Mon, Jan 4, 2021 at 9:12 AM X',
    '<x@y.example> wrote:',
  ]

  it('is laid out line by line, nothing lost, every offset true', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        fc.constantFrom('x', 'Re: x', 'TR: x'),
        async (given, subject) => {
          const layout = layOut(await mail([`Subject: ${subject}`], given.join('\n')))
          expect(layout.text).toBe(layout.lines.map(({ text }) => text).join('\n'))
          for (const { text, start } of layout.lines)
            expect(layout.text.slice(start, start + text.length)).toBe(text)
          const said = given.map((line) =>
            line
              .replace(/^[> ]+/, '')
              .replaceAll('’', "'")
              .replace(/[\u202e\u200b]/g, ''),
          )
          expect(layout.lines.map(({ text }) => text).filter(Boolean)).toEqual(said.filter(Boolean))
          const zones = new Set(layout.lines.map(({ zone }) => zone))
          expect(
            layout.forwarded === null && (zones.has('forwarded') || zones.has('forwarded-signature')),
          ).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is answered without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 60 }),
        async (body, value) => {
          const line = value.replace(/[\r\n]/g, ' ')
          readAll(await mail([`Subject: ${line}`, `From: ${line}`, `List-Unsubscribe: ${line}`], body))
          readAll(await htmlMail([`X-Mailer: ${line}`], body))
        },
      ),
      { numRuns: 300 },
    )
  })
})
