import { TemplateTrouble } from './template-trouble.ts'
import type { GroupShape, ListShape, Names, Shape, ViewShapes } from './view-shape.ts'

/** What a template is checked against. */
export interface TemplateRules {
  /** Its name, for what is said of it. */
  readonly template: string
  /** The group that its view is. */
  readonly view: string
  readonly shapes: ViewShapes
  /** Functions that it may call. */
  readonly functions: readonly string[]
}

/** Where in a template names are looked up. `shape` null: nothing is known of what stands here. */
interface Scope {
  readonly shape: Shape | null
  readonly outer: Scope | null
  /** Paths that were asked for by if, with or each, so that there is something behind them. */
  readonly asked: readonly string[]
  /** Names that `as |…|` gave. */
  readonly given: ReadonlyMap<string, Shape | null>
}

const blocks = ['if', 'unless', 'each', 'with', 'lookup']

/**
 * Throws {@link TemplateTrouble} for the first thing in a template that the document could not be made with, in whatever case: a name that the view does not
 * have, a function that there is not, a part of what may be absent without having asked, a list printed as if it were a text, another template.
 */
export function checkTemplate(program: hbs.AST.Program, rules: TemplateRules): void {
  const view: GroupShape = { is: 'group', group: rules.view }
  new TemplateCheck(rules).program(program, { shape: view, outer: null, asked: [], given: new Map() })
}

class TemplateCheck {
  readonly #rules: TemplateRules

  constructor(rules: TemplateRules) {
    this.#rules = rules
  }

  program({ body }: hbs.AST.Program, scope: Scope): void {
    for (const statement of body) {
      if (statement.type === 'MustacheStatement')
        this.#mustache(statement as hbs.AST.MustacheStatement, scope)
      else if (statement.type === 'BlockStatement') this.#block(statement as hbs.AST.BlockStatement, scope)
      else if (/Partial|Decorator/.test(statement.type)) this.#fail('partial', statement)
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    const { path, params, hash } = statement
    if (this.#isCall(path, params.length > 0 || hash !== undefined)) {
      // A function of that name would be called, with nothing to work on.
      if (params.length === 0)
        this.#fail('name', path, { name: written(path), known: `this.${written(path)}` })
      this.#call(path, params, scope)
      return
    }
    const shape = this.#value(path, scope)
    if (shape?.is === 'list' || shape?.is === 'group') this.#fail('whole', path, { name: written(path) })
  }

  #isCall(path: hbs.AST.Expression, withParams: boolean): boolean {
    return withParams || (isPath(path) && isSimple(path) && this.#rules.functions.includes(path.original))
  }

  #call(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[], scope: Scope): void {
    const known = [...this.#rules.functions, 'lookup']
    if (!known.includes(written(path)))
      this.#fail('function', path, { name: written(path), known: known.join(' ') })
    for (const param of params) this.#value(param, scope)
  }

  #block(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const { path, params, program, inverse } = statement
    const name = written(path)
    const [param] = params
    const called = blocks.includes(name) && name !== 'lookup'
    if (!called && params.length > 0)
      this.#fail('function', path, { name: `#${name}`, known: '#if #unless #each #with' })
    const subject = called ? param : path
    if (subject === undefined) this.#fail('syntax', statement, { found: `{{#${name}}}` })
    const shape = this.#value(subject, scope)
    const asked = isPath(subject) ? [keyOf(subject)] : []
    const entered = this.#inner(called ? name : null, { shape, asked, scope })
    const inner = { ...entered, given: new Map([...entered.given, ...givenBy(program, entered.shape)]) }
    const isNot = name === 'unless'
    const guarded: Scope = { ...scope, asked: [...scope.asked, ...asked] }
    this.program(program, isNot ? scope : inner)
    if (inverse) this.program(inverse, isNot ? guarded : scope)
  }

