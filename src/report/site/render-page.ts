import Handlebars from 'handlebars'
import { escapeHtml } from '../escape.ts'
import { escapeView } from '../escape-view.ts'
import type { PageFrame } from './page.ts'
import type { SiteTemplates } from './site-source.ts'
import type { SiteWords } from './words/site-words.ts'

/** Parts that templates of pages share: `{{> head}}`. */
const partials = [
  'head',
  'foot',
  'marks',
  'findings',
  'ledger-table',
  'task-table',
  'body-duties',
  'start',
] as const

/** What a template sees: the page's own view, its frame and the words. */
export interface PageView {
  readonly frame: PageFrame
}

/** Renders pages of one site: each template is read once. Every text is escaped for HTML before a template sees it. */
export function pageRenderer(
  words: SiteWords,
  templates: SiteTemplates,
): (template: string, view: PageView) => string {
  const engine = Handlebars.create()
  engine.unregisterHelper('log')
  for (const name of partials) engine.registerPartial(name, templates.site(`${name}.hbs`))
  const options = { noEscape: true, strict: true, preventIndent: true } as const
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  // Marks between words keep their blank: `, `.
  const said = escapeView(words, (text) => escapeHtml(text) + (/\s$/.test(text) ? ' ' : ''))
  return (name, view) => {
    const template = compiled.get(name) ?? engine.compile(templates.site(`${name}.hbs`), options)
    compiled.set(name, template)
    const text = template(
      { ...(escapeView(view, escapeHtml) as object), words: said },
      { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false },
    )
    return text.replace(/^\s+/gm, '')
  }
}
