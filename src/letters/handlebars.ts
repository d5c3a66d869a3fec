import Handlebars from 'handlebars'
import type { Language } from '#src/domain/series.ts'
import { locales } from './dates.ts'
import { TemplateError, type TemplateFault } from './template-error.ts'

export type Render = (view: object) => string

export type Flavour = 'text' | 'html'

/** Handlebars by itself: helpers and partials of one language and flavour, shared with nobody. */
export interface Environment {
  /** Names of partials added; a template may use those only. */
  readonly partials: Set<string>
  addPartial(name: string, render: Render): void
  /**
   * HTML escapes every value; text escapes none (values are made safe before). A value that is not there fails.
   * @throws TemplateError with every fault of this template.
   */
  compile(source: { readonly file: string; readonly content: string }): Render
}

/**
 * Helpers: `plural n "one" "many"` (0 is singular in French, plural in English), `is a b` (equality), and of
 * Handlebars' own `if`, `unless`, `each` and `with`.
 */
export function newEnvironment(language: Language, flavour: Flavour): Environment {
  const handlebars = Handlebars.create()
  const rules = new Intl.PluralRules(locales[language])
  handlebars.registerHelper({
    plural: (count: number, one: string, many: string) => (rules.select(count) === 'one' ? one : many),
    is: (a: unknown, b: unknown) => a === b,
  })
  const partials = new Set<string>()
  return {
    partials,
    addPartial(name, render) {
      handlebars.registerPartial(name, render)
    },
    compile({ file, content }) {
      const program = parse(handlebars, file, content)
      const check = new Check(file, flavour, partials)
      check.accept(program)
      if (check.faults.length > 0) throw new TemplateError(check.faults)
      if (language === 'fr') new Typography().accept(program)
      return tellFile(file, handlebars.compile(program, { ...options, noEscape: flavour === 'text' }))
    },
  }
}

const helpers = ['if', 'unless', 'each', 'with', 'plural', 'is']
const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
}
// Said outright, Handlebars also stops writing to the console about it.
const noPrototypes = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

function parse(handlebars: typeof Handlebars, file: string, content: string): hbs.AST.Program {
  try {
    return handlebars.parse(content, { srcName: file })
  } catch (cause) {
    throw templateError(file, cause)
  }
}

/** Errors name the file they are in; for those in a partial that is the partial's. */
function tellFile(file: string, template: Handlebars.TemplateDelegate): Render {
  return (view, given?: Handlebars.RuntimeOptions) => {
    try {
      return template(view, { ...given, ...noPrototypes })
    } catch (cause) {
      throw cause instanceof TemplateError ? cause : templateError(file, cause)
    }
  }
}

function templateError(file: string, cause: unknown): TemplateError {
  const { message, lineNumber } = cause as { message: string; lineNumber?: number }
  const missing = /^"(.{1,100})" not defined in /.exec(message)
  const unreadable = /^Parse error on line (\d+)/.exec(message)
  const line = lineNumber ?? Number(unreadable?.[1] ?? 0)
  let problem = message
  if (missing) problem = `names the value "${missing[1]}", which is not there`
  if (unreadable) problem = `can't be read: ${message.split('\n').at(-1)}`
  return new TemplateError([{ file, line: line || null, problem }], { cause })
}

/** What a template may not say, in any of its branches, sampled or not. */
class Check extends Handlebars.Visitor {
  readonly faults: TemplateFault[] = []
  readonly file: string
  readonly flavour: Flavour
  readonly known: ReadonlySet<string>
  constructor(file: string, flavour: Flavour, partials: ReadonlySet<string>) {
    super()
    this.file = file
    this.flavour = flavour
    this.known = partials
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (!node.escaped && this.flavour === 'html') {
      this.fault(node, 'puts a value into HTML unescaped; write it with two braces')
    }
    if (node.params.length > 0) this.helper(node)
    super.MustacheStatement(node)
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.helper(node)
    super.SubExpression(node)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.helper(node)
    super.BlockStatement(node)
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.partial(node)
    super.PartialStatement(node)
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.partial(node)
    super.PartialBlockStatement(node)
  }

  override Decorator(node: hbs.AST.Decorator): void {
    this.fault(node, 'uses a decorator; expected a partial in a file of its own')
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
    this.fault(node, 'uses an inline partial; expected a partial in a file of its own')
  }

  private helper(node: { path: hbs.AST.Node; loc: hbs.AST.SourceLocation }): void {
    const name = 'original' in node.path ? String(node.path.original) : '?'
    if (!helpers.includes(name)) {
      this.fault(node, `uses the unknown helper "${name}"; known: ${helpers.join(', ')}`)
    }
  }

  private partial(node: { name: hbs.AST.Node; loc: hbs.AST.SourceLocation }): void {
    const name = 'original' in node.name ? String(node.name.original) : '?'
    if (name === '@partial-block' || this.known.has(name)) return
    this.fault(node, `uses the unknown partial "${name}"; known: ${[...this.known].join(', ')}`)
  }

  private fault(node: { loc: hbs.AST.SourceLocation }, problem: string): void {
    this.faults.push({ file: this.file, line: node.loc.start.line, problem })
  }
}

/**
 * French sets a no-break space before : » ; ! ? and after «. Templates are written with plain ones, which an editor
 * shows; values keep their own.
 */
class Typography extends Handlebars.Visitor {
  override ContentStatement(node: hbs.AST.ContentStatement): void {
    node.value = node.value
      .replace(/ (?=[:»])/g, '\u00a0')
      .replace(/« /g, '«\u00a0')
      .replace(/ (?=[;!?])/g, '\u202f')
  }
}
