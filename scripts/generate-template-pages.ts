import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '../src/locale/locale.ts'
import { reportKinds, templateName } from '../src/report/render-report.ts'
import type { Names, Shape, ViewShapes } from '../src/report/view-shape.ts'
import { readViewShapes } from './generate-views.ts'
import { templateNames } from './template-names.ts'

const root = join(import.meta.dirname, '..')
/** What stands below it in a page is generated. */
const mark = '<!-- generated: npm run generate -->'

const words = {
  'zh-CN': {
    documents: '## 各文书的名称',
    document: (template: string, group: string) => `- \`${template}\`：[${group}](#${anchor(group)})`,
    columns: ['名称', '内容', '类型'],
    kinds: {
      text: '文字',
      number: '数',
      moment: '时刻',
      duration: '时长（毫秒）',
      truth: '是否',
      code: '代码',
    },
    list: (of: string) => `列表，每项为${of}`,
    group: (name: string) => `一组，见 [${name}](#${anchor(name)})`,
    none: '，可能没有',
  },
  en: {
    documents: '## Names of each document',
    document: (template: string, group: string) => `- \`${template}\`: [${group}](#${anchor(group)})`,
    columns: ['Name', 'What it is', 'Type'],
    kinds: {
      text: 'text',
      number: 'number',
      moment: 'moment',
      duration: 'duration (ms)',
      truth: 'yes or no',
      code: 'code',
    },
    list: (of: string) => `list, each ${of}`,
    group: (name: string) => `group, see [${name}](#${anchor(name)})`,
    none: '; there may be none',
  },
}

/** As Markdown viewers make anchors of headings. */
function anchor(group: string): string {
  return group.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** The pages on templates, their tables made of the types of the views; what stands above the mark is written by hand. */
export function generateTemplatePages(): Map<string, string> {
  const shapes = readViewShapes()
  return new Map(
    locales.map((locale) => {
      const path = `docs/${locale}/templates.md`
      const [written = ''] = readFileSync(join(root, path), 'utf8').split(mark)
      return [path, `${written.trimEnd()}\n\n${mark}\n\n${tables(shapes, locale)}`]
    }),
  )
}

function tables(shapes: ViewShapes, locale: Locale): string {
  const said = words[locale]
  const documents = reportKinds.map((kind) =>
    said.document(templateName(kind, locale), shapes.views[kind] ?? ''),
  )
  const groups = Object.entries(shapes.groups).map(([name, names]) => groupTable(name, names, locale))
  return `${[said.documents, documents.join('\n'), ...groups].join('\n\n')}\n`
}

function groupTable(group: string, names: Names, locale: Locale): string {
  const { columns } = words[locale]
  const rows = Object.entries(names).map(
    ([name, shape]) => `| \`${name}\` | ${meaning(group, name, locale)} | ${typeWords(shape, locale)} |`,
  )
  return [`### ${group}`, '', `| ${columns.join(' | ')} |`, '|---|---|---|', ...rows].join('\n')
}

function meaning(group: string, name: string, locale: Locale): string {
  const known = templateNames[name]
  if (!known) throw new Error(`scripts/template-names.ts says nothing of ${group}.${name}`)
  return known[locale === 'zh-CN' ? 0 : 1]
}

function typeWords(shape: Shape, locale: Locale): string {
  const said = words[locale]
  const none = shape.none ? said.none : ''
  if (shape.is === 'list') return `${said.list(typeWords(shape.of, locale))}${none}`
  if (shape.is === 'group') return `${said.group(shape.group)}${none}`
  const codes = shape.codes ? ` ${shape.codes.map((code) => `\`${code}\``).join(' ')}` : ''
  return `${said.kinds[shape.is]}${codes}${none}`
}

if (import.meta.main)
  for (const [path, text] of generateTemplatePages()) writeFileSync(join(root, path), text)
