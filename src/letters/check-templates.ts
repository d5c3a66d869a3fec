import { type LetterKind, letterKinds } from '#src/domain/letter.ts'
import type { Series } from '#src/domain/series.ts'
import { viewLetter } from './letter-view.ts'
import { sampleDrafts, seriesWithEverything } from './sample.ts'
import { TemplateError, type TemplateFault } from './template-error.ts'
import { languages, letterParts, type Templates } from './templates.ts'

/**
 * Renders every letter in both languages with samples of the series in use, and of one that has everything a series
 * can have, so that a template which names a missing value fails before a letter does.
 * @throws TemplateError with every fault.
 */
export function checkTemplates(templates: Templates, series: Series): void {
  const faults = new Map<string, TemplateFault>()
  for (const shown of [series, seriesWithEverything(series)]) {
    for (const letter of letterKinds) {
      for (const fault of checkLetter(templates, letter, shown)) faults.set(JSON.stringify(fault), fault)
    }
  }
  if (faults.size > 0) throw new TemplateError([...faults.values()])
}

function checkLetter(templates: Templates, letter: LetterKind, series: Series): TemplateFault[] {
  const faults: TemplateFault[] = []
  for (const language of languages) {
    for (const draft of sampleDrafts(letter, series, language)) {
      const view = strict({ ...viewLetter(draft, series, undefined), subject: 'Re: …' })
      for (const part of letterParts) {
        const file = templates.file(language, letter, part)
        try {
          const words = templates.render(language, letter, part, view)
          const odd = /\[object \w+\]|\bundefined\b/.exec(words)
          if (odd)
            faults.push({
              file,
              line: null,
              problem: `prints "${odd[0]}": names a list or a group, not a value`,
            })
          if (words.trim() === '') faults.push({ file, line: null, problem: 'came out empty' })
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error
          faults.push(...error.faults)
        }
      }
    }
  }
  return faults
}

/** What JavaScript and Handlebars themselves ask of a value that is printed. */
const printing = new Set(['toString', 'valueOf', 'toHTML'])

/**
 * The view, throwing for values it does not have also where Handlebars' strict mode lets them pass: in the conditions
 * of `if`, `unless`, `each` and in helpers' arguments.
 */
function strict<T extends object>(view: T, seen = new WeakMap<object, object>()): T {
  const known = seen.get(view)
  if (known) return known as T
  const proxy = new Proxy(view, {
    get(target, name) {
      if (typeof name === 'string' && !Object.hasOwn(target, name) && !printing.has(name)) {
        throw new Error(`"${name}" not defined in the letter's values`)
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'object' && value !== null ? strict(value, seen) : value
    },
  })
  seen.set(view, proxy)
  return proxy
}
