import Handlebars from 'handlebars'
import { checkTemplate, type TemplateRules } from './check-template.ts'
import type { TemplateFunction } from './template-functions.ts'
import { TemplateTrouble } from './template-trouble.ts'

/** Beyond these a template does not make a document but keeps the machine busy. */
const most = { characters: 500_000, runs: 1_000_000, written: 40_000_000 }

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
    if (text.length > most.characters) throw new TemplateTrouble('size', { template, line: 0 })
    const engine = Handlebars.create()
    engine.unregisterHelper('log')
    checkTemplate(engine.parse(text), { ...rules, functions: Object.keys(functions) })
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

function troubleOf(error: unknown, template: string): TemplateTrouble {
  if (error instanceof TemplateTrouble) return error
  if (error instanceof RangeError) return new TemplateTrouble('size', { template, line: 0 })
  const message = error instanceof Error ? error.message : String(error)
  const [, named = '0'] = /on line (\d+)/.exec(message) ?? / - (\d+):\d+$/.exec(message) ?? []
  const line = Number(named)
  if (/^(?:Parse|Lexical) error/.test(message))
    return new TemplateTrouble('syntax', { template, line }, { found: foundIn(message) })
  const reason = message.replace(/\s+/g, ' ').slice(0, 200)
  return new TemplateTrouble(line > 0 ? 'syntax' : 'failed', { template, line }, { found: reason, reason })
}

/** The piece of text at which the parser stopped. */
function foundIn(message: string): string {
  const [, excerpt = ''] = message.split('\n')
  return excerpt.trim().slice(-40)
}
