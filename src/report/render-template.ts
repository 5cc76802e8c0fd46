import Handlebars from 'handlebars'
import { checkTemplate, type TemplateRules } from './check-template.ts'
import type { TemplateFunction } from './template-functions.ts'
import { TemplateTrouble } from './template-trouble.ts'

/** Beyond these a template does not make a document but keeps the machine busy. */
const most = { characters: 500_000, braces: 5000, deep: 40, runs: 1_000_000, written: 40_000_000 }

/**
 * A template’s text filled from a view. It sees the view and the functions, nothing else: no prototypes, no files, no other template, no log; nothing is escaped.
 * Throws {@link TemplateTrouble}, whatever the template is.
 */
export function renderTemplate(
  text: string,
  view: unknown,
  rules: Omit<TemplateRules, 'functions'>,
  functions: Readonly<Record<string, TemplateFunction>>,
): string {
  const { template } = rules
  try {
    if (isTooLarge(text)) throw new TemplateTrouble('size', { template, line: 0 })
    const engine = Handlebars.create()
    engine.unregisterHelper('log')
    checkTemplate(parsed(engine, text, template), { ...rules, functions: Object.keys(functions) })
    countBlocks(engine, template)
    return engine.compile(text, { noEscape: true, strict: true, preventIndent: true })(view, {
      helpers: { ...functions },
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    })
  } catch (error) {
    throw troubleOf(error, template)
  }
}

/** Each block counts, so that lists in lists in lists come to an end. */
function countBlocks(engine: typeof Handlebars, template: string): void {
  let runs = 0
  let written = 0
  const counted =
    (run: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate =>
    (context, options) => {
      const text = run(context, options)
      runs += 1
      written += text.length
      if (runs > most.runs || written > most.written) throw new TemplateTrouble('size', { template, line: 0 })
      return text
    }
  for (const name of ['each', 'if', 'unless', 'with']) {
    const own = engine.helpers[name]
    if (!own) continue
    engine.registerHelper(name, function (this: unknown, ...values: unknown[]) {
      const options = values.at(-1) as Handlebars.HelperOptions
      const inside = { ...options, fn: counted(options.fn), inverse: counted(options.inverse) }
      return own.call(this, ...values.slice(0, -1), inside)
    })
  }
}

function parsed(engine: typeof Handlebars, text: string, template: string): hbs.AST.Program {
  try {
    return engine.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [, line = '0'] = /on line (\d+)/.exec(message) ?? / - (\d+):\d+$/.exec(message) ?? []
    throw new TemplateTrouble('syntax', { template, line: Number(line) }, { found: foundIn(message) })
  }
}

/** The piece of text at which the parser stopped, or what it says of two names that do not match. */
function foundIn(message: string): string {
  const [first = '', excerpt] = message.split('\n')
  return (excerpt ?? first.replace(/ - \d+:\d+$/, '')).trim().slice(-40)
}

/** Parsing takes time that grows with the square of what is in braces. */
function isTooLarge(text: string): boolean {
  return text.length > most.characters || text.split('{{').length > most.braces || depthOf(text) > most.deep
}

/** How deep blocks stand in blocks: counted before parsing, which takes long for deep ones. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [, sign] of text.matchAll(/\{\{~?([#/]|\^\s*[^}\s~])/g)) {
    depth += sign === '/' ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function troubleOf(error: unknown, template: string): TemplateTrouble {
  if (error instanceof TemplateTrouble) return error
  if (error instanceof RangeError) return new TemplateTrouble('size', { template, line: 0 })
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200)
  return new TemplateTrouble('failed', { template, line: 0 }, { reason })
}