  /** What stands inside a block of a list, a group or a question. */
  #inner(
    name: string | null,
    {
      shape,
      asked,
      scope,
    }: { readonly shape: Shape | null; readonly asked: readonly string[]; readonly scope: Scope },
  ): Scope {
    const held: Scope = { ...scope, asked: [...scope.asked, ...asked] }
    if (name === 'if' || name === 'unless') return held
    const below = { outer: held, asked: [], given: scope.given }
    if (shape?.is === 'list') return { ...below, shape: shape.of }
    if (name === 'with' || (name === null && shape?.is === 'group')) return { ...below, shape }
    return name === 'each' ? { ...below, shape: null } : held
  }

  /** What an expression stands for; null: not known, or plain. */
  #value(expression: hbs.AST.Expression, scope: Scope): Shape | null {
    if (expression.type === 'SubExpression') {
      const { path, params } = expression as hbs.AST.SubExpression
      this.#call(path, params, scope)
      return null
    }
    if (!isPath(expression) || expression.data) return null
    const named = String(expression.parts[0])
    const given = scope.given.get(named)
    if (given !== undefined)
      return this.#walk(expression, { ...scope, shape: given }, expression.parts.slice(1).map(String))
    let at: Scope | null = scope
    for (let level = 0; level < expression.depth; level++) at = at?.outer ?? null
    if (at === null)
      return this.#fail('name', expression, { name: expression.original, known: this.#known(null) })
    return this.#walk(expression, at, expression.parts.map(String))
  }

  #walk(path: hbs.AST.PathExpression, scope: Scope, parts: readonly string[]): Shape | null {
    let shape: Shape | null = scope.shape
    for (const [index, part] of parts.entries()) {
      if (shape === null) return null
      const before = parts.slice(0, index).join('.')
      if (index > 0 && shape.none && !scope.asked.includes(before))
        this.#fail('unasked', path, { name: path.original, before })
      if (shape.is === 'list' && /^(?:\d+|length)$/.test(part)) {
        shape = part === 'length' ? { is: 'number' } : shape.of
        continue
      }
      const names: Names = this.#namesOf(shape)
      const found: Shape | undefined = Object.hasOwn(names, part) ? names[part] : undefined
      if (!found) this.#fail('name', path, { name: path.original, known: this.#known(shape) })
      shape = found
    }
    return shape
  }

  #namesOf(shape: Shape): Names {
    return shape.is === 'group' ? (this.#rules.shapes.groups[shape.group] ?? {}) : {}
  }

  #known(shape: Shape | ListShape | null): string {
    const names = shape === null ? [] : Object.keys(this.#namesOf(shape))
    return names.length > 0 ? names.join(' ') : shape?.is === 'list' ? '#each' : 'this'
  }

  #fail(
    fault: TemplateTrouble['fault'],
    { loc }: hbs.AST.Node,
    params: Readonly<Record<string, string>> = {},
  ): never {
    throw new TemplateTrouble(fault, { template: this.#rules.template, line: loc?.start.line ?? 0 }, params)
  }
}

function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression'
}

/** One name by itself, which may be that of a function: `title`, neither `this.title` nor `../title`. */
function isSimple({ parts, depth, data, original }: hbs.AST.PathExpression): boolean {
  return parts.length === 1 && depth === 0 && !data && !/^(?:this|\.)/.test(original)
}

function written(expression: hbs.AST.Expression): string {
  return isPath(expression) ? expression.original : ''
}

/** A path as later ones of the same scope begin with it. */
function keyOf({ parts, depth }: hbs.AST.PathExpression): string {
  return depth > 0 ? `../${parts.join('.')}` : parts.join('.')
}

/** What `as |one index|` names inside a block: what stands there, and its number or key. */
function givenBy({ blockParams = [] }: hbs.AST.Program, shape: Shape | null): [string, Shape | null][] {
  return blockParams.map((name, index) => [name, index === 0 ? shape : { is: 'number' }])
}
