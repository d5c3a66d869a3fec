import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTemplates } from '#src/letters/check-templates.ts'
import { compose } from '#src/letters/compose.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { TemplateError } from '#src/letters/template-error.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { answer, notice, sante, toOrganiser, trafic } from './drafts.ts'

let folder: string
let overrides: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guichet-templates-'))
  overrides = path.join(folder, 'overrides')
})
afterEach(() => rm(folder, { recursive: true }))

async function override(name: string, content: string): Promise<string> {
  const file = path.join(overrides, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
  return file
}

/** The faults of our templates with the overrides; empty when there are none. */
async function faults(): Promise<readonly string[]> {
  try {
    checkTemplates(await loadTemplates(ourTemplates, overrides), trafic)
    return []
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    expect(error.message.split('\n').length).toBe(error.faults.length)
    return error.faults.map(
      ({ file, line, problem }) => `${path.relative(overrides, file)}:${line ?? '-'} ${problem}`,
    )
  }
}

describe('our own templates', () => {
  it('hold for any series', async () => {
    const templates = await loadTemplates(ourTemplates)
    for (const series of [trafic, sante, { ...sante, language: 'en' as const }]) {
      expect(checkTemplates(templates, series)).toBeUndefined()
    }
  })
})

describe('overrides', () => {
  it('take the place of ours, by their path', async () => {
    await override('fr/confirmation.subject.hbs', 'Inscription notée – {{series.title}}\n')
    await override('fr/partials/greeting.hbs', 'Bien le bonjour{{#if greeted}}, {{greeted}}{{/if}} !\n')
    await override('layout.html.hbs', '<html lang="{{language}}"><main>{{> @partial-block}}</main></html>')
    expect(await faults()).toEqual([])
    const templates = await loadTemplates(ourTemplates, overrides)
    const body = compose(answer(), { series: trafic, templates })
    expect(body.subject).toMatch(/^Inscription notée – Le travail social/)
    expect(body.text).toMatch(/^Bien le bonjour, Nadège Fontanel\u202f!\n/)
    expect(body.html).toMatch(/^<html lang="fr"><main><p>Bien le bonjour, Nadège Fontanel\u202f!\n<\/p>/)
    expect(compose(answer({ language: 'en' }), { series: trafic, templates }).text).toMatch(
      /^Hello Nadège Fontanel,/,
    )
  })
  it('may add partials', async () => {
    await override('fr/partials/slogan.text.hbs', 'Ensemble.\n')
    await override('fr/notice.text.hbs', '{{> slogan}}\n{{person}}')
    expect(await faults()).toEqual(['fr/notice.text.hbs:2 names the value "person", which is not there'])
    await override('fr/notice.text.hbs', '{{> slogan}}\n')
    const templates = await loadTemplates(ourTemplates, overrides)
    expect(compose(notice(), { series: trafic, templates }).text).toBe('Ensemble.\n')
  })
  it('need not exist', async () => {
    expect(await faults()).toEqual([])
  })
  it('that replace nothing are named', async () => {
    await override('fr/confirmaton.text.hbs', 'Bonjour')
    const [fault, ...others] = await faults()
    expect(others).toEqual([])
    expect(fault).toMatch(/^fr\/confirmaton\.text\.hbs:- replaces no template; .*fr\/confirmation\.text\.hbs/)
  })
})

describe('strictness', () => {
  const check = (title: string, name: string, content: string, expected: string) =>
    it(title, async () => {
      await override(name, content)
      expect(await faults()).toEqual([`${name}:${expected}`])
    })
  check(
    'a missing value',
    'fr/doubt.text.hbs',
    'Bonjour,\n{{organiser.fax}}',
    '2 names the value "fax", which is not there',
  )
  check(
    'a missing value in a condition',
    'fr/doubt.text.hbs',
    'Bonjour{{#if organiser.fax}}, fax{{/if}}',
    '- names the value "fax", which is not there',
  )
  check(
    'a missing value in a list that is not there',
    'en/doubt.html.hbs',
    'Hello{{#each colleagues}}{{name}}{{/each}}',
    '- names the value "colleagues", which is not there',
  )
  check(
    'a missing value as an argument',
    'en/doubt.text.hbs',
    'Hello {{plural number "a" "b"}}',
    '- names the value "number", which is not there',
  )
  check(
    'a missing value in a partial, by the partial',
    'fr/partials/cycle.hbs',
    'Cycle\n\n{{series.name}}\n',
    '3 names the value "name", which is not there',
  )
  check(
    'a helper that is not there, in a branch nobody takes',
    'fr/doubt.text.hbs',
    'Bonjour\n{{#if false}}\n{{upper series.title}}\n{{/if}}',
    '3 uses the unknown helper "upper"; known: if, unless, each, with, plural, is',
  )
  check(
    'a block that is no helper',
    'fr/doubt.text.hbs',
    'Bonjour {{#people}}{{name}}{{/people}}',
    '1 uses the unknown helper "people"; known: if, unless, each, with, plural, is',
  )
  check(
    'what is unescaped in HTML',
    'fr/doubt.html.hbs',
    '<p>{{{subject}}}</p>',
    '1 puts a value into HTML unescaped; write it with two braces',
  )
  check(
    'what is unescaped in HTML by &',
    'fr/doubt.html.hbs',
    '<p>{{& subject}}</p>',
    '1 puts a value into HTML unescaped; write it with two braces',
  )
  check(
    'a list printed',
    'fr/doubt.text.hbs',
    'Bonjour {{series}}',
    '- prints "[object Object]": names a list or a group, not a value',
  )
  check(
    'the ways to a prototype',
    'fr/doubt.text.hbs',
    'Bonjour {{series.constructor}}',
    '- names the value "constructor", which is not there',
  )
  check('an empty letter', 'fr/doubt.text.hbs', '\n', '- came out empty')
  check(
    'a decorator',
    'fr/doubt.text.hbs',
    'Bonjour {{* log}}',
    '1 uses a decorator; expected a partial in a file of its own',
  )
  check(
    'an inline partial',
    'fr/doubt.text.hbs',
    'Bonjour {{#*inline "x"}}{{/inline}}',
    '1 uses an inline partial; expected a partial in a file of its own',
  )

  it('a partial that is not there', async () => {
    await override('fr/doubt.text.hbs', 'Bonjour {{> salutation}}')
    expect((await faults()).join()).toMatch(
      /^fr\/doubt\.text\.hbs:1 uses the unknown partial "salutation"; known: .*greeting/,
    )
  })
  it('bad syntax', async () => {
    await override('fr/doubt.text.hbs', 'Bonjour\n{{#if x}}')
    expect((await faults()).join()).toMatch(/^fr\/doubt\.text\.hbs:2 can't be read: Expecting .*, got 'EOF'$/)
  })
  it('names every fault at once', async () => {
    await override('fr/doubt.text.hbs', '{{fax}}')
    await override('en/notice.subject.hbs', '{{fax}}')
    expect(await faults()).toEqual([
      'fr/doubt.text.hbs:1 names the value "fax", which is not there',
      'en/notice.subject.hbs:1 names the value "fax", which is not there',
    ])
  })
  it('a template of ours that is missing', async () => {
    const copy = path.join(folder, 'ours')
    await cp(ourTemplates, copy, { recursive: true })
    await rm(path.join(copy, 'en/notice.html.hbs'))
    await expect(loadTemplates(copy)).rejects.toThrow(
      `${path.join(copy, 'en/notice.html.hbs')}: expected this template, found no such file`,
    )
  })
  it('no folder', async () => {
    await expect(loadTemplates(path.join(folder, 'nowhere'))).rejects.toThrow(
      'expected a folder of templates',
    )
  })
  it('fails for a letter too, not only in the check', async () => {
    await override('fr/to-organiser.text.hbs', 'Bonjour {{series.subtitle}}')
    const templates = await loadTemplates(ourTemplates, overrides)
    expect(() => compose(toOrganiser(), { series: trafic, templates })).toThrow(
      'fr/to-organiser.text.hbs:1: names the value "subtitle", which is not there',
    )
  })
})
