import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { letterKinds } from '#src/domain/letter.ts'
import { compose } from '#src/letters/compose.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { sampleDrafts, seriesWithEverything } from '#src/letters/sample.ts'
import { languages } from '#src/letters/templates.ts'
import { templates, trafic } from './drafts.ts'

/** What screen readers, phones and mail programs need of the HTML part. */
describe('the HTML of a letter', () => {
  const series = seriesWithEverything(trafic)
  for (const kind of letterKinds) {
    for (const language of languages) {
      it(`is one document with its language, title and outline: ${kind}, ${language}`, () => {
        for (const draft of sampleDrafts(kind, series, language)) {
          const body = compose(draft, { series, templates })
          const { langs, title, levels, tables } = outline(body.html)
          expect(langs[0]).toBe(language)
          expect(title).toBe(body.subject)
          expect(levels[0]).toBe(1)
          expect(levels.filter((level) => level === 1).length).toBe(1)
          levels.forEach((level, i) => {
            expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
          })
          expect(new Set(tables)).toEqual(new Set(['presentation']))
          expect(Buffer.byteLength(body.html)).toBeLessThan(40_000)
        }
      })
    }
  }

  it('has text in enough contrast, in light and in dark (WCAG 2.2, 1.4.3: 4.5 to 1)', () => {
    const css = readFileSync(path.join(ourTemplates, 'layout.html.hbs'), 'utf8')
    const [light, dark] = css.split('@media (prefers-color-scheme: dark)')
    for (const part of [light, dark]) {
      const colour = (rule: RegExp) => rule.exec(part ?? '')?.[1] ?? 'none'
      const texts = [
        /body \{[^}]*[ ;]color: (#\w{6})/,
        /\na \{ color: (#\w{6})/,
        /\.soft \{ color: (#\w{6})/,
      ].map(colour)
      const grounds = [/\.page \{[^}]*background: (#\w{6})/, /\.card \{[^}]*background: (#\w{6})/].map(colour)
      for (const text of texts) {
        for (const ground of grounds) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

function outline(html: string) {
  const found = {
    langs: [] as string[],
    title: '',
    levels: [] as number[],
    tables: [] as (string | undefined)[],
  }
  let inTitle = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.lang) found.langs.push(attributes.lang)
      if (/^h\d$/.test(name)) found.levels.push(Number(name[1]))
      if (name === 'table') found.tables.push(attributes.role)
      inTitle = name === 'title'
    },
    onclosetag: () => {
      inTitle = false
    },
    ontext: (text) => {
      if (inTitle) found.title += text
    },
  })
  parser.end(html)
  return found
}

/** Contrast ratio of two colours `#rrggbb` (WCAG 2.2, definitions). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
