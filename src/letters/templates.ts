import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type LetterKind, letterKinds } from '#src/domain/letter.ts'
import type { Language } from '#src/domain/series.ts'
import { type Environment, type Flavour, newEnvironment, type Render } from './handlebars.ts'
import { TemplateError, type TemplateFault } from './template-error.ts'

export const languages = ['fr', 'en'] as const satisfies readonly Language[]
export const letterParts = ['subject', 'text', 'html'] as const
export type LetterPart = (typeof letterParts)[number]

/** The words of the letters, compiled. */
export interface Templates {
  /** @throws TemplateError when the template names a value that the view does not have. */
  render(language: Language, letter: LetterKind, part: LetterPart, view: object): string
  /** The file it was read from. */
  file(language: Language, letter: LetterKind, part: LetterPart): string
}

/**
 * Reads and compiles `<language>/<letter>.{subject,text,html}.hbs`, their partials
 * `<language>/partials/<name>.{text,html}.hbs` (`<name>.hbs` for both) and `layout.html.hbs`. A file under the same relative path in
 * `overrides` takes the place of ours; `overrides` may add partials, and need not exist.
 * @throws TemplateError with every missing, misnamed or faulty file.
 */
export async function loadTemplates(folder: string, overrides?: string): Promise<Templates> {
  const faults: TemplateFault[] = []
  const sources = await readSources(folder)
  if (overrides) {
    for (const [name, source] of await readSources(overrides, { mayBeMissing: true })) {
      if (!sources.has(name) && !partialName.test(name)) faults.push(replacesNothing(source.file, sources))
      sources.set(name, source)
    }
  }
  const loading: Loading = { folder, sources, faults, templates: new Map() }
  for (const language of languages) {
    for (const flavour of ['text', 'html'] as const) compileAll(language, flavour, loading)
  }
  if (faults.length > 0) throw new TemplateError(faults)
  // Every letter and part is there once loading went through.
  const find = (language: Language, letter: LetterKind, part: LetterPart): Template => {
    const template = loading.templates.get(nameOf(language, letter, part))
    if (!template) throw new Error(`No template ${nameOf(language, letter, part)}`)
    return template
  }
  return {
    render: (language, letter, part, view) => find(language, letter, part).render(view),
    file: (language, letter, part) => find(language, letter, part).file,
  }
}

interface Template {
  readonly file: string
  readonly render: Render
}

interface Source {
  readonly file: string
  readonly content: string
}

interface Loading {
  readonly folder: string
  readonly sources: ReadonlyMap<string, Source>
  readonly faults: TemplateFault[]
  readonly templates: Map<string, Template>
}

const layout = 'layout.html.hbs'
const partialName = /^(fr|en)\/partials\/([\w-]+)(?:\.(text|html))?\.hbs$/

/** Partials of text and HTML bear the same names, so each language and flavour has an environment of its own. */
function compileAll(language: Language, flavour: Flavour, loading: Loading): void {
  const environment = newEnvironment(language, flavour)
  const partials = new Map<string, Source>()
  for (const [name, source] of loading.sources) {
    const [, inLanguage, partial, inFlavour] = partialName.exec(name) ?? []
    if (partial && inLanguage === language && (inFlavour ?? flavour) === flavour)
      partials.set(partial, source)
  }
  const layoutSource = flavour === 'html' ? need(layout, loading) : null
  if (layoutSource) partials.set('layout', layoutSource)
  // All names first, since partials use each other.
  for (const name of partials.keys()) environment.partials.add(name)
  for (const [name, source] of partials) {
    const render = compile(source, environment, loading)
    if (render) environment.addPartial(name, render)
  }
  for (const letter of letterKinds) {
    for (const part of letterParts) {
      if ((part === 'html') !== (flavour === 'html')) continue
      const name = nameOf(language, letter, part)
      const source = need(name, loading)
      const render = source && compile(source, environment, loading)
      if (render) loading.templates.set(name, { file: source.file, render })
    }
  }
}

function compile(source: Source, environment: Environment, { faults }: Loading): Render | null {
  try {
    return environment.compile(source)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    faults.push(...error.faults)
    return null
  }
}

function need(name: string, { folder, sources, faults }: Loading): Source | null {
  const source = sources.get(name)
  if (source) return source
  const fault = {
    file: path.join(folder, name),
    line: null,
    problem: 'expected this template, found no such file',
  }
  if (!faults.some(({ file }) => file === fault.file)) faults.push(fault)
  return null
}

function nameOf(language: Language, letter: LetterKind, part: LetterPart): string {
  return `${language}/${letter}.${part}.hbs`
}

/** Every `.hbs` file under `folder`, by its path from there, written with `/`. */
async function readSources(folder: string, options = { mayBeMissing: false }): Promise<Map<string, Source>> {
  let names: string[]
  try {
    names = await readdir(folder, { recursive: true })
  } catch (cause) {
    if (options.mayBeMissing && (cause as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    const problem = `expected a folder of templates, found: ${(cause as Error).message}`
    throw new TemplateError([{ file: folder, line: null, problem }], { cause })
  }
  const read = async (name: string): Promise<[string, Source]> => {
    const file = path.join(folder, name)
    return [name.split(path.sep).join('/'), { file, content: await readFile(file, 'utf8') }]
  }
  return new Map(await Promise.all(names.filter((name) => name.endsWith('.hbs')).map(read)))
}

function replacesNothing(file: string, sources: ReadonlyMap<string, Source>): TemplateFault {
  const known = [...sources.keys()].filter((name) => !partialName.test(name)).join(', ')
  return { file, line: null, problem: `replaces no template; expected a partial or one of ${known}` }
}
